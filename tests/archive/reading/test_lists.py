"""Points of a list are said by whom the line above them names."""

import pytest

from archive.reading.articles.read import read_article
from archive.reading.records import ArticleReading
from archive.store.models.articles import REPORTED_AS

_HEAD = (
    "Cold homes\n\nBy Ann Lee\n\nA charity has counted cold homes in the north of the country.\n\n"
)
_HEAD_UK = "Доба на фронті\n\nУ місті Степове всю ніч тривали бої, а зранку почалася злива.\n\n"


def told(text: str) -> list[tuple[str, str]]:
    """Return claimants and claims, every span checked against the text."""
    reading: ArticleReading = read_article(text, published="2025-10-07")
    for claim in reading.claims:
        assert claim.reported_as in REPORTED_AS
        assert text[claim.span.start : claim.span.end] == claim.span.text
    return [(claim.claimant.name if claim.claimant else "-", claim.span.text)
            for claim in reading.claims]  # fmt: skip


@pytest.mark.parametrize(
    ("lead", "claimant"),
    [
        ("The General Staff said:", "General Staff"),
        ("According to the ministry:", "ministry"),
        ("Among the report’s key findings:", "report"),
        ("The main findings of the Norvik report are:", "Norvik"),
        ("The police chief gave these figures:", "police chief"),
        ("The survey found that:", "survey"),
        ("Mr Orsk's lawyers gave three reasons:", "Mr Orsk's lawyers"),
    ],
)
@pytest.mark.parametrize("mark", ["• ", "- ", "– ", "* "])
def test_each_point_is_said_by_whom_the_line_names(lead: str, claimant: str, mark: str) -> None:
    points = f"{mark}12 wells ran dry near Orsk;\n{mark}40 roads were shut."
    text = f"{_HEAD}{lead}\n\n{points}\n\nIt rains."
    said = told(text)
    assert [words for _who, words in said] == [
        "12 wells ran dry near Orsk", "40 roads were shut"
    ]  # fmt: skip
    assert {who for who, _words in said} == {claimant}


def test_what_the_line_begins_is_said_by_its_points() -> None:
    lead = "The General Staff says the enemy has lost since May:"
    text = f"{_HEAD}{lead}\n* 12 tanks\n* 40 drones\n\nIt rains."
    assert told(text) == [("General Staff", "12 tanks"), ("General Staff", "40 drones")]


def test_without_marks_only_the_first_paragraph_belongs_to_the_line() -> None:
    text = f"{_HEAD}The mayor told reporters:\n\nThe bridge will stay shut.\n\nRepairs cost £2m."
    assert told(text) == [("mayor", "The bridge will stay shut")]


@pytest.mark.parametrize(
    "lead",
    ["Police named the victims as:", "Three people were held:", "How to help:", "What we know:"],
)
def test_a_line_that_attributes_nothing_leads_nothing(lead: str) -> None:
    text = f"{_HEAD}{lead}\n\n- Ann Ek, 34, of Leeds, a teacher\n- Bo Ek, 29, of York\n\nIt rains."
    assert told(text) == []


def test_a_point_with_a_speaker_of_its_own_is_left_to_that() -> None:
    text = (
        f"{_HEAD}The ministry said:\n- 12 wells ran dry near Orsk.\n"
        "- Two more will follow, the mayor warned.\n\nIt rains."
    )
    assert told(text)[-1] == ("mayor", "Two more will follow")


@pytest.mark.parametrize(
    "lead", ["За даними Генштабу, втрати склали:", "У Генштабі повідомили, що ворог втратив:"]
)
def test_ukrainian_lists(lead: str) -> None:
    text = f"{_HEAD_UK}{lead}\n• 1 240 осіб;\n• 12 танків.\n\nБої тривають."
    assert told(text) == [("Генштаб", "1 240 осіб"), ("Генштаб", "12 танків")]


def test_thousands_of_points_are_read_at_once() -> None:
    points = "\n".join(f"- {number} wells ran dry in the north" for number in range(1, 3000))
    assert len(told(f"{_HEAD}The ministry said:\n{points}\n")) == 100


def test_points_need_no_marks() -> None:
    text = (
        "A headline of the day\n\nA river runs by the mill.\n\nThe mayor also said:\n\n"
        "The mill will be sold before long\n\nA bridge needs two more years of work\n\n"
        "He leaves on Friday for the coast.\n"
    )
    claims = read_article(text).claims
    assert [(c.claimant.name if c.claimant else None, c.span.text) for c in claims] == [
        ("mayor", "The mill will be sold before long"),
        ("mayor", "A bridge needs two more years of work"),
    ]
