"""Full names behind a part of them, or behind another spelling: "García" of "Luis García Paz".

Surnames stand first in China and Korea, in the middle in Spain, and a transcription ends in many
ways: "Zelensky", "Zelenskyy", "Zelenskiy".
"""

import re

from archive.reading.statements.who.printed_names import PrintedNames
from archive.values import Span

_SLAVIC_END = re.compile(r"[iyj]+$")
_SHORTEST_STEM = 5


def full_name_of(printed: PrintedNames, name: str) -> Span | None:
    """Return the one full name in a text that a part of it means, None if none or several do."""
    for fits in (_is_tail, _is_inner, _is_spelt_alike):
        found = {full.text: full for full in printed.in_order if fits(printed, full, name)}
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def _is_tail(_printed: PrintedNames, full: Span, name: str) -> bool:
    """Tell whether several words end a full name: "*van der Veld*" of "Geert van der Veld"."""
    return " " in name and full.text.lower().endswith(f" {name.lower()}")


def _is_inner(printed: PrintedNames, full: Span, name: str) -> bool:
    """Tell whether a word stands inside the name of somebody whose office is told."""
    return name in full.text.split()[1:-1] and printed.is_told_a_person(full)


def _is_spelt_alike(_printed: PrintedNames, full: Span, name: str) -> bool:
    """Tell whether only the ending is transcribed otherwise: "Zelensky", "Zelenskyy"."""
    one, other = (_SLAVIC_END.sub("", word) for word in (name, full.text.split()[-1]))
    return one == other and len(one) >= _SHORTEST_STEM and one != name
