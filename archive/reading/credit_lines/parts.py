"""Cut a credit line into its parts and name each: agency, withheld kind, organisation, person."""

import re
from dataclasses import dataclass

from archive.reading.credit_lines.names import is_organisation, is_person
from archive.reading.credit_lines.words import (
    Agency,
    agency_named,
    flat,
    key,
    pattern,
    prefix_pattern,
    word_keys,
)

WITHHELD_KINDS = ("stringer", "handout", "pool", "staff", "courtesy", "social media")
"""The kinds of a byline that names nobody, the one that protects most first."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a credit line. ``rest`` is who gave it out, where the part itself says so."""

    text: str
    kind: str  # agency | withheld | organisation | person | unknown
    agency: Agency | None = None
    withheld: str | None = None
    rest: str = ""


_SEPARATOR = re.compile(r"\s*/+\s*|\s*[|•·]\s*|\s+[-–]+\s+|\s*—+\s*|\s*>\s*")
_HANDLE = re.compile(r"(?<!\w)@[\w.]+|(?:t\.me|instagram\.com|twitter\.com|x\.com)/\S+")
_NAMED_BY = re.compile(
    r"^(?P<who>.{2,60}?)\s+(?:photo(?:graph)?s?|image|picture|foto|фото|video|illustration)"
    r"\s+(?:by|von|de|от)\s+(?P<name>.+)$",
    re.IGNORECASE,
)
_CODE = re.compile(r"[A-Z]{0,3}\d[\dA-Z]*")
_LICENCE = (
    r"(?:cc0|cc|creative commons)(?:[\s-]+(?:0|zero|by|sa|nc|nd|attribution|sharealike|share alike|"
    r"noncommercial|licen[cs]ed?|\d(?:\.\d)?)(?!\w))*"
)
_OPEN_LICENCE = re.compile(rf"^{_LICENCE}(?:[\s,;:-]+|$)|[\s,;(]+{_LICENCE}\)?$")
_CP_HANDOUT = re.compile(r"^(?P<kind>HO|STR|POOL|Handout|Pool)\s*[-–—]\s*(?P<rest>\S.*)$")


def pieces(text: str) -> list[str]:
    """Cut at separators; a spelling that holds one itself (``PA Wire/PA Images``) stays whole."""
    if not text:
        return []
    if agency_named(text) or ("/" in text and flat(text) in ("n/a",)):
        return [text]
    cut: list[str] = []
    for piece in (found.strip() for found in _SEPARATOR.split(text) if found.strip(" .")):
        cut.extend(_cut_at_agency(piece))
    return _joined(cut)


def is_code(text: str) -> bool:
    """Tell whether a part is a number of a picture or a unit, not a name."""
    return bool(_CODE.fullmatch(text.strip())) or text.strip()[:1].isdigit()


def _joined(cut: list[str]) -> list[str]:
    joined: list[str] = []
    for piece in cut:
        both = f"{joined[-1]}/{piece}" if joined else ""
        whole = agency_named(both) if both else None
        if (
            whole is not None
            and whole != agency_named(joined[-1])
            and "/"
            in " ".join(spelling for spelling in whole.aliases if key(spelling) == key(both))
        ):
            joined[-1] = both
        else:
            joined.append(piece)
    return joined


def _cut_at_agency(piece: str) -> list[str]:
    """``Name. AFP``, ``REUTERS, NTB``, ``Name, The Paper``: commas before a known name cut."""
    parts = [part.strip() for part in re.split(r"\s*[,;]\s+", piece) if part.strip()]
    known = [bool(agency_named(part) or withheld_word(part)) for part in parts]
    if len(parts) > 1 and any(known):
        return parts
    if len(parts) == 2 and is_person(parts[0]) and flat(parts[1]).startswith("the "):
        return parts
    for found in re.finditer(r"\.\s+", piece):
        before, after = piece[: found.start()], piece[found.end() :]
        if before and (agency_named(after) or withheld_word(after)):
            return [before, after]
    return [piece]


def withheld_word(text: str) -> str | None:
    """Return the withheld kind whose word fills ``text``, if one does."""
    wanted = key(text)
    for kind in WITHHELD_KINDS:
        if wanted in word_keys(kind):
            return kind
    return "social media" if wanted in word_keys("platform") and len(wanted) > 1 else None


def without_licence(piece: str) -> str:
    """Return a part without the free licence in front of it or behind it: that names nobody."""
    found = _OPEN_LICENCE.search(flat(piece))
    if found is None:
        return piece
    return (piece[: found.start()] + piece[found.end() :]).strip(" ,;:()")


def name_part(piece: str) -> list[Part]:
    """Return the part or parts that one piece between separators is made of."""
    agency = agency_named(piece)
    if agency is not None:
        return [Part(piece, "agency", agency)]
    piece = without_licence(piece)
    if not piece or key(piece) in word_keys("nobody"):
        return []
    kind = withheld_word(piece)
    if kind is not None:
        return [Part(piece, "withheld", withheld=kind)]
    for read in (_handle, _canadian_handout, _courtesy_of, _spoken, _made_for, _named_by):
        parts = read(piece)
        if parts:
            return parts
    made = prefix_pattern(need_colon=True).match(flat(piece))
    if made and made.end() < len(piece):
        return name_part(piece[made.end() :])
    if is_organisation(piece):
        return [Part(piece, "organisation")]
    return [Part(piece, "person" if is_person(piece) else "unknown")]


def _handle(piece: str) -> list[Part]:
    if not _HANDLE.search(piece):
        return []
    return [Part(piece, "withheld", withheld="social media", rest=piece)]


def _canadian_handout(piece: str) -> list[Part]:
    found = _CP_HANDOUT.match(piece)
    if found is None:
        return []
    kind = Part(piece, "withheld", withheld=withheld_word(found["kind"]))
    return [kind, *name_part(found["rest"])]


def _courtesy_of(piece: str) -> list[Part]:
    found = re.match(pattern("courtesy-of") + r"(?!\w)[\s:]+", flat(piece))
    if found is None:
        found_end = re.search(r"[\s,]+courtesy$", flat(piece))
        if found_end is None:
            return []
        return [Part(piece, "withheld", withheld="courtesy", rest=piece[: found_end.start()])]
    said = re.match(r"(?:undated|handout|(?:photo |image )?(?:released|issued))", flat(piece))
    kind = "handout" if said or "obtained" in flat(piece) else "courtesy"
    return [Part(piece, "withheld", withheld=kind, rest=piece[found.end() :])]


def _spoken(piece: str) -> list[Part]:
    """``Reuters Photographer``, ``Handout Ministry of X``, ``Pool photo by Name``, ``dpa Name``."""
    words = piece.split()
    for size in range(min(4, len(words) - 1), 0, -1):
        head, tail = " ".join(words[:size]), " ".join(words[size:])
        agency, kind = agency_named(head), withheld_word(head)
        if kind is not None and key(head) != "photographer":
            tail = re.sub(r"^(?:by|from|of|[-–—:])\s+", "", tail, flags=re.IGNORECASE)
            return [Part(head, "withheld", withheld=kind), *name_part(tail)]
        if agency is not None and withheld_word(tail):
            return [Part(head, "agency", agency), *name_part(tail)]
        if agency is not None and (head.isupper() or "photo" in key(head)) and is_person(tail):
            return [Part(head, "agency", agency), *name_part(tail)]
    pool = " ".join(words[-2:]) if len(words) > 2 else ""
    if withheld_word(pool) == "pool":
        return [*name_part(" ".join(words[:-2])), Part(pool, "withheld", withheld="pool")]
    tail_kind = withheld_word(words[-1]) if len(words) > 1 else None
    if tail_kind and (words[-1].isupper() or words[-1][0] == "(" or tail_kind == "pool"):
        head = " ".join(words[:-1])
        return [*name_part(head), Part(words[-1], "withheld", withheld=tail_kind)]
    return []


def _made_for(piece: str) -> list[Part]:
    found = re.search(rf"[\s,]+{pattern('for')}\s+(?=\S)", flat(piece))
    shared = re.search(r"\s+on\s+(?=\S)", flat(piece))
    if shared and agency_named(piece[shared.end() :]):
        found = shared
    if found is None:
        return []
    name, owner = piece[: found.start()], piece[found.end() :]
    if not owner[:1].isupper() and not owner.startswith("the "):
        return []
    owner = re.sub(r"^the\s", "The ", owner)
    known = agency_named(owner)
    last = Part(owner, "agency", known) if known else Part(owner, "organisation")
    return [*name_part(name), last]


def _named_by(piece: str) -> list[Part]:
    found = _NAMED_BY.match(piece)
    if found is None:
        return []
    return [*name_part(found["who"]), Part(found["name"], "person")]
