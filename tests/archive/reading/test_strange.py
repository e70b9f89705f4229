"""Texts no newsroom writes: reading them ends, in time that grows with their length."""

import gc
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.reading.articles.read import read_article
from archive.reading.records import ArticleReading
from archive.reading.statements.who.mentions import read_mention
from archive.reading.words.morphology import forms
from archive.values import Span
from tests.archive.reading.test_properties import spans_of

STRANGE: dict[str, Callable[[int], str]] = {
    "opening marks": lambda n: "“" * n,
    "straight marks": lambda n: '" ' * n,
    "single marks": lambda n: " ‘a" * (n // 2),
    "brackets": lambda n: "(" * n + ")" * n,
    "one word": lambda n: "a" * n,
    "numbers": lambda n: "12 " * (n // 4),
    "dates": lambda n: "May 5 " * (n // 6),
    "short speech": lambda n: "He said “A b c d.” " * (n // 20),
    "figures said": lambda n: "He said 5 died. " * (n // 20),
    "speakers": lambda n: "\n\n".join(f"Ann Lee{i % 97} said {i} died." for i in range(n // 30)),
    "points": lambda n: "KEY POINTS\n\n" + "• 5 died in town\n" * (n // 20) + "\nHe said 5 died.",
    "captions": lambda n: "A man walks in the town. REUTERS/Ann Lee\n" * (n // 80),
    "appositions": lambda n: "X, the head, " * (n // 10),
    "cyrillic": lambda n: "Мэр заявил, что 5 погибли. " * (n // 30),
    "clock": lambda n: "6 p.m. " * (n // 7),
    "numbers in words": lambda n: "one hundred and " * (n // 16),
    "dots": lambda n: "." * n,
    "lines": lambda n: "a\n" * (n // 2),
    "one label": lambda n: "The day\n\n" + "A" * n + " said so.",
    "a row of numbers": lambda n: "and 5 " * (n // 6),
    "a row of names": lambda n: "Ab, " * (n // 4),
    "initials": lambda n: "A. " * (n // 3),
    "blanks in speech": lambda n: "The day\n\n“" + " " * n + "x”, said Ann.",
    "blanks that do not break": lambda n: "The day\n\n“" + "\u00a0" * n + "x”, said Ann.",
    "blanks before a credit": lambda n: "A man walks." + " " * n + "(Photo by Ann Lee/AP)",
    "tabs in a name": lambda n: "The day\n\nx" + "\t" * n + "y said it fell.",
}  # fmt: skip
SHORT, LONG = 5_000, 20_000
GROWTH, SLACK = 3.0, 0.25
"""Four times the text may take three times as long for each character, and a quarter second."""


ARTICLES = sorted((Path(__file__).parents[2] / "data" / "articles").glob("*.txt"))


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_a_paragraph_cut_anywhere_is_read(article: Path) -> None:
    for line in article.read_text(encoding="utf-8").splitlines():
        words = line.split()
        for stop in range(1, len(words), 3):
            cut = " ".join(words[:stop]).rstrip('.,;:!?”"')
            assert_exact(cut, read_article(cut, published="2024-02-29"))


@pytest.mark.parametrize("name", STRANGE)
def test_time_grows_with_the_text(name: str) -> None:
    read_article("Warm.")
    short, long = (_seconds(STRANGE[name](length)) for length in (SHORT, LONG))
    assert long <= GROWTH * (LONG / SHORT) * short + SLACK


def _seconds(text: str) -> float:
    gc.disable()  # else all that other tests left is gone through, at any moment
    try:
        began = time.process_time()
        assert_exact(text, read_article(text, published="2024-02-29"))
        return time.process_time() - began
    finally:
        gc.enable()


def assert_exact(text: str, reading: ArticleReading) -> None:
    for span in spans_of(reading):
        assert text[span.start : span.end] == span.text
    ends = [(claim.span.start, claim.span.end) for claim in reading.claims]
    assert all(start < end for start, end in ends)


PIECES = st.sampled_from(
    ["The ministry said", "according to", "a claim Kyiv rejected", "which Moscow denied", ",", ".",
     "“", "”", "\"", "'", "(", ")", "[", "—", "\n\n", "•", "KEY POINTS\n", "five of the dead",
     "at 3 a.m.", "85mph", "6.74m", "from 2% to 4%", "since 1998", "by the end of May", "Mr.",
     "US$3bn", "one in six", "X, who has led it,", "with Ann Lee, the head, stating that",
     "a court heard", "and said", "it fell", "За його словами,", "йдеться у звіті", "що",
     "заявив", "спростували", "\u200b", "\u00a0", "\U0001f600", "REUTERS/Ann Lee", "By Ann Lee\n"]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=12), max_size=40).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_any_joining_of_pieces_reads_with_exact_passages(text: str) -> None:
    assert_exact(text, read_article(text, published="2024-02-29"))


@given(st.text(alphabet="“”\"'‘’()[]—-,.;: \nAbс1", max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_signs_read_with_exact_passages(text: str) -> None:
    assert_exact(text, read_article(text))


def test_a_paragraph_of_many_pages_is_read_to_its_end() -> None:
    text = "The ministry said five men died. " * 1000
    reading = read_article(text)
    assert len(reading.claims) == 1000
    assert reading.claims[-1].span.end > len(text) - 5


@pytest.mark.parametrize("cut", [", and", ",and", ", plus", " and", ", and another"])
def test_a_text_that_breaks_off_behind_a_joint_is_read(cut: str) -> None:
    text = f"The bank estimated it would raise $1 billion{cut}"
    assert_exact(text, read_article(text))


@pytest.mark.parametrize("published", ["0001-01-01T00:00:00", "9999-12-31"])
def test_a_day_by_which_programs_mean_none_is_none(published: str) -> None:
    """Pages carry them as their day of publication."""
    text = "The ministry said in May, last winter and on Friday that five men had died in spring."
    assert read_article(text, published=published).dates == read_article(text).dates


def test_a_number_longer_than_any_reckoning_is_read() -> None:
    text = f"The ministry said {'9' * 40} million men died, and {'1' * 29}.5 more were hurt."
    assert_exact(text, read_article(text))
    text = f"Ann Lee, {'1' * 5000}, said {'2' * 5000} men died."
    assert_exact(text, read_article(text))


@pytest.mark.parametrize("text", [
    "The bank said 737 homes were lost, as many as reported by",
    "Two men, the police said, and 400 sheep were expected by\n\nScotland",
    "(CDC) put the American total this year at 935.",
    "(D-Velm.) said 12 bridges were closed.",
    "The ministry said 12-13\u2077 men died in \u00b2024 and 5\u00b2 homes on 3 May \u2074.",
])  # fmt: skip
def test_a_text_cut_anywhere_or_with_raised_digits_is_read(text: str) -> None:
    assert_exact(text, read_article(text))


def test_a_sign_that_is_no_word_mentions_nobody_by_name() -> None:
    assert read_mention("\U0001f600 said", Span(0, 1, "\U0001f600"), {}).form == "unnamed"


def test_parts_of_speech_are_plain_words() -> None:
    """The analyser's own raise when they are compared with one it does not know, as "" is."""
    assert all(type(form.part) is str for form in forms("армії", "uk"))
    assert forms("армії", "uk")
