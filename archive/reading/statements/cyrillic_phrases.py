"""Statements with a noun of saying: "за словами X, …", "…, по данным X", "за його словами"."""

from archive.reading.statements.cyrillic_sentence import Range, Sentence, Told, relative_around
from archive.reading.statements.cyrillic_speakers import behind_document
from archive.reading.words.cyrillic_cues import OWNERS, SOURCES, SUBORDINATE

_ACCORDING = frozenset({"згідно", "согласно", "відповідно"})
_REACH = 4
_FEW = 4


def by_phrase(sentence: Sentence, number: int) -> Told | None:
    """Return the statement of a stretch that says by whose words something is so."""
    start, end = sentence.stretches[number]
    found = _source_phrase(sentence, start, end)
    if found is None:
        return None
    cue, who = found
    if who is not None:
        who = _without_tail(sentence, behind_document(sentence.prose, who, sentence.language))
    return Told(_said(sentence, number), cue, who, "according to", "according")


def _said(sentence: Sentence, number: int) -> Range:
    """Return what is said: what follows the phrase, or what it closes or breaks into."""
    start, end = sentence.stretches[number]
    around = relative_around(sentence, number) or _clause_around(sentence, number)
    if around is not None:
        return around
    left = (sentence.taken, start)
    right = (end, _clause_end(sentence, end))
    closes = sentence.role(end) in {"", "."} or start - sentence.taken > _FEW
    if sentence.is_clause(left) and closes:
        return left
    return right if sentence.is_clause(right) or right[1] - right[0] > 1 else left


def _clause_end(sentence: Sentence, end: int) -> int:
    return next((at for at in range(end, sentence.end) if sentence.role(at) == ";"), sentence.end)


def _clause_around(sentence: Sentence, number: int) -> Range | None:
    """Return the clause that a phrase parts from its verb: "Дім, *за словами X*, згорів"."""
    if not 0 < number < len(sentence.stretches) - 1:
        return None
    before, after = sentence.stretches[number - 1], sentence.stretches[number + 1]
    opens = sentence.between(*before)[:1] in {"N", "B", "m"} or (
        sentence.prose.lower(before[0]) in SUBORDINATE
    )
    verb = sentence.between(*after).lstrip("A")[:1] in {"F", "V"}
    if before[0] < sentence.taken or sentence.is_clause(before) or not (opens and verb):
        return None
    return before[0], _clause_end(sentence, after[0])


def _source_phrase(sentence: Sentence, start: int, end: int) -> tuple[Range, Range | None] | None:
    """Return the cue and who speaks; nobody for the one meant by "його"."""
    at = next((i for i in range(start, min(start + 3, end)) if sentence.role(i) == "P"), None)
    if at is None:
        return None
    owned = False
    for index in range(at + 1, min(at + 1 + _REACH, end)):
        owned = owned or sentence.prose.lower(index) in OWNERS
        if SOURCES & {form.lemma for form in sentence.forms(index)}:
            named = sentence.between(index + 1, end)[:1] in {"G", "B", "N", "m"}
            who = (index + 1, end) if named and not owned else None
            return ((at, index + 1), who) if who or owned else None
        if sentence.role(index) not in "GBNK":
            return None
    return _according(sentence, at, end)


def _according(sentence: Sentence, at: int, end: int) -> tuple[Range, Range] | None:
    """Read "згідно з X" and "согласно X"."""
    if sentence.prose.lower(at) not in _ACCORDING:
        return None
    who = at + 1 + (sentence.role(at + 1) == "P")
    return ((at, who), (who, end)) if who < end else None


def _without_tail(sentence: Sentence, words: Range) -> Range | None:
    """Return a speaker's words up to the first verb or adverb."""
    start, end = words
    for index in range(start, end):
        if sentence.role(index) in "VFSUATq." or (sentence.role(index) == "d" and index > start):
            end = index
            break
    while end > start and sentence.role(end - 1) in "PIC":
        end -= 1
    return (start, end) if end > start else None
