"""Build the gazetteer: ``python -m archive.gazetteer.build [FILE]``.

The same packages give the same bytes. Takes some twenty seconds; written beside its place and then
moved there, so that a reader never meets half a file.
"""

import os
import sqlite3
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from archive.gazetteer import sources
from archive.gazetteer.file import default_file, is_current
from archive.gazetteer.kinds import core, has_kind
from archive.gazetteer.schema import (
    ALTERNATE,
    AREA,
    CODE,
    CORE,
    COUNTRY,
    DISTRICT,
    INDEXES,
    PRIMARY,
    REGION,
    TABLES,
    TOWN,
    USER_VERSION,
    cell,
    distance_km,
)
from archive.gazetteer.sound import sound
from archive.gazetteer.sources import Source
from archive.reading.fold import fold_name

_TOWN_RADIUS_KM = 3.0
_HEARD_OF = 5_000  # inhabitants; smaller towns are found as their names are written


def build(file: Path) -> None:
    """Write the gazetteer to ``file``, replacing what is there.

    Raises:
        OSError: the folder cannot be written.
        ImportError: a source package is missing.
    """
    places = _gather()
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".gazetteer-", suffix=".part")
    os.close(handle)
    unfinished = Path(name)
    try:
        _write(unfinished, places)
        unfinished.chmod(0o644)
        unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)


def _gather() -> list[Source]:
    found = list(sources.countries())
    by_code = {place.country: place.id for place in found if place.country}
    found += sources.regions(by_code)
    known = {place.id for place in found}
    found += sources.towns(by_code, known)
    unique = {place.id: place for place in reversed(found)}  # a country's row beats a region's
    sources.mend_spellings(unique)
    _name_regions(unique)
    own = [*sources.own_places(unique), *sources.areas()]
    if len({place.id for place in own}) != len(own):
        raise ValueError("two records of our own tables have one number: change a key")
    return [*(unique[number] for number in sorted(unique)), *own]


def _name_regions(places: dict[int, Source]) -> None:
    for number, towns in _towns_inside(places).items():
        place = places[number]
        if place.kind == COUNTRY:
            continue
        seat = sources.seat_of(place, towns)
        place.town_keys = frozenset(
            fold_name(name)
            for town in towns
            for name in (town.name, *(town.names if town is towns[0] else ()))
        )
        place.name = sources.display_name(place, towns)
        if seat is not None:
            place.cores.append(seat.name)


def _towns_inside(places: dict[int, Source]) -> dict[int, list[Source]]:
    """Return the towns of every country and region, the largest first."""
    inside: dict[int, list[Source]] = {}
    towns = [place for place in places.values() if place.kind == TOWN]
    for town in sorted(towns, key=lambda town: (-town.population, town.id)):
        above = town.parent
        while above is not None and above in places:
            inside.setdefault(above, []).append(town)
            above = places[above].parent
    return inside


def _write(file: Path, places: list[Source]) -> None:
    connection = sqlite3.connect(file)
    try:
        connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;")
        connection.executescript(f"PRAGMA page_size=4096; PRAGMA user_version={USER_VERSION};")
        connection.executescript(TABLES)
        former = list(sources.former_names())
        connection.executemany("INSERT INTO former VALUES (?, ?, ?, ?)", sorted(former, key=str))
        by_id = {place.id: place for place in places}
        for number, name, _, _ in former:
            by_id[number].names.append(name)
        names = _name_rows(places)
        connection.executemany("INSERT INTO name VALUES (?, ?, ?)", names)
        connection.executemany("INSERT INTO sound VALUES (?, ?)", _sound_rows(by_id, names))
        extents = _extents(places)
        connection.executemany(
            f"INSERT INTO place VALUES ({', '.join('?' * 12)})",
            (_place_row(place, extents) for place in places),
        )
        members = sorted((place.id, member) for place in places for member in place.members)
        connection.executemany("INSERT INTO member VALUES (?, ?)", members)
        connection.executemany("INSERT INTO fact VALUES (?, ?)", sorted(sources.versions().items()))
        connection.executescript(INDEXES + "ANALYZE; VACUUM;")
        connection.commit()
    finally:
        connection.close()


def _name_rows(places: list[Source]) -> list[tuple[str, int, int]]:
    ranks: dict[tuple[str, int], int] = {}
    for place in places:
        for key, rank in _keys(place):
            if key and rank < ranks.get((key, place.id), 9):
                ranks[key, place.id] = rank
    return sorted((key, number, rank) for (key, number), rank in ranks.items())


def _sound_rows(
    places: dict[int, Source], names: list[tuple[str, int, int]]
) -> list[tuple[str, int]]:
    rows = {
        (heard, number)
        for key, number, rank in names
        if rank != CODE
        and (places[number].kind != TOWN or places[number].population >= _HEARD_OF)
        and len(heard := sound(key)) > 3
        and heard != key
    }
    return sorted(rows)


def _keys(place: Source) -> Iterable[tuple[str, int]]:
    yield fold_name(place.name), PRIMARY
    region = place.kind in (REGION, DISTRICT)
    named_by_kind = region and has_kind(_words(place.name))
    for name in place.names:
        key = fold_name(name)
        bare = named_by_kind and not has_kind(_words(name)) and key in place.town_keys
        yield key, CORE if bare else ALTERNATE
    for name in place.sure_names:
        yield fold_name(name), PRIMARY if place.kind == TOWN else ALTERNATE
    if region:
        for name in (place.name, *place.names, *place.cores):
            yield " ".join(core(_words(name))), CORE
    for code in place.codes:
        yield fold_name(code), CODE


def _words(name: str) -> tuple[str, ...]:
    return tuple(fold_name(name).split())


def _extents(places: list[Source]) -> dict[int, tuple[float, float, float]]:
    """Return centre and radius (km) of every country and region, from the towns inside.

    A region's population becomes that of its towns.
    """
    by_id = {place.id: place for place in places}
    inside = _towns_inside(by_id)
    found = {}
    for number, towns in inside.items():
        found[number] = _extent([(town.latitude or 0.0, town.longitude or 0.0) for town in towns])
        if not by_id[number].population:
            by_id[number].population = sum(town.population for town in towns)
    for place in places:
        middles = [found[member][:2] for member in place.members if member in found]
        if place.kind == AREA and middles:
            found[place.id] = _extent(middles)
    return found


def _extent(points: list[tuple[float, float]]) -> tuple[float, float, float]:
    middle = len(points) // 2
    centre = (
        round(sorted(point[0] for point in points)[middle], 4),
        round(sorted(point[1] for point in points)[middle], 4),
    )
    return (*centre, round(max(distance_km(centre, point) for point in points), 1))


def _place_row(place: Source, extents: dict[int, tuple[float, float, float]]) -> tuple[object, ...]:
    known = (name.strip() for name in (*place.names, *place.sure_names) if name != place.name)
    names = "\n".join(dict.fromkeys(known))
    latitude, longitude, radius, at = place.latitude, place.longitude, None, None
    if place.kind == AREA and latitude is not None:
        radius = place.radius_km
    elif latitude is not None and longitude is not None:
        radius, at = _TOWN_RADIUS_KM, cell(latitude, longitude)
    elif place.id in extents:
        latitude, longitude, radius = extents[place.id]
    return (
        place.id, place.kind, place.name, place.country, place.parent,
        latitude, longitude, radius, place.population, place.capital, at, names,
    )  # fmt: skip


def main(arguments: list[str]) -> int:
    """Build the gazetteer from the command line; ``--if-needed`` leaves a current file alone."""
    plain = [argument for argument in arguments if not argument.startswith("-")]
    file = Path(plain[0]) if plain else default_file()
    if "--if-needed" in arguments and is_current(file):
        return 0
    build(file)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
