"""Speech that goes on over several paragraphs has one speaker; datelines are nobody's words."""

import pytest

from archive.reading.articles.read import read_article
from archive.reading.records import PartKind

SPEECHES = [
    (  # left open, going on
        "“The dam is old,” Ana Ruiz said. “It leaks.\n\n“It must be mended.”",
        [("Ana Ruiz", "The dam is old"), ("Ana Ruiz", "It leaks"),
         ("Ana Ruiz", "It must be mended")],
    ),
    (  # a paragraph of nothing but speech after somebody spoke
        "Ana Ruiz said the dam was old.\n\n“It must be mended.”",
        [("Ana Ruiz", "the dam was old"), ("Ana Ruiz", "It must be mended")],
    ),
    (  # the speaker named only where it goes on
        "“The dam is old. It leaks.\n\n“It must be mended,” Ana Ruiz said.",
        [("Ana Ruiz", "The dam is old"), ("Ana Ruiz", "It leaks"),
         ("Ana Ruiz", "It must be mended")],
    ),
    (  # announced with a colon
        "Ana Ruiz told reporters:\n\n“The dam is old.”",
        [("Ana Ruiz", "The dam is old")],
    ),
    (  # nobody spoke before
        "The dam stands above the town.\n\n“It must be mended.”",
        [],
    ),
    (  # the reporter's own words lie between
        "Ana Ruiz said the dam was old.\n\nIt was built in 1920.\n\n“It must be mended.”",
        [("Ana Ruiz", "the dam was old")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), SPEECHES, ids=[words[:50] for words, _ in SPEECHES])
def test_speech_goes_on(words: str, expected: list[tuple[str, str]]) -> None:
    reading = read_article(f"The town council met in the old hall on Monday.\n\n{words}\n")
    found = [(c.claimant.name if c.claimant else "", c.span.text) for c in reading.claims]
    assert found == expected


@pytest.mark.parametrize(
    "dateline", ["VELM CITY: ", "Velm [Marland], July 31 (ANI): ", "VELM, Marland (AP) — "]
)
def test_dateline_is_not_said(dateline: str) -> None:
    reading = read_article(
        f"A wall fell in the north\n\n{dateline}Two men were hurt, police said.\n"
    )
    assert [claim.span.text for claim in reading.claims] == ["Two men were hurt"]


def test_newsroom_under_a_headline_is_no_credit_of_a_picture() -> None:
    head = "Police: Wall that fell in the north was old\n\nThe Associated Press\n\n"
    text = f"{head}VELM, Ky.\n\nIt fell.\n"
    kinds = [part.kind for part in read_article(text).parts]
    assert kinds[:3] == [PartKind.HEADLINE, PartKind.BYLINE, PartKind.DATELINE]
