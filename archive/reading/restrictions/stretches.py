"""Stretches of days: those that begin on a day a note states, and those that a bar holds for.

``Use within 14 days of 3 March 2024`` ends on the 17th, whenever the picture was sent; ``no use
for 14 days`` is the contrary of a use for so long.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from archive.reading.credit_lines.words import flat
from archive.reading.restrictions.moments import find_moment
from archive.reading.restrictions.record import Restriction
from archive.reading.restrictions.words import Word
from archive.values import span

_BEGINS = re.compile(
    r"\s*,?\s*(?:(?:of|from|after|following|since|starting|beginning|counting)(?:\s+(?:from|on))?|"
    r"ab(?:\s+dem)?|nach(?:\s+dem)?|vom|seit(?:\s+dem)?|a\s+partir\s+d[ue]l?|apres(?:\s+le)?|depuis(?:\s+le)?|"
    r"suivant(?:\s+le)?|du|desde(?:\s+el)?|despues\s+del?|del?|a\s+contar\s+del?|dal(?:la)?|dopo(?:\s+il)?|"
    r"od|po|від|з|після|с|со|от|после|fran|fra|efter|etter|vanaf|na)\s+(?:the\s+)?(?=\S)"
)
_WITHIN = 40
"""Code points in which the day stands that a stretch begins on."""

_LEAD = re.compile(r"(?:[a-z]{3,10}day,?\s+)?\W*")
_REFUSALS = frozenset({"no", "forbidden"})
_LATER = frozenset({"from", "beyond"})


def from_stated_day(one: Restriction, text: str, on: date | None) -> Restriction:
    """Return a stretch with the day it ends on where the note says on which it begins."""
    if not one.days or one.until or one.code == "no_archives_after":
        return one
    behind = flat(text[one.span.end : one.span.end + 90]).partition("\n")[0]
    begins = _BEGINS.match(behind)
    moment = find_moment(behind[begins.end() :][:_WITHIN], on=on) if begins else None
    if begins is None or moment is None:
        return one
    if not _LEAD.fullmatch(behind[begins.end() : begins.end() + moment.start]):
        return one
    last = date.fromisoformat(moment.iso[:10]) + timedelta(days=one.days)
    where = span(text, one.span.start, one.span.end + begins.end() + moment.end)
    code = "use_until" if one.code == "within_days" else one.code
    return replace(one, code=code, days=None, until=last.isoformat(), span=where)


def without_refused(
    found: list[Restriction], text: str, said: Iterable[list[Word]]
) -> list[Restriction]:
    """Leave out the stretches of a use that words in front of them refuse: ``NO USE FOR 14 DAYS``.

    Nor is the exception from a bar barred: ``No sales except Norway``.
    """
    kept = list(found)
    for clause in said:
        refusals = [word for word in clause if word.kinds & (_REFUSALS | {"bars", "without"})]
        if refusals:
            kept = [each for each in kept if not _is_refused(each, text, clause, refusals, kept)]
    return kept


def _is_refused(
    one: Restriction,
    text: str,
    clause: list[Word],
    refusals: list[Word],
    found: list[Restriction],
) -> bool:
    if not clause[0].start <= one.span.start < clause[-1].end:
        return False
    before = [word for word in refusals if word.end <= one.span.start]
    if one.code == "territory_out" and _opens_with_exception(one, clause):
        return bool(before)
    if one.code != "within_days" or not before or not before[-1].kinds & _REFUSALS:
        return False
    if any(word.kinds & _LATER for word in clause if _is_inside(word, one)):
        return False  # "no use of the picture after 72 hours"
    between = text[before[-1].end : one.span.start]
    ruled = any(
        each.span.start <= before[-1].start
        and before[-1].end < each.span.end <= one.span.start
        and not (each.territories and not text[each.span.end : one.span.start].strip())
        for each in found
    )
    return not (ruled or "," in between or "/" in between)


def _is_inside(word: Word, one: Restriction) -> bool:
    return one.span.start <= word.start and word.end <= one.span.end


def _opens_with_exception(one: Restriction, clause: list[Word]) -> bool:
    return any(word.start == one.span.start and "apart" in word.kinds for word in clause)
