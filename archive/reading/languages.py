"""Statements of a paragraph in whatever language it is written."""

from .attribution import Statement, english
from .attribution_cyrillic import cyrillic
from .prose import Prose


def statements(prose: Prose, language: str = "en") -> list[Statement]:
    """Return who says what: English rules, or those for Ukrainian and Russian."""
    return cyrillic(prose) if language in {"uk", "ru", "be"} else english(prose)
