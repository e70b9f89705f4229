"""What the third schema adds to the second."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add to an archive what has come since; nothing is taken away."""
    _ratings()


def _ratings() -> None:
    op.execute(
        "ALTER TABLE photo ADD COLUMN rating INTEGER CONSTRAINT ck_photo_rating "
        "CHECK (rating IS NULL OR rating IN (-1, 1, 2, 3, 4, 5))"
    )
