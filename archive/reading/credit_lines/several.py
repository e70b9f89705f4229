"""Lines that credit several pictures: ``Left: Ann Example/AFP; right: Bo Other/Reuters``."""

import re
from functools import cache

from archive.reading.credit_lines.names import is_person
from archive.reading.credit_lines.parts import WITHHELD_KINDS
from archive.reading.credit_lines.record import CreditLine
from archive.reading.credit_lines.words import agency_named, flat, pattern

_BETWEEN = re.compile(r"\s*[;,|]\s+(?:and\s+|und\s+)?|\s+(?:and|und|et|y|та|и)\s+|(?<!\W\w)\.\s+")
_WORD_IN_FRONT = re.compile(r"^\w+\s?:\s*")
_PLURAL = re.compile(
    r"(?:photos|fotos|images|pictures|bilder|crédits photos|світлини)\s?:", re.IGNORECASE
)
_HOUSE_IN_BRACKETS = re.compile(
    r"\w\s*\([^()]{2,30}\)(?=\s*(?:[,;]|and\s|und\s|et\s|y\s|та\s|и\s|$))"
)
_BEHIND_BRACKET = re.compile(r"(?<=\))\s*(?:[,;]\s*)?(?:(?:and|und|et|y|та|и)\s+)?")
"""``Ann Example (AFP), Bo Other (Reuters)``: a house behind each name."""

_JOINT = re.compile(r"/|\s[-–|]\s|\svia\s")


def credits_apart(text: str) -> list[str]:
    """Return the credits of a line one by one; a line that credits one picture stays whole.

    Words for a place in the picture cut (``Inset:``), and so does what stands between two whole
    credits, each of which ends with an agency.
    """
    placed = _placed(text)
    if len(placed) > 1:
        return placed
    text = placed[0] if placed else text
    announced = _announced_apart().split(text)
    if len(announced) > 1:
        return [each for part in announced for each in credits_apart(part)]
    beside = _beside(text)
    if beside:
        return beside
    if len(_JOINT.findall(text)) < 2 and ";" not in text:
        return [text]
    for mark in _BETWEEN.finditer(text):
        before, after = text[: mark.start()], text[mark.end() :]
        sure = ";" in mark.group()
        whole = (_is_whole(before, alone=sure), _is_whole(after, alone=sure))
        if "|" in mark.group() and not _holds_a_name(after):
            continue  # "Ann Example | The Paper | TNS | Getty Images"
        if all(whole) or (sure and any(whole)):
            return [*credits_apart(before), *credits_apart(after)]
    return [text]


def _beside(text: str) -> list[str]:
    """Credits of one form side by side: houses alone, or each behind a name in brackets."""
    if len(_HOUSE_IN_BRACKETS.findall(text)) > 1:
        return [part for part in _BEHIND_BRACKET.split(text) if part.strip()]
    houses = [part.strip() for part in _WORD_IN_FRONT.sub("", text).split(",")]
    many = len(houses) > 2 or (len(houses) == 2 and _PLURAL.match(text))
    # two may be a chain: "REUTERS, NTB"
    return houses if many and all(agency_named(part) for part in houses) else []


def _holds_a_name(credit: str) -> bool:
    return any(is_person(part.strip()) for part in _JOINT.split(credit))


@cache
def _place_words() -> re.Pattern[str]:
    place = pattern("place-in-picture")
    return re.compile(
        rf"(?:(?<=[;,|.])\s*|^\s*)\(?(?:clockwise\s+from\s+)?{place}(?:[\s/]+{place})?\)?\s*:\s*"
    )


@cache
def _announced_apart() -> re.Pattern[str]:
    """A stop or bar in front of another word that announces a credit: ``… | Design: Ann``."""
    what = (
        "photos?|pictures?|images?|illustrations?|graphics?|design|composite|collage|fotos?|grafik"
    )
    return re.compile(rf"(?:\.\s+|\s*[|;]\s*)(?=(?:{what})\s*(?:by\b|:))", re.IGNORECASE)


def _placed(text: str) -> list[str]:
    marks = list(_place_words().finditer(flat(text)))
    starts = [0, *(mark.end() for mark in marks)]
    ends = [*(mark.start() for mark in marks), len(text)]
    parts = (text[start:end].strip(" ;,|") for start, end in zip(starts, ends, strict=True))
    return [part for part in parts if part]


def _is_whole(credit: str, *, alone: bool) -> bool:
    """Tell whether a credit ends (or begins) with an agency of the list; ``alone``: or is one."""
    parts = [part.strip(" .") for part in _JOINT.split(credit)]
    return (alone or len(parts) > 1) and any(agency_named(part) for part in (parts[0], parts[-1]))


def together(as_printed: str, credits: list[CreditLine]) -> CreditLine:
    """Return one record for several credits: all makers; houses only where all agree on them."""
    kinds = [line.withheld for line in credits if line.withheld]
    agencies = {line.agency for line in credits if line.agency}
    sellers = {line.distributor for line in credits if line.distributor}
    return CreditLine(
        as_printed,
        creators=tuple(dict.fromkeys(name for line in credits for name in line.creators)),
        withheld=min(kinds, key=WITHHELD_KINDS.index) if kinds else None,
        agency=next(line.agency for line in credits if line.agency) if agencies else None,
        distributor=sellers.pop() if len(sellers) == 1 and len(agencies) < 2 else None,
        several=True,
        file_photo=any(line.file_photo for line in credits),
        rule=f"credits of {len(credits)} pictures",
    )
