"""The case in which a Ukrainian or Russian claimant stands: "за словами *мера*" is a genitive.

What governs the words tells it, else the first noun that can be no nominative.
"""

import re
from collections.abc import Sequence

from archive.reading.words.cyrillic_cues import DOCUMENTS, OWNERS, SOURCES, SPEECH_LABELS
from archive.reading.words.morphology import forms, is_known
from archive.reading.words.tokens import Token

_BEFORE = re.compile(r"([^\W\d_][\w'’-]*|[«(])[\s«]*$")
_ASKED = {"у": ("loct",), "в": ("loct",), "во": ("loct",), "из": ("gent",),
          "із": ("ablt", "gent"), "з": ("ablt", "gent"), "с": ("ablt", "gent"),
          "со": ("ablt", "gent")}  # fmt: skip
OPENING = frozenset('«„“"')
_CASED = ("gent", "loct", "datv", "ablt", "accs")


def case_of_words(text: str, start: int, tokens: Sequence[Token], language: str) -> str:
    """Return the case that what stands before the words asks for, if the words can be in it."""
    before = _BEFORE.search(text, max(start - 40, 0), start)
    if before is not None and before.group(1).lower() in OWNERS:  # "по словам *его* главы"
        before = _BEFORE.search(text, max(start - 40, 0), before.start(1))
    word = before.group(1).lower() if before else ""
    wanted = _ASKED.get(word, ("gent",) if word and _governs(word, language) else ())
    cased = (forms(token.text, language) for token in tokens)
    first = next(({form.case for form in known} for known in cased if known), set())
    marked = not OPENING.isdisjoint(text[max(start - 1, 0) : start + 1])
    lone = len(tokens) == 1 and tokens[0].is_capital and not marked
    if lone and is_odd(tokens[0], language):
        return wanted[0] if wanted else "nomn"  # "Юсов" stands as it is
    asked = next((case for case in wanted if case in first), None)
    return asked or _case_shown(tokens, first, language)


def is_odd(token: Token, language: str) -> bool:
    """Tell whether a capital is that of a common word that cannot be a subject: a surname."""
    known = forms(token.text, language)
    named = any({"Name", "Geox", "Orgn"} & form.grammemes for form in known)
    return bool(known) and not named and all(form.case != "nomn" for form in known)


def _governs(word: str, language: str) -> bool:
    known = {form.lemma.split("-")[-1] for form in forms(word, language)}
    told = bool(known & (SOURCES | DOCUMENTS | SPEECH_LABELS))
    return told or word in {"від", "от", "із", "согласно"}


def _case_shown(tokens: Sequence[Token], found: set[str], language: str) -> str:
    """Return the case of the first noun where it is no nominative."""
    for token in tokens:
        known = forms(token.text, language)
        unknown = token.is_capital and not is_known(token.text, language)
        if not known or unknown or any(form.case == "nomn" for form in known):
            return "nomn"
        if known[0].part == "NOUN":
            cases = {form.case for form in known}
            return next((case for case in _CASED if case in cases & found), "nomn")
    return "nomn"
