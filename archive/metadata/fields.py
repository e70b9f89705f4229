"""The fields of a file, after its carriers were reconciled."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from archive.metadata.where import Location, Point
from archive.values import WallClock

SINGLE = (
    "caption", "headline", "title", "caption_writer", "alt_text", "extended_description", "credit",
    "source", "copyright", "creator_title", "usage_terms", "instructions", "other_constraints",
    "web_statement", "data_mining", "digital_source_type", "job_id", "supplier_reference",
    "event_name", "image_guid",
)  # fmt: skip
"""Fields that hold one text, empty where no carrier has one; names as in ``iptc``."""

LISTED = ("creators", "keywords", "event_ids", "organisations")
"""Fields that hold several texts."""


@dataclass(frozen=True, slots=True)
class Licensor:
    """Whom to ask for a licence, as the file names them."""

    name: str = ""
    identifier: str = ""
    url: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field about which carriers disagree: carrier → what it says; the chosen one first."""

    field: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Fields:
    """What a file says, once. ``origins`` names the carrier each value was taken from."""

    caption: str = ""
    headline: str = ""
    title: str = ""
    caption_writer: str = ""
    alt_text: str = ""
    extended_description: str = ""
    credit: str = ""
    source: str = ""
    copyright: str = ""
    creator_title: str = ""
    usage_terms: str = ""
    instructions: str = ""
    other_constraints: str = ""
    web_statement: str = ""
    data_mining: str = ""
    digital_source_type: str = ""
    job_id: str = ""
    supplier_reference: str = ""
    event_name: str = ""
    image_guid: str = ""
    creators: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    event_ids: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    copyright_owners: tuple[str, ...] = ()
    suppliers: tuple[str, ...] = ()
    licensors: tuple[Licensor, ...] = ()
    taken: WallClock | None = None
    rating: int | None = None
    """Stars from 1 to 5, -1 for turned down; ``None`` where the file has none."""
    point: Point | None = None
    legacy: Location = field(default_factory=Location)
    created: tuple[Location, ...] = ()
    shown: tuple[Location, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    origins: Mapping[str, str] = field(default_factory=dict)
