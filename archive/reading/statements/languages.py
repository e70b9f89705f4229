"""Statements of a paragraph in whatever language it is written."""

from archive.reading.statements.cyrillic.read import cyrillic
from archive.reading.statements.english.headlines import headline, in_small_letters, quoted_first
from archive.reading.statements.english.read import english
from archive.reading.statements.statement import Statement
from archive.reading.words.prose import Prose

CYRILLIC = frozenset({"uk", "ru", "be"})


def statements(prose: Prose, language: str = "en") -> list[Statement]:
    """Return who says what: English rules, or those for Ukrainian and Russian."""
    return cyrillic(prose, language) if language in CYRILLIC else english(prose)


def statements_of_headline(
    prose: Prose, language: str
) -> tuple[Prose, list[Statement], list[Statement]]:
    """Return a headline as it is read, what its verbs say, and the speech that opens it."""
    if language in CYRILLIC:
        found = cyrillic(prose, language)
    else:
        prose = in_small_letters(prose)
        found = headline(prose)
    return prose, found, quoted_first(prose, found)
