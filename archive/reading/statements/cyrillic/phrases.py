"""Statements with a noun of saying: "за словами X, …", "…, по данным X", "за його словами"."""

from archive.reading.statements.cyrillic.noun_phrases import phrase_end
from archive.reading.statements.cyrillic.sentence import (
    Range,
    Sentence,
    Told,
    clause_around,
    clause_end,
    is_aside,
    relative_around,
)
from archive.reading.statements.cyrillic.speakers import behind_document
from archive.reading.words.cyrillic_cues import DOCUMENTS, OWNERS, SOURCES

_ACCORDING = frozenset({"згідно", "согласно", "відповідно"})
_IF = frozenset({"якщо", "если", "коли"})
_BELIEVE = frozenset({"вірити", "верить"})
_NONE = frozenset({"нет", "немає", "нема"})
_KNOWN = frozenset({"известно", "відомо"})
_RESULTS = frozenset({"результат", "итог", "підсумок"})
_NAMED = frozenset("BGNA")
_REACH = 4
_FEW = 4


def by_phrase(sentence: Sentence, number: int) -> Told | None:
    """Return the statement of a stretch that says by whose words something is so."""
    start, end = sentence.stretches[number]
    found = _source_phrase(sentence, start, end)
    if found is None:
        return None
    cue, who = found
    if who is not None and _is_listed(sentence, number, who):
        number += 1  # "По словам *американских, европейских и местных* властей"
        end = sentence.stretches[number][1]
        who = (who[0], end)
    said = _said(sentence, number)
    if who is not None and set("FVUS") & set(sentence.between(*who)) and who[1] == end:
        last = _end_of_name(sentence, who)
        said = (last, clause_end(sentence, end)) if sentence.is_clause((last, end)) else said
        who = (who[0], last)  # "По словам *мэра* в тот день он болел"
    if who is not None:
        who = _without_tail(sentence, behind_document(sentence.prose, who, sentence.language))
    return Told(said, cue, who, "according to", "according")


def _is_listed(sentence: Sentence, number: int, who: Range) -> bool:
    """Tell whether all words for a speaker are adjectives, and more of them follow a comma."""
    listed = sentence.role(who[1]) == "," and number + 1 < len(sentence.stretches)
    after = sentence.stretches[number + 1][0] if listed else who[0]
    told = (*range(*who), after)
    return listed and all(
        any(form.part == "ADJF" for form in sentence.forms(at))
        and not any(form.part == "NOUN" for form in sentence.forms(at))
        for at in told
    )


def _end_of_name(sentence: Sentence, words: Range) -> int:
    """Return where the words for a speaker end that no comma parts from what is said."""
    start, end = words
    told = sentence.between(*words)
    verb = next((at for at in range(start, end) if sentence.role(at) in "FV"), end)
    if sentence.prose.lower(verb) in _NONE and not sentence.prose.tokens[start].is_capital:
        return start + 1  # "По информации *губернатора* пострадавших нет"
    return phrase_end(sentence.prose, words, told, sentence.language, "P")


def _said(sentence: Sentence, number: int) -> Range:
    """Return what is said: what follows the phrase, or what it closes or breaks into."""
    start, end = sentence.stretches[number]
    around = relative_around(sentence, number) or clause_around(sentence, number)
    if around is not None:
        return around
    if sentence.role(start - 1) in {":", ";"} and sentence.is_clause((end, sentence.end)):
        return _behind_asides(sentence, number), clause_end(sentence, end)
    left = (sentence.taken, start)
    right = (_behind_asides(sentence, number), clause_end(sentence, end))
    closes = sentence.role(end) in {"", "."} or start - sentence.taken > _FEW
    if sentence.is_clause(left) and closes:
        return left
    if sentence.is_clause(left) and right[0] < right[1] and not sentence.is_clause(right):
        return left[0], right[1]  # "Погибли, по данным полиции, двое"
    return right if sentence.is_clause(right) or right[1] - right[0] > 1 else left


def _behind_asides(sentence: Sentence, number: int) -> int:
    """Return where words go on behind a source: "По версии следствия, *изложенной в деле*, …"."""
    for stretch in sentence.stretches[number + 1 :]:
        if not is_aside(sentence, stretch):
            return stretch[0]
    return sentence.stretches[number][1]


def _source_phrase(sentence: Sentence, start: int, end: int) -> tuple[Range, Range | None] | None:
    """Return the cue and who speaks; nobody for the one meant by "його"."""
    according = _according(sentence, start, end) or _as_known(sentence, start, end)
    at = next((i for i in range(start, min(start + 3, end)) if sentence.role(i) == "P"), None)
    if at is None or according is not None or "S" in sentence.between(start, at):
        return according  # "*следует* из данных"
    owned = False
    for index in range(at + 1, min(at + 1 + _REACH, end)):
        owned = owned or sentence.prose.lower(index) in OWNERS
        if _is_result(sentence, index):
            return ((at, index + 1), (index + 1, end))
        if SOURCES & {form.lemma for form in sentence.forms(index)}:
            if _agrees(sentence, index):
                return None  # "за даними фактами"
            named = sentence.between(index + 1, end)[:1] in {"G", "B", "N", "m"}
            who = (index + 1, end) if named and not owned else None
            return ((at, index + 1), who) if who or owned else None
        if sentence.role(index) not in "GBNK":
            return None
    return None


def _is_result(sentence: Sentence, index: int) -> bool:
    """Tell whether a word is "results" of a paper: "за *результатами* опитування"."""
    results = any(form.lemma in _RESULTS for form in sentence.forms(index))
    behind = (form for at in (index + 1, index + 2) if at < sentence.end
              for form in sentence.forms(at))  # fmt: skip
    return results and any(form.lemma in DOCUMENTS for form in behind)


def _agrees(sentence: Sentence, index: int) -> bool:
    """Tell whether a word is but an adjective to the noun behind it."""
    known = sentence.forms(index)
    adjective = any(form.part in {"ADJF", "PRTF"} for form in known)
    if adjective and not any(form.plural or form.part == "NOUN" for form in known):
        return True  # "по итогам *данного* проекта"
    behind = {form.case for form in sentence.forms(index + 1)} if index + 1 < sentence.end else ()
    return adjective and bool(behind) and "gent" not in behind


def _according(sentence: Sentence, start: int, end: int) -> tuple[Range, Range] | None:
    """Read "згідно з X", "согласно X" and "если верить X"."""
    lower = sentence.prose.lower
    for at in range(start, min(start + 2, end)):
        if lower(at) in _ACCORDING:
            who = at + 1 + (sentence.role(at + 1) == "P")
            return ((at, who), (who, end)) if who < end else None
        if lower(at) in _IF and lower(at + 1) in _BELIEVE and at + 2 < end:
            return (at, at + 2), (at + 2, end)
    return None


def _as_known(sentence: Sentence, start: int, end: int) -> tuple[Range, Range] | None:
    """Read "как стало известно «Коммерсанту»"; nobody knows who told "як стало відомо"."""
    last = start + 3
    known = sentence.role(start) == "K" and sentence.prose.lower(last - 1) in _KNOWN
    told = known and last < end and sentence.role(last) in _NAMED
    return ((start, last), (last, end)) if told else None


def _without_tail(sentence: Sentence, words: Range) -> Range | None:
    """Return a speaker's words up to the first verb or adverb."""
    start, end = words
    for index in range(start, end):
        if sentence.role(index) in "VFSUATq." or (sentence.role(index) == "d" and index > start):
            end = index
            break
    while end > start and sentence.role(end - 1) in "PIC":
        end -= 1
    return (start, end) if end > start else None
