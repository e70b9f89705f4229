"""Who speaks in a Ukrainian or Russian sentence: the noun phrase beside a verb of saying.

"У середу речник Сил оборони Дмитро Х в ефірі телемарафону" names a spokesman; when, where and
to whom he spoke is passed over. Without a subject, who speaks may be a place: "у прокуратурі
додали".
"""

from collections.abc import Iterator
from functools import lru_cache

from archive.reading.credit_lines import agency_named
from archive.reading.words.cyrillic_cues import DOCUMENTS, KINDS, OWNERS, PRONOUNS, SOURCES
from archive.reading.words.morphology import NOMINAL, forms, is_known
from archive.reading.words.prose import Prose
from archive.reading.words.word_sets import word_set

_LONGEST = 16
_THERE = "там"
"""The body that spoke before: "*Там* додали, що"."""
_CASES_AT_LAW = frozenset({"справа", "дело"})
_NOMINAL = frozenset("NBGm")
_SOME = word_set("cyrillic some")
"""What counts people out of many: "*один* із перевізників"."""
_FROM = frozenset({"з", "із", "зі", "из"})
_IN = frozenset({"в", "у", "во"})
_SOURCES = frozenset({"источник", "джерело", "собеседник", "співрозмовник", "чиновник", "джерела",
                      "источники", "собеседники", "співрозмовники"})  # fmt: skip
"""Who is told apart only by where he is: "*источник* в экстренных службах"."""
_SPEAKING = KINDS.keys() | {"источник", "джерело"}
_NOBODY = OWNERS | {"сам", "сама", "сами", "самі"}
"""What alone is no speaker: "*сам* он вину не признал"."""
_MARKS = frozenset("«„“")
_NETWORKS = frozenset({"telegram", "facebook", "twitter", "instagram", "x", "viber"})
_CITING = ("посилан", "ссылк", "ссыла", "посила")
_SAME = frozenset({"ж", "же"})
"""Inside "из той *же* таблицы"."""
_VERBS = frozenset("VFS")
_SOMEBODY, _PAPER, _AGENCY, _THING = 3, 2, 1, 0
_AND = frozenset({"і", "й", "та", "и"})
_OBLIQUE = frozenset({"datv", "ablt", "loct"})
_OF = frozenset({"из", "з", "із", "зі", "по", "при", "із-за", "от", "від"})

Range = tuple[int, int]


def speaker(
    prose: Prose, part: Range, roles: str, *, at: int, language: str, plural: bool
) -> Range | None:
    """Return the tokens that name who speaks among ``part``, None if nobody does.

    ``roles`` are those of the sentence that begins with token ``at``; ``plural`` also where a verb
    has no subject of its own ("говорится *в сводке*"). People and bodies speak
    before things do: "В *пресс-службе* эту сумму назвали взятой с потолка".
    """
    phrases = list(_phrases(prose, _own_part(prose, part), roles, at, language))
    upright = [(start, end) for start, end, governed in phrases
               if not governed and _may_speak(roles[start - at : end - at])
               and not (end == start + 1 and prose.lower(start) in _NOBODY)]  # fmt: skip
    best = likeliest(prose, upright, language)
    inside = next(((start, end) for start, end, governed in phrases if governed == "I"
                   and set(roles[start - at : end - at]) & _NOMINAL - {"m"}), None)  # fmt: skip
    if best is None and inside is None:
        there = plural and prose.lower(part[0]) == _THERE
        return (part[0], part[0] + 1) if there else None
    if best is None or (
        plural and inside is not None and _gives_way(prose, best, inside, language)
    ):
        return inside if plural else None
    return _with_name(prose, best, upright, language)


def _own_part(prose: Prose, part: Range) -> Range:
    """Return a stretch without whom somebody cites: "передає УНН *із посиланням на поліцію*"."""
    start, end = part
    cited = (at for at in range(start, end) if prose.lower(at).startswith(_CITING))
    return start, next(cited, end)


def _may_speak(roles: str) -> bool:
    counted = roles[0] == "m" and bool({"N", "B", "G"} & set(roles))
    return roles[0] in "HNB" or counted


def _standing(prose: Prose, words: Range, language: str) -> int:
    """Return how likely words name who speaks: somebody, a paper, an agency, a thing."""
    if agency_named(prose.words(*words).text) is not None:
        return _AGENCY  # "сообщила РИА Новости представитель …"
    for index in (at for at in range(*words) if prose.tokens[at].is_word):
        known = forms(prose.tokens[index].text, language)
        animate = any("anim" in form.grammemes and form.case in {"nomn", ""} for form in known)
        if not known or animate or (_SPEAKING & {_last_part(form.lemma) for form in known}):
            return _SOMEBODY
        if any(_last_part(form.lemma) in DOCUMENTS for form in known):
            return _PAPER
        if any(form.part == "NOUN" for form in known):
            return _SOMEBODY if not is_known(prose.tokens[index].text, language) else _THING
    return _SOMEBODY


def _rank(prose: Prose, words: Range, language: str) -> tuple[int, bool]:
    """Return how likely words name who speaks; of two, not the one that is told it.

    "рассказали *74.RU* читатели": names that are not declined may be anything.
    """
    declined = any(forms(prose.tokens[index].text, language) for index in range(*words))
    return _standing(prose, words, language), declined


def likeliest(prose: Prose, found: list[Range], language: str) -> Range | None:
    """Return which of several words name who speaks; the first of equals."""
    return max(found, key=lambda words: _rank(prose, words, language), default=None)


def _gives_way(prose: Prose, words: Range, inside: Range, language: str) -> bool:
    """Tell whether a plural verb is a body's, not that of the thing it tells about."""
    bodies = {_last_part(form.lemma) for index in range(*inside)
              for form in forms(prose.tokens[index].text, language)} & KINDS.keys()  # fmt: skip
    short = any(prose.tokens[index].text.isupper() for index in range(*inside))
    return _standing(prose, words, language) <= _PAPER and bool(bodies or short)


def is_paper(prose: Prose, words: Range, language: str) -> bool:
    """Tell whether words name a document: "показал *опрос*"."""
    return _standing(prose, words, language) == _PAPER


def is_thing(prose: Prose, words: Range, language: str) -> bool:
    """Tell whether words name what nobody expects to speak: "*підозри* назвали безпідставними"."""
    return _standing(prose, words, language) == _THING


def _with_name(prose: Prose, words: Range, others: list[Range], language: str) -> Range:
    """Return words for somebody with the name behind: "директорка фабрики на Волині Ганна Лис"."""
    named = any(prose.tokens[index].is_capital for index in range(words[0] + 1, words[1]))
    if named or prose.lower(words[0]) in PRONOUNS:
        return words
    behind = [other for other in others if other[0] >= words[1]]
    if behind and not any(_is_noun(prose.tokens[at].text, language) for at in range(*words)):
        return words[0], behind[0][1]  # "близкий к правительству собеседник"
    for start, end in behind:
        if end - start > 1 and _is_named(prose, start, language):
            return words[0], end
    return words


def _is_named(prose: Prose, start: int, language: str) -> bool:
    """Tell whether a given name in the nominative begins at ``start``."""
    return prose.tokens[start].is_capital and any(
        form.is_name and form.case == "nomn" for form in forms(prose.tokens[start].text, language)
    )


def _last_part(lemma: str) -> str:
    return lemma.rpartition("-")[2]


def _phrases(
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
        if prose.lower(index) in _FROM and _names_paper(
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
        _last_part(form.lemma) in DOCUMENTS for index in range(start, end)
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
            headed = headed or told[0] in "PCI"
            index += 1
            continue
        if _breaks(prose, index, told, headed=headed) or _begins_person(
            prose, start, index, language, governed
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
        headed = headed or (not doer and _is_noun(prose.tokens[index].text, language))
        index += 1
    index -= index > start + 1 and prose.tokens[index - 1].text in _MARKS
    return max(index, start + 1)


def _is_doer(prose: Prose, index: int, cases: frozenset[str], language: str) -> bool:
    """Tell whether a word says who made somebody what he is: "призначений *Росією* губернатор"."""
    before = forms(prose.tokens[index - 1].text, language) if index else ()
    passive = any(form.part == "PRTF" or "pssv" in form.grammemes for form in before)
    return passive and "ablt" in cases and "nomn" not in cases


def _joins(prose: Prose, index: int, told: str, language: str, *, headed: bool) -> bool:
    """Tell whether a small word only joins: "той *же* звіт", "один *із* шахтарів", "А *та* Б".

    ``told`` are the roles from the word before on.
    """
    counted = told[0] == "m" or prose.lower(index - 1) in _SOME
    of = told[1] in "PC" and (headed or counted) and _goes_on(prose, index, told[1:], language)
    within = told[1] == "I" and prose.lower(index - 1) in _SOURCES and told[2:3] in _NOMINAL
    return of or within or prose.lower(index) in _SAME


def _breaks(prose: Prose, index: int, told: str, *, headed: bool) -> bool:
    """Tell whether a word ends a phrase: no noun, or the object of the verb behind it.

    "в Белом доме *его* сочли"
    """
    whose = headed and prose.lower(index) in OWNERS and told[1:2] in _VERBS | {""}
    return told[0] not in _NOMINAL or whose


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
    cited = prose.lower(index + 1).startswith(("посилан", "ссылк"))
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


def _is_noun(word: str, language: str) -> bool:
    if word.lower() in SOURCES | DOCUMENTS:
        return True  # "дані" is an adjective to the dictionary
    parts = {form.part for form in forms(word, language)}
    return not parts or ("NOUN" in parts and "ADJF" not in parts)


def _begins_person(prose: Prose, start: int, index: int, language: str, governed: str) -> bool:
    """Tell whether somebody's name begins: "в ефірі Ігор Лях", "на Волині Ганна Лис"."""
    if index == start or (prose.tokens[index - 1].is_capital and not governed):
        return False
    oblique = _cases(prose.tokens[start].text, language)
    upright = "nomn" in oblique and not governed
    return bool(oblique) and not upright and _is_named(prose, index, language)


def behind_document(prose: Prose, words: Range, language: str) -> Range:
    """Return the general staff of "зведенні Генштабу"; a document nobody is named for stays.

    "его" is whoever wrote "в его сообщении".
    """
    if prose.lower(words[0]) in OWNERS and words[1] - words[0] > 1:
        if any(prose.tokens[at].is_capital for at in range(words[0] + 1, words[1])):
            return words[0] + 1, words[1]  # "по словам его *главы Ивана Лиса*"
        return words[0], words[0] + 1
    for index in range(words[0], min(words[0] + 3, words[1] - 1)):
        known = forms(prose.tokens[index].text, language)
        following = forms(prose.tokens[index + 1].text, language)
        document = any(form.lemma.split("-")[-1] in DOCUMENTS for form in known)
        document = document or prose.lower(index) in _NETWORKS
        owner = not following or any(form.case == "gent" for form in following)
        case = any(form.lemma in _CASES_AT_LAW for form in following)
        if document and owner and not case:
            return index + 1, words[1]
    return words


def quoted_person(prose: Prose, part: Range, language: str) -> Range | None:
    """Return whom somebody quotes: "цитує пресслужба *Олену Лис*"."""
    if part[0] < part[1] and prose.lower(part[0]) in OWNERS:
        return part[0], part[0] + 1  # "цитирует *его* РИА Новости"
    first = forms(prose.tokens[part[0]].text, language) if part[0] < part[1] else ()
    if any({"anim", "accs", "sing"} <= form.grammemes for form in first):
        return part[0], part[0] + 1  # "цитирует *адвоката* «Волна»"
    for at in range(part[0], part[1] - 1):
        cases = {f.case for f in forms(prose.tokens[at].text, language) if f.is_name}
        capitals = prose.tokens[at].is_capital and prose.tokens[at + 1].is_capital
        if capitals and "accs" in cases and "nomn" not in cases:
            return at, at + 2
    return None
