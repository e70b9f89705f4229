"""Verdicts for the desk's default use, kept in a table so that searches and grids can read them.

Derived rows: written in the transaction that changed the records, never journaled. A kept verdict
names the last day it holds for, or the instant an embargo ends; ``due`` brings the others up to
date, and what a change to very many photos leaves for later. ``now`` is the present instant;
without it an embargo holds all of its last day.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from sqlalchemy import delete, func, insert, or_, select, update
from sqlalchemy.orm import Session

from archive.desk import Use, default_use, timed
from archive.parties import descendants
from archive.rights.assess import assess
from archive.rights.draws import refresh_draws
from archive.rights.facts import Assessment, PhotoFacts
from archive.rights.licence_table import BATCH
from archive.rights.load import facts_of
from archive.rights.past import breaches_of
from archive.rights.reasons import RULES_VERSION
from archive.store.models import (
    Appearance,
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
RULES_FACT = "verdict_rules"
"""Names the rules by which all kept verdicts were made; absent while some are left for later."""

AT_ONCE = 20_000
"""Photos and uses judged in the transaction that changed something; more are left for later."""


def refresh_verdicts(session: Session, changes: Changes, photos: frozenset[int]) -> None:
    """Bring kept verdicts up to date after a write; registered with ``Catalogue``."""
    today, now = date.today().isoformat(), datetime.now(UTC)
    if changes.touches(*_WHOLE):
        refresh_draws(session, changes, photos, today)
        _refresh_or_leave(session, None, today, now)
        return
    touched = set(photos)
    if changes.touches("licence"):
        touched |= _covered(session, changes.ids("licence"))
    if changes.touches("party"):
        touched |= _credited(session, descendants(session, changes.ids("party")))
    redrawn = refresh_draws(session, changes, touched, today)
    touched |= redrawn.photos | _covered(session, redrawn.licences)
    if touched:
        _refresh_or_leave(session, sorted(touched), today, now)


def _refresh_or_leave(
    session: Session, photo_ids: list[int] | None, today: str, now: datetime
) -> None:
    """Judge photos (None: all) now if they are few enough to wait for; else let them be due."""
    if _to_judge(session, photo_ids) <= AT_ONCE:
        refresh(session, photo_ids, today, now=now)
        return
    leave = update(RightsVerdict).values(rules_version="")
    if photo_ids is None:
        session.execute(leave)
    for start in range(0, len(photo_ids or ()), BATCH):
        part = (photo_ids or [])[start : start + BATCH]
        session.execute(leave.where(RightsVerdict.photo_id.in_(part)))
    forget_rules(session)


def _to_judge(session: Session, photo_ids: list[int] | None) -> int:
    """How many photos and uses there are to judge; once they are too many nobody counts on."""
    if photo_ids is None:
        return sum(session.scalar(select(func.count(table.id))) or 0
                   for table in (Photo, Appearance))  # fmt: skip
    if len(photo_ids) > AT_ONCE:
        return len(photo_ids)
    found = len(photo_ids)
    for start in range(0, len(photo_ids), BATCH):
        part = photo_ids[start : start + BATCH]
        uses = select(func.count(Appearance.id)).where(Appearance.photo_id.in_(part))
        found += session.scalar(uses) or 0
    return found


def forget_rules(session: Session) -> None:
    """Note that some kept verdicts are not those of today's rules and records."""
    session.execute(delete(ArchiveFact).where(ArchiveFact.key == RULES_FACT))


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
