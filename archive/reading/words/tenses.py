"""The tense of the verb nearest to a place in a Ukrainian or Russian clause."""

import re
from itertools import zip_longest

from archive.reading.words.language import cyrillic_language
from archive.reading.words.morphology import forms

_NEAR = 8
"""Words: a verb farther off is rather that of another clause."""
_WORD = re.compile(r"[а-яіїєґё][а-яіїєґё’'ʼ-]{2,}", re.I)
_END_OF_CLAUSE = re.compile(r"[.,;:!?—–«»]")
_TENSES = ("futr", "pres", "past")


def is_to_come(before: str, after: str) -> bool:
    """Tell whether the nearest verb of a clause is of what is to come; False in other scripts.

    "Завод сократит неделю *с 29 сентября*", "*в суботу* вітер посилиться".
    """
    left = _WORD.findall(before)[: -_NEAR - 1 : -1]
    right = _WORD.findall(_END_OF_CLAUSE.split(after)[0])[:_NEAR]
    words = [word for pair in zip_longest(left, right) for word in pair if word]
    language = cyrillic_language(f"{before} {after}", "uk") if words else ""
    tenses = (_tense(word, language) for word in words)
    return next((tense for tense in tenses if tense), "") == "futr"


def _tense(word: str, language: str) -> str:
    """Return the tense of a finite verb, an empty string for other words."""
    known = forms(word, language)
    if not known or known[0].part != "VERB":
        return ""
    told = (tense for form in known for tense in _TENSES if tense in form.grammemes)
    return next(told, "")
