"""What a name is without what only leads to it or stands around it: ages, pointers, marks."""

import re
from collections.abc import Sequence

from archive.reading.words.cyrillic_cues import HEADS, POINTERS
from archive.reading.words.morphology import forms
from archive.reading.words.tokens import Token

_AGED = re.compile(r"\d{1,3}-(?:летн|річн)\w{1,3}")
_OFFICES = frozenset({"губернатор", "мер", "мэр", "градоначальник"})
"""Heads that are not called otherwise in the same text."""
_REGIONS = frozenset({"регион", "область", "край", "республика"})
_SHORT_NAME = 2
_SURNAMES = ("ов", "ев", "єв", "ін", "їн", "ин")
_MARKS = '«»“”„"'


def unwrapped(words: str) -> str:
    """Return a name without marks around it all or without their other half."""
    inner = words.strip(_MARKS)
    whole = not set(inner) & set(_MARKS)
    return inner if whole and (words[:1] in _MARKS or words[0] == inner[0]) else words


def upright_surname(name: str, printed: str, case: str) -> str:
    """Return a man's surname in the genitive that no dictionary has in the nominative: "Юсова"."""
    for ending in _SURNAMES if name == printed and case == "gent" else ():
        if name.endswith(ending + "а"):
            return name[:-1]
    return name


def without_age(tokens: list[Token]) -> list[Token]:
    """Return the words behind "54-летняя", "34-річний"."""
    aged = len(tokens) > 1 and _AGED.fullmatch(tokens[0].text) is not None
    return tokens[1:] if aged else tokens


def without_brackets(tokens: Sequence[Token]) -> list[Token]:
    """Return the words without a short name in brackets: "Інститут соціології *(КМІС)*"."""
    texts = [token.text for token in tokens]
    short = {at for at, text in enumerate(texts) if text.isupper() and texts[at - 1 : at] == ["("]}
    return [token for at, token in enumerate(tokens) if at not in short or at < _SHORT_NAME]


def without_shouting(tokens: list[Token], language: str) -> list[Token]:
    """Return the words with a surname in capitals in small letters: "Олексій *МОВЧАН*"."""
    return [
        token._replace(text=token.text.capitalize())
        if at and token.text.isupper() and len(token.text) > _SHORT_NAME
        and any(form.is_name for form in forms(tokens[at - 1].text, language))
        else token
        for at, token in enumerate(tokens)
    ]  # fmt: skip


def without_pointer(tokens: Sequence[Token], language: str) -> Sequence[Token]:
    """Return the words behind "цей", "та ж": "випливає з *тієї ж* таблиці"."""
    first = 0
    while first < len(tokens) - 1 and (
        tokens[first].lower in {"ж", "же"} or lemma_of(tokens[first], language) in POINTERS
    ):
        first += 1
    return tokens[first:]


def office(head: str, title: Sequence[str] = (), language: str = "") -> str:
    """Return one word for all who are at the head of a land: "очільник" is its "голова".

    Russian calls a governor "глава региона".
    """
    if language == "ru" and head in HEADS - _OFFICES and _REGIONS & set(title):
        return "губернатор"
    return "голова" if head in HEADS - _OFFICES else head


def lemma_of(token: Token, language: str) -> str:
    """Return the dictionary form of a word, of a noun if it may be one."""
    known = forms(token.text, language)
    nouns = [form for form in known if form.part == "NOUN"]
    return (nouns or known)[0].lemma if known else token.lower
