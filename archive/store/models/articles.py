"""Texts, passages, articles, claims, and the links from photos to them."""

from sqlalchemy import BigInteger, CheckConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from archive.store.models.base import (
    Base,
    Instant,
    Uuid,
    needs,
    one_of,
    owned_by,
    refers_to,
    table_args,
)
from archive.store.models.names import ORIGIN_STATES
from archive.store.models.photos import WITHHELD

PART_KINDS = ("headline", "byline", "dateline", "key point", "paragraph", "caption", "pull quote",
              "subheading", "picture title", "boilerplate")  # fmt: skip
CLAIM_KINDS = ("casualty count", "equipment loss", "loss ratio", "territorial control",
               "assessment", "capability", "forecast", "event", "other")  # fmt: skip
REPORTED_AS = ("claimed", "confirmed", "estimated", "denied", "consistent with", "recorded",
               "according to", "warned", "other")  # fmt: skip
MODALITIES = ("asserted", "negated", "conditional", "likely", "future")
CLAIM_STATES = ("proposed", "accepted", "rejected", "edited")
FIGURE_OPS = ("=", "<", "<=", ">", ">=", "between")
DATE_ROLES = ("statement", "as-of", "event")
RELATIONS = ("depicts", "illustrates", "supports", "contradicts", "file photo")
APPEARANCE_STATES = ("pending", "published", "removed")


class Text(Base):
    """An immutable decoded text: a version of an article or of a caption.

    ``source_sha256`` is the hash of the bytes as they came, kept in the archive's ``texts`` folder.
    """

    __tablename__ = "text"

    uuid: Mapped[Uuid]
    body: Mapped[str]
    sha256: Mapped[str] = mapped_column(index=True)
    language: Mapped[str | None]
    source_sha256: Mapped[str | None]
    source_name: Mapped[str | None]
    at: Mapped[Instant]


class Passage(Base):
    """A stretch of a text: code point offsets, the quoted words, and a little around them."""

    __tablename__ = "passage"

    text_id: Mapped[int] = mapped_column(owned_by("text.id"), index=True)
    start: Mapped[int]
    end: Mapped[int]
    quote: Mapped[str]
    before: Mapped[str] = mapped_column(server_default="")
    after: Mapped[str] = mapped_column(server_default="")


class Article(Base):
    """An article as imported. ``published_at`` is ISO text as precise as known, with its offset."""

    __tablename__ = "article"

    uuid: Mapped[Uuid]
    text_id: Mapped[int] = mapped_column(needs("text.id"), index=True)
    headline: Mapped[str | None]
    byline: Mapped[str | None]
    publisher_id: Mapped[int | None] = mapped_column(refers_to("party.id"), index=True)
    url: Mapped[str | None]
    published_at: Mapped[str | None] = mapped_column(index=True)
    language: Mapped[str | None]
    format: Mapped[str] = mapped_column(server_default="text")
    engine: Mapped[str | None]
    added_at: Mapped[Instant]
    removed_at: Mapped[str | None]


class ArticleVersion(Base):
    """An earlier text of an article, as it stood until the article was brought in again."""

    __tablename__ = "article_version"

    article_id: Mapped[int] = mapped_column(owned_by("article.id"), index=True)
    text_id: Mapped[int] = mapped_column(needs("text.id"), index=True)
    headline: Mapped[str | None]
    byline: Mapped[str | None]
    url: Mapped[str | None]
    published_at: Mapped[str | None]
    replaced_at: Mapped[Instant]


class ArticlePart(Base):
    """A headline, key point, paragraph, caption … of an article, in reading order."""

    __tablename__ = "article_part"
    __table_args__ = table_args(one_of("kind", PART_KINDS))

    article_id: Mapped[int] = mapped_column(owned_by("article.id"), index=True)
    passage_id: Mapped[int] = mapped_column(needs("passage.id"), index=True)
    kind: Mapped[str]
    position: Mapped[int]
    lost_attribution: Mapped[bool] = mapped_column(server_default="0")


class ArticleCaption(Base):
    """A caption found in an article, with the credit split off it."""

    __tablename__ = "article_caption"
    __table_args__ = table_args(one_of("withheld", WITHHELD, nullable=True))

    article_id: Mapped[int] = mapped_column(owned_by("article.id"), index=True)
    part_id: Mapped[int | None] = mapped_column(refers_to("article_part.id"), index=True)
    passage_id: Mapped[int] = mapped_column(needs("passage.id"), index=True)
    credit_passage_id: Mapped[int | None] = mapped_column(needs("passage.id"), index=True)
    credit_line: Mapped[str | None]
    creators: Mapped[str | None]
    """Names of the makers, one a line."""
    withheld: Mapped[str | None]
    agency: Mapped[str | None]
    distributor: Mapped[str | None]
    image_source: Mapped[str | None]


class ArticlePlace(Base):
    """A place an article names."""

    __tablename__ = "article_place"
    __table_args__ = table_args(UniqueConstraint("article_id", "place_id"))

    article_id: Mapped[int] = mapped_column(owned_by("article.id"))
    place_id: Mapped[int] = mapped_column(owned_by("place.id"), index=True)


class Claim(Base):
    """One proposition somebody asserts in an article, or in a photo's own caption."""

    __tablename__ = "claim"
    __table_args__ = table_args(
        one_of("kind", CLAIM_KINDS),
        one_of("reported_as", REPORTED_AS),
        one_of("modality", MODALITIES),
        one_of("state", CLAIM_STATES),
    )

    uuid: Mapped[Uuid]
    article_id: Mapped[int | None] = mapped_column(owned_by("article.id"), index=True)
    photo_id: Mapped[int | None] = mapped_column(owned_by("photo.id"), index=True)
    part_id: Mapped[int | None] = mapped_column(refers_to("article_part.id"), index=True)
    passage_id: Mapped[int] = mapped_column(needs("passage.id"), index=True)
    cue_passage_id: Mapped[int | None] = mapped_column(needs("passage.id"), index=True)
    claimant_passage_id: Mapped[int | None] = mapped_column(needs("passage.id"), index=True)
    claimant_id: Mapped[int | None] = mapped_column(refers_to("party.id"), index=True)
    claimant: Mapped[str | None]
    claimant_kind: Mapped[str | None]
    kind: Mapped[str] = mapped_column(server_default="other")
    reported_as: Mapped[str] = mapped_column(server_default="other")
    modality: Mapped[str] = mapped_column(server_default="asserted")
    state: Mapped[str] = mapped_column(server_default="proposed", index=True)
    engine: Mapped[str]
    position: Mapped[int] = mapped_column(server_default="0")
    note: Mapped[str | None]


class Figure(Base):
    """A number of a claim: decimal texts, and a real number beside them for searching."""

    __tablename__ = "figure"
    __table_args__ = table_args(
        one_of("op", FIGURE_OPS), Index("ix_figure_number", "number_from", "number_to")
    )

    claim_id: Mapped[int] = mapped_column(owned_by("claim.id"), index=True)
    passage_id: Mapped[int] = mapped_column(needs("passage.id"), index=True)
    value: Mapped[str | None]
    minimum: Mapped[str | None]
    maximum: Mapped[str | None]
    op: Mapped[str] = mapped_column(server_default="=")
    approximate: Mapped[bool] = mapped_column(server_default="0")
    unit: Mapped[str | None]
    subject: Mapped[str | None]
    side: Mapped[str | None]
    number_from: Mapped[float | None]
    number_to: Mapped[float | None]


class ClaimDate(Base):
    """A date a claim speaks of, with the interval it was resolved to, and how."""

    __tablename__ = "claim_date"
    __table_args__ = table_args(one_of("role", DATE_ROLES))

    claim_id: Mapped[int] = mapped_column(owned_by("claim.id"), index=True)
    passage_id: Mapped[int] = mapped_column(needs("passage.id"), index=True)
    resolved_from: Mapped[str | None]
    resolved_to: Mapped[str | None]
    precision: Mapped[str | None]
    how: Mapped[str | None]
    role: Mapped[str] = mapped_column(server_default="event")


class ClaimPlace(Base):
    """A place a claim speaks of."""

    __tablename__ = "claim_place"

    claim_id: Mapped[int] = mapped_column(owned_by("claim.id"), index=True)
    passage_id: Mapped[int] = mapped_column(needs("passage.id"), index=True)
    place_id: Mapped[int | None] = mapped_column(refers_to("place.id"), index=True)


class Orphan(Base):
    """A figure or quotation of an article that stands in no claim."""

    __tablename__ = "orphan"
    __table_args__ = table_args(one_of("kind", ("figure", "quotation")))

    article_id: Mapped[int] = mapped_column(owned_by("article.id"), index=True)
    passage_id: Mapped[int] = mapped_column(needs("passage.id"), index=True)
    kind: Mapped[str]


class Link(Base):
    """A photo in its relation to a claim."""

    __tablename__ = "link"
    __table_args__ = table_args(
        UniqueConstraint("photo_id", "claim_id", "relation"), one_of("relation", RELATIONS)
    )

    photo_id: Mapped[int] = mapped_column(owned_by("photo.id"))
    claim_id: Mapped[int] = mapped_column(owned_by("claim.id"), index=True)
    relation: Mapped[str] = mapped_column(server_default="illustrates")
    by: Mapped[str | None]
    at: Mapped[Instant]
    note: Mapped[str | None]


class LinkSuggestion(Base):
    """A photo proposed for a caption or a claim, the reason, and what the desk said."""

    __tablename__ = "link_suggestion"
    __table_args__ = table_args(
        UniqueConstraint("photo_id", "caption_id", "claim_id"), one_of("state", ORIGIN_STATES)
    )

    photo_id: Mapped[int] = mapped_column(owned_by("photo.id"))
    article_id: Mapped[int] = mapped_column(owned_by("article.id"), index=True)
    caption_id: Mapped[int | None] = mapped_column(owned_by("article_caption.id"), index=True)
    claim_id: Mapped[int | None] = mapped_column(owned_by("claim.id"), index=True)
    score: Mapped[float]
    reason: Mapped[str]
    state: Mapped[str] = mapped_column(server_default="proposed")


class Appearance(Base):
    """A photo ran somewhere: the link to its article, and the usage ledger. Removal is a state."""

    __tablename__ = "appearance"
    __table_args__ = table_args(
        one_of("status", APPEARANCE_STATES),
        CheckConstraint("fee_minor IS NULL OR currency IS NOT NULL", name="fee"),
    )

    uuid: Mapped[Uuid]
    photo_id: Mapped[int] = mapped_column(owned_by("photo.id"), index=True)
    article_id: Mapped[int | None] = mapped_column(refers_to("article.id"), index=True)
    caption_id: Mapped[int | None] = mapped_column(refers_to("article_caption.id"), index=True)
    publication: Mapped[str | None]
    publication_id: Mapped[int | None] = mapped_column(refers_to("party.id"), index=True)
    medium: Mapped[str | None]
    platform: Mapped[str | None]
    section: Mapped[str | None]
    page: Mapped[str | None]
    used_from: Mapped[str | None] = mapped_column(index=True)
    used_to: Mapped[str | None]
    caption_printed: Mapped[str | None]
    credit_printed: Mapped[str | None]
    size: Mapped[str | None]
    territory: Mapped[str | None]
    circulation: Mapped[int | None]
    status: Mapped[str] = mapped_column(server_default="published")
    note: Mapped[str | None]
    currency: Mapped[str | None]
    fee_minor: Mapped[int | None] = mapped_column(BigInteger)
    """What this one use cost, in minor units; empty where the licence says what uses cost."""
    invoice: Mapped[str | None]
