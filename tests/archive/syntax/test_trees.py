"""Sentences of our own, as the package's own trees show them."""

import pytest

from archive.extras import NLP, is_installed
from archive.reading.articles.read import read_article
from archive.syntax import engine, parser
from archive.syntax.engine import Paragraphs
from archive.syntax.parser import Parser

pytestmark = pytest.mark.skipif(
    not is_installed(NLP), reason="the extra is not installed (./dev extras nlp)"
)

SAID = [
    # text, claimant, cue, what is said
    ("The port authority, which runs both piers, warned late on Monday that the cranes would stop.",
     "The port authority", "warned", "the cranes would stop"),
    ("Two drivers who had slept in their cabs admitted they had seen the lights.",
     "Two drivers", "admitted", "they had seen the lights"),
    ("The lamps are believed to be broken.", None, "believed", "to be broken"),
]  # fmt: skip
SILENT = [
    "The engineer did not say that the bridge was safe.",
    "The engineer would say that the bridge was safe.",
    "It says that the bridge was safe.",
    "The engineer asked whether the bridge was safe.",
    "The bridge was built in 1912 and painted green.",
    "",
    "!!! ??? …",
]


def said(text: str) -> list[tuple[str | None, str, str]]:
    from pathlib import Path

    (found,) = engine.read(Paragraphs(Path("texts"), (text,)))
    return [
        (text[slice(*one.claimant)] if one.claimant else None, text[slice(*one.cue)],
         text[slice(*one.content)])
        for one in found
    ]  # fmt: skip


@pytest.mark.filterwarnings("ignore")  # of the package's own dependencies
@pytest.mark.parametrize(("text", "claimant", "cue", "content"), SAID)
def test_who_says_what(text: str, claimant: str | None, cue: str, content: str) -> None:
    assert (claimant, cue, content) in said(text)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("text", SILENT)
def test_what_is_denied_asked_or_only_told_is_nobody_s(text: str) -> None:
    assert said(text) == []


def test_rules_win_and_offsets_are_exact() -> None:
    text = "Heat\n\nThe mayor said that 14 lorries had passed. The lamp is believed to be broken.\n"
    alone = read_article(text)
    both = read_article(text, proposer=Parser())
    parser.worker.close()
    assert [claim for claim in both.claims if claim.engine == "rules"] == list(alone.claims)
    assert all(text[c.span.start : c.span.end] == c.span.text for c in both.claims)
