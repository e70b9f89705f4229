"""One statement as found among the tokens, and how it is made of its cue."""

from dataclasses import dataclass

from archive.reading.figures.numerals import number_at
from archive.reading.statements.english.cue import Cue
from archive.reading.words.cue_words import SOURCE_NOUNS
from archive.reading.words.name_words import KIND_NOUNS, is_role
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import PREPOSITIONS, PRONOUNS
from archive.reading.words.verbs import is_finite

_BOUNDS = frozenset({"about", "around", "over", "under", "between", "nearly", "near"})


@dataclass(frozen=True, slots=True)
class Found:
    """One statement: token ranges of the cue, claimant and words said; ``rule`` names the form.

    ``own`` is where it begins in its sentence; ``zone`` the range where a date dates it.
    ``left`` tells that its words stand before the cue.
    """

    cue: tuple[int, int]
    claimant: tuple[int, int] | None
    contents: tuple[tuple[int, int], ...]
    reported_as: str
    rule: str
    own: int
    zone: tuple[int, int]
    left: bool = False
    same_speaker: bool = False


def relative_end(prose: Prose, at: int, end: int) -> int:
    """Return where a relative clause ends: "Ann Lee, who says it leaks*,* wants it closed"."""
    for index in range(at + 1, end - 1):
        verb = index + 1 + (prose.lower(index + 1) in {"now", "then", "also", "later"})
        after = prose.tokens[index].text == "," and is_finite(prose.tokens, verb)
        after = after or prose.tokens[index].text in "—–"
        if after and prose.quote_at(index) is None:
            return index
    return end


def made(
    prose: Prose,
    cue: Cue,
    rule: str,
    contents: tuple[tuple[int, int], ...],
    after: int,
    *,
    left: bool = False,
) -> Found:
    """Return the statement of a cue whose words are ``contents``; ``after`` ends its adjuncts."""
    own = cue.subject[0] if cue.subject and not cue.same_speaker else cue.group
    own = cue.group - 1 if prose.lower(cue.group - 1) == "which" else own
    if cue.relative and cue.subject and prose.lower(own - 1) not in {",", "which"}:
        nouns = range(own - 1, max(cue.first, own - 7), -1)
        comma = next((at for at in nouns if prose.tokens[at].text == ","), own - 1)
        own = comma + 1  # "…, *a toll* relatives insist is far too low"
    if cue.relative and not left:
        contents = tuple((at, relative_end(prose, at, end)) for at, end in contents)
    return Found((cue.group, cue.at + 1), cue.subject, contents, cue.verb.reported_as, rule, own,
                 (min(own, cue.group), after), left, cue.same_speaker)  # fmt: skip


def last(prose: Prose, end: int) -> int:
    """Return the end of a sentence without its closing sign."""
    while end > 0 and prose.tokens[end - 1].text in ".!?…:;,":
        end -= 1
    return end


def bounds_number(prose: Prose, index: int) -> bool:
    """Tell whether a preposition belongs to a number: "said *at least* 12 died", "*about* 40"."""
    if prose.lower(index) == "at":
        return prose.lower(index + 1) in {"least", "most"}
    counted = number_at(prose.tokens, index + 1) if index + 1 < len(prose.tokens) else None
    return prose.lower(index) in _BOUNDS and counted is not None


def speaks_for(prose: Prose, subject: tuple[int, int]) -> bool:
    """Tell whether the subject is a thing that speaks: "new figures of the harbour office"."""
    for index in range(*subject):
        word = prose.lower(index)
        if word in SOURCE_NOUNS:
            return True
        if word in {"of", "from", "by", "in", "on", "for"}:
            return False
    return False


def is_somebody(prose: Prose, subject: tuple[int, int]) -> bool:
    """Tell whether a subject can mean it: "the deal promises to help" promises nothing."""
    inner = range(subject[0] + 1, subject[1])
    head = next((at for at in inner if prose.lower(at) in PREPOSITIONS | {"of"}), subject[1])
    named = any(prose.tokens[at].is_capital for at in range(subject[0] + 1, head))
    heads = [prose.lower(at) for at in range(*subject)]
    lone = prose.tokens[subject[0]].is_capital and subject[1] - subject[0] == 1
    return named or lone or any(is_role(word) or word in KIND_NOUNS or word in PRONOUNS
                                for word in heads)  # fmt: skip
