"""The past uses of many photos, each judged on its own day."""

from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from archive.appearances import AppearanceRecord, appearances
from archive.credits import creators_of, credit_owed
from archive.reading.fold import fold
from archive.rights.breaches import CreditOwed, breaches, in_breach
from archive.rights.facts import Reason
from archive.rights.licence_table import BATCH
from archive.rights.load import facts_of
from archive.store.models import Appearance, Credit, Disclosure, Party, ProtectedName


def judged_uses(
    session: Session,
    photo_ids: Sequence[int] | None = None,
    *,
    since: str | None = None,
    until: str | None = None,
) -> Iterator[tuple[AppearanceRecord, CreditOwed, tuple[Reason, ...]]]:
    """Yield the uses of these photos (None: all) within a period, by photo, with their breaches."""
    by_photo = uses_by_photo(session, photo_ids, since=since, until=until)
    ids = sorted(by_photo)
    owed = credits_owed(session, ids)
    for facts in facts_of(session, ids):
        for use in by_photo[facts.id]:
            due = owed.get(facts.id, CreditOwed())
            yield use, due, breaches(facts, due, use)


def breaches_of(session: Session, photo_ids: Sequence[int] | None) -> frozenset[int]:
    """Return which of these photos (None: all) have a past use outside its terms."""
    used = _used(session, photo_ids)
    if not used:
        return frozenset()
    judged = judged_uses(session, sorted(used))
    return frozenset(use.photo_id for use, _owed, found in judged if in_breach(found))


def _used(session: Session, photo_ids: Sequence[int] | None) -> set[int]:
    """Those of these photos (None: all) that ran anywhere."""
    query = select(Appearance.photo_id).distinct()
    if photo_ids is None:
        return set(session.scalars(query))
    parts = [photo_ids[start : start + BATCH] for start in range(0, len(photo_ids), BATCH)]
    found: set[int] = set()
    for part in parts:
        found |= set(session.scalars(query.where(Appearance.photo_id.in_(part))))
    return found


def credits_owed(session: Session, photo_ids: Sequence[int]) -> dict[int, CreditOwed]:
    """Return whom photos owe a credit."""
    agency, distributor = aliased(Party), aliased(Party)
    makers = creators_of(session, photo_ids)
    found: dict[int, CreditOwed] = {}
    for start in range(0, len(photo_ids), BATCH):
        part = photo_ids[start : start + BATCH]
        hidden = select(ProtectedName.photo_id, ProtectedName.name).where(
            ProtectedName.photo_id.in_(part)
        )
        protected = {photo_id: fold(name) for photo_id, name in session.execute(hidden)}
        since = _protected_since(session, list(protected))
        query = (
            select(Credit.photo_id, Credit.line, Credit.withheld, agency.name, distributor.name,
                   Credit.source)
            .outerjoin(agency, agency.id == Credit.agency_id)
            .outerjoin(distributor, distributor.id == Credit.distributor_id)
            .where(Credit.photo_id.in_(part))
        )  # fmt: skip
        for photo_id, line, withheld, agency_name, distributor_name, source in session.execute(
            query
        ):
            names = makers.get(photo_id, ())
            words = credit_owed(line, names, withheld, agency_name,
                                distributor=distributor_name, source=source)  # fmt: skip
            organisations = tuple(name for name in (agency_name, distributor_name) if name)
            found[photo_id] = CreditOwed(
                words, names, organisations, withheld,
                protected.get(photo_id), since.get(photo_id),
            )  # fmt: skip
    return found


def _protected_since(session: Session, photo_ids: Sequence[int]) -> dict[int, str]:
    """Return when the protection in force began: the first since the last that was lifted."""
    query = (
        select(Disclosure.photo_id, Disclosure.what, Disclosure.at)
        .where(Disclosure.photo_id.in_(photo_ids), Disclosure.what.in_(("protected", "lifted")))
        .order_by(Disclosure.id)
    )
    began: dict[int, str] = {}
    for photo_id, what, at in session.execute(query):
        if what == "lifted":
            began.pop(photo_id, None)
        else:
            began.setdefault(photo_id, at)
    return began


def uses_by_photo(
    session: Session,
    photo_ids: Sequence[int] | None,
    *,
    since: str | None = None,
    until: str | None = None,
) -> dict[int, list[AppearanceRecord]]:
    """Return the uses of photos within a period, by photo and day."""
    found: dict[int, list[AppearanceRecord]] = {}
    for use in appearances(session, photo_ids=photo_ids, since=since, until=until).items:
        found.setdefault(use.photo_id, []).append(use)
    return found
