"""The names of tags, places, events and parties, word by word, in memory.

A few thousand names, loaded once and again only when one of them changes. Asking SQL for the words
of names costs 6 ms a word (measured, eight scans); asking here, microseconds.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.gazetteer import lookup
from archive.gazetteer.guesses import LARGE, basic_forms
from archive.gazetteer.schema import AREA, TOWN
from archive.parties import hidden_parties
from archive.reading.fold import fold_name
from archive.search.columns import columns
from archive.search.state import PROTECTED
from archive.store.models import (
    OWN_IDENTIFIER,
    Event,
    EventAlias,
    Party,
    PartyAlias,
    Place,
    PlaceName,
    Tag,
    TagAlias,
    TagParent,
)

Numbers = frozenset[int]
NOTHING: Numbers = frozenset()
_MOST_ASKED = 1_000  # names whose places are remembered
_SOURCES: dict[str, tuple[Any, Any, Any, Any, Any]] = {
    "tag": (Tag, TagAlias, TagAlias.tag_id, TagParent.tag_id, TagParent.parent_id),
    "place": (Place, PlaceName, PlaceName.place_id, Place.id, Place.parent_id),
    "event": (Event, EventAlias, EventAlias.event_id, Event.id, Event.parent_id),
    "party": (Party, PartyAlias, PartyAlias.party_id, Party.id, Party.parent_id),
}
TABLES = frozenset(
    ["tag", "tag_alias", "tag_parent", "place", "place_name", "event", "event_alias", "party",
     "party_alias", PROTECTED]
)  # fmt: skip


def is_unspaced(folded: str) -> bool:
    """Tell whether a folded text is of a script written without spaces."""
    return any("\u0e00" <= letter <= "\u109f" or letter >= "\u3041" for letter in folded)


@dataclass(slots=True)
class Names:
    """The folded names of one kind of record, and what stands below what."""

    names: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    by_word: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    below: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    unspaced: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def add(self, folded: str, number: int) -> None:
        """Note a name of a record."""
        if folded not in self.names and is_unspaced(folded):
            self.unspaced.append(folded)
        self.names[folded].add(number)
        for word in folded.split():
            self.by_word[word].add(folded)

    def add_code(self, code: str, number: int) -> None:
        """Note what means a record only as a whole: no word of it is a word of a name."""
        self.names[code].add(number)

    def exact(self, folded: str) -> Numbers:
        """Return the records with exactly this name."""
        return frozenset(self.names.get(folded, ()))

    def containing(self, folded: str, *, prefix: bool = False) -> Numbers:
        """Return the records with a name that has these words side by side."""
        if not folded:
            return NOTHING
        if is_unspaced(folded):
            found = [name for name in self.unspaced if folded in name]
        else:
            end = "" if prefix else " "
            found = [
                name for name in self._candidates(folded, prefix=prefix)
                if f" {folded}{end}" in f" {name} "
            ]  # fmt: skip
        return frozenset(number for name in found for number in self.names[name])

    def _candidates(self, folded: str, *, prefix: bool) -> Iterable[str]:
        first, *rest = folded.split()
        if rest:
            whole = [first, *rest[:-1]] if prefix else [first, *rest]
            return min((self.by_word.get(word, set()) for word in whole), key=len)
        if not prefix:
            return self.by_word.get(first, ())
        at, found = bisect_left(self.words, first), set[str]()
        while at < len(self.words) and self.words[at].startswith(first):
            found |= self.by_word[self.words[at]]
            at += 1
        return found

    def with_below(self, numbers: Iterable[int]) -> Numbers:
        """Return records and all that stand below them."""
        found, waiting = set[int](), list(numbers)
        while waiting:
            number = waiting.pop()
            if number not in found:
                found.add(number)
                waiting += self.below.get(number, ())
        return frozenset(found)


@dataclass(slots=True)
class NameIndex:
    """All names by kind, which place of the archive is which of the gazetteer, and of what kind."""

    kinds: dict[str, Names]
    gazetteer: dict[str, int]
    place_kinds: dict[int, str]
    _asked: dict[tuple[str, frozenset[str]], Numbers] = field(default_factory=dict)

    def places_named(self, text: str, only: frozenset[str] = frozenset()) -> Numbers:
        """Return the places a name means, with all inside: any spelling, any script.

        "Kharkiv, Ukraine" keeps to what lies in Ukraine; case endings are undone. ``only``: the
        kinds of places that are meant, if not all.
        """
        if (text, only) not in self._asked:
            if len(self._asked) >= _MOST_ASKED:
                self._asked.clear()
            self._asked[text, only] = self._places_named(text, only)
        return self._asked[text, only]

    def of_kinds(self, places: Iterable[int], only: frozenset[str]) -> Numbers:
        """Return those of some places that are of these kinds; all, if none is named."""
        return frozenset(
            number for number in places if not only or self.place_kinds.get(number) in only
        )

    def _places_named(self, text: str, only: frozenset[str]) -> Numbers:
        parts = [part for part in text.split(",") if fold_name(part)]
        found = self._meant(text, only)
        if not found and len(parts) > 1:
            found = self._meant(parts[0], only)
        for part in parts[1:]:
            inside = self.places_named(part)
            if inside or lookup.numbers_named(part):
                found &= inside
        return found

    def _meant(self, text: str, only: frozenset[str]) -> Numbers:
        places = self.kinds["place"]
        folded = fold_name(text)
        own = set(places.exact(folded)) | self.adopted(lookup.numbers_named(text))
        for guess in () if own else basic_forms(folded):
            named = lookup.numbers_named(guess)
            own |= self.adopted(filter(_is_large, named) if folded.isascii() else named)
        return places.with_below(self.of_kinds(own, only))

    def adopted(self, numbers: Iterable[int]) -> set[int]:
        """Return the places of the archive that are these of the gazetteer."""
        if not self.gazetteer:
            return set()
        found = set()
        for number in numbers:
            entry = lookup.place(number)
            members = lookup.members(number) if entry and entry.level == AREA else ()
            found |= {
                self.gazetteer[key]
                for key in (lookup.key_of(one) for one in (number, *members))
                if key in self.gazetteer
            }
        return found


def _is_large(number: int) -> bool:
    """Tell whether a place is so large that a word of Latin letters may be a form of its name."""
    entry = lookup.place(number)
    return entry is not None and (entry.level != TOWN or entry.population >= LARGE)


def name_index(session: Session) -> NameIndex:
    """Return the names of the archive a session reads, as they stand now."""
    found: NameIndex = columns(session).kept("names", lambda: _load(session), TABLES)
    return found


def _load(session: Session) -> NameIndex:
    places = session.execute(select(Place.id, Place.gazetteer_id, Place.kind)).all()
    kinds = {
        kind: _names(session, source, hidden_parties(session) if kind == "party" else NOTHING)
        for kind, source in _SOURCES.items()
    }
    for number, uuid, code in session.execute(select(Event.id, Event.uuid, Event.identifier)):
        for each in filter(None, (code, uuid, f"{OWN_IDENTIFIER}{uuid}")):
            kinds["event"].add_code(fold_name(each), number)
    return NameIndex(
        kinds,
        {row.gazetteer_id: row.id for row in places if row.gazetteer_id},
        {row.id: row.kind for row in places},
    )


def _names(session: Session, source: tuple[Any, Any, Any, Any, Any], hidden: Numbers) -> Names:
    model, other, owner, child, parent = source
    found = Names()
    own, others = select(model.id, model.folded), select(owner, other.folded)
    for number, folded in (*session.execute(own), *session.execute(others)):
        if number not in hidden:
            found.add(folded, number)
    for number, above in session.execute(select(child, parent).where(parent.is_not(None))):
        found.below[above].append(number)
    found.words = sorted(found.by_word)
    return found
