"""How often and for how long a picture may be used: ``ONE TIME USE``, ``use within 14 days``."""

from collections.abc import Iterable, Iterator
from math import ceil

from archive.reading.credit_lines.words import flat
from archive.reading.restrictions.phrases import NUMBERS
from archive.reading.restrictions.record import Restriction
from archive.reading.restrictions.words import Word
from archive.values import span

_PASSED = frozenset({"light", "editorial_only", "only", "picture"})
_DAYS = {"hours": 1 / 24, "days": 1.0, "weeks": 7.0, "months": 30.0, "years": 365.0}
_SPOKEN_OF = frozenset({"use", "free", "only"})
_LONGEST = 3
"""Digits of a number of days."""


def counted(text: str, said: Iterable[list[Word]]) -> Iterator[Restriction]:
    """Yield where the clauses ``said`` in a note speak of a single use or of a number of days."""
    for clause in said:
        for place, word in enumerate(clause):
            used = _use_near(clause, place) if "once" in word.kinds else None
            if used is not None and not (place and "no" in clause[place - 1].kinds):
                first, last = sorted((used, word), key=lambda each: each.start)
                yield Restriction("one_time", span(text, first.start, last.end))
            if "number" in word.kinds and _of_uses(clause, place):
                yield Restriction("restricted", span(text, word.start, clause[place + 1].end))
            days = _stretch(text, clause, place)
            deletes = _deleted_after(clause, place) if days is not None else None
            if deletes is not None:
                first, last = sorted((deletes, clause[place + 1]), key=lambda each: each.start)
                where = span(text, first.start, last.end)
                yield Restriction("no_archives_after", where, days=days)
            elif days is not None and _is_limit(clause, place):
                begin = next(each for each in clause if each.kinds & _SPOKEN_OF)
                between = clause[min(clause.index(begin), place) : max(clause.index(begin), place)]
                if sum(not each.kinds for each in between) > 1:
                    continue  # "A free school for girls reopens in Herat for two weeks"
                last = max(begin, clause[place + 1], key=lambda each: each.end)
                where = span(text, min(begin.start, word.start), last.end)
                yield Restriction("within_days", where, days=days)


def _deleted_after(clause: list[Word], place: int) -> Word | None:
    """``Löschung nach 14 Tagen``: what is deleted after a stretch, with no comma between."""
    for word in clause[place::-1]:
        if "deletes" in word.kinds:
            return word
        if "comma" in word.kinds:
            break
    return None


def _use_near(clause: list[Word], place: int) -> Word | None:
    """The use that a count belongs to, with small words between the two at most."""
    for way in (clause[place + 1 :], clause[:place][::-1]):
        for word in way:
            if word.kinds & {"use", "free"}:
                return word
            if not word.kinds & _PASSED or "comma" in word.kinds:
                break
    return None


def _of_uses(clause: list[Word], place: int) -> bool:
    """``Two uses only``: not once, but not as often as one likes."""
    counted = place + 1 < len(clause) and "use" in clause[place + 1].kinds
    return counted and any("only" in word.kinds for word in clause)


def _stretch(text: str, clause: list[Word], place: int) -> int | None:
    """The days that a number and the unit behind it come to."""
    said = flat(text[clause[place].start : clause[place].end])
    number = int(said) if said.isdecimal() and len(said) <= _LONGEST else NUMBERS.get(said)
    unit = clause[place + 1].kinds & _DAYS.keys() if place + 1 < len(clause) else None
    return ceil(number * _DAYS[next(iter(unit))]) if number and unit else None


def _is_limit(clause: list[Word], place: int) -> bool:
    """Tell whether a stretch limits the use: ``use for 14 days``, ``no use after 14 days``.

    A bar that holds for a while says so itself, and how long an archive may keep is another note.
    """
    before = frozenset[str]().union(*(word.kinds for word in clause[:place]))
    behind = frozenset[str]().union(*(word.kinds for word in clause[place + 2 :]))
    if not (before | behind) & _SPOKEN_OF or "no_archives" in before | behind:
        return False
    follows = clause[place + 2].kinds if place + 2 < len(clause) else frozenset()
    if "before" in follows:
        return False
    if before & {"no", "forbidden"}:
        return bool(clause[place - 1].kinds & {"from", "beyond"})
    return not (before | behind) & {"territory", "medium", "no", "forbidden"}
