"""What stands around a known name in a text: its neighbours, its sentence, its line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from archive.gazetteer.records import Candidate
from archive.reading.fold import Word
from archive.reading.words.word_sets import word_set

_LOCATED = word_set("located bodies")
_BODY_WORDS = 3
_SHORT = 5
_SMALL_WORD, _FEW = 3, 4
_MARKS = frozenset({"«»", "„“", "“”", '""', "‘’", "„”"})
_BLANKS, _LONGEST_HEADLINE = 12, 200
"""Code points looked at beside a name: a text may be one line of a million."""
_COUNTRY_CODES = frozenset({
    "US", "UK", "USA", "UAE", "DRC", "USSR", "EU", "США", "РФ", "ОАЭ", "ОАЕ", "СССР", "СРСР", "КНР",
    "КНДР", "ДНР", "ЛНР", "СНГ", "СНД", "ФРГ", "ФРН", "ГДР", "НДР", "ЮАР", "ПАР", "ЦАР", "ДРК",
    "РСФСР", "УССР", "УРСР", "БССР", "РК", "РБ",
})  # fmt: skip
_PLAIN_GAP = re.compile(r"[ \u00a0]+|-")
_NAME_GAP = re.compile(r"(?:['’]s?)?[ \u00a0]")
_DATELINE_AFTER = re.compile(
    r"(?:,\s[^\n—–-]{2,30}?|\s\([^)\n]{2,30}\)){0,2}(?:,\s\w+\.?\s\d{1,2})?"
    r"(?:\s\([^)\n]{2,30}\))?\s(?:—|–|--?|―)\s"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A known name in a text: code point offsets, first and last word (-1: not at word borders)."""

    start: int
    end: int
    first: int
    last: int
    candidates: tuple[Candidate, ...]
    inflected: bool


def words_before(tokens: Sequence[Word], mark: Mark) -> list[str]:
    """Return up to three folded words before a name, without "the"."""
    if mark.first < 0:
        return []
    words = [token.folded for token in tokens[max(mark.first - 3, 0) : mark.first]]
    return words[:-1] if words and words[-1] == "the" else words


def stands_after(tokens: Sequence[Word], mark: Mark, words: frozenset[str]) -> bool:
    """Tell whether one of some words stands right before a name."""
    return words_before(tokens, mark)[-1:] != [] and words_before(tokens, mark)[-1] in words


def neighbour(text: str, tokens: Sequence[Word], at: int, step: int) -> str | None:
    """Return the capitalised word right beside a word, if nothing but a space is between."""
    other = at + step
    if not 0 <= other < len(tokens):
        return None
    first, last = sorted((at, other))
    gap = text[tokens[first].end : tokens[last].start]
    if not _PLAIN_GAP.fullmatch(gap) or not text[tokens[other].start].isupper():
        return None
    return tokens[other].folded


def starts_sentence(text: str, start: int) -> bool:
    """Tell whether a sentence, a line or a quotation begins at an offset."""
    before = text[max(start - _BLANKS, 0) : start].rstrip(" \t\u00a0“\"‘'(«")
    return (not before and start <= _BLANKS) or before[-1:] in tuple(".!?\n•:;—-")


def is_shouting(text: str) -> bool:
    """Tell whether a text is in capitals."""
    return sum(map(str.isupper, text)) > 0.7 * sum(map(str.isalpha, text))


def _line_around(text: str, mark: Mark) -> str:
    """Return the line a name stands in, or what of it lies near the name."""
    first, last = max(mark.start - _LONGEST_HEADLINE, 0), mark.end + _LONGEST_HEADLINE
    start = max(text.rfind("\n", first, mark.start) + 1, first)
    end = text.find("\n", mark.end, last)
    return text[start : end if end >= 0 else last]


def is_title_case(text: str, mark: Mark) -> bool:
    """Tell whether a name's line gives nearly every word a capital: "Strikes Kill Two In Sumy"."""
    line = _line_around(text, mark)
    if len(line) > _LONGEST_HEADLINE or line.rstrip().endswith("."):
        return False
    words = [word for word in line.split() if len(word) > _SMALL_WORD and word[0].isalpha()]
    return len(words) > _FEW and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def is_acronym(text: str, mark: Mark) -> bool:
    """Tell whether a short word in capitals is an abbreviation, not a dateline or headline."""
    word = text[mark.start : mark.end]
    line = _line_around(text, mark)
    known = word.replace(".", "") in _COUNTRY_CODES
    plain = word.isascii() or "\u0400" <= word[0] <= "\u04ff"  # "В *МИД* отметили"
    return (
        word.isupper() and plain and len(word) <= _SHORT and not known
        and not is_shouting(line) and not is_dateline(text, mark)
    )  # fmt: skip


def is_dateline(text: str, mark: Mark) -> bool:
    """Tell whether a name opens a line as where it was written: "DAYTON — …", "ROME (AP) - …"."""
    start = max(mark.start - _BLANKS, 0)
    opens = not text[max(text.rfind("\n", start, mark.start) + 1, start) : mark.start].strip()
    opens = opens and ("\n" in text[start : mark.start] or mark.start <= _BLANKS)
    return opens and _DATELINE_AFTER.match(text, mark.end) is not None


def seats_a_body(text: str, tokens: Sequence[Word], last: int) -> bool:
    """Tell whether a court, school or council of the place follows: "Worcester Crown Court"."""
    for at in range(last + 1, min(last + 1 + _BODY_WORDS, len(tokens))):
        gap = text[tokens[at - 1].end : tokens[at].start]
        if not _NAME_GAP.fullmatch(gap) or not text[tokens[at].start].isupper():
            return False
        if tokens[at].folded in _LOCATED:
            return True
    return False


def is_in_marks(text: str, mark: Mark) -> bool:
    """Tell whether quotation marks hold the name alone, as a ship's or a firm's: «Москва»."""
    return (text[mark.start - 1 : mark.start] + text[mark.end : mark.end + 1]) in _MARKS
