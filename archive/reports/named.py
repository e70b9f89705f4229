"""A report's photos named by a saved search or a collection: looked up whenever it is made.

A scope may name saved searches anywhere, ``saved:"NAME" -credit:reuters``; what each asks is noted.
A scope that is one ``collection:"NAME"`` (``#number`` instead of a name that cannot be quoted)
means this collection, not those with a word of the name, and refuses if it is there no more.
"""

import re
from dataclasses import dataclass

from sqlalchemy.orm import Session

from archive.collections import collections, find_collection, saved_searches
from archive.errors import Invalid, NotFound
from archive.reading.fold import fold
from archive.search import saved_in, without_name
from resources.i18n import gettext as _

_WHOLE = re.compile(r'\s*collection:\s*(?:"([^"]*)"|([^\s"*,()]+))\s*', re.IGNORECASE)
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


def resolved(session: Session, query: str) -> tuple[str, tuple[str, ...]]:
    """Return the search that a scope asks, and notes on what the sets it names stand for.

    Raises:
        Invalid: no collection has the name (any more).
        QueryError: a mistake; or no saved search has the name.
    """
    whole = _WHOLE.fullmatch(query)
    if whole is None:
        said = _("Saved search “{name}”, which asks: {query}")
        notes = tuple(said.format(name=one.name, query=one.query or _("all photos"))
                      for one in saved_in(session, query))  # fmt: skip
        return without_name(session, query), notes
    name = whole[1] if whole[1] is not None else whole[2]
    if whole[2] and any(fold(name) in fold(one.name) for one in collections(session)):
        return query, ()  # a search by a word of the name, which may mean several
    return _collected(session, name)


def _collected(session: Session, name: str) -> tuple[str, tuple[str, ...]]:
    try:
        number = find_collection(session, name)
    except (Invalid, NotFound):
        problem = _("there is no collection “{name}”; it may have been renamed or removed.")
        raise Invalid(field="scope", problem=problem.format(name=name)) from None
    known = next(one for one in collections(session) if one.id == number)
    note = _("Collection “{name}”").format(name=known.name)
    return f"collection:#{number}", (note,)


def _named(kind: str, name: str, number: int) -> str:
    return f"{kind}:#{number}" if _UNQUOTABLE.intersection(name) else f'{kind}:"{name}"'
