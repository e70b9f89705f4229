"""Nicknames in marks inside a name: "Bo *“Bear”* Ek said". They quote nobody.

The text keeps them; whoever reads it passes over them.
"""

import re
from collections.abc import Iterator, Sequence

from archive.reading.words.name_words import is_role
from archive.reading.words.tokens import Token
from archive.reading.words.word_sets import word_set
from archive.values import Span

_MARKED = re.compile(
    r"[“\"‘'(](?<=[\w.] .)[A-Z][\w.-]*(?: [A-Z][\w.-]*)?[”\"’')](?= [A-ZÀ-Þ][\w’'-]*[a-zß-ÿ])"
)
_BEFORE = re.compile(r"(?<![\w’'-])([A-ZÀ-Þ][\w-]*[a-zß-ÿ])(?: [A-Z]\.)* $")
_LONGEST_BEFORE = 30
_GIVEN = word_set("male names") | word_set("female names") | word_set("either names")
_NO_NAMES = word_set("stoppers") | word_set("leads") | word_set("prepositions")


def nicknames(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where nicknames in marks stand between the words of a name.

    In brackets only behind a known given name: "Ana Ruiz (*UN*) Council" has none.
    """
    for match in _MARKED.finditer(text, start, end):
        before = _BEFORE.search(text[max(match.start() - _LONGEST_BEFORE, start) : match.start()])
        if before is None:
            continue
        word = before[1].lower()
        after = text[match.end() + 1 : match.end() + _LONGEST_BEFORE].split()[0].lower()
        other = word in _NO_NAMES or is_role(word) or is_role(after.rstrip(",."))
        if word in _GIVEN or not (other or match.group()[0] == "("):
            yield match.span()


def without_nicknames(
    tokens: Sequence[Token], quotes: Sequence[Span], found: Sequence[tuple[int, int]]
) -> tuple[tuple[Token, ...], tuple[Span, ...]]:
    """Return the tokens and quotations that are no nickname."""
    spans = set(found)
    kept = tuple(token for token in tokens if not any(a <= token.start < b for a, b in found))
    return kept, tuple(quote for quote in quotes if (quote.start, quote.end) not in spans)
