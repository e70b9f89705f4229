"""Measures, multiples, changes, and numbers that count nothing."""

from decimal import Decimal

import pytest

from archive.reading.figures import find_figures


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("Winds gusted at 85mph.", "85", "mph"),
        ("It ran at 110 km/h.", "110", "km/h"),
        ("The river peaked at 6.74m.", "6.74", "m"),
        ("It drew 2.4m viewers.", "2400000", "viewers"),
        ("A $5m loan.", "5000000", "USD"),
        ("The plant yields 500MW.", "500", "MW"),
        ("It reached 47.1C in the shade.", "47.1", "°C"),
        ("40°C heat", "40", "°C"),
        ("three times what was due", "3", "times"),
        ("twice as many homes", "2", "times"),
        ("a tenfold rise", "10", "times"),
        ("Rs 500 crore", "5000000000", "INR"),
        ("2.5 lakh voters", "250000", "voters"),
        ("CHF 300m", "300000000", "CHF"),
        ("one and a half million voters", "1500000", "voters"),
        ("a quarter of a million people", "250000", "people"),
        ("two of the dead were drivers", "2", "dead"),
        ("a £1.2m-a-year contract", "1200000", "GBP"),
        ("$4-a-gallon petrol", "4", "USD"),
        ("he ran 100m in the rain", "100", "m"),
        ("A 12-week review", "12", "weeks"),
        ("by a 7-point margin", "7", "points"),
        ("a 40-inch-long tube", "40", "inches"),
        ("the 99-man roster", "99", "men"),
        ("a 12-course dinner", "12", "courses"),
        ("a 16-player squad", "16", "players"),
        ("a 48-dish banquet", "48", "dishes"),
        ("a 30-city tour", "30", "cities"),
        ("a 500-gram loaf", "500", "grams"),
        ("it weighs just 4 pounds", "4", "pounds"),
        ("it cost 4 pounds", "4", "GBP"),
    ],
)
def test_a_number_with_its_measure(words: str, value: str, unit: str) -> None:
    (figure,) = find_figures(words)
    assert (figure.value, figure.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("words", "low"),
    [
        ("a few dozen people", 24),
        ("several thousand homes", 2000),
        ("a couple of hundred men", 200),
    ],
)
def test_a_vague_number_has_only_a_lower_end(words: str, low: int) -> None:
    (figure,) = find_figures(words)
    assert (figure.value, figure.low, figure.approx) == (None, low, True)


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("rose from 600 to 800 people", ["600", "800"]),
        ("fell 2.1% to 4.62 per euro", ["2.1", "4.62"]),
        ("killing two and wounding 30 more", ["2", "30"]),
        ("killed two, and 30 others fled", ["2", "30"]),
    ],
)
def test_two_numbers_that_make_no_range(words: str, values: list[str]) -> None:
    assert [figure.value for figure in find_figures(words)] == [Decimal(value) for value in values]


@pytest.mark.parametrize(
    "words",
    ["Alfie, nine, broke his arm", "the 32-year-old vessel", "at 12 Main Street",
     "at 131 West 23rd Street",
     "a 10-year Treasury note", "a 5G network",
     "children aged between 12 and 17", "one of the dead", "won 3-0", "at 2:04:11",
     "call +44 20 7946 0991 or 0800 555 111", "children under five", "people over 65 are at risk",
     "he fell at mile 22", "the Group of Seven leaders", "the 1,000th visitor", "Game 7"],
)  # fmt: skip
def test_ages_streets_and_scores_count_nothing(words: str) -> None:
    assert find_figures(words) == ()
