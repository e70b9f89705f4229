"""Territories: countries and regions as licences and restrictions name them.

A territory is kept by its code: two letters for a country (ISO 3166), a word for a region
(``EU``, ``DACH``, ``Worldwide``). Names, other spellings and members come from
``resources/vocabularies/territories.tsv``.
"""

import re
from dataclasses import dataclass
from functools import cache

from archive.reading.credit_lines.words import flat, key
from resources import path

WORLDWIDE = "Worldwide"


@dataclass(frozen=True, slots=True)
class Territory:
    """A country or a region; a region's ``members`` are country codes."""

    code: str
    name: str
    spellings: tuple[str, ...]
    members: frozenset[str]


@cache
def territories() -> tuple[Territory, ...]:
    """Return all known territories, countries first."""
    found = []
    text = path("vocabularies", "territories.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        code, three, name, spellings, members = (line.split("\t") + [""] * 5)[:5]
        others = [part for part in (three, *spellings.split(";")) if part]
        found.append(Territory(code, name, tuple(others), frozenset(members.split())))
    return tuple(found)


@cache
def _index() -> dict[str, Territory]:
    index: dict[str, Territory] = {}
    for territory in territories():
        index.setdefault(key(territory.code), territory)
        for spelling in (territory.name, *territory.spellings):
            index.setdefault(key(spelling), territory)
    return index


def territory_named(text: str) -> Territory | None:
    """Return the territory of that code, name or spelling, in any case; else None."""
    wanted = key(text)
    return _index().get(wanted) or _index().get(wanted.removeprefix("the "))


def countries_of(code: str) -> frozenset[str]:
    """Return the country codes a territory stands for; an empty set means the whole world."""
    territory = territory_named(code)
    if territory is None or territory.code == WORLDWIDE:
        return frozenset()
    return territory.members or frozenset({territory.code})


def covers(codes: tuple[str, ...], wanted: str) -> bool:
    """Tell whether the territories ``codes`` hold all of ``wanted``; no codes: no limit."""
    if not codes:
        return True
    granted: set[str] = set()
    for code in codes:
        countries = countries_of(code)
        if not countries:
            return True
        granted |= countries
    asked = countries_of(wanted)
    return bool(asked) and asked <= granted


def touches(codes: tuple[str, ...], wanted: str) -> bool:
    """Tell whether any of the territories ``codes`` shares a country with ``wanted``."""
    asked = countries_of(wanted)
    if not codes:
        return False
    return any(
        not countries_of(code) or not asked or bool(countries_of(code) & asked) for code in codes
    )


@cache
def names_pattern() -> str:
    """Return a regular expression for any territory's name, to be run on ``flat`` text.

    Two-letter codes are left out: they are words of many languages. ``UK``, ``US`` and ``EU`` stay.
    """
    spellings = {name for each in territories() for name in (each.name, *each.spellings)}
    spellings |= {"UK", "US", "EU"}
    words = sorted(
        {flat(name) for name in spellings if len(name) > 2} | {"uk", "us", "eu"}, key=len
    )
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words[::-1]) + ")"
