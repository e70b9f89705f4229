"""Who is accused, suspected, seen or thought to do a thing, and labels that say nothing."""

import pytest

from archive.reading.articles.read import read_article
from tests.archive.reading.phrasings import said_in

PHRASES = [
    ("Many residents accuse the mayors, who ruled for ten years, of having hidden the flood.",
     [("Many residents", "having hidden the flood")]),
    ("Neighbours heard shots, the police were quoted as saying late Friday by the Velmark agency.",
     [("police", "Neighbours heard shots")]),
    ("Velm is seen by the United States as an important partner in the region.",
     [("United States", "an important partner in the region")]),
    ("The guards were not believed to have been involved in the raid.",
     [(None, "The guards were not believed to have been involved in the raid")]),
    ("Poor boats and a high toll are all thought to be adding to the low mood.",
     [(None, "Poor boats and a high toll are all thought to be adding to the low mood")]),
    ("The army is believed to be relying on old phones, for example radios and pagers.",
     [(None, "The army is believed to be relying on old phones, for example radios and pagers")]),
    ("It is not known how many people remain in Velm.", []),
    ("A look at the pictures shows she looks nothing like the writer.", []),
    ("They are to be grounded if gusts exceed 34 mph -- both slightly above predicted strength.",
     []),
    ("Three-times married Wells, who lives near Velm, also claimed to be a member of the club.",
     [("Wells", "to be a member of the club")]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), PHRASES, ids=[words for words, _ in PHRASES])
def test_sources_behind(words: str, expected: list[tuple[str | None, str]]) -> None:
    assert said_in(words) == expected


@pytest.mark.parametrize("line", ["Night Buses: Night Buses Brought Back as Trains Stopped"])
def test_a_label_that_repeats_says_nothing(line: str) -> None:
    assert read_article(f"{line}\n\nA river runs by. The week was long.\n").claims == ()
