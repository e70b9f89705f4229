"""Count what a result is made of: places, events, credits, years, tags, verdicts, ….

Counting is one pass over an array per facet (SQL takes 100 ms to 3 s for it at a million photos,
arrays 1 to 30 ms; measured); see ``counting``.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from operator import attrgetter
from typing import Any, NamedTuple

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.search import facts
from archive.search.arrays import NEVER, Array
from archive.search.columns import columns
from archive.search.counting import (
    Chosen,
    Counts,
    Share,
    Together,
    Values,
    arrays_of,
    together,
    total,
)
from archive.search.facet_terms import found_by_terms
from archive.search.names import told_apart
from archive.search.results import result
from archive.search.side_by_side import SideBySide
from archive.store.models import SENSITIVITIES, VERDICTS, Event, Party, Place, Tag
from resources.i18n import gettext as _
from resources.i18n import mark

_YEAR_MINUTES, _MONTH_MINUTES = 366 * 1440, 31 * 1440
_WORTH_PARTING = 100  # numbers from which those that stand most often are parted before sorting


class FacetValue(NamedTuple):
    """A choice: its value as typed after a colon, how to show it, how many photos.

    ``term``: what to add to the query to choose it.
    """

    value: str
    label: str
    count: int  # type: ignore[assignment] # hides tuple.count
    term: str


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to divide a result: each photo's number or numbers, and what the numbers stand for.

    ``values`` gives one number a photo (0: none), ``Links``, or a share of columns.
    """

    field: str
    title: str
    values: Callable[[Session], Values]
    labels: Callable[[Session, Sequence[int]], Mapping[int, str]]


def counts_of_all(session: Session, field: str) -> Counts:
    """Return how many photos each number of a facet has in the whole archive."""
    return total(session, field, _BY_FIELD[field].values(session))


def labels_of(session: Session, field: str) -> Mapping[int, str]:
    """Return the names of all numbers of a facet whose numbers are records."""
    return _BY_FIELD[field].labels(session, ())


def _names(model: Any) -> Callable[[Session, Sequence[int]], Mapping[int, str]]:
    table = model.__tablename__

    def labels(session: Session, _numbers: Sequence[int]) -> Mapping[int, str]:
        def load() -> dict[int, str]:
            return {row[0]: row[1] for row in session.execute(select(model.id, model.name))}

        found: dict[int, str] = columns(session).kept(f"names {table}", load, frozenset([table]))
        return found

    return labels


def _of_list(words: Sequence[str]) -> Callable[[Session, Sequence[int]], Mapping[int, str]]:
    return lambda session, numbers: dict(enumerate(words, start=1))


def _of_links(kind: str) -> Callable[[Session, Sequence[int]], Mapping[int, str]]:
    def labels(session: Session, numbers: Sequence[int]) -> Mapping[int, str]:
        words = facts.links(session, kind).words
        return {number: words[number] for number in numbers}

    return labels


def _format_names(session: Session, numbers: Sequence[int]) -> Mapping[int, str]:
    words = facts.photo_facts(session).words["format"]
    return {number: words[number] for number in numbers}


def _years(session: Session, numbers: Sequence[int]) -> Mapping[int, str]:
    before = _periods(session)[1]
    return {number: f"{before + number:04}" for number in numbers}


def _months(session: Session, numbers: Sequence[int]) -> Mapping[int, str]:
    periods, before = _periods(session)
    parts = (divmod(number, periods.sizes[1]) for number in numbers)
    labels = [f"{before + year:04}-{month:02}" for year, month in parts]
    return dict(zip(numbers, labels, strict=True))


def _agency(session: Session) -> Array:
    return facts.credit_facts(session)["agency"]


_SMALL = ("rights", "rating", "format", "sensitivity")


def _small(field: str, session: Session) -> Share:
    """Return one of the small columns, which are counted together."""
    photo = facts.photo_facts(session)
    arrays = facts.verdict_facts(session)["verdict"], *(photo[name] for name in _SMALL[1:])
    found: Together = columns(session).derived("together", arrays, lambda: together(*arrays))
    return Share(found, _SMALL.index(field))


def _periods(session: Session) -> tuple[Together, int]:
    """Return each photo's year and month, and the year before the first.

    Dates that are less precise than a year have neither, than a month no month.
    """
    known = facts.photo_facts(session)
    first, last = known["taken"], known["taken_last"]

    def make() -> tuple[Together, int]:
        months = first.astype("datetime64[m]").astype("datetime64[M]").astype(np.int32)
        months += 1970 * 12
        long = last.astype(np.int64) - first
        dated = (first != NEVER) & (long < _YEAR_MINUTES) & (months >= 12)
        dated &= months < 10_000 * 12
        years = np.where(dated, months // 12, 0)
        before = int(years[dated].min(initial=9_999)) - 1
        years[dated] -= before
        by_month = np.where(dated & (long < _MONTH_MINUTES), months % 12 + 1, 0)
        return together(years, by_month), before

    found: tuple[Together, int] = columns(session).derived("periods", (first, last), make)
    return found


_ALL: tuple[Facet, ...] = (
    Facet("place", mark("Place"), lambda session: facts.links(session, "place"), _names(Place)),
    Facet("event", mark("Event"), lambda session: facts.links(session, "event"), _names(Event)),
    Facet("credit", mark("Credit"), _agency, _names(Party)),
    Facet("by", mark("Photographer"), lambda session: facts.links(session, "by"), _of_links("by")),
    Facet("year", mark("Year"), lambda session: Share(_periods(session)[0], 0), _years),
    Facet("month", mark("Month"), lambda session: Share(_periods(session)[0], None), _months),
    Facet("tag", mark("Tag"), lambda session: facts.links(session, "tag"), _names(Tag)),
    Facet("rights", mark("Rights"), partial(_small, "rights"), _of_list(VERDICTS)),
    Facet("rating", mark("Rating"), partial(_small, "rating"),
          _of_list(("1", "2", "3", "4", "5", "rejected"))),
    Facet("format", mark("Format"), partial(_small, "format"), _format_names),
    Facet("publication", mark("Publication"),
          lambda session: facts.links(session, "publication"), _of_links("publication")),
    Facet("sensitivity", mark("Sensitivity"), partial(_small, "sensitivity"),
          _of_list(SENSITIVITIES)),
)  # fmt: skip
_FIELD_OF = {"year": "taken", "month": "taken"}
_COUNT = attrgetter("count")
_NUMBERED_FROM_0 = ("by", "publication")
_BY_FIELD = {facet.field: facet for facet in _ALL}
FACETS: tuple[str, ...] = tuple(facet.field for facet in _ALL)


def facet_title(field: str) -> str:
    """Return how a facet is headed, in the reader's language."""
    return _(_BY_FIELD[field].title) if field in _BY_FIELD else field


def facets(
    session: Session,
    query: str,
    *,
    fields: Sequence[str] = FACETS,
    limit: int = 12,
    today: date | None = None,
) -> dict[str, tuple[FacetValue, ...]]:
    """Return, for each facet, its most frequent values in a query's result.

    Raises:
        QueryError: the query has a mistake.
    """
    found = result(session, query, today=today)

    def count() -> dict[str, tuple[FacetValue, ...]]:
        values = _values(session)
        chosen = Chosen.of(found, partial(_side_by_side, session, values.values()))
        return {
            facet.field: _frequent(session, facet, chosen, values[facet.field], limit=limit)
            for facet in _ALL
            if facet.field in fields
        }

    key = ("facets", query, found.asking.today, tuple(fields), limit)
    counted: dict[str, tuple[FacetValue, ...]] = found.asking.columns.answered(key, count)
    found.asking.columns.keep_in_files(session)
    return dict(counted)


def _values(session: Session) -> Mapping[str, Values]:
    """Return what each facet counts."""
    found: Mapping[str, Values] = columns(session).settled(
        "facets", lambda: {facet.field: facet.values(session) for facet in _ALL}
    )
    return found


def _side_by_side(session: Session, values: Iterable[Values]) -> SideBySide:
    arrays = arrays_of(values)
    found: SideBySide = columns(session).derived(
        f"{len(arrays)} side by side", arrays, lambda: SideBySide.of(arrays)
    )
    return found


def _frequent(
    session: Session, facet: Facet, chosen: Chosen, values: Values, *, limit: int
) -> tuple[FacetValue, ...]:
    counts = chosen.counts(session, facet.field, values)
    if facet.field not in _NUMBERED_FROM_0:
        counts[:1] = 0
    numbers, often = _largest(counts, limit)
    if not numbers:
        return ()
    labels = facet.labels(session, numbers)
    shown = [
        (number, label, count)
        for number, count in zip(numbers, often, strict=True)
        if (label := labels.get(number))
    ]
    shared = _repeated([label for _, label, _ in shown])
    name = _FIELD_OF.get(facet.field, facet.field)
    meanings = found_by_terms(session, facet.field)
    found = []
    for number, label, own in shown:
        named = told_apart(session, facet.field, number, label) if label in shared else label
        value, term = _as_typed(name, named, number)
        more = None if meanings is None else meanings(number, value)
        count = own if more is None else chosen.also_in(more)
        shown_as = label if value[0] == "#" else named
        found.append(FacetValue(value, shown_as, count, term))
    found.sort(key=_COUNT, reverse=True)
    return tuple(found)


def _largest(counts: Counts, limit: int) -> tuple[list[int], list[int]]:
    """Return the numbers that stand most often, the first of equals first, and how often each does.

    None that never does.
    """
    known = counts.nonzero()[0]
    often = counts[known]
    if limit > 0 and len(known) > max(limit, _WORTH_PARTING):
        least = np.partition(often, len(often) - limit)[len(often) - limit]
        enough = often >= least
        known, often = known[enough], often[enough]
    first = (-often).argsort(kind="stable")[:limit]
    return known[first].tolist(), often[first].tolist()


def _repeated(labels: Sequence[str]) -> set[str]:
    if len(set(labels)) == len(labels):
        return set()
    return {label for label, times in Counter(labels).items() if times > 1}


@lru_cache(maxsize=4096)
def _as_typed(field: str, text: str, number: int) -> tuple[str, str]:
    """Return a choice as it is typed after a field's colon, and with the field."""
    value = quoted(text, number)
    return value, f"{field}:{value}"


@lru_cache(maxsize=4096)
def quoted(text: str, number: int | None = None) -> str:
    """Return a text as it may stand after a field's colon; ``#`` and this number as it is."""
    if text == f"#{number}":
        return text
    plain = text.replace('"', " ")
    simple = all(letter.isalnum() or letter in "-._" for letter in plain)
    return plain if simple and plain.lower() not in ("any", "none", "never") else f'"{plain}"'
