"""Dates that bound a stretch: "since 1998" is open to now, "by the end of May" a last day."""

import re

from archive.reading.dates.calendar_days import Interval
from archive.reading.dates.futures import PASTS

_SINCE = re.compile(
    r"\b(?:(?:ever\s+)?since\s+(?:at\s+least\s+)?(?:the\s+)?(?:(?:start|beginning)\s+of\s+(?:the\s+)?)?"
    r"(?:(?:early|mid|late)[\s-])?|\bon\s+or\s+after\s+(?:the\s+)?"
    r"|(?:починаючи|начиная)\s+(?:із|з|с)\s+|(?<!\w)(?:із|з|с|со)\s+)$",
    re.I,
)
_SINCE_EVENT = re.compile(
    r"\bsince\s+(?P<event>(?:[^\W\d][\w’'-]*\s+){1,5})in\s+(?:(?:early|mid|late)[\s-])?$", re.I
)
"""An event and its time: "since *taking office in* 2011"."""
_WITH = re.compile(r"(?:нем|[её]м|стом|том|падом|лютим)$", re.I)
"""How months end behind "with", which is "since" too."""
_UP_TO = re.compile(r"\s*(?:to|till|until|по|до|[-–—])\s", re.I)
_UKRAINIAN = re.compile(r"(?:із|з|с|со)\s+$", re.I)
_LIMIT = re.compile(r"\b(?:by|before|until|till|through|до|к)\s+(?:the\s+)?$", re.I)
_NO_LATER = re.compile(r"\b(?:by|no later than|on or before)\s+$", re.I)
_UP_TO_YEAR = re.compile(r"\b(?:until|till|до)\s+$", re.I)
_BEFORE = re.compile(r"\bbefore\s+$", re.I)
_FROM_THE_START = re.compile(r"\b(?:від|от|с|з|із)\s+$", re.I)
_START = re.compile(r"(?:почат|начал)", re.I)
_END = re.compile(r"(?:the\s+)?end\s+of\b|(?:на?при)?кін(?:ець|ц)|кон(?:ец|ц)", re.I)
_AT = re.compile(r"\b(?:at|as of|on)\s+$", re.I)
_REACH = 48


def is_since(text: str, start: int, end: int) -> bool:
    """Tell whether the date at ``start``..``end`` opens a stretch that lasts until now."""
    before = text[max(0, start - _REACH) : start]
    if _FROM_THE_START.search(before) and _START.match(text, start, end):
        return True  # "від початку року"
    event = _SINCE_EVENT.search(before)
    if event is not None:
        return not any(word in PASTS or word.endswith("ed") for word in event["event"].split())
    if _SINCE.search(before) is None or _WITH.search(text, start, end) is not None:
        return False  # "порівняно з *вереснем*"
    # "с 2014 по 2019" closes what it opens; "since" never does.
    return not (_UKRAINIAN.search(before) and _UP_TO.match(text, end))


def opened(interval: Interval) -> Interval:
    """Return an interval that begins alike and is open at its end."""
    return interval[0], None


def is_last_day(text: str, start: int, words: str) -> bool:
    """Tell whether words such as "the end of May" set a limit: "by the end of May"."""
    return bool(_END.match(words) and _LIMIT.search(text[max(0, start - _REACH) : start]))


def is_day_at_end(text: str, start: int, words: str) -> bool:
    """Tell whether "the end of January" is its last day: "fell to 40 *at* the end of January"."""
    return bool(_END.match(words) and _AT.search(text[max(0, start - _REACH) : start]))


def is_before(text: str, start: int) -> bool:
    """Tell whether a month is one that had not begun: "before *May*"."""
    return _BEFORE.search(text[max(0, start - _REACH) : start]) is not None


def is_limit(text: str, start: int) -> bool:
    """Tell whether a date is the last by which something is so: "by Jan. 11", "until 2027"."""
    before = text[max(0, start - _REACH) : start]
    year = text[start : start + 4].isdecimal() and _UP_TO_YEAR.search(before) is not None
    return year or _NO_LATER.search(before) is not None
