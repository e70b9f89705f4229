"""What reading an article yields: frozen records whose passages are exact slices of the text.

Offsets are Unicode code points of the text as it was handed in; ``Span.text`` always equals
``text[start:end]``. Nothing here knows the database.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from archive.reading.credit_lines import CreditLine
from archive.values import Span

ENGINE = "rules"
ENGINE_VERSION = "11"


class PartKind(StrEnum):
    """What a stretch of an article is. From ``BOILERPLATE`` nothing is read, but it is kept."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    KEY_POINT = "key point"
    SUBHEADING = "subheading"
    PARAGRAPH = "paragraph"
    PICTURE_TITLE = "picture title"
    CAPTION = "caption"
    PULL_QUOTE = "pull quote"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Part:
    """A line or paragraph of the article and what it is.

    A caption's ``credit`` is the passage of its credit line, ``title`` that of a title above it,
    ``image`` what the page says of the picture's source.
    """

    kind: PartKind
    span: Span
    credit: Span | None = None
    title: Span | None = None
    image: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A stated quantity.

    ``value`` is set for a single number, ``low``/``high`` for a range or a bound that is known.
    ``op`` is one of ``= < <= > >= between``. Money has ``unit`` in ISO 4217, shares ``%``.
    """

    span: Span
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    op: str
    approx: bool
    unit: str
    subject: str
    side: str = ""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A calendar interval: ISO days, both inclusive, open where None; ``how`` explains it."""

    first: str | None
    last: str | None
    how: str


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in the text. ``role``: ``statement``, ``as-of`` or ``event``."""

    span: Span
    resolved: Resolved | None
    precision: str
    role: str = "event"


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place named in the text; ``place`` is whatever the place finder knows of it."""

    span: Span
    place: object | None


PlaceFinder = Callable[[str], Iterable[PlaceMention]]
"""Answer the places that a whole text names, in its own offsets."""


@dataclass(frozen=True, slots=True)
class Claimant:
    """Who asserts. ``named`` is False for "Western officials"; ``aliases`` are other mentions."""

    name: str
    kind: str
    named: bool = True
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition somebody asserts; the words of the cue and claimant stand apart."""

    span: Span
    claimant: Claimant | None
    claimant_span: Span | None
    cue: Span | None
    reported_as: str
    modality: str
    kind: str
    figures: tuple[Figure, ...] = ()
    dates: tuple[DateMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    rule: str = ""
    engine: str = ENGINE
    engine_version: str = ENGINE_VERSION
    caption: int | None = None


@dataclass(frozen=True, slots=True)
class PrintedCaption:
    """A caption as printed, without its credit; the credit's words and their parse beside it."""

    span: Span
    credit: Span | None
    credit_line: CreditLine | None
    title: Span | None = None
    image: str | None = None


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """A bullet of the summary; ``claims`` are indexes of the claims read in it."""

    span: Span
    claims: tuple[int, ...] = ()
    lost_attribution: bool = False


@dataclass(frozen=True, slots=True)
class Orphan:
    """A figure or quotation that no claim holds. ``kind``: ``figure`` or ``quotation``."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Check:
    """A comparison of claims, shown and never judged; ``claims`` are indexes."""

    kind: str
    claims: tuple[int, ...]
    holds: bool | None
    text: str


@dataclass(frozen=True, slots=True)
class ArticleReading:
    """Everything the engine proposes about one text."""

    language: str
    parts: tuple[Part, ...]
    captions: tuple[PrintedCaption, ...]
    key_points: tuple[KeyPoint, ...]
    claims: tuple[Claim, ...]
    orphans: tuple[Orphan, ...]
    checks: tuple[Check, ...]
    dates: tuple[DateMention, ...] = field(default=())
    figures: tuple[Figure, ...] = field(default=())

    def of_kind(self, kind: PartKind) -> Iterator[Part]:
        """Yield the parts of one kind in the order of the text."""
        return (part for part in self.parts if part.kind is kind)

    def first(self, kind: PartKind) -> Span | None:
        """Return the words of the first part of a kind."""
        return next((part.span for part in self.of_kind(kind)), None)
