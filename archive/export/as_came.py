"""The words a photo came with, where they go out again: its houses as printed, its own licensor.

The records name a house one way, whatever a line prints (``Keystone-SDA`` is Keystone); a file for
others repeats what was printed. Whom a file names as its licensor (PLUS ``Licensor``) stays named.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.credits import CreditRecord, credit_owed
from archive.metadata.read import unpacked
from archive.metadata.xmp import plain, structures
from archive.photos import PhotoDetail
from archive.reading.credit_lines import agency_named, parse
from archive.reading.fold import fold_name
from archive.store.models import Original

_LICENSOR = "plus:Licensor"
_NAME = "plus:LicensorName"
_CONTACTS = {"web": "plus:LicensorURL", "email": "plus:LicensorEmail",
             "phone": "plus:LicensorTelephone1"}  # fmt: skip
_WORD = re.compile(r"[^\s/|,;:()]+")
_LONGEST = 6  # words of a house's name


def credit_words(named: CreditRecord) -> str | None:
    """Return the credit owed, its houses as printed; the line itself where it says just that."""
    line = named.line or ""
    said = parse(line)
    houses = ((said.agency, named.agency), (said.distributor, named.distributor))
    if (
        (said.creators, said.withheld) == (named.creators, named.withheld)
        and all(same_house(one, other) for one, other in houses)
        and (said.agency or said.distributor)
        and said.source in (None, named.source)
        and "prefix" not in said.rule
        and line[:1].isalnum()
    ):
        return line
    return credit_owed(
        line or None,
        named.creators,
        named.withheld,
        printed(named, named.agency),
        distributor=printed(named, named.distributor),
        source=named.source,
    )


def printed(named: CreditRecord, house: str | None) -> str | None:
    """Return a house's name as the credit line or the source field spells it, else as it is."""
    if not house:
        return house
    for text in (named.line or "", named.source or ""):
        words = list(_WORD.finditer(text))
        for count in range(min(_LONGEST, len(words)), 0, -1):
            for first, last in zip(words, words[count - 1 :], strict=False):
                spelt = text[first.start() : last.end()].strip(" .")
                if same_house(spelt, house):
                    return spelt
    return house


def same_house(one: str | None, other: str | None) -> bool:
    """Tell whether two spellings name one house, or both none."""
    return _house(one) == _house(other)


def _house(name: str | None) -> str:
    known = agency_named(name or "")
    return fold_name(known.name if known else name or "")


def own_licensors(
    session: Session, photo: PhotoDetail, named: CreditRecord
) -> tuple[Mapping[str, Any], ...]:
    """Return the licensors that a photo's own file names, by their XMP keys.

    None where a name is protected, and of a stringer's picture houses alone: who can be reached
    there may be whoever is kept back.
    """
    if named.protected or not photo.files:
        return ()
    wanted = select(Original.carriers).where(Original.file_id == photo.files[0].id)
    stored = session.scalar(wanted)
    if not stored:
        return ()
    original = unpacked(stored)
    found = structures(original.sidecar.get(_LICENSOR) or original.xmp.get(_LICENSOR))
    if named.withheld == "stringer":
        found = tuple(one for one in found if agency_named(plain(one.get(_NAME))))
    return found


def own_contacts(licensors: Sequence[Mapping[str, Any]], house: str | None) -> dict[str, str]:
    """Return how a house can be reached, as the file says: kind of contact → words."""
    for one in licensors:
        if same_house(plain(one.get(_NAME)) or house, house):
            said = {kind: plain(one.get(key)) for kind, key in _CONTACTS.items()}
            return {kind: words for kind, words in said.items() if words}
    return {}


def joined_licensors(
    ours: Mapping[str, Any], own: Sequence[Mapping[str, Any]], *, granted: bool
) -> list[dict[str, Any]]:
    """Return whom to ask, from what we know and what the file says.

    Of one house both are told, the name as the file spells it. Where they differ, the licensor of
    a licence (``granted``) stands, else the file's: ours is then only read from the credit.
    """
    name = ours.get(_NAME)
    same = [one for one in own if same_house(plain(one.get(_NAME)) or name, name)]
    if same:
        merged = {**same[0], **ours}
        if spelt := plain(same[0].get(_NAME)):
            merged[_NAME] = spelt
        return [merged, *(dict(one) for one in own if one is not same[0])]
    if own and not granted:
        return [dict(one) for one in own]
    return [dict(ours)] if name else []
