"""Stretches of time: marks, zoom, terms; arithmetic over three centuries."""

from datetime import datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from archive.search import parse
from ui.timeline.axis import EARLIEST, LATEST, Axis, bounds, minute_of, moment_of, range_term
from ui.timeline.words import words_of_mark, words_of_stretch

UNITS = ("decade", "year", "month", "day", "hour", "minute")
moments = st.datetimes(datetime(1826, 1, 1), datetime(2060, 1, 1))
lengths = st.floats(20, 60 * 24 * 365 * 250)


@settings(deadline=None)
@given(moments, lengths, st.integers(200, 2500))
def test_marks_lie_in_view_and_are_neither_too_many_nor_too_few(
    first: datetime, length: float, width: int
) -> None:
    axis = Axis(0, 1, width).around(minute_of(first), minute_of(first) + length)
    marks = list(axis.marks())
    assert len(marks) <= width / 60 + 2
    assert [each.minute for each in marks] == sorted({each.minute for each in marks})
    assert all(words_of_mark(each, QLocale.c()) for each in marks)
    gaps = [later.minute - one.minute for one, later in pairwise(marks)]
    assert min(gaps, default=1e9) / axis.per_px >= 60, "words must not touch"


@given(moments, lengths, st.floats(0, 1000), st.floats(0.1, 10))
def test_what_is_under_the_pointer_stays_there(
    first: datetime, length: float, x: float, factor: float
) -> None:
    axis = Axis(minute_of(first), minute_of(first) + length, 1000)
    zoomed = axis.zoomed(factor, x)
    low, high = minute_of(EARLIEST), minute_of(LATEST)
    if zoomed.first > low + 1 and zoomed.last < high - 1:
        assert zoomed.x_of(axis.minute_at(x)) == pytest.approx(x, abs=0.01)
    assert low <= zoomed.first < zoomed.last <= high + 1e-3


@given(moments, st.sampled_from(UNITS))
def test_a_unit_holds_its_moment_and_its_term_is_understood(moment: datetime, unit: str) -> None:
    begin, end = bounds(moment, unit)
    assert begin <= moment < end
    parse(range_term(begin, end, unit))
    parse(range_term(begin, bounds(end, unit)[1], unit))
    assert words_of_stretch(begin, end, QLocale.c())


@pytest.mark.parametrize(
    ("first", "last", "unit", "term"),
    [
        ("2020-01-01", "2030-01-01", "decade", "taken:2020..2029"),
        ("2023-01-01", "2024-01-01", "year", "taken:2023"),
        ("2023-03-01", "2023-05-01", "month", "taken:2023-03..2023-04"),
        ("2023-03-01", "2023-03-09", "day", "taken:2023-03-01..2023-03-08"),
        ("2023-03-08T14:00", "2023-03-08T15:00", "hour", "taken:2023-03-08T14"),
        ("2023-03-08T14:05", "2023-03-08T14:09", "minute",
         "taken:2023-03-08T14:05..2023-03-08T14:08"),
    ],
)  # fmt: skip
def test_terms(first: str, last: str, unit: str, term: str) -> None:
    made = range_term(datetime.fromisoformat(first), datetime.fromisoformat(last), unit)
    assert made == term


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2023-01-01", "2024-01-01", "2023"),
        ("2023-03-01", "2023-04-01", "March 2023"),
        ("2023-03-08", "2023-03-09", "8 March 2023"),
        ("2023-03-01", "2023-03-09", "1 March 2023 – 8 March 2023"),
        ("2023-03-08T14:00", "2023-03-08T15:00", "8 March 2023, 14:00 – 8 March 2023, 14:59"),
    ],
)
def test_words(first: str, last: str, words: str) -> None:
    made = words_of_stretch(
        datetime.fromisoformat(first), datetime.fromisoformat(last), QLocale.c()
    )
    assert made == words


def test_moments_outside_the_centuries_are_kept_inside() -> None:
    assert moment_of(-1e12) == EARLIEST
    assert moment_of(1e12) == LATEST
