"""Parties that may be one: suggested with the reason, merged only by the desk."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.parties.hidden import hidden_parties
from archive.parties.persons import person_key
from archive.reading.fold import fold_name
from archive.store.models import Party, PartyAlias
from archive.values import PartyId
from resources.i18n import gettext as _

_FORMS = frozenset(
    {"the", "inc", "ltd", "llc", "plc", "gmbh", "ag", "sa", "co", "corp", "corporation",
     "company", "agency", "news", "photo", "photos", "images"}
)  # fmt: skip
_MOST = 200


@dataclass(frozen=True, slots=True)
class LikelyPair:
    """Two parties that may be one, and why."""

    first_id: PartyId
    first: str
    second_id: PartyId
    second: str
    reason: str


def alike_parties(session: Session) -> tuple[LikelyPair, ...]:
    """Return pairs of parties that may be one: a bare surname, an acronym, a company's form."""
    names = _shown(session)
    spellings: dict[int, list[str]] = {number: [row.name] for number, row in names.items()}
    for number, name in session.execute(select(PartyAlias.party_id, PartyAlias.name)):
        spellings.get(number, []).append(name)
    groups: dict[tuple[str, str], set[int]] = defaultdict(set)
    for number, known in spellings.items():
        for name in known:
            for key in _keys(name, names[number].kind):
                groups[key].add(number)
    found: dict[tuple[int, int], LikelyPair] = {}
    for (reason, _key), numbers in groups.items():
        for first, second in combinations(sorted(numbers), 2):
            if (first, second) not in found and _may_be(reason, names[first], names[second]):
                found[first, second] = LikelyPair(
                    PartyId(first), names[first].name, PartyId(second), names[second].name,
                    _reasons()[reason],
                )  # fmt: skip
    return tuple(found.values())[:_MOST]


def _shown(session: Session) -> dict[int, Party]:
    """All parties but those whose name is protected."""
    hidden = hidden_parties(session)
    rows = session.scalars(select(Party).order_by(Party.id))
    return {row.id: row for row in rows if row.id not in hidden}


def _reasons() -> dict[str, str]:
    return {
        "surname": _("the surname alone, and a full name with it"),
        "acronym": _("one is the initials of the other"),
        "form": _("the same name but for its form"),
    }


def _keys(name: str, kind: str) -> Iterator[tuple[str, str]]:
    words = fold_name(name).split()
    key = person_key(name) if kind in ("person", "unknown") else None
    if key is not None and kind == "person":
        yield "surname", key.sounded[-1]
    telling = [word for word in words if word not in _FORMS]
    if telling:
        yield "form", "".join(telling)
    capitals = re.findall(r"\b[^\W\d_a-z]", name)
    if kind != "person" and len(words) > 2 and len(capitals) > 2:
        yield "acronym", "".join(capitals).lower()
    if len(words) == 1 and name.isupper() and len(name) > 2:
        yield "acronym", words[0]


def _may_be(reason: str, one: Party, other: Party) -> bool:
    if reason == "surname":
        return _single(one, other) and one.kind == other.kind == "person"
    if reason == "acronym":
        return one.name.isupper() != other.name.isupper()
    return one.folded != other.folded


def _single(*parties: Party) -> bool:
    return sum(len(party.folded.split()) == 1 for party in parties) == 1
