"""What somebody says while doing something else: "відмовився, *пояснивши*, що …"."""

from collections.abc import Iterator

from archive.reading.statements.cyrillic.objects import is_called
from archive.reading.statements.cyrillic.sentence import Range, Sentence, Told, is_aside
from archive.reading.statements.cyrillic.subjects import speaker_in
from archive.reading.statements.statement import Statement
from archive.reading.words.cyrillic_cues import CALLING, VERBS

_ENDINGS = (("вши", ("ти",)), ("ючи", ("ти", "вати", "вавати")), ("жучи", ("зати",)))
"""Endings of Ukrainian gerunds and of the verbs they are of: "наголошу-ючи", "ка-жучи"."""
_JOINTS = frozenset("CA")


def by_gerund(sentence: Sentence, number: int, before: list[Statement]) -> Told | None:
    """Return the statement of a stretch that a gerund of saying opens, None for any other.

    Its speaker is who spoke before in the sentence, or whom the sentence is about.
    """
    found = gerund_at(sentence, number)
    said = _said(sentence, number, found) if found is not None else None
    if found is None or said is None:
        return None
    at, lemma = found
    goes_on = any(item.cue.start >= sentence.prose.tokens[sentence.first].start for item in before)
    who = None if goes_on else _subject(sentence, number)
    if who is None and not goes_on:
        return None
    rule = "that" if said[1] > sentence.stretches[number][1] else "noun"
    return Told(said, (at, at + 1), who, VERBS.get(lemma, "claimed"), rule)


def gerund_at(sentence: Sentence, number: int) -> tuple[int, str] | None:
    """Return the gerund of saying that opens a stretch, behind "and" or "also" at most."""
    start, end = sentence.stretches[number]
    while start < end and sentence.role(start) in _JOINTS:
        start += 1
    if start >= end or sentence.role(start) != "F":
        return None
    gerunds = (form.lemma for form in sentence.forms(start) if form.part == "GRND")
    told = (
        verb for lemma in gerunds for verb in _verbs_of(lemma) if verb in VERBS or verb in CALLING
    )
    lemma = next(told, None)
    return (start, lemma) if lemma is not None else None


def _verbs_of(lemma: str) -> Iterator[str]:
    """Yield what a gerund may be of; to the Ukrainian dictionary it is a word of its own."""
    yield lemma
    for ending, verbs in _ENDINGS:
        if lemma.endswith(ending):
            yield from (lemma.removesuffix(ending) + verb for verb in verbs)


def _said(sentence: Sentence, number: int, found: tuple[int, str]) -> Range | None:
    """Return the words behind a gerund: after "that" or a colon, or what it calls something."""
    at, lemma = found
    end = sentence.stretches[number][1]
    if lemma in CALLING and is_called(sentence, at + 1, end):
        return at + 1, end
    if sentence.role(end) == "," and sentence.role(end + 1) == "T":
        return end + 2, sentence.end
    return (end + 1, sentence.end) if sentence.role(end) == ":" else None


def _subject(sentence: Sentence, number: int) -> Range | None:
    for stretch in reversed(sentence.stretches[:number]):
        if not is_aside(sentence, stretch) and sentence.role(stretch[0]) != "T":
            who = speaker_in(sentence, stretch, plural=_is_plural(sentence, stretch))
            if who is not None:
                return who
    return None


def _is_plural(sentence: Sentence, stretch: Range) -> bool:
    """Tell whether a verb has no subject but a body: "*в управе* отказались, пояснив"."""
    verbs = (at for at in range(*stretch) if sentence.role(at) in "FV")
    return any(form.plural for at in verbs for form in sentence.forms(at))
