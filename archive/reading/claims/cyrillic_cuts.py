"""Where one Ukrainian or Russian proposition ends and the next begins."""

from collections.abc import Sequence
from dataclasses import replace

from archive.reading.records import Figure
from archive.reading.statements.cyrillic_roles import roles
from archive.reading.words.cyrillic_cues import SUBORDINATE
from archive.reading.words.language import cyrillic_language
from archive.reading.words.prose import Prose

_JOINTS = frozenset({"а", "та", "але", "и", "і", "й", "но", "також", "тогда", "тоді", "причому",
                     "причём", "причем"})  # fmt: skip
_AND = frozenset({"та", "и", "і", "й"})
_THAT = frozenset({"що", "что"})
_AS = frozenset({"як", "как"})
"""Behind "тоді" and "тогда": "whereas"."""
_PREPOSITIONS = frozenset({"до", "перед", "після", "после"})
_VERBS = frozenset("FV")
_REMARKS = frozenset("VKR")
"""How stretches begin that only break in: "*пообещал* мэр", "*как* считают", "*які* були"."""
_ELLIPSIS = 4

Range = tuple[int, int]


def cyrillic_cut(prose: Prose, at: tuple[int, int, int], figures: Sequence[Figure]) -> int | None:
    """Return where a clause with a verb and a figure or date of its own begins behind a joint.

    ", пошкоджено школу та дві крамниці", ", а двое погибли", ", який дає 60% потреб",
    " та здійснили 40 обстрілів", " і що ротації не було", ", 41 - над Брянской областью".
    """
    first, joint, end = at
    sign = prose.tokens[joint].text in {",", ";"}
    if not _is_cyrillic(prose, joint + 1) or not (sign or prose.lower(joint) in _AND):
        return None
    begin = _after_joint(prose, joint, sign=sign)
    stop = next((i for i in range(begin, end) if prose.tokens[i].text in ",;"), end)
    if begin >= stop or prose.lower(begin) in SUBORDINATE:
        return None
    if prose.lower(first) in SUBORDINATE - _PREPOSITIONS:
        return None
    counts = [_counts(prose, words, figures) for words in ((first, joint), (begin, stop))]
    before, after = _roles(prose, (first, joint), end), _roles(prose, (begin, stop), end)
    that = prose.lower(begin - 1) in _THAT
    if not (that or sign or (all(counts) and after[:1] in _VERBS)):
        return None  # "24 обстріли та 3 штурми", "впав і розбив вікно"
    if _leaves_verb_out(after) and counts[1]:
        return begin
    if after[:1] == "R" and not _holds(prose, (begin, stop), figures):
        return None
    if not _are_clauses(before, after):
        return None
    opens = after[:1] in _VERBS and sign and prose.quote_at(begin) is None
    return begin if counts[1] or opens or that else None


def _are_clauses(before: str, after: str) -> bool:
    """Tell whether two stretches have a verb each, and none is a part of the other's clause."""
    if after[:1] in {"T", "K"} or (before[:1] == "R" and "K" in before):
        return False  # "которые, как считают в Генштабе, превышают …"
    own = [part for part in before.split(",") if part[:1] not in _REMARKS]
    return bool(_VERBS & set(after)) and any(_VERBS & set(part) for part in own)


def _after_joint(prose: Prose, joint: int, *, sign: bool) -> int:
    """Return the token behind a comma or "and", and behind "але", "тоді як", "і що" after it."""
    begin = joint + 1
    if sign and prose.lower(begin) in _JOINTS:
        begin += 1 + (prose.lower(begin + 1) in _AS)
    return begin + (prose.lower(begin) in _THAT and prose.lower(begin - 1) in _AND)


def _roles(prose: Prose, words: Range, end: int) -> str:
    """Return the roles of words, quoted ones too."""
    language = cyrillic_language(prose.words(words[0], end).text, "uk")
    return roles(replace(prose, quotes=()), *words, language)


def _leaves_verb_out(told: str) -> bool:
    """Tell whether a dash stands for the verb of a figure: "41 - над Брянской областью"."""
    dash = told.find("-", 0, _ELLIPSIS)
    return dash > 0 and "m" in told[:dash]


def _is_cyrillic(prose: Prose, at: int) -> bool:
    letters = (token.text[0] for token in prose.tokens[at : at + 6] if token.text[0].isalpha())
    return "\u0400" <= next(letters, "") <= "\u04ff"


def _counts(prose: Prose, words: Range, figures: Sequence[Figure]) -> bool:
    """Tell whether a clause has a figure or a date of its own."""
    start, end = prose.tokens[words[0]].start, prose.tokens[words[1] - 1].end
    dated = any(start <= date.span.start < end for date in prose.dates)
    return dated or _holds(prose, words, figures)


def _holds(prose: Prose, words: Range, figures: Sequence[Figure]) -> bool:
    start, end = prose.tokens[words[0]].start, prose.tokens[words[1] - 1].end
    return any(start <= figure.span.start < end for figure in figures)
