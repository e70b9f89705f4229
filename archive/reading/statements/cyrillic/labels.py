"""Speech whose author only the paragraphs before name: "Пряма мова: «…»", "йдеться в дописі".

A label without a name, a post without an owner is that of whoever spoke last.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.reading.statements.statement import Statement
from archive.reading.statements.who.cyrillic_persons import is_post
from archive.reading.words.cyrillic_cues import SPEECH_LABELS
from archive.reading.words.prose import Prose

_REACH = 3
"""Paragraphs: who spoke farther back is not meant."""


def labelled(
    paragraphs: Sequence[Prose], said: Sequence[Sequence[Statement]]
) -> Iterator[tuple[int, list[Statement]]]:
    """Yield the numbers of paragraphs with such speech, with all their statements."""
    named: list[tuple[int, Statement]] = []
    for number in range(len(paragraphs)):
        found: list[Statement] = []
        for statement in said[number]:
            last = next((own for at, own in reversed(named) if number - at <= _REACH), None)
            if last is not None and _needs_author(statement):
                statement = replace(statement, claimant=last.claimant, same_speaker=True)
            if statement.claimant is not None:
                named.append((number, statement))
            found.append(statement)
        if found != list(said[number]):
            yield number, found


def _needs_author(statement: Statement) -> bool:
    """Tell whether a label or a post says nothing of whose words they are."""
    if statement.claimant is None:
        words = statement.cue.text.lower().split()
        return statement.rule == "colon" and words[-1] in SPEECH_LABELS
    return is_post(statement.claimant.text)
