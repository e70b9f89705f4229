"""Bare hours tell the clock; levels behind "at" and all that is counted are figures."""

import pytest

from archive.reading.figures import find_figures


def values(line: str) -> list[str]:
    return [str(one.value) if one.value is not None else f"{one.low}-{one.high}"
            for one in find_figures(line)]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "The bakery lights its ovens at four, the owner said.",
        "The museum opens at 10 and shuts at 6.",
        "Buses start at about 5.",
        "He ran the kiosk from seven to three.",
        "We queue between six and eight in the evening.",
        "Just after two, the wall gave way.",
        "It went quiet at half past one, a quarter to two at most.",
        "The road stays shut until 11.",
        "The stall is there from noon to five.",
        "They had been digging since six.",
        "Boys as young as nine carry the bricks.",
        "Passengers of flight QZ 417 were taken off.",
        "She retired at 61, and her brother died at 58.",
        "At 44, he went back to school; he turned 45 in Lviv.",
        "The Big Five auditors were asked, in case number 14-882.",
        "Battalion 27 moved out. Radio 3 played on.",
    ],
)
def test_hours_are_no_figures(line: str) -> None:
    assert values(line) == []


@pytest.mark.parametrize(("line", "found"), [
    ("The toll stood at nine, the mayor said.", ["9"]),
    ("Wages were capped at 10, and fees remain at 3.", ["10", "3"]),
    ("The missing were put at eight.", ["8"]),
    ("Dogs bit two men at six farms.", ["2", "6"]),
    ("The panel voted nine to two.", ["9", "2"]),
    ("Between six and eight boats sank.", ["6-8"]),
    ("He worked from two to five farms.", ["2-5"]),
    ("After five years it sold seven.", ["5", "7"]),
])  # fmt: skip
def test_levels_and_counts_are(line: str, found: list[str]) -> None:
    assert values(line) == found


@pytest.mark.parametrize(("line", "found"), [
    ("A sack costs Rs 2,50,000 and 12,40,500 were sold.", ["250000", "1240500"]),
    ("The plan is put at Rs 1.2 lakh crore.", ["1200000000000"]),
    ("Six-and-a-half hours later it was minus 12 in the yard.", ["6.5", "-12"]),
    ("Gusts of 140km/h came, plus or minus 5%.", ["140", "5"]),
    ("Nine minus two makes seven loaves.", ["9", "2", "7"]),
])  # fmt: skip
def test_values_of_numbers_as_printed(line: str, found: list[str]) -> None:
    assert values(line) == found


@pytest.mark.parametrize(("line", "found"), [
    ("The baths open from 2 - 4:15 p.m. and from 5 to 6:45 p.m. for all.", []),
    ("It will cost over a trillion dollars.", ["1000000000000"]),
    ("He said he was robbed when he was 16 by a friend.", []),
])  # fmt: skip
def test_hours_before_times(line: str, found: list[str]) -> None:
    assert values(line) == found
