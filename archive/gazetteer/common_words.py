"""Words that stand with a capital in news and are names of places too, and what else they are."""

from functools import cache, lru_cache

from archive.gazetteer.inflection import bases
from archive.reading.fold import fold_name
from archive.reading.words.language import cyrillic_language
from archive.reading.words.morphology import forms, is_known
from archive.reading.words.word_sets import word_set
from resources import path

GIVEN, SURNAME, OFFICE, INSTITUTION = "given name", "surname", "office", "institution"
DIRECTION, FUNCTION, COMMON, EVERYDAY = "direction", "function", "common", "everyday"
_TITLES = {"given names": GIVEN, "surnames": SURNAME, "offices": OFFICE, "directions": DIRECTION,
           "institutions": INSTITUTION, "function words": FUNCTION,
           "common words": COMMON}  # fmt: skip
PEOPLE = frozenset({GIVEN, SURNAME})
_SMALL = frozenset({"CONJ", "PREP", "PRCL", "ADVB", "INTJ", "NPRO"})


def kind_of(word: str) -> str:
    """Return what else a folded word is; an empty string where nobody says so."""
    told = common_words().get(word, "") or (GIVEN if word in _given_names() else "")
    if not told and word.endswith("s") and common_words().get(word[:-1]) == COMMON:
        return COMMON  # "Rivers fed by ice"
    return told or (_cyrillic_kind(word) if "а" <= word[:1] <= "ӿ" else "")


def is_everyday(word: str) -> bool:
    """Tell whether a folded word means something else than a name first of all."""
    kind = kind_of(word)
    return bool(kind) and kind not in PEOPLE


@lru_cache(maxsize=5000)
def is_dictionary_place(printed: str) -> bool:
    """Tell whether the Russian dictionary knows a Cyrillic word as a place's: "Верхоянск"."""
    known = is_known(printed, "ru")
    return known and any("Geox" in form.grammemes for form in forms(printed, "ru"))


def is_plain_word(printed: str) -> bool:
    """Tell whether a Cyrillic word is in the Russian dictionary and no place there: "Северный".

    The Ukrainian dictionary does not say which of its names are places.
    """
    return is_known(printed, "ru") and not is_dictionary_place(printed)


@cache
def common_words() -> dict[str, str]:
    """Return folded word → what it is (``common-words.txt``)."""
    found: dict[str, str] = {}
    for line in path("gazetteer", "common-words.txt").read_text(encoding="utf-8").splitlines():
        title, colon, listed = line.partition(": ")
        if line.startswith("#") or not colon:
            continue
        for word in listed.split():
            found.setdefault(word, _TITLES.get(title, EVERYDAY))
    return found


@cache
def _given_names() -> frozenset[str]:
    listed = path("vocabularies", "given_names.txt").read_text(encoding="utf-8").splitlines()
    names = {fold_name(name) for line in listed if line[:1] != "#" for name in line.split()}
    return frozenset(names) | word_set("female names") | word_set("male names")


@lru_cache(maxsize=5000)
def _cyrillic_kind(word: str) -> str:
    """Return whether a folded Cyrillic word may be somebody's name, by the dictionaries."""
    common = next((common_words()[base] for base in bases(word) if base in common_words()), "")
    if common:
        return common
    told = cyrillic_language(word, "")
    spellings = (word, f"{word[:-1]}й") if word.endswith("и") else (word,)
    languages = (told,) if told else ("uk", "ru")
    for spelling in spellings:  # "власти" is a Ukrainian name, but a plain word in Russian
        known = [language for language in languages if is_known(spelling, language)]
        if known and all(_is_given_in(spelling, language) for language in known):
            return GIVEN
    joins = any(_only_joins(spelling, languages) for spelling in spellings)  # "Ей" folds to "еи"
    return FUNCTION if joins else ""


def _only_joins(word: str, languages: tuple[str, ...]) -> bool:
    """Tell whether a word is a conjunction, particle or pronoun before anything else: "чому"."""
    return any(_is_small(word, language) for language in languages if is_known(word, language))


def _is_small(word: str, language: str) -> bool:
    parts = [form.part for form in forms(word, language)]
    return 2 * sum(part in _SMALL for part in parts) > len(parts)


def _is_given_in(word: str, language: str) -> bool:
    """Tell whether one of the likeliest readings of a word is a given name, and none a place."""
    grammemes = {grammeme for form in forms(word, language)[:3] for grammeme in form.grammemes}
    return "Name" in grammemes and "Geox" not in grammemes
