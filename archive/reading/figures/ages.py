"""Numbers that are somebody's age: "Olena, 34,", "aged 34", "a girl of six"."""

import re
from collections.abc import Sequence

from archive.reading.figures.counted import Counted
from archive.reading.figures.numerals import NUMBER_WORDS
from archive.reading.figures.quantity_words import CASUALTY
from archive.reading.figures.some_of_them import PARENTS
from archive.reading.words.language import cyrillic_language
from archive.reading.words.morphology import forms
from archive.reading.words.name_words import PERSON_NOUNS
from archive.reading.words.tokens import Token
from archive.reading.words.verbs import is_finite
from archive.reading.words.word_sets import word_set

_ARABIC_NAME = re.compile(r"[ae]\w{1,2}-[A-Z]")
_YEAR_OLD = re.compile(r"\d{1,3}-years?-olds?")
_OF_AN_AGE = frozenset({"those", "kids", "adults", "anyone", "everyone", "girls", "boys", "women",
                        "men", "babies", "infants", "pensioners", "drivers", "voters"})  # fmt: skip
_YOUNG = frozenset({"man", "woman", "boy", "girl", "child", "baby"})
_THEY_ARE = frozenset({"they're", "they’re", "i'm", "i’m"})
_SOMEBODY = (PERSON_NOUNS | _YOUNG) - PARENTS
_OLDEST = 120
_TIMES_OF_LIFE = frozenset({"year", "years", "month", "months", "week", "weeks", "day", "days"})
_OF_AGE_IS = frozenset({"of", "from", "to", "at", "is", "was", "be", "between", "above", "below"})
_JOINTS, _LONGEST_ROW = 3, 15
_WHO = frozenset({"who", "he", "she", "youngest", "oldest", "eldest"})
_AND_CYRILLIC = frozenset({"і", "й", "та", "и"})
_COUPLES = ("подружж", "супруг", "пар")
_THEN_WHEN = frozenset({"when", "since", "until", "before", "after", "if", "because"})
_HOURS, _TURNS = 12, word_set("turns of life")
_STOPS = frozenset({",", ".", ";", "and", "in", "on", "after", "when", "with", "to", "from"})
_AGED = frozenset({"aged", "ages", "age", "віці", "віком", "возрасте"})


def is_age(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a number is an age: "Olena, 34," or "aged 34" or "34 years old"."""
    before = [token.lower for token in tokens[max(0, first - 1) : first]]
    after = [token.lower for token in tokens[last + 1 : last + 4]]
    if after[:1] == ["year-old"] or (before and before[0] in _AGED):
        return True
    if before == ["between"] and first > 1 and tokens[first - 2].lower in _AGED:
        return True
    if after[:1] == ["to"] and after[1:2] and _YEAR_OLD.fullmatch(after[1]):
        return True  # "16 to 24-year-olds"
    if _is_possible(tokens[first].text) and (
        _is_age_told(tokens, first, after) or _is_age_of_somebody(tokens, first, after)
        or _is_age_of_several(tokens, first) or _is_legal_age(tokens, first)
        or _is_as_young_as(tokens, first) or _is_age_at(tokens, first, after)
    ):  # fmt: skip
        return True
    if before == [","] and first >= 2 and _is_somebody(tokens[first - 2]):
        dashed = after[:1] in (["-"], ["–"], ["—"]) and first > 2 and tokens[first - 3].is_capital
        ends = after[:1] in ([","], [")"], ["."]) or dashed
        return ends and _is_possible(tokens[first].text)
    if before == ["of"] and first >= 2 and tokens[first - 2].lower in _SOMEBODY:
        one = first >= 3 and tokens[first - 3].lower in {"a", "an"}
        return one or after[:1] in ([","], [")"], ["."], [])  # "a teacher of 91", "a man of 71"
    if before == [","] and first >= 2 and tokens[first - 2].is_word and _is_told_of(tokens, first):
        return True
    inside = before == ["("] and after[:1] == [")"]
    return inside and tokens[first].text.isdecimal() and len(tokens[first].text) < 3


def _is_age_at(tokens: Sequence[Token], first: int, after: Sequence[str]) -> bool:
    """Tell whether somebody was so old when a life turned: "retired *at* 65", "*At* 40, he …"."""
    if int(tokens[first].text) <= _HOURS or tokens[first - 1 : first][:1] == []:
        return False
    if tokens[first - 1].lower == "turning" or tokens[first - 1].lower == "turned":
        return first > 1 and (tokens[first - 2].lower in _WHO or tokens[first - 2].is_capital)
    opens = first < 2 or tokens[first - 2].text in ".!?“”"
    if tokens[first - 1].lower != "at" or (after and after[0] not in _STOPS):
        return False
    turn = first > 1 and tokens[first - 2].lower in _TURNS
    return turn or (opens and after[:1] == [","] and after[1:2] != [] and after[1] in _WHO)


def _is_as_young_as(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a number is how old the youngest or oldest are: "as *young* as six"."""
    words = [token.lower for token in tokens[max(first - 3, 0) : first]]
    return words in (["as", "young", "as"], ["as", "old", "as"])


def _is_legal_age(tokens: Sequence[Token], first: int) -> bool:
    """Tell "the pension age *of 62*" and "the age will rise *to 66*" from "an age of war"."""
    before = [token.lower for token in tokens[max(first - 5, 0) : first]]
    if not before or before[-1] not in _OF_AGE_IS:
        return False
    if before[-1] == "to" and before[-3:-2] == ["from"]:
        before = before[:-2]  # "from 62 *to*"
    return not {"age", "ages"}.isdisjoint(before[-3:-1])  # "the age *rises* to 64"


def _is_possible(digits: str) -> bool:
    """Tell whether anybody can be so old; a number of thousands of digits is none to reckon."""
    return digits.isdecimal() and len(digits) <= len(str(_OLDEST)) and int(digits) <= _OLDEST


def is_aged(tokens: Sequence[Token], last: int) -> bool:
    """Tell whether "years old" or "of age" follows: "was less than four *years old*"."""
    words = [token.lower for token in tokens[last + 1 : last + 4]]
    return (
        bool(words)
        and words[0] in _TIMES_OF_LIFE
        and (words[1:2] == ["old"] or words[1:] == ["of", "age"])
    )


def _is_told_of(tokens: Sequence[Token], first: int) -> bool:
    """Tell "the favourite, 52, *is* said to …" from "of the wounded, 52, including …"."""
    digits, after = tokens[first].text, tokens[first + 1 : first + 3]
    aged = _is_possible(digits) and int(digits) > 9 and after[:1] != []
    if not aged or after[0].text != "," or len(after) < 2:
        return False
    return after[1].lower in {"who", "whose"} or is_finite(tokens, first + 2)


def _is_somebody(token: Token) -> bool:
    """Tell whether a word before ", 44," names a person: "Olena", "the driver", "a conman"."""
    somebody = token.lower in PERSON_NOUNS | _YOUNG or token.lower.endswith(("man", "woman"))
    return token.is_capital or somebody or _ARABIC_NAME.match(token.text) is not None


def _is_age_of_several(tokens: Sequence[Token], first: int) -> bool:
    """Tell ages told in a row: "подружжя *33* і *37* років", "aged *4*, seven and *11*"."""
    start, end = _end_of_row(tokens, first, -1), _end_of_row(tokens, first, 1)
    if start == end or not start:
        return False
    if tokens[start - 1].lower in _AGED or _were(tokens, start):
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


def _end_of_row(tokens: Sequence[Token], first: int, step: int) -> int:
    """Return the last number of a row on one side of ``first``; no family's is a page long."""
    at = first
    for _ in range(_LONGEST_ROW):
        other = _next_in_row(tokens, at, step)
        if other is None:
            break
        at = other
    return at


def _next_in_row(tokens: Sequence[Token], at: int, step: int) -> int | None:
    """Return the next number of a row, over a comma, "and" or both; None where the row ends."""
    other = at + step
    while 0 < other < len(tokens) - 1 and _goes_on(tokens[other]) and abs(other - at) < _JOINTS:
        other += step
    if not 0 <= other < len(tokens) or abs(other - at) < 2:
        return None
    number = tokens[other].is_number or tokens[other].lower in NUMBER_WORDS
    return other if number else None


def _were(tokens: Sequence[Token], start: int) -> bool:
    """Tell whether somebody was so old: "his children, who *were* 13, nine and five"."""
    who = tokens[start - 2].lower if start > 1 else ""
    return tokens[start - 1].lower in {"was", "were", "are"} and who in _WHO


def _goes_on(token: Token) -> bool:
    return token.text == "," or token.lower == "and" or token.lower in _AND_CYRILLIC


def _is_age_of_somebody(tokens: Sequence[Token], first: int, after: Sequence[str]) -> bool:
    """Tell "чоловікові 45 років", "жінку 67 років", "жінці – 38": somebody's age.

    A nominative is none: "президент 10 років обіцяв" is how long.
    """
    dash = first > 1 and tokens[first - 1].text in "–—-"
    apart = tokens[first - 1].text == "," and after[1:2] == [","]  # "хлопець, *17* років, зник"
    at = first - 1 - (dash or apart)
    years = after[:1] != [] and after[0].startswith(("рок", "рік", "лет", "год"))
    if at < 0 or not "а" <= tokens[at].lower[0] <= "ӿ" or not (years or dash):
        return False
    language = cyrillic_language(tokens[at].text, "uk")
    meant = [form for form in forms(tokens[at].text, language)
             if {"anim", "NPRO"} & (form.grammemes | {form.part})]  # fmt: skip
    if any(form.case == "datv" for form in meant) or (apart and years and meant):
        return True
    one = years and meant and all(form.case in {"accs", "gent"} for form in meant)
    return bool(one) and not any(form.plural for form in meant)


def _is_age_told(tokens: Sequence[Token], first: int, after: Sequence[str]) -> bool:
    """Tell "who was 58,", "My mother is 74.", ", also 23," and "aged 61 and *68*"."""
    if first and tokens[first - 1].lower in _THEY_ARE:
        return not after or after[0] in {",", "."}  # "They're six."
    words = ["", *(token.lower for token in tokens[max(0, first - 3) : first])][-3:]
    if len(words) < 3:
        return False
    if words[0] in _AGED:
        return words[2] in {"and", "or", "to"}
    ends = not after or after[0] in {",", ".", ")", ";", "and", "but"}
    ends = ends or (words[0] in _THEN_WHEN and not tokens[first + 1].lower.endswith("s"))
    somebody = words[1] in _WHO or words[1] in PERSON_NOUNS
    told = words[2] in {"is", "was", "turned", "turns"} and somebody
    return ends and (told or (words[1] == "," and words[2] in {"also", "now", "then", "both"}))


def is_age_in_words(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a number word is an age: "Alfie, nine,"."""
    before = [token.text for token in tokens[max(0, first - 1) : first]]
    after = [token.text for token in tokens[last + 1 : last + 2]]
    if before == ["of"] and first >= 2 and tokens[first - 2].lower in _YOUNG:
        return True  # "a girl of six"
    if _is_as_young_as(tokens, first):
        return True
    aged = bool(first) and tokens[first - 1].lower in _AGED and tokens[last].is_word
    if aged or _is_age_of_several(tokens, first):
        return True  # "aged seven"
    if _is_age_told(tokens, first, [word.lower() for word in after]):
        return True  # "the youngest was four"
    named = first >= 2 and tokens[first - 2].is_capital and tokens[first - 2].is_word
    return named and before == [","] and after in ([","], [")"], ["."])


def is_age_limit(tokens: Sequence[Token], first: int, counted: Counted) -> bool:
    """Tell whether a number limits an age: "children under five", "people over 65"."""
    words = [token.lower for token in tokens[max(0, first - 2) : first]]
    return (
        len(words) == 2
        and words[1] in {"under", "over", "above", "below"}
        and (words[0] in CASUALTY or words[0] in _OF_AN_AGE)
        and not counted.unit
    )


def is_age_range(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a range is one of ages: "aged between 12 and 17", "ages 5 to 11"."""
    return bool(first) and (tokens[first - 1].lower in _AGED or _is_legal_age(tokens, first))
