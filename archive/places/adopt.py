"""Take places of the gazetteer into the archive, with what they lie in."""

from sqlalchemy.orm import Session

from archive.errors import Invalid, NotFound
from archive.gazetteer import lookup
from archive.places.read import find_places, ids_of_gazetteer
from archive.reading.fold import fold_name
from archive.store.models import Place
from archive.values import PlaceId
from resources.i18n import gettext as _

_CLEARLY = 0.6
"""How far, in scores of the gazetteer, the likeliest homonym must lead to be meant."""


def adopt_place(session: Session, gazetteer_id: str) -> PlaceId:
    """Return the archive's place for a key of the gazetteer; add it, and what it lies in, if new.

    Raises:
        NotFound: the gazetteer has no such place.
    """
    number = lookup.number_of(gazetteer_id)
    entry = None if number is None else lookup.place(number)
    if entry is None:
        raise NotFound(what=_("place in the gazetteer"), key=gazetteer_id)
    chain = [entry, *lookup.chain(entry.id)]
    known = ids_of_gazetteer(session, [one.key for one in chain])
    parent_id: int | None = None
    for one in reversed(chain):
        if one.key not in known:
            row = Place(
                gazetteer_id=one.key, name=one.name, folded=fold_name(one.name), kind=one.kind,
                parent_id=parent_id, country_code=one.country, latitude=one.latitude,
                longitude=one.longitude,
            )  # fmt: skip
            session.add(row)
            session.flush()
            known[one.key] = PlaceId(row.id)
        parent_id = known[one.key]
    return known[entry.key]


def resolve_place(session: Session, name: str) -> PlaceId:
    """Return the place a name clearly means, adopting it if needed. A number is a place's id.

    Raises:
        NotFound: nothing bears this name.
        Invalid: several places bear it and none stands out; the message names them.
    """
    choices = find_places(session, name, limit=6)
    if not choices:
        raise NotFound(what=_("place"), key=name)
    first = choices[0]
    rivals = [one for one in choices[1:] if first.score - one.score < _CLEARLY]
    if rivals:
        named = "; ".join(one.full_name for one in (first, *rivals))
        raise Invalid(
            field="place",
            problem=_("“{name}” may be: {choices}. Say which, e.g. “{example}”.").format(
                name=name, choices=named, example=first.full_name
            ),
        )
    if first.place_id is not None:
        return first.place_id
    return adopt_place(session, first.gazetteer_id or "")
