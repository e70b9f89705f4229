"""Cut a credit line into pieces, and tell the words that say what a piece is."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from archive.reading.credit_lines.names import (
    BEHIND_A_NAME,
    is_official,
    is_organisation,
    is_person,
    is_unsayable,
)
from archive.reading.credit_lines.words import (
    Agency,
    agency_named,
    flat,
    key,
    pattern,
    word_keys,
)

WITHHELD_KINDS = ("stringer", "handout", "pool", "staff", "courtesy", "social media")
"""The kinds of a byline that names nobody, the one that protects most first."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a credit line. ``rest`` is who gave it out, where the part itself says so."""

    text: str
    kind: str  # agency | withheld | organisation | machine | person | unknown
    agency: Agency | None = None
    withheld: str | None = None
    rest: str = ""


_SEPARATOR = re.compile(r"\s*[/\\]+\s*|\s*[|•·=＝]\s*|\s+[-–]+\s+|\s*—+\s*|\s*>\s*")
HANDLE = re.compile(r"(?<!\w)@[\w.]+")
_BRACKET = re.compile(r"^(?P<outer>[^()]{2,}?)\s*\((?P<inner>[^()]{2,})\)\.?$")
_SHELF_MARK = re.compile(r"\d.*\d|\b(?:no|nr|inv)\b\.?\s*\d", re.IGNORECASE)
_NUMBERED = re.compile(r"[A-Z]{0,4}[\s.-]?\d[\w\s./-]*")
_INSTITUTION = re.compile(
    r"museum|musee|museo|muzeum|galler|galeri|librar|biblio|archiv|arkiv|archief|universit|institut"
)
_INITIALS = re.compile(r"[A-ZÀ-ÞА-ЯІЇЄ]{2,6}")
_HELD = "\N{FRACTION SLASH}"
"""Stands for a slash of an address while a line is cut."""

_CODE = re.compile(
    r"[A-Z]{0,3}\d[\dA-Z_]*\d[\dA-Z_]*|\d[A-Z]*|[a-z]+:\d[\d-]{4,}|[a-z]{2,4}\.|[Kk]od \d+"
)
_TWO_SCRIPTS = re.compile(r"(?<=[A-Za-z])\s*(?=[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3])")
_LICENCE = (
    r"(?:cc0|cc|creative commons|attribution(?=\s\d)|gemeinfrei|"
    r"(?:public domain|domaine public|dominio publico|общественное достояние)(?!\s+[^\W\d_]))"
    r"(?:[\s-]+(?:0|zero|by|sa|nc|nd|attribution|sharealike|share alike|noncommercial|"
    r"licen[cs]ed?|igo|unported|generic|international|\d(?:\.\d)?)(?!\w))*"
)
_LICENSED = (
    r"(?:(?:reproduced|used|licen[cs]ed|published|shared|available)\s+)?(?:under\s+(?:an?\s+)?)?"
)
_OPEN_LICENCE = re.compile(
    rf"^{_LICENSED}{_LICENCE}(?:[\s,;:-]+|$)|[\s,;.(]+{_LICENSED}{_LICENCE}\)?$"
)


def pieces(text: str) -> list[str]:
    """Cut at separators; a spelling that holds one itself (``PA Wire/PA Images``) stays whole."""
    if not text:
        return []
    if agency_named(text) or ("/" in text and flat(text) in ("n/a",)):
        return [text]
    cut: list[str] = []
    held = address().sub(lambda found: found[0].replace("/", _HELD), _without_brackets(text))
    for piece in (found.strip() for found in _SEPARATOR.split(held) if found.strip(" .")):
        for part in _without_brackets(piece.replace(_HELD, "/")).split(" | "):
            cut.extend(_cut_at_agency(part))
    return _joined(cut)


@cache
def address() -> re.Pattern[str]:
    """An account's address on a platform, whose slashes cut nothing: ``t.me/somebody``."""
    sites = pattern("platform-site")
    return re.compile(rf"(?:https?://)?(?:www\.|m\.)?(?<![\w.]){sites}/[^\s,;|]*[^\s,;|/.]")


def _without_brackets(text: str) -> str:
    """``Some Radio (Ann Example)`` and ``Ann Example (AFP)``: the bracket is a part of its own."""
    found = _BRACKET.match(text)
    if found is None:
        return text
    inner = found["inner"]
    told = _INITIALS.fullmatch(inner) or _NUMBERED.fullmatch(inner)
    if told and agency_named(found["outer"]):
        return found["outer"]  # "Philippine News Agency (PNA)", "IWM (H 12345)"
    if _is_acronym_of(inner, found["outer"]):
        return text  # "the Kormoran National Police (KNP)"
    house = agency_named(inner) or is_organisation(inner) or is_official(inner)
    if (house or is_person(inner)) and _tells_what_is_seen(found["outer"]):
        return inner
    apart = is_person(inner) or house
    apart = apart or bool(_INITIALS.fullmatch(inner) and is_person(found["outer"]))
    return f"{found['outer']} | {inner}" if apart or withheld_word(inner) else text


def _is_acronym_of(short: str, name: str) -> bool:
    """Tell whether capitals in brackets are the first letters of the name in front of them."""
    first = "".join(word[0] for word in name.split() if word[0].isupper())
    return len(short) > 2 and short.isupper() and first.upper().endswith(short)


def _tells_what_is_seen(text: str) -> bool:
    """``Photo: the flooded harbour seen from the air (Ann Example)``: the caption's own words."""
    words = [word for word in text.split() if word.isalpha()]
    told = len(words) > 3 and sum(map(str.islower, words)) > len(words) * 2 / 3
    return told and not (is_official(text) or is_organisation(text))


def is_code(text: str) -> bool:
    """Tell whether a part is a number of a picture or a unit, not a name."""
    numbered = text.strip()[:1].isdigit() and not re.search(r"[^\W\d_]{4}", text)
    return bool(_CODE.fullmatch(text.strip())) or numbered


def _joined(cut: list[str]) -> list[str]:
    joined: list[str] = []
    for piece in cut:
        if joined and key(joined[-1]) == key(piece):
            continue  # "ANN EXAMPLE / Ann Example/AFP"
        both = f"{joined[-1]}/{piece}" if joined else ""
        whole = agency_named(both) if both else None
        if (
            whole is not None
            and (whole != agency_named(joined[-1]) or not agency_named(piece))
            and any("/" in each for each in (whole.name, *whole.aliases) if key(each) == key(both))
        ):
            joined[-1] = both
        else:
            joined.append(piece)
    return joined


def _cut_at_agency(piece: str) -> list[str]:
    """``Name. AFP``, ``REUTERS, NTB``, ``Name, The Paper``: commas before a known name cut."""
    if agency_named(piece):
        return [piece]
    parts = [part.strip() for part in re.split(r"\s*[,;]\s+", piece) if part.strip()]
    parts = [house for part in parts for house in _houses_joined(_without_brackets(part))]
    known = [bool(agency_named(part) or withheld_word(part) or is_quoted(part)) for part in parts]
    if len(parts) > 1 and is_organisation(parts[0]) and not any(known[1:]):
        return _house_and_where(parts)
    if len(parts) > 1 and any(known):
        return _people_together(_without_departments(parts))
    if len(parts) == 2 and _are_name_and_house(*parts):
        return parts
    named = _cut_behind_name(piece)
    if named:
        return named
    for found in (*re.finditer(r"\.\s+", piece), *_TWO_SCRIPTS.finditer(piece)):
        before, after = piece[: found.start()], piece[found.end() :]
        sure = agency_named(before) or found.group()
        if before and sure and (agency_named(after) or withheld_word(after)):
            return [before, after]
    return [piece]


def _people_together(parts: list[str]) -> list[str]:
    """``Ann Example, Bo Other, AFP``: names side by side are one part."""
    joined: list[str] = []
    for part in parts:
        beside = joined and _may_be_names(part) and _may_be_names(joined[-1].split(", ")[-1])
        if beside:
            joined[-1] += f", {part}"
        else:
            joined.append(part)
    return joined


def _may_be_names(part: str) -> bool:
    return is_person(part) and not (agency_named(part) or withheld_word(part))


def is_quoted(part: str) -> bool:
    """``Ann Example, «The Paper»``: a title in quotation marks is a paper's."""
    return len(part) > 2 and part[0] + part[-1] in ("«»", "“”", '""', "„“", "„”")


def _houses_joined(part: str) -> list[str]:
    """``NASA & CSA``: two houses, of which a list knows one; ``Ann Example | MPIA`` is two too."""
    if not re.search(r"[&|]|\sand\s", part):
        return [part]
    left, sign, right = part.partition(" & " if " & " in part else " and ")
    apart = sign and not agency_named(part) and (agency_named(left) or agency_named(right))
    return [left, right] if apart else part.split(" | ")


def _without_departments(parts: list[str]) -> list[str]:
    """``Ann Example, Library of Congress, Maps Division``: what is in a house is no other."""
    kept: list[str] = []
    inside = False
    for part in parts:
        house = agency_named(part)
        if not (inside and house is None and is_organisation(part)):
            kept.append(part)
        inside = inside or (house is not None and house.kind in ("public body", "collection"))
    return kept


def _house_and_where(parts: list[str]) -> list[str]:
    """``National Gallery, London`` is one house; ``State Archive, Bild 183-R7`` has a shelf mark.

    A department of a known house (``Library of Congress, Maps Division``) says nothing more.
    """
    house, more = parts[0], [part for part in parts[1:] if not _SHELF_MARK.search(part)]
    in_town = len(more) == 1 and _INSTITUTION.search(flat(house))
    people = [part for part in more if is_person(part) and not in_town and not _is_mark(part)]
    if people or agency_named(house):
        return [house, *people]
    return [", ".join((house, *more))]


def _is_mark(text: str) -> bool:
    """``ONE Sports``: capitals in front of an ordinary word are a firm's mark, not a given name."""
    words = text.split()
    return len(words[0]) > 1 and words[0].isupper() and not text.isupper()


def _are_name_and_house(one: str, other: str) -> bool:
    """``Ann Example, HS`` and ``NR, Ann Example``."""
    if _INITIALS.fullmatch(one):
        return is_person(other)
    return is_person(one) and _is_house(other)


def _is_house(text: str) -> bool:
    """Tell whether what stands behind a name and a comma is where its bearer works."""
    last = text.split()[-1]
    initials = bool(_INITIALS.fullmatch(text)) and text not in BEHIND_A_NAME
    return initials or is_organisation(text) or is_official(text) or bool(withheld_word(last))


def _cut_behind_name(piece: str) -> list[str]:
    """``Ann Example-Imagn Images`` and ``Ann Example AFP``: a name, then a house of the list."""
    word, dot, house = piece.rpartition("・")
    if dot and withheld_word(word) and agency_named(house):
        return [word, house]  # "代表撮影・共同"
    for found in re.finditer(r"-|\s+", piece):
        before, after = piece[: found.start()], piece[found.end() :]
        if found.group() == "-" and agency_named(before) and withheld_word(after) == "pool":
            return [before, after]  # ``APA-POOL``
        named = is_person(after) or agency_named(after)
        if found.group() == "-" and agency_named(before) and named:
            return [before, after]  # ``THE CANADIAN PRESS/AP-Ann Example``, ``AFP-Yonhap``
        sure = found.group() == "-" or (after.isupper() and not before.isupper())
        passed = agency_named(after) or (found.group() == "-" and withheld_word(after) == "pool")
        force = is_official(after)  # "Nova Kormoran RCMP": of a province, not of a maker
        passed = passed or (found.group() != "-" and is_unsayable(after) and not force)
        if sure and is_person(before) and passed:
            return [before, after]
    return []


@lru_cache(maxsize=4096)
def withheld_word(text: str) -> str | None:
    """Return the withheld kind whose word fills ``text``, if one does."""
    wanted = key(text)
    for kind in WITHHELD_KINDS:
        if wanted in word_keys(kind):
            return kind
    return "social media" if wanted in word_keys("platform") and len(wanted) > 1 else None


def is_platform(text: str) -> bool:
    """Tell whether ``text`` names an account or a platform for accounts."""
    return bool(HANDLE.search(text) or address().search(flat(text)) or platform_in(text))


def platform_in(text: str) -> re.Match[str] | None:
    """Return where a platform for accounts is named; ``X`` alone is a letter."""
    named = re.search(rf"(?<!\w){pattern('platform')}(?!\w)", flat(text))
    return named if named and len(named.group()) > 1 else None


def without_licence(piece: str) -> str:
    """Return a part without the free licence in front of it or behind it: that names nobody."""
    while found := _OPEN_LICENCE.search(flat(piece)):
        piece = (piece[: found.start()] + piece[found.end() :]).strip(" ,;:()")
    return piece
