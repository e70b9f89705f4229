"""The phrase list of restrictions, each phrase compiled when it is first needed."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from archive.reading.credit_lines.words import flat, key
from archive.reading.restrictions.territories import names_pattern
from resources import path

NUMBERS = {"one": 1, "two": 2, "three": 3, "five": 5, "seven": 7, "ten": 10, "fourteen": 14,
            "twenty": 20, "thirty": 30, "sixty": 60, "ninety": 90}  # fmt: skip
_DAYS = rf"(?P<days>\d{{1,3}}|{'|'.join(NUMBERS)})"
_NOT_LITERAL = re.compile(r"\{[^}]*\}|\*|\.\.\.|\s+")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase to look for: a code and how it is written (see the head of the phrase list)."""

    code: str
    words: str


@cache
def phrases() -> tuple[Phrase, ...]:
    """Return the phrase list in its order."""
    rows = path("vocabularies", "restrictions.tsv").read_text(encoding="utf-8").splitlines()
    found: list[Phrase] = []
    for row in rows:
        if row and not row.startswith("#"):
            code, phrases = row.split("\t")
            found.extend(Phrase(code, words) for words in phrases.split("|"))
    return tuple(found)


@lru_cache(maxsize=4096)
def literal(phrase: Phrase) -> str:
    """Return the longest stretch of letters that any text with this phrase must contain."""
    words = phrase.words
    words = words[1:] if words.startswith("=") else flat(words.removeprefix("~"))
    return max(_NOT_LITERAL.split(words), key=len)


@lru_cache(maxsize=4096)
def compiled(phrase: Phrase) -> tuple[str, re.Pattern[str], bool | None]:
    """Return code, pattern and how it counts: None in capitals, True always, False alone."""
    words = phrase.words
    if words.startswith("="):
        return phrase.code, re.compile(rf"(?<!\w){_expression(words[1:])}(?!\w)"), None
    weak = words.startswith("~")
    expression = _expression(flat(words.removeprefix("~")))
    return phrase.code, re.compile(rf"(?<!\w){expression}(?!\w)"), not weak


def _expression(words: str) -> str:
    pieces = []
    for word in words.split(" "):
        escaped = re.escape(word).replace(r"\*", r"\w*")
        for slot, pattern in (
            ("days", _DAYS), ("date", r"(?P<date>\S[^;\n]{2,60})"),
            ("territory", rf"(?P<territory>{_listed(names_pattern())})"),
            ("medium", rf"(?P<medium>{_listed(_media_pattern())})"),
        ):  # fmt: skip
            escaped = escaped.replace(rf"\{{{slot}\}}", pattern)
        pieces.append(r"[^.;\n]{0,60}?" if word == "..." else escaped)
    return r"[\s_-]+".join(pieces).replace(r"[\s_-]+[^.;\n]{0,60}?[\s_-]+", r"[^.;\n]{1,60}?")


def _listed(name: str) -> str:
    return rf"(?:the\s+)?{name}(?!\w)(?:(?:\s*[,/&]\s*|\s+and\s+|\s*,\s*and\s+){name}(?!\w))*"


@cache
def media_words() -> dict[str, str]:
    """Return the medium each word stands for, by the word's key."""
    media = {}
    for row in path("vocabularies", "media.tsv").read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            code, _, words = row.split("\t")
            media.update({key(word): code for word in (code, *words.split("|"))})
    return media


@cache
def _media_pattern() -> str:
    words = sorted(media_words(), key=len, reverse=True)
    return "(?:" + "|".join(word.replace(" ", r"\s+") for word in words) + ")"
