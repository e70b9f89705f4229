"""``has:`` and ``is:``: what a photo has, and the states a desk looks for."""

from collections.abc import Callable
from datetime import date

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.search.arrays import NEVER
from archive.search.asked import Asked
from archive.search.columns import Mask, Query
from archive.search.facts import credit_facts, links, photo_facts, verdict_facts
from archive.search.sources import FLAGS
from archive.store.models import (
    CREDIT_STATES,
    SENSITIVITIES,
    Appearance,
    Claim,
    CollectionPhoto,
    Credit,
    File,
    LicencePhoto,
    Likeness,
    Link,
    PhotoPerson,
    PhotoPlace,
    RightsVerdict,
)

_RAN = Appearance.status != "removed"
_UNDECIDED, _NOT_SENSITIVE = (
    SENSITIVITIES.index(one) + 1 for one in ("undecided", "not sensitive")
)
_MISSING, _CONFLICT = (CREDIT_STATES.index(one) + 1 for one in ("missing", "conflict"))

HAVING: dict[str, tuple[Query, ...]] = {
    "article": (select(Appearance.photo_id).where(Appearance.article_id.is_not(None), _RAN),),
    "claim": (
        select(Link.photo_id),
        select(Claim.photo_id).where(Claim.photo_id.is_not(None), Claim.state != "rejected"),
    ),
    "collection": (select(CollectionPhoto.photo_id),),
    "licence": (
        select(LicencePhoto.photo_id),
        select(RightsVerdict.photo_id).where(
            RightsVerdict.licence_state.is_not(None), RightsVerdict.licence_state != "none"
        ),
    ),
    "person": (select(PhotoPerson.photo_id),),
    "use": (select(Appearance.photo_id).where(_RAN),),
}

_BEING: dict[str, tuple[Query, ...]] = {
    "changed": (select(File.photo_id).where(File.problem == "changed"),),
    "duplicate": (
        select(Likeness.photo_id).where(Likeness.decision == "undecided"),
        select(Likeness.other_id).where(Likeness.decision == "undecided"),
    ),
    "missing": (select(File.photo_id).where(File.problem == "missing"),),
    "proposed": (
        select(PhotoPlace.photo_id).where(PhotoPlace.state == "proposed"),
        select(Credit.photo_id).where(Credit.state == "proposed"),
    ),
}
_NOT_HAVING = {
    "uncaptioned": "caption",
    "uncredited": "credit",
    "undated": "date",
    "unplaced": "place",
    "untagged": "tag",
    "unused": "use",
}
_LINKED = ("claim", "use")


def flagged(session: Session, name: str) -> Mask:
    """Return which photos have something of ``facts.FLAGS``."""
    flags = photo_facts(session)["flags"]
    found: Mask = (flags >> FLAGS.index(name)) & 1 != 0
    return found


def credited(session: Session) -> Mask:
    """Return which photos have a credit of any kind."""
    found: Mask = credit_facts(session)["state"] > _MISSING
    return found


def _linked_to(kind: str) -> Callable[[Session], Mask]:
    def flags(session: Session) -> Mask:
        found: Mask = links(session, kind).any()
        return found

    return flags


def _sensitive(session: Session) -> Mask:
    found: Mask = photo_facts(session)["sensitivity"] > _NOT_SENSITIVE
    return found | _undecided(session)


def _undecided(session: Session) -> Mask:
    found: Mask = photo_facts(session)["sensitivity"] == _UNDECIDED
    return found & flagged(session, "reason")


def _conflict(session: Session) -> Mask:
    own, credit = flagged(session, "conflicts"), credit_facts(session)["state"] == _CONFLICT
    found = np.zeros(max(len(own), len(credit)), np.bool_)
    found[: len(own)] = own
    found[: len(credit)] |= credit
    return found


def _shaped(sign: int) -> Callable[[Session], Mask]:
    def flags(session: Session) -> Mask:
        known = photo_facts(session)
        width, height = known["width"], known["height"]
        found: Mask = np.sign(width.astype(np.int64) - height) == sign
        found &= width > 0
        return found

    return flags


_HAVING_FLAGS: dict[str, Callable[[Session], Mask]] = {
    "alt": lambda session: flagged(session, "alt"),
    "caption": lambda session: flagged(session, "caption"),
    "credit": credited,
    "date": lambda session: photo_facts(session)["taken"] != NEVER,
    "event": _linked_to("event"),
    "gps": lambda session: photo_facts(session)["latitude"] != NEVER,
    "headline": lambda session: flagged(session, "headline"),
    "instructions": lambda session: flagged(session, "instructions"),
    "place": _linked_to("place"),
    "tag": _linked_to("tag"),
}
_BEING_FLAGS: dict[str, Callable[[Session], Mask]] = {
    "breach": lambda session: verdict_facts(session)["breach"] > 0,
    "conflict": _conflict,
    "grouped": lambda session: flagged(session, "group"),
    "landscape": _shaped(1),
    "portrait": _shaped(-1),
    "sensitive": _sensitive,
    "square": _shaped(0),
    "undecided": _undecided,
    "withheld": lambda session: credit_facts(session)["withheld"] > 0,
}


def having(session: Session, what: str, *, wanted: bool = True) -> Asked:
    """Return what asks for photos that have something (``fields.PRESENCE``), or have it not."""
    if what in _HAVING_FLAGS:
        return Asked(flags=_HAVING_FLAGS[what](session), inverse=not wanted)
    return Asked(HAVING[what], inverse=not wanted)


def being(session: Session, state: str, today: date) -> Asked:
    """Return what asks for photos in a state (``fields.STATES``)."""
    if state in _NOT_HAVING:
        return having(session, _NOT_HAVING[state], wanted=False)
    if state in ("linked", "unlinked"):
        both = tuple(query for one in _LINKED for query in HAVING[one])
        return Asked(both, inverse=state == "unlinked")
    if state == "embargoed":
        held = RightsVerdict.embargo_until >= today.isoformat()
        return Asked.one(select(RightsVerdict.photo_id).where(held))
    if state in _BEING_FLAGS:
        return Asked(flags=_BEING_FLAGS[state](session))
    return Asked(_BEING[state])
