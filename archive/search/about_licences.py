"""Questions about rights, from the verdicts kept for the desk's default use, and about licences."""

from datetime import date
from typing import Any

import numpy as np
from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from archive import events
from archive.reading.fold import fold_name
from archive.search.asked import Asked, between
from archive.search.columns import Query
from archive.search.facts import reason_facts, verdict_facts
from archive.search.sources import LICENCE_STATES
from archive.search.tree import Ago, Calendar, Dates, Text
from archive.store.models import (
    COSTS,
    VERDICTS,
    CollectionPhoto,
    Credit,
    Licence,
    LicencePhoto,
    PhotoEvent,
    RightsVerdict,
)


def rights(session: Session, value: Text, _today: date) -> Asked:
    """Return what asks for a verdict; a photo without one is unknown."""
    verdicts = verdict_facts(session)["verdict"]
    if value.text == "unknown":
        known = (verdicts > 0) & (verdicts != VERDICTS.index("unknown") + 1)
        return Asked(flags=known, inverse=True)
    return Asked(flags=verdicts == VERDICTS.index(value.text) + 1)


def reason(session: Session, value: Text, _today: date) -> Asked:
    """Return what asks for verdicts with a reason."""
    known = reason_facts(session)
    said = known.words["reasons"]
    codes = [number for number, lines in enumerate(said) if value.text in lines.split("\n")]
    return Asked(flags=np.isin(known["reasons"], codes))


def cost(session: Session, value: Text, _today: date) -> Asked:
    """Return what asks for a class of cost."""
    return Asked(flags=verdict_facts(session)["cost"] == COSTS.index(value.text) + 1)


def licence(session: Session, value: Text, _today: date) -> Asked:
    """Return what asks how licences stand, or for those a licence covers, by name or number."""
    if value.quoted:
        state = LICENCE_STATES.index(value.text) + 1
        return Asked(flags=verdict_facts(session)["licence"] == state)
    wanted = fold_name(value.text)
    numbers = [
        row.id
        for row in session.execute(select(Licence.id, Licence.name))
        if row.id == value.number or f" {wanted} " in f" {fold_name(row.name)} "
    ]
    return Asked(_covered(session, numbers))


def embargo(_session: Session, _value: Text, today: date) -> Asked:
    """Return what asks for photos under embargo today."""
    held = RightsVerdict.embargo_until >= today.isoformat()
    return Asked.one(select(RightsVerdict.photo_id).where(held))


def dated(field: str, value: Dates | Ago | Calendar, *, today: date) -> Asked:
    """Return what asks when a licence ends or until when an embargo lasts."""
    column: Any = RightsVerdict.expires if field == "expires" else RightsVerdict.embargo_until
    test = between(column, column, value, today=today, ahead=True)
    return Asked.one(select(RightsVerdict.photo_id).where(test))


def with_end() -> Query:
    """Return the query for photos whose licence ends some day."""
    return select(RightsVerdict.photo_id).where(RightsVerdict.expires.is_not(None))


def with_embargo() -> Query:
    """Return the query for photos that are or were under embargo."""
    return select(RightsVerdict.photo_id).where(RightsVerdict.embargo_until.is_not(None))


def _covered(session: Session, numbers: list[int]) -> tuple[Query, ...]:
    """Return queries for the photos that licences cover, directly or by rule."""
    rules = session.execute(
        select(Licence.supplier_id, Licence.collection_id, Licence.event_id).where(
            Licence.id.in_(numbers)
        )
    ).all()
    suppliers = [row.supplier_id for row in rules if row.supplier_id is not None]
    gathered = [row.collection_id for row in rules if row.collection_id is not None]
    parts = events.descendants(session, [row.event_id for row in rules if row.event_id])
    agency = and_(Credit.supplier_id.is_(None), Credit.agency_id.in_(suppliers))
    delivered = or_(Credit.supplier_id.in_(suppliers), agency)
    return (
        select(LicencePhoto.photo_id).where(LicencePhoto.licence_id.in_(numbers)),
        select(Credit.photo_id).where(delivered),
        select(CollectionPhoto.photo_id).where(CollectionPhoto.collection_id.in_(gathered)),
        select(PhotoEvent.photo_id).where(PhotoEvent.event_id.in_(parts)),
    )
