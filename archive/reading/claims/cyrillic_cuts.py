"""Where one Ukrainian or Russian proposition ends and the next begins."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from archive.reading.records import Figure
from archive.reading.statements.cyrillic.roles import roles
from archive.reading.statements.who.cyrillic_persons import language_of_text
from archive.reading.words.cyrillic_cues import SUBORDINATE
from archive.reading.words.language import cyrillic_language
from archive.reading.words.morphology import forms
from archive.reading.words.prose import Prose
from archive.reading.words.word_sets import word_set

_JOINTS = frozenset({"а", "та", "але", "и", "і", "й", "но", "також", "тогда", "тоді", "причому",
                     "причём", "причем", "однак", "однако", "проте", "зато", "просто",
                     "поэтому", "ж", "же"})  # fmt: skip
_AND = frozenset({"та", "и", "і", "й"})
_THAT = frozenset({"що", "что"})
_AS = frozenset({"як", "как"})
"""Behind "тоді" and "тогда": "whereas"."""
_PREPOSITIONS = frozenset({"до", "перед", "після", "после"})
_THAT_TIME = frozenset({"того", "тим", "тем", "як", "как"})
_NEITHER = frozenset({"ані", "ні", "ни"})
_ASKED = word_set("cyrillic asked")
_SIGNS = frozenset(",;")
_VERBS = frozenset("FV")
_PREDICATES = frozenset("FV-")
_REMARKS = frozenset("VKR")
"""How stretches begin that only break in: "*пообещал* мэр", "*как* считают", "*які* були"."""
_RELATIVES = word_set("cyrillic role R") | word_set("cyrillic role T")
_NAMED = frozenset("NB")
_SUBJECTS = frozenset("NBHEm")
_ELLIPSIS = 4
_NEAR = 400
"""Code points that tell the language of words that do not."""

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Joint:
    """A sign or "and" at ``joint``: ``first``..``joint`` before it, ``begin``..``stop`` behind.

    ``before`` and ``after`` are the roles of both, ``counts`` whether they have figures or dates.
    """

    prose: Prose
    first: int
    joint: int
    begin: int
    stop: int
    before: str
    after: str
    counts: tuple[bool, bool]
    holds: bool

    @property
    def is_sign(self) -> bool:
        """Tell whether it is a comma or semicolon."""
        return self.prose.tokens[self.joint].text in _SIGNS

    @property
    def has_word(self) -> bool:
        """Tell whether a word stands behind the sign: ", *але* школа стоїть"."""
        return self.begin > self.joint + 1

    @property
    def is_that(self) -> bool:
        """Tell whether "і що" opens what follows."""
        return self.prose.lower(self.begin - 1) in _THAT


def cyrillic_cut(prose: Prose, at: tuple[int, int, int], figures: Sequence[Figure]) -> int | None:
    """Return where a proposition of its own begins behind a joint.

    ", пошкоджено школу та дві крамниці", ", а двое погибли", ", який дає 60% потреб",
    " та здійснили 40 обстрілів", " і що ротації не було", ", 41 - над Брянской областью",
    ", але школа стоїть", ", що на 40 більше".
    """
    joint = _joint(prose, at, figures)
    if joint is None:
        return None
    cuts = _compares(joint) or _leaves_verb_out(joint) or _is_proposition(joint)
    return joint.begin if cuts else None


def _joint(prose: Prose, at: tuple[int, int, int], figures: Sequence[Figure]) -> _Joint | None:
    """Return a joint behind which no clause begins that depends on what stands before it."""
    first, joint, end = at
    sign = prose.tokens[joint].text in _SIGNS
    if not _is_cyrillic(prose, joint + 1) or not (sign or prose.lower(joint) in _AND):
        return None
    begin = _after_joint(prose, joint, sign=sign)
    stop = next((i for i in range(begin, end) if prose.tokens[i].text in _SIGNS), end)
    if begin >= stop or _is_subordinate(prose, begin):
        return None
    if prose.lower(first) in SUBORDINATE - _PREPOSITIONS:
        return None
    counted = _holds(prose, (first, joint), figures)
    before = _acting(prose, (first, joint), end, counted=counted)
    after = _roles(prose, (begin, stop), end)
    if prose.lower(begin) in _NEITHER:
        return None  # "ані служба, *ані* підприємство не …"
    if after[:1] in _VERBS and _resumes(prose, first, joint, end):
        return None
    if after[:1] == "A" and prose.lower(begin + 1) in SUBORDINATE:
        return None  # ", уже *коли* почали гасити"
    counts = _counts(prose, (first, joint), figures), _counts(prose, (begin, stop), figures)
    own = _holds(prose, (begin, stop), figures)
    return _Joint(prose, first, joint, begin, stop, before, after, counts, own)


def _resumes(prose: Prose, first: int, joint: int, end: int) -> bool:
    """Tell whether a verb is that of words before a clause: "а ті, хто виїхав, *вертаються*"."""
    commas = [at for at in range(first, joint) if prose.tokens[at].text in _SIGNS]
    if not commas or not _depends(prose, commas[-1] + 1):
        return False
    start = max((at + 1 for at in commas[:-1]), default=first)
    return not _acts(_roles(prose, (start, commas[-1]), end))


def _is_subordinate(prose: Prose, begin: int) -> bool:
    """Tell "*до того*, как" and "*після того*" from "*до* гасіння"."""
    if prose.lower(begin + 1) in _ASKED and begin + 1 < len(prose.tokens):
        return any(f.part == "PREP" for f in forms(prose.tokens[begin].text, "ru"))  # "в чем"
    place = prose.lower(begin) in _PREPOSITIONS and prose.lower(begin + 1) not in _THAT_TIME
    return prose.lower(begin) in SUBORDINATE and not place


def _compares(joint: _Joint) -> bool:
    """Tell whether a clause compares a figure: "2,8 трлн, *що на 168 млрд більше*"."""
    prose, at = joint.prose, joint.begin
    told = prose.lower(at) in _THAT and prose.lower(at + 1) == "на"
    return told and joint.holds and joint.counts[0]


def _leaves_verb_out(joint: _Joint) -> bool:
    """Tell whether a dash stands for the verb of a figure: "41 - над Брянской областью"."""
    dash = joint.after.find("-", 0, _ELLIPSIS)
    told = joint.is_sign or joint.is_that
    counted = joint.counts[0] or "m" in joint.after[:dash]
    return told and dash > 0 and counted and joint.counts[1]


def _is_proposition(joint: _Joint) -> bool:
    """Tell whether a clause has a verb, and a figure, a date or a truth of its own."""
    opens = joint.after[:1] in _VERBS
    told = joint.is_that or joint.is_sign or (all(joint.counts) and opens)
    if not told or (_is_gerund(joint.prose, joint.begin) and not joint.holds):
        return False  # "24 обстріли та 3 штурми", "впав і розбив вікно"
    if joint.after[:1] == "R" and not joint.holds:
        return False
    if joint.is_that and not joint.is_sign and _acts(joint.after):
        return True  # "невинний *і що* аналіз зробили"
    if all(joint.counts) and joint.has_word and _acts(joint.after):
        return True
    if not _are_clauses(joint.before, joint.after):
        return False
    opens = opens and joint.is_sign and joint.prose.quote_at(joint.begin) is None
    return joint.counts[1] or opens or joint.is_that or _is_own(joint)


def _is_own(joint: _Joint) -> bool:
    """Tell whether a clause behind a sign stands by itself: joined by "but", or with a subject.

    Not where a clause before it depends on another: "межа, коли верстат є, а людей нема".
    """
    commas = (at for at in range(joint.first, joint.joint)
              if joint.prose.tokens[at].text in _SIGNS)  # fmt: skip
    if not joint.is_sign or any(_depends(joint.prose, comma + 1) for comma in commas):
        return False
    verb = next((at for at, role in enumerate(joint.after) if role in _PREDICATES), 0)
    fronted = joint.after[:1] == "G"  # "жителей эвакуируют"
    return joint.has_word or fronted or bool(_SUBJECTS & set(joint.after[:verb]))


def _depends(prose: Prose, begin: int) -> bool:
    """Tell whether a clause that depends on another begins: "коли", "який", "що"."""
    words = (prose.lower(begin), prose.lower(begin + 1))
    return words[0] in SUBORDINATE or any(word in _RELATIVES for word in words)


def _is_gerund(prose: Prose, at: int) -> bool:
    language = _language(prose, at, at + 1)
    return any(form.part == "GRND" for form in forms(prose.tokens[at].text, language))


def _are_clauses(before: str, after: str) -> bool:
    """Tell whether two stretches have a verb each, and none is a part of the other's clause."""
    if after[:1] == before[:1] == "E":
        return False  # "это не ошибка, это политика"
    if after[:1] in {"T", "K"} or (before[:1] == "R" and "K" in before):
        return False  # "которые, как считают в Генштабе, превышают …"
    first, *parts = before.split(",")
    own = [first, *(part for part in parts if part[:1] not in _REMARKS | {"T"})]
    own = own[first[:1] in _REMARKS :]
    return _acts(after) and any(_acts(part) for part in own)


def _acts(told: str) -> bool:
    """Tell whether words have a verb, or a dash for one: "його стан – середньої тяжкості"."""
    dash = told.find("-")
    named = told[:1] == "E" and bool(_NAMED & set(told))  # "это не ошибка"
    return named or bool(_VERBS & set(told)) or (dash > 0 and bool(_SUBJECTS & set(told[:dash])))


def _after_joint(prose: Prose, joint: int, *, sign: bool) -> int:
    """Return the token behind a comma or "and", and behind "але", "тоді як", "і що" after it."""
    begin = joint + 1
    if sign and prose.lower(begin) in _JOINTS:
        begin += 1 + (prose.lower(begin + 1) in _AS)
    return begin + (prose.lower(begin) in _THAT and prose.lower(begin - 1) in _AND)


def _roles(prose: Prose, words: Range, end: int) -> str:
    """Return the roles of words, quoted ones too."""
    language = _language(prose, words[0], end)
    return roles(replace(prose, quotes=()), *words, language)


def _acting(prose: Prose, words: Range, end: int, *, counted: bool) -> str:
    """Return the roles of words; gerunds are adverbs: "глава, *зловживаючи* владою, наказав".

    One that opens a count is a verb: "*скинувши* 9 бомб, зробили 5 обстрілів".
    What opens a clause that depends on another is as "that": "в случае, *если* дождь пойдёт".
    """
    told = _roles(prose, words, end)
    return "".join(
        "A" if role == "F" and at >= words[0] + counted and _is_gerund(prose, at) else
        "T" if role == "A" and at > words[0] and _opens_condition(prose, at) else role
        for at, role in enumerate(told, words[0])
    )  # fmt: skip


def _opens_condition(prose: Prose, at: int) -> bool:
    """Tell whether a conjunction right behind a comma makes its clause depend on another."""
    return prose.tokens[at - 1].text == "," and prose.lower(at) in SUBORDINATE - _PREPOSITIONS


def _language(prose: Prose, first: int, end: int) -> str:
    """Return the language of words by their letters, else that of what stands before them."""
    start = max(prose.tokens[first].start - _NEAR, 0)
    before = cyrillic_language(prose.text[start : prose.tokens[end - 1].end], "")
    before = before or language_of_text(prose.text)
    return cyrillic_language(prose.words(first, end).text, before)


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
