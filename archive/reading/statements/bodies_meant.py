"""Which body "the company", "the regulator" or "it" means: the nearest before that fits.

Subjects of sentences and owners ("Norvik's chief") count under any name, others where their kind
is known. Where none fits, nobody: a wrong name is worse than none.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from archive.reading.statements.antecedents import SHARE, is_far, names_before, subjects_before
from archive.reading.statements.body_nouns import ANY_BODY, MEANT, TRADERS, WATCHDOGS, kinds_of
from archive.reading.statements.cyrillic_names import body_before
from archive.reading.statements.mention import Mention
from archive.reading.statements.names import CAPITAL, is_forename
from archive.reading.statements.register import Register
from archive.reading.statements.roll import STATE_BODIES, Party
from archive.reading.words.bodies import full_name
from archive.reading.words.cue_words import SOURCE_NOUNS
from archive.reading.words.cyrillic_cues import MEANT as CYRILLIC_MEANT
from archive.reading.words.demonyms import country_of
from archive.reading.words.name_words import (
    GENERIC_HEADS,
    KIND_NOUNS,
    LOOSE_KIND,
    PERSON_NOUNS,
)
from archive.values import Span, span

_UNSURE = frozenset({"unknown", "agency", LOOSE_KIND})
"""Kinds of names that may trade: a house that sells pictures may be "the company" too."""
_FEW = 60
"""Parties: where more spoke, none of them is the only company of the story."""
_ANY_DISTANCE = 1000
"""Paragraphs: what the only company of a story is called means it wherever that stands."""
_OWNING = ("its ", "their ", "his ", "her ")
_OWNED = re.compile(r"[’'](?:s\b|\s)")
_STOP = re.compile(r"[.!?:;][”\"’]?\s|\n")
_NAMED_BESIDE = re.compile(rf",\s(?:the )?([{CAPITAL}][^,.;:“”\"\n]{{1,60}}),")
_BESIDE = re.compile(r"([a-z-]+), $")
_PLURAL = re.compile(r"[A-Z][a-z]+s (?:were|are|have|had|rose|fell)\b")
_ANALYST = re.compile(r"\b(?:analysts?|economists?|strategists?)\b[^.;:,]{0,20}\s(?:at|of|with)\s$")
_HOUSES = frozenset({"bank", "broker", "brokerage", "lender", "consultancy"})
_ADVISING = frozenset({"Securities", "Capital", "Research", "Partners", "Advisors", "Advisers",
                       "Economics", "Markets", "Analytics", "Ratings"})  # fmt: skip
_TOLD = (" told ", " told the ", " tells ", " tells the ")


def _states(words: Iterable[str]) -> set[str]:
    """Return the countries that words tell of: "the *Danish* group"."""
    return {country for word in words if (country := country_of(word)) is not None}


class BodiesMeant:
    """Finds the body that a noun with "the" or "it" means, among those of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._roll = register.roll

    def by_noun(self, mention: Mention) -> int | None:
        """Return the body that "the company" means."""
        head = mention.head
        owned = mention.span.text.lower().startswith(_OWNING)  # "Baku objected: *its* guard said"
        exact = self._roll.by_head.get("police" if head == "force" else head)
        if exact is not None and self._roll.parties[exact].suits(mention):
            return None if owned else exact
        told = head in STATE_BODIES - MEANT.keys() and " " in mention.name
        if told or owned or _OWNED.search(mention.span.text):
            return None  # "the state fire service", "the growers' association": told in full
        renamed = head in TRADERS and mention.span.text.lower().startswith("the ")
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
        alone = mention.head in TRADERS and self._is_only_one(number, kinds)
        alone = alone and not self._is_another_told_of(since, mention)
        apart = _ANY_DISTANCE if alone else 1
        return is_far(self._register.text, since, mention.span.start, paragraphs=apart)

    def _is_another_told_of(self, since: int, mention: Mention) -> bool:
        """Tell whether a sentence after ``since`` is about a name nobody knows yet."""
        for words, acts in names_before(self._register.text, mention.span.start):
            if words.end <= since:
                break
            if acts and self._register.by_key(self._register.read(words)) is None:
                return True
        return False

    def _of_that_name(self, mention: Mention) -> int | None:
        """Return the Chamber of Trade for "the chamber", the IMF for "the fund".

        Or the central bank that a sentence before is about.
        """
        if mention.name != mention.head:
            return None
        known = [n for n in self._roll.by_word.get(mention.head, ()) if self._is_body(n)]
        if known:
            return self._roll.latest(known)
        start = mention.span.start
        told = (*subjects_before(self._register.text, start), *self._bodies_before(start))
        for words in told:
            found = self._register.read(words)
            alike = found.head == mention.head or {found.head, mention.head} <= WATCHDOGS
            named = found.form == "named"
            alike = alike or (named and mention.head in full_name(found.name).split())
            if alike and found.name != found.head and found.kind not in {"person", "anonymous"}:
                number = self._register.by_key(found) if found.key else None
                number = self._register.same_words(found) if number is None else number
                return self._register.meet_new(found) if number is None else number
        return None

    def _bodies_before(self, start: int) -> list[Span]:
        return [words for words, _ in names_before(self._register.text, start)]

    def _is_body(self, number: int) -> bool:
        party = self._roll.parties[number]
        return party.kind not in {"person", "anonymous"} and party.mentions[0].form == "named"

    def _is_only_one(self, number: int, kinds: frozenset[str]) -> bool:
        """Tell whether nobody but one named party met so far is of some kinds."""
        parties = self._roll.parties
        of_kind = {n for n, party in enumerate(parties[:_FEW]) if party.kind in kinds and party.key}
        return of_kind == {number} and len(parties) <= _FEW

    def _latest_of(self, kinds: frozenset[str], mention: Mention) -> int | None:
        """Return the body of some kinds that was met last and may be called by a noun."""
        latest = self._roll.latest_of(kinds)
        if latest is None or self._may_be(self._roll.parties[latest], mention):
            return latest
        return self._roll.latest(
            [number for number, party in enumerate(self._roll.parties)
             if number >= len(self._roll.parties) - _FEW
             and party.kind in kinds and self._may_be(party, mention)]
        )  # fmt: skip

    def _named_after(self, since: int, mention: Mention, kinds: frozenset[str]) -> int | None:
        """Return the nearest body named after ``since`` that may be called by a noun."""
        spoke = self._spoke_just_now(mention)
        if spoke is not None and self._roll.parties[spoke].kind in kinds | _UNSURE:
            self._roll.parties[spoke].kind = KIND_NOUNS.get(mention.head, "company")
            return spoke
        if mention.head in CYRILLIC_MEANT:
            return self._called_so_before(since, mention)
        for words, acts in names_before(self._register.text, mention.span.start):
            if words.end <= since:
                return None
            number = self._fitting(words, mention, kinds, acts=acts)
            if number is not None:
                return number
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
        if known is None or mention.head not in TRADERS:
            return None
        party = self._roll.parties[known]
        named = bool(party.mentions) and party.mentions[0].proper and party.kind in _UNSURE
        near = not is_far(self._register.text, party.at, mention.span.start, paragraphs=2)
        near = near and not self._speaks_there(party, mention)
        if not (named and near and self._may_be(party, mention)):
            return None
        party.kind = KIND_NOUNS.get(mention.head, "company")
        return known

    def _spoke_just_now(self, mention: Mention) -> int | None:
        """Return who spoke last in the paragraph, before this sentence, under a name of its own."""
        known = self._roll.other
        party = self._roll.parties[known] if known is not None else None
        if party is None or mention.head not in TRADERS or not party.may_be_called(mention.head):
            return None
        between = self._register.text[party.at : mention.span.start]
        named = bool(party.mentions) and party.mentions[0].form == "named"
        near = "\n" not in between and _STOP.search(between) is not None
        return known if near and named and party.kind != "government" else None

    def _fitting(
        self, words: Span, mention: Mention, kinds: frozenset[str], *, acts: bool
    ) -> int | None:
        """Meet whom a name means, if the noun of a mention may stand for it."""
        found = self._register.read(words)
        if found.form != "named":
            return None
        number = self._register.by_key(found)
        party = self._roll.parties[number] if number is not None else None
        if party is not None and self._speaks_there(party, mention):
            return None
        kind = found.kind if party is None else party.kind
        if country_of(found.name) is not None or self._stands_aside(words, mention):
            return None
        if kind != "person" and mention.head in words.text.lower().split():
            fits = True  # "Velm Fire Service … the service"
        elif self._register.text.endswith(f" {mention.head} ", 0, found.span.start):
            fits = kind not in {"person", "government"}  # "the monitoring *group* Velm Watch"
        elif mention.head in MEANT or mention.head in TRADERS:
            acts = acts or number in {self._roll.other, *self._roll.renamed.values()} - {None}
            fits = kind in kinds or (acts and self._may_trade(mention, found, party))
        else:
            fits = False
        if not fits or (party is not None and not self._may_be(party, mention)):
            return None
        return self._met(found, number, KIND_NOUNS.get(mention.head, "company"))

    def _stands_aside(self, words: Span, mention: Mention) -> bool:
        """Tell whether a name only says where somebody works or to whom it was said.

        "An analyst *at Velm Capital*", "told *the Velm Post*".
        """
        before = self._register.text[max(words.start - 40, 0) : words.start]
        paper = MEANT.get(mention.head) == frozenset({"publisher"})
        told = before.endswith(_TOLD) and not paper
        return told or (_ANALYST.search(before) is not None and mention.head not in _HOUSES)

    def _may_be(self, party: Party, mention: Mention) -> bool:
        """Tell whether nothing that a party is called says that a noun means another.

        "The hospital trust" is no "regulator", "the Danish drugmaker" no "US group".
        """
        if not party.may_be_called(mention.head):
            return False
        if self._only_advises(party) and mention.head not in _HOUSES | {"firm"}:
            return False
        nameless = bool(party.mentions) and all(m.form != "named" for m in party.mentions)
        if nameless and mention.head not in ANY_BODY and mention.head.isascii():
            return False
        states, told = _states(mention.name.split()), _states(party.words)
        return not states or not told or bool(states & told)

    def _only_advises(self, party: Party) -> bool:
        """Tell whether a party is a house of analysts, and a company is told of besides."""
        last = party.mentions[0].name.split()[-1] if party.mentions else ""
        if last not in _ADVISING:
            return False
        others = {other.kind for other in self._roll.parties[-_FEW:] if other is not party}
        return bool(others & {"company", LOOSE_KIND})

    def _of_state(self, mention: Mention, kinds: frozenset[str]) -> int | None:
        """Return Vanta for "the Danish group" where it was called Danish before, and no other."""
        states = _states(mention.name.split())
        parties = self._roll.parties if states else []
        told = [
            number for number, party in enumerate(parties)
            if number >= len(parties) - _FEW
            and party.kind in kinds | _UNSURE and states & _states(party.words)
        ]  # fmt: skip
        return self._roll.latest(told)

    def _speaks_there(self, party: Party, mention: Mention) -> bool:
        """Tell whether a party is another speaker: "*Velm* denied a charge the group made"."""
        between = self._register.text[party.at : mention.span.start]
        return party.at > 0 and _STOP.search(between) is None

    def _met(self, found: Mention, number: int | None, kind: str) -> int:
        """Return the party of a body's name, met now if need be and of that kind if unknown."""
        known = found.kind if number is None else self._roll.parties[number].kind
        kind = kind if known in {"unknown", "person"} else known
        if number is None:
            return self._register.meet_new(replace(found, kind=kind))
        self._roll.parties[number].kind = kind
        return number

    def _may_trade(self, mention: Mention, found: Mention, party: Party | None) -> bool:
        """Tell whether a name whose kind nothing tells may be a trader's: it is no place's."""
        beside = _BESIDE.search(
            self._register.text[max(found.span.start - 40, 0) : found.span.start]
        )
        other = beside is not None and KIND_NOUNS.get(beside[1], "company") != "company"
        start = found.span.start
        shares = SHARE.search(self._register.text[max(start - 40, 0) : start].lstrip())
        if shares is not None and mention.head in WATCHDOGS:
            return False  # nobody sells shares in a regulator
        place = found.name in self._register.places and (party is None or not party.at)
        if mention.head not in TRADERS or place or other:
            return False  # nor "their union, *Velm Cockpit*," the airline
        if _PLURAL.match(self._register.text, found.span.start):
            return False  # "Sales were up 12%, the company said"
        if party is None and not self._register.is_printed_inside(found.name):
            return False  # "Revenue for the year rose, the company said"
        if party is not None:
            return party.kind in _UNSURE or self._only_looks_like_one(party)
        looks = found.kind == "person" and not found.described - {"the"}
        return found.kind in _UNSURE or (looks and not is_forename(found.name.split()[0]))

    def beside(self, subject: Span) -> Mention | None:
        """Return LBEG of "The mining authority, *LBEG*, ordered tests", told to be one."""
        match = _NAMED_BESIDE.match(self._register.text, subject.end)
        kind = KIND_NOUNS.get(subject.text.split()[-1].lower())
        if match is None or kind is None:
            return None
        name = self._register.read(span(self._register.text, match.start(1), match.end(1)))
        unsure = name.kind in {"unknown", "person"}
        return replace(name, kind=kind if unsure else name.kind) if name.form == "named" else None

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
        if mention.form != "named" or mention.kind == "anonymous" or not known:
            return None
        if mention.kind in {"unknown", "person"} and mention.name in self._register.places:
            return None
        if mention.kind == "person":
            mention = replace(mention, kind="unknown")  # "it" is nobody
        number = self._register.by_key(mention)
        if number is not None and self._roll.parties[number].kind == "person":
            if not self._only_looks_like_one(self._roll.parties[number]):
                return None
            self._roll.parties[number].kind = "unknown"
        return self._register.meet_new(mention) if number is None else number

    def _only_looks_like_one(self, party: Party) -> bool:
        """Tell whether nothing but two capitals made a person of "Wessex Vale admitted it. It …".

        No title, no office, no given name, no gender.
        """
        first = party.mentions[0].name.partition(" ")[0] if party.mentions else ""
        offices = (party.heads | party.words) & PERSON_NOUNS
        told = party.gender is not None or party.called is not None or bool(offices)
        told = told or any(m.span.text.startswith(f"{m.name} ") for m in party.mentions)
        return party.kind == "person" and not told and not is_forename(first)
