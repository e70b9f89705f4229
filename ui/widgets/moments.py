"""Instants, days and numbers as people in this place write them, and never in doubt.

Short dates of many locales have two digits for the year; an archive holds several centuries, so
they always have four. In English the month is a word: 3/4 is read in two ways. Where the system
says nothing about the place (the C locale), British English is meant.
"""

import re
from collections.abc import Callable

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt

_ISO_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b(?![T-])")
_AMOUNT = re.compile(r"(?<![:.,\w])(\d+(?:\.\d{1,4})?) ([A-Z]{3})\b")  # not "09:00 UTC"
_TERRITORIES_MONTH_FIRST = (QLocale.Country.UnitedStates, QLocale.Country.Philippines)


def reader_locale() -> QLocale:
    """Return the locale people read here: Qt's default one, British English in place of C."""
    return _never_c(QLocale())


def use_locale_of(language: str) -> None:
    """Write dates and numbers as in ``language`` (``uk``); empty follows the system.

    A system in the same language keeps its territory: "en" in New York is American.
    """
    system = QLocale.system()
    wanted = QLocale(language) if language else system
    QLocale.setDefault(_never_c(system if wanted.language() is system.language() else wanted))


def moment_words(instant: str) -> str:
    """Return a UTC instant (ISO text) in the reader's time zone and locale, to the minute."""
    moment = QDateTime.fromString(instant, Qt.DateFormat.ISODateWithMs)
    if not moment.isValid():
        return instant
    locale, here = reader_locale(), moment.toLocalTime()
    time = locale.toString(here.time(), QLocale.FormatType.ShortFormat)
    return f"{locale.toString(here.date(), day_pattern(locale))}, {time}"


def camera_words(taken: str | None) -> str:
    """Return the time a camera wrote (ISO text, its own zone) in the reader's locale."""
    day, _t, time = (taken or "").partition("T")
    return f"{day_words(day)}, {time[:5]}" if time else day_words(day)


def day_words(day: str | None) -> str:
    """Return an ISO day or month in the reader's locale; anything else stays as it is."""
    if not day:
        return ""
    is_month = len(day) == len("2023-03")
    date = QDate.fromString(f"{day}-01" if is_month else day[:10], Qt.DateFormat.ISODate)
    if not date.isValid():
        return day
    locale = reader_locale()
    if is_month:
        name = locale.standaloneMonthName(date.month(), QLocale.FormatType.ShortFormat)
        return f"{name} {date.year()}"
    return locale.toString(date, day_pattern(locale))


def stretch_words(first: str | None, last: str | None) -> str:
    """Return a stretch of ISO days as short as can be: "9–16 Mar 2024"; "…" for an open end."""
    one, other = day_words(first) or "…", day_words(last) or "…"
    if one == other:
        return one
    begin, end = (
        QDate.fromString((day or "")[:10], Qt.DateFormat.ISODate) for day in (first, last)
    )
    whole = _whole(begin, end)
    if whole:
        return whole
    locale = reader_locale()
    pattern = day_pattern(locale)
    if not (begin.isValid() and end.isValid() and begin.year() == end.year() and "MMM" in pattern):
        return f"{one} – {other}"
    if begin.month() != end.month():
        return f"{locale.toString(begin, re.sub(',? yyyy', '', pattern))} – {other}"
    if pattern.startswith("d"):
        return f"{begin.day()}–{other}"
    return other.replace(f" {end.day()},", f" {begin.day()}–{end.day()},", 1)


def _whole(begin: QDate, end: QDate) -> str:
    """Return the year or month that a stretch is, nothing for any other."""
    if not (begin.isValid() and end.isValid() and begin.year() == end.year() and begin.day() == 1):
        return ""
    if begin.month() == end.month() and end.day() == end.daysInMonth():
        return day_words(f"{end.year():04}-{end.month():02}")
    is_year = begin.month() == 1 and (end.month(), end.day()) == (12, 31)
    return str(begin.year()) if is_year else ""


def days_in_words(text: str) -> str:
    """Return a text with its ISO days in the reader's locale; what is quoted stays as it is."""
    return _outside_quotes(text, lambda part: _ISO_DAY.sub(_in_words, part))


def said_in_words(text: str) -> str:
    """Return a text with days and amounts in the reader's locale; quotations stay as they are."""
    return _outside_quotes(days_in_words(text), amounts_in_words)


def _outside_quotes(text: str, worded: Callable[[str], str]) -> str:
    parts = re.split("(“[^”]*”)", text)
    return "".join(part if part.startswith("“") else worded(part) for part in parts)


def _in_words(day: re.Match[str]) -> str:
    return day_words(day[0])


def money_words(amount: str, currency: str) -> str:
    """Return decimal text as an amount in the reader's locale, e.g. ``1,250.50 EUR``."""
    whole, point, part = amount.partition(".")
    locale = reader_locale()
    cents = f"{locale.decimalPoint()}{part}" if point else ""
    return f"{locale.toString(int(whole))}{cents} {currency}"


def amounts_in_words(text: str) -> str:
    """Return a text with its amounts (``24000.00 EUR``) in the reader's locale."""
    return _AMOUNT.sub(lambda found: money_words(found[1], found[2]), text)


def number_words(number: int) -> str:
    """Return a whole number with its thousands set off as in the reader's locale."""
    return reader_locale().toString(number)


def day_pattern(locale: QLocale) -> str:
    """Return how a day is written, in the letters of ``QLocale.toString``."""
    if locale.language() is QLocale.Language.English:
        return "MMM d, yyyy" if locale.territory() in _TERRITORIES_MONTH_FIRST else "d MMM yyyy"
    short = locale.dateFormat(QLocale.FormatType.ShortFormat)
    return re.sub(r"(?<!y)yy(?!y)", "yyyy", short)


def _never_c(locale: QLocale) -> QLocale:
    if locale.language() is QLocale.Language.C:
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return locale
