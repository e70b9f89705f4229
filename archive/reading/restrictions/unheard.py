"""Whole clauses of a note of which nothing was heard: whether they rule something.

They forbid, ask, limit or give for one thing; or they are in a language, or a script, of which
notes know no word, so that nobody can say that they do not.
"""

import unicodedata
from itertools import pairwise

from archive.reading.restrictions.words import Word

RULING = frozenset({"no", "forbidden", "without", "only", "must", "apart", "excluded", "subject",
                     "held", "bars", "before", "permission", "restricted", "arranged", "asks",
                     "deletes", "editorial_only", "story_only", "not_public", "ends", "until",
                     "limited", "outside", "uncommercial"})  # fmt: skip
_OF_NOTES = frozenset({"use", "picture", "free", "medium", "editors", "territory", "all", "asks",
                       "permission", "held", "restricted", "mandatory_credit"})  # fmt: skip
ASKS_NOTHING = frozenset({"restricted", "held", "mandatory_credit", "permission", "must", "asks"})
_SHORT = 9
"""Words: a longer clause must speak of pictures, of a use or of those who use them."""

_UNITS = frozenset({"hours", "days", "weeks", "months", "years"})
_WHAT_FOR = frozenset({"editorial_only", "story_only"})
_NARROWS = frozenset(
    {"no", "forbidden", "without", "only", "must", "with", "apart", "excluded", "subject", "held",
     "until", "before", "from", "number", "date", "days", "hours", "weeks", "months", "years",
     "territory", "medium", "once", "asks", "permission", "limited", "outside", "inside"}
)  # fmt: skip
"""What makes a permission one for some cases only."""

_SOLD = frozenset({"no_sales", "no_resales", "no_commercial", "no_ai", "no_cover"})
_FOR_WHOM = frozenset({"use", "free", "editors", "medium", "territory"})
LEADING = frozenset({"until", "before", "ends"})
_OTHER_SCRIPTS = ("HEBREW", "ARABIC", "THAI", "DEVANAGARI", "BENGALI", "TAMIL", "GEORGIAN",
                  "ARMENIAN", "ETHIOPIC", "KHMER", "LAO", "MYANMAR")  # fmt: skip
_FOREIGN = 3
_ENGLISH = frozenset(
    {"about", "above", "across", "again", "along", "also", "back", "because", "behind", "below",
     "between", "both", "during", "front", "he", "her", "here", "his", "into", "just", "left",
     "near", "off", "onto", "over", "right", "see", "she", "since", "slightly", "still", "that",
     "their", "them", "then", "there", "they", "towards", "under", "very", "what", "where",
     "which", "while", "who", "you", "your"}
)  # fmt: skip
"""Small words of English: a clause that holds one is of no language that notes know nothing of."""

_ASKED_FOR = frozenset({"must", "asks", "restricted", "held", "permission"})
"""What is said not to be asked, beside the credit that is not."""


def kinds_of(words: list[Word]) -> frozenset[str]:
    """What words mean; small words that lead to a day lead to much else (``do``, ``до``)."""
    return frozenset[str]().union(
        *(word.kinds - LEADING if "light" in word.kinds else word.kinds for word in words)
    )


def rules(clause: list[Word]) -> bool:
    """Tell whether a clause forbids, asks or limits, and may be about the picture."""
    kinds = kinds_of(clause)
    if len(clause) == 1:
        return bool(kinds & {"arranged", "must"})
    if limits(clause, kinds):
        return True
    codes = any(kind.startswith("no_") for kind in kinds)
    about = bool(kinds & _OF_NOTES) or codes or all(word.loud for word in clause if not word.kinds)
    named = bool(kinds & _WHAT_FOR and kinds & _FOR_WHOM)  # "see story" asks for nothing
    named = named or bool(kinds & _SOLD)
    named = named or bool("mandatory_credit" in kinds and kinds & {"use", "free", "with"})
    named = named or ("asking" in kinds and (codes or bool(kinds & {"use", "free", "permission"})))
    return bool(kinds & RULING - _WHAT_FOR or named) and (about or _is_short(clause))


def limits(clause: list[Word], kinds: frozenset[str]) -> bool:
    """``May be archived for 30 days``, ``free in reports about the zoo``, ``Europe, all media``."""
    stretch = any("number" in word.kinds and unit.kinds & _UNITS for word, unit in pairwise(clause))
    unknown = any(not word.kinds for word in clause)
    free = any("free" in word.kinds and "light" not in word.kinds for word in clause)
    given = free and unknown and "all" not in kinds and _is_short(clause)
    scope = "territory" in kinds and bool(kinds & (_UNITS | {"all", "medium"}))
    given = given or (free and bool(kinds & {"date", "days"}) and _is_short(clause))
    single = "once" in kinds and bool(kinds & {"medium", "picture"})
    return stretch or given or scope or single


def _is_short(clause: list[Word]) -> bool:
    return sum("light" not in word.kinds for word in clause) <= _SHORT


def denies(clause: list[Word]) -> bool:
    """``No restrictions``, ``credit not required``: that nothing is asked asks nothing.

    Nor does what is allowed outright: ``Resale allowed``.
    """
    if all(word.kinds for word in clause) and "allowed" in kinds_of(clause):
        return not kinds_of(clause) & _NARROWS
    for at, word in enumerate(clause):
        if "without" in word.kinds:  # "without permission" asks for it
            return bool(kinds_of(clause[at:]) & {"restricted", "held", "limited"})
        behind = kinds_of(clause[at:])
        if "no" in word.kinds and behind & ASKS_NOTHING:
            withheld = "mandatory_credit" in behind and not (kinds_of(clause) & _ASKED_FOR)
            return "without" not in behind and not withheld  # "no byline" is a rule
    return False


def is_foreign(text: str, clause: list[Word]) -> bool:
    """A clause of several words of a language that notes know nothing of, not even small words."""
    unknown = [text[word.start : word.end] for word in clause if not word.kinds]
    if not _ENGLISH.isdisjoint(word.lower() for word in unknown):
        return False
    if len(clause) > 1 and sum(map(_is_of_other_script, unknown)) > len(clause) / 2:
        return True
    small = sum(word[:1].islower() or not word.isascii() for word in unknown)
    return len(unknown) == len(clause) >= _FOREIGN and small > len(unknown) / 2


def _is_of_other_script(word: str) -> bool:
    """Tell whether a word is written in a script of which notes know no word: Hebrew, Arabic."""
    return any(unicodedata.name(letter, "").startswith(_OTHER_SCRIPTS) for letter in word[:1])
