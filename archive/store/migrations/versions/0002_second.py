"""What the second schema adds to the first."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add to an archive what has come since; nothing is taken away."""
    _article_versions()
    _party_contacts()
    _employments()
    _licence_terms()
    _disclosures()
    _report_results()
    _costs_of_uses()
    _likeness_kinds()


def _key() -> "sa.Column[int]":
    return sa.Column("id", sa.Integer(), primary_key=True)


def _article_versions() -> None:
    op.create_table(
        "article_version",
        _key(),
        sa.Column("article_id", sa.Integer(),
                  sa.ForeignKey("article.id", ondelete="CASCADE"), nullable=False),
        sa.Column("text_id", sa.Integer(),
                  sa.ForeignKey("text.id", ondelete="RESTRICT"), nullable=False),
        sa.Column("headline", sa.String()),
        sa.Column("byline", sa.String()),
        sa.Column("url", sa.String()),
        sa.Column("published_at", sa.String()),
        sa.Column("replaced_at", sa.String(24), nullable=False),
        sqlite_autoincrement=True,
    )  # fmt: skip
    for column in ("article_id", "text_id"):
        op.create_index(f"ix_article_version_{column}", "article_version", [column])


def _party_contacts() -> None:
    op.create_table(
        "party_contact",
        _key(),
        sa.Column("party_id", sa.Integer(),
                  sa.ForeignKey("party.id", ondelete="CASCADE"), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("note", sa.String()),
        sa.UniqueConstraint("party_id", "kind", "value"),
        sa.CheckConstraint(
            "kind IN ('person', 'email', 'phone', 'web', 'address', 'other')",
            name="kind",
        ),
        sqlite_autoincrement=True,
    )  # fmt: skip


def _employments() -> None:
    op.create_table(
        "employment",
        _key(),
        sa.Column("person_id", sa.Integer(),
                  sa.ForeignKey("party.id", ondelete="CASCADE"), nullable=False),
        sa.Column("employer_id", sa.Integer(),
                  sa.ForeignKey("party.id", ondelete="RESTRICT"), nullable=False),
        sa.Column("terms", sa.String(), server_default="staff", nullable=False),
        sa.Column("starts", sa.String()),
        sa.Column("ends", sa.String()),
        sa.Column("note", sa.String()),
        sa.CheckConstraint(
            "terms IN ('staff', 'contract', 'freelance', 'stringer', 'other')",
            name="terms",
        ),
        sqlite_autoincrement=True,
    )  # fmt: skip
    for column in ("person_id", "employer_id"):
        op.create_index(f"ix_employment_{column}", "employment", [column])


def _licence_terms() -> None:
    """Columns with their constraints in plain SQL: a copied table would lose its own CHECKs."""
    for column in (
        "uses_per VARCHAR CONSTRAINT ck_licence_uses_per "
        "CHECK (uses_per IS NULL OR uses_per IN ('month', 'year'))",
        "reminder_days INTEGER",
        "renews_id INTEGER REFERENCES licence (id) ON DELETE SET NULL",
    ):
        op.execute(f"ALTER TABLE licence ADD COLUMN {column}")
    op.create_index("ix_licence_renews_id", "licence", ["renews_id"])
    op.create_table(
        "licence_fee",
        _key(),
        sa.Column("licence_id", sa.Integer(),
                  sa.ForeignKey("licence.id", ondelete="CASCADE"), nullable=False),
        sa.Column("size", sa.String(), nullable=False),
        sa.Column("fee_minor", sa.BigInteger(), nullable=False),
        sa.UniqueConstraint("licence_id", "size"),
        sa.CheckConstraint("fee_minor >= 0", name="fee"),
        sqlite_autoincrement=True,
    )  # fmt: skip


def _disclosures() -> None:
    op.create_table(
        "disclosure",
        _key(),
        sa.Column("photo_id", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("at", sa.String(24), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("reason", sa.String()),
        sa.CheckConstraint("what IN ('protected', 'revealed', 'lifted')", name="what"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_disclosure_photo_id", "disclosure", ["photo_id"])


def _report_results() -> None:
    op.add_column("stored_report", sa.Column("result", sa.LargeBinary()))


def _likeness_kinds() -> None:
    op.create_table(
        "crop_hashes",
        _key(),
        sa.Column("photo_id", sa.Integer(), nullable=False),
        sa.Column("hashes", sa.LargeBinary(), nullable=False),
        sa.UniqueConstraint("photo_id"),
        sqlite_autoincrement=True,
    )
    kind = sa.Column("kind", sa.String(), server_default="alike", nullable=False)
    op.add_column("likeness", kind)


def _costs_of_uses() -> None:
    for column in (
        "currency VARCHAR",
        "fee_minor BIGINT CONSTRAINT ck_appearance_fee "
        "CHECK (fee_minor IS NULL OR currency IS NOT NULL)",
        "invoice VARCHAR",
    ):
        op.execute(f"ALTER TABLE appearance ADD COLUMN {column}")
