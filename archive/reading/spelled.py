"""Find a person's name in a text: in either order, with or without its accents, in any case.

Accents count neither in the name nor in the text, composed or not (``José``, ``Jose``); Ukrainian
and Russian names are found as they bend (``Олени Приклад``).
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from archive.reading.fold import fold

IN_ITS_PLACE = "█████"
"""What is shown where a protected name stood in words that cannot be changed."""

_JOINT = r"[\s_.-]+"
_A_SURNAME = 3  # letters
_MARKS = r"[\u0300-\u036f]*"
"""Accents that stand behind their letter as characters of their own."""

_LETTERS = (*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xC0, 0x250), *range(0x400, 0x530),
            *range(0x1E00, 0x1F00))  # fmt: skip
"""Latin and Cyrillic letters, among which those of one sound are looked for."""

_RUNS_ON = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]{2,}")
"""A name in a script that puts no space between a word and the next."""

_CYRILLIC = re.compile(r"[а-яёіїєґ]{3,}", re.IGNORECASE)
_ENDS = re.compile(r"(?:[иіыо]й|[ая]я|[аяуюиіїыеєёоьй])$", re.IGNORECASE)
_ENDINGS = (
    "а|я|у|ю|и|і|ї|ы|е|є|ё|о|ь|й|ий|ій|ый|ой|ая|яя|ого|ього|его|ому|ьому|ему|им|ым|ім|їм|их|ых|"
    "ими|ыми|ою|ею|єю|ей|ої|ом|ем|єм|ём|ові|еві|єві|ія|ію|ії|ієм|ієві|ия|ию|ии|ием|ам|ами|ах"
)
_SOFTENED = {"г": "гз", "к": "кц", "х": "хс"}
"""The last letter of a stem that some cases change: ``Ольга``, ``Ользі``."""


@lru_cache(maxsize=1024)
def spellings(name: str) -> re.Pattern[str]:
    """Return what finds a name in a text, in either order, with or without its accents.

    Also as file names and addresses write it: ``a_Ann_Example.jpg``, ``ann.example@…``.
    """
    orders: list[str] = []
    for spelling in dict.fromkeys((name, fold(name))):
        words = [_bent(word) for word in spelling.split()]
        orders.append(_JOINT.join(words))
        if len(words) > 1:
            orders.append(rf"{words[-1]},?{_JOINT}" + _JOINT.join(words[:-1]))
    any_order = "|".join(dict.fromkeys(orders))
    if _RUNS_ON.fullmatch(name):
        return re.compile(any_order)
    return re.compile(rf"(?<![^\W_])(?:{any_order})(?![^\W_])", re.IGNORECASE)


def _bent(word: str) -> str:
    """The pattern of a word: its letters with any accents, in any case of its language."""
    if not _CYRILLIC.fullmatch(word):
        return "".join(map(_letter, word))
    stem = _ENDS.sub("", word)
    last = _SOFTENED.get(stem[-1].lower())
    head = "".join(map(_letter, stem[:-1] if last else stem))
    return rf"{head}{f'[{last}]' if last else ''}(?:{_ENDINGS})?"


def _letter(letter: str) -> str:
    """The pattern of one letter: those that differ from it by accents only."""
    if letter in "'’ʼ`":
        return "['’ʼ`]?"
    alike = _alike().get(fold(letter), ())
    if not alike:
        return re.escape(letter)
    written = "|".join((f"[{''.join(alike)}]", re.escape(fold(letter)), re.escape(letter)))
    return f"(?:{written}){_MARKS}"


@cache
def _alike() -> dict[str, tuple[str, ...]]:
    """The letters that are folded alike, under what they become."""
    alike: dict[str, tuple[str, ...]] = {}
    for letter in map(chr, _LETTERS):
        folded = fold(letter)
        if folded:
            alike[folded] = (*alike.get(folded, ()), letter)
    return alike


def without_people(text: str, names: Sequence[str]) -> str:
    """Return a text without these names; without a surname alone where the whole name stands."""
    for name in names:
        shorter = spellings(name).sub(" ", text)
        surname = name.split()[-1] if name.split() else ""
        if shorter != text and len(surname) >= _A_SURNAME:
            shorter = spellings(surname).sub(" ", shorter)
        text = shorter
    return text
