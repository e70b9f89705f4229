"""What an amount is put at: "Damage was estimated at €18m by the insurer", "is put at 40"."""

from archive.reading.figures.numerals import number_at
from archive.reading.statements.english.found import Found, last
from archive.reading.words.phrases_behind import phrase_after
from archive.reading.words.prose import Prose
from archive.reading.words.subjects import subject_of
from archive.reading.words.verbs import BE, HAVE, is_adverb

PUT_AT = frozenset({"estimated", "put", "valued", "reckoned", "calculated", "assessed"})
_NEAR = 5
"""Tokens between "at" and the number: "at *between $2bn and* $3bn"."""
_BOUNDING = frozenset({"between", "about", "around", "over", "under", "nearly", "almost", "some",
                       "more", "less", "fewer", "than", "up", "to", "at", "least", "most", "well",
                       "roughly", "$", "€", "£", "¥", "₹"})  # fmt: skip
_LONGEST_AGENT = 8


def put_at(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "The loss is estimated at $3bn (by the bank)"; without an agent nobody is named."""
    until = last(prose, end)
    agent = _agent(prose, at + 1, until)
    where = agent[1] if agent is not None else at + 1
    if prose.lower(where) != "at" or not _counts(prose, where + 1, until):
        return None
    group = _group_start(prose, at, first)
    subject = subject_of(prose, group, first) if group < at else None
    if subject is None:
        return None
    stop = next((i for i in range(where, until) if prose.tokens[i].text in ",;—"), until)
    by = next((i for i in range(where + 1, stop) if prose.lower(i) == "by"), stop)
    agent = agent or _agent(prose, by, until)
    stop = by if agent is not None and agent[0] > where else stop
    begin = subject[0] - (prose.lower(subject[0] - 1) in {"the", "a"} and subject[0] > first)
    rule = "passive" if agent is None else "agent"
    return Found((at, at + 1), agent, ((begin, stop),), "estimated", rule, begin,
                 (at, stop), left=agent is not None)  # fmt: skip


def _agent(prose: Prose, by: int, end: int) -> tuple[int, int] | None:
    """Return the bank of "by *the bank*", None for "by 2030" and where nobody is named."""
    if prose.lower(by) != "by" or by + 1 >= end or prose.date_from(by + 1) is not None:
        return None
    found = phrase_after(prose, by + 1, min(end, by + _LONGEST_AGENT))
    return None if found is None or prose.tokens[found[0]].is_number else found


def _counts(prose: Prose, start: int, end: int) -> bool:
    """Tell whether a number follows at once, or behind words that bound it."""
    at = start
    while at < min(start + _NEAR, end) and prose.lower(at) in _BOUNDING:
        at += 1
    return at < end and number_at(prose.tokens, at) is not None


def _group_start(prose: Prose, at: int, first: int) -> int:
    """Return where "has been", "is now" begins before a participle, ``at`` where nothing does."""
    group = at
    while group - 1 > first and (
        prose.lower(group - 1) in BE | HAVE or is_adverb(prose.lower(group - 1))
    ):
        group -= 1
    return group if any(prose.lower(i) in BE for i in range(group, at)) else at
