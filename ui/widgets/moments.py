"""Instants and days as people in this place write them."""

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt


def moment_words(instant: str) -> str:
    """Return a UTC instant (ISO text) in the reader's time zone and locale."""
    moment = QDateTime.fromString(instant, Qt.DateFormat.ISODateWithMs)
    if not moment.isValid():
        return instant
    return _locale().toString(moment.toLocalTime(), QLocale.FormatType.ShortFormat)


def day_words(day: str | None) -> str:
    """Return an ISO day in the reader's locale; what is no full day stays as it is."""
    if not day:
        return ""
    date = QDate.fromString(day[:10], Qt.DateFormat.ISODate)
    if not date.isValid():
        return day
    if QLocale().language() is QLocale.Language.C:
        return _locale().toString(date, "d MMM yyyy")
    return _locale().toString(date, QLocale.FormatType.ShortFormat)


def _locale() -> QLocale:
    """Return the reader's locale; a system that names none gets a readable one."""
    if QLocale().language() is QLocale.Language.C:
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return QLocale()
