"""Where one Ukrainian or Russian proposition ends and the next begins."""

from collections.abc import Sequence

from archive.reading.records import Figure
from archive.reading.statements.cyrillic_roles import roles
from archive.reading.words.language import cyrillic_language
from archive.reading.words.prose import Prose
from archive.reading.words.word_sets import word_set

_JOINTS = frozenset({"а", "та", "але", "и", "і", "й", "но", "також", "тогда", "тоді"})
_SUBORDINATE = word_set("cyrillic subordinate")
_VERBS = frozenset("FV")


def cyrillic_cut(prose: Prose, at: tuple[int, int, int], figures: Sequence[Figure]) -> int | None:
    """Return where a clause with a verb and a figure or date of its own begins after a comma.

    ", пошкоджено школу та дві крамниці", ", ще четверо дістали поранення", ", а двое погибли".
    """
    first, joint, end = at
    if prose.tokens[joint].text not in {",", ";"} or not _is_cyrillic(prose, joint + 1):
        return None
    begin = joint + 1 + (prose.lower(joint + 1) in _JOINTS)
    stop = next((i for i in range(begin, end) if prose.tokens[i].text in ",;"), end)
    if begin >= stop or prose.lower(begin) in _SUBORDINATE or prose.lower(first) in _SUBORDINATE:
        return None
    language = cyrillic_language(prose.words(first, end).text, "uk")
    after, before = (roles(prose, s, e, language) for s, e in ((begin, stop), (first, joint)))
    if after[:1] in {"R", "T", "K"} or not _VERBS & set(after) or not _VERBS & set(before):
        return None
    return begin if _counts(prose, (begin, stop), figures) or after[0] in _VERBS else None


def _is_cyrillic(prose: Prose, at: int) -> bool:
    return at < len(prose.tokens) and "\u0400" <= prose.tokens[at].text[0] <= "\u04ff"


def _counts(prose: Prose, words: tuple[int, int], figures: Sequence[Figure]) -> bool:
    """Tell whether a clause has a figure or a date of its own."""
    start, end = prose.tokens[words[0]].start, prose.tokens[words[1] - 1].end
    spans = [figure.span for figure in figures] + [date.span for date in prose.dates]
    return any(start <= passage.start < end for passage in spans)
