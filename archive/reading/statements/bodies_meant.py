"""Which body "the company", "the regulator" or "it" means: the nearest before that fits.

Subjects of sentences and owners ("Norvik's chief") count under any name, others where their kind
is known. Where none fits, nobody: a wrong name is worse than none.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from archive.reading.statements.antecedents import is_far, names_before
from archive.reading.statements.descriptions import DESCRIPTORS
from archive.reading.statements.mention import Mention
from archive.reading.statements.names import CAPITAL, is_forename
from archive.reading.statements.register import Register
from archive.reading.statements.roll import STATE_BODIES, Party
from archive.reading.words.cue_words import SOURCE_NOUNS
from archive.reading.words.cyrillic_cues import MEANT as CYRILLIC_MEANT
from archive.reading.words.demonyms import country_of
from archive.reading.words.name_words import GENERIC_HEADS, KIND_NOUNS, PERSON_NOUNS, TRADING
from archive.values import Span, span

_UNSURE = frozenset({"unknown", "agency"})
"""Kinds of names that may trade: a house that sells pictures may be "the company" too."""
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
_SOCIETIES = frozenset({"organisation", "think tank", "company", "publisher"})
_MEANT = {
    "organization": _SOCIETIES, "organisation": _SOCIETIES, "group": _SOCIETIES | {"military"},
    "body": _SOCIETIES, "front": _SOCIETIES, "institution": _SOCIETIES,
    "institute": frozenset({"think tank"}),
    "agency": frozenset({"organisation", "government", "agency"}),
    "regulator": frozenset({"organisation", "government"}),
    "watchdog": frozenset({"organisation", "government"}),
    "tank": frozenset({"think tank"}), "think-tank": frozenset({"think tank"}),
    "military": frozenset({"military"}), "army": frozenset({"military"}),
    "company": frozenset({"company"}), "firm": frozenset({"company"}),
    "bank": frozenset({"company"}), "newspaper": frozenset({"publisher"}),
    "broadcaster": frozenset({"publisher"}), "charity": frozenset({"organisation"}),
    "union": frozenset({"organisation"}), "association": frozenset({"organisation"}),
    "alliance": frozenset({"organisation"}), "paper": frozenset({"publisher"}),
    "club": frozenset({"organisation"}), "party": frozenset({"organisation"}),
    "magazine": frozenset({"publisher"}), "outlet": frozenset({"publisher"}), **CYRILLIC_MEANT,
}  # fmt: skip
"""The kinds a noun with "the" can point back to when no party was called by that noun."""
_ANY_BODY = frozenset({"organisation", "organization", "group", "body", "institution", "company",
                       "firm"})  # fmt: skip
"""Nouns that may mean a body without a name: "a mining company … the firm"."""
_TRADERS = DESCRIPTORS | TRADING
"""What a body is called that trades, or one like it: "the airline", "the charity"."""


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
        told = head in STATE_BODIES - _MEANT.keys() and " " in mention.name
        if told or owned or _OWNED.search(mention.span.text):
            return None  # "the state fire service", "the growers' association": told in full
        renamed = head in _TRADERS and mention.span.text.lower().startswith("the ")
        generic = head in GENERIC_HEADS or renamed or head in CYRILLIC_MEANT
        if not generic or (exact is not None and head in STATE_BODIES):
            return None
        kinds = _MEANT.get(head, frozenset({"company"} if head in _TRADERS else ()))
        native = self._of_state(mention, kinds)
        if native is not None:
            return native
        latest = self._latest_of(kinds, mention)
        since = self._roll.parties[latest].at if latest is not None else 0
        named = self._named_after(since, mention, kinds)
        if named is not None:
            return named
        if latest is None or is_far(self._register.text, since, mention.span.start):
            again = self._spoke_last(mention)
            return self._roll.renamed.get(mention.head) if again is None else again
        return latest

    def _latest_of(self, kinds: frozenset[str], mention: Mention) -> int | None:
        """Return the body of some kinds that was met last and may be called by a noun."""
        latest = self._roll.latest_of(kinds)
        if latest is None or self._may_be(self._roll.parties[latest], mention):
            return latest
        return self._roll.latest(
            [number for number, party in enumerate(self._roll.parties)
             if party.kind in kinds and self._may_be(party, mention)]
        )  # fmt: skip

    def _named_after(self, since: int, mention: Mention, kinds: frozenset[str]) -> int | None:
        """Return the nearest body named after ``since`` that may be called by a noun."""
        spoke = self._spoke_just_now(mention)
        if spoke is not None and self._roll.parties[spoke].kind in kinds | _UNSURE:
            if mention.head not in _ANY_BODY:  # "the Oslo-based group" may be a company
                self._roll.parties[spoke].kind = KIND_NOUNS.get(mention.head, "company")
            return spoke
        for words, acts in names_before(self._register.text, mention.span.start):
            if words.end <= since:
                return None
            number = self._fitting(words, mention, kinds, acts=acts)
            if number is not None:
                return number
        return None

    def _spoke_last(self, mention: Mention) -> int | None:
        """Return who spoke last under a name that tells no kind: "Norvik warned … the company"."""
        known = self._roll.other
        if known is None or mention.head not in _TRADERS:
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
        if party is None or mention.head not in _TRADERS or not party.may_be_called(mention.head):
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
        if country_of(found.name) is not None or self._only_employs(words, mention):
            return None
        if kind != "person" and mention.head in words.text.lower().split():
            fits = True  # "Velm Fire Service … the service"
        elif self._register.text.endswith(f" {mention.head} ", 0, found.span.start):
            fits = kind not in {"person", "government"}  # "the monitoring *group* Velm Watch"
        elif mention.head in _MEANT or mention.head in _TRADERS:
            acts = acts or (number is not None and number == self._roll.other)
            fits = kind in kinds or (acts and self._may_trade(mention, found, party))
        else:
            fits = False
        if not fits or (party is not None and not self._may_be(party, mention)):
            return None
        kind = "unknown" if mention.head == "group" else KIND_NOUNS.get(mention.head, "company")
        return self._met(found, number, kind)

    def _only_employs(self, words: Span, mention: Mention) -> bool:
        """Tell whether a name is that of an analyst's house: "an analyst *at Velm Capital*"."""
        before = self._register.text[max(words.start - 40, 0) : words.start]
        return _ANALYST.search(before) is not None and mention.head not in _HOUSES

    def _may_be(self, party: Party, mention: Mention) -> bool:
        """Tell whether nothing that a party is called says that a noun means another.

        "The hospital trust" is no "regulator", "the Danish drugmaker" no "US group".
        """
        if not party.may_be_called(mention.head):
            return False
        if self._only_advises(party) and mention.head not in _HOUSES | {"firm"}:
            return False
        nameless = bool(party.mentions) and all(m.form != "named" for m in party.mentions)
        if nameless and mention.head not in _ANY_BODY and mention.head.isascii():
            return False
        states, told = _states(mention.name.split()), _states(party.words)
        return not states or not told or bool(states & told)

    def _only_advises(self, party: Party) -> bool:
        """Tell whether a party is a house of analysts, and a company is told of besides."""
        last = party.mentions[0].name.split()[-1] if party.mentions else ""
        others = (other.kind for other in self._roll.parties if other is not party)
        return last in _ADVISING and "company" in others

    def _of_state(self, mention: Mention, kinds: frozenset[str]) -> int | None:
        """Return Vanta for "the Danish group" where it was called Danish before, and no other."""
        states = _states(mention.name.split())
        told = [
            number for number, party in enumerate(self._roll.parties if states else ())
            if states & _states(party.words) and party.kind in kinds | _UNSURE
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
        place = found.name in self._register.places and (party is None or not party.at)
        if mention.head not in _TRADERS or place or other:
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
