"""Find a person's name in a text: in either order, with or without its accents."""

import re
from collections.abc import Sequence
from functools import lru_cache

from archive.reading.fold import fold

_JOINT = r"[\s_.-]+"
_A_SURNAME = 3  # letters


@lru_cache(maxsize=1024)
def spellings(name: str) -> re.Pattern[str]:
    """Return what finds a name in a text, in either order, with or without its accents.

    Also as file names and addresses write it: ``a_Ann_Example.jpg``, ``ann.example@…``.
    """
    orders: list[str] = []
    for spelling in dict.fromkeys((name, fold(name))):
        words = [re.escape(word) for word in spelling.split()]
        orders.append(_JOINT.join(words))
        if len(words) > 1:
            orders.append(rf"{words[-1]},?{_JOINT}" + _JOINT.join(words[:-1]))
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(orders)})(?![^\W_])", re.IGNORECASE)


def without_people(text: str, names: Sequence[str]) -> str:
    """Return a text without these names; without a surname alone where the whole name stands."""
    for name in names:
        shorter = spellings(name).sub(" ", text)
        surname = name.split()[-1] if name.split() else ""
        if shorter != text and len(surname) >= _A_SURNAME:
            shorter = spellings(surname).sub(" ", shorter)
        text = shorter
    return text
