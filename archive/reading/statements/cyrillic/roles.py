"""What each token of a Ukrainian or Russian sentence is to its grammar, as one letter.

A sentence becomes a string as long as its tokens are many, so that its form can be looked at:
"У середу мер Ігор Лях сказав, що світла немає." → "INNNNV,TNF.". Words have several forms and
nobody knows which is meant; a letter says what a token can be.
"""

from functools import lru_cache

from archive.reading.figures.numerals import number_at
from archive.reading.words.cyrillic_cues import ACCUSING, CALLING, CONVINCED, KINDS, STATED, VERBS
from archive.reading.words.morphology import NOMINAL, Form, forms, is_known
from archive.reading.words.prose import Prose
from archive.reading.words.quotes import is_scare
from archive.reading.words.word_sets import word_set
from archive.values import Span

SIGNS = {",": ",", ";": ";", ":": ":", "—": "-", "–": "-", "-": "-", "(": "(", ")": ")",
         ".": ".", "!": ".", "?": ".", "…": "."}  # fmt: skip
_FIXED = {word: role for role in "TKICEAHRF" for word in word_set(f"cyrillic role {role}")}
_COUNTS = word_set("cyrillic some")
"""Numbers that may begin a sentence with a capital; "Сорок" may be a name."""
_INSIDE_NUMBERS = frozenset(":-–—")
_LONGEST_NAME = 6
_PREDICATES = word_set("cyrillic predicates")
_ORDINALS = frozenset({"Anum", "Apro"})
_AFTER_PREDICATE = frozenset(
    {"в", "у", "на", "до", "для", "з", "із", "за", "через", "після", "під"}
)
_BEFORE_TOWNS = word_set("abbreviations before towns")
_IN = frozenset({"в", "у", "во"})
_SHORT = frozenset({"ADJS", "PRTS"})
_WORDS = 20_000
"""How many words' roles are kept: those of a dozen articles at least."""
_FINITE = frozenset({"VERB", "PRTS", "ADJS", "PRED", "GRND"})


def roles(prose: Prose, first: int, end: int, language: str) -> str:
    """Return the roles of tokens ``first``..``end``, a letter each.

    ``V`` verb of saying · ``S`` "йдеться" · ``F`` other finite verb · ``U`` infinitive · ``N``
    can only be a subject or object · ``B`` a subject or any case · ``G`` no subject · ``H`` he ·
    ``P`` preposition · ``I`` in · ``A`` adverb · ``m`` number · ``d`` date · ``q`` quoted ·
    ``TKCER`` that, as, and, this, which · signs as they are, any dash ``-``.
    """
    found: list[str] = []
    at = first
    while at < end:
        dated = prose.date_from(at)
        if dated is not None and dated > at:
            found += "d" * (min(dated, end) - at)
            at = dated
            continue
        belongs = _of_name_before(prose, at)
        if belongs:
            found += belongs
            at += len(belongs)
            continue
        role = _role(prose, at, language)
        if role == "V" and _is_attribute(prose, at, language):
            role = "N"
        if role in "VFUSA" and _is_surname(prose, at, first):
            role = "B"
        elif role in "NB" and found and found[-1] in "NBA":
            role = "F" if _is_said_of(prose, at, language) else role
        found.append(role)
        at += 1
    return "".join(found[: end - first])


def _is_attribute(prose: Prose, at: int, language: str) -> bool:
    """Tell whether an adjective stands before its noun: "*певний* резерв"."""
    if language != "uk" or at + 1 >= len(prose.tokens) or prose.tokens[at + 1].is_capital:
        return False
    known = forms(prose.tokens[at].text, language)
    after = forms(prose.tokens[at + 1].text, language)
    adjective = bool(known) and known[0].lemma in CONVINCED and known[0].part == "ADJF"
    return adjective and any(
        form.part == "NOUN" and form.case == known[0].case and "anim" not in form.grammemes
        for form in after
    )  # fmt: skip


def _is_said_of(prose: Prose, at: int, language: str) -> bool:
    """Tell whether a full adjective is a predicate behind its noun: "Тиск *знижений*, але"."""
    after = prose.lower(at + 1)
    closes = not after[:1].isalnum()
    if prose.tokens[at].is_capital or not (closes or after in _AFTER_PREDICATE):
        return False
    known = forms(prose.tokens[at].text, language)
    if closes and any(form.part == "NOUN" for form in known):
        return False
    return any(
        form.part == "ADJF" and form.case == "nomn" and not _ORDINALS & form.grammemes and (
            closes or (language == "uk" and "pssv" in form.grammemes) or form.lemma in _PREDICATES
        ) for form in known
    )  # fmt: skip


def _is_surname(prose: Prose, at: int, first: int) -> bool:
    """Tell whether a verb or adverb is a name, inside a sentence: "Степан *Кубив*"."""
    return at > first and prose.tokens[at].is_capital and prose.tokens[at - 1].is_word


def _of_name_before(prose: Prose, at: int) -> str:
    """Return the roles of signs that belong to the name before: "№1", "(ЦЕС)", "Ирина *К.*:"."""
    if prose.tokens[at].text == "№" and at + 1 < len(prose.tokens):
        return "GG"  # which of them it is: "школи №1", no count
    if _is_initial(prose, at):
        return "BG"
    if prose.lower(at) in _BEFORE_TOWNS and _is_short_town(prose, at):
        return "GG"  # "суду *м.* Житомира"
    closing = _is_short_name(prose, at)
    return "G" * (closing - at) if closing else ""  # "Центру стратегії (ЦЕС) Ірини Лис"


def _is_short_town(prose: Prose, at: int) -> bool:
    named = at + 2 < len(prose.tokens) and prose.tokens[at + 2].is_capital
    return named and prose.tokens[at + 1].text == "." and prose.tokens[at - 1].is_word


def _is_initial(prose: Prose, at: int) -> bool:
    """Tell whether a letter and its full stop stand for a surname before a sign: "Ирина *К.*:"."""
    letter = prose.tokens[at].text
    if len(letter) != 1 or not letter.isupper() or prose.lower(at + 1) != ".":
        return False
    named = at > 0 and prose.tokens[at - 1].is_capital and prose.tokens[at - 1].is_word
    return named and prose.lower(at + 2) in {":", ",", "—", "–"}


def _is_short_name(prose: Prose, at: int) -> int:
    """Return the token behind brackets around an abbreviation, "(ЦЕС)", 0 where none is."""
    if prose.tokens[at].text != "(":
        return 0
    for index in range(at + 1, min(at + 5, len(prose.tokens))):
        word = prose.tokens[index].text
        if word == ")":
            return index + 1 if index > at + 1 else 0
        if len(word) < 2 or not (word.isalpha() and word.isupper()):
            return 0
    return 0


def _role(prose: Prose, at: int, language: str) -> str:
    token = prose.tokens[at]
    quote = prose.quote_at(at)
    if quote is not None:
        return "B" if _is_term(prose, at, quote, language) else "q"
    if token.text in SIGNS:
        if _is_of_name(prose, at):
            return "B"
        return "m" if _is_of_time(prose, at) else SIGNS[token.text]
    fixed = _FIXED.get(token.lower)
    if fixed is not None:
        return fixed
    counts = not token.is_capital or token.lower in _COUNTS
    if token.is_number or (counts and number_at(prose.tokens, at) is not None):
        return "m"
    if not token.is_word:
        return "*"
    return _role_of_word(token.text, language)


def _is_of_time(prose: Prose, at: int) -> bool:
    """Tell whether a sign stands inside a time or range: "18:00", "20–25%"."""
    if prose.tokens[at].text not in _INSIDE_NUMBERS or not 0 < at < len(prose.tokens) - 1:
        return False
    before, after = prose.tokens[at - 1], prose.tokens[at + 1]
    near = before.end + 1 == after.start or prose.tokens[at].text in "–—"  # "5 — 12,2%"
    return before.is_number and after.is_number and near


def _is_of_name(prose: Prose, at: int) -> bool:
    """Tell whether a full stop is that of an address: "портал Robota.ua"."""
    if prose.tokens[at].text != "." or not 0 < at < len(prose.tokens) - 1:
        return False
    before, after = prose.tokens[at - 1], prose.tokens[at + 1]
    return before.is_word and after.is_word and before.end + 1 == after.start


def _is_term(prose: Prose, at: int, quote: Span, language: str) -> bool:
    """Tell whether a quotation is a name or term in marks, not speech: "«Укрзалізниця»"."""
    after = prose.index_from(quote.end)
    named = (
        is_scare(quote) or _names_body(prose, quote) or _is_hearer(prose, after, quote, language)
    )
    if quote.text[-2:-1] in set(".!?…") or not named:
        return False
    opens = any(prose.tokens[first].start == quote.start for first, _ in prose.sentences)
    return not (opens and prose.lower(after) in {",", "—", "–"})


def _is_hearer(prose: Prose, after: int, quote: Span, language: str) -> bool:
    """Tell whether a quotation is who is told something: "сказав «Радіо Схід Плюс» мер"."""
    before = prose.index_from(quote.start) - 1
    words = quote.text[1:-1].split()
    if before < 0 or len(words) > _LONGEST_NAME or not words or not words[0][:1].isupper():
        return False
    beside = prose.tokens[before].is_word and prose.lower(after)[:1].isalpha()
    within = prose.lower(before) in _IN  # "йдеться у «Віснику закупівель»"
    return (beside or within) and not any(
        form.part == "VERB" for word in words for form in forms(word, language)
    )  # fmt: skip


def _names_body(prose: Prose, quote: Span) -> bool:
    """Tell whether a quotation is the name of a body: "КП «Міське тролейбусне управління»"."""
    before = prose.index_from(quote.start) - 1
    word = prose.tokens[before].text if before >= 0 else ""
    if len(quote.text.split()) > _LONGEST_NAME or not quote.text[1:2].isupper():
        return False
    short = word.isupper() and len(word) > 1
    return short or any(form.lemma in KINDS for form in forms(word, "uk") + forms(word, "ru"))


@lru_cache(maxsize=_WORDS)
def _role_of_word(word: str, language: str) -> str:
    known = _stated_forms(word, language)
    if not known or _is_unknown_name(word, language):
        return "B"
    if saying(word, language) is not None:
        return "V"
    if any(_is_stated(form) for form in known):
        return "S"
    parts = {form.part for form in known}
    third = any("3per" in form.grammemes and "infn" not in form.grammemes for form in known)
    if {"INFN", "infn"} & {known[0].part, *known[0].grammemes} and not third:
        return "U"  # "обходиться" is both to the dictionary
    if _is_finite(word, known, language):
        return "F"
    if "PREP" in parts:
        return "P"
    if not parts & NOMINAL or known[0].part in {"ADVB", "PRCL", "CONJ"}:
        return "A"
    return _role_of_nominal(known)


def _is_finite(word: str, known: tuple[Form, ...], language: str) -> bool:
    """Tell whether a word is a verb rather than a name or somebody: "мер" is both.

    The Russian dictionary knows which form is the likelier: "дела" is no verb.
    """
    if language == "ru":
        known = known[:1]
    past = any(form.part == "VERB" and "past" in form.grammemes for form in known)
    if past and any({"anim", "nomn", "NOUN"} <= form.grammemes for form in known):
        return False
    named = word[:1].isupper() and any(form.part == "NOUN" for form in known)
    return (known[0].part in _FINITE or past) and not named


def _stated_forms(word: str, language: str) -> tuple[Form, ...]:
    """Return the forms a word may be, no imperative where it is a noun too: "Інститут *війни*"."""
    known = forms(word, language)
    told = tuple(form for form in known if "impr" not in form.grammemes)
    return told if any(form.part == "NOUN" for form in told) else known


def _is_unknown_name(word: str, language: str) -> bool:
    """Tell whether a word is a name no dictionary has: nobody knows its case."""
    return word[:1].isupper() and not is_known(word, language)


def _role_of_nominal(known: tuple[Form, ...]) -> str:
    cases = {form.case for form in known if form.part in NOMINAL} - {"voct"}
    if "nomn" not in cases:
        return "G"
    return "N" if cases <= {"nomn", "accs"} else "B"


def _is_predicate(form: Form, language: str) -> bool:
    """Tell whether a full adjective can be said of somebody: Ukrainian has no short ones."""
    return language == "uk" and form.part == "ADJF" and form.case == "nomn"


def _is_stated(form: Form) -> bool:
    impersonal = form.part == "PRTS" or "Impe" in form.grammemes or form.lemma not in VERBS
    return form.lemma in STATED and form.part in _FINITE and impersonal


@lru_cache(maxsize=_WORDS)
def saying(word: str, language: str) -> Form | None:
    """Return the form of a verb of saying in the third person or the past, None for others."""
    for form in forms(word, language):
        if form.lemma in CONVINCED and (form.part in _SHORT or _is_predicate(form, language)):
            return form
        telling = form.lemma in VERBS or form.lemma in CALLING or form.lemma in ACCUSING
        if (
            telling
            and form.part == "VERB"
            and not {"1per", "2per", "impr", "Impe", "infn"} & set(form.grammemes)
        ):
            return form
    return None
