"""Statements of a paragraph in whatever language it is written."""

from archive.reading.statements.cyrillic.read import cyrillic
from archive.reading.statements.english.read import english
from archive.reading.statements.statement import Statement
from archive.reading.words.prose import Prose

CYRILLIC = frozenset({"uk", "ru", "be"})


def statements(prose: Prose, language: str = "en") -> list[Statement]:
    """Return who says what: English rules, or those for Ukrainian and Russian."""
    return cyrillic(prose, language) if language in CYRILLIC else english(prose)
