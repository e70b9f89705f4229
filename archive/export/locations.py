"""Places as IPTC writes them: the Location structure, the older fields, the camera's position."""

from collections.abc import Sequence

from archive.gazetteer import lookup
from archive.metadata.xmp import Properties
from archive.places import PlaceRecord
from archive.reading.restrictions.territories import territory_named

_COARSE = 1
"""Decimals of a degree that are left: a tenth is about 11 km from north to south."""

_PART_OF_KIND = {"country": "country", "region": "region", "town": "city", "site": "sublocation"}
_POSITION = ("exif:GPSLatitude", "exif:GPSLongitude", "exif:GPSAltitude", "exif:GPSAltitudeRef",
             "exif:GPSImgDirection", "exif:GPSDestLatitude", "exif:GPSDestLongitude")  # fmt: skip
_GEONAMES = "https://sws.geonames.org/{number}/"


def location_of(chain: Sequence[PlaceRecord]) -> Properties:
    """Return a place as a Location structure; ``chain``: the place, then what it lies in.

    The gazetteer's address is its identifier.
    """
    parts, number = _parts(chain), lookup.number_of(chain[0].gazetteer_id or "")
    return {
        "Iptc4xmpExt:LocationName": chain[0].name,
        "Iptc4xmpExt:LocationId": [_GEONAMES.format(number=number)] if number else [],
        "Iptc4xmpExt:Sublocation": parts["sublocation"],
        "Iptc4xmpExt:City": parts["city"],
        "Iptc4xmpExt:ProvinceState": parts["region"],
        "Iptc4xmpExt:CountryName": parts["country"],
        "Iptc4xmpExt:CountryCode": parts["code"],
    }


def legacy_place(chain: Sequence[PlaceRecord]) -> Properties:
    """Return the fields that agencies filled in before there were locations."""
    parts = _parts(chain)
    return {
        "Iptc4xmpCore:Location": parts["sublocation"],
        "photoshop:City": parts["city"],
        "photoshop:State": parts["region"],
        "photoshop:Country": parts["country"],
        "Iptc4xmpCore:CountryCode": parts["code"],
    }


def _parts(chain: Sequence[PlaceRecord]) -> dict[str, str]:
    """Sort a place and what it lies in by what they are; of regions the widest is the state."""
    code = next((each.country_code for each in chain if each.country_code), None) or ""
    territory = territory_named(code) if code else None
    parts = {"sublocation": "", "city": "", "region": "", "code": code,
             "country": territory.name if territory else ""}  # fmt: skip
    for each in reversed(chain):
        part = _PART_OF_KIND.get(each.kind)
        if part and not (part == "region" and parts["region"]):
            parts[part] = each.name
    return parts


def xmp_position(latitude: float | None, longitude: float | None, how: str) -> Properties:
    """Return the camera's position ``exact``, ``coarse`` (to a tenth of a degree) or ``none``.

    Everything else of a position is empty: a height would tell what the tenth of a degree hides.
    """
    empty: Properties = dict.fromkeys(_POSITION, "")
    if how == "none" or latitude is None or longitude is None:
        return empty
    if how == "coarse":
        latitude, longitude = round(latitude, _COARSE), round(longitude, _COARSE)
    return empty | {
        "exif:GPSLatitude": _degrees(latitude, "NS"),
        "exif:GPSLongitude": _degrees(longitude, "EW"),
    }


def _degrees(value: float, sides: str) -> str:
    """``48,35.64N``: whole degrees, minutes with decimals, the side (XMP part 2, GPSCoordinate)."""
    ten_thousandths = round(abs(value) * 60 * 10_000)
    degrees, rest = divmod(ten_thousandths, 60 * 10_000)
    return f"{degrees},{rest / 10_000:.4f}{sides[value < 0]}"
