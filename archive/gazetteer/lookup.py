"""Find places by any of their names, in any script, or by where they lie.

Candidates come best first; homonyms are all there, never one silently picked (Donetsk in Russia is
not Donetsk in Ukraine). A lookup takes well under a millisecond.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from archive.gazetteer.guesses import LARGE, basic_forms
from archive.gazetteer.names import candidates, score
from archive.gazetteer.opening import connection
from archive.gazetteer.records import (
    COLUMNS,
    Candidate,
    Entry,
    FormerName,
    key_of,
    number_of,
)
from archive.gazetteer.schema import (
    ALTERNATE,
    CODE,
    CORE,
    COUNTRY,
    DISTRICT,
    PRIMARY,
    REGION,
    TOWN,
    cells_around,
    distance_km,
)
from archive.gazetteer.sound import sound
from archive.reading.fold import fold_name

__all__ = [
    "Candidate", "Entry", "FormerName", "ancestors", "beginning", "candidates", "chain", "find",
    "former_names", "is_district", "key_of", "lies_in", "members", "nearest", "number_of",
    "numbers_beginning", "numbers_named", "place", "sources", "spellings",
]  # fmt: skip
_UNSURE = 5.0  # scores below are villages; a city whose name sounds alike may be meant
_KEPT = 4096  # rows at hand: the photos of one import lie in few places
_SEPARATOR = re.compile(r"[,،、(]|\s[-–—/]\s")


def find(name: str, *, country: str | None = None, limit: int = 10) -> tuple[Candidate, ...]:
    """Return the places a name may mean, the likeliest first.

    "Kharkiv, Ukraine" keeps to candidates in what follows the comma, if there are any; "Donetsk
    province" to regions. ``country``: an ISO code to keep to.
    """
    whole = fold_name(name)
    first, *others = [part for part in _SEPARATOR.split(name) if fold_name(part)] or [""]
    known = candidates({whole, fold_name(first)})
    found = known.get(whole, ())
    if not found:
        found = known.get(fold_name(first), ()) or _inflected(fold_name(first))
    else:
        first, others = name, []
    if not found or found[0].score < _UNSURE:
        heard = _sounding_like(fold_name(first), {one.place.id for one in found})
        found = tuple(sorted((*found, *heard), key=lambda one: (-one.score, one.place.id)))
    if country is not None:
        found = tuple(one for one in found if one.place.country == country.upper())
    for other in others:
        above = numbers_named(other)
        inside = tuple(one for one in found if lies_in(one.place, above))
        found = inside or found
    if not first.strip().isupper():
        found = tuple(one for one in found if one.rank != CODE) or found
    return tuple(replace(one, within=_names_above(one.place)) for one in found[:limit])


def _inflected(key: str) -> tuple[Candidate, ...]:
    """Return the places whose name a word may be a form of: Харкові, Gdańsku, Kharkivshchyna."""
    least = LARGE if key.isascii() else 0
    found: dict[int, Candidate] = {}
    for one in (one for ones in candidates(basic_forms(key)).values() for one in ones):
        known = found.get(one.place.id)
        large = one.place.level != TOWN or one.place.population >= least
        if large and (known is None or one.score > known.score):
            found[one.place.id] = one
    return tuple(sorted(found.values(), key=lambda one: (-one.score, one.place.id)))


def _sounding_like(key: str, known: set[int]) -> tuple[Candidate, ...]:
    """Return other places whose name sounds like a name that nothing large bears as written."""
    heard = sound(key)
    if len(heard) < 4:
        return ()
    columns = ", ".join(f"place.{name.strip()}" for name in COLUMNS.split(","))
    query = f"SELECT {columns} FROM {{}} JOIN place ON place.id = place WHERE key = ?"
    rows = {
        row
        for table in ("sound", "name")
        for row in connection().execute(query.format(table), (heard,))
    }
    entries = (Entry(*row) for row in rows if row[0] not in known)
    return tuple(Candidate(entry, ALTERNATE, score(entry, CORE)) for entry in entries)


def numbers_named(name: str) -> frozenset[int]:
    """Return the ids of all places a name means in a search.

    A region's bare name counts only if no place bears it as its own: "donetsk" is the town, while
    "zakarpattia" is the region.
    """
    key = fold_name(name)
    found = candidates((key,)).get(key, ())
    own = [one for one in found if one.rank in (PRIMARY, ALTERNATE)]
    codes = [one for one in found if one.rank == CODE and name.strip().isupper()]
    return frozenset(one.place.id for one in (own or codes or found))


def numbers_beginning(key: str, *, limit: int = 500) -> frozenset[int]:
    """Return the ids of places with a folded name that begins so."""
    rows = connection().execute(
        "SELECT place FROM name WHERE key >= ? AND key < ? AND rank != ? LIMIT ?",
        (key, key + "\U0010ffff", CODE, limit),
    )
    return frozenset(row[0] for row in rows)


def beginning(name: str, *, limit: int = 10) -> tuple[Entry, ...]:
    """Return the places with a name that begins so: districts last, large ones first.

    A single letter of an alphabet names no place; a single sign of Chinese may.
    """
    key = fold_name(name)
    if len(key) < 2 and key < "\u3000":
        return ()
    columns = ", ".join(f"place.{column.strip()}" for column in COLUMNS.split(","))
    rows = connection().execute(
        f"SELECT {columns} FROM name JOIN place ON place.id = place "
        "WHERE key >= ? AND key < ? AND rank != ? GROUP BY place.id "
        "ORDER BY max(key = ? AND rank = ?) DESC, kind = ?, min(rank), population DESC, place.id "
        "LIMIT ?",
        (key, key + "\U0010ffff", CODE, key, PRIMARY, DISTRICT, limit),
    )
    return tuple(Entry(*row) for row in rows)


@lru_cache(_KEPT)
def place(number: int) -> Entry | None:
    """Return a place by its number."""
    rows = connection().execute(f"SELECT {COLUMNS} FROM place WHERE id = ?", (number,))
    row = rows.fetchone()
    return Entry(*row) if row else None


@lru_cache(_KEPT)
def ancestors(number: int) -> tuple[int, ...]:
    """Return what a place lies in, from the nearest up: regions, country, areas."""
    look = connection().execute
    found: list[int] = []
    at: int | None = number
    while at is not None:
        row = look("SELECT parent FROM place WHERE id = ?", (at,)).fetchone()
        at = row[0] if row else None
        if at is not None:
            found.append(at)
    marks = ", ".join("?" * (len(found) + 1))
    areas = look(
        f"SELECT DISTINCT area FROM member WHERE place IN ({marks}) ORDER BY area DESC",
        (number, *found),
    )
    return (*found, *(row[0] for row in areas))


def lies_in(one: Entry, others: Iterable[int]) -> bool:
    """Tell whether a place lies in one of others, by its parents or as people say it does.

    A town that governs itself ("Southampton, Hampshire") lies in the district around it too.
    """
    numbers = set(others)
    above = ancestors(one.id)
    if numbers.intersection(above):
        return True
    own = place(above[0]) if one.level == TOWN and above else None
    if own is None or own.level != DISTRICT or fold_name(own.name) != fold_name(one.name):
        return False
    return any(_surrounds(around, own, one) for around in map(place, numbers))


def _surrounds(around: Entry | None, district: Entry, town: Entry) -> bool:
    """Tell whether a district of the same region has its towns on all sides of a town."""
    if around is None or around.level != DISTRICT or around.parent != district.parent:
        return False
    if around.latitude is None or around.longitude is None or around.radius_km is None:
        return False
    middle = around.latitude, around.longitude
    return distance_km(middle, (town.latitude or 0.0, town.longitude or 0.0)) <= around.radius_km


def chain(number: int) -> tuple[Entry, ...]:
    """Return the regions and the country a place lies in, from the nearest up (no areas)."""
    found = (place(above) for above in ancestors(number) if above > 0)
    return tuple(one for one in found if one is not None)


def members(area: int) -> tuple[int, ...]:
    """Return the countries and regions an area of our own table is made of."""
    rows = connection().execute("SELECT place FROM member WHERE area = ? ORDER BY place", (area,))
    return tuple(row[0] for row in rows)


def is_district(number: int) -> bool:
    """Tell whether a number stands for a district: a region below the first level."""
    found = place(number)
    return found is not None and found.level == DISTRICT


def spellings(number: int) -> tuple[str, ...]:
    """Return the other names of a place, in all languages and scripts, as the sources give them."""
    row = connection().execute("SELECT names FROM place WHERE id = ?", (number,)).fetchone()
    return tuple(row[0].split("\n")) if row and row[0] else ()


def former_names(number: int) -> tuple[FormerName, ...]:
    """Return names of a place that held for a while, with their years."""
    rows = connection().execute(
        "SELECT name, valid_from, valid_to FROM former WHERE place = ? ORDER BY valid_to, name",
        (number,),
    )
    return tuple(FormerName(*row) for row in rows)


def nearest(
    latitude: float, longitude: float, *, within_km: float = 50.0, limit: int = 5
) -> tuple[tuple[Entry, float], ...]:
    """Return towns near a point with their distance in km, the nearest first."""
    cells = cells_around(latitude, longitude, within_km)
    marks = ", ".join("?" * len(cells))
    rows = connection().execute(f"SELECT {COLUMNS} FROM place WHERE cell IN ({marks})", cells)
    near = []
    for row in rows:
        town = Entry(*row)
        away = distance_km((latitude, longitude), (town.latitude or 0.0, town.longitude or 0.0))
        if away <= within_km:
            near.append((town, round(away, 2)))
    return tuple(sorted(near, key=lambda one: (one[1], one[0].id))[:limit])


def sources() -> dict[str, str]:
    """Return the packages the gazetteer was made from, and their versions."""
    return dict(connection().execute("SELECT key, value FROM fact"))


def _names_above(place: Entry) -> tuple[str, ...]:
    return tuple(one.name for one in chain(place.id) if one.level in (COUNTRY, REGION))
