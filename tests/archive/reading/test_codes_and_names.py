"""Numbers of codes, lines, parts and names count nothing; what stands beside them does."""

import pytest

from archive.reading.figures import find_figures


def values(line: str) -> list[str]:
    return [str(one.value) if one.value is not None else f"{one.low}-{one.high}"
            for one in find_figures(line)]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "His badge number is 44718, the door code 2290.",
        "Her account, 88120047, was emptied through 10.4.0.17.",
        "The number 23 bus hit the 0742 train.",
        "The 06.35 ferry never sailed.",
        "Part three of the play and Hymn 52 were cut.",
        "The Six-Week War, the Seven Sisters and the Harrow Five.",
        "He lives at Nine Mill Street.",
        "The Old Mill Four were freed.",
    ],
)
def test_no_figures(line: str) -> None:
    assert values(line) == []


@pytest.mark.parametrize(("line", "found"), [
    ("The account of 1,200 men and 23 buses.", ["1200", "23"]),
    ("The number of dead is 44.", ["44"]),
    ("Four Old Mill workers and the three guards of the six-week course left.", ["4", "3", "6"]),
])  # fmt: skip
def test_figures(line: str, found: list[str]) -> None:
    assert values(line) == found


@pytest.mark.parametrize(("line", "unit", "found"), [
    ("A hut sold for AED 4 million.", "AED", "4000000"),
    ("A hut sold for 300 MXN.", "MXN", "300"),
    ("A hut sold for Tk 5 crore.", "BDT", "50000000"),
    ("A hut sold for P12 million.", "PHP", "12000000"),
    ("A hut sold for ZAR 90,000.", "ZAR", "90000"),
])  # fmt: skip
def test_codes_of_money(line: str, unit: str, found: str) -> None:
    assert [(one.unit, str(one.value)) for one in find_figures(line)] == [(unit, found)]
