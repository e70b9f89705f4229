"""Coordinates and locations as carriers write them."""

import pytest

from archive.metadata import where

_GPS = "Exif.GPSInfo.GPS"


def camera(latitude: str, longitude: str, sides: str = "NE", **more: str) -> where.Point | None:
    tags = {
        f"{_GPS}Latitude": latitude, f"{_GPS}LatitudeRef": sides[:1],
        f"{_GPS}Longitude": longitude, f"{_GPS}LongitudeRef": sides[1:],
    }  # fmt: skip
    return where.from_exif(tags | {f"{_GPS}{name}": value for name, value in more.items()})


def test_degrees_minutes_seconds() -> None:
    assert camera("48/1 35/1 2418/100", "38/1 0/1 0/1") == where.Point(48.59005, 38.0)
    assert camera("48/1 30/1 0/1", "38/1 0/1 0/1", "SW") == where.Point(-48.5, -38.0)


def test_height_and_the_receivers_own_precision() -> None:
    found = camera("48/1 0/1 0/1", "38/1 0/1 0/1", Altitude="120/1", AltitudeRef="1",
                   HPositioningError="5/1")  # fmt: skip
    assert found == where.Point(48.0, 38.0, -120.0, 5.0)


@pytest.mark.parametrize(
    ("latitude", "longitude", "sides"),
    [
        ("0/1 0/1 0/1", "0/1 0/1 0/1", "NE"),
        ("48/1 0/1 0/1", "38/1 0/1 0/1", ""),
        ("95/1 0/1 0/1", "38/1 0/1 0/1", "NE"),
        ("0/0 0/0 0/0", "38/1 0/1 0/1", "NE"),
        ("48/1", "38/1 0/1 0/1", "NE"),
        ("", "", "NE"),
    ],
)
def test_no_position(latitude: str, longitude: str, sides: str) -> None:
    assert camera(latitude, longitude, sides) is None


@pytest.mark.parametrize(
    ("latitude", "longitude", "expected"),
    [
        ("48,35.4N", "38,0E", (48.59, 38.0)),
        ("48,35,24S", "38,0,0W", (-48.59, -38.0)),
        ("48.59", "-38.5", (48.59, -38.5)),
        ("north", "38,0E", None),
    ],
)
def test_xmp(latitude: str, longitude: str, expected: tuple[float, float] | None) -> None:
    found = where.from_xmp({"exif:GPSLatitude": latitude, "exif:GPSLongitude": longitude})
    assert (found and (found.latitude, found.longitude)) == expected


def test_locations() -> None:
    (found,) = where.locations(
        [{"Iptc4xmpExt:City": "Bakhmut", "Iptc4xmpExt:CountryCode": "ua",
          "Iptc4xmpExt:LocationName": {"x-default": "Bridge"}}, {}, "text"]
    )  # fmt: skip
    assert (found.city, found.country_code, found.name) == ("Bakhmut", "UA", "Bridge")
    assert where.locations(None) == ()


def test_contradictions() -> None:
    assert not where.contradict(where.Point(48.0, 179.999), where.Point(48.001, -179.999))
    assert where.contradict(where.Point(48.0, 38.0), where.Point(48.2, 38.0))
