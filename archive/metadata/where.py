"""Where a photo was made and what it shows: coordinates and the two kinds of IPTC location.

Coordinates are decimal degrees, WGS 84. Sources: EXIF 2.32 §4.6.6 (degrees, minutes, seconds as
rationals beside a hemisphere), XMP ``exif:GPSLatitude`` (``48,35.4N``).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from archive.metadata.xmp import Properties, XmpValue, plain, structures, texts

_XMP_COORDINATE = re.compile(r"(\d+),(\d+(?:\.\d+)?)(?:,(\d+(?:\.\d+)?))?\s*([NSEW])", re.I)
_DECIMAL = re.compile(r"([+-]?\d{1,3}(?:\.\d+)?)")
_GPS = "Exif.GPSInfo.GPS"
_SAME = 0.01  # degrees; about a kilometre: two carriers rounding differently do not disagree


@dataclass(frozen=True, slots=True)
class Point:
    """A point on the map. ``precision_m`` is the receiver's own estimate in metres, if given."""

    latitude: float
    longitude: float
    altitude: float | None = None
    precision_m: float | None = None


@dataclass(frozen=True, slots=True)
class Location:
    """A place as the file names it. Texts are empty where the file says nothing."""

    name: str = ""
    sublocation: str = ""
    city: str = ""
    region: str = ""
    country: str = ""
    country_code: str = ""
    world_region: str = ""
    identifiers: tuple[str, ...] = ()
    point: Point | None = None

    def __bool__(self) -> bool:
        return self != Location()


def from_exif(exif: Mapping[str, str]) -> Point | None:
    """Return the camera's position.

    A position without its hemisphere is none: it could be wrong by half the world.
    """
    latitude = _degrees(exif.get(f"{_GPS}Latitude", ""), exif.get(f"{_GPS}LatitudeRef", ""))
    longitude = _degrees(exif.get(f"{_GPS}Longitude", ""), exif.get(f"{_GPS}LongitudeRef", ""))
    below = exif.get(f"{_GPS}AltitudeRef", "").strip() == "1"
    altitude = _number(exif.get(f"{_GPS}Altitude", ""))
    return _point(
        latitude,
        longitude,
        altitude=-altitude if altitude is not None and below else altitude,
        precision_m=_number(exif.get(f"{_GPS}HPositioningError", "")),
    )


def from_xmp(properties: Properties) -> Point | None:
    """Return the position in XMP properties or in one location structure."""
    return _point(
        _xmp_coordinate(plain(properties.get("exif:GPSLatitude"))),
        _xmp_coordinate(plain(properties.get("exif:GPSLongitude"))),
        altitude=_number(plain(properties.get("exif:GPSAltitude"))),
        precision_m=_number(plain(properties.get("exifEX:GPSHPositioningError"))),
    )


def locations(value: XmpValue | None) -> tuple[Location, ...]:
    """Return the locations of a ``LocationCreated`` or ``LocationShown`` property."""
    return tuple(found for found in map(_location, structures(value)) if found)


def contradict(one: Point, other: Point) -> bool:
    """Tell whether two positions are different places."""
    apart = abs(one.longitude - other.longitude)
    return abs(one.latitude - other.latitude) > _SAME or min(apart, 360 - apart) > _SAME


def _location(fields: Properties) -> Location:
    def text(name: str) -> str:
        return plain(fields.get(f"Iptc4xmpExt:{name}"))

    return Location(
        name=text("LocationName"),
        sublocation=text("Sublocation"),
        city=text("City"),
        region=text("ProvinceState"),
        country=text("CountryName"),
        country_code=text("CountryCode").upper(),
        world_region=text("WorldRegion"),
        identifiers=texts(fields.get("Iptc4xmpExt:LocationId")),
        point=from_xmp(fields),
    )


def _point(
    latitude: float | None,
    longitude: float | None,
    *,
    altitude: float | None,
    precision_m: float | None,
) -> Point | None:
    if latitude is None or longitude is None or (latitude == 0 and longitude == 0):
        return None  # 0, 0 is what receivers write before they have a fix
    if abs(latitude) > 90 or abs(longitude) > 180:
        return None
    return Point(round(latitude, 7), round(longitude, 7), altitude, precision_m or None)


def _degrees(text: str, hemisphere: str) -> float | None:
    side = hemisphere.strip().rstrip("\x00").upper()[:1]
    parts = [_number(part) for part in text.split()]
    if side not in ("N", "S", "E", "W") or len(parts) != 3 or parts[0] is None:
        return None
    total = sum((part or 0.0) / 60.0**place for place, part in enumerate(parts))
    return -total if side in "SW" else total


def _xmp_coordinate(text: str) -> float | None:
    match = _XMP_COORDINATE.fullmatch(text)
    if match is None:
        decimal = _DECIMAL.fullmatch(text)
        return float(decimal[1]) if decimal else None
    total = int(match[1]) + float(match[2]) / 60 + float(match[3] or 0) / 3600
    return -total if match[4].upper() in "SW" else total


def _number(text: str) -> float | None:
    try:
        return float(Fraction(text.strip()))
    except (ValueError, ZeroDivisionError, OverflowError):
        return None
