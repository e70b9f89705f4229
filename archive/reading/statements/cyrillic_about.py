"""Who tells the paragraph before: Ukrainian and Russian news name the source after the news.

After "Загинули двоє людей. Ще троє поранені." a paragraph begins "Про це повідомляє ДСНС".
"""

from collections.abc import Iterator, Sequence

from archive.reading.statements.cyrillic_sentence import Told, statement_of
from archive.reading.statements.cyrillic_verbs import about_before, labelled_before
from archive.reading.statements.statement import Statement
from archive.reading.words.prose import Prose

_LEAD = 3
"""A source named so many paragraphs down told the news, one at the end the article."""


def told_after(
    proses: Sequence[Prose], said: Sequence[Sequence[Statement]], language: str
) -> Iterator[tuple[int, Statement]]:
    """Yield the number of a paragraph and the statement that the next one makes of it."""
    for number in range(1, len(proses)):
        told = about_before(proses[number], language)
        if told is None and number <= _LEAD:
            told = labelled_before(proses[number], language)
        if told is None:
            continue
        for first, end in _untold(proses[number - 1], said[number - 1]):
            own = statement_of(proses[number - 1], Told((first, end), (first, end), None, "", ""))
            source = statement_of(
                proses[number], Told(told.cue, told.cue, told.who, told.reported_as, told.rule)
            )
            if own is not None and source is not None:
                yield number - 1, Statement(own.contents, source.cue, source.claimant,
                                            told.reported_as, "about", source.zone)  # fmt: skip


def _untold(prose: Prose, said: Sequence[Statement]) -> list[tuple[int, int]]:
    """Return the last sentences of a paragraph that nobody is named for."""
    passages = [passage for item in said for passage in (item.cue, *item.contents)]
    found: list[tuple[int, int]] = []
    for first, end in reversed(prose.sentences):
        words = prose.words(first, end)
        if any(p.start < words.end and words.start < p.end for p in passages):
            break
        found.insert(0, (first, end))
    return found
