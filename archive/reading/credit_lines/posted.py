"""Pieces of a credit line that say as a sentence how a picture came: posted by, given by."""

import re
from dataclasses import replace
from functools import cache

from archive.reading.credit_lines.names import is_person
from archive.reading.credit_lines.parts import Part
from archive.reading.credit_lines.words import flat, key, pattern, word_keys

_GIVEN_BEHIND = re.compile(r"(?P<who>\S[^/|]{1,40}?)\s*(?:제공|提供)$")

_TAKEN = r"(?:taken\s+)?(?:from|von|aus|из|з|із|från|fra|uit)\s+"
_PAGE = r"(?:page|account|profile|post|campaign|fundraiser)"


def posted_on(piece: str) -> list[Part]:
    """``Video posted on Telegram by user some_one``: the platform, and whose account it is."""
    found = _posted().match(flat(piece))
    if found is None:
        return _taken_from(piece)
    platform, who = (piece[found.start(name) : found.end(name)] for name in ("platform", "who"))
    account = Part(piece, "withheld", withheld="social media", rest=f"{platform}/{who}".strip("/"))
    maker = Part(who, "person") if is_person(who) else None
    return [maker, replace(account, rest=platform)] if maker else [account]


_FOOTAGE = frozenset({
    "aerial", "body", "bodycam", "camera", "cam", "cctv", "clip", "dashcam", "drone", "footage",
    "security", "surveillance", "televised", "undated", "live", "stream", "livestream", "from",
    "of",
})  # fmt: skip


def tells_what_it_is(piece: str) -> bool:
    """``Video screengrab``, ``CCTV footage``: what sort of picture it is, and of nobody."""
    said, screen = key(piece), word_keys("screen")
    of_no_one = said in word_keys("nobody") or said in screen
    words = said.split()
    return of_no_one or (len(words) > 1 and all(w in _FOOTAGE or w in screen for w in words))


def _taken_from(piece: str) -> list[Part]:
    """``From Facebook``, ``From a GoFundMe page``: only where somebody had put it."""
    found = _from().match(flat(piece)) or _page_of().match(flat(piece))
    if found is None:
        return []
    said = found.groupdict()
    named = (piece[found.start(name) : found.end(name)] for name in ("platform", "who")
             if said.get(name))  # fmt: skip
    return [Part(piece, "withheld", withheld="social media", rest="/".join(named))]


@cache
def _from() -> re.Pattern[str]:
    return re.compile(
        rf"{_TAKEN}(?:(?:an?|the)\s+)?(?P<platform>{pattern('platform')})"
        rf"(?:\s+{_PAGE}(?:\s+(?:of|by|for)\s+(?P<who>\S.*))?)?$"
    )


@cache
def _page_of() -> re.Pattern[str]:
    """``Ann Example's GoFundMe page``: whose page on which platform."""
    return re.compile(
        rf"(?:{_TAKEN})?(?P<who>\S[^/|]{{1,40}}?)'s?\s+(?P<platform>{pattern('platform')})\s+{_PAGE}$"
    )


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
