"""What the fourth schema adds to the third."""

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add to an archive what has come since; nothing is taken away."""
    _overrides()
    _permissions()
    _words_without_protected_names()


def _words_without_protected_names() -> None:
    """Let the index be made anew where it may hold a protected name out of a printed caption."""
    op.execute(
        "DELETE FROM archive_fact WHERE key = 'fold_version' "
        "AND EXISTS (SELECT 1 FROM protected_name)"
    )


def _overrides() -> None:
    op.execute("ALTER TABLE override ADD COLUMN phrase VARCHAR")
    op.execute("ALTER TABLE override ADD COLUMN source_id INTEGER")


def _permissions() -> None:
    op.execute("ALTER TABLE permission ADD COLUMN withdrawn_on VARCHAR")
