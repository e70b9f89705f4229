"""Figures as printed: hours of live pages, ages, names, ranges, parts of a whole."""

import pytest

from archive.reading.articles.read import read_article
from tests.archive.reading.test_figures_of_news import values


@pytest.mark.parametrize("line", [
    "16.41\nRain again.", "9.05 The ferry is back at its berth.", "The siren went at 10.58 a.m.",
    "Boats left at 14.07 local time (2030 GMT).", "Patrols began at 0430 hours.",
    "Updated 7:02 AM GMT+1", "Item 3 of 12 Divers on the quay", "2 of 9. The old mill",
])  # fmt: skip
def test_hours_and_page_numbers_count_nothing(line: str) -> None:
    assert values(line) == []


@pytest.mark.parametrize(("line", "found"), [
    ("The share closed at 14.07 on Monday.", ["14.07"]),
    ("9.05 million litres were lost.", ["9050000.00"]),
    ("3 of 10 tenants had moved.", ["3", "10"]),
])  # fmt: skip
def test_decimals_still_count(line: str, found: list[str]) -> None:
    assert [float(value) for value in values(line)] == [float(value) for value in found]


@pytest.mark.parametrize("line", [
    "The pension age rises from 62 to 64.", "The drinking age of 18 stays.",
    "Women 30 to 44 years old swam more.", "Most walk by 14 months of age.",
    "Inês Prata, 57 - a diver - agreed.",
    "Kanal 24 showed the square.", "The army's number two, a colonel, resigned.",
    "A Fortune 500 company left.", "Those with type 2 diabetes wait.", "A phase 3 trial is over.",
    "The firm's Fab 18 is dark.", "Ring the harbour police on 101.",
    "They fired 155mm shells and a 9mm pistol.", "It was at a two-year low.",
])  # fmt: skip
def test_ages_names_and_bores_count_nothing(line: str) -> None:
    assert values(line) == []


@pytest.mark.parametrize(("line", "found"), [
    ("Plates slip by about 65mm per year.", ["65"]),
    ("The two sides met; all three asked for tea.", ["2", "3"]),
    ("The two agreed.", []),
    ("A mother of seven and a father of 12 wrote.", ["7", "12"]),
    ("Police arrest three over blaze. Court jails two for fraud.", ["3", "2"]),
    ("Six walkers found alive in cave. It holds the bodies of two divers who drowned, she said.",
     ["6", "2"]),
    ("One skier was arrested. He mourned the death of one colonel.", ["1", "1"]),
    ("The crew has three Danes and one from Chile; it fell from 11 stewards to four.",
     ["3", "1", "11", "4"]),
    ("A 20-point plan, a 1,600-employee mill, a 275-horsepower motor, two 12-inch pipes.",
     ["20", "1600", "275", "2", "12"]),
    ("The sledge gets from zero to 45 mph.", ["45"]),
    ("It may pass one million. A hundred and twenty left.", ["1000000", "120"]),
    ("The island s 12 million people vote.", ["12000000"]),
    ("It ran 6 ½ minutes and 2½ hours.", ["6.5", "2.5"]),
    ("It took 10 - 15 minutes, or maybe 20, 30 metres of rope.", ["10-15", "20-30"]),
    ("Lons 1 - 2 Arbois", ["1", "2"]),
    ("It costs between C$390 million and C$420 million, or A$2 to A$3 each.",
     ["390000000-420000000", "2-3"]),
    ("The raffle made PS5,000. He sold a PS5.", ["5000"]),
    ("Four-fifths of the fleet, nine tenths of us and one-third of it left; two-thirds agreed.",
     ["0.8", "0.9", "0.333", "0.667"]),
    ("More than a third said no; a third suspect fled.", ["0.333"]),
    ("Sales rose a third from May; output fell two-thirds in June.", ["0.333", "0.667"]),
    ("Prices were three times what brokers expected, a 10-fold rise.", ["3", "10"]),
])  # fmt: skip
def test_what_is_printed_counts(line: str, found: list[str]) -> None:
    assert values(line) == found


def test_numbers_that_only_describe_cut_no_claim() -> None:
    text = "A gunman opened fire, killing a mother of four and wounding her sister, police said."
    claims = read_article(text).claims
    assert [claim.span.text for claim in claims] == [
        "A gunman opened fire, killing a mother of four and wounding her sister"
    ]
