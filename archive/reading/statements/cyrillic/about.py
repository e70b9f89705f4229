"""Who tells the paragraph before: Ukrainian and Russian news name the source after the news.

After "Загинули двоє людей. Ще троє поранені." a paragraph begins "Про це повідомляє ДСНС".
"""

from collections.abc import Iterator, Sequence

from archive.reading.statements.cyrillic.openers import by_opener, points_back, untold_sentences
from archive.reading.statements.cyrillic.sentence import Told, sentence_of, statement_of
from archive.reading.statements.cyrillic.subjects import speaker_in
from archive.reading.statements.statement import Statement
from archive.reading.words.cyrillic_cues import SOURCE_LABELS
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
        for first, end in untold_sentences(proses[number - 1], said[number - 1]):
            own = statement_of(proses[number - 1], Told((first, end), (first, end), None, "", ""))
            source = statement_of(
                proses[number], Told(told.cue, told.cue, told.who, told.reported_as, told.rule)
            )
            if own is not None and source is not None:
                yield number - 1, Statement(own.contents, source.cue, source.claimant,
                                            told.reported_as, "about", source.zone)  # fmt: skip


def _about_before(prose: Prose, language: str) -> Told | None:
    """Return who tells the paragraph before: "Про це повідомляє X" opens its own.

    What is said lies elsewhere: the range is empty.
    """
    if not prose.sentences:
        return None
    sentence = sentence_of(prose, *prose.sentences[0], language)
    at = points_back(sentence)
    told = by_opener(sentence, at, (at, at)) if at is not None else None
    he = told is not None and told.who is not None and sentence.between(*told.who) == "H"
    return None if he else told


def _labelled_before(prose: Prose, language: str) -> Told | None:
    """Return who tells the paragraph before: "Джерело: Генеральний штаб у Facebook"."""
    if not prose.sentences or prose.lower(0) not in SOURCE_LABELS or prose.lower(1) != ":":
        return None
    sentence = sentence_of(prose, *prose.sentences[0], language)
    after = next((words for words in sentence.stretches if words[0] > 1), None)
    who = speaker_in(sentence, after, plural=True) if after is not None else None
    return Told((0, 0), (0, 2), who, "other", "about") if who is not None else None
