"""Statements that another engine proposes beside the rules: where both find one, the rules win."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from archive.reading.statements.statement import Statement
from archive.reading.words.cue_words import PASSIVE, verb_forms
from archive.reading.words.prose import Prose
from archive.values import Span, span

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Proposed:
    """Who says what, as offsets into the text that was read; ``rule`` names the form."""

    cue: Range
    claimant: Range | None
    content: Range
    rule: str


class Proposer(Protocol):
    """Another engine. It never raises; where it cannot read, it proposes nothing."""

    @property
    def name(self) -> str:
        """Return what it is called in a claim's record."""

    @property
    def version(self) -> str:
        """Return its version."""

    def propose(self, texts: Sequence[str]) -> Sequence[Sequence[Proposed]]:
        """Return what each of some paragraphs says."""


def more_statements(
    proses: Sequence[Prose], said: Sequence[Sequence[Statement]], proposer: Proposer
) -> Iterator[tuple[int, Statement]]:
    """Yield, by number of paragraph, the statements proposed that touch none of those found."""
    bounds = [(p.tokens[0].start, p.tokens[-1].end) if p.tokens else (0, 0) for p in proses]
    texts = [p.text[start:end] for p, (start, end) in zip(proses, bounds, strict=True)]
    for number, found in enumerate(proposer.propose(texts)):
        start = bounds[number][0]
        known = list(said[number])
        for one in found:
            statement = _statement(proses[number].text, start, one, proposer)
            if not any(_touch(statement, other) for other in known):
                known.append(statement)
                yield number, statement


def _statement(text: str, start: int, one: Proposed, proposer: Proposer) -> Statement:
    def words(stretch: Range) -> Span:
        return span(text, start + stretch[0], start + stretch[1])

    cue = words(one.cue)
    verb = verb_forms().get(cue.text.lower())
    reported_as = verb.reported_as if verb and one.claimant else PASSIVE.get(cue.text.lower())
    return Statement(
        (words(one.content),), cue, words(one.claimant) if one.claimant else None,
        reported_as or "other", one.rule, (cue.start, cue.end),
        engine=proposer.name, engine_version=proposer.version,
    )  # fmt: skip


def _touch(one: Statement, other: Statement) -> bool:
    """Tell whether two statements share words; a cue within a claimant is part of its name."""
    mine = [*one.contents, one.cue]
    theirs = [*other.contents, other.cue]
    meets = any(a.start < b.end and b.start < a.end for a in mine for b in theirs)
    named = other.claimant
    return meets or (named is not None and named.start < one.cue.end and one.cue.start < named.end)
