"""Dates as each carrier writes them."""

import pytest

from archive.metadata import when
from archive.values import WallClock


def told(moment: WallClock | None) -> tuple[str, str, int | None] | None:
    return (moment.text, moment.precision, moment.offset) if moment else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023", ("2023", "year", None)),
        ("2023-03", ("2023-03", "month", None)),
        ("2023-00-00", ("2023", "year", None)),
        ("2023-03-08", ("2023-03-08", "day", None)),
        ("2023-03-08T14:05", ("2023-03-08T14:05", "minute", None)),
        ("2023-03-08T14:05:09+02:00", ("2023-03-08T14:05:09+02:00", "second", 120)),
        ("2023-03-08T14:05:09.25Z", ("2023-03-08T14:05:09.25Z", "subsecond", 0)),
        ("2023:03:08 14:05:09", ("2023-03-08T14:05:09", "second", None)),
        ("2015-01-22T00:00:00 +00:00", ("2015-01-22", "day", None)),
        ("2023-02-30", None),
        ("0000-00-00", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_xmp(text: str, expected: tuple[str, str, int | None] | None) -> None:
    assert told(when.from_iso(text)) == expected


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("2023:03:08 14:05:09",), ("2023-03-08T14:05:09", "second", None)),
        (("2023:03:08 00:00:00",), ("2023-03-08T00:00:00", "second", None)),
        (("2023:03:08 14:05:09", "123"), ("2023-03-08T14:05:09.123", "subsecond", None)),
        (
            ("2023:03:08 14:05:09", "12 ", "-05:30"),
            ("2023-03-08T14:05:09.12-05:30", "subsecond", -330),
        ),
        (("2023:03:08 14:05:09", "", "   :  "), ("2023-03-08T14:05:09", "second", None)),
        (("0000:00:00 00:00:00",), None),
        (("    :  :     :  :  ",), None),
    ],
)
def test_exif(parts: tuple[str, ...], expected: tuple[str, str, int | None] | None) -> None:
    assert told(when.from_exif(*parts)) == expected


@pytest.mark.parametrize(
    ("date", "time", "expected"),
    [
        ("20230308", "140509+0200", ("2023-03-08T14:05:09+0200", "second", 120)),
        ("20230308", "000000+0000", ("2023-03-08", "day", None)),
        ("20230300", "", ("2023-03", "month", None)),
        ("20230000", "", ("2023", "year", None)),
        ("2023-03-08", "14:05:09-05:00", ("2023-03-08T14:05:09-05:00", "second", -300)),
        ("8 March", "", None),
    ],
)
def test_iim(date: str, time: str, expected: tuple[str, str, int | None] | None) -> None:
    assert told(when.from_iim(date, time)) == expected


def moment(text: str) -> WallClock:
    found = when.from_iso(text)
    assert found is not None
    return found


def test_an_offset_is_taken_from_a_date_of_the_same_minute() -> None:
    camera = moment("2023-03-08T14:05:09")
    same, other = moment("2023-03-08T14:05:10+02:00"), moment("2023-03-08T12:05:09Z")
    assert when.with_offset_of(camera, [other, same]).offset == 120
    assert when.with_offset_of(camera, [same]).text == "2023-03-08T14:05:09+02:00"
    assert when.with_offset_of(camera, [other]).offset is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2023-03-08T14:05:09", "2023-03-08T02:05:09", False),
        ("2023-03-08", "2023-03", False),
        ("2023-03-08", "2023-03-09T20:00:00", False),
        ("2023-03-08", "2023-03-11", True),
        ("2014-06-24T15:10:41", "2015-04-02", True),
    ],
)
def test_contradictions(one: str, other: str, expected: bool) -> None:
    assert when.contradict(moment(one), moment(other)) is expected
    assert when.contradict(moment(other), moment(one)) is expected
