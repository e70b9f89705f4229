"""What is known when the words of a date are resolved, and what a resolver answers."""

import re
from dataclasses import dataclass
from datetime import date

from archive.reading.dates.calendar_days import Interval


@dataclass(frozen=True, slots=True)
class Known:
    """What a resolver knows: today (the publication) and the day last spoken of.

    ``future`` tells that a bare day lies ahead; ``may_be_today`` that it may be today for all that,
    ``may_have_passed`` that it is a limit, which may just have passed. ``past`` tells that what it
    dates has happened.
    """

    today: date | None
    anchor: date | None
    future: bool = False
    may_be_today: bool = False
    may_have_passed: bool = False
    past: bool = False


Answer = tuple[Interval, str, str] | None
"""The interval, its precision, and how it was reckoned."""


def group(match: re.Match[str], *names: str) -> str:
    """Return the first of some groups that matched, an empty string where none did."""
    groups = match.groupdict()
    return next((groups[name] for name in names if groups.get(name)), "")
