"""Other forms of an English word: "flooding" means "flood", "floods" and "flooded".

Endings go and come by the rules of spelling; irregular words of any language come from a list
(``word-forms.txt``). Forms that are no words find nothing and cost nothing.
"""

import re
from collections import defaultdict
from functools import cache, lru_cache

from archive.reading.fold import fold
from resources import path

_LATIN = re.compile("[a-z]+")
_VOWEL = re.compile("[aeiouy]")
_CLOSED = re.compile("^[^aeiou]*[aeiouy][^aeiouwxy]$")  # of one syllable: "run", not "rain"
_DOUBLED = re.compile(r"([bdfgklmnprtvz])\1$")
_NO_VERBS = frozenset((
    "evening", "morning", "during", "nothing", "something", "anything", "everything", "spring",
    "string", "herring", "outing", "ceiling", "wedding", "being", "united", "hundred", "sacred",
    "naked", "wicked", "indeed", "speed", "breed", "wing", "king", "ring", "sterling", "offspring",
    "pudding", "thing", "awning", "inning",
))  # fmt: skip
_SHORTEST = 3


@lru_cache(maxsize=4096)
def english_forms(word: str) -> tuple[str, ...]:
    """Return plurals, singulars and the forms of verbs, as far as spelling tells them."""
    if not _LATIN.fullmatch(word) or len(word) < _SHORTEST:
        return ()
    bases = _bases(word) or [word]
    found = [one for base in bases for one in (base, *_made_of(base))]
    if word.endswith("ing"):
        found.append(word + "s")  # buildings
    if word.endswith(("man", "men")) and len(word) > _SHORTEST + 1:
        found.append(word[:-2] + ("en" if word[-2] == "a" else "an"))
    return tuple(one for one in dict.fromkeys(found) if one != word and len(one) >= _SHORTEST)


def listed_forms(word: str) -> tuple[str, ...]:
    """Return the forms of a folded word that a list knows together with it."""
    return tuple(one for one in _listed().get(word, ()) if one != word)


def _bases(word: str) -> list[str]:
    """Return what a word may be a form of; nothing if it is the word itself."""
    found: list[str] = []
    if len(word) == _SHORTEST or word in _NO_VERBS or word.endswith(("ss", "us", "is", "ews")):
        return found
    if word.endswith("ies") and len(word) > 4:
        found += [word[:-3] + "y", word[:-1]]
    elif word.endswith(("sses", "shes", "ches", "xes", "zes", "oes")):
        found.append(word[:-2])
    elif word.endswith("s"):
        found.append(word[:-1])
    if word.endswith("ied"):
        found.append(word[:-3] + "y")
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST and _VOWEL.search(stem):
            found += _verbs(stem)
    return found


def _verbs(stem: str) -> list[str]:
    """Return the verbs whose stem this may be: "runn" run, "fir" fire, "visit" visit or visite."""
    if _DOUBLED.search(stem):
        return [stem[:-1], stem]
    return [stem + "e"] if _CLOSED.search(stem) else [stem, stem + "e"]


def _made_of(base: str) -> list[str]:
    if base.endswith("e"):
        return [base + "s", base + "d", base[:-1] + "ing"]
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return [base[:-1] + "ies", base[:-1] + "ied", base + "ing"]
    if base.endswith(("ss", "sh", "ch", "x", "z")):
        return [base + "es", base + "ed", base + "ing"]
    if base.endswith("s") or base in _NO_VERBS:
        return [] if base.endswith("s") else [base + "s"]
    stem = base + base[-1] if _CLOSED.search(base) else base
    return [base + "s", stem + "ed", stem + "ing"]


@cache
def _listed() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for line in path("vocabularies", "word-forms.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            forms = [fold(word) for word in line.split()]
            for form in forms:
                found[form].update(dict.fromkeys(forms))
    return {form: tuple(others) for form, others in found.items()}


@cache
def small_words() -> frozenset[str]:
    """Return the folded words that a search leaves out beside others."""
    lines = path("vocabularies", "small-words.txt").read_text(encoding="utf-8").splitlines()
    listed = (line.split() for line in lines if not line.startswith("#"))
    return frozenset(fold(word) for words in listed for word in words)
