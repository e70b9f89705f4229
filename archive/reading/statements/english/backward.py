"""What points back to the sentence or statement before: "That is according to X", "X denied this".

Also speech that runs on in the reporter's words: "…, he said. It would depend on the snow."
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.reading.statements.statement import Statement
from archive.reading.words.prose import Prose
from archive.reading.words.verbs import BE
from archive.reading.words.word_sets import word_set
from archive.values import Span

_POINTING = word_set("pointing")
_CERTAIN = frozenset({"the", "that", "this", "these", "those", "both"})
_RUNNING = frozenset({"it", "they", "he", "she", "this", "that", "there", "the"})
_TOLD = frozenset({"said", "told", "added", "warned", "wrote", "explained", "argued", "predicted",
                   "estimated", "claimed"})  # fmt: skip


def resolved(prose: Prose, found: Sequence[Statement]) -> list[Statement]:
    """Return the statements with what they point back to in its place, and speech that runs on."""
    result: list[Statement] = []
    for item in found:
        pointed = _pointing(prose, item, result)
        if pointed is not None:
            result.append(pointed)
    return result + list(_running(prose, result))


def _pointing(prose: Prose, item: Statement, before: Sequence[Statement]) -> Statement | None:
    words = item.contents[0].text.lower() if len(item.contents) == 1 else ""
    if (
        words in {"that is", "this is", "that was", "it is", "so", "that"}
        and item.rule == "according"
    ):
        said = _sentence_before(prose, item.contents[0])
        if said is None:
            return None if words in {"so", "that"} else item
        return replace(item, contents=(said,))
    if _is_pointing(words) and item.reported_as in {"denied", "confirmed"} and before:
        return replace(item, contents=before[-1].contents)
    return item


def _is_pointing(words: str) -> bool:
    """Tell whether words name what was said without saying it: "it", "the allegations"."""
    first, _, rest = words.partition(" ")
    return words in _POINTING or (first in _CERTAIN and rest in _POINTING)


def _sentence_before(prose: Prose, words: Span) -> Span | None:
    first, _ = prose.sentence_of(prose.index_from(words.start))
    before = [(start, end) for start, end in prose.sentences if end <= first]
    if not before:
        return None
    start, end = before[-1]
    end -= prose.tokens[end - 1].text in ".!?…"
    return prose.words(start, end) if end > start else None


def _running(prose: Prose, found: Sequence[Statement]) -> Iterator[Statement]:
    """Yield sentences that go on in what somebody said they would: "It would depend on …"."""
    last: Statement | None = None
    for first, end in prose.sentences:
        begin, stop = prose.tokens[first].start, prose.tokens[end - 1].end
        here = [item for item in found if begin <= item.cue.start < stop]
        covered = any(p.start < stop and begin < p.end for item in found for p in item.contents)
        if here:
            last = here[-1] if here[-1].cue.text.split()[-1].lower() in _TOLD else None
        elif last is not None and not covered and _would(prose, first, end):
            end -= prose.tokens[end - 1].text in ".!?…"
            yield replace(last, contents=(prose.words(first, end),), continued=True)
        else:
            last = None


def _would(prose: Prose, first: int, end: int) -> bool:
    near = [prose.lower(index) for index in range(first, min(first + 4, end))]
    return near[:1] != [] and near[0] in _RUNNING and "would" in near and not BE & set(near[:2])
