"""Photos, their files, their captions, their credits, and the runs that brought them in."""

from typing import Any

from sqlalchemy import JSON, BigInteger, CheckConstraint, Index, LargeBinary, UniqueConstraint
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

SENSITIVITIES = ("undecided", "not sensitive", "graphic violence", "death",
                 "personal information", "minors")  # fmt: skip
DATE_PRECISIONS = ("year", "month", "day", "minute", "second", "subsecond")
CREDIT_STATES = ("missing", "proposed", "verified", "conflict")
WITHHELD = ("stringer", "handout", "pool", "staff", "courtesy", "social media")
CAPTION_OWNERS = ("supplier", "desk", "printed")
IMPORT_STATES = ("running", "paused", "finished", "cancelled", "failed")
LIKENESS_KINDS = ("alike", "mirrored", "crop")
LIKENESS_DECISIONS = ("undecided", "same picture", "different")
ITEM_STATES = ("waiting", "added", "duplicate", "failed", "skipped")


class PhotoGroup(Base):
    """One picture that reached the archive as several photos, each with a licence of its own."""

    __tablename__ = "photo_group"

    made_at: Mapped[Instant]


class Photo(Base):
    """One photograph: facts of the picture, and the fields a desk edits.

    ``image_hash`` is of the image data alone; ``perceptual_hash`` a signed 64-bit
    number. ``taken_from``/``taken_to`` are wall-clock ISO texts, an interval as wide as the date is
    imprecise; ``taken_offset`` is minutes east of UTC. ``removed_at`` hides a photo everywhere.
    """

    __tablename__ = "photo"
    __table_args__ = table_args(
        one_of("sensitivity", SENSITIVITIES),
        one_of("taken_precision", DATE_PRECISIONS, nullable=True),
        CheckConstraint("rating IS NULL OR rating IN (-1, 1, 2, 3, 4, 5)", name="rating"),
        Index("ix_photo_taken", "taken_from", "taken_to", "id"),
        Index("ix_photo_added", "added_at", "id"),
        Index("ix_photo_image_hash", "image_hash"),
    )

    uuid: Mapped[Uuid]
    image_hash: Mapped[str]
    perceptual_hash: Mapped[int | None] = mapped_column(BigInteger)
    width: Mapped[int]
    height: Mapped[int]
    orientation: Mapped[int] = mapped_column(server_default="1")
    format: Mapped[str]
    group_id: Mapped[int | None] = mapped_column(refers_to("photo_group.id"), index=True)
    import_id: Mapped[int | None] = mapped_column(refers_to("import_run.id"), index=True)
    added_at: Mapped[Instant]
    removed_at: Mapped[str | None]

    title: Mapped[str | None]
    headline: Mapped[str | None]
    caption: Mapped[str | None]
    caption_writer: Mapped[str | None]
    alt_text: Mapped[str | None]
    extended_description: Mapped[str | None]
    instructions: Mapped[str | None]
    usage_terms: Mapped[str | None]
    other_constraints: Mapped[str | None]
    web_statement: Mapped[str | None]
    data_mining: Mapped[str | None]
    digital_source_type: Mapped[str | None]
    job_id: Mapped[str | None]
    supplier_reference: Mapped[str | None]
    taken_text: Mapped[str | None]
    taken_from: Mapped[str | None]
    taken_to: Mapped[str | None]
    taken_offset: Mapped[int | None]
    taken_precision: Mapped[str | None]
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    gps_precision_m: Mapped[float | None]
    sensitivity: Mapped[str] = mapped_column(server_default="undecided")
    sensitivity_reason: Mapped[str | None]
    rating: Mapped[int | None]
    """Stars from 1 to 5, -1 for a photo that was turned down, as in ``xmp:Rating``."""
    conflicts: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    """Fields whose carriers disagree: field → {carrier: value}; emptied when somebody decides."""


class PhotoPerson(Base):
    """A person shown in a photo, as named in the file or by the desk."""

    __tablename__ = "photo_person"
    __table_args__ = table_args(UniqueConstraint("photo_id", "name"))

    photo_id: Mapped[int] = mapped_column(owned_by("photo.id"))
    name: Mapped[str]
    folded: Mapped[str] = mapped_column(index=True)
    party_id: Mapped[int | None] = mapped_column(refers_to("party.id"), index=True)


class CaptionVersion(Base):
    """A caption a photo has had: whose words, when, and in which article if printed."""

    __tablename__ = "caption_version"
    __table_args__ = table_args(one_of("owner", CAPTION_OWNERS))

    photo_id: Mapped[int] = mapped_column(owned_by("photo.id"), index=True)
    text_id: Mapped[int] = mapped_column(needs("text.id"), index=True)
    owner: Mapped[str]
    at: Mapped[Instant]
    by: Mapped[str | None]
    article_id: Mapped[int | None] = mapped_column(owned_by("article.id"), index=True)


class Credit(Base):
    """Who made a photo and whom to name, beside what was printed."""

    __tablename__ = "credit"
    __table_args__ = table_args(
        one_of("state", CREDIT_STATES), one_of("withheld", WITHHELD, nullable=True)
    )

    photo_id: Mapped[int] = mapped_column(owned_by("photo.id"), unique=True)
    line: Mapped[str | None]
    """The credit line as printed or as it came with the file; never tidied."""
    source: Mapped[str | None]
    copyright_notice: Mapped[str | None]
    copyright_owner: Mapped[str | None]
    creator_title: Mapped[str | None]
    withheld: Mapped[str | None]
    agency_id: Mapped[int | None] = mapped_column(refers_to("party.id"), index=True)
    distributor_id: Mapped[int | None] = mapped_column(refers_to("party.id"), index=True)
    supplier_id: Mapped[int | None] = mapped_column(refers_to("party.id"), index=True)
    category: Mapped[str | None] = mapped_column(index=True)
    state: Mapped[str] = mapped_column(server_default="missing", index=True)
    rule: Mapped[str | None]


class Creator(Base):
    """A maker of a photo, in the order of the byline."""

    __tablename__ = "creator"
    __table_args__ = table_args(UniqueConstraint("photo_id", "position"))

    photo_id: Mapped[int] = mapped_column(owned_by("photo.id"))
    position: Mapped[int]
    name: Mapped[str]
    folded: Mapped[str] = mapped_column(index=True)
    party_id: Mapped[int | None] = mapped_column(refers_to("party.id"), index=True)


class ProtectedName(Base):
    """The real name behind a withheld byline: never journaled, indexed, reported or exported.

    Unjournaled tables that must outlive an undone import name their row without a foreign key.
    """

    __tablename__ = "protected_name"
    journaled = False

    photo_id: Mapped[int] = mapped_column(unique=True)
    name: Mapped[str]
    reason: Mapped[str]
    at: Mapped[Instant]
    by: Mapped[str]


class Root(Base):
    """A named folder outside the archive under which referenced files lie."""

    __tablename__ = "root"

    name: Mapped[str] = mapped_column(unique=True)
    path: Mapped[str]


class File(Base):
    """The bytes of a photo: kept in the archive by hash, or referenced below a root."""

    __tablename__ = "file"
    __table_args__ = table_args(UniqueConstraint("root_id", "relative_path"))

    uuid: Mapped[Uuid]
    photo_id: Mapped[int] = mapped_column(owned_by("photo.id"), index=True)
    sha256: Mapped[str] = mapped_column(unique=True)
    size: Mapped[int] = mapped_column(BigInteger)
    format: Mapped[str]
    name: Mapped[str]
    kept: Mapped[bool] = mapped_column(server_default="1")
    root_id: Mapped[int | None] = mapped_column(needs("root.id"))
    relative_path: Mapped[str | None]
    came_from: Mapped[str | None]
    checked_at: Mapped[str | None]
    problem: Mapped[str | None]
    added_at: Mapped[Instant]


class Original(Base):
    """Everything a file said when it came in, every carrier raw: compressed JSON, never edited."""

    __tablename__ = "original"
    journaled = False

    file_id: Mapped[int] = mapped_column(unique=True)
    carriers: Mapped[bytes] = mapped_column(LargeBinary)


class CropHashes(Base):
    """The hashes of a photo in a mirror and of its likely crops: 64 bits each, big-endian.

    Made from the picture alone and never edited; names its photo without a key, so that an import
    that is undone and done again finds them.
    """

    __tablename__ = "crop_hashes"
    journaled = False

    photo_id: Mapped[int] = mapped_column(unique=True)
    hashes: Mapped[bytes] = mapped_column(LargeBinary)


class Likeness(Base):
    """Two photos that look alike, and what the desk decided about them.

    ``kind``: they look the same as they are, one in a mirror, or one is a piece of the other.
    """

    __tablename__ = "likeness"
    __table_args__ = table_args(
        UniqueConstraint("photo_id", "other_id"),
        one_of("kind", LIKENESS_KINDS),
        one_of("decision", LIKENESS_DECISIONS),
    )

    photo_id: Mapped[int] = mapped_column(owned_by("photo.id"))
    other_id: Mapped[int] = mapped_column(owned_by("photo.id"), index=True)
    distance: Mapped[int]
    kind: Mapped[str] = mapped_column(server_default="alike")
    decision: Mapped[str] = mapped_column(server_default="undecided")


class ImportRun(Base):
    """One run of bringing photos in. Not undone itself; its photos are."""

    __tablename__ = "import_run"
    __table_args__ = table_args(one_of("state", IMPORT_STATES))
    journaled = False

    uuid: Mapped[Uuid]
    started_at: Mapped[Instant]
    finished_at: Mapped[str | None]
    state: Mapped[str] = mapped_column(server_default="running")
    by: Mapped[str]
    options: Mapped[dict[str, Any]] = mapped_column(JSON)


class ImportItem(Base):
    """One file of an import: what became of it and why."""

    __tablename__ = "import_item"
    __table_args__ = table_args(
        one_of("state", ITEM_STATES), Index("ix_import_item_state", "import_id", "state")
    )
    journaled = False

    import_id: Mapped[int] = mapped_column(owned_by("import_run.id"))
    path: Mapped[str]
    state: Mapped[str] = mapped_column(server_default="waiting")
    reason_code: Mapped[str | None]
    reason_params: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    sha256: Mapped[str | None]
    photo_id: Mapped[int | None] = mapped_column(index=True)
