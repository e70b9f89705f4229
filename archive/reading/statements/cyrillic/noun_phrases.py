"""The noun phrases of a Ukrainian or Russian sentence: words that agree, or depend on a noun.

"речник Сил оборони Дмитро Х | в ефірі | телемарафону": each with what preposition governs it.
"""

from collections.abc import Iterator
from functools import lru_cache

from archive.reading.words.cyrillic_cues import DOCUMENTS, KINDS, LANDS, OWNERS, SOURCES
from archive.reading.words.morphology import NOMINAL, forms, is_known
from archive.reading.words.prose import Prose
from archive.reading.words.word_sets import word_set

_LONGEST = 16
_NOMINAL = frozenset("NBGm")
_SOME = word_set("cyrillic some")
"""What counts people out of many: "*один* із перевізників"."""
_FROM = frozenset({"з", "із", "зі", "из"})
_SELF = frozenset({"сам", "сама"})
_ONE = frozenset({"один", "одна", "одне", "одно"})
_IN = frozenset({"в", "у", "во"})
_SOURCES = frozenset({"источник", "джерело", "собеседник", "співрозмовник", "чиновник", "джерела",
                      "источники", "собеседники", "співрозмовники"})  # fmt: skip
"""Who is told apart only by where he is: "*источник* в экстренных службах"."""
_MARKS = frozenset("«„“")
_CLOSING = frozenset("»”")
_SAME = frozenset({"ж", "же"})
"""Inside "из той *же* таблицы"."""
_VERBS = frozenset("VFS")
_AND = frozenset({"і", "й", "та", "и"})
_OBLIQUE = frozenset({"datv", "ablt", "loct"})
_NOT_OF = ("посилан", "ссылк", "итог", "підсумк", "результат", "окончани", "завершени", "закінченн",
           "завершенн", "повод", "приводу", "факт")  # fmt: skip
"""What begins when or why somebody speaks: "пресс-служба мэра *по итогам* встречи"."""
_OF = frozenset({"из", "з", "із", "зі", "по", "при", "із-за", "от", "від"})

Range = tuple[int, int]


def noun_phrases(
    prose: Prose, part: Range, roles: str, at: int, language: str
) -> Iterator[tuple[int, int, str]]:
    """Yield the noun phrases of a stretch and what preposition governs each, if any."""
    index, end = part
    while index < end:
        role = roles[index - at]
        if role == "H":
            yield index, index + 1, ""
        governed = role if role in "PI" else ""
        start = index + (1 if governed else 0)
        while governed and start < end and roles[start - at] == "A":
            start += 1  # "в *то же* время"
        if prose.lower(index) in _FROM | {"на"} and _names_paper(
            prose, start, min(end, start + 3), language
        ):
            governed = "I"
        if role == "H" or start >= end or roles[start - at] not in _NOMINAL:
            index = max(start, index + 1)
            continue
        stop = phrase_end(prose, (start, end), roles[start - at : end - at], language, governed)
        yield start, stop, governed
        index = stop


def _names_paper(prose: Prose, start: int, end: int, language: str) -> bool:
    """Tell whether a paper is named: "следует из *отчёта*"."""
    return any(
        last_part(form.lemma) in DOCUMENTS for index in range(start, end)
        for form in forms(prose.tokens[index].text, language)
    )  # fmt: skip


def phrase_end(prose: Prose, part: Range, roles: str, language: str, governed: str) -> int:
    """Return where a noun phrase ends: its words agree, or depend on its noun in the genitive."""
    start, end = part
    counts = roles[0] in "Gm" or prose.lower(start) in _SOME
    agreeing = frozenset() if governed or counts else frozenset({"nomn"})
    headed = False
    index = start
    while index < min(end, start + _LONGEST):
        told = roles[index - start :]
        if index > start and _joins(
            prose, index, roles[index - start - 1] + told, language, headed=headed
        ):
            anew = told[:2] == "CN" and bool(agreeing)  # "Служба безпеки *та поліція*"
            agreeing = frozenset({"nomn"}) if anew else agreeing
            headed = not anew and (headed or told[0] in "PCI")
            index += 1
            continue
        if index > start and (
            _breaks(prose, start, index, told, language, headed=headed)
            or _begins_person(prose, start, index, language, governed)
        ):
            break
        cases = _cases(prose.tokens[index].text, language)
        if index > start and _is_surname(prose, index, language):
            cases = frozenset()
        shared = (agreeing & cases) if agreeing else cases
        if cases and headed and not _depends(prose, (start, index), cases, shared, language):
            break
        counted = told[0] == "m" or (index == start and prose.lower(start) in _SOME)
        if cases and not headed and not counted and not _is_doer(prose, index, cases, language):
            if not shared and not ("gent" in cases and _may_be_noun(prose, index - 1, language)):
                break
            headed = not shared  # "учёные *университета*"
            agreeing = shared or agreeing
        doer = _is_doer(prose, index, cases, language)
        headed = headed or (not doer and is_noun(prose.tokens[index].text, language))
        index += 1
    index -= index > start + 1 and _is_left_over(prose, index - 1)
    return max(index, start + 1)


def _is_left_over(prose: Prose, index: int) -> bool:
    """Tell whether a phrase ends in an opening mark or "and" by mistake."""
    return prose.tokens[index].text in _MARKS or prose.lower(index) in _AND


def _is_doer(prose: Prose, index: int, cases: frozenset[str], language: str) -> bool:
    """Tell whether a word says who made somebody what he is: "призначений *Росією* губернатор"."""
    if index == 0 or "ablt" not in cases or "nomn" in cases:
        return False
    word = prose.tokens[index - 1].text
    passive = any(f.part == "PRTF" or "pssv" in f.grammemes for f in forms(word, language))
    more = index > 1 and _is_doer(prose, index - 1, _cases(word, language), language)
    return passive or more  # "опитані *Економічною правдою* банкіри"


def _joins(prose: Prose, index: int, told: str, language: str, *, headed: bool) -> bool:
    """Tell whether a small word only joins: "той *же* звіт", "один *із* шахтарів", "А *та* Б".

    ``told`` are the roles from the word before on.
    """
    counted = told[0] == "m" or prose.lower(index - 1) in _SOME
    if prose.tokens[index - 1].text in _CLOSING:
        return False  # "подсчитала «Рота» *по* спискам"
    headed = headed or (told[1] == "P" and _is_somebody(prose.tokens[index - 1].text, language))
    of = told[1] in "PC" and (headed or counted) and _goes_on(prose, index, told[1:], language)
    if told[1] == "I" and _is_branch(prose, index, language):
        return True
    within = told[1] == "I" and prose.lower(index - 1) in _SOURCES and told[2:3] in _NOMINAL
    return of or within or prose.lower(index) in _SAME


def _is_branch(prose: Prose, index: int, language: str) -> bool:
    """Tell whether a short name goes on with its land: "ГУНП *у* Волинській області"."""
    short = prose.tokens[index - 1].text
    land = prose.tokens[index + 2 : index + 3]
    lands = any(form.lemma in LANDS for token in land for form in forms(token.text, language))
    return lands and len(short) > 1 and short.isupper() and prose.tokens[index + 1].is_capital


def _is_name_alone(prose: Prose, at: int, language: str) -> bool:
    """Tell whether a word can only be somebody's name in the nominative: no noun hangs on it."""
    known = forms(prose.tokens[at].text, language)
    sure = bool(known) and all(form.is_name for form in known)
    return sure and any(form.case == "nomn" for form in known)


def _breaks(
    prose: Prose, start: int, index: int, told: str, language: str, *, headed: bool
) -> bool:
    """Tell whether a word ends a phrase: no noun, the object of the verb behind, one of many.

    "в Белом доме *его* сочли", "описала это *одна* из них", "сам Недопад *провину* відкидає"
    """
    whose = headed and prose.lower(index) in OWNERS and told[1:2] in _VERBS | {""}
    name = prose.tokens[index - 1]
    object_begins = (
        name.is_capital
        and prose.tokens[index].text.islower()
        and (prose.lower(start) in _SELF or _is_name_alone(prose, index - 1, language))
    )
    one = not headed and prose.lower(index) in _ONE and prose.lower(index + 1) in _FROM
    return told[0] not in _NOMINAL or whose or one or object_begins


def _depends(
    prose: Prose, words: Range, cases: frozenset[str], shared: frozenset[str], language: str
) -> bool:
    """Tell whether the word behind ``words`` belongs to its noun: a genitive, or a name."""
    start, index = words
    if cases == {"datv"} and prose.tokens[index].is_capital:
        return False  # "сказал эксперт *«Ведомостям»*"
    named = bool(shared) and prose.tokens[index].is_capital
    quoted = prose.quote_at(index) is not None  # "рух «Теплий дім» Руслана Гая"
    return (
        "gent" in cases or named or quoted or bool(cases & _governed(prose, start, index, language))
    )


def _governed(prose: Prose, start: int, index: int, language: str) -> frozenset[str]:
    """Return the cases that go on behind "of" inside a name: "глава комитета по *обороне*"."""
    cases = _OBLIQUE
    for at in range(index - 1, start, -1):
        if prose.lower(at) in _OF | _IN:
            return cases
        cases &= _cases(prose.tokens[at].text, language)
    return frozenset()


def _alike(prose: Prose, index: int, language: str) -> bool:
    """Tell whether "and" joins what depends on one noun: "спілка фермерів *і* мірошників"."""
    left, right = prose.tokens[index - 1], prose.tokens[index + 1]
    shared = _cases(left.text, language) & _cases(right.text, language)
    return "nomn" not in shared and bool(shared) and not right.is_capital


def _goes_on(prose: Prose, index: int, roles: str, language: str) -> bool:
    """Tell whether "and" or "of" goes on inside a name: "експерт з безпеки", "А та Б"."""
    if roles[0] == "C":
        both = roles[1:2] in {"N", "B"} or (roles[1:2] == "G" and _alike(prose, index, language))
        return prose.lower(index) in _AND and both
    cited = prose.lower(index + 1).startswith(_NOT_OF)
    return prose.lower(index) in _OF and roles[1:2] in {"G", "B"} and not cited


@lru_cache(maxsize=10_000)
def _cases(word: str, language: str) -> frozenset[str]:
    known = (form.case for form in forms(word, language) if form.part in NOMINAL)
    return frozenset(case for case in known if case not in {"", "voct"})


def _is_surname(prose: Prose, index: int, language: str) -> bool:
    """Tell whether a word no dictionary has stands behind a name: nobody knows its case."""
    name, word = prose.tokens[index - 1], prose.tokens[index]
    return name.is_capital and word.is_capital and not is_known(word.text, language)


def _may_be_noun(prose: Prose, index: int, language: str) -> bool:
    return any(form.part == "NOUN" for form in forms(prose.tokens[index].text, language))


def is_noun(word: str, language: str) -> bool:
    """Tell whether a word is a noun rather than an adjective; a name nobody knows is one."""
    if word[0].isdigit() and "-" in word:
        return False  # "у *7-му* корпусі"
    known = forms(word, language)
    if word.lower() in SOURCES | DOCUMENTS or any(form.lemma in KINDS for form in known):
        return True  # "дані", "раді" are adjectives to the dictionary
    parts = {form.part for form in known}
    return not parts or ("NOUN" in parts and "ADJF" not in parts)


def _is_somebody(word: str, language: str) -> bool:
    """Tell whether a word may be a noun for a person, though an adjective: "дежурный"."""
    return any(
        {"NOUN", "anim", "nomn"} <= form.grammemes or {"Subx", "nomn"} <= form.grammemes
        for form in forms(word, language)
    )


def _begins_person(prose: Prose, start: int, index: int, language: str, governed: str) -> bool:
    """Tell whether somebody's name begins: "в ефірі Ігор Лях", "на Волині Ганна Лис".

    Or what he is, behind a name in marks: "у розмові з «Хвилею» *аналітик*".
    """
    if governed and index > start + 1 and prose.tokens[index - 1].text in _CLOSING:
        return _is_somebody(prose.tokens[index].text, language)
    if index == start or (prose.tokens[index - 1].is_capital and not governed):
        return False
    oblique = _cases(prose.tokens[start].text, language)
    upright = "nomn" in oblique and not governed
    more = any(token.is_capital for token in prose.tokens[index + 1 : index + 2])
    if governed and not more and _is_fixed(prose, index, language):
        return False  # "до заявления *Монти*"
    return bool(oblique) and not upright and begins_given_name(prose, index, language)


def _is_fixed(prose: Prose, index: int, language: str) -> bool:
    """Tell whether a name is the same in all cases."""
    return any("Fixd" in f.grammemes for f in forms(prose.tokens[index].text, language))


def begins_given_name(prose: Prose, start: int, language: str) -> bool:
    """Tell whether a given name in the nominative begins at ``start``."""
    return prose.tokens[start].is_capital and any(
        form.is_name and form.case == "nomn" for form in forms(prose.tokens[start].text, language)
    )


def last_part(lemma: str) -> str:
    """Return what a word with hyphens is: "канал" of "телеграм-канал"."""
    return lemma.rpartition("-")[2]
