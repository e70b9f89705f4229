"""Whom "він", "она" and "чиновник" mean: who was last named in full, a paragraph back at most."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from archive.reading.words.cyrillic_cues import ANYBODY, BY_GENDER, DOCUMENTS, HEADS, KINDS, LANDS
from archive.reading.words.language import cyrillic_language
from archive.reading.words.morphology import Form, forms
from archive.reading.words.prose import Prose
from archive.reading.words.quotes import quotations
from archive.reading.words.word_sets import word_set
from archive.values import Span, span

_NAMES = re.compile(
    r"(?<!\w)([А-ЯІЇЄҐ][а-яіїєґё’'ʼ-]+)(?=\s([А-ЯІЇЄҐ][а-яіїєґё’'ʼ-]+))"
    r"|(?:(?<=\n)|(?<=[.!?]\s))([А-ЯІЇЄҐ][а-яіїєґё’'ʼ-]{2,})(?=\s[а-яіїєґё])"
)
"""Two names side by side, or a surname that begins a sentence: "Никонов вину не признал"."""
_POSTS = word_set("cyrillic posts")
_STRANGERS = word_set("cyrillic strangers")
_SAMPLE = 4000
_NEAR = 500
_FARTHEST = 2000
"""Code points: nobody named farther back is meant."""
_ENDS = frozenset({".", "!", "?", "»", "…"})
_THEY = frozenset({"вони", "они"})
_GENDERS = {"він": "masc", "он": "masc", "вона": "femn", "она": "femn", "його": "masc",
            "его": "masc", "її": "femn", "ее": "femn", "её": "femn"}  # fmt: skip


_IN_ASIDE = re.compile(r"[,!?…]\s*[–—-]\s+(?:[а-яіїєґё’'ʼ-]+\s+){1,5}\Z")
"""What stands before a name where the author breaks into speech: "«Ні, – каже *мер* Лис. – …"."""
_OPENING_PRONOUN = re.compile(r"(Він|Вона|Он|Она)\s")


def person_before(prose: Prose, at: int, pronoun: str) -> Span | None:
    """Return the last full name in the nominative before ``at`` that a pronoun can mean."""
    told = language_near(prose.text, at)
    gender = _GENDERS.get(pronoun, "") or _gender_of_role(pronoun, told)
    if not gender and not is_post(pronoun):
        return None
    start = max(_paragraphs_back(prose.text, at, gender), at - _FARTHEST)
    language = cyrillic_language(prose.text[start:at], told)
    spoken = quotations(prose.text, start, at)
    for match in reversed(list(_NAMES.finditer(prose.text, start, at))):
        aside = _IN_ASIDE.search(prose.text, start, match.start()) is not None
        if not aside and any(quote.start <= match.start() < quote.end for quote in spoken):
            continue  # whom somebody speaks of
        kind = "Name" if match.group(2) else "Surn"
        if _is_subject(match.group(1) or match.group(3), kind, gender, language):
            return span(prose.text, match.start(), max(match.end(), match.end(2)))
    return None


def _paragraphs_back(text: str, at: int, gender: str) -> int:
    """Return where the paragraph before begins, or before those that tell only of "him"."""
    start = text.rfind("\n", 0, at) + 1
    while start > max(at - _FARTHEST, 0):
        end = start
        start = text.rfind("\n", 0, len(text[:end].rstrip())) + 1
        told = _OPENING_PRONOUN.match(text, start, end)
        if told is None or _GENDERS[told[1].lower()] != gender:
            break
    return start


@lru_cache(maxsize=8)
def language_of_text(text: str) -> str:
    """Return the language of a text, for those of its words that do not tell theirs."""
    return cyrillic_language(text[:_SAMPLE], "uk")


def means(prose: Prose, words: Span, earlier: Span) -> bool:
    """Tell whether "глава региона" or "дипломат" can mean who spoke: "губернатор Игорь Ким"."""
    first, *rest = words.text.split()
    opens = not rest and prose.text[max(words.start - 2, 0) : words.start].strip() in _ENDS
    if not (words.text.islower() or opens):
        return False
    told = language_near(prose.text, words.start)
    first = first.lower()
    called, named = _nouns([first], told), _nouns(earlier.text.split(), told)
    if called and all(form.plural for form in called if form.case == "nomn"):
        return False  # "аналитики"
    if _are_many(earlier.text, told) and not _are_many(words.text, told):
        return False  # "*Соседи* считают … *Чиновник* заметил"
    if not rest and _lemmas(called) & ANYBODY:
        given = {form.gender for form in named if form.is_name and form.case == "nomn"}
        woman = {form.gender for form in called} == {"femn"} and given == {"masc"}
        return not woman and any("anim" in form.grammemes for form in named)
    if not rest and _lemmas(called) & BY_GENDER:
        given = {form.gender for form in named if form.is_name}
        return bool(given & {form.gender for form in called})
    lands = all(_lemmas(forms(word, told)) & LANDS for word in rest)
    return lands and bool(_lemmas(called) & HEADS and _lemmas(named) & HEADS)


def _are_many(words: str, language: str) -> bool:
    """Tell whether words name several: "*чиновники* мэрии", not "один из чиновников"."""
    nouns = (known for word in words.split() if (known := _nouns([word], language)))
    upright = [form for form in next(nouns, []) if form.case == "nomn"]
    return bool(upright) and all(form.plural for form in upright)


def agrees(prose: Prose, pronoun: str, earlier: Span) -> bool:
    """Tell whether "він" can mean who spoke: a man, or one body of that gender."""
    gender = _GENDERS.get(pronoun, "")
    told = language_near(prose.text, earlier.start)
    if gender and not any("\u0400" <= letter <= "\u04ff" for letter in earlier.text):
        return False  # "New York Times"
    if pronoun in _THEY and _is_paper(earlier, told):
        return False
    found = _nouns(earlier.text.split(), told) if gender else []
    given = {form.gender for form in found if {"Name", "Patr"} & form.grammemes}
    if given or not found:
        return not gender or not found or gender in given
    head = [form for form in found if form.nominative == found[0].nominative]
    return any(form.gender == gender and not form.plural for form in head) or any(
        form.is_name for form in found
    )


def _is_paper(words: Span, language: str) -> bool:
    """Tell whether a document is named, which is no "they": "ухвала суду"."""
    first = forms(words.text.split()[0].lower(), language)
    return any(form.lemma in DOCUMENTS and not form.plural for form in first)


def _nouns(words: Sequence[str], language: str) -> list[Form]:
    return [form for word in words for form in forms(word.lower(), language) if form.part == "NOUN"]


def _lemmas(known: Iterable[Form]) -> set[str]:
    return {form.lemma for form in known}


def is_role(prose: Prose, words: Span) -> bool:
    """Tell whether words only say what somebody named before is: "зазначив *чиновник*"."""
    told = language_near(prose.text, words.start)
    opens = prose.text[max(words.start - 2, 0) : words.start].strip() in _ENDS
    word = words.text.lower() if opens else words.text
    return word.islower() and bool(_gender_of_role(word, told))


def language_near(text: str, at: int) -> str:
    """Return the language of what stands around a place in its line, else that of the text."""
    nearest, farthest = max(at - _NEAR, 0), min(at + _NEAR, len(text))
    start, end = text.rfind("\n", nearest, at) + 1, text.find("\n", at, farthest)
    around = text[max(start, nearest) : end if end >= 0 else farthest]
    return cyrillic_language(around, language_of_text(text))


def _gender_of_role(word: str, language: str) -> str:
    """Return the gender of a noun for one person whom the text has named; "" for other words."""
    for form in forms(word, language) if " " not in word else ():
        person = form.part == "NOUN" and "anim" in form.grammemes and not form.is_name
        known = form.case == "nomn" and not form.plural and form.lemma not in _STRANGERS
        if person and known and form.lemma not in KINDS:
            return form.gender
    return ""


def is_post(word: str, language: str = "") -> bool:
    """Tell whether words only name what somebody wrote: "йдеться в *дописі*"."""
    told = language or cyrillic_language(word, "uk")
    *before, last = word.split() or [""]
    adjectives = all(any(f.part == "ADJF" for f in forms(other, told)) for other in before)
    return adjectives and any(form.lemma in _POSTS for form in forms(last, told))


def _is_subject(word: str, kind: str, gender: str, language: str) -> bool:
    return any(
        kind in form.grammemes and form.case == "nomn" and gender in {"", form.gender}
        for form in forms(word, language)
    )
