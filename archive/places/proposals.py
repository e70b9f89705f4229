"""Propose places for a photo from its caption, its location fields and the camera's position.

No database here: proposals name places of the gazetteer and say why. Legacy IPTC location fields
(city, state, country) mean the location shown, as IPTC defines them today. Where two sources of a
file contradict each other, the reason says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from archive.gazetteer import lookup
from archive.gazetteer.former import in_its_time
from archive.gazetteer.mentions import Mention, find_in_text
from archive.places.around import around
from archive.places.read import full_name_of
from archive.places.words import dateline_end, years_of
from archive.reading.credit_lines import find_tail
from resources.i18n import gettext as _

NEAR_KM = 25.0
FAR_KM = 75.0  # a town so far away is still a hint where nothing is nearer
_RIVAL = 3.0  # scores between the likeliest place and one that may be meant as well


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
    far: bool = False
    """Nothing nearer is known; it gives way to whatever else says where the camera stood."""


def place_proposals(
    caption: str | None,
    *,
    shown: Sequence[Location] = (),
    created: Sequence[Location] = (),
    point: tuple[float, float] | None = None,
    taken: str | None = None,
) -> tuple[PlaceProposal, ...]:
    """Return what a photo's own words and numbers propose, each place and role once.

    ``point``: latitude and longitude of the camera in degrees; ``taken``: the ISO day, or as much
    of it as is known: a town is also meant by the name that it had then.
    """
    countries = _countries([*shown, *created])
    found = [
        *(one for location in shown for one in _from_fields(location, "shown", taken)),
        *(one for location in created for one in _from_fields(location, "created", taken)),
        *(_from_point(point, countries) if point is not None else ()),
        *_from_caption(caption or "", countries, taken),
    ]
    unique = {(one.gazetteer_id, one.role): one for one in reversed(found)}
    return _innermost(tuple(reversed(unique.values())))


def _innermost(found: Sequence[PlaceProposal]) -> tuple[PlaceProposal, ...]:
    """Leave out what a place proposed in the same role lies in: it comes along with that place.

    A far town gives way to all but what is proposed for the same position.
    """
    told = {one.role for one in found if one.source != "gps"}
    found = [one for one in found if not (one.far and one.role in told)]
    numbers = {one: lookup.number_of(one.gazetteer_id) for one in found}
    around = {
        (one.role, above)
        for one, number in numbers.items()
        for above in (lookup.ancestors(number) if number is not None and not one.far else ())
    }
    return tuple(one for one in found if (one.role, numbers[one]) not in around)


# --- location fields ---


def _from_fields(location: Location, role: str, taken: str | None) -> tuple[PlaceProposal, ...]:
    code = _country_code(location)
    for name in (location.city, location.state, location.country, location.country_code):
        if not name or not name.strip():
            continue
        said = _("the file's location fields say “{name}”").format(name=name.strip())
        if name is location.city:
            candidates, said = _of_city(name, location, code, said)
        else:
            candidates = lookup.find(name, country=code)
        if candidates:
            best = in_its_time(candidates, name, taken)[0]
            said = _as_then(said, best, name)
            return (PlaceProposal(best.place.key, best.full_name, role, "file", said),)
    return ()


def _of_city(
    city: str, location: Location, code: str | None, said: str
) -> tuple[tuple[lookup.Candidate, ...], str]:
    """Return what a city may be, with the reason.

    The state it is said to lie in counts more than the country: of "Sevastopol, Crimea" only the
    country is a matter of opinion.
    """
    state = location.state or ""
    inside = lookup.numbers_named(state) if state.strip() else frozenset[int]()
    anywhere = lookup.find(", ".join(filter(None, (city, state))), limit=50)
    there = tuple(one for one in anywhere if inside and lookup.lies_in(one.place, inside))
    here = tuple(one for one in there if code in (None, one.place.country))
    if there and not here:
        words = _("{said} in “{state}”, which is not in “{country}”, as they say").format(
            said=said, state=state.strip(), country=location.country or location.country_code
        )
        return there, words
    if code is None and location.country:
        here = here or _within(city, location.country)
    return here or lookup.find(city, country=code) or _elsewhere(city, state, code), said


def _within(city: str, area: str) -> tuple[lookup.Candidate, ...]:
    """Return a city inside what is no country of today: the Soviet Union, East Germany."""
    inside = lookup.numbers_named(area)
    if not inside:
        return ()
    return tuple(one for one in lookup.find(city, limit=50) if lookup.lies_in(one.place, inside))


def _elsewhere(city: str, state: str, code: str | None) -> tuple[lookup.Candidate, ...]:
    """Return a city that the named country lacks: borders moved, or its state is elsewhere too.

    Lwów in Poland and Breslau in Germany are names of former times.
    """
    found = lookup.find(city)
    if state.strip() and not lookup.find(state, country=code):
        lands = {one.place.country for one in lookup.find(state, limit=3)}
        return tuple(one for one in found if one.place.country in lands)
    return tuple(one for one in found if years_of(one, city))


# --- the camera's position ---


def _from_point(point: tuple[float, float], countries: Sequence[str]) -> tuple[PlaceProposal, ...]:
    """Return the nearest town; where the fields name another country, with what speaks for that."""
    if not (-90 <= point[0] <= 90 and -180 <= point[1] <= 180):
        return ()
    town, away = _nearest(point)
    if town is None:
        return _from_afar(point, countries)
    reason = _("{distance:.1f} km from the camera’s position").format(distance=away)
    if countries and town.country not in countries:
        reason = _contradicted(reason)
        other = _with_other_signs(point, countries)
        if other is not None:
            reason = _("{reason}; with other signs it would be near {place}").format(
                reason=reason, place=full_name_of(other)
            )
    return (PlaceProposal(town.key, full_name_of(town), "created", "gps", reason),)


def _from_afar(point: tuple[float, float], countries: Sequence[str]) -> tuple[PlaceProposal, ...]:
    """Return the region or country that the towns around lie in, and the nearest if not too far."""
    land, town, away = around(point)
    found = []
    if land is not None and town is not None:
        said = _(
            "the towns around the camera’s position lie there; {town} is {distance:.0f} km away"
        )
        found.append((land, said.format(town=town.name, distance=away), False))
    if town is not None and away <= FAR_KM:
        said = _("{distance:.1f} km from the camera’s position; no town is nearer")
        found.append((town, said.format(distance=away), True))
    return tuple(
        PlaceProposal(
            one.key, full_name_of(one), "created", "gps",
            _contradicted(reason) if countries and one.country not in countries else reason, far,
        )
        for one, reason, far in found
    )  # fmt: skip


def _contradicted(reason: str) -> str:
    return _("{reason}, but the file’s location fields name another country").format(reason=reason)


def _nearest(point: tuple[float, float]) -> tuple[lookup.Entry | None, float]:
    return next(iter(lookup.nearest(*point, within_km=NEAR_KM, limit=1)), (None, 0.0))


def _with_other_signs(point: tuple[float, float], countries: Sequence[str]) -> lookup.Entry | None:
    """Return the town of a named country that a position with N and S or E and W lost is near."""
    latitude, longitude = point
    for turned in ((latitude, -longitude), (-latitude, longitude), (-latitude, -longitude)):
        town, _away = _nearest(turned)
        if town is not None and town.country in countries:
            return town
    return None


# --- the caption ---


def _from_caption(
    caption: str, countries: tuple[str, ...], taken: str | None
) -> tuple[PlaceProposal, ...]:
    tail = find_tail(caption)
    if tail is not None:  # names in the credit are not what the picture shows
        caption = caption[: tail.start]
    end = dateline_end(caption)
    mentions = [
        replace(one, candidates=in_its_time(one.candidates, one.span.text, taken))
        for one in find_in_text(caption, countries=countries)
    ]
    kept = [one for one in mentions if not one.qualifies and one.best.place.kind != "country"]
    if not kept:
        kept = [one for one in mentions if one.locative and not one.qualifies]
    return tuple(
        PlaceProposal(
            one.best.place.key, _full_name(one.best.place),
            "dateline" if one.span.end <= end else "shown", "caption", _reason(one),
        )
        for one in kept
    )  # fmt: skip


def _as_then(said: str, place: lookup.Candidate, name: str) -> str:
    years = years_of(place, name)
    if not years:
        return said
    return _("{said}, as it was called {years}").format(said=said, years=years)


def _reason(mention: Mention) -> str:
    said = _("the caption names “{name}”").format(name=mention.span.text)
    said = _as_then(said, mention.best, mention.span.text)
    rivals = [
        one
        for one in mention.candidates[1:4]
        if one.place.kind == mention.best.place.kind and mention.best.score - one.score < _RIVAL
    ]
    if not rivals:
        return said
    others = "; ".join(
        ", ".join((one.place.name, *(above.name for above in lookup.chain(one.place.id)[-2:])))
        for one in rivals
    )
    return _("{said}; it could also be {others}").format(said=said, others=others)


def _full_name(place: lookup.Entry) -> str:
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
