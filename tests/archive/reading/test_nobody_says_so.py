"""Claims of nobody named: passives, fears and reports; what several are blamed for."""

import pytest

from archive.reading.articles.read import read_article

NOBODY: list[tuple[str, list[str]]] = [
    # what is expected, reported, seen as something
    ("Both choirs are expected to sing a psalm in Garnow.",
     ["Both choirs are expected to sing a psalm in Garnow"]),
    ("The yard is expected to cost 40 million pounds and to employ 215 people.",
     ["The yard is expected to cost 40 million pounds", "to employ 215 people"]),
    ("No more trains are expected to run today.", []),
    ("The tug is reported to have sunk after it hit a sandbank.",
     ["The tug is reported to have sunk after it hit a sandbank"]),
    ("The cook is said to be ill after a guest hit him.", ["The cook is said to be ill"]),
    ("The twins were meanwhile reported to be against the sale.",
     ["The twins were meanwhile reported to be against the sale"]),
    ("On board the tug, which had left Garnow at dawn, were said to be men from Velm.",
     ["On board the tug, which had left Garnow at dawn, were said to be men from Velm"]),
    ("It has been speculated that the board met twice.", ["the board met twice"]),
    ("Building a second yard is seen as unlikely.", ["Building a second yard is seen as unlikely"]),
    ("The owners were criticised on Monday for ignoring the rust and failing to warn the crew.",
     ["ignoring the rust", "failing to warn the crew"]),
    # fears, reports and allegations
    ("There are fears the pier could fall.", ["the pier could fall"]),
    ("The flag is down, amid reports she is selling the inn.", ["she is selling the inn"]),
    ("She was freed amid suspicions that the guards had planted the knife.",
     ["the guards had planted the knife"]),
    ("There have been reports of looting in the old town.", ["looting in the old town"]),
    ("There are no reports of looting.", []),
    ("The yard has been named in allegations of paying inspectors for years.",
     ["paying inspectors for years"]),
]  # fmt: skip

SOMEBODY: list[tuple[str, list[tuple[str, str]]]] = [
    ("The union accused the yard of hiding the rust and has voiced concerns for weeks that the "
     "pier could fall.",
     [("union", "the yard of hiding the rust"), ("union", "the pier could fall")]),
    ("The union accused the yard of selling old ropes to the crews while hiding the reports.",
     [("union", "the yard of selling old ropes to the crews"), ("union", "hiding the reports")]),
    ("Ana Ruiz blamed one storm for sinking the tug and the other for wrecking the pier.",
     [("Ana Ruiz", "one storm for sinking the tug"),
      ("Ana Ruiz", "the other for wrecking the pier")]),
    ("The coast guard looked into reports by local divers of a leak off the pier.",
     [("local divers", "a leak off the pier")]),
    ("Ana Ruiz repeated her comments that the yard was safe.", [("Ana Ruiz", "the yard was safe")]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "told"), NOBODY)
def test_nobody_is_named(words: str, told: list[str]) -> None:
    found = read_article(f"The pier\n\n{words}\n").claims
    assert [claim.span.text for claim in found] == told
    assert all(claim.claimant is None for claim in found)


@pytest.mark.parametrize(("words", "told"), SOMEBODY)
def test_somebody_is_named(words: str, told: list[tuple[str, str]]) -> None:
    found = read_article(f"The pier\n\n{words}\n").claims
    said = [(claim.claimant.name if claim.claimant else None, claim.span.text) for claim in found]
    assert said == told
