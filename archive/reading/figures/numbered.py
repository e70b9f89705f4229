"""Numbers that only tell one of many apart: "Sections 18 and 19", "pp 4–6", "the CAC 40 index"."""

import re
from collections.abc import Sequence

from archive.reading.figures.cyrillic_numbers import CYRILLIC
from archive.reading.figures.numerals import MULTIPLES, text_at
from archive.reading.figures.quantity_words import CASUALTY, NAME_HEADS
from archive.reading.words.tokens import Token
from archive.reading.words.word_sets import word_set

_NUMBERED = word_set("numbered things")
_CODES = frozenset({"u.s.c", "u.s.c.", "usc", "c.f.r.", "c.f.r", "cfr"})
_ORDINAL = re.compile(
    r"(?:перв|втор|четв[её]рт|пят|шест|седьм|восьм|девят|перш|четверт|п'ят|шост|сьом|дев'ят)"
    r"(?:ый|ой|ая|ое|ого|ому|ом|ую|ий|ої|ій|а|у)$|треть[яеюих]"
)
_OWNERS = frozenset({"the", "a", "'s", "its", "his", "her", "their", "our"})
_JOINTS = frozenset({"and", "or", ",", "to", "-", "–", "&", "та", "і", "й", "и", "або", "или"})
_STATIONS = frozenset({"news", "live", "sport", "sports", "on"})
_ROUND_THE_CLOCK = "24"
"""What stations that never stop are called by: "Kanal 24", "France 24"."""
_MARKETS = frozenset({"stoxx", "ftse", "cac", "dax", "nikkei", "ibex", "topix", "csi", "asx", "omx",
                      "kospi", "nasdaq", "nifty", "sensex", "smi", "russell", "atx", "aex", "mib",
                      "tsx", "wig", "bist", "s&p", "p", "fortune"})  # fmt: skip
"""What indexes of shares are called: "the S&P 500"."""
_INDEXES = frozenset({"index", "futures", "list", "summit", "series", "companies'"})
_EMERGENCY = frozenset({"911", "999", "112", "101", "111"})
_CALLS = frozenset({"call", "calls", "caller", "callers", "dispatcher", "dispatchers", "operator",
                    "operators", "recording", "center", "centre", "alert", "alerts", "number",
                    "line", "hotline", "service", "services", "system"})  # fmt: skip
_HELP = frozenset({"service", "hotline", "helpline", "line", "number"})
_RESCUE = frozenset({"rescue", "emergency", "ambulance", "crisis", "police", "help", "support"})
_PARTS = frozenset(
    {"part", "act", "step", "stage", "volume", "chapter", "scene", "phase", "episode"}
)
_REACH, _LONGEST = 8, 4
_CALLED = frozenset({"called", "call", "calling", "dial", "dialled", "dialed", "dialling", "to",
                     "rang", "ring", "phoned"})  # fmt: skip


def is_numbered(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether the number at ``first`` is that of a section, page or rule of law."""
    following = text_at(tokens, first + 1)
    if following in _CODES or _is_rank(tokens, first, following) or _flies(tokens, first):
        return True
    if len(following) > 1 and following in MULTIPLES:
        return False  # "the country s 12 *million* people", an apostrophe lost
    at = first - 1
    for _ in range(6):
        while at >= 0 and tokens[at].text in ".(":
            at -= 1
        if at < 0:
            return False
        if tokens[at].lower in _NUMBERED | _CODES:
            return True
        if not _joins(tokens, at):
            return False
        at -= 2
    return False


def _flies(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a number is a flight's behind its airline: "flight *BA* 283"."""
    airline = text_at(tokens, first - 1)
    code = 1 < len(airline) < 4 and tokens[first - 1].text.isupper()
    return code and text_at(tokens, first - 2) in {"flight", "flights"}


def _joins(tokens: Sequence[Token], at: int) -> bool:
    return bool(at) and tokens[at].lower in _JOINTS and tokens[at - 1].is_number


def _is_rank(tokens: Sequence[Token], first: int, following: str) -> bool:
    """Tell whether a number in words has a place in a row: "its number *two*", "лист *сорок* …"."""
    if tokens[first].lower in CYRILLIC and _ORDINAL.match(following):
        return True  # "лист сорок первый"
    owned = first > 1 and tokens[first - 2].lower in _OWNERS
    return owned and tokens[first].is_word and tokens[first - 1].lower == "number"


def is_model(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a range is a model's name: "Boeing 737-800"."""
    before = tokens[first - 1] if first else None
    if before is not None and before.lower == "number" and "-" in tokens[first].text:
        return True  # "case number 22-345"
    return before is not None and before.is_capital and before.lower in NAME_HEADS


def is_in_title(tokens: Sequence[Token], first: int, unit: str) -> bool:
    """Tell whether a number is part of a name: "the CAC 40 index fell", "STOXX 600", "7 News"."""
    after = tokens[first + 1] if first + 1 < len(tokens) else None
    if after is not None and after.is_capital and after.lower in _STATIONS:
        return True
    if first > 1 and tokens[first - 1].lower == "of" and tokens[first - 2].text == "Group":
        return True
    named = first > 0 and tokens[first - 1].is_capital
    market = named and tokens[first - 1].lower in _MARKETS
    if named and tokens[first].text == _ROUND_THE_CLOCK and not _counts_plural(unit):
        return True
    return market or (named and unit.lower().partition(" ")[0] in _INDEXES)


def _counts_plural(unit: str) -> bool:
    """Tell whether a number has a plural that it counts: "24 *ships*", not "24 *reported*"."""
    word = unit.lower().rpartition(" ")[2]
    return word.endswith("s") or word in CASUALTY


def is_emergency(tokens: Sequence[Token], first: int, unit: str) -> bool:
    """Tell whether a number is dialled for help: "a 911 call", "the rescue service 1122"."""
    if not unit and first > 1 and tokens[first - 1].lower in _HELP:
        return tokens[first - 2].lower in _RESCUE
    if tokens[first].text not in _EMERGENCY:
        return False
    before = tokens[first - 1].lower if first else ""
    if before == "on" and not unit:  # "call the fire service on 112"
        return any(token.lower in _CALLED for token in tokens[max(first - _REACH, 0) : first - 1])
    told = unit.lower().partition(" ")[0]
    return told in _CALLS or (not unit and before in _CALLED)


def is_of_a_name(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a number word is part of a name: "the Group of Seven", "the Harrow Four"."""
    head = tokens[first - 1] if first else tokens[first]
    if tokens[first].text == "Zero":
        return bool(first) and head.is_capital  # "Day Zero"
    if first and head.is_capital and head.lower in _PARTS and text_at(tokens, first + 1) != "-":
        return True  # "Part two", "Act Three"
    if not tokens[first].is_capital or not first:
        return False
    if head.lower == "the":
        after = tokens[first + 1] if first + 1 < len(tokens) else head
        return after.is_capital and after.is_word  # "the Seven Sisters"
    if not head.is_capital:
        return head.lower == "of" and first > 1 and tokens[first - 2].is_capital
    named = first > 1 and head.lower in NAME_HEADS | {"war", "big"}  # "World War Two"
    return named or _is_group(tokens, first)


def _is_group(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether capitals with an article lead up to it: "the Central Mill *Five* were freed"."""
    at = first - 1
    while at > 0 and first - at < _LONGEST and tokens[at].is_capital and tokens[at].is_word:
        at -= 1
    led = tokens[at].lower == "the" and at < first - 1
    after = tokens[first + 1] if first + 1 < len(tokens) else None
    return led and (after is None or not (after.is_capital and after.is_word))
