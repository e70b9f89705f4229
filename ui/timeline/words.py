"""Times in words, as the window's language writes them."""

from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QLocale

from ui.timeline.axis import Mark


def words_of_mark(mark: Mark, locale: QLocale) -> str:
    """Return what is written at a line of the axis."""
    moment = mark.moment
    if mark.unit == "year":
        return str(moment.year)
    if mark.unit == "minute":
        return f"{moment:%H:%M}"
    return _day(moment, locale, "d MMM" if mark.unit == "day" else "MMM yyyy")


def words_of_stretch(first: datetime, last: datetime, locale: QLocale) -> str:
    """Return a stretch of time, ``last`` exclusive: "2023", "March 2023", "8 March 2023, 14:00"."""
    until = last - timedelta(minutes=1)
    one, other = _edge(first, last, locale), _edge(until, last, locale, end=True)
    named = _whole(first, last, locale)
    if named is not None:
        return named
    return one if one == other else f"{one} – {other}"


def _whole(first: datetime, last: datetime, locale: QLocale) -> str | None:
    """Return the name of a stretch that is exactly a year, a month, a day or an hour."""
    if first == datetime(first.year, 1, 1) and last == datetime(first.year + 1, 1, 1):
        return str(first.year)
    midnight = first.hour == first.minute == 0
    if midnight and first.day == 1 and last == (first + timedelta(days=32)).replace(day=1):
        return _day(first, locale, "MMMM yyyy")
    if midnight and last - first == timedelta(days=1):
        return _day(first, locale, "d MMMM yyyy")
    return None


def _edge(moment: datetime, last: datetime, locale: QLocale, *, end: bool = False) -> str:
    day = _day(moment, locale, "d MMMM yyyy")
    on_days = moment.hour == moment.minute == 0 if not end else last.hour == last.minute == 0
    return day if on_days else f"{day}, {moment:%H:%M}"


def _day(moment: datetime, locale: QLocale, form: str) -> str:
    named = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    speaker = named if locale.language() is QLocale.Language.C else locale
    return speaker.toString(QDate(moment.year, moment.month, moment.day), form)
