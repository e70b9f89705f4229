"""Notes that nobody understood: what forbids, asks or limits in a field for notes and says no rule.

A clause of such a field that holds a word of ruling and none of the restrictions found is kept as
printed, for people to read: what is not understood is never taken for free.
"""

from collections.abc import Iterable, Iterator

from archive.reading.credit_lines.words import flat
from archive.reading.restrictions.denials import is_lifted
from archive.reading.restrictions.note import tells
from archive.reading.restrictions.record import Restriction
from archive.reading.restrictions.words import Word, clauses
from archive.values import span

_RULING = frozenset({"no", "forbidden", "without", "only", "must", "apart", "excluded", "subject",
                     "held", "bars", "before", "permission", "restricted", "arranged", "asks",
                     "deletes", "editorial_only", "story_only", "not_public",
                     "uncommercial"})  # fmt: skip
_OF_NOTES = frozenset({"use", "picture", "free", "medium", "editors", "territory", "all", "asks",
                       "permission", "held", "restricted", "mandatory_credit"})  # fmt: skip
_ASKS_NOTHING = frozenset({"restricted", "held", "mandatory_credit", "permission", "must", "asks"})
_SHORT = 9
"""Words: a longer clause must speak of pictures, of a use or of those who use them."""


def not_understood(text: str, found: Iterable[Restriction]) -> Iterator[Restriction]:
    """Yield the clauses of a note that rule something which none of ``found`` says."""
    said = [(each.span.start, each.span.end) for each in found]
    for clause in clauses(text):
        if not clause or not _rules(clause) or _denies(clause):
            continue
        start, end = clause[0].start, clause[-1].end
        heard = any(begin < end and start < stop for begin, stop in said)
        if not (heard or tells(text, start, end) or is_lifted(flat(text[start:end]))):
            yield Restriction("not_understood", span(text, start, end))


def _rules(clause: list[Word]) -> bool:
    """Tell whether a clause forbids, asks or limits, and may be about the picture."""
    kinds = frozenset[str]().union(*(word.kinds for word in clause))
    codes = any(kind.startswith("no_") for kind in kinds)
    about = bool(kinds & _OF_NOTES) or codes or all(word.loud for word in clause if not word.kinds)
    short = len(clause) <= _SHORT
    return len(clause) > 1 and bool(kinds & _RULING or codes) and (about or short)


def _denies(clause: list[Word]) -> bool:
    """``No restrictions``, ``credit not required``: that nothing is asked asks nothing."""
    denied = any(word.kinds & {"no", "without"} for word in clause)
    return denied and any(word.kinds & _ASKS_NOTHING for word in clause)
