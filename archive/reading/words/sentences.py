"""Sentences of a paragraph, in English, Ukrainian and Russian, with exact offsets.

A full stop ends a sentence unless it closes an abbreviation or an initial; quotation marks and
brackets that follow belong to the sentence they close.
"""

import re

from archive.reading.words.word_sets import word_set
from archive.values import Span, span

_END = re.compile(
    r"[.!?…]+[\"”’»')\]]*(?=\s|$)|[.!?…]+[\"”’»](?=[A-ZА-ЯІЇЄҐ])"
    r"|(?<=[a-z]{3})\.(?=[A-Z][a-z]+[ ,])"  # a space was lost: "for a week.Ek said"
    r"|\n(?:\s*\n)*(?![ \t]*[a-zа-яіїєґ])"  # a line cut to a width goes on in small letters
)
_NEVER_LAST = word_set("abbreviations before names")
_ABBREVIATIONS = word_set("abbreviations") | _NEVER_LAST
_BEFORE_TOWNS = word_set("abbreviations before towns")
_WORD_BEFORE = re.compile(r"([^\W\d_](?:[^\W\d_]|\.)*)$")
_OPENS_ANOTHER = re.compile(
    r"\s+(?:[“«„\"‘](?=\w)|(?:The|A|An|He|She|It|They|We|In|On|At|But|And|This|That|There|Its|His"
    r"|Her|Their|After|When|While|If|According|No|Some|Many|Police|Officials)\b(?!\.))"
)
"""What begins a sentence even after an abbreviation: "at 3 a.m. The", "in the U.S. But"."""
_BEFORE_NAMES = frozenset({"says", "said", "adds", "added", "by", "with", "and", "from", "told",
                           "of", "that", "while", "when"})  # fmt: skip
"""Words behind which a lone capital with a stop is an initial."""
_HOUSES = frozenset({"inc", "ltd", "co", "corp", "bros"})
_OFFICES = re.compile(
    r"\s+(?:Chief|CEO|CFO|COO|President|Chair\w*|Executive|Vice|Senior|Managing|Director|Founder"
    r"|Co-founder|Spokes\w+)\b"
)
"""Who follows the name of a house: "Velm Motor Co. Chairman Bo Ek said"."""
_CUT = 40
"""Code points from which a line without a closing sign goes on in the next."""
_NEAR = 120
"""Code points before a stop that tell whether it ends an abbreviation."""
_OPENERS = "\"“«„'‘([—–-"


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Return the sentences of ``text[start:end]`` without surrounding space."""
    end = len(text) if end is None else end
    found: list[Span] = []
    begin = start
    for match in _END.finditer(text, start, end):
        if _ends_here(text, match, begin, end):
            stop = match.end() - _opens_the_next(text, match, start, end)
            _append(found, text, begin, stop)
            begin = stop
    _append(found, text, begin, end)
    return found


def _append(found: list[Span], text: str, start: int, end: int) -> None:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end = start + len(words.strip())
    if end > start:
        found.append(span(text, start, end))


def _opens_the_next(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Tell whether a straight mark without a space after a stop opens: 'He left."We stayed," …'."""
    last = match.end() - 1
    glued = text[last] == '"' and last + 1 < end and not text[last + 1].isspace()
    return glued and text.count('"', start, last) % 2 == 0


def _ends_here(text: str, match: re.Match[str], begin: int, end: int) -> bool:
    sign = match.group()
    if sign[0] == "\n":
        return not _is_cut_line(text, match, begin)
    following = _next_letter(text, match.end(), end)
    if following is not None and following.islower():
        return False
    if sign[0] != "." or sign.startswith(".."):
        return True
    again = _OPENS_ANOTHER.match(text, match.end(), end) is not None
    near = text[max(begin, match.start() - _NEAR) : match.start()]
    if len(sign) == 1 and _goes_on(text, match.end(), end, near):
        return False
    return not _is_abbreviation(near, sign, following, again=again)


def _goes_on(text: str, at: int, end: int, before: str) -> bool:
    """Tell whether the name of a house goes on: "Velm Inc. *(NYSE: VLM)*", "Velm Co. *CEO* Ek"."""
    word = _last_word(before)
    if word is None or word.group(1).lower() not in _HOUSES:
        return False
    return text.startswith((" (", " [", " “("), at) or _OFFICES.match(text, at, end) is not None


def _last_word(before: str) -> re.Match[str] | None:
    return _WORD_BEFORE.search(before, before.rfind(" ") + 1)


def _is_cut_line(text: str, match: re.Match[str], begin: int) -> bool:
    """Tell whether a line was only cut to a width: long, no closing sign, no blank line after."""
    line = text[max(text.rfind("\n", begin, match.start()) + 1, begin) : match.start()].rstrip()
    closed = line[-1:] in '.!?…:;"”’»)'
    return match.group().count("\n") == 1 and len(line) >= _CUT and not closed


def _is_abbreviation(before: str, sign: str, following: str | None, *, again: bool) -> bool:
    word = _last_word(before)
    if word is None or following is None:
        return False
    last = word.group(1).lower()
    counted = before[: word.start()].rstrip()[-1:].isdigit()
    if last in _BEFORE_TOWNS | {"sec"} and not counted:
        return True  # "у м. Ворзель", "Sec. Hale"; but "2 м. Далі", "в 2025 г. Об этом", "9 sec."
    if last in _NEVER_LAST or again:
        return last in _NEVER_LAST
    if len(last) == 1 and last.isalpha() and word.group(1).isupper():
        return _is_initial(before, word.start())
    if "." in last and word.group(1).isupper():
        return len(sign) == 1  # "S.K. Gupta", "in the U.S. Congress"
    if last in _ABBREVIATIONS:
        return following.isdigit() or last in {"a.m", "p.m"} or (len(sign) == 1 and "." in last)
    return False


def _is_initial(before: str, at: int) -> bool:
    """Tell whether a lone capital is an initial ("Joseph R. Biden", "said J. Rao"), not "plan B.".

    Ukrainian and Russian print initials behind any word: "дії О. Лиса". So do addresses behind the
    number of a house: "of 12 W. Elm Street".
    """
    if before[at] >= "\u0400":
        return True
    previous = before[:at].rstrip(" .").rsplit(" ", 1)[-1]
    if before[at] in "NSEW" and previous.isdigit():
        return True
    return not previous or previous[0].isupper() or previous in _BEFORE_NAMES


def _next_letter(text: str, position: int, end: int) -> str | None:
    while position < end and (text[position].isspace() or text[position] in _OPENERS):
        position += 1
    return text[position] if position < end else None
