"""What the sixth schema adds to the fifth."""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add to an archive what has come since; nothing is taken away."""
    op.execute("ALTER TABLE place ADD COLUMN precision_m DOUBLE")
