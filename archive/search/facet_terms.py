"""How many photos the term of a facet's value finds, where that is more than bear the value itself.

``place:Ukraine`` finds all inside, ``tag:weapon`` what is below, a name means all who bear it, and
``credit:`` whoever made, delivered or passed on a photo. What a choice counts is what choosing it
finds. Sets of photos are kept as bits: 125 kB for a million photos.
"""

from collections.abc import Callable, Iterable

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, literal_column, select, table, text
from sqlalchemy.orm import Session

from archive.search import facts
from archive.search.columns import Mask, Query, columns, ids_of_query
from archive.search.name_index import TABLES as NAME_TABLES
from archive.search.name_index import Numbers, name_index
from archive.search.names import credit_words, credited_to, meant, places_meant
from archive.search.people import makers_named, publications_named
from archive.search.tree import Text
from archive.store.models import Credit
from archive.store.text_index import TABLE

Bits = NDArray[np.uint64]
_MOST = 64  # values of a facet whose photos are kept
_CREDITS = NAME_TABLES | {"credit", "creator", "photo"}
_MEANINGS: dict[str, Callable[[Session, Text], Numbers]] = {
    "place": places_meant,
    "event": lambda session, value: meant(session, "event", value),
    "tag": lambda session, value: meant(session, "tag", value),
    "by": makers_named,
    "publication": publications_named,
}


def bits_of(mask: Mask) -> Bits:
    """Return flags as bits, 64 in a number."""
    packed = np.packbits(mask)
    return np.pad(packed, (0, -len(packed) % 8)).view(np.uint64)


def flags_of(bits: Bits) -> Mask:
    """Return bits as flags, up to 63 more than they were made from."""
    return np.unpackbits(bits.view(np.uint8)).view(np.bool_)


def in_both(one: Bits, other: Bits) -> int:
    """Return how many photos are in both of two sets."""
    size = min(len(one), len(other))
    return int(np.bitwise_count(one[:size] & other[:size]).sum(dtype=np.int64))


def found_by_terms(session: Session, field: str) -> Callable[[int, str], Bits | None] | None:
    """Return what tells which photos a facet's number and value find.

    It answers ``None`` where these are just the photos that bear the number; there is nothing to
    ask where they always are.
    """
    if field == "credit":
        return _meanings_of_credits(session)
    if field not in _MEANINGS:
        return None
    links = facts.links(session, field)
    sources = links, name_index(session)
    known: dict[str, tuple[Bits | None]] = columns(session).derived(
        f"found by {field}", sources, dict
    )

    def meaning(number: int, value: str) -> Bits | None:
        kept = known.get(value)
        if kept is None:
            numbers = _MEANINGS[field](session, Text(value.strip('"')))
            bits = None if numbers == {number} else bits_of(links.having(numbers))
            for first in tuple(known)[: max(0, len(known) - _MOST + 1)]:
                known.pop(first, None)  # another thread may have done so
            kept = known[value] = (bits,)
        return kept[0]

    return meaning


def _meanings_of_credits(session: Session) -> Callable[[int, str], Bits | None]:
    """Return what tells the photos of ``credit:``; forgotten whenever any credit changes."""
    known: dict[tuple[int, str], tuple[Bits | None]] = columns(session).kept(
        "meanings of credits", dict, _CREDITS, lambda _known, _photos: {}
    )

    def meaning(agency: int, value: str) -> Bits | None:
        kept = known.get((agency, value))
        if kept is None:
            kept = known[agency, value] = (_credited_beyond(session, agency, value),)
        return kept[0]

    return meaning


def _credited_beyond(session: Session, agency: int, value: str) -> Bits | None:
    """Return the photos of ``credit:``, ``None`` if they are just those of the agency."""
    found = credited(session, Text(value.strip('"')))
    agencies, alive = facts.credit_facts(session)["agency"], columns(session).alive(session)
    own = np.zeros(len(alive), np.bool_)
    own[: len(agencies)] = agencies[: len(own)] == agency
    return None if np.array_equal(found, bits_of(own & alive)) else found


def credited(session: Session, value: Text) -> Bits:
    """Return the photos of ``credit:``, kept; of photos whose credit changed it is asked again."""

    def flagged(size: int, photos: list[int] | None) -> Mask:
        found = np.zeros(size, np.bool_)
        parties = meant(session, "party", value)
        for query in _credit_queries(parties, credit_words(value), photos):
            ids = ids_of_query(session, query)
            found[ids[ids < size]] = True
        return found

    def load() -> Bits:
        return bits_of(flagged(len(columns(session).alive(session)), None))

    def follow(known: Bits, photos: list[int]) -> Bits:
        before = flags_of(known)
        size = max(len(before), max(photos) + 1)
        found = np.zeros(size, np.bool_)
        found[: len(before)] = before
        found[photos] = flagged(size, photos)[photos]
        return bits_of(found)

    found: Bits = columns(session).kept(f"credit {value.text}", load, _CREDITS, follow)
    return found


def _credit_queries(
    parties: Numbers, match: str | None, photos: list[int] | None
) -> Iterable[Query]:
    if parties:
        own = credited_to(parties)
        yield own if photos is None else own.where(Credit.photo_id.in_(photos))
    if match is not None:
        rowid: ColumnElement[int] = literal_column("rowid")
        worded = select(rowid).select_from(table(TABLE))
        worded = worded.where(text(f"{TABLE} MATCH :match").bindparams(match=match))
        yield worded if photos is None else worded.where(rowid.in_(photos))
