"""Dates in a text: where they stand, and the days they mean seen from the publication.

Libraries read "Wednesday" on a Wednesday as last week and "50% of" as a year; these rules are
small and each says how it reckoned. Without a publication day only full dates resolve.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from archive.reading.dates.bounds import (
    is_before,
    is_day_at_end,
    is_last_day,
    is_limit,
    is_since,
    opened,
)
from archive.reading.dates.calendar_days import publication_day, shifted
from archive.reading.dates.date_words import rules_for, unit_of
from archive.reading.dates.futures import ends_or_opens, lies_ahead, looks_back
from archive.reading.dates.known import Answer, Known
from archive.reading.dates.resolvers import resolve
from archive.reading.dates.year_parts import is_of_business, is_of_sport
from archive.reading.records import DateMention, Resolved
from archive.values import span

_CYRILLIC = re.compile(r"[а-яіїєґ]", re.IGNORECASE)
_TITLED = frozenset({"Today", "Tonight", "Tomorrow", "Yesterday"})
_NAMED_BY = re.compile(r"\b(?:Black|Ash|Palm|Bloody|Super|Holy|Maundy|Shrove|Red) $")
_NAMING = re.compile(
    r" (?:Times|Telegraph|Mail|Mirror|Express|Post|Herald|Independent|World|Sun|Star|Mercury"
    r"|Agreement|Accords?|Night Live|Night Football|People|Tribune|Standard)\b"
)
_INSIDE = re.compile(r"[a-z] $")
_SINCE = re.compile(r"\bsince\s+$", re.I)
_STRETCHES = frozenset({"days", "months", "weekdays", "years"})
_MOVED = re.compile(
    r"\b(?:extended|moved|postponed|brought forward|pushed(?: back)?|put back|delayed|rescheduled"
    r"|shifted|changed)\s$"
)
_REACH = 20
_NUMBERED = re.compile(
    r"\b(?:rooms?|flights?|routes?|models?|forms?|bills?|resolutions?|pages?|pp?\.?|ext(?:ension|\.)?"
    r"|lots?|units?|suite|apartments?|nos?\.?|numbers?|lines?|scor(?:ed|ing)|won|lost|beat)\s+$",
    re.I,
)
"""Before what looks like years but tells one of many, or a score: "room 1984-85"."""
_NAMED = re.compile(
    r"\b(?:Resolution|resolution|[Rr]oom|[Ff]light|[Rr]oute|Highway|Suite|Flat|[Pp]age|[Ll]ot|Bill"
    r"|No\.|№)\s+$"
)
_AS_OF = re.compile(r"\b(?:as of|up to|until|as at|so far by|станом на|по состоянию на)\s+$", re.I)


def find_dates(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    published: str | date | None = None,
    verbs: Callable[[str, str], bool] | None = None,
) -> tuple[DateMention, ...]:
    """Return the dates of ``text[start:end]`` in order, resolved where possible.

    ``verbs``: see ``lies_ahead``.
    """
    end = len(text) if end is None else end
    today = publication_day(published)
    anchor = today
    mentions: list[DateMention] = []
    for rule, match in _chosen(text, start, end):
        future = not _has_lasted(text, match.start()) and lies_ahead(
            text, start, match.start(), match.end(), verbs=verbs
        )
        answer = resolve(rule, match, _known(text, (start, *match.span()), today, anchor, future))
        if answer is None and (
            rule == "years" or (today is not None and rule in {"ago", "recent"})
        ):
            continue  # "шли в течение часа", "через неделю после аварии": how long, not when
        answer = _bounded(text, match, answer, begins=future)
        mention = DateMention(
            span(text, match.start(), match.end()),
            _resolved(answer),
            answer[1] if answer else _precision(rule, match),
            _role(text, match.start()),
        )
        mentions.append(mention)
        if answer and answer[1] == "day" and answer[0][0] == answer[0][1] is not None:
            anchor = answer[0][0]
    return tuple(mentions)


def _known(
    text: str, at: tuple[int, int, int], today: date | None, anchor: date | None, future: bool
) -> Known:
    """Return what is known of a date at ``at``: the beginning of its passage, its own, its end."""
    start, begin, end = at
    if future:
        bounds = ends_or_opens(text, begin)
        return Known(today, anchor, True, not bounds, is_limit(text, begin))
    past = _has_lasted(text, begin) or looks_back(text, start, begin, end)
    return Known(today, anchor, past=past)


def _bounded(text: str, match: re.Match[str], answer: Answer, *, begins: bool) -> Answer:
    """Return a date as its surroundings bound it: "since 1998", "by the end of May".

    ``begins``: whether something only begins then, as in "запрацює з понеділка".
    """
    if answer is None:
        return None
    interval, precision, how = answer
    if is_last_day(text, match.start(), match.group()) and interval[1] is not None:
        return (None, interval[1]), "day", f"{how}, up to its last day"
    if is_day_at_end(text, match.start(), match.group()) and interval[1] is not None:
        return (interval[1], interval[1]), "day", f"{how}, its last day"
    if precision == "month" and is_before(text, match.start()) and interval[0]:
        return (None, shifted(interval[0], -1)), "day", f"before the {precision} named"
    if is_limit(text, match.start()) and interval[1] is not None:
        return (None, interval[1]), precision, f"{how}, or before"
    if (
        (precision != "interval" or "decade" in match.groupdict())
        and not begins
        and is_since(text, match.start(), match.end())
        and interval[0] is not None
    ):
        return opened(interval), precision, f"{how}, open since then"
    return answer


def _has_lasted(text: str, start: int) -> bool:
    return _SINCE.search(text, max(start - 8, 0), start) is not None


def with_role(mention: DateMention, role: str) -> DateMention:
    """Return the mention in another role, unless it says "as of" itself."""
    return mention if mention.role == "as-of" else replace(mention, role=role)


def _chosen(text: str, start: int, end: int) -> list[tuple[str, re.Match[str]]]:
    """Return the longest matches that do not overlap, in the order of the text."""
    cyrillic = _CYRILLIC.search(text, start, end) is not None
    rules = rules_for(text, start, end, cyrillic=cyrillic)
    found = [
        (match.start(), -match.end(), order, rule, match)
        for order, (rule, pattern) in enumerate(rules)
        for match in pattern.finditer(text, start, end)
    ]
    chosen: list[tuple[str, re.Match[str]]] = []
    position = start
    for begin, _, _, rule, match in sorted(found, key=lambda item: item[:3]):
        none = rule == "quarter" and not _is_of_the_year(text, start, end, match)
        none = none or (rule == "years" and _tells_apart(text, begin))
        none = none or (rule == "year" and _is_named(text, begin))
        none = none or (rule in _STRETCHES and _was_moved(text, match.start()))
        if begin >= position and match.end() > begin and not none and not _is_titled(text, match):
            chosen.append((rule, match))
            position = match.end()
    return chosen


def _is_of_the_year(text: str, start: int, end: int, match: re.Match[str]) -> bool:
    """Tell whether a half or quarter is the year's and not a match's."""
    if is_of_business(text, start, end):
        return True
    return match["unit"] == "quarter" and not is_of_sport(text, start, end)


def _tells_apart(text: str, start: int) -> bool:
    """Tell whether what looks like years is the number of a room, a flight or a score."""
    digits = text[start].isdecimal()
    return digits and _NUMBERED.search(text, max(start - _REACH, 0), start) is not None


def _is_named(text: str, start: int) -> bool:
    """Tell whether what looks like a year is a name's: "Resolution 1701", "Room 2014"."""
    return _NAMED.search(text, max(start - _REACH, 0), start) is not None


def _was_moved(text: str, start: int) -> bool:
    """Tell whether two days are those that one was put off from and to, and no stretch."""
    return _MOVED.search(text, max(start - _REACH, 0), start) is not None


def _is_titled(text: str, match: re.Match[str]) -> bool:
    """Tell whether a capital inside a sentence makes the word a name: "the Today programme".

    So do what newspapers and treaties are called behind it, and "Black" before it.
    """
    if match.group()[-3:] == "day" and _is_of_a_name(text, match):
        return True
    return match.group() in _TITLED and _INSIDE.search(text, max(0, match.start() - 2),
                                                       match.start()) is not None  # fmt: skip


def _is_of_a_name(text: str, match: re.Match[str]) -> bool:
    """Tell whether a day is part of a name: "the *Sunday* Times", "Black *Friday*"."""
    before = _NAMED_BY.search(text, max(match.start() - _REACH, 0), match.start())
    return before is not None or _NAMING.match(text, match.end()) is not None


def _role(text: str, start: int) -> str:
    return "as-of" if _AS_OF.search(text[max(0, start - 24) : start]) else "event"


def _resolved(answer: Answer) -> Resolved | None:
    if answer is None:
        return None
    first, last = answer[0]
    return Resolved(
        first.isoformat() if first else None, last.isoformat() if last else None, answer[2]
    )


def _precision(rule: str, match: re.Match[str]) -> str:
    if rule in {"period", "ago", "recent"}:
        return unit_of(match.groupdict().get("unit") or "year")
    if rule in {
        "months",
        "years",
        "weekdays",
        "day_span",
        "days",
        "months_to",
        "year_part",
        "quarter",
        "week_at",
        "decade",
    }:
        return "interval"
    return rule if rule in {"month", "season", "year"} else "day"
