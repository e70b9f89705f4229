"""A report's photos named by a saved search or a collection instead of a search.

The whole scope is ``saved:"NAME"`` or ``collection:"NAME"`` (``#number`` instead of a name that
cannot be quoted). What the name stands for is looked up whenever a report is made, and noted in it.
"""

import re
from dataclasses import dataclass

from sqlalchemy.orm import Session

from archive.collections import collections, find_collection, saved_searches
from archive.errors import Invalid, NotFound
from archive.reading.fold import fold
from resources.i18n import gettext as _

_WHOLE = re.compile(r'\s*(saved|collection):\s*(?:"([^"]*)"|([^\s"*,()]+))\s*', re.IGNORECASE)
_UNQUOTABLE = frozenset('"“”„«»')


@dataclass(frozen=True, slots=True)
class NamedScope:
    """A set of photos that a report can be about. ``query``: how the scope names it."""

    kind: str
    name: str
    query: str


def named_scopes(session: Session) -> tuple[NamedScope, ...]:
    """Return what a report can be about by name: the saved searches, then the collections."""
    found = [("saved", one.name, one.id) for one in saved_searches(session)]
    found += [("collection", one.name, int(one.id)) for one in collections(session)]
    return tuple(NamedScope(kind, name, _named(kind, name, number)) for kind, name, number in found)


def resolved(session: Session, query: str) -> tuple[str, str | None]:
    """Return the search that a scope asks, and for a named set a note on what it stands for.

    Raises:
        Invalid: no saved search or collection has the name (any more).
    """
    whole = _WHOLE.fullmatch(query)
    if whole is None:
        return query, None
    name = whole[2] if whole[2] is not None else whole[3]
    if whole[1].lower() == "saved":
        return _saved(session, name)
    if whole[3] and any(fold(name) in fold(one.name) for one in collections(session)):
        return query, None  # a search by a word of the name, which may mean several
    return _collected(session, name)


def _saved(session: Session, name: str) -> tuple[str, str]:
    number = int(name[1:]) if re.fullmatch(r"#[0-9]{1,18}", name) else None
    every = saved_searches(session)
    found = [one for one in every if one.id == number or one.name == name]
    found += [one for one in every if one.name.casefold() == name.casefold()]
    for one in found[:1]:
        note = _("Saved search “{name}”, which asks: {query}")
        return one.query, note.format(name=one.name, query=one.query or _("all photos"))
    problem = _("there is no saved search “{name}”; it may have been renamed or removed.")
    raise Invalid(field="scope", problem=problem.format(name=name))


def _collected(session: Session, name: str) -> tuple[str, str]:
    try:
        number = find_collection(session, name)
    except (Invalid, NotFound):
        problem = _("there is no collection “{name}”; it may have been renamed or removed.")
        raise Invalid(field="scope", problem=problem.format(name=name)) from None
    known = next(one for one in collections(session) if one.id == number)
    note = _("Collection “{name}”").format(name=known.name)
    return f"collection:#{number}", note


def _named(kind: str, name: str, number: int) -> str:
    return f"{kind}:#{number}" if _UNQUOTABLE.intersection(name) else f'{kind}:"{name}"'
