"""The category a credit suggests: who gave the picture, or what kind of house sells it."""

import re
from collections.abc import Sequence

from archive.credits.readings import Readings
from archive.reading.credit_lines import agency_named

_PUBLIC = re.compile(r"public\s+domain|creative\s+commons|\bCC[ -](?:BY|0)\b", re.IGNORECASE)
_SCREEN = re.compile(
    r"screen[- ]?(?:grab|shot|capture)|still (?:image )?from video|capture d.écran|"
    r"captura de (?:pantalla|video|vídeo)|bildschirmfoto|zrzut ekranu|скр[иі]ншот|стоп-кадр|"
    r"кадр (?:з|із|из) (?:відео|видео)", re.IGNORECASE,
)  # fmt: skip


def likely_category(
    read: Readings, withheld: str | None, houses: Sequence[str | None]
) -> str | None:
    """Return the code of a category, or None where nothing suggests one."""
    said = read.notes()
    if withheld == "social media" or (withheld in _BESIDE_AN_ACCOUNT and read.names_platform()):
        return "social"
    if withheld in (None, "courtesy") and not any(houses) and read.comes_from_reader():
        return "social"
    if withheld in ("handout", "courtesy"):
        return "handout"
    if withheld == "pool":
        return "pool"
    if _PUBLIC.search(said):
        return "free-licence"
    if _SCREEN.search(said):
        return "screen-grab"
    if read.comes_from_authority():
        return "handout"
    known = next(filter(None, (agency_named(house or "") for house in houses)), None)
    return _CATEGORY_OF.get(known.kind, "agency") if known else None


_BESIDE_AN_ACCOUNT = ("courtesy", "stringer")
"""Withheld kinds that an account beside them makes a picture from a platform."""

_CATEGORY_OF = {
    "free library": "free-licence", "stock": "agency-pay", "collection": "agency-pay",
    "public body": "handout", "platform": "social",
}  # fmt: skip
