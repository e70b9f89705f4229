"""Whether a body may be called by a noun: "Norvik grew. *The company* said"; what rules it out."""

import re
from collections.abc import Iterable
from dataclasses import replace

from archive.reading.statements.who.antecedents import SHARE
from archive.reading.statements.who.body_nouns import ANY_BODY, MEANT, WATCHDOGS, is_trader
from archive.reading.statements.who.mention import Mention
from archive.reading.statements.who.names import is_forename
from archive.reading.statements.who.natives import REGIONAL
from archive.reading.statements.who.register import Register
from archive.reading.statements.who.roll import Party
from archive.reading.words.bodies import full_name
from archive.reading.words.demonyms import country_of
from archive.reading.words.name_words import KIND_NOUNS, LOOSE_KIND, PERSON_NOUNS
from archive.values import Span

_UNSURE = frozenset({"unknown", LOOSE_KIND})
FEW = 60
"""Parties that are looked at, the latest: of more none is the only company of a story."""
STOP = re.compile(r"[.!?:;][”\"’]?\s|\n")
_BESIDE = re.compile(r"([a-z-]+), $")
_PLURAL = re.compile(r"[A-Z][a-z]+s (?:were|are|have|had|rose|fell)\b")
_ANALYST = re.compile(
    r"\b(?:analysts?|economists?|strategists?|brokers?)\b[^.;:,]{0,20}\s(?:at|of|with)\s$",
    re.IGNORECASE,
)
_HOUSES = frozenset({"bank", "broker", "brokerage", "lender", "consultancy"})
_ADVISING = frozenset({"Securities", "Capital", "Research", "Partners", "Advisors", "Advisers",
                       "Economics", "Markets", "Analytics", "Ratings"})  # fmt: skip
_OWN = re.compile(r"[^.!?:;“”\"\n]{1,40}? its \w")
"""What only a body does with what is its own: "Ana Skog closed two of *its* mills"."""
_TOLD = (" told ", " told the ", " tells ", " tells the ")


def unsure(noun: str) -> frozenset[str]:
    """Return the kinds of names that a noun may stand for though nothing tells that they trade.

    A house that sells pictures may be "the company" or "the agency", but no "bank".
    """
    pictures = noun in ANY_BODY or KIND_NOUNS.get(noun) == "publisher" or noun == "agency"
    return _UNSURE | frozenset({"agency"} if pictures else ())


def is_told_in_full(mention: Mention) -> bool:
    """Tell whether a noun has a word before it that is no state's: "the *police* watchdog"."""
    before = mention.name.split()[:-1]
    return any(word.islower() for word in before) and not states_of(before)


def states_of(words: Iterable[str]) -> set[str]:
    """Return the countries that words tell of: "the *Danish* group"."""
    return {country for word in words if (country := country_of(word)) is not None}


def only_looks_like_one(party: Party) -> bool:
    """Tell whether nothing but two capitals made a person of "Wessex Vale admitted it. It …".

    No title, no office, no given name, no gender.
    """
    first = party.mentions[0].name.partition(" ")[0] if party.mentions else ""
    offices = (party.heads | party.words) & PERSON_NOUNS
    told = party.gender is not None or party.called is not None or bool(offices)
    told = told or any(m.span.text.startswith(f"{m.name} ") for m in party.mentions)
    return party.kind == "person" and not told and not is_forename(first)


class Called:
    """Tells which of the parties of a register may be called by a noun."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._roll = register.roll

    def fitting(
        self, words: Span, mention: Mention, kinds: frozenset[str], *, acts: bool
    ) -> int | None:
        """Meet whom a name means, if the noun of a mention may stand for it."""
        found = self._register.read(words)
        if found.form != "named" or words.text.lower().startswith(f"{mention.head} and "):
            return None  # "*Police and FBI* agents are there. The gun is old, police said"
        number = self._register.by_key(found)
        party = self._roll.parties[number] if number is not None else None
        if party is not None and self.speaks_there(party, mention):
            return None
        kind = found.kind if party is None else party.kind
        state = found.name in REGIONAL or country_of(found.name) is not None
        if state or self._stands_aside(words, mention):
            return None
        if kind != "person" and mention.head in words.text.lower().split():
            fits = True  # "Velm Fire Service … the service"
        elif self._register.text.endswith(f" {mention.head} ", 0, found.span.start):
            fits = kind not in {"person", "government"}  # "the monitoring *group* Velm Watch"
        elif mention.head in MEANT or is_trader(mention.head):
            acts = acts or number in {self._roll.other, *self._roll.renamed.values()} - {None}
            fits = kind in kinds and (acts or not self._is_of_another_field(found, mention))
            fits = fits or (acts and self._may_trade(mention, found, party))
        else:
            fits = False
        if not fits or (party is not None and not self.may_be(party, mention)):
            return None
        return self._met(found, number, KIND_NOUNS.get(mention.head, "company"))

    def _is_of_another_field(self, found: Mention, mention: Mention) -> bool:
        """Tell whether a noun told in full is of a field that a name does not tell.

        "The *space* agency" is not the Harbour Board, though one sentence before names it.
        """
        if mention.head not in WATCHDOGS:
            return False
        fields = {word for word in mention.name.split()[:-1] if word.islower()}
        return bool(fields) and not fields & set(full_name(found.name).lower().split())

    def _stands_aside(self, words: Span, mention: Mention) -> bool:
        """Tell whether a name only says where somebody works or to whom it was said.

        "An analyst *at Velm Capital*", "told *the Velm Post*".
        """
        before = self._register.text[max(words.start - 40, 0) : words.start]
        paper = MEANT.get(mention.head) == frozenset({"publisher"})
        told = (before.endswith(_TOLD) and not paper) or before.endswith("(")  # "VELM (*NVA*) –"
        return told or (_ANALYST.search(before) is not None and mention.head not in _HOUSES)

    def may_be(self, party: Party, mention: Mention) -> bool:
        """Tell whether nothing that a party is called says that a noun means another.

        "The hospital trust" is no "regulator", "the Danish drugmaker" no "US group".
        """
        if not party.may_be_called(mention.head):
            return False
        if self._only_advises(party) and mention.head not in _HOUSES | {"firm"}:
            return False
        nameless = bool(party.mentions) and all(m.form != "named" for m in party.mentions)
        state = party.kind == "government" and mention.head == "agency"  # "the coastguard"
        if nameless and not state and mention.head not in ANY_BODY and mention.head.isascii():
            return False
        states, told = states_of(mention.name.split()), states_of(party.words)
        return not states or not told or bool(states & told)

    def _only_advises(self, party: Party) -> bool:
        """Tell whether a party is a house of analysts, and a company is told of besides."""
        last = party.mentions[0].name.split()[-1] if party.mentions else ""
        if last not in _ADVISING:
            return False
        others = {other.kind for other in self._roll.parties[-FEW:] if other is not party}
        return bool(others & {"company", LOOSE_KIND})

    def speaks_there(self, party: Party, mention: Mention) -> bool:
        """Tell whether a party is another speaker: "*Velm* denied a charge the group made"."""
        between = self._register.text[party.at : mention.span.start]
        return party.at > 0 and STOP.search(between) is None

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
        told = mention.name != mention.head
        if mention.head in WATCHDOGS and (shares is not None or told):
            return False  # nobody sells shares in a regulator, nor is Zippo "the air regulator"
        place = found.name in self._register.places and (party is None or not party.at)
        if not is_trader(mention.head) or place or other:
            return False  # nor "their union, *Velm Cockpit*," the airline
        if _PLURAL.match(self._register.text, found.span.start):
            return False  # "Sales were up 12%, the company said"
        if party is None and not self._register.printed.is_printed_inside(found.name):
            return False  # "Revenue for the year rose, the company said"
        if party is not None:
            return party.kind in unsure(mention.head) or only_looks_like_one(party)
        looks = found.kind == "person" and not found.described - {"the"}
        own = _OWN.match(self._register.text, found.span.end) is not None
        return found.kind in unsure(mention.head) or (
            looks and (own or not is_forename(found.name.split()[0]))
        )
