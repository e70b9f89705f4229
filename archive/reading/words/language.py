"""The language of a text, found offline."""

import re
from functools import cache, lru_cache
from typing import Protocol, cast

_LETTER = re.compile(r"[^\W\d_]")
_UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]")
_RUSSIAN = re.compile(r"[ыэъёЫЭЪЁ]")
_UKRAINIAN_WORDS = re.compile(
    r"\b(?:та|й|що|щоб|це|або|як|його|вона|вони|також|але|коли|року|від|зі|цей|ця|ці"
    r"|був|була|було|були|буде|будуть|щодо|\w{2,}(?:ння|нню|ттю)|\w+(?:ськ|цьк|зьк)\w+"
    r"|\w{2,}(?:ував|увала|ували|лося|лися))\b",
    re.IGNORECASE,
)
_RUSSIAN_WORDS = re.compile(
    r"\b(?:и|с|из|что|он|она|они|как|или|его|ее|но|также|когда|года|от|со|во|ни|если|после"
    r"|будет|будут|только|\w{2,}ени(?:е|я|ю|и|ем|ях)|\w{3,}ци(?:я|и|ю|ей)"
    r"|\w+(?:ского|ской|ском|ская|ское|ские|ских|ским)"
    r"|\w{2,}(?:овал|овала|овали|лся)"
    r"|\w{3,}(?:ил|ел|ал|ила|ела|ала|лась|лись|ает|яет|ают|яют))\b",
    re.IGNORECASE,
)
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_ENGLISH = re.compile(r"\b(?:the|and|of|to|in|said|was|were|with|for|that)\b", re.IGNORECASE)
_SAMPLE = 4000
"""Code points looked at: more changes nothing."""
_PASSAGES = 128
"""How many passages' languages are kept: several rules ask about the same clause."""


class _Identifier(Protocol):
    def classify(self, text: str) -> tuple[str, float]: ...


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of a text's language, ``""`` where there are no words.

    Ukrainian and Russian are told apart by their letters, which is surer than statistics.
    """
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    if letters < 3:
        return ""
    if len(_CYRILLIC.findall(sample)) * 2 > letters:
        told = cyrillic_language(sample, "")
        if told:
            return told
    words = len(sample.split())
    if len(_ENGLISH.findall(sample)) * 12 >= words:
        return "en"
    return _identifier().classify(sample)[0]


@lru_cache(maxsize=_PASSAGES)
def cyrillic_language(words: str, otherwise: str) -> str:
    """Return ``uk`` or ``ru`` by the letters of a passage, else by its small words and endings.

    ``otherwise`` where they tell nothing. A Ukrainian article may hold paragraphs in Russian, and
    a short Russian sentence no letter that Ukrainian lacks.
    """
    if _CYRILLIC.search(words) is None:
        return otherwise
    ukrainian, russian = len(_UKRAINIAN.findall(words)), len(_RUSSIAN.findall(words))
    if ukrainian == russian:
        ukrainian = len(_UKRAINIAN_WORDS.findall(words))
        russian = len(_RUSSIAN_WORDS.findall(words))
    if ukrainian == russian:
        return otherwise
    return "uk" if ukrainian > russian else "ru"


@cache
def _identifier() -> _Identifier:
    # Imported late: the model takes half a second to load and English texts do not need it.
    import py3langid

    return cast(_Identifier, py3langid)
