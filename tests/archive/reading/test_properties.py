"""Nothing makes the readers fail, and every passage is a slice of the text it came from."""

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from archive.reading.articles.read import read_article
from archive.reading.articles.segments import segment
from archive.reading.dates import find_dates
from archive.reading.figures import find_figures
from archive.reading.records import ArticleReading
from archive.reading.words.quotes import quotations
from archive.reading.words.sentences import sentences
from archive.reading.words.tokens import tokenize
from archive.values import Span

WORDS = st.sampled_from(
    [
        *[
            "the",
            "a",
            "of",
            "The",
            "Ukraine",
            "Russia",
            "officials",
            "said",
            "that",
            "“",
            "”",
            '"',
            ",",
            ".",
            ":",
            "—",
            "(",
            ")",
            "according",
            "to",
            "3,436",
            "700",
            "2014",
            "tanks",
            "and",
            "between",
            "least",
            "at",
            "%",
            "$",
            "€",
            "million",
            "Tuesday",
            "March",
            "who",
            "killed",
            "8",
            "in",
            "Kyiv",
            "UAF",
            "(UAF)",
            "he",
            "it",
            "was",
            "claimed",
            "has",
            "recorded",
            "pushing",
            "•",
            "KEY",
            "POINTS",
            "Reuters",
            "STRINGER/Reuters",
            "By",
            "заявив,",
            "що",
            "за",
            "даними",
            "Генштаб",
            "понад",
            "тис.",
            "осіб",
            "if",
            "will",
            "not",
            "“We",
            "lost,”",
            "'s",
            "told",
            "reporters",
            "one",
            "five",
            "for",
            "every",
        ],
        "\n",
        "\n\n",
    ]
)
PROSE = st.lists(WORDS, max_size=60).map(" ".join)
ANYTHING = st.text(max_size=200) | PROSE


@given(ANYTHING)
@settings(max_examples=150, deadline=None)
def test_small_readers_give_exact_slices(text: str) -> None:
    for token in tokenize(text):
        assert text[token.start : token.end] == token.text
    spans = [*sentences(text), *quotations(text)]
    spans += [part.span for part in segment(text)]
    spans += [figure.span for figure in find_figures(text)]
    spans += [date.span for date in find_dates(text, published="2024-02-29")]
    for span in spans:
        assert text[span.start : span.end] == span.text
        assert span.text.strip()


@given(ANYTHING, st.sampled_from([None, "2023-03-08", "2024-02-29T23:30:00-05:00", "soon"]))
@settings(max_examples=120, deadline=None)
def test_an_article_reads_without_failing(text: str, published: str | None) -> None:
    reading = read_article(text, published=published)
    for span in spans_of(reading):
        assert text[span.start : span.end] == span.text
    for claim in reading.claims:
        for figure in claim.figures:
            assert claim.span.start <= figure.span.start < figure.span.end
    numbers = range(len(reading.claims))
    assert all(number in numbers for point in reading.key_points for number in point.claims)
    assert all(number in numbers for check in reading.checks for number in check.claims)


def spans_of(reading: ArticleReading) -> Iterator[Span]:
    yield from (part.span for part in reading.parts)
    yield from (orphan.span for orphan in reading.orphans)
    for caption in reading.captions:
        yield from (passage for passage in (caption.span, caption.credit, caption.title) if passage)
    for claim in reading.claims:
        yield from (p for p in (claim.span, claim.claimant_span, claim.cue) if p)
        yield from (figure.span for figure in claim.figures)
        yield from (date.span for date in claim.dates)
        yield from (place.span for place in claim.places)
