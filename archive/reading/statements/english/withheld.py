"""What somebody will not say, or does not rule out: "would not say whether it had paid".

What is asked stands in the text as that party's answer to it, and the answer is no answer: the
claim is about the words after "whether", and its cue tells that it was not asserted.
"""

from dataclasses import replace

from archive.reading.statements.english.found import Found, is_somebody, last, speaks_for
from archive.reading.statements.english.shared_subjects import speaker_of
from archive.reading.words.prose import Prose
from archive.reading.words.verbs import HAVE, NEGATIONS, has_clause, is_adverb

_TELLING = frozenset({"say", "confirm", "disclose", "reveal", "specify"})
_UNWILLING = frozenset({"declined", "declines", "refused", "refuses"})
_WOULD_NOT = frozenset({"wouldn't", "won't"})
_STOPPING = frozenset({"stopped", "stops", "stop", "stopping", "fell", "falls"})
_SAID_SHORT = frozenset({"saying", "claiming", "alleging", "accusing", "concluding", "calling"})
_ENDS = frozenset(
    {"and", "but", "after", "when", "while", "because", "until", "although", "though"}
)
_SHORT = 4
RULED = frozenset({"rule", "rules", "ruled"})


def withheld(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "would not say *whether* it had paid" and "refused to confirm *if* he was held"."""
    verb = at - 1
    if verb <= first + 1 or prose.lower(verb) not in _TELLING:
        return None
    group = _unwilling(prose, verb)
    until = last(prose, end)
    if group is None or not has_clause(prose.tokens, at + 1, until):
        return None
    return _answer(prose, (group, verb + 1), (at + 1, until), first)


def _unwilling(prose: Prose, verb: int) -> int | None:
    """Return where "would not" or "declined to" begins before a verb of telling."""
    before = prose.lower(verb - 1)
    if before == "to" and prose.lower(verb - 2) in _UNWILLING:
        return verb - 2
    if before in _WOULD_NOT:
        return verb - 1
    refuses = before == "not" and prose.lower(verb - 2) in {"would", "will"}
    return verb - 2 if refuses else None


def stopped_short(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "stopped *short* of saying that any law had been broken"."""
    saying = at + 2
    if prose.lower(at + 1) != "of" or prose.lower(saying) not in _SAID_SHORT:
        return None
    until = last(prose, end)
    begin = saying + 1 + (prose.lower(saying + 1) == "that")
    if prose.lower(at - 1) not in _STOPPING or begin >= until:
        return None
    return _answer(prose, (at - 1, saying + 1), (begin, until), first)


def ruled_out(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "*ruled* out a snap election" and "have not *ruled* out arson"."""
    if prose.lower(at + 1) != "out":
        return None
    begin = at + 2 + (prose.lower(at + 2) == "that")
    until = next((i for i in range(begin, end) if prose.tokens[i].text in ",;—–"
                  or prose.lower(i) in _ENDS), last(prose, end))  # fmt: skip
    if until <= begin or prose.lower(begin) in {"for", "of", "by", "with", "until", "in"}:
        return None  # "was ruled out for six weeks"
    group = at
    while group > first + 1 and (
        prose.lower(group - 1) in HAVE | NEGATIONS | {"did", "does", "do", "didn't", "hasn't"}
        or is_adverb(prose.lower(group - 1))
    ):
        group -= 1
    denied = not any(prose.lower(i) in NEGATIONS or prose.lower(i).endswith("n't")
                     for i in range(group, at))  # fmt: skip
    found = _answer(prose, (group, at + 2), (begin, until), first)
    if found is None or found.claimant is None or not _may_rule(prose, found.claimant):
        return None
    return replace(found, reported_as="denied") if denied else found


def _may_rule(prose: Prose, subject: tuple[int, int]) -> bool:
    """Tell who rules from what makes impossible: "an injury *ruled out* a return"."""
    people = prose.lower(subject[1] - 1).endswith("s") and subject[1] - subject[0] < _SHORT
    return people or is_somebody(prose, subject) or speaks_for(prose, subject)


def _answer(prose: Prose, cue: tuple[int, int], said: tuple[int, int], first: int) -> Found | None:
    """Return the statement of whoever gives no answer, None where nobody does."""
    subject, own = speaker_of(prose, cue[0], first)
    if subject is None:
        return None
    return Found(cue, subject, (said,), "other", "withheld", own, (own, cue[1]))
