"""Instants and days as people in this place write them."""

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt


def moment_words(instant: str) -> str:
    """Return a UTC instant (ISO text) in the reader's time zone and locale."""
    moment = QDateTime.fromString(instant, Qt.DateFormat.ISODateWithMs)
    if not moment.isValid():
        return instant
    return QLocale().toString(moment.toLocalTime(), QLocale.FormatType.ShortFormat)


def day_words(day: str | None) -> str:
    """Return an ISO day in the reader's locale; what is no full day stays as it is."""
    if not day:
        return ""
    date = QDate.fromString(day[:10], Qt.DateFormat.ISODate)
    if not date.isValid():
        return day
    return QLocale().toString(date, QLocale.FormatType.ShortFormat)
