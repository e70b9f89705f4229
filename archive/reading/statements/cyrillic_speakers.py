"""Who speaks in a Ukrainian or Russian sentence: the noun phrase beside a verb of saying.

"У середу речник Сил оборони Дмитро Х в ефірі телемарафону" names a spokesman; when, where and
to whom he spoke is passed over. Without a subject, who speaks may be a place: "у прокуратурі
додали".
"""

from collections.abc import Iterator

from archive.reading.credit_lines import agency_named
from archive.reading.words.cyrillic_cues import DOCUMENTS
from archive.reading.words.morphology import NOMINAL, forms
from archive.reading.words.prose import Prose

_LONGEST = 16
_THERE = "там"
"""The body that spoke before: "*Там* додали, що"."""
_CASES_AT_LAW = frozenset({"справа", "дело"})
_NOMINAL = frozenset("NBGm")
_AND = frozenset({"і", "й", "та", "и"})
_OBLIQUE = frozenset({"datv", "ablt", "loct"})
_OF = frozenset({"з", "із", "зі", "по", "при", "із-за", "от", "від"})

Range = tuple[int, int]


def speaker(
    prose: Prose, part: Range, roles: str, *, at: int, language: str, plural: bool
) -> Range | None:
    """Return the tokens that name who speaks among ``part``, None if nobody does.

    ``roles`` are those of the sentence that begins with token ``at``.
    """
    inside: Range | None = None
    agency: Range | None = None
    for start, end, governed in _phrases(prose, part, roles, at, language):
        phrase = roles[start - at : end - at]
        counted = phrase[0] == "m" and bool({"N", "B", "G"} & set(phrase))
        if not governed and (phrase[0] in "HNB" or counted):
            if "N" in phrase or agency_named(prose.words(start, end).text) is None:
                return start, end
            agency = agency or (start, end)  # "сообщила РИА Новости представитель …"
        if governed == "I" and plural and inside is None and set(phrase) & _NOMINAL - {"m"}:
            inside = start, end
    if plural and inside is None and agency is None and prose.lower(part[0]) == _THERE:
        return part[0], part[0] + 1
    return inside if inside is not None and plural else agency or inside


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
        if role == "H" or start >= end or roles[start - at] not in _NOMINAL:
            index = max(start, index + 1)
            continue
        stop = _phrase_end(prose, (start, end), roles[start - at : end - at], language, governed)
        yield start, stop, governed
        index = stop


def _phrase_end(prose: Prose, part: Range, roles: str, language: str, governed: str) -> int:
    """Return where a noun phrase ends: its words agree, or depend on its noun in the genitive."""
    start, end = part
    agreeing = frozenset() if governed or roles[0] in "Gm" else frozenset({"nomn"})
    headed = False
    index = start
    while index < min(end, start + _LONGEST):
        role = roles[index - start]
        counted = index > start and roles[index - start - 1] == "m"  # "один із перевізників"
        if role in "PC" and (headed or counted) and _goes_on(prose, index, roles[index - start :]):
            index += 1
            continue
        if role not in _NOMINAL or _begins_person(prose, start, index, language):
            break
        cases = _cases(prose.tokens[index].text, language)
        shared = (agreeing & cases) if agreeing else cases
        if cases and headed and not _depends(prose, (start, index), cases, shared, language):
            break
        if cases and not headed and role != "m":
            if not shared:
                break
            agreeing = shared
        headed = headed or _is_noun(prose.tokens[index].text, language)
        index += 1
    return max(index, start + 1)


def _depends(
    prose: Prose, words: Range, cases: frozenset[str], shared: frozenset[str], language: str
) -> bool:
    """Tell whether the word behind ``words`` belongs to its noun: a genitive, or a name."""
    start, index = words
    named = bool(shared) and prose.tokens[index].is_capital
    return "gent" in cases or named or bool(cases & _governed(prose, start, index, language))


def _governed(prose: Prose, start: int, index: int, language: str) -> frozenset[str]:
    """Return the cases that go on behind "of" inside a name: "глава комитета по *обороне*"."""
    cases = _OBLIQUE
    for at in range(index - 1, start, -1):
        if prose.lower(at) in _OF:
            return cases
        cases &= _cases(prose.tokens[at].text, language)
    return frozenset()


def _goes_on(prose: Prose, index: int, roles: str) -> bool:
    """Tell whether "and" or "of" goes on inside a name: "експерт з безпеки", "А та Б"."""
    if roles[0] == "C":
        return prose.lower(index) in _AND and roles[1:2] in {"N", "B"}
    cited = prose.lower(index + 1).startswith(("посилан", "ссылк"))
    return prose.lower(index) in _OF and roles[1:2] in {"G", "B"} and not cited


def _cases(word: str, language: str) -> frozenset[str]:
    known = (form.case for form in forms(word, language) if form.part in NOMINAL)
    return frozenset(case for case in known if case not in {"", "voct"})


def _is_noun(word: str, language: str) -> bool:
    parts = {form.part for form in forms(word, language)}
    return not parts or ("NOUN" in parts and "ADJF" not in parts)


def _begins_person(prose: Prose, start: int, index: int, language: str) -> bool:
    """Tell whether somebody's name begins: "в ефірі Ігор Лях"."""
    if index == start or not prose.tokens[index].is_capital:
        return False
    names = [form for form in forms(prose.tokens[index].text, language) if form.is_name]
    upright = any(form.case == "nomn" for form in names)
    oblique = _cases(prose.tokens[start].text, language)
    return (
        upright
        and "nomn" not in oblique
        and bool(oblique)
        and not prose.tokens[index - 1].is_capital
    )


def behind_document(prose: Prose, words: Range, language: str) -> Range:
    """Return the general staff of "зведенні Генштабу"; a document nobody is named for stays."""
    for index in range(words[0], min(words[0] + 3, words[1] - 1)):
        known = forms(prose.tokens[index].text, language)
        following = forms(prose.tokens[index + 1].text, language)
        document = any(form.lemma.split("-")[-1] in DOCUMENTS for form in known)
        owner = not following or any(form.case == "gent" for form in following)
        case = any(form.lemma in _CASES_AT_LAW for form in following)
        if document and owner and not case:
            return index + 1, words[1]
    return words
