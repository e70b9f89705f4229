"""What the gazetteer knows of a place, and a place that a name may mean."""

from dataclasses import dataclass

from archive.gazetteer.schema import KINDS

COLUMNS = "id, kind, name, country, parent, latitude, longitude, radius_km, population, capital"
"""The columns of ``place`` that make an ``Entry``."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of the gazetteer. ``key`` is its ``gazetteer_id`` in an archive.

    ``radius_km``: how far its towns lie from the coordinates, which are a town's own or the middle
    of a region's towns; ``None`` where no town is known.
    """

    id: int
    level: int
    name: str
    country: str | None
    parent: int | None
    latitude: float | None
    longitude: float | None
    radius_km: float | None
    population: int
    capital: bool

    @property
    def key(self) -> str:
        """The place's name outside the gazetteer."""
        return key_of(self.id)

    @property
    def kind(self) -> str:
        """Country, region, town or area."""
        return KINDS[self.level]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that may be meant. ``rank``: how it bears the name; ``within``: what it lies in."""

    place: Entry
    rank: int
    score: float
    within: tuple[str, ...] = ()

    @property
    def full_name(self) -> str:
        """The name with what the place lies in: "Bakhmut, Donetsk Oblast, Ukraine"."""
        return ", ".join((self.place.name, *self.within))


@dataclass(frozen=True, slots=True)
class FormerName:
    """A name that held for a while: ISO dates as precise as known, ``valid_to`` exclusive."""

    name: str
    valid_from: str | None
    valid_to: str | None


def key_of(number: int) -> str:
    """Return the key of a number: its ``gazetteer_id`` in an archive."""
    return f"geonames:{number}" if number > 0 else f"area:{-number}"


def number_of(key: str) -> int | None:
    """Return the gazetteer's number for a key such as ``geonames:713174``, ``None`` for others."""
    scheme, _, number = key.partition(":")
    if not number.isdecimal() or scheme not in ("geonames", "area"):
        return None
    return int(number) if scheme == "geonames" else -int(number)
