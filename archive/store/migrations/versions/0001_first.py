"""The first released schema. ``schema.create`` makes it whole; there is nothing older to change."""

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Do nothing: every archive begins with at least this schema."""
