"""Saved searches named within a search: ``saved:"Kharkiv desk" -credit:reuters``.

What a name stands for is looked up whenever the search is asked, and put into its tree; so all that
can be asked of a search can be asked of one that names others.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from itertools import chain

from sqlalchemy.orm import Session

from archive.collections import SavedSearchRecord, saved_searches
from archive.errors import QueryError
from archive.reading.fold import fold_name
from archive.search.parse import parse
from archive.search.tree import All, Either, Fielded, Kept, Node, Not, Text, Value
from resources.i18n import gettext as _

FIELD = "saved"
_DEEPEST = 8  # saved searches within each other


def asked(session: Session, query: str) -> Node:
    """Return what a query asks, what saved searches ask in the place of their names.

    Raises:
        QueryError: a mistake, in a saved search too, or one that is not there or asks for itself.
    """
    return _Replacing(session).done(parse(query))


def saved_in(session: Session, query: str) -> tuple[SavedSearchRecord, ...]:
    """Return the saved searches that a query names, and those that these name, each once.

    Raises:
        QueryError: as ``asked``.
    """
    replacing = _Replacing(session)
    replacing.done(parse(query))
    return tuple(dict.fromkeys(replacing.met))


def without_name(session: Session, query: str) -> str:
    """Return what is asked by a query that is nothing but the name of one saved search.

    Any other query is returned as it is.

    Raises:
        QueryError: as ``asked``.
    """
    asked(session, query)  # so that none asks for itself
    node = parse(query)
    while isinstance(node, Fielded) and node.field == FIELD and len(node.values) == 1:
        named = _named(saved_searches(session), node.values[0], node.at)
        if len(named) > 1:
            break
        query = named[0].query
        node = parse(query)
    return query


def refuse_circle(session: Session, name: str, query: str) -> None:
    """Refuse a query that cannot be kept under a name, for it would ask for itself.

    Raises:
        QueryError: so it is, or the query has another mistake.
    """
    same = tuple(one for one in saved_searches(session) if one.name == " ".join(name.split()))
    _Replacing(session).done(parse(query), within=same)


@dataclass(slots=True)
class _Replacing:
    """Puts what saved searches ask into trees; ``met``: those it met, in their order."""

    session: Session
    met: list[SavedSearchRecord] = field(default_factory=list)

    def done(
        self, node: Node, *, within: Sequence[SavedSearchRecord] = (), at: int | None = None
    ) -> Node:
        """Return a tree without names; ``within``: the saved searches it stands in.

        ``at``: where the first of these is named; mistakes are told of that place.
        """
        if isinstance(node, Not):
            return Not(self.done(node.part, within=within, at=at))
        if isinstance(node, All | Either):
            return replace(node, parts=tuple(
                self.done(part, within=within, at=at) for part in node.parts))  # fmt: skip
        if not isinstance(node, Fielded) or node.field != FIELD:
            return node
        place = node.at if at is None else at
        every = saved_searches(self.session)
        named = chain.from_iterable(_named(every, value, place) for value in node.values)
        parts = tuple(self._stands_for(one, within, place) for one in dict.fromkeys(named))
        return Kept(parts[0] if len(parts) == 1 else Either(parts), node.at, node.source)

    def _stands_for(
        self, one: SavedSearchRecord, within: Sequence[SavedSearchRecord], at: int
    ) -> Node:
        way = (*within, one)
        if one.id in (each.id for each in within):
            problem = _("a saved search that does not ask for itself: {way}")
            raise _mistake(at, problem.format(way=" → ".join(each.name for each in way)))
        if len(way) > _DEEPEST:
            raise _mistake(at, _("fewer saved searches within each other"))
        self.met.append(one)
        try:
            node = parse(one.query)
        except QueryError as error:
            problem = _("a saved search without a mistake; “{name}” asks {query}: {problem}")
            told = problem.format(name=one.name, query=one.query, problem=error)
            raise _mistake(at, told) from None
        return self.done(node, within=way, at=at)


def _named(every: Sequence[SavedSearchRecord], value: Value, at: int) -> list[SavedSearchRecord]:
    """Return the saved searches a value means: of this name, else with a name that has its words.

    Raises:
        QueryError: there is none.
    """
    if isinstance(value, Text):
        found = next(filter(None, _meanings(every, value)), None)
        if found:
            return found
        names = {fold_name(one.name): one.name for one in every}
        close = get_close_matches(fold_name(value.text), names, n=1, cutoff=0.6)
        told = _("the name of a saved search; there is no saved search “{name}”")
        if close:
            told = _("the name of a saved search; there is no saved search “{name}”, perhaps "
                     "“{close}”")  # fmt: skip
        near = names[close[0]] if close else ""
        raise _mistake(at, told.format(name=value.text, close=near))
    raise _mistake(at, _("the name of a saved search"))


def _meanings(every: Sequence[SavedSearchRecord], value: Text) -> Iterable[list[SavedSearchRecord]]:
    if value.is_reference:
        yield [one for one in every if one.id == value.number]
        return
    folded = fold_name(value.text)
    if not value.prefix:
        yield [one for one in every if one.name == value.text]
        yield [one for one in every if fold_name(one.name) == folded]
    end = "" if value.prefix else " "
    yield [one for one in every if f" {folded}{end}" in f" {fold_name(one.name)} "]


def _mistake(at: int, expected: str) -> QueryError:
    return QueryError(at=at, expected=expected)
