"""Names of the trade: parties, tags, places, events, collections."""

from sqlalchemy import Index, UniqueConstraint
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

PARTY_KINDS = ("person", "agency", "publisher", "military", "government", "think tank", "company",
               "organisation", "anonymous", "unknown")  # fmt: skip
CONTACT_KINDS = ("person", "email", "phone", "web", "address", "other")
EMPLOYMENT_TERMS = ("staff", "contract", "freelance", "stringer", "other")
PLACE_KINDS = ("country", "region", "town", "site", "area")
PLACE_ROLES = ("created", "shown", "dateline")
NAME_SOURCES = ("user", "file", "caption", "gps", "article", "import")
OWN_IDENTIFIER = "urn:uuid:"
"""How the identifier of an event in files begins that has none of its own: its uuid follows."""
ORIGIN_STATES = ("proposed", "accepted", "rejected")


class Party(Base):
    """A person or organisation: photographer, agency, claimant, licensor, publisher."""

    __tablename__ = "party"
    __table_args__ = table_args(one_of("kind", PARTY_KINDS), Index("ix_party_folded", "folded"))

    uuid: Mapped[Uuid]
    name: Mapped[str]
    folded: Mapped[str]
    kind: Mapped[str] = mapped_column(server_default="unknown")
    parent_id: Mapped[int | None] = mapped_column(refers_to("party.id"), index=True)
    contact: Mapped[str | None]
    note: Mapped[str | None]


class PartyAlias(Base):
    """Another spelling, abbreviation or script of a party's name."""

    __tablename__ = "party_alias"
    __table_args__ = table_args(UniqueConstraint("party_id", "name"))

    party_id: Mapped[int] = mapped_column(owned_by("party.id"), index=True)
    name: Mapped[str]
    folded: Mapped[str] = mapped_column(index=True)


class PartyContact(Base):
    """A way to reach a party: a person to ask for, an address, a number."""

    __tablename__ = "party_contact"
    __table_args__ = table_args(
        UniqueConstraint("party_id", "kind", "value"), one_of("kind", CONTACT_KINDS)
    )

    party_id: Mapped[int] = mapped_column(owned_by("party.id"))
    kind: Mapped[str]
    value: Mapped[str]
    note: Mapped[str | None]


class Employment(Base):
    """When somebody worked for whom. ``starts`` and ``ends`` are ISO texts, open where None."""

    __tablename__ = "employment"
    __table_args__ = table_args(one_of("terms", EMPLOYMENT_TERMS))

    person_id: Mapped[int] = mapped_column(owned_by("party.id"), index=True)
    employer_id: Mapped[int] = mapped_column(needs("party.id"), index=True)
    terms: Mapped[str] = mapped_column(server_default="staff")
    starts: Mapped[str | None]
    ends: Mapped[str | None]
    note: Mapped[str | None]


class Vocabulary(Base):
    """A list of tags: the desk's own keywords, IPTC Media Topics, people, organisations."""

    __tablename__ = "vocabulary"

    name: Mapped[str] = mapped_column(unique=True)
    uri: Mapped[str | None]
    attribution: Mapped[str | None]


class Tag(Base):
    """A word photos are filed under. Names need not be unique; a tag may have several parents."""

    __tablename__ = "tag"
    __table_args__ = table_args(Index("ix_tag_folded", "folded"))

    uuid: Mapped[Uuid]
    vocabulary_id: Mapped[int | None] = mapped_column(refers_to("vocabulary.id"), index=True)
    name: Mapped[str]
    folded: Mapped[str]
    code: Mapped[str | None]


class TagParent(Base):
    """A tag under another."""

    __tablename__ = "tag_parent"
    __table_args__ = table_args(UniqueConstraint("tag_id", "parent_id"))

    tag_id: Mapped[int] = mapped_column(owned_by("tag.id"))
    parent_id: Mapped[int] = mapped_column(owned_by("tag.id"), index=True)


class TagAlias(Base):
    """Another name of a tag."""

    __tablename__ = "tag_alias"
    __table_args__ = table_args(UniqueConstraint("tag_id", "name"))

    tag_id: Mapped[int] = mapped_column(owned_by("tag.id"))
    name: Mapped[str]
    folded: Mapped[str] = mapped_column(index=True)


class PhotoTag(Base):
    """A tag on a photo."""

    __tablename__ = "photo_tag"
    __table_args__ = table_args(
        UniqueConstraint("photo_id", "tag_id"),
        one_of("source", NAME_SOURCES),
        Index("ix_photo_tag_tag_id", "tag_id", "photo_id"),  # covers: 15 times faster
    )

    photo_id: Mapped[int] = mapped_column(owned_by("photo.id"))
    tag_id: Mapped[int] = mapped_column(owned_by("tag.id"))
    source: Mapped[str] = mapped_column(server_default="user")


class Place(Base):
    """A place photos, articles or events are linked to: from the gazetteer, or the desk's own.

    ``gazetteer_id`` is the gazetteer's key; such a place answers to every name the gazetteer has.
    ``precision_m``: how far off its position may be, in metres, where somebody said so.
    """

    __tablename__ = "place"
    __table_args__ = table_args(one_of("kind", PLACE_KINDS), Index("ix_place_folded", "folded"))

    uuid: Mapped[Uuid]
    gazetteer_id: Mapped[str | None] = mapped_column(unique=True)
    name: Mapped[str]
    folded: Mapped[str]
    kind: Mapped[str] = mapped_column(server_default="town")
    parent_id: Mapped[int | None] = mapped_column(refers_to("place.id"), index=True)
    country_code: Mapped[str | None]
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    precision_m: Mapped[float | None]


class PlaceName(Base):
    """Another name of a place, with the language and the years in which it was the name."""

    __tablename__ = "place_name"

    place_id: Mapped[int] = mapped_column(owned_by("place.id"), index=True)
    name: Mapped[str]
    folded: Mapped[str] = mapped_column(index=True)
    language: Mapped[str | None]
    valid_from: Mapped[str | None]
    valid_to: Mapped[str | None]


class PhotoPlace(Base):
    """A place in its role for a photo: where it was made, what it shows, its story's dateline."""

    __tablename__ = "photo_place"
    __table_args__ = table_args(
        UniqueConstraint("photo_id", "place_id", "role"),
        one_of("role", PLACE_ROLES),
        one_of("source", NAME_SOURCES),
        one_of("state", ORIGIN_STATES),
        Index("ix_photo_place_place_id", "place_id", "state", "photo_id"),
    )

    photo_id: Mapped[int] = mapped_column(owned_by("photo.id"))
    place_id: Mapped[int] = mapped_column(owned_by("place.id"))
    role: Mapped[str] = mapped_column(server_default="shown")
    source: Mapped[str] = mapped_column(server_default="user")
    state: Mapped[str] = mapped_column(server_default="accepted")
    reason: Mapped[str | None]


class Event(Base):
    """Something that happened: open or approximate in time, in places, perhaps part of another."""

    __tablename__ = "event"
    __table_args__ = table_args(Index("ix_event_folded", "folded"))

    uuid: Mapped[Uuid]
    name: Mapped[str]
    folded: Mapped[str]
    identifier: Mapped[str | None]
    starts: Mapped[str | None]
    ends: Mapped[str | None]
    approximate: Mapped[bool] = mapped_column(server_default="0")
    parent_id: Mapped[int | None] = mapped_column(refers_to("event.id"), index=True)
    note: Mapped[str | None]


class EventAlias(Base):
    """Another name of an event."""

    __tablename__ = "event_alias"
    __table_args__ = table_args(UniqueConstraint("event_id", "name"))

    event_id: Mapped[int] = mapped_column(owned_by("event.id"))
    name: Mapped[str]
    folded: Mapped[str] = mapped_column(index=True)


class EventPlace(Base):
    """A place where an event happened."""

    __tablename__ = "event_place"
    __table_args__ = table_args(UniqueConstraint("event_id", "place_id"))

    event_id: Mapped[int] = mapped_column(owned_by("event.id"))
    place_id: Mapped[int] = mapped_column(owned_by("place.id"), index=True)


class PhotoEvent(Base):
    """A photo of an event."""

    __tablename__ = "photo_event"
    __table_args__ = table_args(
        UniqueConstraint("photo_id", "event_id"), one_of("source", NAME_SOURCES)
    )

    photo_id: Mapped[int] = mapped_column(owned_by("photo.id"))
    event_id: Mapped[int] = mapped_column(owned_by("event.id"), index=True)
    source: Mapped[str] = mapped_column(server_default="user")


class ArticleEvent(Base):
    """An article about an event."""

    __tablename__ = "article_event"
    __table_args__ = table_args(UniqueConstraint("article_id", "event_id"))

    article_id: Mapped[int] = mapped_column(owned_by("article.id"))
    event_id: Mapped[int] = mapped_column(owned_by("event.id"), index=True)


class ClaimEvent(Base):
    """A claim about an event."""

    __tablename__ = "claim_event"
    __table_args__ = table_args(UniqueConstraint("claim_id", "event_id"))

    claim_id: Mapped[int] = mapped_column(owned_by("claim.id"))
    event_id: Mapped[int] = mapped_column(owned_by("event.id"), index=True)


class Collection(Base):
    """A hand-made, ordered set of photos."""

    __tablename__ = "collection"

    uuid: Mapped[Uuid]
    name: Mapped[str]
    folded: Mapped[str] = mapped_column(index=True)
    parent_id: Mapped[int | None] = mapped_column(needs("collection.id"), index=True)
    note: Mapped[str | None]
    made_at: Mapped[Instant]


class CollectionPhoto(Base):
    """A photo at its position in a collection."""

    __tablename__ = "collection_photo"
    __table_args__ = table_args(UniqueConstraint("collection_id", "photo_id"))

    collection_id: Mapped[int] = mapped_column(owned_by("collection.id"))
    photo_id: Mapped[int] = mapped_column(owned_by("photo.id"), index=True)
    position: Mapped[int]


class SavedSearch(Base):
    """A set of photos given by a search."""

    __tablename__ = "saved_search"

    uuid: Mapped[Uuid]
    name: Mapped[str]
    query: Mapped[str]
    last_looked_at: Mapped[str | None]
