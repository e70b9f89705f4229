"""What a caption suggests about who should see a picture unprepared.

A proposal only: the photo stays "undecided" with the words that raised the question beside it.
Whole words, conservative: a desk that has to click away false alarms all night will stop looking.
"""

import re
from functools import cache

from archive.reading.fold import fold_name
from resources import path

_AGE = re.compile(
    r"(?<!\w)(\d{1,2})[\s-]+(?:year|month|week|day)s?[\s-]+olds?(?!\w)", re.IGNORECASE
)
_OF_AGE = 18
_WORDS_BETWEEN = 6
"""What ``...`` in a phrase may stand for, at most."""


def suggest(*texts: str) -> tuple[str, str] | None:
    """Return a sensitivity and the words that suggest it, or ``None``; the gravest first."""
    folded = [fold_name(text) for text in texts if text]
    for sensitivity, phrases in _phrases():
        for text in folded:
            found = phrases.search(text)
            if found:
                return sensitivity, found.group()
        if sensitivity == "minors" and (age := _young(texts)):
            return sensitivity, age
    return None


def _young(texts: tuple[str, ...]) -> str | None:
    for text in texts:
        for found in _AGE.finditer(text):
            if "year" not in found.group().lower() or int(found[1]) < _OF_AGE:
                return found.group()
    return None


@cache
def _phrases() -> tuple[tuple[str, re.Pattern[str]], ...]:
    found = []
    for line in path("vocabularies", "sensitivity.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            sensitivity, phrases = line.split("\t")
            choice = "|".join(map(_expression, sorted(phrases.split("|"), key=len, reverse=True)))
            found.append((sensitivity, re.compile(rf"(?<!\S)(?:{choice})(?!\S)")))
    return tuple(found)


def _expression(phrase: str) -> str:
    """A phrase of the list as a pattern: ``/`` between words to choose from, ``*`` for endings."""
    return "".join(map(_piece, phrase.split())).removesuffix(" ")


def _piece(words: str) -> str:
    if words == "...":
        return rf"(?:\S+ ){{0,{_WORDS_BETWEEN}}}"
    return f"(?:{'|'.join(map(_word, words.split('/')))}) "


def _word(word: str) -> str:
    return re.escape(fold_name(word.rstrip("*"))) + (r"\S*" if word.endswith("*") else "")
