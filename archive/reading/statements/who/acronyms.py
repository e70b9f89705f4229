"""Acronyms a text introduces: "Centre for the Care of Rivers (CCR)", or by their initials."""

import re

from archive.reading.words.name_words import is_role
from archive.reading.words.word_sets import word_set
from archive.values import Span, span

_BRACKETED = re.compile(r"\(([A-Z][A-Za-z]{1,9})\)")
_NAME_WORD = re.compile(r"[^\W\d_][\w.’'-]*")
_SHORT = re.compile(r"(?<![\w(])[A-Z]{3,6}(?![\w)])")
_MIXED = re.compile(r"(?<![\w(])[A-Z][a-z][A-Z]{1,3}(?![\w)])")
"""Initials with that of a small word among them: "MoD", "DfE"."""
_JOINED = re.compile(r"(?<!\w)[A-Z][\w’'-]+ (?:of|for|on|to) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}")
_LONGER = re.compile(r"(?<!\w)[A-Z]{3,6}((?: [A-Z][a-z]+){2,4})")
_RUN = re.compile(
    r"[A-Z][\w’'-]+(?:(?: (?:of|for|and|on|in|the|de|des|la|to)){0,2} [A-Z][\w’'-]+){2,7}"
)
_DEFINED = re.compile(
    r"(?<![\w&’'-])((?:[A-Z][\w&’'-]++\.?,? ){0,5}[A-Z][\w&’'-]++\.?,? ?)\s?"
    r"(?:\([A-Z][^()\n]{1,60}\)\s?)?"
    r"\((?:hereinafter )?((?:(?:the )?[“\"][^”\"()\n]{2,40}[”\"](?:,? (?:or|and) |, )?){1,3})\)"
)
"""A name and what it is called from here on: "Norvik Inc. (N: NVK) (“Norvik” or the “Company”)"."""
_DEFINES = re.compile(r"\((?:hereinafter )?(?:the )?[“\"]")
_QUOTED = re.compile(r"[“\"]([^”\"]+)[”\"]")
_SURE = 3
"""Letters: initials of more are hardly another's, though they stand before the name too."""
_INITIALLESS = word_set("initialless")


def acronyms(text: str) -> dict[str, str]:
    """Return the acronyms of a text with what they stand for.

    Those in brackets after their name, and those that are the initials of a name of three words
    or more that stands before them.
    """
    found: dict[str, str] = {}
    for match in _BRACKETED.finditer(text):
        short = match.group(1)
        name = _long_form(text[max(0, match.start() - 120) : match.start()], short)
        if name and short not in found:
            found[short] = name
    _add_initials(text, found)
    return found


def defined_names(text: str) -> dict[str, Span]:
    """Return what a text says it calls somebody by (small letters), and where their name stands."""
    found: dict[str, Span] = {}
    if _DEFINES.search(text) is None:
        return found
    for match in _DEFINED.finditer(text):
        name = match[1].rstrip(" ,")
        for short in _QUOTED.findall(match[2]):
            found[short.lower()] = span(text, match.start(1), match.start(1) + len(name))
    return found


def _add_initials(text: str, found: dict[str, str]) -> None:
    used: dict[str, int] = {}
    for match in _SHORT.finditer(text):
        used.setdefault(match.group(), match.start())
        if len(match.group()) > _SURE:
            used[match.group()] = match.start()  # "NVBK fell. *Norvik Velm Bank of Kent* said"
    _add_mixed(text, found)
    if not used:
        return
    for match in _RUN.finditer(text):
        words = match.group().split()
        words = words[1:] if words[0] in {"The", "But", "And", "In", "At"} else words
        initials = "".join(word[0] for word in words if word.lower() not in _INITIALLESS)
        told = len(initials) > 2 and used.get(initials, -1) > match.start()
        if told and not _begins_another(text, initials):
            found.setdefault(initials, " ".join(words))


def _add_mixed(text: str, found: dict[str, str]) -> None:
    """Add the MoD of "the Ministry of Defence": initials with that of a small word."""
    used = {match.group(): match.start() for match in _MIXED.finditer(text)}
    for match in _JOINED.finditer(text) if used else ():
        words = match.group().split()
        if used.get("".join(word[0] for word in words), -1) > match.start():
            found.setdefault("".join(word[0] for word in words), match.group())


def _begins_another(text: str, short: str) -> bool:
    """Tell whether capitals begin a name of their own: "*NVRK* Velm Power", not "WHO Director"."""
    following = (
        match[1].lower().split()
        for match in _LONGER.finditer(text)
        if match[0].startswith(f"{short} ")
    )
    return any(not any(map(is_role, words)) for words in following)


def _long_form(before: str, short: str) -> str | None:
    letters = [letter for letter in short if letter.isupper()]
    line = before.rsplit("\n", 1)[-1]
    words = list(_NAME_WORD.finditer(line))
    index = len(words) - 1
    spare = len(letters) > 2  # "European Union Aviation Safety Agency (EASA)" leaves one word out
    for letter in reversed(letters):
        while index >= 0 and words[index].group().lower() in _INITIALLESS:
            index -= 1
        if spare and 0 < index < len(words) - 1 and words[index].group()[0] != letter:
            spare = not words[index].group()[0].isupper()
            index -= 1
        if index < 0 or words[index].group()[0] != letter:
            return None
        index -= 1
    if len(letters) < 2:
        return None
    return re.sub(r"['’]s?$", "", line[words[index + 1].start() :].strip())
