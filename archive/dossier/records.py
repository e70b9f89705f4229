"""The records a dossier is made of: frozen values, ready for the window and for JSON."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from archive.appearances import AppearanceRecord
from archive.credits import CreditRecord, DisclosureRecord
from archive.history import ChangeRecord
from archive.licences import LeaseRecord
from archive.photos import CaptionWording, FileRecord
from archive.places import PhotoPlaceRecord
from archive.tags import TagUse


@dataclass(frozen=True, slots=True)
class SaidReason:
    """A reason in words, with where it comes from."""

    code: str
    text: str
    source: Mapping[str, object] | None
    level: str
    overridden_by: str | None


@dataclass(frozen=True, slots=True)
class RightsRecord:
    """The rights of a photo for a use, with the reasons in words."""

    verdict: str
    cost: str | None
    reasons: tuple[SaidReason, ...]
    medium: str | None
    territory: str | None
    licence_id: int | None
    licence_state: str
    expires: str | None
    embargo_until: str | None
    valid_until: str | None


@dataclass(frozen=True, slots=True)
class ArticleOfPhoto:
    """An article a photo ran in."""

    id: int
    headline: str | None
    publisher: str | None
    published: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class ClaimOfPhoto:
    """A claim a photo is linked to, or that its own caption makes."""

    id: int
    text: str
    claimant: str | None
    kind: str
    state: str
    article_id: int | None
    relation: str
    """How the photo stands to it; ``caption`` where the photo's own caption says it."""


@dataclass(frozen=True, slots=True)
class EventOfPhoto:
    """An event a photo belongs to."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class CollectionOfPhoto:
    """A collection a photo stands in."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything about one photo."""

    id: int
    uuid: str
    width: int
    height: int
    orientation: int
    format: str
    image_hash: str
    perceptual_hash: int | None
    group_id: int | None
    import_id: int | None
    added_at: str
    removed_at: str | None
    headline: str | None
    caption: str | None
    fields: Mapping[str, str | None]
    taken_from: str | None
    taken_to: str | None
    taken_precision: str | None
    taken_offset: int | None
    latitude: float | None
    longitude: float | None
    sensitivity: str
    sensitivity_reason: str | None
    persons: tuple[str, ...]
    conflicts: Mapping[str, Mapping[str, str]]
    file: FileRecord | None
    """The newest file: the one that pictures and metadata are taken from."""
    files: tuple[FileRecord, ...]
    """All files, the newest first."""
    original: Mapping[str, Any]
    original_exposes: bool
    """The untouched file carries a name that is protected; it is blanked out here."""
    captions: tuple[CaptionWording, ...]
    credit: CreditRecord
    rights: RightsRecord
    leases: tuple[LeaseRecord, ...]
    tags: tuple[TagUse, ...]
    places: tuple[PhotoPlaceRecord, ...]
    events: tuple[EventOfPhoto, ...]
    collections: tuple[CollectionOfPhoto, ...]
    appearances: tuple[AppearanceRecord, ...]
    articles: tuple[ArticleOfPhoto, ...]
    claims: tuple[ClaimOfPhoto, ...]
    history: tuple[ChangeRecord, ...]
    disclosures: tuple[DisclosureRecord, ...]
