"""Restrictions in the notes of a picture: what, where, until when, and the words that say so."""

from archive.reading.restrictions.find import Phrase, Restriction, find

__all__ = ["Phrase", "Restriction", "find"]
