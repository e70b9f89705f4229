"""Numbers of Ukrainian and Russian texts that count nothing: hours, houses, calls, birthdays.

«работает с 9 до 18», «о шостій ранку», «на вулиці Лугова, 12», «телефонуйте на 102», «ей
исполнилось 45».
"""

import re
from collections.abc import Sequence

from archive.reading.figures.cyrillic_numbers import CYRILLIC
from archive.reading.figures.numerals import text_at
from archive.reading.words.language import cyrillic_language
from archive.reading.words.morphology import forms
from archive.reading.words.tokens import Token

_OF_THE_DAY = frozenset({"ночи", "утра", "дня", "вечера", "ночі", "ранку", "вечора"})
_LATEST, _REACH = 24, 8
_FROM, _UNTIL = frozenset({"с", "со", "з", "із", "от", "від"}), "до"
_AT = frozenset({"в", "у", "о", "об"})
_ENDS = frozenset({"", ".", ",", ";", ":", ")", "—", "–", "и", "і", "та", "й", "а", "но", "але"})
_CHANGED = re.compile(
    r"(?:вы|воз|под|с)?рос|увелич|повы[сш]|сниз|упал|сократ|дости|зрос|збільш|підвищ|знизи|впал|скороти"
    r"|подорож|подешев|подня|опуст|підня|зменш|уменьш|измен|змін"
)
_WORK = re.compile(r"работа|прац[юя]|откры|відкр|закры|закри|график$|графік$|комендант")
_STREETS = re.compile(
    r"(?:вулиц|вул$|улиц|ул$|просп|бульвар|бульв|площ|провул|переул|шосе$|шоссе$|набереж|узв[іо]з)"
)
_CALLED = re.compile(r"(?:за)?(?:телефон|тел$|дзвон|звон|набер|зверта|обраща)")
_CALLS = frozenset({"101", "102", "103", "104", "112", "911"})
_TURNED = re.compile(r"(?:исполнил|исполнит|стукнул|виповни|минуло$|минул[оа]с)")
_OLDEST = 120


def is_cyrillic_use(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether the number at ``first``..``last`` is an hour, a house, a call or an age."""
    if not _is_cyrillic(tokens, first):
        return False
    return (
        _is_hour_of_day(tokens, last)
        or is_between_hours(tokens, first, last)
        or _is_told_at(tokens, first, last)
        or _is_house(tokens, first)
        or _is_called(tokens, first)
        or _is_birthday(tokens, first)
    )


def _is_cyrillic(tokens: Sequence[Token], first: int) -> bool:
    near = (*tokens[max(first - 3, 0) : first], *tokens[first : first + 3])
    return any("а" <= token.lower[:1] <= "ӿ" for token in near)


def _is_hour_of_day(tokens: Sequence[Token], last: int) -> bool:
    """Tell whether an hour is told: "около *трех* часов ночи", "о *п'ятій* годині ранку"."""
    words = [text_at(tokens, last + 1), text_at(tokens, last + 2)]
    if words[0] in _OF_THE_DAY - {"дня"}:
        return True  # "в *7* утра"
    return words[0].startswith(("час", "годин")) and words[1] in _OF_THE_DAY


def is_between_hours(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether two hours bound a stretch: "*с 9 до 18*", not "вырос с 9 до 18"."""
    opens = text_at(tokens, first - 1) in _FROM and text_at(tokens, last + 1) == _UNTIL
    at = last + 2 if opens else first
    if text_at(tokens, at - 1) != _UNTIL or not (_is_hour(tokens, at) and _ends(tokens, at)):
        return False
    before = [token.lower for token in tokens[max(at - _REACH, 0) : at]]
    if text_at(tokens, at - 3) in _FROM and _is_hour(tokens, at - 2):
        return not any(_CHANGED.match(word) for word in before)
    return any(_WORK.match(word) for word in before)  # "*працює* до восьмої"


def _is_told_at(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether "at" stands before a bare hour: "двери открылись *в 9*"."""
    at_it = text_at(tokens, first - 1) in _AT and _is_hour(tokens, first)
    return at_it and first == last and (_ends(tokens, last) or _acts(tokens, last + 1))


def _is_hour(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a token may be an hour, in digits or letters."""
    if not 0 <= at < len(tokens):
        return False
    word = tokens[at].lower
    value = int(word) if word.isdecimal() and len(word) < 3 else CYRILLIC.get(word, 0)
    return 0 < value <= _LATEST


def _ends(tokens: Sequence[Token], last: int) -> bool:
    return text_at(tokens, last + 1) in _ENDS


def _acts(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a verb follows: "в 9 *открываются* двери"."""
    word = text_at(tokens, at)
    if not word or not "а" <= word[0] <= "ӿ":
        return False
    found = forms(word, cyrillic_language(word, "ru"))
    return bool(found) and found[0].part == "VERB"


def _is_house(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a number is a house's behind its street: "на вулиці Лугова, *12*"."""
    if text_at(tokens, first - 1) != ",":
        return False
    for at in range(first - 2, max(first - 6, -1), -1):
        if _STREETS.match(tokens[at].lower):
            return at < first - 2
        if not (tokens[at].is_capital or tokens[at].text == "."):
            return False
    return False


def _is_called(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a number is dialled for help: "телефонуйте на *102*"."""
    near = tokens[max(first - 4, 0) : first]
    return tokens[first].text in _CALLS and any(_CALLED.match(token.lower) for token in near)


def _is_birthday(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether somebody came to be so old: "ей исполнилось *45*"."""
    digits = tokens[first].text
    old = digits.isdecimal() and len(digits) < 4 and int(digits) <= _OLDEST
    return old and _TURNED.match(text_at(tokens, first - 1)) is not None
