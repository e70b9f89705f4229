"""Count what a result is made of: places, events, credits, years, tags, verdicts, ….

Counting is one pass over an array per facet (SQL takes 100 ms to 3 s for it at a million photos,
arrays 1 to 30 ms; measured); see ``counting``.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from typing import Any

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.search import facts
from archive.search.arrays import NEVER, Array, narrow
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
from archive.search.facet_terms import found_by_terms, in_both
from archive.search.names import told_apart
from archive.search.results import result
from archive.search.side_by_side import SideBySide
from archive.store.models import SENSITIVITIES, VERDICTS, Event, Party, Place, Tag
from resources.i18n import gettext as _
from resources.i18n import mark

_YEAR_MINUTES, _MONTH_MINUTES = 366 * 1440, 31 * 1440
_WORTH_PARTING = 100  # numbers from which those that stand most often are parted before sorting


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A choice: its value as typed after a colon, how to show it, how many photos.

    ``term``: what to add to the query to choose it.
    """

    value: str
    label: str
    count: int
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


def _dates(session: Session, numbers: Sequence[int]) -> Mapping[int, str]:
    return {
        number: f"{number:04}" if number < 10_000 else f"{number // 12:04}-{number % 12 + 1:02}"
        for number in numbers
    }


def _agency(session: Session) -> Array:
    return facts.credit_facts(session)["agency"]


_SMALL = ("rights", "rating", "format", "sensitivity")


def _small(field: str, session: Session) -> Share:
    """Return one of the small columns, which are counted together."""
    photo = facts.photo_facts(session)
    arrays = facts.verdict_facts(session)["verdict"], *(photo[name] for name in _SMALL[1:])
    found: Together = columns(session).derived("together", arrays, lambda: together(*arrays))
    return Share(found, _SMALL.index(field))


def _period(unit: str, session: Session) -> Array:
    """Return years, or months counted from the year 0; 0 for dates that are less precise."""
    known = facts.photo_facts(session)
    first, last = known["taken"], known["taken_last"]

    def make() -> Array:
        moments = first.astype("datetime64[m]").astype(f"datetime64[{unit}]").astype(np.int32)
        numbers = moments + (1970 if unit == "Y" else 1970 * 12)
        longest = _YEAR_MINUTES if unit == "Y" else _MONTH_MINUTES
        rough = last.astype(np.int64) - first >= longest
        limit = 9_999 if unit == "Y" else 9_999 * 12 + 11
        least = 1 if unit == "Y" else 10_000  # months before 834 would read as years
        nothing = rough | (first == NEVER) | (numbers < least) | (numbers > limit)
        return narrow(np.where(nothing, 0, numbers))

    found: Array = columns(session).derived(f"taken by {unit}", (first, last), make)
    return found


_ALL: tuple[Facet, ...] = (
    Facet("place", mark("Place"), lambda session: facts.links(session, "place"), _names(Place)),
    Facet("event", mark("Event"), lambda session: facts.links(session, "event"), _names(Event)),
    Facet("credit", mark("Credit"), _agency, _names(Party)),
    Facet("by", mark("Photographer"), lambda session: facts.links(session, "by"), _of_links("by")),
    Facet("year", mark("Year"), partial(_period, "Y"), _dates),
    Facet("month", mark("Month"), partial(_period, "M"), _dates),
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
        chosen = Chosen.of(found, partial(_side_by_side, session))
        return {
            facet.field: _frequent(session, facet, chosen, limit)
            for facet in _ALL
            if facet.field in fields
        }

    key = ("facets", query, found.asking.today, tuple(fields), limit)
    counted: dict[str, tuple[FacetValue, ...]] = found.asking.columns.answered(key, count)
    found.asking.columns.keep_in_files(session)
    return dict(counted)


def _side_by_side(session: Session) -> SideBySide:
    arrays = arrays_of(facet.values(session) for facet in _ALL)
    found: SideBySide = columns(session).derived(
        f"{len(arrays)} side by side", arrays, lambda: SideBySide.of(arrays)
    )
    return found


def _frequent(session: Session, facet: Facet, chosen: Chosen, limit: int) -> tuple[FacetValue, ...]:
    counts = chosen.counts(session, facet.field, facet.values(session))
    if facet.field not in _NUMBERED_FROM_0:
        counts[:1] = 0
    numbers = _largest(counts, limit)
    labels = facet.labels(session, numbers)
    shown = [(number, label) for number in numbers if (label := labels.get(number))]
    shared = _repeated(label for _, label in shown)
    name = _FIELD_OF.get(facet.field, facet.field)
    meanings = found_by_terms(session, facet.field)
    found = []
    for number, label in shown:
        named = told_apart(session, facet.field, number, label) if label in shared else label
        value = quoted(named, number)
        more = meanings(number, value)
        count = int(counts[number]) if more is None else in_both(chosen.bits, more)
        shown_as = label if named == f"#{number}" else named
        found.append(FacetValue(value, shown_as, count, f"{name}:{value}"))
    return tuple(sorted(found, key=lambda one: -one.count))


def _largest(counts: Counts, limit: int) -> list[int]:
    """Return the numbers that stand most often, the first of equals first; none that never does."""
    known = np.flatnonzero(counts)
    often = counts[known]
    if limit > 0 and len(known) > max(limit, _WORTH_PARTING):
        least = np.partition(often, len(often) - limit)[len(often) - limit]
        known, often = known[often >= least], often[often >= least]
    numbers: list[int] = known[np.argsort(-often, kind="stable")[:limit]].tolist()
    return numbers


def _repeated(labels: Iterable[str]) -> set[str]:
    known = list(labels)
    if len(set(known)) == len(known):
        return set()
    return {label for label, times in Counter(known).items() if times > 1}


@lru_cache(maxsize=4096)
def quoted(text: str, number: int | None = None) -> str:
    """Return a text as it may stand after a field's colon; ``#`` and this number as it is."""
    if text == f"#{number}":
        return text
    plain = text.replace('"', " ")
    simple = all(letter.isalnum() or letter in "-._" for letter in plain)
    return plain if simple and plain.lower() not in ("any", "none", "never") else f'"{plain}"'
