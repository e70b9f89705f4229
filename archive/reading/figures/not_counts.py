"""Numbers that count nothing: years, ages, clock times, numbers in names, "the two"."""

import re
from collections.abc import Sequence

from archive.reading.figures.ages import is_age, is_age_in_words, is_age_limit
from archive.reading.figures.counted import Counted, befallen_before
from archive.reading.figures.cyrillic_numbers import COLLECTIVES, ONES
from archive.reading.figures.cyrillic_uses import is_cyrillic_use
from archive.reading.figures.measures import is_of_a_gun
from archive.reading.figures.numbered import (
    is_emergency,
    is_in_title,
    is_numbered,
    is_of_a_name,
)
from archive.reading.figures.numerals import MULTIPLES, number_at
from archive.reading.figures.quantity_words import (
    CASUALTY,
    CLOCK,
    EQUIPMENT,
    NAME_HEADS,
    STOPPERS,
    TIME_UNITS,
)
from archive.reading.figures.some_of_them import OF, counts_some
from archive.reading.words.demonyms import country_of
from archive.reading.words.tokens import Token
from archive.reading.words.verbs import is_finite
from archive.reading.words.word_sets import word_set

_DEFINITE = frozenset({"the", "these", "those", "both", "first", "last", "next", "other", "all"})
_LENGTHS = frozenset({"metre", "meter", "kilometre", "kilometer", "mile", "tonne", "ton", "litre",
                      "inch", "foot", "kilogram", "hectare", "acre", "gallon"})  # fmt: skip
_BOUNDING = frozenset({"to", "about", "than", "around", "nearly", "almost", "roughly", "over",
                       "least", "approximately"})  # fmt: skip
_ONLY = frozenset({"only", "just", "лише", "тільки", "лишь", "только"})
_BOUNDS = frozenset({"менее", "меньше", "более", "больше", "около", "менше", "більше", "понад",
                     "близько", "щонайменше", "минимум", "мінімум", "свыше"})  # fmt: skip
_SPANS = ("час", "сут", "день", "дня", "місяц", "месяц", "тижн", "недел", "рок", "рік", "год",
          "хвил", "минут", "годин", "доб", "метр", "кілом", "килом", "тонн", "літр",
          "литр")  # fmt: skip
"""How what is measured begins: "не менше одного *року*"."""
_PRICED = frozenset({"prices", "dollars", "terms", "levels", "pounds", "euros", "rates", "values"})
"""What money and amounts of a year are told in: "in constant 2024 *prices*"."""
_MEANWHILE = frozenset({"still", "also", "now", "later", "never", "already", "then", "soon"})
_LOST = frozenset({"lost", "buried", "rescued", "saved", "freed", "found"})
_DEALT_WITH = word_set("dealt with")
_CIRCUMSTANCES = frozenset({"with", "over", "in", "at", "after", "for", "as", "from", "on", "near",
                            "during", "following", "outside", "amid"})  # fmt: skip
"""What stands behind several that something is done to: "police arrest *two* over"."""
_THAT_YEAR = frozenset({"the", "a", "an", "his", "her", "its", "their", "'s", "my", "our"})
_COUNTED_ONE = CASUALTY | EQUIPMENT
_YEAR_BEFORE = word_set("year before")
_STREETS = word_set("streets")
_SCORED = word_set("scored")
_SCORING = frozenset({"won", "lost", "beat", "beaten", "drew", "win", "lose", "trailed", "led"})
_FLIGHTS = frozenset({"plane", "flight", "crash", "jet", "disaster", "tragedy", "bombing"})
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
_NEAR = 1901  # years that news compares with


def is_no_count(tokens: Sequence[Token], first: int, last: int, counted: Counted) -> bool:
    """Tell whether the bare number at ``first``..``last`` is no quantity."""
    token = tokens[first]
    previous = tokens[first - 1] if first else None
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    if is_numbered(tokens, first) or is_cyrillic_use(tokens, first, last):
        return True
    if token.is_number:
        return (
            is_in_title(tokens, first, counted.unit)
            or is_emergency(tokens, first, counted.unit)
            or _is_time(tokens, first, last)
            or is_age(tokens, first, last)
            or _is_year(token, previous, counted)
            or _is_in_name(tokens, first, counted)
            or _is_street_number(tokens, last)
            or is_age_limit(tokens, first, counted)
            or _is_glued(tokens, first, last)
            or _is_calibre(tokens, last)
        )
    if token.lower in COLLECTIVES or counts_some(tokens, first, last):
        return False
    if is_age_in_words(tokens, first, last) or is_age_limit(tokens, first, counted):
        return True
    if is_of_a_name(tokens, first) or _is_house_in_words(tokens, first, last):
        return True
    if _is_vote(tokens, first, last) or _is_many(tokens, first, last):
        return False
    return _is_loose_word(token, previous, following, counted) and not _acts(tokens, first, last)


def _is_many(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell "one million", "killing *two* and wounding 30", "we lost *nine*", "jails *two* for"."""
    if last - first > 1 or (last > first and tokens[last].lower in MULTIPLES):
        return True
    after = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    if first and tokens[first].lower in ONES:
        return after in {",", ".", ";", "and"} and bool(befallen_before(tokens, first, 1))
    if not first:
        return False
    lost = tokens[first - 1].lower in _LOST and after not in {"to", "-"}
    lost = lost or (tokens[first - 1].lower in _DEALT_WITH and after in _CIRCUMSTANCES)
    return lost or bool(befallen_before(tokens, first, 1))


def _acts(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether several do something: "*four* still have a roof", not "the two met"."""
    at = last + 1
    at += at < len(tokens) and tokens[at].lower in _MEANWHILE
    if at >= len(tokens) or not is_finite(tokens, at) or tokens[first].lower in ONES:
        return False
    return not first or tokens[first - 1].lower not in _DEFINITE - {"all"}


def _is_calibre(tokens: Sequence[Token], last: int) -> bool:
    """Tell whether a number is a gun's: "155mm shells", but not "30mm of rain"."""
    words = [token.lower for token in tokens[last + 1 : last + 3]]
    return words[:1] in (["caliber"], ["calibre"], ["cal"]) or (
        words[:1] == ["mm"] and is_of_a_gun(tokens, last + 1)
    )


def _is_vote(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether words count a side of a vote: "by *nine* to two", "by nine to *two*"."""
    if tokens[first].lower == "zero":
        return False  # "from zero to 60 mph"
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
    while at < len(tokens) and at < last + 5 and _is_of_a_street(tokens[at]):
        if tokens[at].lower in _STREETS:
            return at > last + 1
        at += 1
    return False


def _is_house_in_words(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a capital makes a number that of a house: "*Ten* Downing Street"."""
    return tokens[first].is_capital and _is_street_number(tokens, last)


def _is_of_a_street(token: Token) -> bool:
    """Tell whether a word may stand in the name of a street: "131 West *23rd* Street"."""
    return token.is_capital or _ORDINAL.fullmatch(token.text) is not None


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
    if counted.unit.split()[:1] and counted.unit.split()[0].lower() in _PRICED:
        return int(text) >= _NEAR
    return not counted.unit or previous is None or previous.lower in _YEAR_BEFORE


def _is_in_name(tokens: Sequence[Token], first: int, counted: Counted) -> bool:
    """Tell whether the number belongs to a name: "Boeing 737", "Article 5", "Leopard 2"."""
    if not first:
        return False
    previous = tokens[first - 1]
    if previous.text == "." and first >= 2:
        previous = tokens[first - 2]
    if previous.lower in NAME_HEADS and (
        previous.is_capital or not counted.unit or _is_one_thing(tokens[first], counted)
    ):
        return True
    unit = counted.unit.split()[:1]
    if previous.is_capital and previous.is_word and unit and unit[0] in _FLIGHTS:
        return True  # "the Air Velm 171 crash"
    if not previous.is_capital or previous.lower in STOPPERS or country_of(previous.text):
        return False
    number = tokens[first].text
    sentence_start = first == 1 or tokens[first - 2].text in '.!?:“"•'
    return not sentence_start and number.isdecimal() and (len(number) < 2 or not counted.unit)


def _is_one_thing(token: Token, counted: Counted) -> bool:
    """Tell whether a number stands before a singular, as a name's does: "a phase 3 *trial*"."""
    noun = counted.unit.lower().rpartition(" ")[2]
    known = noun in _COUNTED_ONE or noun.endswith("s") or noun in MULTIPLES
    return token.text not in {"0", "1"} and len(token.text) < 2 and noun.isalpha() and not known


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
            return following.lower not in OF and not counted.unit
        measured = last_word in _LENGTHS and previous is not None and previous.lower in _BOUNDING
        least = _follows_bound(previous) and last_word.startswith(_SPANS)
        return last_word not in _COUNTED_ONE and not (measured or least)
    if previous is not None and previous.lower in _DEFINITE and last_word not in _COUNTED_ONE:
        return not _is_plural(last_word) and last_word not in TIME_UNITS  # "the two agreed"
    if previous is not None and previous.lower == "'s" and following is not None:
        return following.lower.endswith("est")  # "the world's two biggest producers"
    if following is not None and following.lower in {"-", "–"} and following.start == token.end:
        return True
    if following is not None and following.is_number:
        return False  # "*two* 12-inch pipes"
    if following is not None and following.lower in OF:
        return False  # "two of the dead": "one of" went before
    return not counted.unit and not _stands_alone(following)


def _is_plural(noun: str) -> bool:
    return noun.endswith("s") and not noun.endswith("ss")


def _follows_bound(previous: Token | None) -> bool:
    """Tell whether a bound stands before "one": "не *менее* одного часа"."""
    return previous is not None and previous.lower in _BOUNDS


def _stands_alone(following: Token | None) -> bool:
    """Tell whether a number without a noun may still count: "killing three"."""
    return following is None or (following.text in ".,;:)—–-»”" or following.lower == "per")
