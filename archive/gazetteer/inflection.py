"""Undo the case endings of Ukrainian and Russian place names: "в Харькове", "під Бахмутом".

The dictionaries say what a word's nominative may be; for words they lack it is guessed. All are
looked up: only what is a known name counts. Guesses are of folded words (й is и, ї is і, ё is е).
"""

from functools import lru_cache

from archive.reading.fold import fold_name
from archive.reading.words.language import cyrillic_language
from archive.reading.words.morphology import NOMINAL, forms, is_known

_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ського", ("ське", "ськии")),
    ("ському", ("ське", "ськии")),
    ("ского", ("ское", "скии")),
    ("скому", ("ское", "скии")),
    ("ської", ("ська",)),
    ("ськоі", ("ська",)),
    ("ській", ("ська",)),
    ("ськіи", ("ська",)),
    ("скои", ("ская",)),
    ("ською", ("ська",)),
    ("ській", ("ська",)),
    ("скую", ("ская",)),
    ("ську", ("ськ", "ська")),
    ("ового", ("овии",)),
    ("ами", ("и", "ы")),
    ("ями", ("і", "и")),
    ("ым", ("", "ыи")),
    ("им", ("", "ии")),
    ("ах", ("и", "ы")),
    ("ях", ("і", "и")),
    ("ові", ("",)),
    ("еві", ("",)),
    ("ою", ("а",)),
    ("ею", ("я",)),
    ("ьою", ("ьа",)),
    ("ае", ("аи",)),
    ("аем", ("аи",)),
    ("ом", ("", "о", "е")),
    ("ем", ("", "ь", "е", "ье")),
    ("єм", ("и",)),
    ("ої", ("а",)),
    ("оі", ("а",)),
    ("ой", ("а",)),
    ("ои", ("а", "ая")),
    ("ці", ("ка", "ця")),
    ("зі", ("га",)),
    ("сі", ("са", "ха")),
    ("а", ("", "о")),
    ("я", ("ь", "и", "е")),
    ("у", ("", "а", "о")),
    ("ю", ("ь", "я", "и")),
    ("е", ("", "а", "о", "ь", "я")),
    ("є", ("я",)),
    ("і", ("", "а", "ь", "я", "о", "е")),
    ("и", ("а", "я", "ь", "")),
    ("ы", ("а", "")),
)
_ALTERNATIONS = (("ов", "ів"), ("ев", "ів"), ("єв", "ів"), ("ол", "іл"), ("од", "ід"))


@lru_cache(maxsize=5000)
def bases(printed: str, language: str = "") -> tuple[str, ...]:
    """Return the folded nominatives a printed Cyrillic word may stand for, likelier ones first.

    ``language``: ``uk`` or ``ru``; where nothing tells it, both are asked.
    """
    if not "\u0400" <= printed[:1] <= "\u04ff":
        return ()
    told = cyrillic_language(printed, language)
    languages = (told,) if told else ("uk", "ru")
    found: dict[str, None] = {}
    for one in languages:
        for form in forms(printed, one):
            if form.part in NOMINAL and form.case:
                found[fold_name(form.nominative)] = None
                found[fold_name(form.lemma)] = None
    if not any(is_known(printed, one) for one in languages):
        found.update(dict.fromkeys(nominatives(fold_name(printed))))
    found.pop(fold_name(printed), None)
    return tuple(found)


def nominatives(word: str) -> tuple[str, ...]:
    """Return what the nominative of a folded Cyrillic word may be, likelier guesses first.

    Nothing for other scripts and for words under four letters.
    """
    if len(word) < 4 or not ("а" <= word[-1] <= "ӿ"):
        return ()
    found: dict[str, None] = {}
    for ending, replacements in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 3:
            continue
        for replacement in replacements:
            found[stem + replacement] = None
            if not replacement:
                found.update(dict.fromkeys(_alternated(stem)))
    found.pop(word, None)
    return tuple(found)


def _alternated(stem: str) -> tuple[str, ...]:
    return tuple(stem.removesuffix(old) + new for old, new in _ALTERNATIONS if stem.endswith(old))
