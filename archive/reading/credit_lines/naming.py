"""Name each piece of a credit line: agency, withheld kind, organisation, machine, person."""

import re
from collections.abc import Callable
from functools import cache

from archive.reading.credit_lines.names import (
    is_organisation,
    is_person,
)
from archive.reading.credit_lines.parts import (
    HANDLE,
    Part,
    address,
    platform_in,
    withheld_word,
    without_licence,
)
from archive.reading.credit_lines.posted import given_behind, posted_on, tells_what_it_is
from archive.reading.credit_lines.shapes import CAPITALS_ALONE, by_shape, surname_first
from archive.reading.credit_lines.words import (
    agency_named,
    first_names,
    flat,
    key,
    pattern,
    prefix_pattern,
    word_keys,
)

_RANK = re.compile(r"(?:sgt|sergeant|cpl|lt|capt|maj|col|pfc|spc)\b")
_NAMED_BY = re.compile(
    r"^(?:official\s+)?(?P<who>.{2,60}?)\s+(?:photo(?:graph)?s?|image|picture|foto|фото|video|illustration)"
    r"\s+(?:by|von|de|от)\s+(?P<name>.+)$",
    re.IGNORECASE,
)
_HOUSE_PHOTO = re.compile(
    r"^(?P<who>[A-Z]{2,6}|[^\W\d_][\w.'’&-]*(?:\s+[\w.'’&-]+){1,4}?)\s+"
    r"(?:PHOTO|FOTO|ФОТО|[Pp]hoto|[Ff]oto|фото)\s*:\s*(?P<name>.+)$"
)
_PHOTOGRAPHER = re.compile(
    r"^(?P<who>.{2,40}?)\s+photographer\s+(?P<name>[^\W\d_]\S+\s+\S.+)$", re.IGNORECASE
)
_FROM = r"(?:from|of|off|in|taken\s+from|aus|von|vom|de|du|do|da|del|di|z|ze|із|з|зі|с|со|из)"
_CAPITALS = r"[a-z]{1,5}"
_YEAR_BEHIND = re.compile(r"(?<=[^\W\d_])\s+(?:19|20)\d\d$")
_A_VIDEO = re.compile(r"^(?:a\s+|the\s+)?(?:video|відео|видео|vídeo|wideo)\s+(?=\S)", re.IGNORECASE)
_HOUSE_COLON = re.compile(r"^(?P<who>[^:]{2,40}):\s+(?:(?:photo|foto)\s+)?(?P<name>\S.+)$", re.I)
_COPYRIGHT = re.compile(r"^copyright\s+(?=\S)", re.IGNORECASE)

_MADE_BY = re.compile(r"[^\W\d_]{3,}:\s+(?=[^\W\d_]\w+\s+[^\W\d_]\w+$)")
"""``Shutterstock / Autor: Ann Example``: a word of any language in front of the name."""

_NUMBER_BEHIND = re.compile(r"[\s#:-]+\(?\d{5,}[a-z]{0,2}\)?$")
_CP_HANDOUT = re.compile(r"^(?P<kind>HO|STR|POOL|Handout|Pool)\s*[-–—]\s*(?P<rest>\S.*)$")


def name_part(piece: str) -> list[Part]:
    """Return the part or parts that one piece between separators is made of."""
    agency = agency_named(piece) or agency_named(_NUMBER_BEHIND.sub("", piece))
    if agency is not None:
        return [Part(piece, "agency", agency)]
    piece = _YEAR_BEHIND.sub("", without_licence(_COPYRIGHT.sub("", piece)))
    if not piece or tells_what_it_is(piece):
        return []
    for read in _READERS:
        parts = read(piece)
        if parts:
            return parts
    made = prefix_pattern(need_colon=True).match(flat(piece)) or _MADE_BY.match(piece)
    if made and made.end() < len(piece):
        return name_part(piece[made.end() :])
    return [by_shape(piece)]


def _one_word_for_all(piece: str) -> list[Part]:
    """``Handout``, ``Telegram``, ``Midjourney``: words that say what the piece is."""
    if key(piece) in word_keys("generator"):
        return [Part(piece, "machine")]
    kind = withheld_word(piece)
    return [Part(piece, "withheld", withheld=kind)] if kind else []


def _handle(piece: str) -> list[Part]:
    if not HANDLE.search(piece) and not address().search(flat(piece)):
        return []
    return [Part(piece, "withheld", withheld="social media", rest=piece)]


def _shot_from(piece: str) -> list[Part]:
    """``Screenshot from a video posted on Telegram``: only what it was taken from says anything."""
    found = _shot().match(flat(piece)) or _shot_of_house(piece)
    if found is None:
        return []
    taken = _A_VIDEO.sub("", piece[found.end() :].strip(" :"))
    platform = platform_in(taken)
    if platform:
        return [Part(taken, "withheld", withheld="social media",
                     rest=taken[platform.start() : platform.end()])]  # fmt: skip
    kind = withheld_word(taken) or ("social media" if key(taken) == "x" else None)
    if kind:
        rest = taken if key(taken) in word_keys("platform") else ""
        return [Part(piece, "withheld", withheld=kind, rest=rest)]
    if given := _courtesy_of(taken):
        return given
    told = agency_named(taken) or is_organisation(taken) or taken.isupper()
    return name_part(taken) if told else [Part("", "unknown")]


def _shot_of_house(piece: str) -> re.Match[str] | None:
    """``Captură video Digi24``: a house of the list, or a platform, needs no word in between."""
    found = re.match(rf"{pattern('screen')}\s+(?=\S)", flat(piece))
    taken = piece[found.end() :] if found else ""
    return found if agency_named(taken) or key(taken) in word_keys("platform") else None


@cache
def _shot() -> re.Pattern[str]:
    return re.compile(
        rf"{pattern('screen')}(?!\w)(?:\s+{_FROM}\s+|\s*:\s*|\s+(?={_CAPITALS}$))(?=\S)"
    )


def _house_and_town(piece: str) -> list[Part]:
    """``Suspilne Kharkiv``: a broadcaster's desk in a town, not a person."""
    head, _, town = piece.rpartition(" ")
    house = agency_named(head)
    if house is None or house.kind != "publisher" or not town[:1].isupper():
        return []
    return [Part(piece, "organisation")]


def _canadian_handout(piece: str) -> list[Part]:
    found = _CP_HANDOUT.match(piece)
    if found is None:
        return []
    kind = Part(piece, "withheld", withheld=withheld_word(found["kind"]))
    return [kind, *name_part(found["rest"])]


def _courtesy_of(piece: str) -> list[Part]:
    found = re.match(rf"(?P<before>.{{0,60}}?\s)??{_thanks()}", flat(piece))
    if found is None:
        found_end = re.search(r"[\s,]+courtesy$", flat(piece))
        if found_end is None:
            return []
        return [Part(piece, "withheld", withheld="courtesy", rest=piece[: found_end.start()])]
    if "obtained" in flat(piece[: found.end()]) and agency_named(piece[found.end() :]):
        return [Part(piece, "withheld", withheld="handout"), *name_part(piece[found.end() :])]
    before, rest = piece[: found.end("before")] if found["before"] else "", piece[found.end() :]
    name, shared, house = rest.rpartition(" on ")
    if shared and (known := agency_named(house)):
        return [
            Part(piece, "withheld", withheld="courtesy", rest=name),
            Part(house, "agency", known),
        ]
    said = re.search(r"undated|handout|obtained|(?:photo |image )?(?:released|issued)",
                     flat(piece[: found.end()]))  # fmt: skip
    kind = withheld_word(rest) or ("handout" if said else "courtesy")
    giving = Part(piece, "withheld", withheld=kind, rest=rest)
    named = before.strip(" ,;–-")
    return [Part(named, "person"), giving] if is_person(named) else [giving]


@cache
def _thanks() -> str:
    return rf"(?<!\w){pattern('courtesy-of')}(?!\w)[\s:=]+"


def _spoken(piece: str) -> list[Part]:
    """``Reuters Photographer``, ``Handout Ministry of X``, ``Pool photo by Name``, ``dpa Name``."""
    words = piece.split()
    for size in range(min(4, len(words) - 1), 0, -1):
        parts = _spoken_in_two(" ".join(words[:size]), " ".join(words[size:]))
        if parts:
            return parts
    return _word_behind(piece, words)


def _word_behind(piece: str, words: list[str]) -> list[Part]:
    """``WPA Pool``, ``Courier Staff Photographer``, ``Navy handout``: whose, and how it came."""
    two = " ".join(words[-2:]) if len(words) > 2 else ""
    if (kind := withheld_word(two)) in ("pool", "staff"):
        return _house_of(" ".join(words[:-2]), two, kind)
    kind, head = withheld_word(words[-1]) if len(words) > 1 else None, " ".join(words[:-1])
    if kind == "handout" and words[-1].islower() and head[:1].isupper():
        return _handout_of(piece, head)
    if kind == "pool" and key(head) in first_names() and words[-1] == "Pool":
        return [Part(piece, "person")]  # "Photo by Emily Pool"
    if kind == "pool":
        return _house_of(head, words[-1], kind)
    if kind and (words[-1].isupper() or words[-1][0] == "("):
        return [*name_part(head), Part(words[-1], "withheld", withheld=kind)]
    return []


def _channel_of(piece: str) -> list[Part]:
    """``Telegram channel of Ann Example``, in languages that need no "of"."""
    words = piece.split()
    for size in range(min(3, len(words) - 1), 0, -1):
        platform = key(" ".join(words[:size])) in word_keys("platform")
        if platform and not agency_named(" ".join(words[size:])):
            return [Part(piece, "withheld", withheld="social media", rest=piece)]
    return []


def _press_photo(piece: str) -> list[Part]:
    """``Pressefoto Example``: a house that calls itself so; with a colon it is a handout."""
    head, _space, name = piece.partition(" ")
    house = withheld_word(head) == "handout" and is_organisation(head) and len(name.split()) == 1
    return [Part(piece, "organisation")] if house else []


def _spoken_in_two(head: str, tail: str) -> list[Part]:
    agency, kind = agency_named(head), withheld_word(head)
    if key(head) == "dr" and is_person(tail):
        return [Part(f"{head} {tail}", "person")]
    if kind == "pool" and len(tail.split()) == 1 and not agency_named(tail):
        return [Part(head, "withheld", withheld="pool", rest=tail)]
    if kind is not None and key(head) != "photographer":
        if kind == "staff" and _RANK.match(flat(tail)):
            return []
        if kind == "stringer" and flat(tail).startswith("for "):  # … withheld for his safety
            return [Part(head, "withheld", withheld=kind)]
        tail = re.sub(r"^(?:by|from|of|[-–—:])\s+", "", tail, flags=re.IGNORECASE)
        return [Part(head, "withheld", withheld=kind), *name_part(tail)]
    if agency is None:
        return []
    shouted = head.isupper() or "photo" in key(head)
    if withheld_word(tail) or (shouted and is_person(tail)):
        return [Part(head, "agency", agency), *name_part(tail)]
    return []


def _handout_of(piece: str, head: str) -> list[Part]:
    """``Navy handout``: whose; ``Reuters handout`` is only sent by the wire."""
    wire = agency_named(head)
    if wire and wire.kind != "public body":
        return [Part(head, "agency", wire), Part(piece, "withheld", withheld="handout")]
    return [Part(piece, "withheld", withheld="handout", rest=head)]


def _house_of(head: str, word: str, kind: str) -> list[Part]:
    """``Ann Example Pool``, ``WPA Pool``: a maker, or the body whose pool or staff it is."""
    said = name_part(head)
    unknown = len(said) == 1 and said[0].kind == "unknown"
    if unknown and kind == "pool":
        return [Part(word, "withheld", withheld=kind, rest=head)]
    if unknown:
        said = [Part(head, "organisation")]
    return [*said, Part(word, "withheld", withheld=kind)]


def _made_for(piece: str) -> list[Part]:
    found = re.search(rf"(?:^|[\s,]+){pattern('for')}\s+(?=\S)", flat(piece))
    shared = re.search(r"\s+(?:on|from|auf|su|en)\s+(?=\S)", flat(piece))
    if shared and agency_named(piece[shared.end() :]):
        found = shared
    if shared and withheld_word(piece[shared.end() :]) == "social media":
        account = Part(piece[shared.end() :], "withheld", withheld="social media")
        return [*name_part(piece[: shared.start()]), account]
    if found is None:
        return []
    name, owner = piece[: found.start()], piece[found.end() :].strip("«»“”\"' ")
    if not owner[:1].isupper() and not owner.startswith("the "):
        return []
    owner = re.sub(r"^the\s", "The ", owner)
    known, seller = agency_named(owner), agency_named(name)
    if seller:  # ``Getty Images for Somebody``: who paid for it is not who sells it
        return [Part(name, "agency", seller)]
    last = Part(owner, "agency", known) if known else Part(owner, "organisation")
    return [*name_part(name), last] if name else [last]


def _named_by(piece: str) -> list[Part]:
    found = _NAMED_BY.match(piece) or _HOUSE_PHOTO.match(piece) or _PHOTOGRAPHER.match(piece)
    if found is None:
        return []
    said = name_part(found["who"])
    if len(said) == 1 and said[0].kind in ("person", "unknown"):
        said = [Part(found["who"], "organisation")]
    named = [name for name in found["name"].split(", ") if not is_organisation(name)]
    return [*said, Part(", ".join(named) or found["name"], "person")]  # "…, 4th Brigade"


def _house_and_name(piece: str) -> list[Part]:
    """``ABC News: Ann Example``: a house, a colon, and who made the picture for it."""
    found = _HOUSE_COLON.match(piece)
    if found is None or not is_person(found["name"]):
        return []
    who = found["who"]
    capitals = bool(CAPITALS_ALONE.fullmatch(who.partition(" ")[0]))  # "ABC Rural: Ann Example"
    if not (agency_named(who) or is_organisation(who) or capitals):
        return []
    return [*name_part(found["who"]), Part(found["name"], "person")]


_READERS: tuple[Callable[[str], list[Part]], ...] = (
    _one_word_for_all, surname_first, posted_on, given_behind, _handle, _shot_from,
    _canadian_handout, _courtesy_of, _channel_of, _press_photo, _spoken, _made_for, _named_by,
    _house_and_town, _house_and_name,
)  # fmt: skip
"""What reads a piece, the surest first; each returns nothing where it does not apply."""
