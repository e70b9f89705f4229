"""What the fifth schema adds to the fourth."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add to an archive what has come since; nothing is taken away."""
    _overrides()
    _quota_draws()


def _overrides() -> None:
    op.execute("ALTER TABLE override ADD COLUMN level VARCHAR")


def _quota_draws() -> None:
    op.create_table(
        "quota_draw",
        sa.Column("id", sa.Integer(), primary_key=True, nullable=False),
        sa.Column("appearance_id", sa.Integer(), nullable=False),
        sa.Column("photo_id", sa.Integer(), nullable=False),
        sa.Column("licence_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("over", sa.Boolean(), nullable=False),
        sa.UniqueConstraint("appearance_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_quota_draw_licence_id", "quota_draw", ["licence_id", "day"])
    op.create_index("ix_quota_draw_photo_id", "quota_draw", ["photo_id"])
