"""Claims as rows, and rows in groups: by claimant, event, series, article … No widgets."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from archive.articles import ClaimRecord, DateRecord
from resources.i18n import gettext as _
from resources.i18n import mark
from ui.widgets.claim_words import CLAIM_KINDS, STATES, said
from ui.widgets.moments import stretch_words
from ui.widgets.rows_table import SortText

HEADERS = (mark("Claimant"), mark("Claim"), mark("Figures"), mark("Dates"), mark("Kind"),
           mark("State"))  # fmt: skip
GROUPINGS = {
    "": mark("Not grouped"),
    "claimant": mark("By claimant"),
    "event": mark("By event"),
    "series": mark("By series"),
    "article": mark("By article"),
    "kind": mark("By kind"),
    "state": mark("By state"),
}


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim as a row of the table."""

    key: int
    article_id: int | None
    cells: tuple[str, ...]
    state: str
    gone: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A heading with its claims; without a title the claims stand on their own."""

    title: str
    rows: tuple[ClaimRow, ...]

    @property
    def waiting(self) -> int:
        """How many of its claims wait for a review."""
        return sum(row.state == "proposed" for row in self.rows)


@dataclass(frozen=True)
class Names:
    """What groups are called that a claim knows by number only."""

    articles: Mapping[int, str]
    events: Mapping[int, Sequence[str]]  # by claim
    series: Mapping[int, Sequence[str]] = field(
        default_factory=dict
    )  # by claim, those by day first


def claim_row(claim: ClaimRecord) -> ClaimRow:
    """Return a claim as a row."""
    figures = "; ".join(figure.span.text for figure in claim.figures)
    dates = "; ".join(_days(date) for date in claim.dates)
    first = min((date.first or date.last or "" for date in claim.dates), default="")
    gone = claim.gone
    state = said(STATES, claim.state)
    return ClaimRow(
        claim.id,
        claim.article_id,
        (
            claim.claimant or _("nobody named"),
            " ".join(claim.span.text.split()),
            SortText(figures, _size(claim)),
            SortText(dates, first),
            said(CLAIM_KINDS, claim.kind),
            _("{state}, no longer in the text").format(state=state) if gone else state,
        ),
        claim.state,
        gone,
    )


def first_header(by: str) -> str:
    """Return what stands over the first column of claims grouped so."""
    return _("Stands in") if by == "claimant" else _(HEADERS[0])


def _by_day(claims: Sequence[ClaimRecord], names: Names) -> list[ClaimRecord]:
    """Return claims in the order of their series' figures; those of none stay behind."""
    places = {claim_id: place for place, claim_id in enumerate(names.series)}
    return sorted(claims, key=lambda claim: places.get(claim.id, len(places)))


def _days(date: DateRecord) -> str:
    known = date.first or date.last
    return stretch_words(date.first, date.last) if known else date.span.text


def _size(claim: ClaimRecord) -> str:
    """Return what a claim sorts by among figures: the number of its first one, as text."""
    figure = claim.figures[0] if claim.figures else None
    known = figure and (figure.value or figure.minimum or figure.maximum)
    return f"{float(known):030.6f}" if known else ""


def grouped(claims: Sequence[ClaimRecord], by: str, names: Names) -> tuple[Group, ...]:
    """Return claims in groups, the largest first; a claim of two events stands in both.

    What belongs to none comes last.
    """
    if not by:
        return (Group("", tuple(map(claim_row, claims))),)
    found: dict[str, list[ClaimRow]] = {}
    for claim in _by_day(claims, names) if by == "series" else claims:
        row = claim_row(claim)
        if by == "claimant":  # the heading says who; where it stands is news
            row = replace(row, cells=(_article(claim, names)[0], *row.cells[1:]))
        for title in _TITLES[by](claim, names):
            found.setdefault(title, []).append(row)
    groups = (Group(title, tuple(rows)) for title, rows in found.items())
    none = {_("In no series"), _("No event")} if by in ("series", "event") else set()
    return tuple(sorted(groups, key=lambda group: (
        group.title in none, -len(group.rows), group.title.casefold()
    )))  # fmt: skip


def _claimant(claim: ClaimRecord, _names: Names) -> Sequence[str]:
    return [claim.claimant or _("nobody named")]


def _event(claim: ClaimRecord, names: Names) -> Sequence[str]:
    return names.events.get(claim.id) or [_("No event")]


def _series(claim: ClaimRecord, names: Names) -> Sequence[str]:
    return names.series.get(claim.id) or [_("In no series")]


def _article(claim: ClaimRecord, names: Names) -> Sequence[str]:
    if claim.article_id is None:
        return [_("Captions of photos")]
    return [names.articles.get(claim.article_id) or _("Article {id}").format(id=claim.article_id)]


def _kind(claim: ClaimRecord, _names: Names) -> Sequence[str]:
    return [said(CLAIM_KINDS, claim.kind)]


def _state(claim: ClaimRecord, _names: Names) -> Sequence[str]:
    return [said(STATES, claim.state)]


_TITLES: dict[str, Callable[[ClaimRecord, Names], Sequence[str]]] = {
    "claimant": _claimant,
    "event": _event,
    "series": _series,
    "article": _article,
    "kind": _kind,
    "state": _state,
}
