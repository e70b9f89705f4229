"""What does not agree, or does, between figures of several articles and captions. Never judged.

``drift``: how a series moves from one day to another. ``fall``: a total that grows smaller.
``range``: two sources whose numbers for one day exclude each other. ``subset``: a part larger than
the whole. ``unit drift``: one number under several names (killed, casualties, eliminated).
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice, pairwise

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.articles import without_names
from archive.claims.measures import BURNED
from archive.claims.points import Placed, Point, apart, placed_points
from archive.claims.points_near import points_near
from archive.claims.scenes import Scene
from archive.claims.series import Series, grouped
from archive.store.models import Place
from resources.i18n import gettext as _

KINDS = ("drift", "fall", "range", "subset", "unit drift")
_TOLERANCE = Decimal("0.05")
_TELLING = 10
"""Below this, two equal numbers tell nothing about their names."""
_NEAR_DAYS = 10
_MOST = 40
"""Comparisons shown of one kind in a series; the rest would bury them."""
_EACH = 3
"""Comparisons shown of one part with one whole."""
_DONE = re.compile(
    r"\b(?:destroy|damag|burn|collaps|arrest|detain|rescu|kill|lost|fired|launch|spent|paid|raised)"
    r"|знищ|уничтож|пошкодж|поврежд|затрим|задерж|врятова|спас",
    re.IGNORECASE,
)
_PART_OF = (("dead", "losses"), ("wounded", "losses"))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two or more figures side by side. ``holds`` is None where nothing could hold or fail."""

    kind: str
    claims: tuple[int, ...]
    articles: tuple[int, ...]
    holds: bool | None
    text: str
    series: str


def comparisons(
    session: Session, *, article_id: int | None = None, within_one: bool = False
) -> tuple[Comparison, ...]:
    """Return what comparing figures shows, for the whole archive or those that touch an article.

    ``within_one``: also between figures of one and the same article.
    """
    placed = placed_points(session) if article_id is None else points_near(session, article_id)
    found: list[Comparison] = []
    known = grouped(session, placed)
    touched = [one for one in known if article_id is None or article_id in one.articles]
    for one in touched:
        found += compared(one, article_id)
    found += _subsets(session, known, {one.key for one in touched})
    found += _unit_drift(placed, known)
    wanted = tuple(
        each for each in found
        if (article_id is None or article_id in each.articles)
        and (within_one or len(each.articles) != 1)
    )  # fmt: skip
    return without_names(session, wanted)


def compared(one: Series, article_id: int | None = None) -> tuple[Comparison, ...]:
    """Return what comparing the figures of one series shows, the last ones if there are many.

    With an ``article_id`` only what touches it: other articles' do not push it out.
    """
    return (*_drift(one, article_id), *_ranges(one, article_id))


def _made(
    kind: str, points: Sequence[Point], holds: bool | None, text: str, key: str
) -> Comparison:
    claims = tuple(dict.fromkeys(point.claim_id for point in points))
    articles = tuple(dict.fromkeys(p.article_id for p in points if p.article_id is not None))
    return Comparison(kind, claims, articles, holds, text, key)


def _touches(pair: tuple[Point, Point], article_id: int | None) -> bool:
    return article_id is None or any(point.article_id == article_id for point in pair)


def _drift(one: Series, article_id: int | None) -> Iterator[Comparison]:
    """Yield how a total moves between days, claimant by claimant, and where it falls.

    Who speaks on one day only is compared with whoever spoke last before.
    """
    if one.measure.span == "period":
        return
    dated = [point for point in one.points if point.day_to is not None]
    by_claimant: dict[object, dict[str, Point]] = {}
    for point in dated:
        days = by_claimant.setdefault(point.claimant_id or point.claimant, {})
        days.setdefault(point.day_to or "", point)
    pairs: list[tuple[Point, Point]] = []
    for days in by_claimant.values():
        if len(days) > 1:
            pairs += pairwise(days.values())
        else:
            (point,) = days.values()
            before = [other for other in dated if (other.day_to or "") < (point.day_to or "")]
            pairs += [(before[-1], point)] if before else []
    pairs = [pair for pair in pairs if _touches(pair, article_id)]
    for first, second in sorted(pairs, key=lambda pair: pair[1].day_to or "")[-_MOST:]:
        change = second.number - first.number
        falls = _below(second, first) and _only_grows(one, second)
        if change != 0 or falls:
            words = f"{_said(first)} → {_said(second)}: {change:+,}"
            yield _made("fall" if falls else "drift", (first, second),
                        False if falls else None, words, one.key)  # fmt: skip


def _only_grows(one: Series, point: Point) -> bool:
    """Tell whether a series counts what is done and over, not how things stand: "without power"."""
    if one.measure.unit == "%" or one.measure.what == "missing":
        return False
    lasting = one.measure.counts_people_lost or one.scene.side or one.measure.what == BURNED
    return bool(lasting) or _DONE.search(point.words) is not None


def _ranges(one: Series, article_id: int | None) -> Iterator[Comparison]:
    """Yield figures for overlapping days that exclude each other."""
    dated = sorted((p for p in one.points if p.day_from and p.day_to), key=_day_from)
    shown: set[tuple[int | None, int | None, str]] = set()
    for at, first in enumerate(dated):
        for second in dated[at + 1 :]:
            if (second.day_from or "") > (first.day_to or ""):
                break
            if not _touches((first, second), article_id) or first.claim_id == second.claim_id:
                continue
            words = f"{_said(first)} ≠ {_said(second)}"
            said = (first.article_id, second.article_id, words)  # key points repeat the body
            if said not in shown and (_below(first, second) or _below(second, first)):
                shown.add(said)
                yield _made("range", (first, second), False, words, one.key)
            if len(shown) >= _MOST:
                return


def _day_from(point: Point) -> str:
    return point.day_from or ""


def _below(first: Point, second: Point) -> bool:
    """Tell whether all that one figure allows lies below all that the other allows."""
    high, low = first.high, second.low
    if high is None or low is None:
        return False
    margin = _TOLERANCE if first.approx or second.approx else Decimal(0)
    return Decimal(high) * (1 + margin) < Decimal(low) * (1 - margin)


def _subsets(
    session: Session, known: Sequence[Series], touched: Collection[str]
) -> list[Comparison]:
    """Return parts larger than the whole: a town's losses than the region's, dead than losses."""
    above = _above(session, (o.scene.place_id for o in known if o.scene.place_id is not None))
    index: dict[tuple[object, ...], list[Series]] = {}
    for one in known:
        index.setdefault(_where(one, one.measure.what, _spot(one.scene)), []).append(one)
    found: list[Comparison] = []
    for part in known:
        for whole in _wholes(part, index, above):
            if part.key in touched or whole.key in touched:
                found += islice(_larger(part, whole), _EACH)
    return list(dict.fromkeys(found))


def _spot(scene: Scene) -> object:
    """Return where a scene is: its place, else its event or article, else nowhere special."""
    return scene.place_id or (scene.event_id, scene.article_id)


_NOWHERE = (None, None)


def _where(one: Series, what: str, spot: object) -> tuple[object, ...]:
    return what, one.measure.unit, one.measure.span, one.scene.side, spot


def _wholes(
    part: Series, index: dict[tuple[object, ...], list[Series]], above: dict[int, frozenset[int]]
) -> Iterator[Series]:
    """Yield what a series is part of: that of a wider place, of all people, of all losses."""
    own = _spot(part.scene)
    spots: list[object] = [own]
    if part.scene.place_id is not None:
        spots += above.get(part.scene.place_id, ())
        spots += [_NOWHERE] if part.scene.side else []
    names = [part.measure.what, *(whole for name, whole in _PART_OF if name == part.measure.what)]
    for spot in spots:
        for what in names:
            for whole in index.get(_where(part, what, spot), ()):
                same_scene = spot != own or whole.scene == part.scene
                wider = whole.measure.who in ("", part.measure.who)
                if whole is not part and same_scene and wider:
                    yield whole


def _above(session: Session, places: Iterable[int]) -> dict[int, frozenset[int]]:
    parents = {row[0]: row[1] for row in session.execute(select(Place.id, Place.parent_id))}
    found: dict[int, frozenset[int]] = {}
    for place in places:
        chain: list[int] = []
        above = parents.get(place)
        while above is not None and above not in chain:
            chain.append(above)
            above = parents.get(above)
        found[place] = frozenset(chain)
    return found


def _larger(part: Series, whole: Series) -> Iterator[Comparison]:
    """Yield the figures of a part that exceed one of its whole, told on that day or later.

    A whole that nobody has told anew within days of the part may have grown: that stays open.
    """
    last = max((point.day_to for point in whole.points if point.day_to), default="")
    for first in part.points[-_MOST:]:
        for second in whole.points[-_MOST:]:
            if not (first.day_to and second.day_to and _below(second, first)):
                continue
            since = apart(second.day_to, first.day_to)
            if since <= 0 or (second.day_to == last and since <= _NEAR_DAYS):
                words = f"{part.title}: {_said(first)} > {whole.title}: {_said(second)}"
                holds = False if since <= 0 else None
                yield _made("subset", (first, second), holds, words, part.key)


def _unit_drift(placed: Iterable[Placed], known: Iterable[Series]) -> list[Comparison]:
    """Return numbers that several sources give under different names for the same side."""
    keys = {(one.measure, one.scene): one.key for one in known}
    by_number: dict[tuple[Decimal, str, object], list[Placed]] = {}
    for one in placed:
        if one.measure.counts_people_lost and one.point.number >= _TELLING:
            scene = one.scene.side or one.scene
            by_number.setdefault((one.point.number, one.measure.span, scene), []).append(one)
    found: list[Comparison] = []
    for group in by_number.values():
        if len({one.measure.what for one in group}) < 2 or not _is_near(group):
            continue
        names = dict.fromkeys(
            f"“{one.point.figure} {one.point.unit}” ({one.measure.what})" for one in group
        )
        key = keys[group[0].measure, group[0].scene]
        found.append(_made("unit drift", [one.point for one in group], None,
                           " / ".join(names), key))  # fmt: skip
    return found


def _is_near(group: Sequence[Placed]) -> bool:
    days = sorted(one.point.day_to for one in group if one.point.day_to)
    return len(days) < 2 or days[0][:7] == days[-1][:7] or apart(days[0], days[-1]) <= _NEAR_DAYS


def _said(point: Point) -> str:
    day = point.day_to or _("no date")
    return f"“{point.figure}” ({day}, {point.claimant or _('nobody named')})"
