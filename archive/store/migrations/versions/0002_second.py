"""What the second schema adds to the first."""

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add to an archive what has come since; nothing is taken away."""
