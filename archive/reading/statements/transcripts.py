"""Interviews printed turn by turn, each under its speaker: "JOE HILL: We think so.".

A text is a transcript where lines begin with several speakers' labels and one of them comes
again. What a turn says is said by its label; questions are asked, and assert nothing.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from archive.reading.statements.statement import Statement
from archive.reading.statements.who.names import full_names
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import PRONOUNS
from archive.reading.words.verbs import has_clause
from archive.values import Span, span

_SHOUTED = re.compile(
    r"(?P<name>(?:(?:Mc|Mac|O[’'])?[^\W\da-zа-яіїєґ][^\W\da-zа-яіїєґ.’'-]*+\s?){1,5})"
    r"(?P<role>(?:,|\s\()[^\n:]{2,50})?:\s+(?=\S)"
)
"""A label in capitals, with what its speaker is: "KENT CARPER, COUNTY COMMISSION: "."""
_NAMED = re.compile(r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})(?P<role>):\s+(?=\S)")
"""A label as names are written: "Fordham: "."""
_LETTERED = re.compile(r"(?P<name>Q|A|Question|Answer)(?P<role>)[.:]\s+(?=\S)")
_ASKING = frozenset({"q", "question", "questioner"})
_ANSWERING = frozenset({"a", "answer"})
_UNNAMED = frozenset({"unidentified", "unknown", "m", "f", "male", "female"}) | _ANSWERING
_INTERVIEWER = re.compile(
    r"(?:\b(?:by|told|By|joins)"
    r"|\b(?:[Hh]e|[Ss]he|[A-Z]\w+) (?:spoke|talked|speaks|talks) (?:to|with))\s+$"
)
"""What stands before whoever asks: "he spoke to Ann Ek", "interviewed by Ann Ek"."""
_INTERVIEWED = re.compile(
    r"\b(?:interview with|interviewed|asked|met|sat down with|caught up with"
    r"|[Ww]e (?:spoke|talked) (?:to|with))\s+(?:[a-z]+ ){0,3}$"
)
"""What stands before whoever answers: "an interview with Bo Ek", "we spoke to miner Bo Ek"."""
_OPENING = frozenset('“"«')
_FEWEST_TURNS = 3
_SHORTEST = 4
"""Tokens: less says nothing: "Good morning."."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """A paragraph's label: its speaker, told by the last word of the name, and where it ends."""

    name: Span
    speaker: str
    end: int


def labelled_turns(
    paragraphs: Sequence[Prose], said: Sequence[list[Statement]]
) -> Iterator[tuple[int, list[Statement]]]:
    """Yield the numbers of paragraphs that are turns of a transcript, with all they say.

    ``said`` are the statements each paragraph makes by itself: what a speaker tells of others
    stays theirs. What has no label goes on from the turn before it, up to the last label.
    """
    labels = _labels(paragraphs)
    if labels is None:
        return
    last = max(labels)
    turn: _Turn | None = None
    answers = _answering(paragraphs, labels[min(labels)].name.start)
    for number in range(min(labels), last + 1):
        turn = labels.get(number, turn)
        if turn is not None and turn.speaker not in _ASKING:
            named = answers if turn.speaker in _ANSWERING else _whole_name(turn, labels.values())
            who = None if turn.speaker in _UNNAMED - _ANSWERING else named
            yield number, list(_spoken(paragraphs[number], turn, who, said[number]))
        elif turn is not None:
            yield number, []


def _whole_name(turn: _Turn, labels: Iterable[_Turn]) -> Span:
    """Return the label that gives a surname's full name: "KENT CARPER" for "CARPER"."""
    whole = {label.name.text: label.name for label in labels
             if label.speaker == turn.speaker and " " in label.name.text}  # fmt: skip
    alone = " " not in turn.name.text and len(whole) == 1
    return next(iter(whole.values())) if alone else turn.name


def _labels(paragraphs: Sequence[Prose]) -> dict[int, _Turn] | None:
    """Return the labels of a transcript, None where paragraphs are none."""
    for form, fewest in ((_LETTERED, 1), (_SHOUTED, 1), (_NAMED, 2)):
        found = {n: turn for n, prose in enumerate(paragraphs) if (turn := _label(prose, form))}
        speakers = [turn.speaker for turn in found.values()]
        again = {speaker for speaker in speakers if speakers.count(speaker) > 1}
        if len(speakers) >= _FEWEST_TURNS and len(again) >= fewest < len(set(speakers)) + 1:
            kept = {n: turn for n, turn in found.items() if fewest == 1 or turn.speaker in again}
            return kept if len({turn.speaker for turn in kept.values()}) > 1 else None
    return None


def _label(prose: Prose, form: re.Pattern[str]) -> _Turn | None:
    if not prose.tokens:
        return None
    start = prose.text.rfind("\n", 0, prose.tokens[0].start) + 1
    start += prose.text[start] in _OPENING  # some papers quote every turn: "“HILL: We …"
    match = form.match(prose.text, start)
    if match is None:
        return None
    name = match["name"].rstrip()
    words = re.findall(r"\w+", name.lower())
    first = words[0] if words and words[0] in _UNNAMED | _ASKING else ""
    return _Turn(span(prose.text, start, start + len(name)), first or words[-1], match.end())


def _answering(paragraphs: Sequence[Prose], start: int) -> Span | None:
    """Return who answers where labels do not tell: the one person named before the first turn.

    Who asks is told by what stands before the name, as are bylines.
    """
    text = paragraphs[0].text if paragraphs else ""
    names = sorted((name for found in full_names(text).values() for name in found
                    if name.end <= start), key=lambda name: name.start)  # fmt: skip
    asked = [name for name in names if _INTERVIEWED.search(text[: name.start][-60:])]
    others = [name for name in names if not _INTERVIEWER.search(text[: name.start][-60:])]
    for pool in (asked, others):
        if len({name.text.split()[-1] for name in pool}) == 1:
            return pool[0]
    return None


def _spoken(
    prose: Prose, turn: _Turn, claimant: Span | None, own: Sequence[Statement]
) -> Iterator[Statement]:
    others = [item for item in own if not _is_pronoun(item)]
    yield from others
    sign = turn.name.end + len(prose.text[turn.name.end : turn.end].rstrip()) - 1
    contents = tuple(
        words for words in _sentences(prose, turn)
        if not any(words.start <= item.cue.start < words.end for item in others)
    )  # fmt: skip
    if contents:
        start = contents[0].start
        yield Statement(
            contents, span(prose.text, sign, sign + 1), claimant, "other", "turn", (start, start)
        )


def _is_pronoun(statement: Statement) -> bool:
    """Tell whether "we think" or "he says" speaks: that is the speaker's, or about who knows."""
    words = statement.claimant
    return words is None or words.text.lower() in PRONOUNS


def _sentences(prose: Prose, turn: _Turn) -> Iterator[Span]:
    for first, end in prose.sentences:
        while first < end and prose.tokens[first].start < turn.end <= prose.tokens[end - 1].end:
            first += 1
        while end > first and prose.tokens[end - 1].text in ".!…":
            end -= 1
        if end - first >= _SHORTEST and has_clause(prose.tokens, first, end):
            yield prose.words(first, end)
