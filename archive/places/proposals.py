"""Propose places for a photo from its caption, its location fields and the camera's position.

No database here: proposals name places of the gazetteer and say why. Legacy IPTC location fields
(city, state, country) mean the location shown, as IPTC defines them today.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from archive.gazetteer import lookup
from archive.gazetteer.mentions import Mention, find_in_text
from archive.reading.credit_lines import find_tail
from resources.i18n import gettext as _

NEAR_KM = 25.0
_DATELINE = re.compile(r"^\s*[^\na-zа-яёіїєґ]{3,60}?(?:\([^)]{1,30}\)\s*)?\s*[-–—:]\s")


@dataclass(frozen=True, slots=True)
class Location:
    """A location as IPTC fields give it, each part as written."""

    city: str | None = None
    state: str | None = None
    country: str | None = None
    country_code: str | None = None
    sublocation: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceProposal:
    """A place of the gazetteer proposed in a role, from a source, for a reason people can read."""

    gazetteer_id: str
    name: str
    role: str
    source: str
    reason: str


def place_proposals(
    caption: str | None,
    *,
    shown: Sequence[Location] = (),
    created: Sequence[Location] = (),
    point: tuple[float, float] | None = None,
) -> tuple[PlaceProposal, ...]:
    """Return what a photo's own words and numbers propose, each place and role once.

    ``point``: latitude and longitude of the camera in degrees.
    """
    found = [
        *(one for location in shown for one in _from_fields(location, "shown")),
        *(one for location in created for one in _from_fields(location, "created")),
        *(_from_point(point) if point is not None else ()),
        *_from_caption(caption or "", _countries([*shown, *created])),
    ]
    unique = {(one.gazetteer_id, one.role): one for one in reversed(found)}
    return tuple(reversed(unique.values()))


def _from_fields(location: Location, role: str) -> tuple[PlaceProposal, ...]:
    code = _country_code(location)
    for name in (location.city, location.state, location.country, location.country_code):
        if not name or not name.strip():
            continue
        parts = [name, location.state or ""] if name is location.city else [name]
        candidates = lookup.find(", ".join(filter(None, parts)), country=code)
        candidates = candidates or lookup.find(name, country=code)
        if candidates:
            return (
                PlaceProposal(
                    candidates[0].place.key, candidates[0].full_name, role, "file",
                    _("the file's location fields say “{name}”").format(name=name.strip()),
                ),
            )  # fmt: skip
    return ()


def _from_point(point: tuple[float, float]) -> tuple[PlaceProposal, ...]:
    if not (-90 <= point[0] <= 90 and -180 <= point[1] <= 180):
        return ()
    near = lookup.nearest(*point, within_km=NEAR_KM, limit=1)
    return tuple(
        PlaceProposal(
            town.key, town.name, "created", "gps",
            _("{distance:.1f} km from the camera’s position").format(distance=away),
        )
        for town, away in near
    )  # fmt: skip


def _from_caption(caption: str, countries: tuple[str, ...]) -> tuple[PlaceProposal, ...]:
    tail = find_tail(caption)
    if tail is not None:  # names in the credit are not what the picture shows
        caption = caption[: tail.start]
    dateline = _DATELINE.match(caption)
    mentions = find_in_text(caption, countries=countries)
    kept = [one for one in mentions if not one.qualifies and one.best.place.kind != "country"]
    if not kept:
        kept = [one for one in mentions if one.locative and not one.qualifies]
    return tuple(
        PlaceProposal(
            one.best.place.key, _full_name(one),
            "dateline" if dateline and one.span.end <= dateline.end() else "shown",
            "caption", _reason(one),
        )
        for one in kept
    )  # fmt: skip


def _reason(mention: Mention) -> str:
    said = _("the caption names “{name}”").format(name=mention.span.text)
    rivals = [
        one
        for one in mention.candidates[1:4]
        if one.place.kind == mention.best.place.kind and mention.best.score - one.score < 3.0
    ]
    if not rivals:
        return said
    others = "; ".join(
        ", ".join((one.place.name, *(above.name for above in lookup.chain(one.place.id)[-2:])))
        for one in rivals
    )
    return _("{said}; it could also be {others}").format(said=said, others=others)


def _full_name(mention: Mention) -> str:
    place = mention.best.place
    above = [one.name for one in lookup.chain(place.id) if not lookup.is_district(one.id)]
    return ", ".join((place.name, *above))


def _countries(locations: Sequence[Location]) -> tuple[str, ...]:
    codes = (_country_code(location) for location in locations)
    return tuple(dict.fromkeys(code for code in codes if code))


@lru_cache(maxsize=256)  # the pictures of one shoot name the same
def _country_code(location: Location) -> str | None:
    """Return the ISO 3166 code a location names, by code (two letters or three) or by name."""
    for name in (location.country_code, location.country):
        if not name or not name.strip():
            continue
        found = lookup.find(name.strip().upper() if name is location.country_code else name)
        countries = [one for one in found if one.place.kind == "country"]
        if countries:
            return countries[0].place.country
    return None
