"""A last clause that is a credit and nothing else, and a name in front of an agency in brackets."""

import re
from functools import cache

from archive.reading.credit_lines.names import is_organisation, is_person
from archive.reading.credit_lines.parse import parse
from archive.reading.credit_lines.words import agency_named, flat, pattern

_LONGEST = 8
"""Words: a longer clause is a sentence."""

_CLAUSE = re.compile(
    r"[.!?…»”\"')\]]\s+|\s[—–]\s+|\n\s*|(?<=[^\W\d_A-ZÀ-ÞА-ЯІЇЄ])[.!?](?=[^\W\d_])"
)
_ABBREVIATED = re.compile(r"(?:^|\s)(?:[^\W\d_]|Jr|Sr|St|Mr|Ms|Dr|Sgt|Lt|Gen)\.\s$")


def last_clause(text: str) -> int | None:
    """Return where the last clause begins if it only says for whom, or how, it came.

    ``… Family handout``, ``… Screenshot from Telegram``, ``… ANN EXAMPLE POUR « LE COURRIER »``.
    """
    start = _start_of_last(text, len(text))
    clause = text[start:].strip(" .")
    if not start or not 2 <= len(clause.split()) <= _LONGEST or not clause[:1].isupper():
        return None
    line = parse(clause)
    nobody = not line.creators and not line.agency and not line.distributor
    if line.withheld and nobody and (line.kind_words or line.rule.startswith("withheld")):
        return start
    if came_through(clause):
        return start
    made_for = _made_for().search(flat(clause))
    if made_for is None or not line.agency or not is_person(clause[: made_for.start()]):
        return None
    owner = clause[made_for.end() :]
    sure = agency_named(owner) or is_organisation(owner) or owner[0] in '«“"' or owner.isupper()
    return start if sure else None


def came_through(clause: str) -> bool:
    """Tell whether words say only how a picture came and through whom, known or not.

    ``Handout via Northlight``, ``Pool via Meridian Images``.
    """
    how, via, whom = clause.partition(" via ")
    if not via or len(how.split()) > 2 or not _is_written_as_a_name(whom):
        return False
    line = parse(clause)
    return bool(line.withheld and not line.creators and line.rule.startswith("withheld"))


def _is_written_as_a_name(name: str) -> bool:
    """Tell whether words are written as a name: each with a capital, one to four of them."""
    words = name.split()
    return 1 <= len(words) <= 4 and all(word[:1].isupper() for word in words)


@cache
def _made_for() -> re.Pattern[str]:
    return re.compile(rf"\s+{pattern('for')}\s+(?=\S)")


def _start_of_last(text: str, end: int) -> int:
    """Return where the words after the last stop before ``end`` begin; 0 without a stop."""
    for found in reversed(list(_CLAUSE.finditer(text, max(0, end - 120), end))):
        if not _ABBREVIATED.search(text[: found.end()]) and text[found.end() : end].strip(" ."):
            opens = re.search(r"[«“]\s*[^»”]*$", text[: found.start() + 1])
            if opens is None:
                return found.end()
    return 0


def name_before(text: str, bracket: int) -> int:
    """``… el 3 de marzo. ANN EXAMPLE (AP)``: the name between the last stop and the bracket."""
    start = _start_of_last(text, bracket)
    name = text[start:bracket].strip()
    return start if start and is_person(name) and len(name.split()) <= 4 else bracket
