"""Numbers that count nothing: years, ages, clock times, numbers in names, "the two"."""

import re
from collections.abc import Sequence

from archive.reading.figures.counted import Counted, befallen_before
from archive.reading.figures.cyrillic_numbers import COLLECTIVES, ONES
from archive.reading.figures.numbered import is_emergency, is_in_title, is_numbered
from archive.reading.figures.numerals import number_at
from archive.reading.figures.quantity_words import (
    CASUALTY,
    CLOCK,
    EQUIPMENT,
    NAME_HEADS,
    STOPPERS,
    TIME_UNITS,
)
from archive.reading.words.demonyms import country_of
from archive.reading.words.language import cyrillic_language
from archive.reading.words.morphology import forms
from archive.reading.words.name_words import PERSON_NOUNS
from archive.reading.words.tokens import Token
from archive.reading.words.verbs import is_finite
from archive.reading.words.word_sets import word_set

_DEFINITE = frozenset({"the", "these", "those", "both", "first", "last", "next", "other", "all"})
_LENGTHS = frozenset({"metre", "meter", "kilometre", "kilometer", "mile", "tonne", "ton", "litre",
                      "inch", "foot", "kilogram", "hectare", "acre", "gallon"})  # fmt: skip
_BOUNDING = frozenset({"to", "about", "than", "around", "nearly", "almost", "roughly", "over",
                       "least", "approximately"})  # fmt: skip
_OF_THEM = (["of", "the"], ["of", "its"], ["of", "their"], ["of", "his"], ["of", "her"])
_ELSEWHERE = frozenset({"in", "at", "near", "outside", "у", "в", "під", "под", "біля"})
_GOES_ON = frozenset({",", "and", "another", "і", "й", "та", "и", "ще", "еще", "ещё"})
_YEAR_OLD = re.compile(r"\d{1,3}-year-olds?")
_ONLY = frozenset({"only", "just", "лише", "тільки", "лишь", "только"})
_LISTED = 16
_THAT_YEAR = frozenset({"the", "a", "an", "his", "her", "its", "their", "'s", "my", "our"})
_COUNTED_ONE = CASUALTY | EQUIPMENT
_YEAR_BEFORE = word_set("year before")
_OF_AN_AGE = frozenset({"those", "kids", "adults", "anyone", "everyone", "girls", "boys", "women",
                        "men", "babies", "infants", "pensioners", "drivers", "voters"})  # fmt: skip
_YOUNG = frozenset({"man", "woman", "boy", "girl", "child", "baby"})
_STREETS = word_set("streets")
_SCORED = word_set("scored")
_SCORING = frozenset({"won", "lost", "beat", "beaten", "drew", "win", "lose", "trailed", "led"})
_FLIGHTS = frozenset({"plane", "flight", "crash", "jet", "disaster", "tragedy", "bombing"})
_OLDEST = 120
_OF = frozenset({"of", "из", "із", "з", "зі"})
_WHO = frozenset({"who", "he", "she", "youngest", "oldest", "eldest"})
_AND_CYRILLIC = frozenset({"і", "й", "та", "и"})
_COUPLES = ("подружж", "супруг", "пар")
_NEAR = 1901  # years that news compares with
_AGED = frozenset({"aged", "ages", "age", "віці", "віком", "возрасте"})


def is_no_count(tokens: Sequence[Token], first: int, last: int, counted: Counted) -> bool:
    """Tell whether the bare number at ``first``..``last`` is no quantity."""
    token = tokens[first]
    previous = tokens[first - 1] if first else None
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    if is_numbered(tokens, first):
        return True
    if token.is_number:
        return (
            is_in_title(tokens, first, counted.unit)
            or is_emergency(tokens, first, counted.unit)
            or _is_time(tokens, first, last)
            or _is_age(tokens, first, last)
            or _is_year(token, previous, counted)
            or _is_in_name(tokens, first, counted)
            or _is_street_number(tokens, last)
            or _is_age_limit(tokens, first, counted)
            or _is_glued(tokens, first, last)
            or _is_calibre(tokens, last)
        )
    if (
        token.lower in COLLECTIVES
        or _is_the_whole(tokens, first)
        or _is_listed(tokens, first, last)
    ):
        return False
    if _is_age_in_words(tokens, first, last):
        return True
    if _is_age_limit(tokens, first, counted) or _is_of_a_name(tokens, first):
        return True
    if _is_vote(tokens, first, last):
        return False
    if last - first > 1 or (token.lower not in ONES and befallen_before(tokens, first, 1)):
        return False  # "one and a half million"; "killing two and wounding 30"
    acts = last + 1 < len(tokens) and is_finite(tokens, last + 1)
    return _is_loose_word(token, previous, following, counted) and not (
        acts and token.lower not in ONES and (previous is None or previous.lower not in _DEFINITE)
    )


def _is_the_whole(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a number is that of which some are told: "three of *the five* fridges"."""
    before = [token.lower for token in tokens[max(first - 2, 0) : first]]
    return before in _OF_THEM and first > 2 and number_at(tokens, first - 3) is not None


def _is_listed(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a number goes on counting elsewhere: "two died in Izium, *one* in Lyman"."""
    following = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    if following not in _ELSEWHERE or not first or tokens[first - 1].lower not in _GOES_ON:
        return False
    for at in range(first - 2, max(first - _LISTED, -1), -1):
        if tokens[at].text in ".!?;":
            return False
        if number_at(tokens, at) is not None:
            return True
    return False


def _is_calibre(tokens: Sequence[Token], last: int) -> bool:
    """Tell whether a number is a gun's: "155mm shells", but not "30mm of rain"."""
    words = [token.lower for token in tokens[last + 1 : last + 3]]
    return words[:1] in (["caliber"], ["calibre"], ["cal"]) or (
        words[:1] == ["mm"] and words[1:] != ["of"]
    )


def _is_vote(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether words count a side of a vote: "by *nine* to two", "by nine to *two*"."""
    before = first > 1 and tokens[first - 1].lower == "to"
    after = last + 2 < len(tokens) and tokens[last + 1].lower == "to"
    return (before and number_at(tokens, first - 2) is not None) or (
        after and number_at(tokens, last + 2) is not None
    )


def _is_time(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a number is one of "12:30" or "5 pm"; "Deaths: 11" and "11: fires" count."""
    if first and tokens[first - 1].text == ":" and tokens[first - 1].end == tokens[first].start:
        return True
    following = tokens[last + 1 : last + 3]
    if not following or following[0].text != ":":
        return bool(following) and following[0].lower in CLOCK
    glued = following[0].start == tokens[last].end
    return glued and not (len(following) > 1 and following[1].start > following[0].end)


def _is_age(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a number is an age: "Olena, 34," or "aged 34" or "34 years old"."""
    before = [token.lower for token in tokens[max(0, first - 1) : first]]
    after = [token.lower for token in tokens[last + 1 : last + 4]]
    if after[:1] == ["year-old"] or (before and before[0] in _AGED):
        return True
    if after[:1] == ["to"] and after[1:2] and _YEAR_OLD.fullmatch(after[1]):
        return True  # "16 to 24-year-olds"
    if tokens[first].text.isdecimal() and int(tokens[first].text) <= _OLDEST and (
        _is_age_told(tokens, first, after) or _is_age_of_somebody(tokens, first, after)
        or _is_age_of_several(tokens, first)
    ):  # fmt: skip
        return True
    if before == [","] and first >= 2 and _is_somebody(tokens[first - 2]):
        value = tokens[first].text
        return after[:1] in ([","], [")"], ["."]) and value.isdecimal() and int(value) < 120
    if before == ["of"] and first >= 2 and tokens[first - 2].lower in PERSON_NOUNS | _YOUNG:
        one = first >= 3 and tokens[first - 3].lower in {"a", "an"}
        return one or after[:1] in ([","], [")"], ["."], [])  # "a teacher of 91", "a man of 71"
    if before == [","] and first >= 2 and tokens[first - 2].is_word and _is_told_of(tokens, first):
        return True
    inside = before == ["("] and after[:1] == [")"]
    return inside and tokens[first].text.isdecimal() and len(tokens[first].text) < 3


def is_aged(tokens: Sequence[Token], last: int) -> bool:
    """Tell whether "years old" follows: "was less than four *years old*"."""
    return [token.lower for token in tokens[last + 1 : last + 3]] in (
        ["years", "old"], ["year", "old"], ["months", "old"], ["weeks", "old"], ["days", "old"],
    )  # fmt: skip


def _is_told_of(tokens: Sequence[Token], first: int) -> bool:
    """Tell "the favourite, 52, *is* said to …" from "of the wounded, 52, including …"."""
    digits, after = tokens[first].text, tokens[first + 1 : first + 3]
    aged = digits.isdecimal() and 9 < int(digits) <= _OLDEST and after[:1] != []
    if not aged or after[0].text != "," or len(after) < 2:
        return False
    return after[1].lower in {"who", "whose"} or is_finite(tokens, first + 2)


def _is_somebody(token: Token) -> bool:
    """Tell whether a word before ", 44," names a person: "Olena", "the driver", "a conman"."""
    somebody = token.lower in PERSON_NOUNS | _YOUNG or token.lower.endswith(("man", "woman"))
    return token.is_capital or somebody


def _is_age_of_several(tokens: Sequence[Token], first: int) -> bool:
    """Tell ages told in a row: "подружжя *58* і *61* років", "aged *4*, *7* and *11*"."""
    start = end = first
    while end + 2 < len(tokens) and _goes_on(tokens[end + 1]) and tokens[end + 2].is_number:
        end += 2
    while start > 1 and _goes_on(tokens[start - 1]) and tokens[start - 2].is_number:
        start -= 2
    if start == end or not start:
        return False
    if tokens[start - 1].lower in _AGED:
        return True
    at = start - 1 - (tokens[start - 1].text in ",–—-:" and start > 1)
    years = tokens[end + 1].lower if end + 1 < len(tokens) else ""
    if not years.startswith(("рок", "рік", "лет", "год")) or not tokens[at].is_word:
        return False
    if tokens[at].lower.startswith(_COUPLES) or tokens[at].lower in CASUALTY:
        return True
    told = cyrillic_language(tokens[at].text, "")
    return any(
        "anim" in form.grammemes
        for language in ((told,) if told else ("uk", "ru"))
        for form in forms(tokens[at].text, language)
    )


def _goes_on(token: Token) -> bool:
    return token.text == "," or token.lower == "and" or token.lower in _AND_CYRILLIC


def _is_age_of_somebody(tokens: Sequence[Token], first: int, after: Sequence[str]) -> bool:
    """Tell "чоловікові 45 років", "жінку 67 років", "жінці – 38": somebody's age.

    A nominative is none: "президент 10 років обіцяв" is how long.
    """
    dash = first > 1 and tokens[first - 1].text in "–—-"
    at = first - 1 - dash
    years = after[:1] != [] and after[0].startswith(("рок", "рік", "лет", "год"))
    if at < 0 or not "а" <= tokens[at].lower[0] <= "ӿ" or not (years or dash):
        return False
    language = cyrillic_language(tokens[at].text, "uk")
    meant = [form for form in forms(tokens[at].text, language)
             if {"anim", "NPRO"} & (form.grammemes | {form.part})]  # fmt: skip
    if any(form.case == "datv" for form in meant):
        return True
    one = years and meant and all(form.case in {"accs", "gent"} for form in meant)
    return bool(one) and not any(form.plural for form in meant)


def _is_age_told(tokens: Sequence[Token], first: int, after: Sequence[str]) -> bool:
    """Tell "who was 58,", "My mother is 74.", ", also 23," and "aged 61 and *68*"."""
    words = ["", *(token.lower for token in tokens[max(0, first - 3) : first])][-3:]
    if len(words) < 3:
        return False
    if words[0] in _AGED:
        return words[2] in {"and", "or", "to"}
    ends = not after or after[0] in {",", ".", ")", ";", "and", "but"}
    somebody = words[1] in _WHO or words[1] in PERSON_NOUNS
    told = words[2] in {"is", "was", "turned", "turns"} and somebody
    return ends and (told or (words[1] == "," and words[2] in {"also", "now", "then", "both"}))


def _is_age_in_words(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a number word is an age: "Alfie, nine,"."""
    before = [token.text for token in tokens[max(0, first - 1) : first]]
    after = [token.text for token in tokens[last + 1 : last + 2]]
    if before == ["of"] and first >= 2 and tokens[first - 2].lower in _YOUNG:
        return True  # "a girl of six"
    if _is_age_told(tokens, first, [word.lower() for word in after]):
        return True  # "the youngest was four"
    named = first >= 2 and tokens[first - 2].is_capital and tokens[first - 2].is_word
    return named and before == [","] and after in ([","], [")"], ["."])


def _is_age_limit(tokens: Sequence[Token], first: int, counted: Counted) -> bool:
    """Tell whether a number limits an age: "children under five", "people over 65"."""
    words = [token.lower for token in tokens[max(0, first - 2) : first]]
    return (
        len(words) == 2
        and words[1] in {"under", "over", "above", "below"}
        and (words[0] in CASUALTY or words[0] in _OF_AN_AGE)
        and not counted.unit
    )


def _is_of_a_name(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a number word ends a name: "the Group of Seven", "Day Zero"."""
    if tokens[first].text == "Zero":
        return bool(first) and tokens[first - 1].is_capital  # "Day Zero"
    of = first > 1 and tokens[first - 1].lower == "of" and tokens[first - 2].is_capital
    return of and tokens[first].is_capital


def is_age_range(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a range is one of ages: "aged between 12 and 17", "ages 5 to 11"."""
    return bool(first) and tokens[first - 1].lower in {"aged", "ages", "age"}


def is_score(tokens: Sequence[Token], first: int, last: int, counted: Counted) -> bool:
    """Tell whether "1-2" is how a match or vote ended: "a 1-2 defeat", "lost 1-2"."""
    if first != last or "-" not in tokens[first].text:
        return False
    after = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    before = {token.lower for token in tokens[max(first - 2, 0) : first]}
    return after in _SCORED or (bool(before & _SCORING) and not counted.unit)


def _is_street_number(tokens: Sequence[Token], last: int) -> bool:
    """Tell whether a number is that of a house: "12 Main Street", "10 Downing Street"."""
    at = last + 1
    while at < len(tokens) and at < last + 5 and tokens[at].is_capital:
        if tokens[at].lower in _STREETS:
            return at > last + 1
        at += 1
    return False


def _is_year(token: Token, previous: Token | None, counted: Counted) -> bool:
    text = token.text
    if not (text.isdecimal() and len(text) == 4 and 1400 <= int(text) <= 2100):
        return False
    if counted.unit and counted.unit.split()[-1].lower() in _COUNTED_ONE:
        return False
    if (
        previous is not None
        and previous.lower in _THAT_YEAR
        and int(text) >= _NEAR
        and int(text) % 100
    ):
        return True  # "the 1986 floods", "a 2015 weapons charge"
    return not counted.unit or previous is None or previous.lower in _YEAR_BEFORE


def _is_in_name(tokens: Sequence[Token], first: int, counted: Counted) -> bool:
    """Tell whether the number belongs to a name: "Boeing 737", "Article 5", "Leopard 2"."""
    if not first:
        return False
    previous = tokens[first - 1]
    if previous.text == "." and first >= 2:
        previous = tokens[first - 2]
    if previous.lower in NAME_HEADS and (previous.is_capital or not counted.unit):
        return True
    unit = counted.unit.split()[:1]
    if previous.is_capital and previous.is_word and unit and unit[0] in _FLIGHTS:
        return True  # "the Air Velm 171 crash"
    if not previous.is_capital or previous.lower in STOPPERS or country_of(previous.text):
        return False
    number = tokens[first].text
    sentence_start = first == 1 or tokens[first - 2].text in '.!?:“"•'
    return not sentence_start and number.isdecimal() and (len(number) < 2 or not counted.unit)


def _is_glued(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether signs without a space make it part of a code: "#4", "3/4", "T-14", "74.RU"."""
    token, previous = tokens[first], tokens[first - 1] if first else None
    following, after_dot = (*tokens[last + 1 : last + 3], None, None)[:2]
    if previous is not None and previous.end == token.start and previous.text in "#/-–@_&.<":
        return True
    if following is not None and following.text == "." and after_dot is not None:
        return after_dot.is_capital and token.end == following.start == after_dot.start - 1
    return (
        following is not None
        and following.start == token.end
        and (following.text in "/-–@_°" or (following.is_word and len(following.text) < 2))
    )


def _is_loose_word(
    token: Token, previous: Token | None, following: Token | None, counted: Counted
) -> bool:
    """Tell whether a number word is a pronoun or article: "one of", "the two", "no one"."""
    last_word = counted.unit.split()[-1].lower() if counted.unit else ""
    if token.lower in ONES:
        if previous is not None and previous.lower in _ONLY and following is not None:
            return following.lower not in _OF and not counted.unit
        measured = last_word in _LENGTHS and previous is not None and previous.lower in _BOUNDING
        return last_word not in _COUNTED_ONE and not measured
    if previous is not None and previous.lower in _DEFINITE and last_word not in _COUNTED_ONE:
        return last_word not in TIME_UNITS  # "the first ten minutes"
    if previous is not None and previous.lower == "'s" and following is not None:
        return following.lower.endswith("est")  # "the world's two biggest producers"
    if following is not None and following.lower in {"-", "–"} and following.start == token.end:
        return True
    if following is not None and following.lower in _OF:
        return False  # "two of the dead": "one of" went before
    return not counted.unit and not _stands_alone(following)


def _stands_alone(following: Token | None) -> bool:
    """Tell whether a number without a noun may still count: "killing three"."""
    return following is None or (following.text in ".,;:)—–-»”" or following.lower == "per")
