"""Small values that features share: ids, change sets, progress.

Records a feature hands out are frozen dataclasses in the feature's own module; only what several
of them share lives here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, NewType, Protocol, TypeVar

PhotoId = NewType("PhotoId", int)
FileId = NewType("FileId", int)
ImportId = NewType("ImportId", int)
ArticleId = NewType("ArticleId", int)
ClaimId = NewType("ClaimId", int)
PartyId = NewType("PartyId", int)
TagId = NewType("TagId", int)
PlaceId = NewType("PlaceId", int)
EventId = NewType("EventId", int)
LicenceId = NewType("LicenceId", int)
LeaseId = NewType("LeaseId", int)
AppearanceId = NewType("AppearanceId", int)
CollectionId = NewType("CollectionId", int)
StepId = NewType("StepId", int)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Changes:
    """What a write touched: table name → row ids. Comes from the journal; nobody declares it."""

    rows: Mapping[str, frozenset[int]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.rows)

    def touches(self, *tables: str) -> bool:
        """Tell whether any row of any of ``tables`` changed."""
        return any(table in self.rows for table in tables)

    def ids(self, table: str) -> frozenset[int]:
        """Return the ids of the changed rows of ``table``."""
        return self.rows.get(table, frozenset())

    def __or__(self, other: "Changes") -> "Changes":
        tables = self.rows.keys() | other.rows.keys()
        return Changes({table: self.ids(table) | other.ids(table) for table in tables})


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """The answer of a write: its value, and what it changed."""

    value: T
    changes: Changes


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some items of a longer list, and how long the list is."""

    total: int
    items: tuple[T, ...]


class Progress(Protocol):
    """How long work reports, and how it learns that it should pause or stop.

    ``advance`` blocks while the user pauses and raises ``Cancelled`` when they cancel.
    """

    def begin(self, total: int, label: str) -> None:
        """Start a phase of ``total`` units of work (0: unknown)."""

    def advance(self, done: int, note: str = "") -> None:
        """Say that ``done`` units of the phase are finished, and what is being worked on."""


class NoProgress:
    """A ``Progress`` nobody watches."""

    def begin(self, total: int, label: str) -> None:
        """Ignore the start of a phase."""

    def advance(self, done: int, note: str = "") -> None:
        """Ignore the progress."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text: code point offsets, end exclusive, and the words between."""

    start: int
    end: int
    text: str


def span(text: str, start: int, end: int) -> Span:
    """Return the span of ``text`` between two code point offsets."""
    return Span(start, end, text[start:end])


def ids_of(numbers: Iterable[int]) -> tuple[int, ...]:
    """Return distinct ids in their first order."""
    return tuple(dict.fromkeys(numbers))
