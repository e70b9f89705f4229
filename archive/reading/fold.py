"""Folding: one form for every spelling of a word, used by the text index, queries and name keys.

``fold`` turns a text into words separated by single spaces, so that an index needs no tokenizer
of its own (SQLite: ``tokenize='ascii'``, which splits at ASCII separators only). Folded away:
case, accents and other marks of Latin, Greek, Cyrillic, Hebrew and Arabic script (й = и, ї = і,
ё = е), letters without a decomposition (ł = l, ø = o, ß = ss, ґ = г), apostrophes of every kind
(Slov'yansk = Slovyansk), the English possessive, the French and Italian elision (l'armée), dots
of abbreviations (U.S. = US), grouping of digits (155,530 = 155530), digits of other scripts.
Scripts written without spaces become overlapping pairs: 東京都 → 東京 京都 都. The last single
letter lets a search for one letter find it at the end of a run; ``phrase`` leaves it out.

Marks of other scripts (Devanagari vowels, Japanese voicing) carry meaning and stay. SQLite's own
folding is not enough: it knows no й/и, ł/l, ß/ss and finds no word inside a run of CJK (measured).
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

FOLD_VERSION = 1
"""Grows whenever ``fold`` answers differently: the text index is then made anew."""

_APOSTROPHES = frozenset("'’‘‛`´ʹʼʻʽʿʾˈ′＇")
_GROUPING_SPACES = frozenset("\u00a0\u202f\u2009\u2007")
_LETTERS = {
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ı": "i", "ĸ": "k", "ŋ": "n",
    "æ": "ae", "œ": "oe", "þ": "th", "ə": "e", "ґ": "г", "ӏ": "і", "ƒ": "f", "ɓ": "b", "ɗ": "d",
    "ƙ": "k", "ƴ": "y", "ɛ": "e", "ɔ": "o", "ɖ": "d", "ʉ": "u", "ƶ": "z",
    "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ة": "ه", "ہ": "ه", "ھ": "ه", "ٱ": "ا", "ـ": "",
}  # fmt: skip
_STRIPPED_MARKS = (
    (0x0300, 0x036F), (0x0483, 0x0489), (0x0591, 0x05BD), (0x05BF, 0x05C7), (0x0610, 0x061A),
    (0x064B, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06ED), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF),
    (0x20D0, 0x20FF), (0xFE00, 0xFE0F), (0xFE20, 0xFE2F),
)  # fmt: skip
# Han, kana, Hangul and the South-East Asian scripts that write no spaces.
_UNSPACED_RUN = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u3096\u3099\u309a\u309d-\u30fa"
    "\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]+"
)
# Tokens of a text whose characters went through ``_CHARACTERS``: all that is left beside word
# characters is the space, the apostrophe, the dot, the comma and the underscore (grouping space).
_TOKEN = re.compile(
    r"(?<![^ '.,_])(?P<number>[0-9]{1,3}(?:[,_][0-9]{3})+)(?![^ '.,_])"
    r"|(?<![^ '.,_])(?P<dotted>(?:[^ '.,_0-9]\.){2,}(?:[^ '.,_0-9](?![^ '.,_]))?)"
    r"|(?P<word>[^ '.,_]+(?:'[^ '.,_]+)*)"
)
_ELISION = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|dell|nell|sull|dall|all)'(?=[aeiouh])")


@dataclass(frozen=True, slots=True)
class Word:
    """One folded word and where it stands in the unfolded text (code points, end exclusive)."""

    start: int
    end: int
    folded: str


def fold(text: str) -> str:
    """Return the folded words of ``text``, separated by single spaces. Never raises."""
    return " ".join(
        piece for token in _tokens(text) for word in token[2] for piece in _pairs(word, last=True)
    )


def fold_name(text: str) -> str:
    """Return ``text`` folded as the key of a name: like ``fold``, but runs of CJK stay whole."""
    return " ".join(word for token in _tokens(text) for word in token[2])


def phrase(text: str) -> tuple[str, ...]:
    """Return the words to look for, side by side, in a text that went through ``fold``.

    A single letter of a script without spaces stands for every pair that begins with it: such a
    last word ends in ``*``.
    """
    found: list[str] = []
    for _, _, folded in _tokens(text):
        for word in folded:
            found.extend(_pairs(word, last=False))
    return tuple(found)


def words(text: str) -> tuple[Word, ...]:
    """Return the folded words of ``text`` with their places; runs of CJK stay whole."""
    pieces = list(map(_CHARACTERS.__getitem__, map(ord, text)))
    if set(map(len, pieces)) <= {1}:
        starts = None
    else:
        starts = [at for at, piece in enumerate(pieces) for _ in piece]
    found: list[Word] = []
    for start, end, folded in _tokens_of("".join(pieces)):
        first, last = (start, end - 1) if starts is None else (starts[start], starts[end - 1])
        found.extend(Word(first, last + 1, word) for word in folded)
    return tuple(found)


def _tokens(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    return _tokens_of(text.translate(_CHARACTERS))


def _tokens_of(translated: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    for match in _TOKEN.finditer(translated):
        kind, token = match.lastgroup, match.group()
        if kind == "number":
            found: tuple[str, ...] = (token.replace(",", "").replace("_", ""),)
        elif kind == "dotted":
            found = (token.replace(".", ""),)
        elif "'" in token:
            found = _without_apostrophes(token)
        else:
            found = (token,)
        if not token.isascii():
            found = tuple(unicodedata.normalize("NFC", word) for word in found)
        yield match.start(), match.end(), found


def _without_apostrophes(token: str) -> tuple[str, ...]:
    if len(token) > 2 and token.endswith("'s"):
        token = token[:-2]
    elided = _ELISION.match(token)
    if elided:
        return elided.group()[:-1], token[elided.end() :].replace("'", "")
    return (token.replace("'", ""),)


def _pairs(word: str, *, last: bool) -> Iterator[str]:
    """Cut the unspaced runs of a word into pairs; ``last`` adds the closing single letter."""
    if word.isascii() or not _UNSPACED_RUN.search(word):
        yield word
        return
    at = 0
    for run in _UNSPACED_RUN.finditer(word):
        if at < run.start():
            yield word[at : run.start()]
        letters, at = run.group(), run.end()
        for index in range(len(letters) - 1):
            yield letters[index : index + 2]
        if last:
            yield letters[-1]
        elif len(letters) == 1:
            yield letters + "*"
    if at < len(word):
        yield word[at:]


class _Characters(dict[int, str]):
    """Code point → folded characters, found once each (``str.translate`` then runs in C)."""

    def __missing__(self, code: int) -> str:
        folded = _fold_character(chr(code))
        self[code] = folded
        return folded


def _fold_character(character: str) -> str:
    if character in _APOSTROPHES:
        return "'"
    if character in _GROUPING_SPACES:
        return "_"
    if character in ".,":
        return character
    category = unicodedata.category(character)
    if category == "Cf":  # joiners, soft hyphens, direction marks stand inside words
        return ""
    if category[0] not in "LNM":
        return " "
    once = unicodedata.normalize("NFKD", character).casefold()
    parts = unicodedata.normalize("NFKD", once)
    folded = "".join(_fold_part(part) for part in parts)
    return unicodedata.normalize("NFC", folded)


def _fold_part(part: str) -> str:
    code = ord(part)
    if any(first <= code <= last for first, last in _STRIPPED_MARKS):
        return ""
    if part in _APOSTROPHES:  # ŉ is an apostrophe and an n
        return "'"
    if part in _LETTERS:
        return _LETTERS[part]
    category = unicodedata.category(part)
    if category == "Nd":
        return str(unicodedata.digit(part))
    return part if category[0] in "LNM" else " "


_CHARACTERS = _Characters()
