"""Days and intervals reckoned from the day an article was published.

Every function returns a pair of days, both inclusive; None leaves that end open.
"""

import re
from calendar import monthrange
from datetime import UTC, date, datetime, timedelta

Interval = tuple[date | None, date | None]

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_FIRST_YEAR, _LAST_YEAR = 1000, 9000


def publication_day(published: str | date | None) -> date | None:
    """Return the day of an ISO date or instant in its own time zone; None if it names no day.

    None as well for the ends of the calendar: programs write 0001-01-01 or 9999-12-31 for no day.
    """
    day = _day_named(published)
    return day if day is not None and _FIRST_YEAR <= day.year <= _LAST_YEAR else None


def _day_named(published: str | date | None) -> date | None:
    if published is None or isinstance(published, date):
        return published.date() if isinstance(published, datetime) else published
    match = re.match(r"(\d{4})-(\d\d)-(\d\d)", published.strip())
    if match is None:
        return None
    try:
        return date(*(int(part) for part in match.groups()))
    except ValueError:
        return None


def utc_day(instant: datetime) -> date:
    """Return the day of an instant in UTC."""
    return instant.astimezone(UTC).date()


def shifted(day: date, days: int) -> date:
    """Return ``day`` moved by ``days``, held within the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.min if days < 0 else date.max


def months_from(day: date, months: int) -> date:
    """Return the same day ``months`` away, the month's last day where it is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year = min(max(index // 12, 1), 9999)
    month = index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def month(year: int, number: int) -> Interval:
    """Return a calendar month."""
    return date(year, number, 1), date(year, number, monthrange(year, number)[1])


def year(number: int) -> Interval:
    """Return a calendar year."""
    return date(number, 1, 1), date(number, 12, 31)


def week(day: date) -> Interval:
    """Return the week, Monday to Sunday, that holds ``day``."""
    monday = shifted(day, -day.weekday())
    return monday, shifted(monday, 6)


def weekend_before(day: date) -> Interval:
    """Return the latest Saturday and Sunday not after ``day``'s own weekend."""
    saturday = shifted(day, -((day.weekday() - 5) % 7))
    return saturday, shifted(saturday, 1)


def season(name: str, number: int) -> Interval:
    """Return a season; winter belongs to the year it begins in."""
    first = date(number, SEASONS[name], 1)
    last_month = months_from(first, 2)
    return first, date(
        last_month.year, last_month.month, monthrange(last_month.year, last_month.month)[1]
    )


def season_near(name: str, which: str, today: date) -> Interval:
    """Return this, last or next season seen from ``today``; "last" is the latest that is over."""
    candidates = [season(name, number) for number in range(today.year - 2, today.year + 2)]
    over = [pair for pair in candidates if pair[1] is not None and pair[1] < today]
    if which == "last":
        return over[-1]
    rest = candidates[len(over) :]
    return rest[1] if which == "next" and rest[0][0] and rest[0][0] <= today else rest[0]


def weekday_near(number: int, which: str, today: date) -> date:
    """Return a weekday (Monday 0): the latest up to and including today, ``last`` or ``next``."""
    back = (today.weekday() - number) % 7
    if which == "next":
        return shifted(today, (number - today.weekday()) % 7 or 7)
    if which == "last" and back == 0:
        back = 7
    return shifted(today, -back)


def day_without_year(day: int, number: int, today: date) -> date | None:
    """Return a day and month in the year that puts it nearest before ``today``.

    Up to a month ahead counts as ahead: papers announce what is due.
    """
    for candidate in (today.year + 1, today.year, today.year - 1, today.year - 4):
        made = make_day(candidate, number, day)
        if made is not None and made <= shifted(today, 31):
            return made
    return None


def make_day(year_number: int, month_number: int, day: int) -> date | None:
    """Return a day, or None where the calendar has no such day."""
    try:
        return date(year_number, month_number, day)
    except ValueError:
        return None


def ago(count: int, unit: str, today: date) -> date:
    """Return the day ``count`` hours, days, weeks, months, years or decades before ``today``."""
    count = min(count, 20_000)
    if unit in {"month", "year", "decade"}:
        return months_from(today, -count * {"month": 1, "year": 12, "decade": 120}[unit])
    return shifted(today, -count * 7 if unit == "week" else -(count // 24 or 1)
                   if unit == "hour" else -count)  # fmt: skip


def around(day: date, unit: str) -> Interval:
    """Return the stretch a rough "… ago" means: the week, month or year of that day."""
    if unit == "week":
        return week(day)
    if unit == "month":
        return month(day.year, day.month)
    if unit in {"year", "decade"}:
        return year(day.year)
    return day, day
