"""The five minutes of the README hold on the sample archive as it is made."""

import json
import re
from pathlib import Path

import pytest

from archive import articles
from archive.catalogue import Catalogue
from archive.search import find

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
TOUR = README.split("## Five minutes with the sample archive")[1].split("\nWhat not everybody")[0]
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven",
           "eight", "nine", "ten", "eleven", "twelve", "thirteen")  # fmt: skip
SEARCHED = re.compile(r"\w:\S| -\w")  # what makes a piece of code a search


def number_before(noun: str) -> int:
    """Return the number that the README gives of something."""
    (said,) = {each.lower() for each in re.findall(rf"(\w+) {noun}", README)} & set(NUMBERS)
    return NUMBERS.index(said)


def found(catalogue: Catalogue, query: str) -> set[int]:
    return {int(each) for each in catalogue.ask(find, query).ids}


def test_it_has_as_many_photographs_as_the_readme_says(sample: Catalogue) -> None:
    material = json.loads((ROOT / "resources/sample/photographs.json").read_text(encoding="utf-8"))
    assert number_before("photographs") == len(material) == len(found(sample, ""))


def test_one_photograph_is_covered(sample: Catalogue) -> None:
    assert "One is\n   blurred" in TOUR
    assert len(found(sample, "is:sensitive")) == 1


def test_every_search_of_the_tour_finds_something_but_not_all(sample: Catalogue) -> None:
    queries = [each for each in re.findall(r"`([^`\n]+)`", TOUR) if SEARCHED.search(each)]
    assert len(queries) >= 6
    for query in queries:
        assert 0 < len(found(sample, query)) < 13, query
    assert found(sample, "place:Хуст") == found(sample, "place:khust")


def test_there_is_one_article_with_what_the_tour_says(sample: Catalogue) -> None:
    (row,) = sample.ask(articles.articles).items
    detail = sample.ask(articles.article, row.id)
    assert "the one article" in TOUR
    assert (
        row.title
        == detail.title
        == row.headline
        == "Tysa leaves its banks, thousands moved to safety"
    )
    assert any(each.claimant for each in detail.claims)


@pytest.mark.parametrize("words", re.findall(r"\*\*([^*]+)\*\*", TOUR))
def test_what_the_tour_names_is_written_so_in_the_window(words: str) -> None:
    texts = "\n".join(each.read_text(encoding="utf-8") for each in (ROOT / "ui").rglob("*.py"))
    for part in words.removesuffix("…").split(" → "):
        assert re.search(rf"[\"“(&]{part[0]}&?{re.escape(part[1:])}", texts), part
