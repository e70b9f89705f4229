"""What months, seasons, years and decades mean: "in late May", "last winter", "the 1990s"."""

import re
from datetime import date

from archive.reading.dates import calendar_days as days
from archive.reading.dates import year_parts
from archive.reading.dates.calendar_days import Interval
from archive.reading.dates.cyrillic_words import season_of
from archive.reading.dates.date_words import month_number, which_of
from archive.reading.dates.known import Answer, Known, group


def number_in(text: str) -> int:
    """Return the number that words begin with, 0 if they begin with none."""
    digits = re.match(r"\d+", text)
    return int(digits.group()) if digits else 0


def months_meant_to(match: re.Match[str], known: Known) -> Answer:
    """Read "in the three months to March"."""
    number = month_number(group(match, "month"))
    year = number_in(group(match, "year"))
    if not year and known.today is None:
        return None
    if not year and known.today is not None:
        year = known.today.year - (number > known.today.month and not known.future)
    interval = year_parts.months_to(match, number, year)
    return (interval, "interval", "months up to the one named") if interval else None


_MONTHS = ("month", *(f"month{number}" for number in range(2, 18)))


def month_meant(match: re.Match[str], known: Known) -> Answer:
    """Read "in May 2021", "last month", "in late May"."""
    number = month_number(group(match, *_MONTHS))
    year = number_in(group(match, "year"))
    if not number or not (year or known.today):
        return None
    how = "month in full"
    if not year and known.today:
        which = which_of(group(match, "which"))
        year, how = _year_of_month(number, which, known.today)
        if known.past and not which and year == known.today.year and number > known.today.month:
            year -= 1
        whose = group(match, "whose").lower()
        if whose:
            year, how = known.today.year + year_parts.years_away(whose), "month of the year named"
        elif known.future and not which:
            year = known.today.year + (number < known.today.month)
    return narrowed(days.month(year, number), group(match, "part")), "month", how


def _year_of_month(number: int, which: str, today: date) -> tuple[int, str]:
    if which == "last":
        return today.year - (number >= today.month), "latest such month before the publication"
    if which == "this":
        return today.year, "such month of the year of publication"
    if which == "next":
        return today.year + (number <= today.month), "next such month after the publication"
    return today.year - (number > today.month + 1), "month nearest the publication"


def narrowed(interval: Interval, part: str) -> Interval:
    """Return the part of an interval that "early", "mid" or "late" leaves."""
    first, last = interval
    part = part.lower().removeprefix("the ")
    if first is None or last is None or not part:
        return interval
    third = (last - first).days // 3
    if last.month == first.month and last.year == first.year:
        return _third_of_month(first, last, part)
    if (first.month, last.month) == (1, 12) and first.year == last.year:
        return _third_of_year(first.year, part)
    if part.startswith(("early", "start", "beginning", "поч", "нач")):
        return first, days.shifted(first, third)
    if part.startswith(("mid", "серед")):
        return days.shifted(first, third), days.shifted(last, -third)
    return days.shifted(last, -third), last


def _third_of_year(year: int, part: str) -> Interval:
    """Return the first, second or last four months of a year."""
    opening = 9
    if part.startswith(("early", "start", "beginning", "поч", "нач")):
        opening = 1
    elif part.startswith(("mid", "серед")):
        opening = 5
    return days.month(year, opening)[0], days.month(year, opening + 3)[1]


def _third_of_month(first: date, last: date, part: str) -> Interval:
    """Return the first or second ten days of a month, or the rest of it."""
    if part.startswith(("early", "start", "beginning", "поч", "нач")):
        return first, days.shifted(first, 9)
    if part.startswith(("mid", "серед")):
        return days.shifted(first, 10), days.shifted(first, 19)
    return days.shifted(first, 20), last


_FAR_AHEAD = 120


def _is_far(first: date, this: str, known: Known) -> bool:
    """Tell whether the next season of a name is too far off to be "this": it has been."""
    if known.today is None or (first - known.today).days <= _FAR_AHEAD:
        return False
    later = first.year > known.today.year or known.past
    return later or not (known.future or this.isascii())


def season_meant(match: re.Match[str], known: Known) -> Answer:
    """Read "in the winter of 2021", "last spring"."""
    name, year = season_of(group(match, "season")), number_in(group(match, "year"))
    if group(match, "whose") or group(match, "which").lower() in {"торік", "цьогоріч"}:
        year = (
            known.today.year - (group(match, "which").lower() != "цьогоріч") if known.today else 0
        )
    if year:
        return days.season(name, year), "season", "season in full"
    if known.today is None:
        return None
    which = which_of(group(match, "which"))
    if not which:  # "in the summer": the one that began last, or the next
        interval = days.season_near(name, "this", known.today)
        if interval[0] and interval[0] > known.today and not known.future:
            interval = days.season_near(name, "last", known.today)
        return interval, "season", f"{name} nearest the publication"
    interval = days.season_near(name, which, known.today)
    if (
        which == "this"
        and interval[0] is not None
        and _is_far(interval[0], group(match, "which"), known)
    ):
        interval = days.season_near(name, "last", known.today)  # "this summer", said in October
    return interval, "season", f"{which} {name} at publication"


def months_meant(match: re.Match[str], known: Known) -> Answer:
    """Read "between June 2019 and August 2022", "from January to May"."""
    first, last = (month_number(group(match, name)) for name in ("month", "month2"))
    end = number_in(group(match, "year2"))
    if not end and known.today is None:
        return None
    if not end and known.today is not None:
        end = _year_of_month(last, "", known.today)[0]
    whose = group(match, "whose")
    if whose and known.today is not None:
        end = known.today.year + year_parts.years_away(whose)
    begin = number_in(group(match, "year")) or end - (first > last)
    interval = days.month(begin, first)[0], days.month(end, last)[1]
    return interval, "interval", "months of the years named"


_CENTURY = 100


def years_meant(match: re.Match[str], _known: Known) -> Answer:
    """Read "in 2019-21": whole years."""
    first, last = (number_in(group(match, name)) for name in ("year", "year2"))
    last += first - first % 100 if last < _CENTURY else 0  # "2009-13"
    if last < first:
        return None
    return (days.year(first)[0], days.year(last)[1]), "interval", "years in full"


def year_meant(match: re.Match[str], _known: Known) -> Answer:
    """Read "in 2019", "in early 2019"."""
    number = number_in(group(match, "year", "year2"))
    return narrowed(days.year(number), group(match, "part")), "year", "year in full"


def short_year_meant(match: re.Match[str], known: Known) -> Answer:
    """Read "in '97"."""
    return days.year(year_parts.short_year(match, known.today)), "year", "year in short"


def year_part_meant(match: re.Match[str], known: Known) -> Answer:
    """Read "the first half of 2019", "the third quarter"."""
    interval = year_parts.year_part(match, known.today, ahead=known.future)
    return (interval, "interval", "part of the year") if interval else None


def decade_meant(match: re.Match[str], _known: Known) -> Answer:
    """Read "the 1990s", "the early 2000s"."""
    return year_parts.decade(match), "interval", "years of the decade"


_SAME_NEWS = 31
"""Days: of two readings of a date, the one so near the publication is meant, if it is alone."""


def day_stroked(match: re.Match[str], known: Known) -> Answer:
    """Read "23/04/2021"; "03/04/2021" where only one of its readings is near the publication."""
    day = year_parts.stroked(match)
    if day is not None:
        return (day, day), "day", "date in full"
    year, one, other = (int(match[name]) for name in ("year", "one", "other"))
    both = (days.make_day(year, other, one), days.make_day(year, one, other))
    near = [
        day for day in both if day and known.today and abs((day - known.today).days) <= _SAME_NEWS
    ]
    return ((near[0], near[0]), "day", "order of the nearest") if len(near) == 1 else None
