"""Full names behind a part of them, or behind another spelling: "García" of "Luis García Paz".

Surnames stand first in China and Korea, in the middle in Spain, and a transcription ends in many
ways: "Zelensky", "Zelenskyy", "Zelenskiy". The article of an Arabic surname comes and goes.
"""

import re

from archive.reading.fold import fold
from archive.reading.statements.who.printed_names import PrintedNames
from archive.values import Span

_ARABIC_ARTICLE = re.compile(r"(?:[ae](?:[dlnrstz]|sh|th)|ul)-(?=[A-Z])", re.IGNORECASE)
_SLAVIC_END = re.compile(r"[iyj]+$")
_SHORTEST_STEM = 5
_SHORTEST = 3


def full_name_of(printed: PrintedNames, name: str) -> Span | None:
    """Return the one full name in a text that a part of it means, None if none or several do."""
    for fits in (_is_tail, _is_inner, _is_spelt_alike, _is_given):
        found = {full.text: full for full in printed.in_order if fits(printed, full, name)}
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def has_arabic_article(word: str) -> bool:
    """Tell whether a surname begins as Arabic ones do: "*al-*Ekra", "*Ez-*Zahir"."""
    return _ARABIC_ARTICLE.match(word) is not None and word[word.find("-") + 1].isupper()


def _is_tail(_printed: PrintedNames, full: Span, name: str) -> bool:
    """Tell whether several words end a full name: "*van der Veld*" of "Geert van der Veld"."""
    return " " in name and full.text.lower().endswith(f" {name.lower()}")


def _is_inner(printed: PrintedNames, full: Span, name: str) -> bool:
    """Tell whether a word stands inside the name of somebody whose office is told."""
    return name in full.text.split()[1:-1] and printed.is_told_a_person(full)


def _is_spelt_alike(_printed: PrintedNames, full: Span, name: str) -> bool:
    """Tell whether a surname is only spelt otherwise: "Zelenskyy", "Ekra" for "al-Ekra"."""
    one, other = (_plain(word) for word in (name, full.text.split()[-1]))
    if one == other:
        return len(one) >= _SHORTEST
    one, other = _SLAVIC_END.sub("", one), _SLAVIC_END.sub("", other)
    return one == other and len(one) >= _SHORTEST_STEM


def _plain(word: str) -> str:
    """Return a surname without marks and without an Arabic article: "ekra" for "Al-Ékra"."""
    return fold(_ARABIC_ARTICLE.sub("", word))


def _is_given(_printed: PrintedNames, full: Span, name: str) -> bool:
    """Tell whether several words begin a full name: "*Ana Maria*" of "Ana Maria Ruiz"."""
    return " " in name and full.text.startswith(f"{name} ")
