"""``has:`` and ``is:``: what a photo has, and the states a desk looks for."""

from datetime import date
from typing import Any

from sqlalchemy import func, or_, select

from archive.search.asked import Asked
from archive.search.columns import Query
from archive.store.models import (
    Appearance,
    Claim,
    CollectionPhoto,
    Credit,
    File,
    LicencePhoto,
    Likeness,
    Link,
    Photo,
    PhotoEvent,
    PhotoPerson,
    PhotoPlace,
    PhotoTag,
    RightsVerdict,
)

_RAN = Appearance.status != "removed"
_DECIDED = ("undecided", "not sensitive")


def _filled(column: Any) -> Query:
    return select(Photo.id).where(column.is_not(None), column != "")


HAVING: dict[str, Query] = {
    "alt": _filled(Photo.alt_text),
    "article": select(Appearance.photo_id).where(Appearance.article_id.is_not(None), _RAN),
    "caption": _filled(Photo.caption),
    "claim": select(Link.photo_id).union_all(
        select(Claim.photo_id).where(Claim.photo_id.is_not(None), Claim.state != "rejected")
    ),  # type: ignore[dict-item] # a compound select has a subquery() like a plain one
    "collection": select(CollectionPhoto.photo_id),
    "credit": select(Credit.photo_id).where(Credit.state != "missing"),
    "date": select(Photo.id).where(Photo.taken_from.is_not(None)),
    "event": select(PhotoEvent.photo_id),
    "gps": select(Photo.id).where(Photo.latitude.is_not(None), Photo.longitude.is_not(None)),
    "headline": select(Photo.id).where(
        or_(func.coalesce(Photo.headline, "") != "", func.coalesce(Photo.title, "") != "")
    ),
    "instructions": _filled(Photo.instructions),
    "licence": select(LicencePhoto.photo_id).union_all(
        select(RightsVerdict.photo_id).where(
            RightsVerdict.licence_state.is_not(None), RightsVerdict.licence_state != "none"
        )
    ),  # type: ignore[dict-item] # as above
    "person": select(PhotoPerson.photo_id),
    "place": select(PhotoPlace.photo_id).where(PhotoPlace.state != "rejected"),
    "tag": select(PhotoTag.photo_id),
    "use": select(Appearance.photo_id).where(_RAN),
}

_BEING: dict[str, Query] = {
    "breach": select(RightsVerdict.photo_id).where(RightsVerdict.breach.is_(True)),
    "changed": select(File.photo_id).where(File.problem == "changed"),
    "conflict": select(Photo.id).where(Photo.conflicts.is_not(None)).union_all(
        select(Credit.photo_id).where(Credit.state == "conflict")
    ),  # type: ignore[dict-item] # as above
    "duplicate": select(Likeness.photo_id).where(Likeness.decision == "undecided").union_all(
        select(Likeness.other_id).where(Likeness.decision == "undecided")
    ),  # type: ignore[dict-item] # as above
    "grouped": select(Photo.id).where(Photo.group_id.is_not(None)),
    "landscape": select(Photo.id).where(Photo.width > Photo.height),
    "missing": select(File.photo_id).where(File.problem == "missing"),
    "portrait": select(Photo.id).where(Photo.width < Photo.height),
    "proposed": select(PhotoPlace.photo_id).where(PhotoPlace.state == "proposed").union_all(
        select(Credit.photo_id).where(Credit.state == "proposed")
    ),  # type: ignore[dict-item] # as above
    "sensitive": select(Photo.id).where(
        or_(
            Photo.sensitivity.not_in(_DECIDED),
            (Photo.sensitivity == "undecided") & Photo.sensitivity_reason.is_not(None),
        )
    ),
    "square": select(Photo.id).where(Photo.width == Photo.height),
    "undecided": select(Photo.id).where(
        Photo.sensitivity == "undecided", Photo.sensitivity_reason.is_not(None)
    ),
    "withheld": select(Credit.photo_id).where(Credit.withheld.is_not(None)),
}  # fmt: skip
_NOT_HAVING = {
    "uncaptioned": "caption",
    "uncredited": "credit",
    "undated": "date",
    "unplaced": "place",
    "untagged": "tag",
    "unused": "use",
}
_LINKED = ("claim", "use")


def having(what: str) -> Asked:
    """Return what asks for photos that have something (``fields.PRESENCE``)."""
    return Asked.one(HAVING[what])


def being(state: str, today: date) -> Asked:
    """Return what asks for photos in a state (``fields.STATES``)."""
    if state in _NOT_HAVING:
        return Asked((HAVING[_NOT_HAVING[state]],), inverse=True)
    if state in ("linked", "unlinked"):
        return Asked(tuple(HAVING[one] for one in _LINKED), inverse=state == "unlinked")
    if state == "embargoed":
        held = RightsVerdict.embargo_until >= today.isoformat()
        return Asked.one(select(RightsVerdict.photo_id).where(held))
    return Asked.one(_BEING[state])
