"""How long a bar holds that says so beside itself: ``FRANCE OUT UNTIL 31 MAY``, ``for 28 days``."""

import re
from dataclasses import replace
from datetime import date
from math import ceil

from archive.reading.credit_lines.words import flat
from archive.reading.restrictions.moments import find_moment
from archive.reading.restrictions.phrases import NUMBERS
from archive.reading.restrictions.record import Restriction
from archive.values import span

BARS = frozenset(
    {"territory_out", "territory_only", "media_out", "media_only", "who_only", "who_out",
     "no_sales",
     "no_resales", "no_archives", "no_social"}
)  # fmt: skip
"""What may be barred for a while only."""

_UNTIL = r"(?:until|till|through|up\s+to|bis(?:\s+zum)?|jusqu'(?:au|a)|hasta(?:\s+el)?|до)"
_FOR = r"(?:for(?:\s+the\s+first)?|fur|wahrend|pendant|durante|протягом|впродовж|в\s+течение)"
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(NUMBERS)})"
_DAYS_OF = {"h": 1 / 24, "d": 1.0, "w": 7.0, "m": 30.0}
_UNITS = (
    ("h", r"hours?|hrs?|stunden|heures|horas|годин\w*|час(?:ов|а)?"),
    ("d", r"days?|tagen?|jours|dias|дн(?:ів|і|я|ей)"),
    ("w", r"weeks?|wochen|semaines|semanas|тижн\w*|недел\w*"),
    ("m", r"months?|monaten?|mois|meses|місяц\w*|месяц\w*"),
)
_UNIT = "(?:" + "|".join(rf"(?P<{name}>{words})" for name, words in _UNITS) + r")(?!\w)"
_BEFORE = r"(?:before|prior\s+to|vor(?:\s+dem)?|avant(?:\s+le)?|antes\s+del?|prima\s+del|przed)"
_USED = r"(?:\s+(?:use|usage|rights|sales))?"
"""``NO DUTCH USE UNTIL 4 MAY``: what follows the name that a bar ends with."""

_DATED = re.compile(rf"{_USED}\s*[,;:(–-]?\s*(?:{_UNTIL}|{_BEFORE})\s+(?P<date>\S[^;\n]{{2,50}})")
_STRETCH = re.compile(
    rf"{_USED}\s*[,;:(–-]?\s*(?:{_UNTIL}|{_FOR})\s+{_COUNT}\s+{_UNIT}"
    r"(?:\s+(?:after|from|following)(?:\s+(?:the|create|transmission|publication|release|date|time|and)\b)+)?"
)
_IN_FRONT = re.compile(
    rf"(?:^|[.;:,()\n/–-])\s*(?P<lead>{_UNTIL})\s+(?P<date>[^;.\n]{{3,40}}?)\s*[:,–-]?\s*$"
)
"""An end that opens its clause: not "for web use *until 2 May*, no sales"."""


def is_followed_by_limit(text: str, end: int) -> bool:
    """Tell whether a time limit stands right behind ``end``."""
    behind = flat(text[end : end + 120])
    return bool(_STRETCH.match(behind) or _DATED.match(behind))


def with_limit(one: Restriction, text: str, on: date | None) -> Restriction:
    """Return a bar with the end that stands beside it; everything else as it is."""
    if one.code not in BARS or one.until or one.days:
        return one
    behind = flat(text[one.span.end : one.span.end + 120])
    stretch = _STRETCH.match(behind)
    if stretch is not None:
        count = NUMBERS.get(stretch["count"]) or int(stretch["count"])
        size = next(size for name, size in _DAYS_OF.items() if stretch[name])
        where = span(text, one.span.start, one.span.end + stretch.end())
        return replace(one, span=where, days=ceil(count * size))
    dated = _DATED.match(behind)
    if dated is not None:
        moment = find_moment(dated["date"], on=on)
        if moment is not None:
            end = one.span.end + dated.start("date") + moment.end
            return replace(one, span=span(text, one.span.start, end), until=moment.iso[:10])
    return _with_limit_in_front(one, text, on)


def _with_limit_in_front(one: Restriction, text: str, on: date | None) -> Restriction:
    """``UNTIL 31 MAY: NO USE IN FRANCE``."""
    begin = max(0, one.span.start - 60)
    found = _IN_FRONT.search(flat(text[begin : one.span.start]))
    moment = find_moment(found["date"], on=on) if found else None
    if found is None or moment is None:
        return one
    where = span(text, begin + found.start("lead"), one.span.end)
    return replace(one, span=where, until=moment.iso[:10])
