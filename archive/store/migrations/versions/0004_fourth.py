"""What the fourth schema adds to the third."""

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add to an archive what has come since; nothing is taken away."""
    _overrides()


def _overrides() -> None:
    op.execute("ALTER TABLE override ADD COLUMN phrase VARCHAR")
    op.execute("ALTER TABLE override ADD COLUMN source_id INTEGER")
