"""Read one credit line: who made the picture, which agency, who passed it on, what is withheld.

The line is cut at its separators (``/``, ``|``, a dash between spaces, ``via``), every part is
named (agency, withheld kind, organisation, person), and the order of the parts decides the rest:
the nearest organisation is the agency, the last one the distributor. The printed line is always
kept; what is said here is a proposal. Rules: domain description §3.
"""

import re
from dataclasses import replace
from functools import cache, lru_cache

from archive.reading.credit_lines.names import has_legal_form, is_official, is_person
from archive.reading.credit_lines.naming import name_part
from archive.reading.credit_lines.parts import Part, address, is_code, pieces, withheld_word
from archive.reading.credit_lines.record import CreditLine
from archive.reading.credit_lines.roles import Reading, give_roles, organisation_name, selling
from archive.reading.credit_lines.several import credits_apart, together
from archive.reading.credit_lines.words import (
    agency_named,
    day_behind,
    flat,
    key,
    pattern,
    prefix_pattern,
    word_keys,
)

MAX_LINE = 1000
"""A longer "credit line" is a text, not a credit; only its first characters are read."""

IIM_BYLINE_BYTES = 32
"""By-line, Credit and Source of IPTC-IIM end after this many bytes, in the middle of a name."""


WIDE = str.maketrans("／｜（）［］：", "/|()[]:")
"""Signs as wide as a Chinese or Japanese character, which mean what the narrow ones mean."""

_COPYRIGHT = re.compile(
    r"^(?:[©®]|\(c\)|copyright\b(?:\s+(?:of\b|de\sl['’]image|des\simages|de\sla\simagen|da\simagem))?|copr\.?\s)[\s:,]*(?:\(c\)|©)?\s*"
    r"(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?\b[\s,.]*)?(?:by\s+)?",
    re.IGNORECASE,
)
_CHINESE_BYLINE = re.compile(
    r"^(?P<agency>\w{2,6}?)(?:记者|記者|发|發)[\s(]*(?P<name>\w{2,4}?)\s*[摄攝]\)?$"
)
_YEAR_BEHIND = re.compile(r"(?<=[^\W\d_])[\s,]+(?:(?:©|\([cC]\))\s*)?(?:19|20)\d\d$")
_KOREAN_BYLINE = re.compile(
    r"^\[?(?:\w+=)?(?P<agency>\w+)\]\s*(?P<name>\w{2,4})\s*(?:인턴)?(?:기자|특파원)$"
)
_PHOTO_LAST = re.compile(r"(?:(?<=\))\s+(?:foto|photo|fotó|фото)s?|\s+nuotr)\.?$", re.IGNORECASE)
_URL = re.compile(r"[\s:(|]*https?://(?:www\.)?(?P<site>[\w-]+(?:\.[\w-]+)+)(?:/[^\s,;|)]*)?\)?")
_VIA_IN_BRACKETS = re.compile(r"(?<=\w)\s*\(([^()]*\bvia\s[^()]*)\)$")
_ROLE = re.compile(
    r"(?<=\w),\s*(?:photographer|photographe|fotograf[ao]?|fotógraf[ao]|фотограф)"
    r"(?=\s*(?:$|[.,;/|]))\.?",
    re.IGNORECASE,
)
"""``Ann Example, photographer. City Library``: what the maker is."""

_OWNER_BEHIND = re.compile(r"(?<=[\w.])\s+©\s*(?=\w)")
_TWO_BRACKETS = re.compile(r"\(([^()]{2,})\)\s*\(([^()]{2,})\)")
_PLUSES = re.compile(r"\s+\+{2,}(?:\s|$)")
_ONE_WORD = re.compile(r"^(?P<word>[^\W\d_]{3,})\s*:\s+")
_YEAR = re.compile(r"^(?:19|20)\d\d\s+(?=[^\W\d_])")
_SHOUTED_NOTE = re.compile(r"(?<=[)\]])\s+[A-Z]{2,}(?:[\s,.;/&'-]+[A-Z]{2,})+\W*$")
"""Capitals behind a bracket: ``(AAP Image/Ann Example) NO ARCHIVING``."""

_OUT_BEHIND = re.compile(
    r"(?<=[A-ZÀ-Þ]{2})[\s,;.-]+(?:(?:SOUTH|NORTH|NEW|HONG|SAUDI|SRI|CZECH|UNITED|COSTA)\s)?[A-Z]{2,}\sOUT\W*$|"
    r"(?<=\))[\s/,;-]+[A-Z][\w ]{1,40}\sOUT\W*$"
)
"""``EPA/ANN EXAMPLE JAPAN OUT``: where the picture may not run is no part of the name."""

_RESERVED = re.compile(
    r"[\s,.;–—-]*(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|"
    r"todos los derechos reservados|всі права захищені|все права защищены)\W*$",
    re.IGNORECASE,
)
_BY = re.compile(r"^(?:by|par|von|por|autor:?|taken by)\s+(?=\S)", re.IGNORECASE)
_DASH_BYLINE = re.compile(r"^\s*[-–—]{1,2}\s*/\s*")


@lru_cache(maxsize=8192)
def parse(line: str) -> CreditLine:
    """Return what a credit line says; never raises, and keeps the line as printed."""
    as_printed = line.strip()
    text = without_notes(" ".join(as_printed[:MAX_LINE].split()).translate(WIDE))
    twice = _TWO_BRACKETS.fullmatch(text)
    if twice is not None and (said := _said_twice(as_printed, *map(parse, twice.groups()))):
        return said
    text = _unwrapped(text)
    apart = credits_apart(text)
    if len(apart) > 1:
        return together(as_printed, [_read(one, one) for one in apart])
    return _read(as_printed, apart[0] if apart else text)


def _said_twice(as_printed: str, one: CreditLine, other: CreditLine) -> CreditLine | None:
    """``(Photo by A / AFP) (Photo by A/AFP via Getty Images)``: the one that says more, if one."""
    numbered = is_code(other.as_printed)
    if not numbered and (one.creators, one.agency) != (other.creators, other.agency):
        return None
    fuller = one if numbered or one.distributor else other
    return replace(fuller, as_printed=as_printed)


def _read(as_printed: str, text: str) -> CreditLine:
    reading = Reading()
    text = _without_prefix(_unwrapped(text), reading)
    text = _without_file(text, reading)
    if key(text) in word_keys("nobody"):
        text = ""
    text = _URL.sub(_its_site, text) if "://" in text else text
    text = _VIA_IN_BRACKETS.sub(r"/\1", text) if text.endswith(")") else text
    text = _PHOTO_LAST.sub("", _leading_dash(text, reading))
    text = _OWNER_BEHIND.sub(" | ", _ROLE.sub(" | ", text))
    for byline in (_CHINESE_BYLINE, _KOREAN_BYLINE):
        text = byline.sub(r"\g<name>/\g<agency>", text)
    before, passed_on = _split_via(text)
    cut = pieces(before)
    parts = [part for piece in cut for part in name_part(piece)]
    passers = _passers(passed_on, parts)
    parts = _with_users(parts, passers)
    on_screen = any(key(piece) in word_keys("screen") for piece in cut)
    give_roles(parts, reading, passed_on=bool(passers), on_screen=on_screen)
    return _answer(as_printed, reading, passers)


def _its_site(url: re.Match[str]) -> str:
    """An address names a house by its site; an account's stays whole."""
    return url.group() if address().search(flat(url.group())) else f" | {url['site']}"


_BEHIND_WORDS = r"(?:(?<=[\w)])|(?<=[^\s.,;*/(+–—-]\.))"
"""Where the signs after a word begin, and nowhere among them: rows of dots are not tried anew."""


@cache
def _notes() -> re.Pattern[str]:
    tags = r"\([^()]*tags:|tags:|\([a-z ]+ - tags"
    return re.compile(rf"{_BEHIND_WORDS}[\s.,;|*/(+–—-]+(?:{pattern('note')}(?!\w)|{tags})")


def without_notes(text: str) -> str:
    """Cut off what a wire adds behind the credit: notes to editors, tags, picture of the day.

    A note that opens the text stays: then there is nothing in front of it to keep.
    """
    text = _PLUSES.split(text, maxsplit=1)[0] or text
    found = _notes().search(flat(text)) or _SHOUTED_NOTE.search(text) or _OUT_BEHIND.search(text)
    return text if found is None else text[: found.start()].rstrip()


def _unwrapped(text: str) -> str:
    previous = None
    while text != previous:
        previous = text
        text = text.strip().strip("|•·,;:*").strip()
        for opening, closing in ("()", "[]", "{}", "«»", "“”", '""'):
            inner = text[1:-1]
            if text.startswith(opening) and text.rstrip(".").endswith(closing):
                inner = text.rstrip(".")[1:-1]
                text = inner if opening not in inner and closing not in inner else text
    return text


def _without_prefix(text: str, reading: Reading) -> str:
    text = _RESERVED.sub("", text)
    previous = None
    while text and text != previous:
        previous = text
        text = _COPYRIGHT.sub("", text, count=1)
        text = _YEAR_BEHIND.sub("", _without_day(_YEAR.sub("", text)))
        if _starts_with_agency(text):
            break
        found = prefix_pattern(need_colon=False).match(flat(text))
        glued = re.match(r"(?:Credits?|Foto|Photo|Crédito?s?)(?=[A-ZÀ-ÞŁŚŽА-ЯІЇЄҐ])", text)
        if glued and not agency_named(text):
            text = text[glued.end() :]
        elif found and _announces(text, found):
            reading.rules.append("prefix")
            text = text[found.end() :]
        elif name := _announced_in_any_language(text):
            reading.rules.append("prefix")
            text = name
        text = _BY.sub("", text.strip(" :–—|"))
    return _unwrapped(text)


def _without_day(text: str) -> str:
    found = day_behind().search(flat(text)) if text[-1:].isdigit() else None
    return text[: found.start()] if found else text


def _announces(text: str, found: re.Match[str]) -> bool:
    """A bare ``Photo`` or ``Credit`` in front counts only before a name; with a colon always."""
    if found.end() >= len(text) or _is_withheld_phrase(text):
        return False
    said, rest = found.group(), text[found.end() :]
    if len(said.split()) > 1 or not said.strip().isalpha():
        return True
    first = pieces(rest)[0] if pieces(rest) else ""
    if has_legal_form(first):
        return False  # "Image Example GmbH"
    told = is_official(rest) and rest[:1].isupper()
    agency_in_it = told or any(agency_named(piece) for piece in pieces(rest))
    return agency_in_it or is_person(first) or rest.startswith("©")


def _announced_in_any_language(text: str) -> str:
    """``Kuvaaja: Ann Example``: the name behind one word, of any language, and a colon."""
    found = _ONE_WORD.match(text)
    word = found["word"] if found else ""
    if found is None or agency_named(word) or withheld_word(word) or key(word) in word_keys("file"):
        return ""
    rest = text[found.end() :]
    first = (pieces(rest) or [""])[0]
    return rest if is_person(first) or agency_named(first) else ""


def _starts_with_agency(text: str) -> bool:
    first = pieces(text)[0] if pieces(text) else ""
    return agency_named(first) is not None


def _is_withheld_phrase(text: str) -> bool:
    """Tell whether ``Photo courtesy of X`` or ``Staff photo`` would lose its meaning."""
    lowered = flat(text)
    return bool(re.match(pattern("courtesy-of") + r"(?!\w)", lowered)) or bool(
        re.match(rf"(?:{pattern('pool')}|{pattern('file')})(?!\w)\s*(?:[/,:]|$)", lowered)
    )


def _without_file(text: str, reading: Reading) -> str:
    if withheld_word(text):
        return text
    words = pattern("file")
    gap = r"[\s,;/|–—.:-]"
    word = re.match(words + r"\s+", flat(text))
    if word and _names_a_maker(text[word.end() :]):
        reading.file_photo = True
        return text[word.end() :]
    cut = re.sub(rf"(?:^|{gap}+|\s*\()" + words + r"\)?[\s.]*$", "", flat(text))
    if len(cut) < len(text) and not _is_named_archive(text, len(cut)):
        reading.file_photo = True
        text = text[: len(cut)].rstrip(" (")
    for word in re.finditer(rf"[,/|]\s*(?P<word>{words}\s+)", flat(text)):
        if agency_named(text[word.end() :]):  # "Ann Example, Archives The Paper"
            reading.file_photo = True
            text = text[: word.start("word")] + text[word.end() :]
            break
    found = re.match(words + r"(?!\w)\s*(?:[:/|–—-]|\.\s)+\s*", flat(text))
    if found:
        reading.file_photo = True
        text = text[found.end() :]
    if re.search(r"(?:/|,\s*)(?:file|file photo)(?=[/,)])", flat(text)):
        reading.file_photo = True
        text = re.sub(r"(?:/|,\s*)file(?:\s+photo)?(?=[/,)])", "", text, flags=re.IGNORECASE)
    return text.strip()


def _is_named_archive(text: str, end: int) -> bool:
    """``Corvina Archive``: words for a file are a house's, unless a name or a sign is before."""
    if agency_named(text):
        return True
    last = (pieces(text[:end]) or [""])[-1]
    apart = bool(text[end:].strip()) and not text[end].isspace()
    return bool(last) and not (apart or agency_named(last) or _are_names(last))


def _are_names(text: str) -> bool:
    return is_person(text) or withheld_word(text) is not None


def _names_a_maker(text: str) -> bool:
    """``Archives Ann Example / The Paper``: a name alone or in front of the first cut."""
    first = pieces(text)[0] if pieces(text) else ""
    return any(map(agency_named, (text, first))) or is_person(first)


def _leading_dash(text: str, reading: Reading) -> str:
    """``-/AFP``: some wires print a dash where they keep the name of the photographer back."""
    found = _DASH_BYLINE.match(text)
    if found is None:
        return text
    reading.withheld = "stringer"
    reading.rules.append("dash for a name")
    return text[found.end() :]


def _split_via(text: str) -> tuple[str, list[str]]:
    """Cut at every ``via``: what stands before the first, and each that passed the picture on."""
    text = text[: len(re.sub(rf"[\s,;/(]+{pattern('via')}$", "", flat(text)))]  # cut by IIM there
    marks = list(re.finditer(rf"(?:^|[\s,;/(]+){pattern('via')}(?=\s)\s+", flat(text)))
    if not marks or not text[marks[-1].end() :].strip():
        return text, []
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    later = [text[mark.end() : end] for mark, end in zip(marks, ends, strict=True)]
    return text[: marks[0].start()].strip(" ,;/("), [_unwrapped(one.strip(" ,;/")) for one in later]


def _passers(passed_on: list[str], parts: list[Part]) -> list[Part]:
    """Return who passed the picture on; platforms, withheld words and names join ``parts``.

    ``Ann Example via Telegram via Reuters`` comes from Telegram, ``… via AP, Pool`` is a pool's.
    """
    passers: list[Part] = []
    for words in passed_on:
        for part in (part for piece in pieces(words) for part in name_part(piece)):
            told = part.kind == "organisation" and is_official(part.text)
            beside = bool(passers) and (part.kind == "person" or told)
            account = any(each.withheld == "social media" for each in parts)
            if account and key(part.text) in word_keys("platform"):
                parts.append(Part(part.text, "withheld", withheld="social media"))  # "via X"
            else:
                (parts if part.kind == "withheld" or beside else passers).append(part)
    return passers


def _with_users(parts: list[Part], passers: list[Part]) -> list[Part]:
    """``somebody, via Wikimedia Commons``: who gives to a free library made the picture."""
    if not any(part.agency and part.agency.kind == "free library" for part in passers):
        return parts
    return [replace(part, kind="person") if part.kind == "unknown" else part for part in parts]


def _answer(as_printed: str, reading: Reading, passers: list[Part]) -> CreditLine:
    names = [organisation_name(part) for part in selling(reading, passed_on=bool(passers))]
    names = list(dict.fromkeys(names))
    distributor = None
    if passers:
        via = [organisation_name(part) for part in passers]
        distributor = via[-1]
        names.extend(name for name in via[:-1] if name not in names)
        reading.rules.append("via")
    agency = names[0] if names else None
    if distributor is None and len(names) > 1:
        distributor = names[-1]
        reading.rules.append("second organisation distributes")
    if agency == distributor:
        distributor = None
    giver = agency_named(reading.source or "")
    if giver and giver.kind == "wire" and giver.name in (agency, distributor):
        reading.source = None  # "obtained by Reuters/via Reuters"
    found = agency or distributor or reading.creators or reading.withheld
    return CreditLine(
        as_printed,
        creators=tuple(dict.fromkeys(reading.creators)),
        withheld=reading.withheld,
        agency=agency,
        distributor=distributor,
        source=reading.source,
        kind_words=reading.kind_words,
        file_photo=reading.file_photo,
        cut=len(as_printed.encode(errors="surrogatepass")) == IIM_BYLINE_BYTES,
        rule=", ".join(dict.fromkeys(reading.rules))
        or ("agency alone" if found else "nothing found"),
    )
