"""What each field asks the database: a field and a value become queries for photo ids.

Words are compared folded; the few things whose folded form is not stored (headlines of articles,
passages of claims) are folded once per state of the archive and kept.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from archive.reading.fold import fold_name
from archive.search import about_claims, about_licences, meaning, states
from archive.search.asked import Asked, between, during, in_range, numbers_in, presence
from archive.search.columns import Query
from archive.search.facet_terms import credited, flags_of
from archive.search.facts import credit_facts, links, photo_facts
from archive.search.fields import BY_NAME
from archive.search.name_index import name_index
from archive.search.names import (
    collections_named,
    contains,
    credit_words,
    credited_to,
    in_places,
    meant,
    places_meant,
)
from archive.search.people import makers_named, publications_named, spelled_so
from archive.search.sources import TURNED_DOWN
from archive.search.tree import Ago, Calendar, Dates, Numbers, Presence, Text
from archive.search.vocabulary import in_latin
from archive.store.models import (
    CREDIT_STATES,
    Appearance,
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
        return _present(session, field, wanted=value.wanted)
    if isinstance(value, Dates | Ago | Calendar):
        return _dated(session, field, value, today)
    if isinstance(value, Numbers):
        return _numbered(session, field, value)
    return _BY_TEXT[field](session, value, today)


def _dated(session: Session, field: str, value: Dates | Ago | Calendar, today: date) -> Asked:
    if field == "taken":
        known = photo_facts(session)
        return Asked(flags=during(known["taken"], known["taken_last"], value, today=today))
    if field == "added":
        added = photo_facts(session)["added"]
        return Asked(flags=during(added, added, value, today=today))
    if field == "used":
        last = func.coalesce(Appearance.used_from, Appearance.used_to)
        test = between(last, last, value, today=today, ahead=BY_NAME[field].ahead)
        ran = Appearance.status != "removed"
        return Asked.one(select(Appearance.photo_id).where(test, ran))
    return about_licences.dated(field, value, today=today)


def _numbered(session: Session, field: str, value: Numbers) -> Asked:
    if field == "figure":
        return about_claims.by_figure(value)
    if field == "id":
        return Asked.one(select(Photo.id).where(in_range(Photo.id, Photo.id, value)))
    if field == "rating":
        stars = photo_facts(session)[field]
        if value.high == 0:
            return Asked(flags=stars == 0)
        return Asked(flags=numbers_in(stars, value) & (stars > 0) & (stars < TURNED_DOWN))
    return Asked(flags=numbers_in(photo_facts(session)[field], value))


def _turned_down(session: Session, _value: Text, _today: date) -> Asked:
    return Asked(flags=photo_facts(session)["rating"] == TURNED_DOWN)


def _tag(session: Session, value: Text, _today: date) -> Asked:
    found = meant(session, "tag", value)
    return Asked.one(select(PhotoTag.photo_id).where(PhotoTag.tag_id.in_(found)))


def _place(
    role: str | None = None, *, only: frozenset[str] = frozenset()
) -> Callable[[Session, Text, date], Asked]:
    def ask(session: Session, value: Text, _today: date) -> Asked:
        return Asked.one(in_places(places_meant(session, value, only), role))

    return ask


def _event(session: Session, value: Text, _today: date) -> Asked:
    found = meant(session, "event", value)
    return Asked.one(select(PhotoEvent.photo_id).where(PhotoEvent.event_id.in_(found)))


def _person(session: Session, value: Text, _today: date) -> Asked:
    known = meant(session, "party", value)
    spelled_elsewhere = in_latin(session, value.text)
    named = or_(*(contains(PhotoPerson.folded, each, prefix=value.prefix)
                  for each in (fold_name(value.text), *spelled_elsewhere)))  # fmt: skip
    spelled = () if value.prefix or value.is_reference else spelled_so(session, value.text, known)
    test = or_(named, PhotoPerson.party_id.in_(known), PhotoPerson.folded.in_(spelled))
    return Asked.one(select(PhotoPerson.photo_id).where(test))


def _credit(session: Session, value: Text, _today: date) -> Asked:
    if value.quoted:  # a state
        if value.text == "missing":
            return Asked(flags=states.credited(session), inverse=True)
        state = CREDIT_STATES.index(value.text) + 1
        return Asked(flags=credit_facts(session)["state"] == state)
    if not value.prefix and name_index(session).kinds["party"].exact(fold_name(value.text)):
        return Asked(flags=flags_of(credited(session, value)))
    known = meant(session, "party", value)
    return Asked((credited_to(known),) if known else (), credit_words(value))


def _by(session: Session, value: Text, _today: date) -> Asked:
    folded = fold_name(value.text)
    if value.quoted:  # a kind of withheld byline
        withheld = select(Credit.photo_id).where(Credit.withheld == value.text)
        return Asked((withheld, select(Creator.photo_id).where(Creator.folded == folded)))
    parties = meant(session, "party", value)
    known = select(Creator.photo_id).where(Creator.party_id.in_(parties))
    named = links(session, "by").having(makers_named(session, value))
    return Asked((known,) if parties else (), flags=named)


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
    known = photo_facts(session)
    wanted = _FORMATS.get(name, name)
    codes = [at for at, word in enumerate(known.words["format"]) if at and word.lower() == wanted]
    return Asked(flags=np.isin(known["format"], codes))


def _publication(session: Session, value: Text, _today: date) -> Asked:
    known = meant(session, "party", value)
    ran = Appearance.publication_id.in_(known), Appearance.status != "removed"
    named = links(session, "publication").having(publications_named(session, value))
    return Asked((select(Appearance.photo_id).where(*ran),), flags=named)


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
    members = CollectionPhoto.collection_id.in_(collections_named(session, value))
    return Asked.one(select(CollectionPhoto.photo_id).where(members))


_BY_TEXT: dict[str, Callable[[Session, Text, date], Asked]] = {
    "tag": _tag,
    **{name: _place(only=BY_NAME[name].place_kinds)
       for name in ("place", "country", "region", "city")},
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
    "rating": _turned_down,
    "group": _group,
    "import": _import,
    "collection": _collection,
    "article": about_claims.by_article,
    "claim": about_claims.by_claim,
    "claimant": about_claims.by_claimant,
    "rights": about_licences.rights,
    "reason": about_licences.reason,
    "cost": about_licences.cost,
    "licence": about_licences.licence,
    "embargo": about_licences.embargo,
    "has": lambda session, value, today: states.having(session, value.text),
    "is": lambda session, value, today: states.being(session, value.text, today),
}  # fmt: skip

_SAME_AS = {
    "taken": "date", "used": "use", "publication": "use",
    "country": "place", "region": "place", "city": "place",
}  # fmt: skip
_PRESENT: dict[str, Callable[[], Query]] = {
    "shown": lambda: _with_role("shown"),
    "created": lambda: _with_role("created"),
    "dateline": lambda: _with_role("dateline"),
    "by": lambda: select(Creator.photo_id),
    "supplier": lambda: select(Credit.photo_id).where(Credit.supplier_id.is_not(None)),
    "file": lambda: select(File.photo_id),
    "expires": about_licences.with_end,
    "embargo": about_licences.with_embargo,
    "claimant": about_claims.with_claimant,
    "figure": about_claims.with_figure,
    "import": lambda: select(Photo.id).where(Photo.import_id.is_not(None)),
}
_ALWAYS = frozenset(["added", "format", "width", "height", "id"])


def _present(session: Session, field: str, *, wanted: bool) -> Asked:
    if field in _ALWAYS:
        return Asked(inverse=wanted)
    if field == "rating":
        return Asked(flags=photo_facts(session)["rating"] > 0, inverse=not wanted)
    if field == "meaning":
        return Asked(flags=meaning.present(session), inverse=not wanted)
    if field in _PRESENT:
        return presence(_PRESENT[field](), wanted=wanted)
    return states.having(session, _SAME_AS.get(field, field), wanted=wanted)


def _with_role(role: str) -> Query:
    return select(PhotoPlace.photo_id).where(
        PhotoPlace.role == role, PhotoPlace.state != "rejected"
    )
