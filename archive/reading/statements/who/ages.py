"""Whom "the 56-year-old" means: somebody whose age was not told with the name."""

from archive.reading.statements.who.names import is_forename
from archive.reading.statements.who.register import Register
from archive.values import Span

_MOST_LINES = 3
"""Paragraphs before that may tell whose age it is."""


def person_of_age(register: Register, start: int) -> int | None:
    """Meet the one person named before "*the 56-year-old*", all over or in the last paragraphs."""
    names = {name.text: name for name in register.printed.names_in(0, start)}
    if len(names) > 1:
        names = _named_last(register, start)
    return register.meet_person(next(iter(names.values()))) if len(names) == 1 else None


def _named_last(register: Register, start: int) -> dict[str, Span]:
    """Return whom the nearest paragraph before that names anybody names."""
    text, printed = register.text, register.printed
    for _ in range(_MOST_LINES):
        begin = text.rfind("\n", 0, start) + 1
        names = (*printed.names_in(begin, start), *printed.surnames_in(begin, start))
        people = {name.text: name for name in names if _is_somebody(register, name)}
        if people or not begin:
            return people
        start = len(text[:begin].rstrip())
    return {}


def _is_somebody(register: Register, name: Span) -> bool:
    """Tell a person's name from a body's that looks like one: "*Velm* Shipping"."""
    first = name.text.split()[0]
    person = register.read(name).kind == "person"
    return person and (first not in register.places or is_forename(first))
