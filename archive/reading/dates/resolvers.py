"""What the words of a date mean, seen from the day of publication: one resolver for each rule."""

import re
from collections.abc import Callable
from datetime import date

from archive.reading.dates import calendar_days as days
from archive.reading.dates import counted_within, feasts, year_parts
from archive.reading.dates.calendar_days import Interval
from archive.reading.dates.date_words import month_number, unit_of, weekday_number, which_of
from archive.reading.dates.known import Answer, Known, group
from archive.reading.dates.long_resolvers import (
    day_stroked,
    decade_meant,
    month_meant,
    months_meant,
    months_meant_to,
    narrowed,
    number_in,
    season_meant,
    short_year_meant,
    year_meant,
    year_part_meant,
    years_meant,
)
from archive.reading.dates.rough import ago, ahead, recent


def resolve(rule: str, match: "re.Match[str]", known: Known) -> Answer:
    """Return what a match of a rule of ``date_words`` means, None where that cannot be known."""
    return _RESOLVERS[rule](match, known)


def _day(match: re.Match[str], known: Known) -> Answer:
    number = month_number(group(match, "month", "month2"))
    day = number_in(group(match, "day", "day2"))
    year, how = number_in(group(match, "year")), "date in full"
    whose = group(match, "whose")
    if whose and known.today:
        year, how = known.today.year + year_parts.years_away(whose), "day of the year named"
    if year:
        made = days.make_day(year, number, day)
        return ((made, made), "day", how) if made else None
    near = _day_near(number, day, known)
    return ((near, near), "day", "year of the publication") if near else None


_JUST_PASSED = 31
"""Days: a limit so near was meant, though the words would have it ahead."""


def _day_near(number: int, day: int, known: Known) -> date | None:
    """Return a day and month in the year that is likely meant."""
    if known.today is None:
        return None
    near = days.day_without_year(day, number, known.today)
    passed = _JUST_PASSED if known.may_have_passed else 0
    if near is not None and known.future and near < days.shifted(known.today, -passed):
        return days.make_day(near.year + 1, number, day)
    return near


def _feast(match: re.Match[str], known: Known) -> Answer:
    year = number_in(group(match, "year")) or feasts.year_of(match)
    meant = feasts.day_in(match, year) if year else _feast_near(match, known)
    return ((meant, meant), "day", "day of that name") if meant else None


def _feast_near(match: re.Match[str], known: Known) -> date | None:
    """Return the day of a feast in the year that is likely meant."""
    if known.today is None:
        return None
    latest = days.shifted(known.today, 31)
    years = (known.today.year + ahead for ahead in (1, 0, -1))
    near = next(day for day in (feasts.day_in(match, year) for year in years) if day <= latest)
    later = known.future and near < known.today
    return feasts.day_in(match, near.year + 1) if later else near


def _week_at(match: re.Match[str], known: Known) -> Answer:
    """Read "the week of 23 March", "the week to March 7", "the week beginning 2 March"."""
    answer = _day(match, known)
    day = answer[0][0] if answer else None
    if day is None:
        return None
    edge = group(match, "edge").lower()
    if edge == "of":
        return days.week(day), "week", "week that holds the day"
    if edge in {"beginning", "starting"}:
        return (day, days.shifted(day, 6)), "week", "seven days from the day"
    return (days.shifted(day, -6), day), "week", "seven days up to the day"


def _day_span(match: re.Match[str], known: Known) -> Answer:
    number = month_number(group(match, "month"))
    year = number_in(group(match, "year"))
    last = days.make_day(year, number, number_in(group(match, "day2"))) if year else None
    if not year:
        last = _day_near(number, number_in(group(match, "day2")), known)
    first = days.make_day(last.year if last else 0, number, number_in(group(match, "day")))
    if first is None or last is None or last < first:
        return None
    return (first, last), "interval", "days of one month"


def _days(match: re.Match[str], known: Known) -> Answer:
    """Read "between October 26 and November 9": the year is the last day's."""
    first_month, last_month = (month_number(group(match, name)) for name in ("month", "month2"))
    first_day, last_day = (number_in(group(match, name)) for name in ("day", "day2"))
    year = number_in(group(match, "year2"))
    if year:
        last = days.make_day(year, last_month, last_day)
    else:
        last = _day_near(last_month, last_day, known)
    if last is None:
        return None
    begin = number_in(group(match, "year")) or last.year - (first_month > last_month)
    first = days.make_day(begin, first_month, first_day)
    return ((first, last), "interval", "days named") if first and first <= last else None


def _weekday(match: re.Match[str], known: Known) -> Answer:
    if known.today is None:
        return None
    which = which_of(group(match, "which"))
    this = group(match, "which").lower() == "this"
    today = known.today.weekday() == weekday_number(group(match, "weekday"))
    if (not which and known.future and not (today and known.may_be_today)) or (
        this and _is_not_today(match, known.today)
    ):
        which = "next"
    day = days.weekday_near(weekday_number(group(match, "weekday")), which, known.today)
    if which == "before last":
        latest = days.weekday_near(weekday_number(group(match, "weekday")), "last", known.today)
        day = days.shifted(latest, -7)
    how = {"next": "next such day after the publication",
           "last": "latest such day before the publication",
           "before last": "such day before the latest"}.get(
               which, "latest such day up to the publication")  # fmt: skip
    return (day, day), "day", how


def _in_month(match: re.Match[str], known: Known) -> Answer:
    """Read "the first Monday of May", "the last week of June"."""
    month = month_meant(match, known)
    if month is None:
        return None
    weekday = weekday_number(group(match, "counted"))
    counted = counted_within.in_month(match, month[0], weekday)
    precision = "day" if counted[0] == counted[1] else "interval"
    return counted, precision, f"counted in the month; {month[2]}"


def _is_not_today(match: re.Match[str], today: date) -> bool:
    """Tell whether "this Friday" is one to come rather than the day of publication."""
    return today.weekday() != weekday_number(group(match, "weekday"))


def _weekdays(match: re.Match[str], known: Known) -> Answer:
    if known.today is None:
        return None
    opening = weekday_number(group(match, "weekday"))
    closing = weekday_number(group(match, "weekday2"))
    if known.future:
        first = days.weekday_near(opening, "next", known.today)
        last = days.weekday_near(closing, "next", first)
        return (first, last), "interval", "next such days after the publication"
    last = days.weekday_near(closing, "", known.today)
    first = days.weekday_near(opening, "last", last)
    return (first, last), "interval", "latest such days up to the publication"


_NIGHTS = frozenset({"overnight", "уночі", "вночі", "ночью"})


def _near(match: re.Match[str], known: Known) -> Answer:
    if known.today is None:
        return None
    word = match.group().lower()
    night = word in _NIGHTS or word.endswith(("ночі", "ночи", "ночью"))
    if word.startswith(("минул", "прошл", "прошедш")) and not night:
        return (days.shifted(known.today, -1),) * 2, "day", "day before the publication"
    if night:
        return (days.shifted(known.today, -1), known.today), "day", "night before the publication"
    if word.startswith("the "):
        word = "позавчора" if word.endswith("yesterday") else "післязавтра"
    move = {"yesterday": -1, "tomorrow": 1, "last night": -1, "вчора": -1, "учора": -1, "вчера": -1,
            "накануне": -1, "напередодні": -1, "завтра": 1, "позавчора": -2, "позавчера": -2,
            "післязавтра": 2, "послезавтра": 2}.get(word, 0)  # fmt: skip
    day = days.shifted(known.today, move)
    return (day, day), "day", "reckoned from the publication"


def _anchored(match: re.Match[str], known: Known) -> Answer:
    if known.anchor is None:
        return None
    words = match.group().lower()
    move = 0 if "same" in words else -1
    move = 1 if any(word in words for word in ("following", "next", "after", "later")) else move
    day = days.shifted(known.anchor, move)
    return (day, day), "day", f"reckoned from {known.anchor.isoformat()}"


_MOVES = {"before last": -2, "last": -1, "next": 1}


def _period(match: re.Match[str], known: Known) -> Answer:
    today = known.today
    if today is None:
        return None
    word = group(match, "unit") or "year"
    which = "last" if group(match, "lastyear") else which_of(group(match, "which"))
    which = "before last" if group(match, "yearbefore") else which
    unit = "weekend" if word in {"weekend"} else unit_of(word)
    interval, precision = _interval_of(unit, _MOVES.get(which, 0), today)
    if unit == "weekend" and which in {"this", ""} and known.future:
        interval = days.weekend_before(days.shifted(today, 6))
    part = (group(match, "part") or group(match, "edge")).lower()
    if part in {"earlier", "later"} and which == "this":
        first, last = interval
        interval = (first, today) if part == "earlier" else (today, last)
    elif part:
        interval = narrowed(interval, part)
    return interval, precision, "reckoned from the publication"


def _interval_of(unit: str, move: int, today: date) -> tuple[Interval, str]:
    if unit == "weekend":
        return days.weekend_before(days.shifted(today, 7 if move > 0 else 0)), "weekend"
    if unit == "week":
        return days.week(days.shifted(today, 7 * move)), "week"
    if unit == "month":
        moved = days.months_from(today, move)
        return days.month(moved.year, moved.month), "month"
    if unit == "year":
        return days.year(min(max(today.year + move, 1), 9999)), "year"
    return (days.ago(1, "decade", today), today), "decade"


_Resolver = Callable[["re.Match[str]", Known], Answer]
_RESOLVERS: dict[str, _Resolver] = {
    "iso": _day, "numeric": _day, "day": _day, "day_span": _day_span, "month": month_meant,
    "season": season_meant, "weekday": _weekday, "weekdays": _weekdays, "near": _near,
    "anchored": _anchored, "period": _period, "recent": recent, "ago": ago, "year": year_meant,
    "months": months_meant, "years": years_meant, "days": _days, "months_to": months_meant_to,
    "year_part": year_part_meant, "quarter": year_part_meant, "decade": decade_meant,
    "stroked": day_stroked, "week_at": _week_at, "feast": _feast, "short_year": short_year_meant,
    "short_decade": decade_meant, "in_month": _in_month, "ahead": ahead,
}  # fmt: skip
