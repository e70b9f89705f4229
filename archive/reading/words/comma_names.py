"""Names that hold commas: "the Rail, Maritime and Transport union", one body and no list."""

import re
from collections.abc import Iterator, Sequence

from archive.reading.words.demonyms import country_of, is_adjective
from archive.reading.words.name_words import KIND_NOUNS, is_role
from archive.reading.words.tokens import Token

_WORD = r"[A-Z][a-z]+"
_LIST = re.compile(rf"{_WORD}(?:, (?:the )?{_WORD}){{1,15}},? and (?:the )?{_WORD}")
"""The parts of such a name: "*Rail, Maritime and Transport* union"."""
_OFFICE = re.compile(
    r"(?:Department|Ministry|Bureau|Office|Committee|Commission|Directorate|Society|Institute"
    r"|Board|Council|Minister|Secretary|secretary of state|Commissioner|Faculty|School)"
    r" (?:of|for|on) (?:the )?(?:[A-Z][a-z]+ ){0,2}$"
)
"""What begins it: "*Department for* Roads", "*Office of Public* Health"."""
_THE = re.compile(r"\b[Tt]he (?:[A-Z][a-z]+ )?$")
_LONGEST_OFFICE = 60
_PARTS = re.compile(_WORD)
_TAIL = re.compile(rf"(?: {_WORD}){{0,3}} (\w+)")


def with_comma_names(text: str, tokens: Sequence[Token], start: int, end: int) -> tuple[Token, ...]:
    """Return tokens in which the parts of such a name are one word."""
    merged: list[Token] = []
    at = 0
    for first, stop in _lists(text, start, end):
        while at < len(tokens) and tokens[at].start < first:
            merged.append(tokens[at])
            at += 1
        words = text[first:stop]
        merged.append(Token(words, first, stop, words.lower()))
        while at < len(tokens) and tokens[at].start < stop:
            at += 1
    return (*merged, *tokens[at:])


def _lists(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the words that belong together stand: "Rail, Maritime and Transport"."""
    for match in _LIST.finditer(text, start, end):
        if any(country_of(part) or is_adjective(part) for part in _PARTS.findall(match.group())):
            continue  # "the ministers for Norway, Sweden and Denmark"
        before = text[max(match.start() - _LONGEST_OFFICE, start) : match.start()]
        if _OFFICE.search(before) or (_THE.search(before) and _is_led(text, match)):
            yield match.span()


def _is_led(text: str, match: re.Match[str]) -> bool:
    """Tell whether a body's noun ends the list: "Rail, Maritime and Transport *union*"."""
    tail = _TAIL.match(text, match.end())
    words = tail.group().split() if tail is not None else []
    return any(word.lower() in KIND_NOUNS or is_role(word.lower()) for word in words)
