"""Paragraphs cut to a width are read as the paragraphs they were, each span where it stands."""

import pytest

from archive.reading.articles.read import read_article
from archive.reading.articles.wrapped import wrapped_lines
from archive.reading.records import PartKind

MAIL = """\
Ferry strands forty passengers

The harbour master, Ada Brink, said that
nobody was hurt when the ferry ran aground.

Rail unions said on Tuesday that four night trains had been halted
and that 1,200 travellers and their luggage were waiting in north
Carlow, where hotels were full.

By Jon Ferris
"""


def test_claims_cross_the_cuts() -> None:
    reading = read_article(MAIL)
    said = [(c.claimant.name if c.claimant else None, c.span.text.split()[:3])
            for c in reading.claims]  # fmt: skip
    assert ("Ada Brink", ["nobody", "was", "hurt"]) in said
    assert ("Rail unions", ["1,200", "travellers", "and"]) in said
    for claim in reading.claims:
        assert MAIL[claim.span.start : claim.span.end] == claim.span.text
    kinds = [part.kind for part in reading.parts]
    assert kinds.count(PartKind.PARAGRAPH) == 2
    assert reading.parts[-1].kind is not PartKind.PARAGRAPH


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("One line.\nanother", 2),  # the first ends a sentence
        ("Heading\nParagraph", 2),  # nothing goes on in small letters
        ("She said\nby Tuesday", 2),  # a byline begins so
        ("The search for the ferry crew goes on\nBy Ann Lee and Tom Roe", 2),
        ("Шукачі чекають на те, що буде далі, та\nАвтор: Олена Лис", 2),
        ("It was\nlate", 1),
        ("It was\n\nlate", 3),
        ("It was\n- late", 2),
        ("x" * 130 + "\nlate", 2),
        ("", 1),
    ],
)
def test_what_belongs_together(text: str, lines: int) -> None:
    found = wrapped_lines(text)
    assert len(found) == lines
    assert "\n".join(text[start:end] for start, end in found) == text


def test_a_wrapped_text_goes_on_with_capitals_where_a_line_is_full() -> None:
    text = (
        "one two three four five\nsix seven eight nine ten\neleven twelve thirteen in\nKyiv today"
    )
    assert len(wrapped_lines(text)) == 1


def test_a_byline_is_no_second_line_of_a_full_headline() -> None:
    text = (
        "Rain holds the harvest back in\nthe north while mills run dry\nBy Ann Lee\n\nThe mills\n"
        "stood still for nine days while\nthe rain fell."
    )
    assert "By Ann Lee" in [text[start:end] for start, end in wrapped_lines(text)]
