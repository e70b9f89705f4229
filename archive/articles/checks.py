"""Checks between the figures of an article's claims, and of key points with their articles.

Shown and never judged; rejected claims take no part.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from sqlalchemy import Select, exists, select
from sqlalchemy.orm import Session, aliased

from archive.articles.records import CheckRecord, ClaimRecord, KeyPointRecord, OrphanRecord
from archive.articles.without_names import without_names
from archive.reading import records as reading
from archive.reading.articles.drift import drift
from archive.reading.claims.checks import checks
from archive.store.models import (
    Article,
    ArticlePart,
    Claim,
    ClaimPlace,
    Figure,
    Orphan,
    Passage,
)
from archive.values import ArticleId, ClaimId, Span

_BATCH = 300  # articles


def checks_of(
    claims: Sequence[ClaimRecord],
    points: Sequence[KeyPointRecord] = (),
    orphans: Sequence[OrphanRecord] = (),
) -> tuple[CheckRecord, ...]:
    """Return what comparing the figures of claims shows."""
    live = [claim for claim in claims if claim.state != "rejected"]
    read = [_as_read(claim) for claim in live]
    own = {number for point in points for number in point.claims}
    inside = [point.span for point in points]
    loose = [orphan.span.text for orphan in orphans if not _is_in(orphan.span, inside)]
    numbers = {number for number, claim in enumerate(live) if claim.id in own}
    ids = [claim.id for claim in live]
    return tuple(_record(check, ids) for check in (*checks(read), *drift(read, numbers, loose)))


def _record(check: reading.Check, ids: Sequence[int]) -> CheckRecord:
    claims = tuple(ClaimId(ids[number]) for number in check.claims)
    return CheckRecord(check.kind, claims, check.holds, check.text)


def _is_in(words: Span, points: Iterable[Span]) -> bool:
    return any(point.start <= words.start < point.end for point in points)


def _as_read(claim: ClaimRecord) -> reading.Claim:
    figures = tuple(
        _figure(
            f.span, (f.value, f.minimum, f.maximum), f.op, f.approx, (f.unit, f.subject, f.side)
        )
        for f in claim.figures
    )
    places = tuple(reading.PlaceMention(place.span, place.place) for place in claim.places)
    return reading.Claim(
        claim.span, None, claim.claimant_span, claim.cue, claim.reported_as, claim.modality,
        claim.kind, figures, (), places,
    )  # fmt: skip


def _figure(
    where: Span, numbers: Sequence[str | None], op: str, approx: bool, words: Sequence[str | None]
) -> reading.Figure:
    value, low, high = map(_number, numbers)
    return reading.Figure(where, value, low, high, op, approx, *(word or "" for word in words))


def _number(text: str | None) -> Decimal | None:
    try:
        return Decimal(text) if text is not None else None
    except InvalidOperation:
        return None


@dataclass(frozen=True, slots=True)
class KeyPointCheck:
    """A key point that gives another figure than its article."""

    article_id: ArticleId
    check: CheckRecord


def key_point_checks(
    session: Session, *, article_id: int | None = None
) -> tuple[KeyPointCheck, ...]:
    """Return the checks of kind ``drift``, of one article or of all, without protected names.

    Articles are not opened one by one: a few queries read what is compared of some hundred.
    """
    ids = session.scalars(_with_figures_in_key_points(article_id)).all()
    found: list[KeyPointCheck] = []
    for start in range(0, len(ids), _BATCH):
        for number, said in _said(session, ids[start : start + _BATCH]).items():
            found += (KeyPointCheck(ArticleId(number), check) for check in said.drifts())
    return without_names(session, tuple(found))


def _with_figures_in_key_points(article_id: int | None) -> Select[int]:
    """Select the articles of which a key point makes a claim with a figure."""
    point, said = aliased(Passage), aliased(Passage)
    makes = (
        exists()
        .where(Figure.claim_id == Claim.id, Claim.article_id == ArticlePart.article_id)
        .where(said.id == Claim.passage_id, said.text_id == point.text_id)
        .where(said.start >= point.start, said.end <= point.end)
        .where(Claim.state != "rejected")
    )
    query = (
        select(Article.id)
        .join(ArticlePart, ArticlePart.article_id == Article.id)
        .join(point, point.id == ArticlePart.passage_id)
        .where(ArticlePart.kind == "key point", Article.removed_at.is_(None), makes)
        .distinct()
        .order_by(Article.id)
    )
    return query if article_id is None else query.where(Article.id == article_id)


@dataclass(slots=True)
class _Said:
    """What is compared of one article; figures and places by claim."""

    points: list[Span] = field(default_factory=list)
    claims: dict[int, Span] = field(default_factory=dict)
    figures: defaultdict[int, list[reading.Figure]] = field(
        default_factory=lambda: defaultdict(list)
    )
    places: defaultdict[int, list[reading.PlaceMention]] = field(
        default_factory=lambda: defaultdict(list)
    )
    left: list[Span] = field(default_factory=list)
    """Figures of no claim, and those of rejected ones."""

    def drifts(self) -> Iterator[CheckRecord]:
        """Yield the figures of key points that those of the body differ from."""
        ids = list(self.claims)
        read = [
            reading.Claim(self.claims[number], None, None, None, "other", "asserted", "other",
                          tuple(self.figures[number]), (), tuple(self.places[number]))
            for number in ids
        ]  # fmt: skip
        own = {at for at, claim in enumerate(read) if self._is_point(claim.span)}
        held = [figure.span for claim in read for figure in claim.figures]
        loose = [words.text for words in self.left
                 if not _is_in(words, self.points) and not _touches(words, held)]  # fmt: skip
        return (_record(check, ids) for check in drift(read, own, loose))

    def _is_point(self, words: Span) -> bool:
        return any(p.start <= words.start and words.end <= p.end for p in self.points)


def _touches(words: Span, held: Iterable[Span]) -> bool:
    return any(one.start < words.end and words.start < one.end for one in held)


def _said(session: Session, ids: Collection[int]) -> dict[int, _Said]:
    """Return what is compared of these articles, in the order of their ids and texts."""
    found = {number: _Said() for number in ids}
    parts = select(ArticlePart.article_id).where(ArticlePart.kind == "key point")
    for number, *where in _placed(session, parts, ArticlePart, ids):
        found[number].points.append(Span(*where))
    rejected: set[int] = set()
    claims = select(Claim.article_id, Claim.id, Claim.state).order_by(
        Passage.start, Passage.end.desc(), Claim.id
    )
    for number, claim, state, *where in _placed(session, claims, Claim, ids):
        if state == "rejected":
            rejected.add(claim)
        else:
            found[number].claims[claim] = Span(*where)
    _add_figures(session, found, rejected)
    places = select(Claim.article_id, Claim.id).join(ClaimPlace, ClaimPlace.claim_id == Claim.id)
    for number, claim, *where in _placed(session, places, ClaimPlace, ids):
        found[number].places[claim].append(reading.PlaceMention(Span(*where), None))
    left = select(Orphan.article_id).where(Orphan.kind == "figure")
    for number, *where in _placed(session, left, Orphan, ids):
        found[number].left.append(Span(*where))
    return found


def _add_figures(session: Session, found: dict[int, _Said], rejected: Collection[int]) -> None:
    query = select(
        Claim.article_id, Claim.id, Figure.value, Figure.minimum, Figure.maximum, Figure.op,
        Figure.approximate, Figure.unit, Figure.subject, Figure.side,
    ).join(Figure, Figure.claim_id == Claim.id).order_by(Passage.start, Figure.id)  # fmt: skip
    for row in _placed(session, query, Figure, found):
        number, claim, *numbers, op, approx, unit, subject, side, start, end, quote = row
        where = Span(start, end, quote)
        if claim in rejected:
            found[number].left.append(where)
        elif claim in found[number].claims:
            read = _figure(where, numbers, op, approx, (unit, subject, side))
            found[number].figures[claim].append(read)


def _placed(session: Session, query: Any, model: Any, ids: Iterable[int]) -> Iterable[Any]:
    """Return rows of articles with start, end and words of their place in the present text."""
    owner = query.selected_columns[0]
    return session.execute(
        query.add_columns(Passage.start, Passage.end, Passage.quote)
        .join(Passage, Passage.id == model.passage_id)
        .join(Article, Article.id == owner)
        .where(Passage.text_id == Article.text_id, owner.in_(list(ids)))
    )
