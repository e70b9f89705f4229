"""How much of what one sentence says another says too, though in other words.

Words count as one when they begin alike, mean one thing in news ("seized", "took") or name one
country ("Russian", "Russia"); names and numbers tell more than other words.
"""

import re
from functools import cache, lru_cache

from archive.reading.words.demonyms import country_of
from archive.reading.words.word_sets import word_set
from resources import path

_FILE = ("vocabularies", "alike.txt")
_WORD = re.compile(r"\d[\d.,]*\d|\d|[^\W\d_][\w’'-]*")
_COMMON = word_set("stoppers") | word_set("leads") | word_set("be") | word_set("modals")
_STEM = 5
_NAME, _PLAIN = 2, 1


def closeness(words: str, other: str) -> float:
    """Return the share of ``words`` (weighted) that ``other`` says too, 0 to 1."""
    mine, theirs = _meanings(words), _meanings(other)
    whole = sum(mine.values())
    return sum(weight for meaning, weight in mine.items() if meaning in theirs) / whole \
        if whole else 0.0  # fmt: skip


def shared_names(words: str, other: str) -> int:
    """Return how many names and numbers both sentences have."""
    mine, theirs = _meanings(words), _meanings(other)
    return sum(weight == _NAME and meaning in theirs for meaning, weight in mine.items())


@lru_cache(maxsize=8192)
def _meanings(words: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for match in _WORD.finditer(words):
        word = match.group()
        lower = word.lower().replace("’", "'").removesuffix("'s")
        if lower in _COMMON or len(lower) < 2:
            continue
        country = country_of(word.removesuffix("'s").removesuffix("’s"))
        named = word[0].isdigit() or (word[0].isupper() and match.start() > 0)
        meaning = country or _classes().get(lower) or lower[:_STEM]
        found[meaning] = max(found.get(meaning, 0), _NAME if named or country else _PLAIN)
    return found


@cache
def _classes() -> dict[str, str]:
    """Return the class of each word of the table, called by its first word."""
    table: dict[str, str] = {}
    for line in path(*_FILE).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            words = line.split()
            for word in words:
                table.setdefault(word, f"={words[0]}")
    return table
