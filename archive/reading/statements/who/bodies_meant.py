"""Which body "the company", "the regulator" or "it" means: the nearest before that fits.

Subjects of sentences and owners ("Norvik's chief") count under any name, others where their kind
is known. Where none fits, nobody: a wrong name is worse than none.
"""

import re
from dataclasses import replace

from archive.reading.statements.who.antecedents import SHARE, is_far, names_before, subjects_before
from archive.reading.statements.who.bodies_called import (
    FEW,
    STOP,
    Called,
    is_told_in_full,
    only_looks_like_one,
    states_of,
    unsure,
)
from archive.reading.statements.who.body_nouns import MEANT, WATCHDOGS, is_trader, kinds_of
from archive.reading.statements.who.cyrillic_names import body_before
from archive.reading.statements.who.mention import Mention
from archive.reading.statements.who.named_beside import name_beside
from archive.reading.statements.who.names import CAPITAL
from archive.reading.statements.who.register import Register
from archive.reading.statements.who.roll import STATE_BODIES
from archive.reading.statements.who.short_names import names_holding
from archive.reading.words.bodies import full_name
from archive.reading.words.cue_words import SOURCE_NOUNS
from archive.reading.words.cyrillic_cues import MEANT as CYRILLIC_MEANT
from archive.reading.words.name_words import (
    GENERIC_HEADS,
    KIND_NOUNS,
    LOOSE_KIND,
    is_role,
)
from archive.values import Span, span

_ANY_DISTANCE = 1000
"""Paragraphs: what the only company of a story is called means it wherever that stands."""
_LEAST_WORDS = 2
_NEAR = 1000
"""Code points: how far back a body may have been told of in full."""
_PLAIN = r"(?:the|same|whole|local|new|old|other|first|second|third|main|own|big|small|said) "
_SAME_BODIES = (frozenset({"force", "police"}), frozenset({"council", "authority"}))
_WATCHING = frozenset({"watchdog", "regulator"})
_OF_STATES = frozenset({"central", "state", "national", "federal", "public"})
_OWNING = ("its ", "their ", "his ", "her ")
_OWNED = re.compile(r"[’'](?:s\b|\s)")
_NAMED_BESIDE = re.compile(rf",\s(?:the )?([{CAPITAL}][^,.;:“”\"\n]{{1,60}}),")


class BodiesMeant:
    """Finds the body that a noun with "the" or "it" means, among those of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._roll = register.roll
        self._called = Called(register)

    def by_noun(self, mention: Mention) -> int | None:
        """Return the body that "the company" means, else the only one named with that noun."""
        if mention.name == f"local {mention.head}":
            mention = replace(mention, name=mention.head)
        found = self._by_noun(mention)
        return self._only_one_named(mention) if found is None else found

    def _only_one_named(self, mention: Mention) -> int | None:
        """Meet the Hill Forum for "the forum" where the text before names no other forum."""
        told = set(mention.name.lower().split())
        plain = mention.name.islower() and mention.head in KIND_NOUNS and not is_role(mention.head)
        if not plain or not mention.span.text.lower().startswith("the "):
            return None
        text, start = self._register.text, mention.span.start
        holding = names_holding(mention.head.title())
        names = {
            match.group(): match for match in holding.finditer(text, 0, start)
            if told <= set(match.group().lower().split())
        }  # fmt: skip
        if len(names) != 1:
            return None
        match = next(iter(names.values()))
        found = self._register.read(span(text, *match.span()))
        return self._meet(found) if found.kind not in {"person", "anonymous"} else None

    def _by_noun(self, mention: Mention) -> int | None:
        head = mention.head
        owned = mention.span.text.lower().startswith(_OWNING)  # "Baku objected: *its* guard said"
        exact = self._roll.by_head.get("police" if head == "force" else head)
        beside = None if owned else name_beside(self._register, mention)
        if beside is not None and (
            exact is None or self._roll.parties[exact].at < beside.span.start
        ):
            return self._meet(beside)  # "a letter from the bank, Norvik, … the bank said"
        if exact is not None and self._roll.parties[exact].suits(mention):
            return None if owned else exact
        whole = self._holding_all(mention)
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
            return self._of_that_name(mention)
        kinds = kinds_of(head)
        native = self._of_state(mention, kinds)
        found = self._of_kinds(mention, kinds) if native is None else native
        if found is not None and self._roll.parties[found].kind == LOOSE_KIND:
            self._roll.parties[found].kind = KIND_NOUNS.get(head, "company")
        return found

    def _holding_all(self, mention: Mention) -> int | None:
        """Return the National Weather Service for "the *weather service*": all is in its name."""
        words = set(mention.name.lower().split())
        if len(words) < _LEAST_WORDS or not mention.name.islower():
            return None
        fits = [
            number for number in self._roll.by_word.get(mention.head, ())
            if self._is_body(number, mention.head)
            and words <= set(self._roll.parties[number].mentions[0].name.lower().split())
        ]  # fmt: skip
        return self._roll.latest(fits)

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
        return self._of_that_name(mention) if again is None and latest is None else again

    def _is_too_far(self, number: int, mention: Mention, kinds: frozenset[str]) -> bool:
        """Tell whether a body was told of too far back; the only company of a story never was."""
        since = self._roll.parties[number].at
        alone = is_trader(mention.head) and self._is_only_one(number, kinds)
        alone = alone and not self._is_another_told_of(since, mention)
        apart = _ANY_DISTANCE if alone else 1
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

    def _of_that_name(self, mention: Mention) -> int | None:
        """Return the Chamber of Trade for "the chamber", the IMF for "the fund".

        Or the central bank that a sentence before is about.
        """
        if mention.name != mention.head:
            return None
        met = self._roll.by_word.get(mention.head, ())
        known = [number for number in met if self._is_body(number, mention.head)]
        if known:
            return self._roll.latest(known)
        start = mention.span.start
        told = (*subjects_before(self._register.text, start), *self._bodies_before(start))
        for words in told:
            if words.text.lower().startswith(f"{mention.head} and "):
                continue  # "*Police and FBI agents* are there. The gun is old, police said"
            beside = self.beside(words)
            found = self._register.read(words)
            if beside is not None and found.head == mention.head:
                return self._meet(beside)  # "Its biggest fund, *Ek Hill*, fell. The fund said"
            pair = {found.head, mention.head}
            alike = len(pair) == 1 or pair <= WATCHDOGS or pair in _SAME_BODIES
            alike = alike or self._register.text.endswith(f" {mention.head} ", 0, words.start)
            named = found.form == "named"
            alike = alike or (named and mention.head in full_name(found.name).lower().split())
            if alike and found.name != found.head and found.kind not in {"person", "anonymous"}:
                return self._meet(found)
        return self._described_before(mention)

    def _described_before(self, mention: Mention) -> int | None:
        """Meet the water ministry of "written for *the water ministry* … the ministry said"."""
        text, start = self._register.text, mention.span.start
        if not mention.span.text.lower().startswith("the "):
            return None
        described = re.compile(rf"\b(?:the|an?) ((?!{_PLAIN})[a-z-]+ {re.escape(mention.head)})\b")
        found = list(described.finditer(text, max(start - _NEAR, 0), start))
        if not found or len({match[1] for match in found}) > 1:
            return None
        told = self._register.read(span(text, found[-1].start(), found[-1].end()))
        return self._meet(told) if told.kind not in {"person", "anonymous"} else None

    def _meet(self, found: Mention) -> int:
        number = self._register.by_key(found) if found.key else None
        number = self._register.same_words(found) if number is None else number
        return self._register.meet_new(found) if number is None else number

    def _bodies_before(self, start: int) -> list[Span]:
        return [words for words, _ in names_before(self._register.text, start)]

    def _is_body(self, number: int, noun: str) -> bool:
        """Tell whether a body has a noun in its name or in its full name."""
        party = self._roll.parties[number]
        if party.kind in {"person", "anonymous"} or party.mentions[0].form != "named":
            return False
        name = party.mentions[0].name
        return noun.title() in name.split() or noun in full_name(name).split()

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

    def beside(self, subject: Span) -> Mention | None:
        """Return LBEG of "The mining authority, *LBEG*, ordered tests", told to be one."""
        match = _NAMED_BESIDE.match(self._register.text, subject.end)
        kind = KIND_NOUNS.get(subject.text.split()[-1].lower())
        if match is None or kind is None:
            return None
        name = self._register.read(span(self._register.text, match.start(1), match.end(1)))
        unsure = name.kind in {"unknown", "person"}
        return replace(name, kind=kind if unsure else name.kind) if name.form == "named" else None

    def _is_plural(self, mention: Mention) -> bool:
        """Tell whether only a sentence's start gave several things a capital: "*Shares* rose"."""
        word = mention.name
        common = mention.kind == "unknown" and word.isalpha() and word.endswith("s")
        return common and not self._register.printed.is_printed_inside(word)

    def of_share(self, subject: Span) -> int | None:
        """Return Norvik for "*Shares in Norvik* rose after it said so"."""
        owner = SHARE.match(subject.text)
        if owner is None:
            return None
        name = span(self._register.text, subject.start + owner.end(), subject.end)
        return self.of_subject(self._register.read(name))

    def known_by_name(self, subject: Span) -> int | None:
        """Return the body met before whose name a subject is; no state."""
        found = self._register.read(subject)
        number = self._register.by_key(found) if found.form == "named" else None
        kind = self._roll.parties[number].kind if number is not None else "person"
        return None if kind in {"person", "anonymous", "government"} else number

    def of_subject(self, mention: Mention) -> int | None:
        """Meet the body that a sentence is about: "Thames Water apologised. It …"."""
        if mention.form == "unnamed" and mention.head in SOURCE_NOUNS | GENERIC_HEADS:
            return self._register.same_words(mention)
        if mention.form == "definite":
            return self.by_noun(mention)  # "The charity is small. It found"
        known = mention.proper or mention.kind not in {"unknown", "person"}  # or "Ek's campaign"
        known = known and mention.kind != "anonymous" and not self._is_plural(mention)
        if mention.form != "named" or not known:
            return None  # "*Shares* rose. It said"
        if mention.kind in {"unknown", "person"} and mention.name in self._register.places:
            return None
        if mention.kind == "person":
            mention = replace(mention, kind="unknown")  # "it" is nobody
        number = self._register.by_key(mention)
        if number is not None and self._roll.parties[number].kind == "person":
            if not only_looks_like_one(self._roll.parties[number]):
                return None
            self._roll.parties[number].kind = "unknown"
        return self._register.meet_new(mention) if number is None else number
