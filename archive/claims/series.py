"""Series: figures of many articles and captions that count the same thing, over time.

Data for a table or a plot: values, ranges, days, sources. Nothing is judged; what does not agree
is said in ``compared``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from textwrap import shorten

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.articles import without_names
from archive.claims.measures import Measure
from archive.claims.points import Placed, Point, placed_points
from archive.claims.scenes import Scene
from archive.reading.fold import fold
from archive.store.models import ArticleEvent, ClaimEvent, Event
from resources.i18n import gettext as _
from resources.i18n import mark

_WHAT = {"dead": mark("dead"), "wounded": mark("wounded"), "missing": mark("missing"),
         "captured": mark("captured"), "losses": mark("losses")}  # fmt: skip

_SHORT = 60  # characters of a headline


@dataclass(frozen=True, slots=True)
class SeriesFilter:
    """Which series: those with a figure of an article or event, or with words in their title.

    ``least``: how many figures a series has at least.
    """

    article_id: int | None = None
    event_id: int | None = None
    matching: str | None = None
    least: int = 2


@dataclass(frozen=True, slots=True)
class Series:
    """Figures that count the same: ``points`` by day, those without a day last.

    ``key`` is the same tomorrow; ``title`` is for people.
    """

    key: str
    title: str
    measure: Measure
    scene: Scene
    points: tuple[Point, ...] = field(default=())

    @property
    def articles(self) -> tuple[int, ...]:
        """The articles the figures stand in, each once."""
        return tuple(dict.fromkeys(p.article_id for p in self.points if p.article_id is not None))


def series(session: Session, wanted: SeriesFilter | None = None) -> tuple[Series, ...]:
    """Return the series of the archive, those with most figures first."""
    wanted = wanted or SeriesFilter()
    found = grouped(session, placed_points(session))
    claims, articles = _of_event(session, wanted.event_id)
    words = fold(wanted.matching or "").split()
    kept = [
        one for one in found
        if len(one.points) >= wanted.least
        and (wanted.article_id is None or wanted.article_id in one.articles)
        and (wanted.event_id is None or one.scene.event_id == wanted.event_id
             or any(p.claim_id in claims or p.article_id in articles for p in one.points))
        and all(word in fold(one.title) for word in words)
    ]  # fmt: skip
    ordered = sorted(kept, key=lambda one: (-len(one.points), one.title))
    return without_names(session, tuple(ordered))


def grouped(session: Session, placed: Iterable[Placed]) -> list[Series]:
    """Return points as series, one for each thing measured at each scene."""
    groups: dict[tuple[Measure, Scene], list[Point]] = {}
    for one in placed:
        groups.setdefault((one.measure, one.scene), []).append(one.point)
    events = _event_names(session, {scene.event_id for _measure, scene in groups})
    return [
        Series(_key(measure, scene), _title(measure, scene, _where(scene, points, events)),
               measure, scene, tuple(sorted(points, key=_order)))
        for (measure, scene), points in groups.items()
    ]  # fmt: skip


def _order(point: Point) -> tuple[str, str, int]:
    return point.day_to or "9999", point.day_from or "", point.claim_id


def _key(measure: Measure, scene: Scene) -> str:
    where = next(
        (f"{name}:{value}" for name, value in (
            ("place", scene.place_id), ("event", scene.event_id), ("article", scene.article_id),
        ) if value is not None), scene.place,
    )  # fmt: skip
    parts = (measure.what, measure.who, measure.unit, measure.span, scene.side, where)
    return "|".join(parts)


def _where(scene: Scene, points: Sequence[Point], events: dict[int, str]) -> str:
    """Return the event a series belongs to, or the headline of the only article it stands in."""
    if scene.article_id is None:
        return events.get(scene.event_id or 0, "")
    headline = next((point.headline for point in points if point.headline), "")
    return shorten(headline, _SHORT, placeholder=" …") or _("article {id}").format(
        id=scene.article_id
    )


def _title(measure: Measure, scene: Scene, within: str) -> str:
    what = _(_WHAT[measure.what]) if measure.what in _WHAT else measure.what
    if measure.who:
        what = f"{what} ({measure.who})"
    if measure.unit not in (measure.what, "people"):
        what = f"{what}, {measure.unit}"
    where = [scene.side, scene.place, within]
    if measure.span == "period":
        where.append(_("within a period"))
    return " · ".join([what, *(word for word in where if word)])


def _event_names(session: Session, ids: Iterable[int | None]) -> dict[int, str]:
    numbers = [number for number in ids if number is not None]
    query = select(Event.id, Event.name).where(Event.id.in_(numbers))
    return {row[0]: row[1] for row in session.execute(query)}


def _of_event(session: Session, event_id: int | None) -> tuple[Sequence[int], Sequence[int]]:
    if event_id is None:
        return (), ()
    claims = select(ClaimEvent.claim_id).where(ClaimEvent.event_id == event_id)
    articles = select(ArticleEvent.article_id).where(ArticleEvent.event_id == event_id)
    return session.scalars(claims).all(), session.scalars(articles).all()
