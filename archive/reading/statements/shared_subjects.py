"""The subject a verb of saying shares with another: "X apologised *and said*", "…, *saying*"."""

from archive.reading.words.noun_phrases import SUBORDINATORS
from archive.reading.words.prose import Prose
from archive.reading.words.subjects import subject_of
from archive.reading.words.verbs import is_finite


def of_joined_verb(prose: Prose, group: int, first: int) -> tuple[int, int] | None:
    """Return X of "X apologised and said": the subject of the verb joined with the cue."""
    end = group - 1
    while end > first:
        end -= prose.tokens[end - 1].text == ","
        start = end
        while start > first and not _breaks(prose, start - 1):
            start -= 1
        verb = _main_verb(prose, start, end)
        listed = verb == start and start > first and prose.tokens[start - 1].text == ","
        if verb is not None and not listed:  # "X stopped, *laughed* and said": one of several
            return subject_of(prose, verb, first)
        if start == first or prose.tokens[start - 1].text != ",":
            return None
        end = start - 1
    return None


def _breaks(prose: Prose, index: int) -> bool:
    return prose.tokens[index].text in ",;:" or prose.quote_at(index) is not None


def _main_verb(prose: Prose, start: int, end: int) -> int | None:
    """Return the first finite verb of ``start``..``end`` that no subordinate clause holds."""
    for index in range(start, end):
        if prose.lower(index) in SUBORDINATORS:
            return None
        if is_finite(prose.tokens, index):
            return index
    return None


def of_main_verb(prose: Prose, group: int, first: int) -> tuple[int, int] | None:
    """Return X of "X has ruled it out, saying …": the subject of the sentence's first verb."""
    for index in range(first + 1, group - 1):
        if prose.quote_at(index) is None and is_finite(prose.tokens, index):
            return subject_of(prose, index, first)
    return None
