"""Figures of claims as points: a number or range, a day, a source, and what they measure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from archive.claims.measures import Measure, measure_of
from archive.claims.scenes import Scene, Scenes, batches
from archive.store.models import Article, Claim, ClaimDate, Figure, Party, Passage, Photo

_SHORT = 7
"""Days: losses dated to so short a stretch are those of that stretch."""
_LONG_AGO = 180
"""Days before the publication: an event that ended earlier is another one than the news."""


@dataclass(frozen=True, slots=True)
class Point:
    """One figure of a claim in a series.

    ``low``/``high`` are what the wording allows (both the value for an exact one, None where
    open). ``day_from``/``day_to``: ISO days; ``day_of``: as-of, event, statement, published, taken,
    or None where nothing dates it.
    """

    claim_id: int
    article_id: int | None
    photo_id: int | None
    words: str
    figure: str
    value: str | None
    low: str | None
    high: str | None
    op: str
    approx: bool
    unit: str | None
    claimant: str | None
    claimant_id: int | None
    reported_as: str
    state: str
    day_from: str | None
    day_to: str | None
    day_of: str | None
    source: str | None
    headline: str | None

    @property
    def number(self) -> Decimal:
        """The value, or the end of the range that is stated."""
        return Decimal(self.value or self.low or self.high or "0")


@dataclass(frozen=True, slots=True)
class Placed:
    """A point with what it measures and where."""

    point: Point
    measure: Measure
    scene: Scene


def placed_points(session: Session, only: ColumnElement[bool] | None = None) -> list[Placed]:
    """Return every figure that can be compared, of claims that nobody rejected.

    ``only``: a condition on claims and their figures.
    """
    rows = _rows(session, only)
    ids = list(dict.fromkeys(row.id for row in rows))
    days = _days(session, ids)
    scenes = Scenes(session, ids, {row.article_id for row in rows if row.article_id})
    found: list[Placed] = []
    for row in rows:
        measure = measure_of(row.words, kind=row.kind, unit=row.unit or "",
                             subject=row.subject or "", figure=row.printed)  # fmt: skip
        if measure is None:
            continue
        measure = _of_a_side(measure, row.side, days.get(row.id, ()))
        scene = scenes.of(row.id, row.article_id, row.side or "")
        found.append(Placed(_point(row, days.get(row.id, ()), measure), measure, scene))
    return found


def _of_a_side(measure: Measure, side: str | None, days: Sequence[ClaimDate]) -> Measure:
    """Return a measure as it counts for a side of a war: soldiers go without saying.

    What it lost on one day or in one week is no total.
    """
    if not side or not measure.counts_people_lost:
        return measure
    who = "" if measure.who == "soldiers" else measure.who
    short = any(
        day.role == "event" and day.resolved_from and day.resolved_to
        and apart(day.resolved_from, day.resolved_to) <= _SHORT
        for day in days
    )  # fmt: skip
    return replace(measure, who=who, span="period" if short else measure.span)


def apart(first: str, last: str) -> int:
    """Return the days between two ISO days, 0 where one is none."""
    try:
        return (date.fromisoformat(last[:10]) - date.fromisoformat(first[:10])).days
    except ValueError:
        return 0


def _rows(session: Session, only: ColumnElement[bool] | None) -> list[Any]:
    printed = Passage.__table__.alias("printed")
    query = (
        select(Claim.id, Claim.article_id, Claim.photo_id, Claim.claimant, Claim.claimant_id,
               Claim.kind, Claim.reported_as, Claim.state, Figure.value, Figure.minimum,
               Figure.maximum, Figure.op, Figure.approximate, Figure.unit, Figure.subject,
               Figure.side, Article.published_at, Article.url, Article.headline,
               Photo.taken_from, Party.name.label("party"), Passage.quote.label("words"),
               printed.c.quote.label("printed"))
        .join(Figure, Figure.claim_id == Claim.id)
        .join(Passage, Passage.id == Claim.passage_id)
        .join(printed, printed.c.id == Figure.passage_id)
        .outerjoin(Article, Article.id == Claim.article_id)
        .outerjoin(Photo, Photo.id == Claim.photo_id)
        .outerjoin(Party, Party.id == Claim.claimant_id)
        .where(Claim.state != "rejected", Article.removed_at.is_(None),
               Photo.removed_at.is_(None),
               or_(Article.id.is_(None), Passage.text_id == Article.text_id))
        .order_by(Claim.id, Figure.id)
    )  # fmt: skip
    return list(session.execute(query if only is None else query.where(only)))


def _point(row: Any, days: Sequence[ClaimDate], measure: Measure) -> Point:
    day = _day(days, (row.published_at or row.taken_from or "")[:10], measure)
    day_of = "taken" if day[2] == "published" and row.article_id is None else day[2]
    low, high = bounds(row.value, row.minimum, row.maximum, row.op)
    return Point(
        claim_id=row.id, article_id=row.article_id, photo_id=row.photo_id, words=row.words,
        figure=row.printed, value=row.value, low=low, high=high, op=row.op,
        approx=bool(row.approximate), unit=row.unit, claimant=row.party or row.claimant,
        claimant_id=row.claimant_id, reported_as=row.reported_as, state=row.state,
        day_from=day[0], day_to=day[1], day_of=day_of, source=row.url, headline=row.headline,
    )  # fmt: skip


def bounds(
    value: str | None, minimum: str | None, maximum: str | None, op: str
) -> tuple[str | None, str | None]:
    """Return the least and greatest number that a figure's wording allows; None where open."""
    if op in (">", ">="):
        return value or minimum, None
    if op in ("<", "<="):
        return None, value or maximum
    return minimum or value, maximum or value


def _day(
    days: Sequence[ClaimDate], published: str, measure: Measure
) -> tuple[str | None, str | None, str | None]:
    """Return when a figure stood: as-of before all; an event's day only for what is a period's.

    What an event long ago did is as old as that: « In 2011 a flood took 340 homes » counts nothing
    of the flood that the article is about.
    """
    by_role = {day.role: day for day in days if day.resolved_from and day.resolved_to}
    event = by_role.get("event")
    if event and "as-of" not in by_role and apart(event.resolved_to or "", published) > _LONG_AGO:
        return event.resolved_from, event.resolved_to, "event"
    roles = ("event", "as-of", "statement") if measure.span == "period" else ("as-of", "statement")
    for role in roles:
        if role in by_role:
            return by_role[role].resolved_from, by_role[role].resolved_to, role
    if published:
        return published, published, "published"
    return (event.resolved_from, event.resolved_to, "event") if event else (None, None, None)


def _days(session: Session, ids: Sequence[int]) -> dict[int, list[ClaimDate]]:
    found: dict[int, list[ClaimDate]] = {}
    for part in batches(ids):
        for day in session.scalars(select(ClaimDate).where(ClaimDate.claim_id.in_(part))):
            found.setdefault(day.claim_id, []).append(day)
    return found
