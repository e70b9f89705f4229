"""Statements of paragraphs in whatever language they are written."""

from collections.abc import Iterator, Sequence
from itertools import chain

from archive.reading.statements.cyrillic.about import told_after
from archive.reading.statements.cyrillic.announced import announced
from archive.reading.statements.cyrillic.interviews import interviews
from archive.reading.statements.cyrillic.labels import labelled
from archive.reading.statements.cyrillic.read import cyrillic
from archive.reading.statements.cyrillic.unclosed import unclosed
from archive.reading.statements.english.headlines import headline, in_small_letters, quoted_first
from archive.reading.statements.english.read import english
from archive.reading.statements.english.speech import carried_over
from archive.reading.statements.statement import Statement
from archive.reading.statements.transcripts import labelled_turns
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


def turns(
    paragraphs: Sequence[Prose], said: Sequence[list[Statement]], language: str
) -> Iterator[tuple[int, list[Statement]]]:
    """Yield the numbers of the paragraphs that are turns of an interview, with all they say.

    ``said`` are the statements of each paragraph by itself.
    """
    if language in CYRILLIC:
        return chain(interviews(paragraphs, said, language), labelled(paragraphs, said))
    return labelled_turns(paragraphs, said)


def said_across(
    paragraphs: Sequence[Prose], said: Sequence[list[Statement]], language: str
) -> Iterator[tuple[int, Statement]]:
    """Yield what a paragraph says by a word of its neighbour, with its number.

    Speech goes on in the next paragraph; Ukrainian and Russian say afterwards who told of it.
    """
    if language in CYRILLIC:
        return _said_across_cyrillic(paragraphs, said, language)
    return carried_over(paragraphs, said)


def _said_across_cyrillic(
    paragraphs: Sequence[Prose], said: Sequence[list[Statement]], language: str
) -> Iterator[tuple[int, Statement]]:
    found = list(told_after(paragraphs, said, language))
    yield from found
    known = [[*own, *(told for at, told in found if at == n)] for n, own in enumerate(said)]
    yield from carried_over(paragraphs, known, announced)
    yield from unclosed(paragraphs, known)
