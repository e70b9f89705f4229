"""Take off a credit line what is no part of it: prefixes, copyright, dates, notes, file words."""

import re
from functools import cache

from archive.reading.credit_lines.names import (
    has_legal_form,
    is_official,
    is_organisation,
    is_person,
)
from archive.reading.credit_lines.parts import pieces, withheld_word
from archive.reading.credit_lines.roles import Reading
from archive.reading.credit_lines.words import (
    agency_named,
    day_behind,
    flat,
    key,
    pattern,
    prefix_pattern,
    word_keys,
)

_COPYRIGHT = re.compile(
    r"^(?:[©®ⓒ]|\(c\)|copyright\b(?:\s+(?:of\b|de\sl['’]image|des\simages|de\sla\simagen|da\simagem))?|copr\.?\s)[\s:,]*(?:\(c\)|©)?\s*"
    r"(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?\b[\s,.]*)?(?:by\s+)?",
    re.IGNORECASE,
)
_YEAR_BEHIND = re.compile(r"(?<=[^\W\d_])[\s,]+(?:(?:©|\([cC]\))\s*)?(?:19|20)\d\d\.?$")
_MILITARY_NUMBER = re.compile(r"\s*\(\d{6}-[A-Z]{1,2}-[A-Z\d]{4,6}-\d{2,5}\)?\.?$")
_DESK_INITIALS = re.compile(r"(?<=[a-zà-þ]{2})\.\s+(?P<who>[A-Z]{2,4})$")

_OF_WHOM = re.compile(r"^(?:Photo|Picture|Image)\sof\s[^:/|]{2,60}:\s+(?=\S)", re.IGNORECASE)
"""``Photo of Ann Example: Bo Other/Some Press``: who is seen is not who made it."""

_SLUG_BEHIND = re.compile(r"(?<=\S)\s*\(\s[^()]{2,60}\s\)$")
"""``REUTERS/Ann Example ( HARBOUR-FIRE/ )``: a wire's own words for the story, spaces around."""

_PLUSES = re.compile(r"(?<!\s)\s+\+{2,}(?:\s|$)")
_TITLE = re.compile(r"(?:La|Le|Les|L['’]|El|The|Die|Der|Il)\s?[A-ZÀ-Þ][^/|,]{2,40}")
_TOLD_BEFORE = re.compile(
    r"^[^/|@©]{4,60}?,\s+(?=(?:fot\.|(?:foto|photo|фото|bild|kuva):)\s*\S)", re.IGNORECASE
)
"""``Zdjęcie ilustracyjne, fot. Ann Example``: what the picture is, and then the credit."""

_WORDS_AND_COLON = re.compile(
    r"^(?P<word>[^\W\d_]{2,}\.?(?:[\s/]+(?=[^\W\d_]*[a-zа-яα-ω])[^\W\d_]{2,}\.?){0,2})\s*:\s*(?=\S)"
)
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
_BY = re.compile(r"^(?:by|par|von|por|autor:?|aut\.|taken by)\s+(?=\S)", re.IGNORECASE)
_SOURCES = frozenset(
    {"source", "quelle", "fuente", "fonte", "źródło", "zrodło", "джерело", "источник"}
)
"""Words that announce where a picture comes from: one word behind them is a house."""

_DASH_BYLINE = re.compile(r"^\s*[-–—]{1,2}\s*/\s*")


def without_initials(text: str) -> str:
    """``THE WIRE/Ann Example. JGW``: who at the desk wrote the caption."""
    found = _DESK_INITIALS.search(text)
    if found is None or agency_named(found["who"]) or not _starts_with_agency(text):
        return text
    return text[: found.start()]


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
    text = _SLUG_BEHIND.sub("", _PLUSES.split(text, maxsplit=1)[0]) or text
    said = (one for one in _notes().finditer(flat(text)) if not _tells_how(text, one))
    found = next(said, None) or _SHOUTED_NOTE.search(text) or _OUT_BEHIND.search(text)
    return text if found is None else text[: found.start()].rstrip()


def _tells_how(text: str, note: re.Match[str]) -> bool:
    """``A still image taken from video``: small letters within a sentence are no note."""
    words = note.group().strip()
    return note.group().startswith(" ") and words[-5:] == "taken" and text[note.end() - 1].islower()


def unwrapped(text: str) -> str:
    """Take brackets, quotation marks and signs off that stand around the whole line."""
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


def without_prefix(text: str, reading: Reading) -> str:
    """Take off ``Photo by``, ``©``, years and days: what says only that a credit follows."""
    text = _MILITARY_NUMBER.sub("", _OF_WHOM.sub("", _RESERVED.sub("", text)))
    told = _TOLD_BEFORE.match(text)
    if told and not any(map(is_person, told.group().strip(" ,").split(", "))):
        text = text[told.end() :]
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
            reading.announced = "source" if key(found.group()) in _SOURCES else ""
            text = text[found.end() :]
        elif name := _announced_in_any_language(text):
            reading.rules.append("prefix")
            text = name
        text = _BY.sub("", text.strip(" :–—|"))
    return unwrapped(text)


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
    first, *others = pieces(rest) or [""]
    if has_legal_form(first):
        return False  # "Image Example GmbH"
    told = is_official(rest) and rest[:1].isupper()
    agency_in_it = told or any(agency_named(piece) for piece in pieces(rest))
    house = first.isupper() and any(map(is_person, others))  # "Photo NR, Ann Example"
    return agency_in_it or house or is_person(first) or rest.startswith("©")


def _announced_in_any_language(text: str) -> str:
    """``Kuvaaja: Ann Example``, ``Sursa foto: …``: what stands behind words and a colon."""
    found = _WORDS_AND_COLON.match(text)
    if found is None or _means_something(found["word"]):
        return ""
    rest = text[found.end() :]
    first, *others = pieces(rest) or [""]
    houses = any(map(agency_named, others)) or (" " not in found["word"] and is_organisation(first))
    return rest if is_person(first) or agency_named(first) or houses else ""


def _means_something(words: str) -> bool:
    """Tell whether words in front of a colon are a name, or say how a picture came."""
    told = agency_named(words) or withheld_word(words) or key(words) in word_keys("file")
    capitals = words.isupper() and len(words) < _LONG_WORD
    return bool(told or capitals or is_person(words) or is_organisation(words))


_LONG_WORD = 6
"""Letters: fewer capitals may be a house's."""


def _starts_with_agency(text: str) -> bool:
    first = pieces(text)[0] if pieces(text) else ""
    return agency_named(first) is not None


def _is_withheld_phrase(text: str) -> bool:
    """Tell whether ``Photo courtesy of X`` or ``Staff photo`` would lose its meaning."""
    lowered = flat(text)
    return bool(re.match(pattern("courtesy-of") + r"(?!\w)", lowered)) or bool(
        re.match(rf"(?:{pattern('pool')}|{pattern('file')})(?!\w)\s*(?:[/,:]|$)", lowered)
    )


def without_file(text: str, reading: Reading) -> str:
    """Take off the words for a picture from the file, and note that it is one."""
    if withheld_word(text):
        return text
    words = pattern("file")
    gap = r"[\s,;/|–—.:-]"
    word = re.match(words + r"\s+", flat(text))
    if word and (_names_a_maker(text[word.end() :]) or _keeps(text[word.end() :])):
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
    found = re.match(words + r"(?!\w)\s*(?:[:/|–—-]|\.\s|,(?=\s))+\s*", flat(text))
    if found and ("," not in found.group() or _names_a_house(text[found.end() :])):
        reading.file_photo = True
        text = text[found.end() :]
    if re.search(r"(?:/|,\s*)(?:file|file photo)(?=[/,)])", flat(text)):
        reading.file_photo = True
        text = re.sub(r"(?:/|,\s*)file(?:\s+photo)?(?=[/,)])", "", text, flags=re.IGNORECASE)
    return text.strip()


def _keeps(text: str) -> bool:
    """``Archives PQ / Le Courant``: the initials of whose archive it is, in front of a cut."""
    first, *others = pieces(text) or [""]
    return bool(others) and first.isupper() and 1 < len(first) < _LONG_WORD


def _is_named_archive(text: str, end: int) -> bool:
    """``Corvina Archive``: words for a file are a house's, unless a name or a sign is before."""
    if agency_named(text):
        return True
    if text[end:].strip(" ,;/").upper() in ("FILE", "FILE PHOTO"):
        return False  # a word no house is called by
    if text[end:].lstrip(" ,;/").startswith("("):
        return False  # "Corvina Images (archive)": said of the picture, not of the house
    last = (pieces(text[:end]) or [""])[-1]
    apart = bool(text[end:].strip()) and not text[end].isspace()
    return bool(last) and not (apart or agency_named(last) or _are_names(last))


def _are_names(text: str) -> bool:
    return is_person(text) or withheld_word(text) is not None


def _names_a_house(text: str) -> bool:
    """``Archives, The Paper``: whose archive it is."""
    return _names_a_maker(text) or is_organisation(text) or bool(_TITLE.fullmatch(text))


def _names_a_maker(text: str) -> bool:
    """``Archives Ann Example / The Paper``: a name alone or in front of the first cut."""
    first = pieces(text)[0] if pieces(text) else ""
    return any(map(agency_named, (text, first))) or is_person(first)


def leading_dash(text: str, reading: Reading) -> str:
    """``-/AFP``: some wires print a dash where they keep the name of the photographer back."""
    found = _DASH_BYLINE.match(text)
    if found is None:
        return text
    reading.withheld = "stringer"
    reading.rules.append("dash for a name")
    return text[found.end() :]
