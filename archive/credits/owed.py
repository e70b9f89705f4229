"""The words owed beside a photo, put together from what its credit is known to say. Pure."""

import re
from functools import lru_cache

from archive.reading.credit_lines import PRESS_SERVICE, CreditLine, agency_named, is_official, parse
from archive.reading.fold import fold_name

_SHARED = ("handout", "pool")
"""Kinds that stay beside a maker's name: the agency only passes the picture on."""

_GIVEN = ("handout", "courtesy", "social media")
"""Kinds whose source is owed a credit: it gave the picture."""

_HANDS_OUT = frozenset({"satellite", "public body"})
"""Houses that give pictures and sell none: they stand before the word handout."""

_MANY = re.compile(r"[;:|]|\.\s+\w+\s+by\s|/.*/.*/|\s(?:and|und|et|y|та|и)\s.*/|/.*,.*/")
"""What a line that credits several pictures cannot do without."""


def credit_owed(
    line: str | None,
    creators: tuple[str, ...],
    withheld: str | None,
    agency: str | None,
    *,
    distributor: str | None = None,
    source: str | None = None,
) -> str | None:
    """Return the words that are owed beside a photo: who made or gave it, the kind, the houses.

    What was handed out, made for a pool or given says so beside the names, and an agency alone
    passed it on (``Ann Example/Pool via AP``, ``Fire Office/Handout via Reuters``). A line that
    credits several pictures is owed as it stands, and so is one of which nothing is known.
    """
    said = _said(line, creators, withheld)
    if said.several:
        return line
    if withheld == "handout" and PRESS_SERVICE in said.rule:
        withheld = None  # its name says so
    named_already = {_same(name) for name in (agency, distributor, *creators) if name}
    origin = _origin(said, source, withheld)
    if origin and _same(origin) in named_already:
        origin = None
    if distributor == agency:
        distributor = None
    gives = _gives(agency, distributor)
    if withheld in _SHARED and distributor is None and not gives and (creators or origin):
        agency, distributor = None, agency
    words = _given(withheld, creators, origin, said)
    alone = withheld == "handout" and len(words) == 1  # the house itself handed it out
    place = -1 if (gives and withheld in _SHARED) or (alone and distributor) else len(words)
    words[place:place] = [agency] if agency else []
    named = "/".join(words)
    if distributor:
        named = f"{named} via {distributor}" if named else distributor
    return named or line or None


def _said(line: str | None, creators: tuple[str, ...], withheld: str | None) -> CreditLine:
    """Read the line, where it may say more than the records: most lines only name their maker."""
    text = line or ""
    return parse(text) if withheld or not creators or _MANY.search(text) else CreditLine(text)


def _origin(said: CreditLine, source: str | None, withheld: str | None) -> str | None:
    """Who gave the picture: as the line says, else the source field where it can say so.

    A source field in capitals is a wire's code or its own name (``X80002``, ``SANA``); an
    authority in it gave the picture, whatever the line leaves out.
    """
    if said.source:
        return said.source
    field_says = source or ""
    known = agency_named(field_says) is not None
    if field_says and not known and (field_says in said.as_printed or is_official(field_says)):
        return source
    if known or withheld not in _GIVEN or not any(character.islower() for character in field_says):
        return None
    return source


def _given(
    withheld: str | None, creators: tuple[str, ...], origin: str | None, said: CreditLine
) -> list[str]:
    """The words for who made it, who gave it, and as what."""
    makers = [", ".join(creators)] if creators else []
    kind = said.kind_words if said.withheld == withheld else None
    if withheld == "social media":
        return [*makers, origin or kind or withheld.capitalize()]
    if withheld == "courtesy":
        return [*makers, kind or (f"Courtesy of {origin}" if origin else "Courtesy")]
    given = [*makers, origin] if origin else makers
    if withheld in _SHARED and withheld:
        return [*given, kind or withheld.capitalize()]
    if withheld and not given:
        return [withheld.upper() if withheld == "stringer" else withheld.capitalize()]
    return given


@lru_cache(maxsize=4096)
def _same(name: str) -> str:
    """What all spellings of a house have in common: ``Reuters Connect`` is Reuters."""
    house = agency_named(name)
    return fold_name(house.name if house else name)


@lru_cache(maxsize=4096)
def _gives(house: str | None, distributor: str | None) -> bool:
    """Tell whether a house hands pictures out: known to, or unknown in front of one that sells."""
    known = agency_named(house or "")
    return bool(house and distributor) if known is None else known.kind in _HANDS_OUT


__all__ = ["credit_owed"]
