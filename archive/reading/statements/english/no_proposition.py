"""What looks like somebody's statement and states nothing: pictures, echoes, open questions.

"The film shows *the minute the roof fell*", "denied *half of the charges*", "said *prayers*".
"""

from archive.reading.figures.numerals import number_at
from archive.reading.statements.english.cue import Cue
from archive.reading.statements.english.found import Found
from archive.reading.statements.english.rejections import ANSWERED
from archive.reading.words.cue_words import NOUN_CUES, SHOWING
from archive.reading.words.prose import Prose
from archive.reading.words.small_words import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)
from archive.reading.words.verbs import AUXILIARIES, MODALS, first_finite
from archive.reading.words.word_sets import word_set

_PICTURES = word_set("pictures")
_HAPPENING = word_set("inferred from")
_SAID_THINGS = word_set("said things")
_MOMENTS = frozenset({"moment", "moments", "minute", "minutes", "second", "seconds", "instant",
                      "scene", "scenes", "aftermath", "extent"})  # fmt: skip
_QUANTIFIERS = frozenset({"most", "all", "some", "both", "any", "many", "several", "such", "of",
                          "half", "part", "parts", "much", "each", "none", "few", "every",
                          "earlier", "latest", "repeated", "similar", "these", "those",
                          "no"})  # fmt: skip
_ECHOES = ANSWERED | NOUN_CUES.keys() | {"criticism", "criticisms", "rumours", "rumors",
                                         "speculation", "accusations", "suggestions"}  # fmt: skip
_POINTING = frozenset({"the", "that", "this"})
_NO_STATEMENTS = frozenset({"criticism", "criticisms", "speculation"})
_WHETHER = frozenset({"if", "whether"})
_WAYS = frozenset({"how", "why", "when", "where", "whether"})
_KNOWN = frozenset({"known", "unknown", "clear", "unclear", "sure", "unsure", "certain",
                    "say", "explain", "reveal", "disclose", "know"})  # fmt: skip
_LEARNING = frozenset({"determine", "know", "conclude", "find", "discover", "learn", "realise",
                       "realize", "establish", "ascertain", "decide", "recognise", "recognize",
                       "deduce", "infer", "guess", "hear", "see"})  # fmt: skip
"""What is told of nobody where only how or when he came to it is asked."""


def is_no_proposition(prose: Prose, cue: Cue, found: Found) -> bool:
    """Tell whether the words a verb of saying governs are no proposition of anybody."""
    start, end = found.contents[0]
    if found.left or prose.quote_at(start) is not None:
        return False
    return (
        _is_pictured(prose, cue, found, start, end)
        or _is_inferred(prose, cue)
        or _is_echo(prose, found, start, end)
        or _is_open(prose, cue, found, start, end)
    )


def _is_pictured(prose: Prose, cue: Cue, found: Found, start: int, end: int) -> bool:
    """Tell whether a picture only shows what is seen: "the photo showed *a girl in a blanket*"."""
    shows = cue.verb.base in SHOWING and found.rule in {"clause", "noun"}
    if not shows or cue.subject is None or not _has_word(prose, cue.subject, _PICTURES):
        return False
    if any(number_at(prose.tokens, i) is not None for i in range(start, end)):
        return False  # "images show *30 new graves*"
    head = start + (prose.lower(start) in DETERMINERS)
    if any(prose.lower(i) in _MOMENTS for i in range(head, min(head + 3, end))):
        return True
    finite = first_finite(prose.tokens, start, end)
    if finite is None:
        return not any(prose.lower(i).endswith("ing") for i in range(start + 1, end))
    if any(prose.lower(i) in RELATIVES | SUBORDINATORS for i in range(start, finite)):
        return not any(prose.lower(i).endswith("ing") for i in range(start + 1, finite))
    hung = prose.lower(finite).endswith("ed") and prose.lower(finite + 1) in PREPOSITIONS | {"as"}
    return hung and prose.lower(finite) not in AUXILIARIES


def _is_inferred(prose: Prose, cue: Cue) -> bool:
    """Tell whether the paper reads something into what happened: "*his silence* suggests"."""
    if cue.verb.base not in SHOWING | {"signal", "imply", "hint"} or cue.subject is None:
        return False
    start, end = cue.subject
    head = next((i for i in range(start, end) if prose.lower(i) in PREPOSITIONS | {"of"}), end)
    return head > start and prose.lower(head - 1) in _HAPPENING


def _is_echo(prose: Prose, found: Found, start: int, end: int) -> bool:
    """Tell whether only a word for a statement is denied or confirmed: "rejected *both claims*"."""
    if found.rule != "noun" or found.reported_as not in {"denied", "confirmed"}:
        return False
    head = start
    while head < end and prose.lower(head) in _QUANTIFIERS | DETERMINERS | PRONOUNS:
        head += 1
    pointed = head == start + 1 and prose.lower(start) in _POINTING  # "denied *the charge*"
    if head == end or pointed:
        return False
    if prose.lower(head) in _NO_STATEMENTS:
        return True  # "rejected *criticism of his plan*"
    return head > start and prose.lower(head) in _ECHOES and head + 1 == end


def _is_open(prose: Prose, cue: Cue, found: Found, start: int, end: int) -> bool:
    """Tell whether a question stays open, or a thing is said: "noted *if* he ran", "said *mass*".

    Also who knows in somebody's open question: "would not tell *what he knew*".
    """
    bare = found.rule == "clause" and prose.lower(start) not in DETERMINERS
    if bare and prose.lower(start) in _SAID_THINGS and cue.verb.base == "say":
        return prose.lower(start + 1) not in AUXILIARIES | MODALS
    if prose.lower(cue.group - 1) == "who" and prose.lower(cue.group - 2) in _KNOWN:
        return True  # "it is not *known who said* the gate was open"
    opening = cue.subject[0] if cue.subject else cue.group
    asked = prose.lower(opening - 1) in _WAYS and cue.first < opening - 1
    if asked and cue.verb.base in _LEARNING:
        return True
    if found.rule != "clause":
        return False
    might = any(prose.lower(i) in {"might", "could", "would"} for i in range(start, end))
    return prose.lower(start) in _WHETHER or (prose.lower(start) == "how" and might)


def _has_word(prose: Prose, phrase: tuple[int, int], words: frozenset[str]) -> bool:
    """Tell whether the noun of a phrase, before any "of" or relative, is one of ``words``."""
    start, end = phrase
    joints = PREPOSITIONS | RELATIVES | {"of"}
    head = next((i for i in range(start + 1, end) if prose.lower(i) in joints), end)
    return any(prose.lower(i) in words for i in range(start, head))
