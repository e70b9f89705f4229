"""A flat fee is paid once: it counts in the period of the first use made under its licence.

So the reports of twelve months together cost what the year cost. Which use was the first is asked
of the whole ledger, whatever photos a report is about.
"""

from collections.abc import Iterable, Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from archive.licences import PER_USE, LicenceRecord
from archive.reports.period_uses import judged
from archive.reports.subjects import Charge, charge_of
from archive.rights import facts_of, uses_by_photo
from archive.rights.licence_table import LicenceTable
from archive.store.models import Appearance
from archive.values import days_later

_PART = 500
"""Photos looked at together: nearly always one of the first of them ran under the licence."""


def paid_before(
    session: Session,
    table: Mapping[int, LicenceRecord],
    charges: Iterable[Charge | None],
    since: str | None,
) -> frozenset[int]:
    """Return which of the licences charged in a period count with a use before its first day."""
    asked = {each.licence_id for each in charges if each is not None}
    left = {number for number in asked if number is not None and _is_flat(table.get(number))}
    before = set(left)
    if not since or not left:
        return frozenset()
    licences = LicenceTable(session)
    photos = _used_before(session, since)
    for start in range(0, len(photos), _PART):
        covering = licences.licences_of(session, photos[start : start + _PART])
        under = [photo_id for photo_id, held in covering.items()
                 if not left.isdisjoint(each.id for each in held)]  # fmt: skip
        left -= _charged(session, under, days_later(since, -1))
        if not left:
            break
    return frozenset(before - left)


def _is_flat(record: LicenceRecord | None) -> bool:
    return record is not None and record.fee_minor is not None and record.fee_rule not in PER_USE


def _used_before(session: Session, day: str) -> list[int]:
    """The photos that ran before a day, the one that ran last first."""
    query = (
        select(Appearance.photo_id)
        .where(Appearance.used_from < day, Appearance.status != "pending")
        .group_by(Appearance.photo_id)
        .order_by(func.max(Appearance.used_from).desc(), Appearance.photo_id)
    )
    return list(session.scalars(query))


def _charged(session: Session, photo_ids: list[int], until: str) -> set[int]:
    """The licences that the uses of photos until a day are charged to."""
    uses = uses_by_photo(session, photo_ids, until=until)
    charges = (
        charge_of(use, judged(facts, use))
        for facts in facts_of(session, list(uses))
        for use in uses[facts.id]
        if use.used_from
    )
    return {each.licence_id for each in charges if each and each.licence_id is not None}
