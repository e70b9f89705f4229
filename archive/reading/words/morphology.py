"""Forms of Ukrainian and Russian words: lemma, part of speech, case, and back to the nominative.

A word may be several forms at once ("Зайцева" is a woman in the nominative or a man in the
genitive); all are given, the likelier first. Words in capitals are abbreviations and stay.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, cast

from archive.reading.words.dictionaries import analyzer

NOMINAL = frozenset({"NOUN", "ADJF", "PRTF", "NUMR", "NPRO"})
"""Parts of speech that have a case (OpenCorpora's names)."""
CASES = frozenset({"nomn", "gent", "gen2", "datv", "accs", "ablt", "loct", "loc2", "voct"})
_SAME_CASE = {"gen2": "gent", "loc2": "loct"}
_GENDERS = frozenset({"masc", "femn", "neut"})
_APOSTROPHES = str.maketrans("’ʼ‘`", "''''")
_MASCULINE = (("ого", "ий"), ("ова", "ов"), ("ева", "ев"), ("єва", "єв"), ("їна", "їн"),
              ("іна", "ін"), ("ина", "ин"))  # fmt: skip
"""Endings of men's surnames in the genitive that the dictionaries do not know."""
_FEMININE = (
    ("овой", "ова"),
    ("евой", "ева"),
    ("ёвой", "ёва"),
    ("иной", "ина"),
    ("ыной", "ына"),
    ("ової", "ова"),
    ("евої", "ева"),
    ("євої", "єва"),
    ("іної", "іна"),
    ("їної", "їна"),
)
"""Endings of women's surnames in the genitive; the dictionaries take many for adjectives."""
_CONSONANTS = frozenset("бвгґджзйклмнпрстфхцчшщ")


@dataclass(frozen=True, slots=True)
class Form:
    """One way to take a word: ``grammemes`` hold what kind of name it is and how it is bent."""

    lemma: str
    part: str
    case: str
    gender: str
    plural: bool
    grammemes: frozenset[str]
    nominative: str

    @property
    def is_name(self) -> bool:
        """Tell whether the word is a given name, a patronymic or a surname."""
        return bool({"Name", "Surn", "Patr"} & self.grammemes)


class _Tag(Protocol):
    POS: str | None
    grammemes: frozenset[str]


class _Parse(Protocol):
    tag: _Tag
    normal_form: str
    word: str
    is_known: bool
    lexeme: "list[_Parse]"

    def inflect(self, grammemes: set[str]) -> "_Parse | None": ...


class _Analyzer(Protocol):
    def parse(self, word: str) -> list[_Parse]: ...

    def word_is_known(self, word: str) -> bool: ...


def _analyzer(language: str) -> _Analyzer:
    return cast(_Analyzer, analyzer(language))


@lru_cache(maxsize=20_000)
def forms(word: str, language: str) -> tuple[Form, ...]:
    """Return the forms a word may be; none for abbreviations and other scripts.

    A surname like "Куртев" that only looks like a participle is a surname.
    """
    plain = word.translate(_APOSTROPHES)
    if not "\u0400" <= plain[:1] <= "\u04ff" or (len(plain) > 1 and plain.isupper()):
        return ()
    found = tuple(_form(parse) for parse in _analyzer(language).parse(plain))
    guessed = all(form.part == "GRND" for form in found) and plain.endswith("ев")
    if guessed and plain[:1].isupper() and not _analyzer(language).word_is_known(plain.lower()):
        tags = frozenset({"NOUN", "Surn", "masc", "nomn"})
        return (Form(plain.lower(), "NOUN", "nomn", "masc", False, tags, plain.lower()),)
    return found


@lru_cache(maxsize=20_000)
def is_known(word: str, language: str) -> bool:
    """Tell whether the dictionary has a word; forms of others are guessed by their endings."""
    return bool(forms(word, language)) and _analyzer(language).word_is_known(word.lower())


def lexeme(word: str, language: str) -> frozenset[str]:
    """Return all forms of the words that ``word`` may be one of; none if no dictionary has it."""
    plain = word.translate(_APOSTROPHES).lower()
    if not "\u0400" <= plain[:1] <= "\u04ff" or not _analyzer(language).word_is_known(plain):
        return frozenset()
    return frozenset(
        form.word for parse in _analyzer(language).parse(plain) if parse.is_known
        for form in parse.lexeme
    )  # fmt: skip


def _form(parse: _Parse) -> Form:
    tags = frozenset(parse.tag.grammemes)
    case = next(iter(CASES & tags), "")
    if not case and parse.tag.POS == "NOUN" and parse.word == parse.normal_form:
        case = "nomn"  # some nouns of the Ukrainian dictionary lack it: "секретар"
    if {"anim", "nomn"} <= tags and "Name" not in tags and _is_named_elsewhere(parse):
        tags |= {"Name"}  # it has "Богдана" as a name, "Богдан" not
    upright = (
        parse.word
    )  # (the part below as a plain word: compared with "", pymorphy's own raises)
    if case not in {"", "nomn"} and "Fixd" not in tags:
        gender = _GENDERS & tags  # the Ukrainian dictionary says no number: "віснику"
        turned = parse.inflect({"nomn", *({"plur"} if "plur" in tags else gender)})
        upright = turned.word if turned else _lemma(parse)
    return Form(
        parse.normal_form, str(parse.tag.POS or ""), _SAME_CASE.get(case, case),
        next(iter(_GENDERS & tags), ""), "plur" in tags, tags, upright,
    )  # fmt: skip


def _lemma(parse: _Parse) -> str:
    """Return the dictionary form of a noun in the singular, the word itself of others."""
    single = parse.tag.POS == "NOUN" and "plur" not in parse.tag.grammemes
    return parse.normal_form if single else parse.word


def _is_named_elsewhere(parse: _Parse) -> bool:
    return any("Name" in other.tag.grammemes for other in parse.lexeme)


def nominative(words: Iterable[str], case: str, language: str) -> str:
    """Return a noun phrase that stands in ``case`` in the nominative.

    Its head, the adjectives before it and names beside it are turned; genitives that depend on it
    stay. "Державній службі з надзвичайних ситуацій" → "Державна служба з надзвичайних ситуацій".
    """
    parts = list(words)
    at = next((i for i in range(len(parts)) if _is_head(parts, i, case, language)), None)
    if len(parts) > 1 and _is_preposition(parts[1], language):
        found = [f for part in _ONES for f in _in_case(parts[0], case, part, language)]
        head = max(found, key=lambda form: form.gender != "neut", default=None)
        if head is not None:  # "*одного* из них"
            return " ".join([_adjective(parts[0], head, case, language), *parts[1:]])
    if at is None or case in {"", "nomn"} or any(map(_is_abbreviation, parts[:at])):
        return " ".join(parts)
    head = _agreeing(parts[:at], _in_case(parts[at], case, "NOUN", language), case, language)
    turned = [_adjective(word, head, case, language) for word in parts[:at]]
    turned.append(_like(parts[at], head.nominative))
    return " ".join([*turned, *parts[at + 1 :]])


def _is_abbreviation(word: str) -> bool:
    """Tell whether a word is a short name, which no case changes: "в *МИД* Беларуси"."""
    return len(word) > 1 and word.isalpha() and word.isupper()


def _agreeing(before: list[str], heads: list[Form], case: str, language: str) -> Form:
    """Return the noun that has the gender of its adjective: "*обласній* раді"."""
    known = (form for word in before[-1:] for form in _in_case(word, case, "ADJF", language))
    genders = {form.gender for form in known if not form.plural}
    return next((head for head in heads if head.gender in genders), heads[0])


_ONES = ("ADJF", "NUMR")
"""What "one" is to a dictionary: "*одного* из них", "*однієї* з ухвал"."""


def _is_preposition(word: str, language: str) -> bool:
    return any(form.part == "PREP" for form in forms(word, language))


def _is_head(parts: list[str], at: int, case: str, language: str) -> bool:
    """Tell whether a word is the noun of a phrase, no adjective: "*українській* армії"."""
    noun, adjective = (_in_case(parts[at], case, part, language) for part in ("NOUN", "ADJF"))
    behind = parts[at + 1 : at + 3]
    if len(behind) > 1 and not _in_case(behind[0], case, "ADJF", language):
        behind = behind[:1]
    following = any(_in_case(part, case, "NOUN", language) for part in behind)
    return bool(noun) and not (adjective and following)


def _in_case(word: str, case: str, part: str, language: str) -> list[Form]:
    return [form for form in forms(word, language) if form.part == part and form.case == case]


def _adjective(word: str, head: Form, case: str, language: str) -> str:
    number, hyphen, _ = word.partition("-")
    if hyphen and number.isdecimal():  # "у *7-му* корпусі"
        ending = {"masc": "й", "femn": "а" if language == "uk" else "я"}.get(head.gender)
        return f"{number}-{ending}" if ending and not head.plural else word
    for form in forms(word, language):
        if form.part in {"NUMR", "NPRO"} and form.case == case and language == "uk":
            return _like(word, form.nominative)  # "*одній* із ухвал", "в *іншій* ухвалі"
        if form.part in {"ADJF", "PRTF"} and form.case == case:
            wanted = {"nomn", "plur"} if head.plural else {"nomn", head.gender or "masc"}
            for parse in _analyzer(language).parse(word.translate(_APOSTROPHES)):
                turned = parse.inflect(wanted) if parse.tag.POS in {"ADJF", "PRTF"} else None
                if turned is not None:
                    return _like(word, turned.word)
    return word


def upright_name(words: Iterable[str], case: str, language: str) -> str:
    """Return a person's name that stands in ``case`` in the nominative: "Сергія Лютого" → …."""
    parts = list(words)
    if case in {"", "nomn"}:
        return " ".join(parts)
    gender = _gender(parts, case, language)
    return " ".join(_upright(part, case, gender, language) for part in parts)


def _gender(words: Iterable[str], case: str, language: str) -> str:
    """Return the gender that the given name shows, else any name in that case."""
    for kind in ("Name", "Patr", "Surn"):
        for word in words:
            for form in forms(word, language):
                if kind in form.grammemes and form.case == case and form.gender:
                    return form.gender
    return ""


def _upright(word: str, case: str, gender: str, language: str) -> str:
    declined = gender == "femn" and case in {"gent", "datv", "ablt", "loct"}
    for ending, upright in _FEMININE if declined else ():
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word.removesuffix(ending) + upright
    named = any(form.case == case and "Name" in form.grammemes for form in forms(word, language))
    lasting = word[-1:].lower() in _CONSONANTS and not word.endswith("ой")
    if gender == "femn" and lasting and not (named and word.endswith("й")):
        return word  # a woman's surname that is not declined: "Юлії Рогоз"
    fitting = [f for f in forms(word, language) if f.case == case and f.part in NOMINAL]
    fitting = [f for f in fitting if not gender or f.gender in {gender, ""}]
    best = sorted(fitting, key=lambda form: (not form.is_name, "Fixd" in form.grammemes))
    if best:
        return _like(word, best[0].nominative)
    if gender == "masc" and case in {"gent", "accs"}:
        for ending, upright in _MASCULINE:
            if word.endswith(ending) and len(word) > len(ending) + 2:
                return word.removesuffix(ending) + upright
    return word


def _like(word: str, turned: str) -> str:
    """Return the turned word with the capitals, and the е for ё, of the word as printed."""
    if "ё" not in word.lower():
        turned = turned.replace("ё", "е")
    parts = turned.split("-")
    given = word.split("-")
    if len(given) != len(parts):
        given, parts = [word], [turned]
    pairs = zip(given, parts, strict=True)
    return "-".join(t[: _capitals(g)].upper() + t[_capitals(g) :] for g, t in pairs)


def _capitals(word: str) -> int:
    """Return how many capitals a word begins with: all of "МОЗ" in "МОЗі"."""
    return next((at for at, letter in enumerate(word) if not letter.isupper()), len(word))


def gender_of_name(name: str, language: str) -> str | None:
    """Return ``f`` or ``m`` as the given name of a full name tells, None where it does not."""
    for word in name.split():
        told = {form.gender for form in forms(word, language)
                if {"Name", "Patr"} & form.grammemes and form.case == "nomn"}  # fmt: skip
        if len(told) == 1:
            return {"femn": "f", "masc": "m"}.get(told.pop())
    return None
