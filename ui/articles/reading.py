"""What the reader asks the archive about an article, and the marks that follow from it.

``session`` is handed through from ``Workspace.ask_later`` and never looked into: it has no type.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from archive import articles, claims, links, photos
from archive.articles import ArticleDetail, ClaimRecord
from archive.links import SuggestionRecord
from archive.photos import PhotoRow
from resources.i18n import gettext as _
from ui.articles.marks import Kind, Mark
from ui.articles.reader import ClaimMark

REVIEWED = frozenset({"accepted", "edited", "rejected"})
_PART_KINDS = {
    "headline": Kind.HEADLINE,
    "picture title": Kind.TITLE,
    "subheading": Kind.TITLE,
    "key point": Kind.KEY_POINT,
    "caption": Kind.CAPTION,
    "boilerplate": Kind.BOILERPLATE,
    "byline": Kind.BOILERPLATE,
    "dateline": Kind.BOILERPLATE,
}


@dataclass(frozen=True, slots=True)
class OpenArticle:
    """An article as the page shows it: its records, what is suggested, the photos these name."""

    detail: ArticleDetail
    suggestions: tuple[SuggestionRecord, ...]
    photos: Mapping[int, PhotoRow]

    @property
    def reviewed(self) -> int:
        """How many claims somebody has said something about."""
        return sum(claim.state in REVIEWED for claim in self.detail.claims)


def open_article(session: Any, article_id: int) -> OpenArticle:
    """Read an article. Raises ``NotFound``."""
    detail = articles.article(session, article_id)
    suggested = links.suggestions(session, article_id)
    named = {suggestion.photo_id for suggestion in suggested} | set(detail.photos)
    for caption in detail.captions:
        named.update(caption.photos)
    for claim in detail.claims:
        named.update(claim.photos)
    rows = photos.rows(session, sorted(named))
    return OpenArticle(detail, suggested, {row.id: row for row in rows})


def edit_claim(session: Any, claim_id: int, values: Mapping[str, str | int | None]) -> None:
    """Change a claim; ``values`` by name as ``claims.EDITABLE`` has them."""
    claims.edit_claim(session, claim_id, **values)


def claimant_numbers(found: tuple[ClaimRecord, ...]) -> dict[str, int]:
    """Return each claimant's number in the order in which they first appear."""
    names = dict.fromkeys(claimant_name(claim) for claim in found)
    return {name: number for number, name in enumerate(names)}


def claimants_by_weight(found: tuple[ClaimRecord, ...]) -> list[tuple[str, int, int]]:
    """Return claimants with their number and how many claims they make, the busiest first."""
    counts = Counter(map(claimant_name, found))
    numbers = claimant_numbers(found)
    return [(name, numbers[name], count) for name, count in counts.most_common()]


def claimant_name(claim: ClaimRecord) -> str:
    """Return who claims, in words; somebody unnamed has none."""
    return claim.claimant or _("nobody named")


def claim_with(found: tuple[ClaimRecord, ...], claim_id: int | None) -> ClaimRecord | None:
    """Return the claim with an id, or None."""
    return next((claim for claim in found if claim.id == claim_id), None)


def beside(found: tuple[ClaimRecord, ...], current: int | None, by: int) -> int | None:
    """Return the claim ``by`` places from the current one, round the end; the first if none is."""
    ids: list[int] = [claim.id for claim in found]
    if not ids:
        return None
    if current not in ids:
        return ids[0 if by > 0 else -1]
    return ids[(ids.index(current) + by) % len(ids)]


def next_waiting(found: tuple[ClaimRecord, ...], after: int | None = None) -> int | None:
    """Return the next claim that waits for a review, round the end, without ``after`` itself."""
    ids: list[int] = [claim.id for claim in found]
    start = ids.index(after) + 1 if after in ids else 0
    for claim in (*found[start:], *found[:start]):
        if claim.state == "proposed" and claim.id != after:
            return claim.id
    return None


def claim_marks(detail: ArticleDetail) -> list[ClaimMark]:
    """Return what the reader needs to know about each claim."""
    numbers = claimant_numbers(detail.claims)
    return [
        ClaimMark(claim.id, numbers[claimant_name(claim)], claim.state) for claim in detail.claims
    ]


def marks(detail: ArticleDetail) -> list[Mark]:
    """Return everything to be marked in an article's text."""
    return [*_part_marks(detail), *_claim_marks(detail.claims), *_orphan_marks(detail)]


def _part_marks(detail: ArticleDetail) -> Iterator[Mark]:
    for part in detail.parts:
        kind = _PART_KINDS.get(part.kind)
        if kind is not None:
            yield Mark(part.span.start, part.span.end, kind)
    for caption in detail.captions:
        yield Mark(caption.span.start, caption.span.end, Kind.CAPTION)
        if caption.credit is not None:
            yield Mark(caption.credit.span.start, caption.credit.span.end, Kind.CREDIT)


def _claim_marks(found: tuple[ClaimRecord, ...]) -> Iterator[Mark]:
    for claim in found:
        yield Mark(claim.span.start, claim.span.end, Kind.CLAIM, claim.id)
        if claim.state == "rejected":
            continue
        for passage, kind in ((claim.claimant_span, Kind.CLAIMANT), (claim.cue, Kind.CUE)):
            if passage is not None:
                yield Mark(passage.start, passage.end, kind, claim.id)
        for figure in claim.figures:
            yield Mark(figure.span.start, figure.span.end, Kind.FIGURE, claim.id)
        for date in claim.dates:
            yield Mark(date.span.start, date.span.end, Kind.DATE, claim.id)
        for place in claim.places:
            yield Mark(place.span.start, place.span.end, Kind.PLACE, claim.id)


def _orphan_marks(detail: ArticleDetail) -> Iterator[Mark]:
    for orphan in detail.orphans:
        yield Mark(orphan.span.start, orphan.span.end, Kind.ORPHAN)
        if orphan.kind == "figure":
            yield Mark(orphan.span.start, orphan.span.end, Kind.FIGURE)
