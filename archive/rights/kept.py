"""Verdicts for the desk's default use, kept in a table so that searches and grids can read them.

Derived rows: written in the transaction that changed the records, never journaled. A kept verdict
names the last day it holds for, or the instant an embargo ends; ``refresh_due`` brings the others
up to date. ``now`` is the present instant; without it an embargo holds all of its last day.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from sqlalchemy import ColumnElement, and_, delete, func, insert, or_, select
from sqlalchemy.orm import Session

from archive.desk import Use, default_use, timed
from archive.parties import descendants
from archive.rights.assess import assess
from archive.rights.facts import Assessment, PhotoFacts
from archive.rights.licence_table import BATCH
from archive.rights.load import facts_of
from archive.rights.past import breaches_of
from archive.rights.reasons import RULES_VERSION
from archive.store.models import (
    ArchiveFact,
    CollectionPhoto,
    Credit,
    Licence,
    LicencePhoto,
    Photo,
    PhotoEvent,
    RightsVerdict,
)
from archive.values import Changes

_WHOLE = ("desk_setting",)
_LICENCES = ("licence", "licence_photo")
_FACT = "verdict_rules"


def refresh_verdicts(session: Session, changes: Changes, photos: frozenset[int]) -> None:
    """Bring kept verdicts up to date after a write; registered with ``Catalogue``."""
    today, now = date.today().isoformat(), datetime.now(UTC)
    if changes.touches(*_WHOLE):
        refresh(session, None, today, now=now)
        return
    touched = set(photos)
    if changes.touches("licence"):
        touched |= _covered(session, changes.ids("licence"))
    if changes.touches("party"):
        touched |= _credited(session, descendants(session, changes.ids("party")))
    if changes.touches("article", "appearance"):
        touched |= set(photos)
    if touched:
        refresh(session, sorted(touched), today, now=now)


def refresh_due(session: Session, today: str, *, now: datetime | None = None) -> int:
    """Judge anew the photos whose verdict has run out or was made by other rules; return how many.

    Photos without a kept verdict are judged too. Run it through ``Catalogue.maintain``.
    """
    stale = select(RightsVerdict.photo_id).where(
        or_(_ran_out(today, now), RightsVerdict.rules_version != RULES_VERSION)
    )
    never = (
        select(Photo.id)
        .outerjoin(RightsVerdict, RightsVerdict.photo_id == Photo.id)
        .where(RightsVerdict.id.is_(None), Photo.removed_at.is_(None))
    )
    due = sorted({*session.scalars(stale), *session.scalars(never)})
    if due:
        refresh(session, due, today, now=now)
    session.execute(delete(ArchiveFact).where(ArchiveFact.key == _FACT))
    session.add(ArchiveFact(key=_FACT, value=RULES_VERSION))
    session.flush()
    return len(due)


def is_due(session: Session, today: str, *, now: datetime | None = None) -> bool:
    """Tell whether a kept verdict has run out or other rules made them; cheap at any size."""
    ran_out = select(RightsVerdict.id).where(_ran_out(today, now)).limit(1)
    rules = select(ArchiveFact.value).where(ArchiveFact.key == _FACT)
    return session.scalar(rules) != RULES_VERSION or session.scalar(ran_out) is not None


def _ran_out(today: str, now: datetime | None) -> ColumnElement[bool]:
    """What asks for a last day that is past, or an instant that is; a day is 10 characters."""
    if now is None:
        return RightsVerdict.valid_until < today
    instant = now.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")
    is_day = func.length(RightsVerdict.valid_until) == 10
    return or_(
        and_(is_day, RightsVerdict.valid_until < today),
        and_(~is_day, RightsVerdict.valid_until <= instant),
    )


def refresh(
    session: Session,
    photo_ids: Sequence[int] | None,
    today: str,
    *,
    now: datetime | None = None,
) -> None:
    """Judge these photos (None: all) for the default use on a day and keep the verdicts."""
    use = replace(default_use(session), on=today)
    use = timed(use, now) if now else use
    if photo_ids is None:
        session.execute(delete(RightsVerdict))
        _keep(session, None, use)
        return
    for start in range(0, len(photo_ids), BATCH):
        part = list(photo_ids[start : start + BATCH])
        session.execute(delete(RightsVerdict).where(RightsVerdict.photo_id.in_(part)))
        present = select(Photo.id).where(Photo.id.in_(part), Photo.removed_at.is_(None))
        _keep(session, list(session.scalars(present)), use)


def _keep(session: Session, photo_ids: list[int] | None, use: Use) -> None:
    breached = breaches_of(session, photo_ids)
    rows: list[dict[str, object]] = []
    for facts in facts_of(session, photo_ids):
        rows.append(_row(facts, assess(facts, use), breach=facts.id in breached))
        if len(rows) >= BATCH:
            session.execute(insert(RightsVerdict), rows)
            rows = []
    if rows:
        session.execute(insert(RightsVerdict), rows)


def _row(facts: PhotoFacts, answer: Assessment, *, breach: bool) -> dict[str, object]:
    counted = [each.code for each in answer.reasons if not each.overridden_by]
    return {
        "photo_id": facts.id,
        "verdict": answer.verdict,
        "cost": answer.cost,
        "reasons": "\n".join(dict.fromkeys(counted)),
        "licence_state": answer.licence_state,
        "expires": answer.expires,
        "embargo_until": answer.embargo_until,
        "breach": breach,
        "valid_until": answer.valid_until,
        "rules_version": RULES_VERSION,
        "licences": " ".join(str(licence.id) for licence in facts.licences) or None,
    }


def _covered(session: Session, licence_ids: Iterable[int]) -> set[int]:
    """Photos that licences cover now, or did when their verdict was last kept."""
    ids = list(licence_ids)
    found: set[int] = set(
        session.scalars(select(LicencePhoto.photo_id).where(LicencePhoto.licence_id.in_(ids)))
    )
    for number in ids:
        listed = " " + RightsVerdict.licences + " "
        before = select(RightsVerdict.photo_id).where(listed.contains(f" {number} "))
        found |= set(session.scalars(before))
    for row in session.scalars(select(Licence).where(Licence.id.in_(ids))):
        if row.supplier_id is not None:
            found |= _credited(session, descendants(session, [row.supplier_id]))
        if row.collection_id is not None:
            members = select(CollectionPhoto.photo_id)
            found |= set(session.scalars(
                members.where(CollectionPhoto.collection_id == row.collection_id)))  # fmt: skip
        if row.event_id is not None:
            shown = select(PhotoEvent.photo_id).where(PhotoEvent.event_id == row.event_id)
            found |= set(session.scalars(shown))
    return found


def _credited(session: Session, party_ids: Iterable[int]) -> set[int]:
    ids = list(party_ids)
    query = select(Credit.photo_id).where(
        or_(Credit.agency_id.in_(ids), Credit.distributor_id.in_(ids), Credit.supplier_id.in_(ids))
    )
    return set(session.scalars(query))
