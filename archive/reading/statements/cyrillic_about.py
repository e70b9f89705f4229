"""Who tells the paragraph before: Ukrainian and Russian news name the source after the news.

After "Загинули двоє людей. Ще троє поранені." a paragraph begins "Про це повідомляє ДСНС".
"""

from collections.abc import Iterator, Sequence

from archive.reading.statements.cyrillic_roles import saying
from archive.reading.statements.cyrillic_sentence import Told, sentence_of, statement_of
from archive.reading.statements.cyrillic_speakers import behind_document
from archive.reading.statements.cyrillic_verbs import AT_ONCE, speaker_in, speaks
from archive.reading.statements.statement import Statement
from archive.reading.words.cyrillic_cues import SOURCE_LABELS, VERBS
from archive.reading.words.prose import Prose

_LEAD = 3
"""A source named so many paragraphs down told the news, one at the end the article."""


def told_after(
    proses: Sequence[Prose], said: Sequence[Sequence[Statement]], language: str
) -> Iterator[tuple[int, Statement]]:
    """Yield the number of a paragraph and the statement that the next one makes of it."""
    for number in range(1, len(proses)):
        told = _about_before(proses[number], language)
        if told is None and number <= _LEAD:
            told = _labelled_before(proses[number], language)
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


def _about_before(prose: Prose, language: str) -> Told | None:
    """Return who tells the paragraph before: "Про це повідомляє X" opens its own.

    What is said lies elsewhere: the range is empty.
    """
    if not prose.sentences:
        return None
    sentence = sentence_of(prose, *prose.sentences[0], language)
    if sentence.roles[:2] != "PE":
        return None
    start, end = sentence.stretches[0]
    at = next((index for index in range(start, end) if sentence.role(index) in "VS"), None)
    if at is None or at - start >= AT_ONCE:
        return None
    form = saying(prose.tokens[at].text, language)
    who, _ = speaks(sentence, 0, at, plural=form is None or form.plural)
    if who is None or sentence.between(*who) == "H":
        return None
    who = behind_document(prose, who, language)
    reported = VERBS.get(form.lemma, "claimed") if form else "other"
    return Told((start, start), (at, at + 1), who, reported, "about")


def _labelled_before(prose: Prose, language: str) -> Told | None:
    """Return who tells the paragraph before: "Джерело: Генеральний штаб у Facebook"."""
    if not prose.sentences or prose.lower(0) not in SOURCE_LABELS or prose.lower(1) != ":":
        return None
    sentence = sentence_of(prose, *prose.sentences[0], language)
    after = next((words for words in sentence.stretches if words[0] > 1), None)
    who = speaker_in(sentence, after, plural=True) if after is not None else None
    return Told((0, 0), (0, 2), who, "other", "about") if who is not None else None
