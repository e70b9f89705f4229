"""What reads of articles hand out, and what ``add_article`` takes: frozen records."""

from dataclasses import dataclass, field

from archive.reading.articles.titles import title_of
from archive.reading.records import ArticleReading
from archive.values import ArticleId, ClaimId, Span


@dataclass(frozen=True, slots=True)
class NewArticle:
    """An article ready to be stored. Dates are ISO texts as precise as known."""

    text: str
    reading: ArticleReading
    headline: str | None = None
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    format: str = "text"
    source_sha256: str | None = None
    source_name: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """A line of the list of articles, with how far the review of its claims is."""

    id: ArticleId
    headline: str | None
    title: str
    publisher: str | None
    published: str | None
    language: str | None
    added_at: str
    claims: int
    reviewed: int
    captions: int
    photos: int


@dataclass(frozen=True, slots=True)
class PartRecord:
    """A stretch of the article and what it is."""

    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class KeyPointRecord:
    """A bullet of the summary and the claims read in it."""

    span: Span
    claims: tuple[ClaimId, ...]
    lost_attribution: bool


@dataclass(frozen=True, slots=True)
class PrintedCredit:
    """A credit line as printed under a picture, and its parse."""

    span: Span
    as_printed: str
    creators: tuple[str, ...]
    withheld: str | None
    agency: str | None
    distributor: str | None


@dataclass(frozen=True, slots=True)
class CaptionRecord:
    """A caption of the article; ``photos`` are those that ran with it."""

    id: int
    span: Span
    credit: PrintedCredit | None
    image: str | None
    photos: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureRecord:
    """A figure of a claim; numbers are decimal texts."""

    id: int
    span: Span
    value: str | None
    minimum: str | None
    maximum: str | None
    op: str
    approx: bool
    unit: str | None
    subject: str | None
    side: str | None


@dataclass(frozen=True, slots=True)
class DateRecord:
    """A date of a claim; ``how`` is None where it could not be resolved."""

    id: int
    span: Span
    first: str | None
    last: str | None
    how: str | None
    precision: str | None
    role: str


@dataclass(frozen=True, slots=True)
class PlaceRecord:
    """A place of a claim, and the archive's place it stands for."""

    id: int
    span: Span
    place_id: int | None
    place: str | None


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """A claim with everything read in it."""

    id: ClaimId
    article_id: ArticleId | None
    photo_id: int | None
    span: Span
    before: str
    after: str
    claimant_id: int | None
    claimant: str | None
    claimant_kind: str | None
    claimant_span: Span | None
    cue: Span | None
    reported_as: str
    modality: str
    kind: str
    figures: tuple[FigureRecord, ...]
    dates: tuple[DateRecord, ...]
    places: tuple[PlaceRecord, ...]
    state: str
    engine: str
    note: str | None = None
    photos: tuple[int, ...] = ()
    gone: bool = False
    """Its words are no longer in the article: ``span`` is one of an earlier text."""


@dataclass(frozen=True, slots=True)
class VersionRecord:
    """A text of an article; ``number`` counts from 1, ``replaced_at`` is None for the present."""

    number: int
    text_id: int
    text: str
    headline: str | None
    byline: str | None
    published: str | None
    source_name: str | None
    added_at: str
    replaced_at: str | None


@dataclass(frozen=True, slots=True)
class OrphanRecord:
    """A figure or quotation that stands in no claim."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class CheckRecord:
    """A comparison of claims: shown, never judged. ``holds`` is None where nothing can hold."""

    kind: str
    claims: tuple[ClaimId, ...]
    holds: bool | None
    text: str


@dataclass(frozen=True, slots=True)
class ArticleDetail:
    """Everything about one article."""

    id: ArticleId
    uuid: str
    headline: str | None
    byline: str | None
    publisher_id: int | None
    publisher: str | None
    url: str | None
    published: str | None
    language: str | None
    format: str
    text: str
    parts: tuple[PartRecord, ...]
    key_points: tuple[KeyPointRecord, ...]
    captions: tuple[CaptionRecord, ...]
    claims: tuple[ClaimRecord, ...]
    orphans: tuple[OrphanRecord, ...]
    checks: tuple[CheckRecord, ...]
    added_at: str
    removed_at: str | None
    source_sha256: str | None
    source_name: str | None
    photos: tuple[int, ...] = field(default=())
    gone: tuple[ClaimRecord, ...] = ()
    """Claims whose words stood in an earlier text only."""
    version: int = 1
    """How many texts the article has had."""
    events: tuple[tuple[int, str], ...] = ()
    """What it is filed under: each event's id and name."""

    @property
    def title(self) -> str:
        """The headline, or in quotation marks how the text begins."""
        return title_of(self.headline, self.text)
