"""What speaks against a Cyrillic name being a place: a common word's case, a street."""

import re
from collections.abc import Sequence
from functools import lru_cache

from archive.gazetteer.surroundings import Mark, starts_sentence
from archive.reading.fold import Word, fold_name
from archive.reading.words.language import cyrillic_language
from archive.reading.words.morphology import forms, is_known
from archive.reading.words.word_sets import word_set

_ADJECTIVE = re.compile(
    r"(?:ськ|цьк|зьк|ск|цк)(?:ий|ого|ому|им|а|ої|ій|у|ою|е|і|их|ими|ая|ой|ую|ое|ом|ие)$"
)
_OF_A_REGION = re.compile(r"областн|обласн|(?:ова|ода|рва|мва)$")
_ADJECTIVAL, _OF_SOMEBODY = -6.0, -8.0
_SEATED = word_set("seated cyrillic")
_PLAIN_FIRST = -4.0
_SPOKEN_OF, _KNOWN_TO_ALL = 5.0, 6.0
_STREETS = ("вулиц", "проспект", "провул", "бульвар", "улиц", "переул", "шосе", "шоссе")
_STREET_SHORT = frozenset({"вул", "ул"})


def weight_of_cyrillic(text: str, tokens: Sequence[Word], mark: Mark) -> float:
    """Return what says that a Cyrillic word is a form of a common one, a street or an adjective."""
    if not "\u0400" <= text[mark.start] <= "\u04ff":
        return 0.0
    weight = _PLAIN_FIRST if starts_sentence(text, mark.start) and _is_a_case(text, mark) else 0.0
    street = _is_a_street(tokens, mark) and mark.candidates[0].score < _KNOWN_TO_ALL
    weight += _OF_SOMEBODY if _is_given_name(text, tokens, mark) else 0.0
    return weight + (_ADJECTIVAL if street or _is_adjective(text, tokens, mark) else 0.0)


def _is_given_name(text: str, tokens: Sequence[Word], mark: Mark) -> bool:
    """Tell whether a surname in the same case follows: "экс-министра *Владимира* Наумова"."""
    after = tokens[mark.last + 1] if mark.first == mark.last < len(tokens) - 1 else None
    if after is None or text[mark.end : after.start] != " " or not text[after.start].isupper():
        return False
    language = cyrillic_language(text, "ru")
    surname = text[after.start : after.end]
    given = {f.case for f in forms(text[mark.start : mark.end], language) if "Name" in f.grammemes}
    return bool(given) and any(
        form.case in given and ("Surn" in form.grammemes or not is_known(surname, language))
        for form in forms(surname, language)
    )


def _is_a_case(text: str, mark: Mark) -> bool:
    """Tell whether a Ukrainian word is a form of a common one or somebody: "*Усі* знають"."""
    word = text[mark.start : mark.end]
    if not _is_ukrainian(text) or not is_known(word, "uk"):
        return False
    if mark.inflected:  # "*Вікна* вилетіли": of the village Вікно?
        return mark.candidates[0].score < _SPOKEN_OF
    nouns = [form for form in forms(word, "uk") if form.part == "NOUN" and not form.is_name]
    own = fold_name(word)
    return any("anim" in form.grammemes for form in nouns) or not any(
        fold_name(form.lemma) == own for form in nouns
    )


@lru_cache(maxsize=8)
def _is_ukrainian(text: str) -> bool:
    """Tell whether a whole text is Ukrainian: asked of each of its names."""
    return cyrillic_language(text, "") == "uk"


def _is_a_street(tokens: Sequence[Word], mark: Mark) -> bool:
    """Tell whether a street bears the name: "на вулиці *Шевченка*"."""
    before = tokens[mark.first - 1].folded if mark.first else ""
    return before in _STREET_SHORT or before.startswith(_STREETS)


def _is_adjective(text: str, tokens: Sequence[Word], mark: Mark) -> bool:
    """Tell whether a Cyrillic word only describes a thing: "Слов’янського гарнізону"."""
    if mark.last + 1 >= len(tokens):
        return False
    after = tokens[mark.last + 1]
    if _OF_A_REGION.match(after.folded) and _ADJECTIVE.search(text[mark.start : mark.end]):
        return True  # "Херсонська обласна прокуратура", "Херсонська ОВА": a body's name
    # "в Індустріальному районі": a town's part, not a town
    if not (after.folded.startswith("раион") or _ADJECTIVE.search(text[mark.start : mark.end])):
        return False
    if text[mark.end : after.start] != " " or not text[after.start].islower():
        return False
    language = cyrillic_language(text[mark.start : after.end], "uk")
    things = forms(text[after.start : after.end], language)
    words = [form for form in forms(text[mark.start : mark.end], language) if form.part == "ADJF"]
    agree = any(
        one.case == other.case and (one.gender == other.gender or (one.plural and other.plural))
        for one in words
        for other in things
        if other.part in {"NOUN", "ADJF"}
    )
    return agree and not {form.lemma for form in things} & _SEATED
