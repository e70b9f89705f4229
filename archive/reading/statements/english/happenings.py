"""Events that are reported by nobody named: "Delays were reported at two ports"."""

from archive.reading.statements.english.found import Found, last
from archive.reading.words.prose import Prose
from archive.reading.words.verbs import BE, HAVE, is_adverb
from archive.reading.words.word_sets import word_set

_HAPPENINGS = word_set("happenings")
_WHERE = frozenset({"in", "at", "on", "near", "across", "along", "throughout", "from"})
_NONE = frozenset({"no", "few"})
_NEAR = 4


def happened(prose: Prose, at: int, first: int, end: int) -> Found | None:
    """Read "Delays have been *reported* at two ports", no "no deaths were reported"."""
    start = at
    while start > first and (
        prose.lower(start - 1) in BE | HAVE | {"also"} or is_adverb(prose.lower(start - 1))
    ):
        start -= 1
    near = {prose.lower(index) for index in range(max(first, start - _NEAR), start)}
    until = last(prose, end)
    placed = at + 1 >= until or prose.lower(at + 1) in _WHERE
    told = start < at and placed and near & _HAPPENINGS and not near & _NONE
    if not told:
        return None
    begin = start
    while begin > first and prose.tokens[begin - 1].is_word:
        begin -= 1
    stop = next((i for i in range(at, until) if prose.tokens[i].text in ",;—"), until)
    return Found((at, at + 1), None, ((begin, stop),), "other", "passive", begin, (at, at + 1))
