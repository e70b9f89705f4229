"""Restrictions in the notes of a picture: what, where, until when, and the words that say so."""

from archive.reading.restrictions.find import find
from archive.reading.restrictions.limits import BARS
from archive.reading.restrictions.phrases import Phrase
from archive.reading.restrictions.record import Restriction
from archive.reading.restrictions.remainder import not_understood

__all__ = ["BARS", "Phrase", "Restriction", "find", "not_understood"]
