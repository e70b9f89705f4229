"""Dates in a text, resolved against the day it was published."""

from archive.reading.dates.find import find_dates

__all__ = ["find_dates"]
