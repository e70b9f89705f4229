"""Numbers of sections, pages, indexes and telephones are no figures; measures of one are."""

import pytest

from archive.reading.figures.find import find_figures

TEXTS = [
    ("He was charged under Section 230 and Sections 18 and 19 of the Order Act.", []),
    ("The offence under section 3 and s 47 carries five years.", ["five years"]),
    ("Members sought a debate under Rule 267 and clause 3(2).", []),
    ("He breached 18 U.S.C. 1001.", []),
    ("See pages 12 to 14 and pp 4-6 of the report with 7 maps.", ["7 maps"]),
    ("The CAC 40 index fell 2%.", ["2% %"]),
    ("The FTSE 100 rose 30 points.", ["30 points"]),
    ("A caller to 911 said three men were hurt.", ["three men"]),
    ("The 911 call lasted 4 minutes.", ["4 minutes"]),
    ("Some 911 people came.", ["Some 911 people"]),
    ("A retired headmistress of 91, was left with £11.", ["£11 GBP"]),
    ("Waves of up to one meter hit.", ["up to one meter"]),
    ("One meter was broken.", []),
    ("It lies about 76 miles southeast of the city.", ["about 76 miles"]),
    ("It worked for more than two hours without a stop.", ["more than two hours"]),
    ("Eight of them children died.", ["Eight children"]),
    ("Gunmen numbering about 20 stormed the town.", ["about 20 "]),
    ("ONE OF EVERY", []),
    ("The Boeing 737-800 carried 174 people.", ["174 people"]),
    ("About 20-30 thousand people fled.", ["About 20-30 thousand people"]),
    ("The mayor said “between 20 and 30” people fled.", ["between 20 and 30 people"]),
    (
        "Damage was R380-million, R9.1-billion or R412m.",
        ["R380-million ZAR", "R9.1-billion ZAR", "R412m ZAR"],
    ),
    ("A 1-2 defeat and a 4-5 vote; they lost 2-3.", []),
    ("Two women aged 61 and 68 died.", ["Two women"]),
    ("My mother is 74. The man, who was 58, was alone.", []),
    ("One of his friends, also 23, was hurt.", []),
    ("Day Zero came to the town.", []),
    ("The death toll is 74.", ["74 deaths"]),
    ("He died at 67 Elm Grove, Velm.", []),
    ("It saw the Air Velm 171 plane crash.", []),
    ("It fell at 12:30 in Velm.", []),
    ("11: flood warnings in Velm. Deaths: 40 people.", ["11 ", "40 people"]),
]


def test_who_kills_suffers_no_loss() -> None:
    words = "The Syrian Observatory said a strike killed 7 people; Russia had lost 30 tanks."
    assert [figure.side for figure in find_figures(words)] == ["", "Russia"]


@pytest.mark.parametrize(("text", "expected"), TEXTS, ids=[text for text, _ in TEXTS])
def test_numbers_that_count(text: str, expected: list[str]) -> None:
    assert [f"{figure.span.text} {figure.unit}" for figure in find_figures(text)] == expected
