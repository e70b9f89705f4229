"""The places that bear a name, the likeliest first.

What was asked once is kept: captions of one import name the same places, agencies and people.
"""

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from archive.gazetteer.kinds import core
from archive.gazetteer.opening import connection
from archive.gazetteer.records import COLUMNS, Candidate, Entry
from archive.gazetteer.schema import (
    ALTERNATE,
    AREA,
    CODE,
    CORE,
    COUNTRY,
    DISTRICT,
    PRIMARY,
    REGION,
    TOWN,
)
from archive.reading.fold import fold_name

_RANK_SCORE = {PRIMARY: 1.0, ALTERNATE: 0.4, CORE: -1.5, CODE: -2.0}
_LEVEL_SCORE = {COUNTRY: 2.0, REGION: -0.5, DISTRICT: -2.0, AREA: 7.0}
_ARABIC_ARTICLES = frozenset({"al", "ad", "an", "ar", "as", "ash", "at", "az", "el", "es", "et"})
_MOST_KEPT = 20_000
_BEHIND, _CITY = 1.5, 100_000
_PLACE_COLUMNS = ", ".join(f"place.{name.strip()}" for name in COLUMNS.split(","))
_kept: dict[str, tuple[Candidate, ...]] = {}


def candidates(keys: Iterable[str]) -> dict[str, tuple[Candidate, ...]]:
    """Return folded name → the places that bear it, the likeliest first. One query for all."""
    wanted = tuple(keys)
    found = {key: kept for key in wanted if (kept := _kept.get(key)) is not None}
    unknown = [key for key in wanted if key not in found]
    if unknown:
        looked_up = _looked_up(unknown)
        fresh = {key: looked_up.get(key, ()) for key in unknown}
        if len(_kept) + len(fresh) > _MOST_KEPT:
            _kept.clear()
        _kept.update(fresh)
        found |= fresh
    return {key: ones for key, ones in found.items() if ones}


def _looked_up(keys: Iterable[str]) -> dict[str, tuple[Candidate, ...]]:
    wanted: dict[str, list[tuple[str, bool]]] = {}
    for key in keys:
        wanted.setdefault(key, []).append((key, False))
        bare = " ".join(core(tuple(key.split())))
        if bare and bare != key:
            wanted.setdefault(bare, []).append((key, True))
    found: dict[str, dict[int, Candidate]] = {}
    for row in _named(list(wanted)):
        place = Entry(*row[2:])
        for key, regions_only in wanted[row[0]]:
            if regions_only and place.level not in (REGION, DISTRICT):
                continue
            rank = _rank(place, key, row[1], regions_only=regions_only)
            one = Candidate(place, rank, score(place, rank))
            kept = found.setdefault(key, {}).setdefault(place.id, one)
            if one.score > kept.score:
                found[key][place.id] = one
    return {
        key: tuple(sorted(_told_apart(ones.values()), key=lambda one: (-one.score, one.place.id)))
        for key, ones in found.items()
    }


def _rank(place: Entry, key: str, listed: int, *, regions_only: bool) -> int:
    """Return how a place bears a folded name that is listed in a rank."""
    if listed == ALTERNATE and _is_named_without_article(place, key):
        listed = PRIMARY
    if regions_only:  # a region named by its kind is meant rather than a bare name
        return ALTERNATE if listed == CORE else CORE
    return listed


def _is_named_without_article(place: Entry, key: str) -> bool:
    """Tell whether a folded name is an Arabic town's own but for its article: "Qamishli"."""
    article, _, rest = fold_name(place.name).partition(" ")
    return place.level == TOWN and article in _ARABIC_ARTICLES and rest == key


def _told_apart(ones: Collection[Candidate]) -> Iterable[Candidate]:
    """Yield what bears a name; after a capital its country, which others call so.

    "Tunis" is Tunisia in some languages, and "Brasilia" Brazil.
    """
    capitals = {one.place.country: one for one in ones
                if one.place.capital and one.place.level == TOWN and one.rank == PRIMARY
                and one.place.population >= _CITY}  # fmt: skip
    for one in ones:
        capital = capitals.get(one.place.country)
        if capital and one.place.level == COUNTRY and one.rank == ALTERNATE:
            yield replace(one, score=round(capital.score - _BEHIND, 3))
        else:
            yield one


def _named(keys: Sequence[str]) -> list[tuple[Any, ...]]:  # (key, rank, *place columns)
    rows: list[tuple[Any, ...]] = []
    for start in range(0, len(keys), 500):
        part = keys[start : start + 500]
        rows += connection().execute(
            f"SELECT name.key, name.rank, {_PLACE_COLUMNS} FROM name"
            " JOIN place ON place.id = name.place"
            f" WHERE name.key IN ({', '.join('?' * len(part))})",
            part,
        )
    return rows


def score(place: Entry, rank: int) -> float:
    """Return how likely a place is meant by a name that it bears in this rank."""
    size = math.log10(place.population + 1)
    size += place.capital
    return round(size + _LEVEL_SCORE.get(place.level, 0.0) + _RANK_SCORE[rank], 3)
