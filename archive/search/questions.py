"""What each field asks the database: a field and a value become queries for photo ids.

Words are compared folded; the few things whose folded form is not stored (headlines of articles,
passages of claims) are folded once per state of the archive and kept.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from archive.reading.fold import fold_name, phrase
from archive.search import about_claims, about_licences, states
from archive.search.asked import Asked, between, in_range, presence
from archive.search.columns import Query
from archive.search.fields import BY_NAME
from archive.search.names import contains, credited_to, in_places, meant, places_meant
from archive.search.people import spelled_so
from archive.search.tree import Ago, Dates, Numbers, Presence, Text
from archive.store.models import (
    Appearance,
    Collection,
    CollectionPhoto,
    Creator,
    Credit,
    File,
    ImportRun,
    Photo,
    PhotoEvent,
    PhotoPerson,
    PhotoPlace,
    PhotoTag,
)

_FORMATS = {"jpg": "jpeg", "tif": "tiff", "heif": "heic"}


def question(session: Session, field: str, value: Any, *, today: date) -> Asked:
    """Return what a field and one of its values ask."""
    if isinstance(value, Presence):
        return presence(_PRESENT[field](), wanted=value.wanted)
    if isinstance(value, Dates | Ago):
        return _dated(field, value, today)
    if isinstance(value, Numbers):
        return _numbered(session, field, value)
    return _BY_TEXT[field](session, value, today)


def _dated(field: str, value: Dates | Ago, today: date) -> Asked:
    ahead = BY_NAME[field].ahead
    if field == "taken":
        last = func.coalesce(Photo.taken_to, Photo.taken_from)
        test = between(Photo.taken_from, last, value, today=today, ahead=ahead)
        return Asked.one(select(Photo.id).where(test))
    if field == "added":
        test = between(Photo.added_at, Photo.added_at, value, today=today, ahead=ahead)
        return Asked.one(select(Photo.id).where(test))
    if field == "used":
        last = func.coalesce(Appearance.used_from, Appearance.used_to)
        test = between(last, last, value, today=today, ahead=ahead)
        ran = Appearance.status != "removed"
        return Asked.one(select(Appearance.photo_id).where(test, ran))
    return about_licences.dated(field, value, today=today)


def _numbered(session: Session, field: str, value: Numbers) -> Asked:
    if field == "figure":
        return about_claims.by_figure(value)
    column = {"width": Photo.width, "height": Photo.height, "id": Photo.id}[field]
    return Asked.one(select(Photo.id).where(in_range(column, column, value)))


def _tag(session: Session, value: Text, _today: date) -> Asked:
    found = meant(session, "tag", value)
    return Asked.one(select(PhotoTag.photo_id).where(PhotoTag.tag_id.in_(found)))


def _place(role: str | None) -> Callable[[Session, Text, date], Asked]:
    def ask(session: Session, value: Text, _today: date) -> Asked:
        return Asked.one(in_places(places_meant(session, value), role))

    return ask


def _event(session: Session, value: Text, _today: date) -> Asked:
    found = meant(session, "event", value)
    return Asked.one(select(PhotoEvent.photo_id).where(PhotoEvent.event_id.in_(found)))


def _person(session: Session, value: Text, _today: date) -> Asked:
    known = meant(session, "party", value)
    named = contains(PhotoPerson.folded, fold_name(value.text), prefix=value.prefix)
    spelled = () if value.prefix or value.is_reference else spelled_so(session, value.text, known)
    test = or_(named, PhotoPerson.party_id.in_(known), PhotoPerson.folded.in_(spelled))
    return Asked.one(select(PhotoPerson.photo_id).where(test))


def _credit(session: Session, value: Text, _today: date) -> Asked:
    if value.quoted:  # a state
        if value.text != "missing":
            return Asked.one(select(Credit.photo_id).where(Credit.state == value.text))
        has = select(Credit.photo_id).where(Credit.state != "missing")
        return Asked((has,), inverse=True)
    known = meant(session, "party", value)
    pieces = phrase(value.text)
    match = None
    if pieces and not value.is_reference:
        bare = " ".join(piece.rstrip("*") for piece in pieces)
        star = "*" if value.prefix or pieces[-1].endswith("*") else ""
        match = f'{{credit}} : "{bare}"{star}'
    return Asked((credited_to(known),) if known else (), match)


def _by(session: Session, value: Text, _today: date) -> Asked:
    folded = fold_name(value.text)
    if value.quoted:  # a kind of withheld byline
        withheld = select(Credit.photo_id).where(Credit.withheld == value.text)
        return Asked((withheld, select(Creator.photo_id).where(Creator.folded == folded)))
    known = meant(session, "party", value)
    named = contains(Creator.folded, folded, prefix=value.prefix)
    return Asked.one(select(Creator.photo_id).where(or_(named, Creator.party_id.in_(known))))


def _supplier(session: Session, value: Text, _today: date) -> Asked:
    known = meant(session, "party", value)
    no_supplier = and_(Credit.supplier_id.is_(None), Credit.agency_id.in_(known))
    test = or_(Credit.supplier_id.in_(known), Credit.distributor_id.in_(known), no_supplier)
    source = func.lower(Credit.source) == value.text.lower()
    return Asked.one(select(Credit.photo_id).where(or_(test, source)))


def _file(session: Session, value: Text, _today: date) -> Asked:
    test = func.lower(File.name).contains(value.text.lower(), autoescape=True)
    return Asked.one(select(File.photo_id).where(test))


def _format(session: Session, value: Text, _today: date) -> Asked:
    name = value.text.lower().strip()
    return Asked.one(select(Photo.id).where(func.lower(Photo.format) == _FORMATS.get(name, name)))


def _publication(session: Session, value: Text, _today: date) -> Asked:
    known = meant(session, "party", value)
    named = func.lower(Appearance.publication).contains(value.text.lower(), autoescape=True)
    test = or_(named, Appearance.publication_id.in_(known))
    return Asked.one(select(Appearance.photo_id).where(test, Appearance.status != "removed"))


def _sensitivity(_session: Session, value: Text, _today: date) -> Asked:
    return Asked.one(select(Photo.id).where(Photo.sensitivity == value.text))


def _group(session: Session, value: Text, _today: date) -> Asked:
    group = select(Photo.group_id).where(Photo.id == value.number).scalar_subquery()
    return Asked.one(select(Photo.id).where(or_(Photo.id == value.number, Photo.group_id == group)))


def _import(session: Session, value: Text, _today: date) -> Asked:
    number = value.number
    if number is None and value.text.strip().lower() == "last":
        number = session.scalar(select(func.max(ImportRun.id)))
    return Asked.one(select(Photo.id).where(Photo.import_id == (number or 0)))


def _collection(session: Session, value: Text, _today: date) -> Asked:
    named = Collection.folded == fold_name(value.text)
    wanted = Collection.id == value.number if value.is_reference else named
    exact = list(session.scalars(select(Collection.id).where(wanted)))
    if not exact and not value.is_reference:
        test = contains(Collection.folded, fold_name(value.text), prefix=value.prefix)
        exact = list(session.scalars(select(Collection.id).where(test)))
    members = CollectionPhoto.collection_id.in_(exact)
    return Asked.one(select(CollectionPhoto.photo_id).where(members))


_BY_TEXT: dict[str, Callable[[Session, Text, date], Asked]] = {
    "tag": _tag,
    "place": _place(None),
    "shown": _place("shown"),
    "created": _place("created"),
    "dateline": _place("dateline"),
    "event": _event,
    "person": _person,
    "credit": _credit,
    "by": _by,
    "supplier": _supplier,
    "file": _file,
    "format": _format,
    "publication": _publication,
    "sensitivity": _sensitivity,
    "group": _group,
    "import": _import,
    "collection": _collection,
    "article": about_claims.by_article,
    "claim": about_claims.by_claim,
    "claimant": about_claims.by_claimant,
    "rights": about_licences.rights,
    "cost": about_licences.cost,
    "licence": about_licences.licence,
    "embargo": about_licences.embargo,
    "has": lambda session, value, today: states.having(value.text),
    "is": lambda session, value, today: states.being(value.text, today),
}

_PRESENT: dict[str, Callable[[], Query]] = {
    "tag": lambda: states.HAVING["tag"],
    "place": lambda: states.HAVING["place"],
    "shown": lambda: _with_role("shown"),
    "created": lambda: _with_role("created"),
    "dateline": lambda: _with_role("dateline"),
    "event": lambda: states.HAVING["event"],
    "person": lambda: states.HAVING["person"],
    "credit": lambda: states.HAVING["credit"],
    "by": lambda: select(Creator.photo_id),
    "supplier": lambda: select(Credit.photo_id).where(Credit.supplier_id.is_not(None)),
    "caption": lambda: states.HAVING["caption"],
    "headline": lambda: states.HAVING["headline"],
    "file": lambda: select(File.photo_id),
    "taken": lambda: states.HAVING["date"],
    "added": lambda: select(Photo.id),
    "used": lambda: states.HAVING["use"],
    "publication": lambda: states.HAVING["use"],
    "licence": lambda: states.HAVING["licence"],
    "expires": about_licences.with_end,
    "embargo": about_licences.with_embargo,
    "article": lambda: states.HAVING["article"],
    "claim": lambda: states.HAVING["claim"],
    "claimant": about_claims.with_claimant,
    "figure": about_claims.with_figure,
    "format": lambda: select(Photo.id),
    "width": lambda: select(Photo.id),
    "height": lambda: select(Photo.id),
    "import": lambda: select(Photo.id).where(Photo.import_id.is_not(None)),
    "collection": lambda: states.HAVING["collection"],
    "id": lambda: select(Photo.id),
}


def _with_role(role: str) -> Query:
    return select(PhotoPlace.photo_id).where(
        PhotoPlace.role == role, PhotoPlace.state != "rejected"
    )
