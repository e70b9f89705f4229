"""Clauses of a note in which words that notes know not stand between what rules and what it rules.

``Attribution to the artist is obligatory``: where nothing else was understood of a clause with a
single ruling word, it rules whatever the clause names. Never read so: the story of a caption.
"""

from collections.abc import Iterable, Iterator

from archive.reading.restrictions.note import tells
from archive.reading.restrictions.reach import ALONE, FORBIDDEN, NEEDED
from archive.reading.restrictions.record import Restriction
from archive.reading.restrictions.words import Word
from archive.values import span

_LONGEST = 12
_UNKNOWN = 4
"""Words of a clause, and those of them that notes know not."""

_BARS = frozenset({"no", "forbidden"})
_RULING = frozenset({"no", "forbidden", "only", "must"})
_DATES = frozenset({"until", "before", "from", "ends"})
_OTHER_RULES = frozenset({"without", "apart", "excluded", "held", "subject", "bars"})


def loosely(
    text: str, said: Iterable[list[Word]], found: Iterable[Restriction]
) -> Iterator[Restriction]:
    """Yield what the clauses ``said`` rule of which none of ``found`` says anything."""
    heard = [(each.span.start, each.span.end) for each in found]
    for clause in said:
        if not clause or not _is_short(clause) or not any(w.kinds & _RULING for w in clause):
            continue
        start, end = clause[0].start, clause[-1].end
        known = any(begin < end and start < stop for begin, stop in heard)
        asked = text[end : end + 1] == "?"
        if not (known or asked or tells(text, start, end)):
            yield from _ruled(text, clause)


def _is_short(clause: list[Word]) -> bool:
    unknown = sum(not word.kinds for word in clause)
    kinds = frozenset[str]().union(*(word.kinds for word in clause))
    dated = kinds & {"date", "number"} and kinds & _DATES
    return len(clause) <= _LONGEST and unknown <= _UNKNOWN and not (dated or kinds & _OTHER_RULES)


def _ruled(text: str, clause: list[Word]) -> Iterator[Restriction]:
    kinds = frozenset[str]().union(*(word.kinds for word in clause))
    where = span(text, clause[0].start, clause[-1].end)
    if kinds & _BARS and not kinds & {"only", "must"}:
        if not kinds & set(NEEDED):  # "credit not needed"
            yield from (Restriction(code, where) for code in FORBIDDEN if code in kinds)
        if _opens_with_bar(clause):
            places = tuple(dict.fromkeys(code for word in clause[1:] for code in word.codes))
            yield Restriction("territory_out", where, territories=places)
    elif "only" in kinds and not kinds & {"must", "once", "number"}:  # "only one per article"
        codes = [code for code in ALONE if code in kinds]
        codes = codes or ["restricted"] * ("editors" in kinds)  # "for subscribers only"
        yield from (Restriction(code, where) for code in codes)
    elif "must" in kinds and not kinds & _BARS and sum(not word.kinds for word in clause) < 2:
        yield from (Restriction(code, where) for code in NEEDED if code in kinds)


def _opens_with_bar(clause: list[Word]) -> bool:
    """``Interdit en Suisse et en Belgique``: what bars, small words and places, nothing else."""
    bars, *others = [word.kinds for word in clause]
    named = all(each & {"light", "territory"} for each in others)
    led = bool(others) and "light" in others[0]  # "No Germany, no Europe" forbids nothing
    return bool(bars & _BARS) and led and named and any("territory" in each for each in others)
