"""Ukrainian and Russian speech that asserts nothing: orders, calls, thanks, wishes.

"Бережіть себе", "Давайте подождём", "Дякую рятувальникам", "Мы призываем всех уехать".
"""

from archive.reading.statements.who.cyrillic_persons import language_near
from archive.reading.words.morphology import forms
from archive.reading.words.prose import Prose
from archive.reading.words.word_sets import word_set

_LEADS = frozenset({"і", "й", "та", "а", "але", "и", "но", "тому", "поэтому", "тож", "також",
                    "также", "будь", "ласка", "пожалуйста", "не", "ще", "ещё", "еще", "раз",
                    "частіше", "чаще", "завжди", "всегда", ",", "«", '"', "“", "„"})  # fmt: skip
"""What may stand before the verb of an order: "*Тому не* виходьте з дому"."""
_OPENING = word_set("cyrillic wishes")
"""What opens a wish or thanks: "Слава", "Дякую", "Спасибо", "Нехай"."""
_CALLING = word_set("cyrillic urging")
_WE = frozenset({"я", "ми", "мы"})
_FEW = 3


def cyrillic_wishes(prose: Prose, first: int, end: int) -> bool:
    """Tell whether the sentence ``first``..``end`` of somebody's speech only wants something."""
    at = first
    while at < end - 1 and prose.lower(at) in _LEADS:
        at += 1
    word = prose.lower(at)
    if not "\u0400" <= word[:1] <= "\u04ff":
        return False
    if word in _OPENING:
        return True
    if word in _WE and at + 1 < end:
        near = range(at + 1, min(at + 1 + _FEW, end))
        return any(prose.lower(index) in _CALLING for index in near)
    told = any(prose.tokens[index].text in "–—-:" for index in range(at, end))
    return word in _CALLING or (not told and _is_order(prose, at))  # "Бережіть воду – *її мало*"


def _is_order(prose: Prose, at: int) -> bool:
    """Tell whether a word can only be an order to several: "Побудуйте", "Посмотрите"."""
    language = language_near(prose.text, prose.tokens[at].start)
    known = forms(prose.tokens[at].text, language)
    orders = ["impr" in form.grammemes for form in known]
    ends = prose.lower(at).endswith(("те", "ть", "тесь", "теся", "ться"))
    return (
        ends
        and any(orders)
        and all(
            order or "2per" in form.grammemes for order, form in zip(orders, known, strict=True)
        )
    )
