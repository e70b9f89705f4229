"""Which quota each use of the ledger counts against: kept, so that to judge is not to count.

Uses draw from quotas in the order of their days: what was drawn before a day stays as it is,
whatever changes on that day or later, so after a change only the uses from its own day on are
drawn anew. Where nothing is kept yet (an older archive that nobody has written to) uses are counted
when they are asked for.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from archive.desk import Use
from archive.rights.facts import Draw
from archive.rights.licence_table import BATCH, LicenceTable
from archive.rights.licensing import Draws
from archive.rights.periods import quota_period
from archive.rights.reasons import RULES_VERSION
from archive.store.models import Appearance, ArchiveFact, Licence, QuotaDraw, RightsVerdict
from archive.values import Changes

_FACT, _VERSION = "quota_draws", "1"
_COVER = ("credit", "licence_photo", "collection_photo", "photo_event", "party")
"""Tables that say which photos a licence covers, beside the licence itself."""

_MADE = (Appearance.status != "pending", Appearance.used_from.is_not(None))


@dataclass(frozen=True, slots=True)
class Redrawn:
    """Who stands otherwise: photos whose own uses count otherwise, and licences that turned.

    Of their quota something is left again, or nothing any more.
    """

    photos: frozenset[int] = frozenset()
    licences: frozenset[int] = frozenset()


class _Drawn(NamedTuple):
    """A row of what is kept."""

    appearance_id: int
    photo_id: int
    licence_id: int
    day: str
    over: bool


def count_uses(
    session: Session,
    table: LicenceTable,
    photos: Sequence[int] | None = None,
    *,
    also: int | None = None,
) -> Mapping[int, Mapping[int, Draw]]:
    """Write into a table on which days its licences with a quota, and ``also``, were used.

    Returns by photo and use what each counts against. Nothing is counted where none of ``photos``
    (None: any) stands under such a licence.
    """
    wanted = table.limited | ({also} if also is not None else frozenset())
    if not wanted or not (photos is None or _any_under(session, table, photos, wanted)):
        return {}
    if wanted == table.limited and _is_kept(session):
        table.count(_kept_days(session))
        return _by_photo(_kept(session, photos))
    drawn = list(_draw(session, table, wanted, Draws()))
    days: dict[int, list[str]] = defaultdict(list)
    for each in drawn:
        days[each.licence_id].append(each.day)
    table.count({number: tuple(made) for number, made in days.items()})
    return _by_photo(drawn)


def refresh_draws(
    session: Session, changes: Changes, photos: Collection[int], today: str
) -> Redrawn:
    """Draw anew what a write may have changed, and return whom that makes stand otherwise today.

    ``photos`` are those the write touched.
    """
    kept = _is_kept(session)
    if kept and not changes.touches("licence", "desk_setting", "appearance", *_COVER):
        return Redrawn()
    if not _has_quotas(session):
        session.execute(delete(QuotaDraw))
        return Redrawn() if kept else _begin_keeping(session)
    table = LicenceTable(session)
    since = _first_day(session, table, changes, photos) if kept else ""
    if since is None:
        return Redrawn()
    before = _used_up(session, table, today)
    moved = _draw_anew(session, table, since)
    if not kept:
        return _begin_keeping(session)
    return Redrawn(moved, before ^ _used_up(session, table, today))


def is_counted(session: Session) -> bool:
    """Tell whether no use has to be counted anew, for which all licences would be needed."""
    return _is_kept(session) or not _has_quotas(session)


def _is_kept(session: Session) -> bool:
    return session.scalar(select(ArchiveFact.value).where(ArchiveFact.key == _FACT)) == _VERSION


def _has_quotas(session: Session) -> bool:
    quota = select(Licence.id).where(Licence.uses_allowed.is_not(None)).limit(1)
    return session.scalar(quota) is not None


def _begin_keeping(session: Session) -> Redrawn:
    """Note that from now on all is kept; what was counted till then was the same."""
    session.add(ArchiveFact(key=_FACT, value=_VERSION))
    session.flush()
    return Redrawn()


def _any_under(
    session: Session, table: LicenceTable, photos: Sequence[int], wanted: Collection[int]
) -> bool:
    return any(
        facts.id in wanted
        for part in _parts(photos)
        for under in table.licences_of(session, part).values()
        for facts in under
    )


def _kept_days(session: Session, before: str | None = None) -> dict[int, tuple[str, ...]]:
    """The days on which each quota was drawn from, as often as it was."""
    query = select(QuotaDraw.licence_id, QuotaDraw.day, func.count(QuotaDraw.id))
    query = query.group_by(QuotaDraw.licence_id, QuotaDraw.day)
    if before is not None:
        query = query.where(QuotaDraw.day < before)
    found: dict[int, list[str]] = defaultdict(list)
    for number, day, count in session.execute(query.order_by(QuotaDraw.licence_id, QuotaDraw.day)):
        found[number] += [day] * count
    return {number: tuple(days) for number, days in found.items()}


def _kept(session: Session, photos: Sequence[int] | None) -> Iterator[_Drawn]:
    columns = select(QuotaDraw.appearance_id, QuotaDraw.photo_id, QuotaDraw.licence_id,
                     QuotaDraw.day, QuotaDraw.over)  # fmt: skip
    if photos is None:
        yield from (_Drawn(*row) for row in session.execute(columns))
        return
    for part in _parts(photos):
        yield from (_Drawn(*row) for row in
                    session.execute(columns.where(QuotaDraw.photo_id.in_(part))))  # fmt: skip


def _parts(ids: Iterable[int]) -> Iterator[list[int]]:
    listed = list(ids)
    return (listed[start : start + BATCH] for start in range(0, len(listed), BATCH))


def _by_photo(drawn: Iterable[_Drawn]) -> Mapping[int, Mapping[int, Draw]]:
    found: dict[int, dict[int, Draw]] = defaultdict(dict)
    for each in drawn:
        found[each.photo_id][each.appearance_id] = Draw(each.licence_id, each.over)
    return found


def _draw(
    session: Session,
    table: LicenceTable,
    wanted: Collection[int],
    draws: Draws,
    since: str = "",
) -> Iterator[_Drawn]:
    """Yield what the uses from a day on count against, in the order in which they drew."""
    uses = session.execute(
        select(Appearance.id, Appearance.photo_id, Appearance.used_from, Appearance.medium,
               Appearance.territory, Appearance.circulation)
        .where(*_MADE, Appearance.used_from >= since)
        .order_by(Appearance.used_from, Appearance.id)
    ).all()  # fmt: skip
    licences_of = table.licences_of(session, sorted({use.photo_id for use in uses}))
    limited = set(wanted)
    for use in uses:
        covering = licences_of.get(use.photo_id, ())
        if limited.isdisjoint(facts.id for facts in covering):
            continue
        made = Use(use.medium, use.territory, use.used_from[:10], copies=use.circulation)
        draw = draws.count(covering, made)
        if draw is not None and draw.licence_id in limited:
            yield _Drawn(use.id, use.photo_id, draw.licence_id, made.on, draw.over)


def _draw_anew(session: Session, table: LicenceTable, since: str) -> frozenset[int]:
    """Draw the uses from a day on anew; return the photos of those that count otherwise now."""
    later = QuotaDraw.day >= since
    columns = select(QuotaDraw.appearance_id, QuotaDraw.photo_id, QuotaDraw.licence_id,
                     QuotaDraw.day, QuotaDraw.over)  # fmt: skip
    before = {_Drawn(*row) for row in session.execute(columns.where(later))}
    counted = Draws(_kept_days(session, since))
    now = list(_draw(session, table, table.limited, counted, since))
    session.execute(delete(QuotaDraw).where(later))
    if now:
        session.execute(insert(QuotaDraw), [each._asdict() for each in now])
    return frozenset(each.photo_id for each in before.symmetric_difference(now))


def _first_day(
    session: Session, table: LicenceTable, changes: Changes, photos: Collection[int]
) -> str | None:
    """The first day on which uses may count otherwise; empty: from the beginning; None: on none."""
    if changes.touches("licence", "desk_setting"):
        return ""
    days = []
    for part in _parts(changes.ids("appearance")):
        days += _days(session, Appearance.id.in_(part), QuotaDraw.appearance_id.in_(part))
    if changes.touches(*_COVER):
        if len(photos) > BATCH:
            return ""
        moved = _covered_otherwise(session, table, photos)
        days += _days(session, Appearance.photo_id.in_(moved), QuotaDraw.photo_id.in_(moved))
    return min(days, default=None)


def _days(session: Session, of_uses: object, of_draws: object) -> list[str]:
    """The first day of some uses as they are, and of the same as they were counted."""
    uses = select(func.min(Appearance.used_from)).where(*_MADE, of_uses)  # type: ignore[arg-type] # a condition
    draws = select(func.min(QuotaDraw.day)).where(of_draws)  # type: ignore[arg-type] # likewise
    return [str(day)[:10] for query in (uses, draws) if (day := session.scalar(query))]


def _covered_otherwise(session: Session, table: LicenceTable, photos: Collection[int]) -> list[int]:
    """Those of some photos that other licences cover than when they were judged last."""
    ids = sorted(photos)
    rows = session.execute(
        select(RightsVerdict.photo_id, RightsVerdict.licences)
        .where(RightsVerdict.photo_id.in_(ids), RightsVerdict.rules_version == RULES_VERSION)
    )  # fmt: skip
    then = {photo_id: set(map(int, (listed or "").split())) for photo_id, listed in rows}
    now = table.licences_of(session, ids)
    return [photo_id for photo_id in ids
            if then.get(photo_id) != {facts.id for facts in now.get(photo_id, ())}]  # fmt: skip


def _used_up(session: Session, table: LicenceTable, today: str) -> frozenset[int]:
    """The licences of whose quota nothing is left on a day."""
    found = []
    for number in table.limited:
        facts = table.facts[number]
        first, last = quota_period(facts.uses_per, today)
        drawn = select(func.count(QuotaDraw.id)).where(
            QuotaDraw.licence_id == number,
            QuotaDraw.day >= (first or ""), QuotaDraw.day <= (last or "9999"),
        )  # fmt: skip
        if (session.scalar(drawn) or 0) >= (facts.uses_allowed or 0):
            found.append(number)
    return frozenset(found)
