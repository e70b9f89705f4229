"""Pieces of a credit line that say as a sentence how a picture came: posted by, given by."""

import re
from dataclasses import replace
from functools import cache

from archive.reading.credit_lines.names import is_person
from archive.reading.credit_lines.parts import Part
from archive.reading.credit_lines.words import flat, pattern

_GIVEN_BEHIND = re.compile(r"(?P<who>\S[^/|]{1,40}?)\s*(?:제공|提供)$")


def posted_on(piece: str) -> list[Part]:
    """``Video posted on Telegram by user some_one``: the platform, and whose account it is."""
    found = _posted().match(flat(piece))
    if found is None:
        return []
    platform, who = (piece[found.start(name) : found.end(name)] for name in ("platform", "who"))
    account = Part(piece, "withheld", withheld="social media", rest=f"{platform}/{who}".strip("/"))
    maker = Part(who, "person") if is_person(who) else None
    return [maker, replace(account, rest=platform)] if maker else [account]


@cache
def _posted() -> re.Pattern[str]:
    shot = rf"(?:{pattern('screen')}\s+(?:(?:from|of)\s+)?)?(?:(?:a|the)\s+)?"
    what = r"(?:video|footage|image|photo|picture|post|clip)?"
    how = r"(?:posted|shared|published|uploaded|released)\s+(?:on|to)"
    who = r"(?:\s+by\s+(?:(?:the\s+)?(?:user|account)\s+)?(?P<who>\S.*?))?"
    return re.compile(rf"{shot}{what}\s*{how}\s+(?P<platform>{pattern('platform')})(?!\w){who}$")


def given_behind(piece: str) -> list[Part]:
    """``경찰청 제공``: languages that say behind a name that it gave the picture."""
    found = _GIVEN_BEHIND.match(piece)
    if found is None:
        return []
    return [Part(piece, "withheld", withheld="courtesy", rest=found["who"])]
