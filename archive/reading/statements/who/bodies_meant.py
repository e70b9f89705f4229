"""Which body "the company", "the regulator" or "it" means: the nearest before that fits.

Subjects of sentences and owners ("Norvik's chief") count under any name, others where their kind
is known. Where none fits, nobody: a wrong name is worse than none.
"""

import re
from dataclasses import replace

from archive.reading.statements.who.antecedents import is_far, names_before
from archive.reading.statements.who.bodies_called import (
    FEW,
    STOP,
    Called,
    is_told_in_full,
    only_looks_like_one,
    states_of,
    unsure,
)
from archive.reading.statements.who.bodies_named_so import BodiesNamedSo
from archive.reading.statements.who.body_nouns import MEANT, is_trader, kinds_of
from archive.reading.statements.who.cyrillic_names import body_before
from archive.reading.statements.who.mention import Mention
from archive.reading.statements.who.named_beside import name_beside
from archive.reading.statements.who.register import Register
from archive.reading.statements.who.roll import STATE_BODIES
from archive.reading.words.cyrillic_cues import MEANT as CYRILLIC_MEANT
from archive.reading.words.name_words import GENERIC_HEADS, KIND_NOUNS, LOOSE_KIND

_ANY_DISTANCE = 1000
"""Paragraphs: what the only company of a story is called means it wherever that stands."""
_NOT_FAR = 3
"""Paragraphs: so far back the only agency of a story is still what "the agency" means."""
_WATCHING = frozenset({"watchdog", "regulator"})
_OF_STATES = frozenset({"central", "state", "national", "federal", "public"})
_OWNING = ("its ", "their ", "his ", "her ")
_OWNED = re.compile(r"[’'](?:s\b|\s)")


class BodiesMeant:
    """Finds the body that a noun with "the" or "it" means, among those of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._roll = register.roll
        self._called = Called(register)
        self._named = BodiesNamedSo(register)

    def by_noun(self, mention: Mention) -> int | None:
        """Return the body that "the company" means, else the only one named with that noun."""
        if mention.name == f"local {mention.head}":
            mention = replace(mention, name=mention.head)
        found = self._by_noun(mention)
        return self._named.only_one(mention) if found is None else found

    def _by_noun(self, mention: Mention) -> int | None:
        head = mention.head
        owned = mention.span.text.lower().startswith(_OWNING)  # "Baku objected: *its* guard said"
        exact = self._roll.by_head.get("police" if head == "force" else head)
        beside = None if owned else name_beside(self._register, mention)
        if beside is not None and (
            exact is None or self._roll.parties[exact].at < beside.span.start
        ):
            return self._named.meet(beside)  # "a letter from the bank, Norvik, … the bank said"
        if exact is not None and self._roll.parties[exact].suits(mention):
            return None if owned else exact
        whole = self._named.holding_all(mention)
        if whole is not None and not owned:
            return whole
        told = head in STATE_BODIES - MEANT.keys() and " " in mention.name
        told = told or (head in _WATCHING and is_told_in_full(mention))  # "the police watchdog"
        told = told or bool(_OF_STATES & set(mention.name.split()))  # "the *central* bank"
        if told or owned or _OWNED.search(mention.span.text):
            return None  # "the state fire service", "the growers' association": told in full
        renamed = is_trader(head) and mention.span.text.lower().startswith("the ")
        generic = head in GENERIC_HEADS or renamed or head in CYRILLIC_MEANT
        if exact is not None and head in STATE_BODIES:
            return None
        if not generic:
            return self._named.of_that_name(mention)
        kinds = kinds_of(head)
        native = self._of_state(mention, kinds)
        found = self._of_kinds(mention, kinds) if native is None else native
        if found is not None and self._roll.parties[found].kind == LOOSE_KIND:
            self._roll.parties[found].kind = KIND_NOUNS.get(head, "company")
        return found

    def _of_kinds(self, mention: Mention, kinds: frozenset[str]) -> int | None:
        """Return the nearest body of some kinds, else who was called so or has that name."""
        latest = self._latest_of(kinds, mention)
        since = self._roll.parties[latest].at if latest is not None else 0
        named = self._named_after(since, mention, kinds)
        if named is not None:
            return named
        if latest is not None and not self._is_too_far(latest, mention, kinds):
            return latest
        again = self._spoke_last(mention)
        again = self._roll.renamed.get(mention.head) if again is None else again
        return self._named.of_that_name(mention) if again is None and latest is None else again

    def _is_too_far(self, number: int, mention: Mention, kinds: frozenset[str]) -> bool:
        """Tell whether a body was told of too far back; the only company of a story never was."""
        since = self._roll.parties[number].at
        alone = self._is_only_one(number, kinds) and not self._is_another_told_of(since, mention)
        apart = 1
        if alone:
            apart = _ANY_DISTANCE if is_trader(mention.head) else _NOT_FAR
        return is_far(self._register.text, since, mention.span.start, paragraphs=apart)

    def _is_another_told_of(self, since: int, mention: Mention) -> bool:
        """Tell whether a sentence after ``since`` is about a name nobody knows yet."""
        for words, acts in names_before(self._register.text, mention.span.start):
            if words.end <= since:
                break
            several = words.text.isalpha() and words.text.endswith("s")  # "*Shares* rose"
            if acts and not several and self._register.by_key(self._register.read(words)) is None:
                return True
        return False

    def _is_only_one(self, number: int, kinds: frozenset[str]) -> bool:
        """Tell whether nobody but one named party met so far is of some kinds."""
        parties = self._roll.parties
        of_kind = {n for n, party in enumerate(parties[:FEW]) if party.kind in kinds and party.key}
        return of_kind == {number} and len(parties) <= FEW

    def _latest_of(self, kinds: frozenset[str], mention: Mention) -> int | None:
        """Return the body of some kinds that was met last and may be called by a noun."""
        latest = self._roll.latest_of(kinds)
        if latest is None or self._called.may_be(self._roll.parties[latest], mention):
            return latest
        return self._roll.latest(
            [number for number, party in enumerate(self._roll.parties)
             if number >= len(self._roll.parties) - FEW
             and party.kind in kinds and self._called.may_be(party, mention)]
        )  # fmt: skip

    def _named_after(self, since: int, mention: Mention, kinds: frozenset[str]) -> int | None:
        """Return the nearest body named after ``since`` that may be called by a noun."""
        spoke = self._spoke_just_now(mention)
        may = kinds | unsure(mention.head) | {"person"}
        if spoke is not None and self._roll.parties[spoke].kind in may:
            nearer = self._acts_after(spoke, mention, kinds)
            if nearer is not None:
                return nearer
            self._roll.parties[spoke].kind = KIND_NOUNS.get(mention.head, "company")
            return spoke
        if mention.head in CYRILLIC_MEANT:
            return self._called_so_before(since, mention)
        for words, acts in names_before(self._register.text, mention.span.start):
            if words.end <= since:
                return None
            number = self._called.fitting(words, mention, kinds, acts=acts)
            if number is not None:
                return number
        return None

    def _acts_after(self, spoke: int, mention: Mention, kinds: frozenset[str]) -> int | None:
        """Return Velm of "Norvik said no. *Velm's* pilots said yes. The airline agreed"."""
        text, since = self._register.text, self._roll.parties[spoke].at
        for words, acts in names_before(text, mention.span.start):
            if words.end <= since:
                break
            if acts and STOP.search(text[since : words.start]):
                return self._called.fitting(words, mention, kinds, acts=True)
        return None

    def _called_so_before(self, since: int, mention: Mention) -> int | None:
        """Meet "АТ «Обленерго»", named after ``since``, for "в компанії"."""
        words = body_before(self._register.text, mention.span.start, mention.head)
        if words is None or words.start < since:
            return None
        found = self._register.read(words)
        number = self._register.by_key(found)
        known = self._register.meet_new(found) if number is None else number
        if self._roll.parties[known].kind == "unknown":
            self._roll.parties[known].kind = mention.kind or "unknown"
        return known

    def _spoke_last(self, mention: Mention) -> int | None:
        """Return who spoke last under a name that tells no kind: "Norvik warned … the company"."""
        known = self._roll.other
        if known is None or not is_trader(mention.head):
            return None
        party = self._roll.parties[known]
        named = (
            bool(party.mentions) and party.mentions[0].proper and party.kind in unsure(mention.head)
        )
        near = not is_far(self._register.text, party.at, mention.span.start, paragraphs=2)
        near = near and not self._called.speaks_there(party, mention)
        if not (named and near and self._called.may_be(party, mention)):
            return None
        party.kind = KIND_NOUNS.get(mention.head, "company")
        return known

    def _spoke_just_now(self, mention: Mention) -> int | None:
        """Return who spoke last in the paragraph, before this sentence, under a name of its own."""
        known = self._latest_that_may_trade()
        party = self._roll.parties[known] if known is not None else None
        if party is None or not is_trader(mention.head) or not party.may_be_called(mention.head):
            return None
        between = self._register.text[party.at : mention.span.start]
        named = bool(party.mentions) and party.mentions[0].form == "named"
        near = "\n" not in between and STOP.search(between) is not None
        return known if near and named and party.kind != "government" else None

    def _latest_that_may_trade(self) -> int | None:
        """Return who spoke last: a body, or one whose two capitals only look like a person's."""
        other, person = self._roll.other, self._roll.person
        if person is None or not only_looks_like_one(self._roll.parties[person]):
            return other
        at = self._roll.parties[other].at if other is not None else -1
        return person if self._roll.parties[person].at > at else other

    def _of_state(self, mention: Mention, kinds: frozenset[str]) -> int | None:
        """Return Vanta for "the Danish group" where it was called Danish before, and no other."""
        states = states_of(mention.name.split())
        parties = self._roll.parties if states else []
        told = [
            number for number, party in enumerate(parties)
            if number >= len(parties) - FEW
            and party.kind in kinds | unsure(mention.head) and states & states_of(party.words)
        ]  # fmt: skip
        return self._roll.latest(told)
