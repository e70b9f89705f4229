"""Whom "he" or "she" means: the nearest person that fits, as a speaker or as a subject.

Where none does, nobody: a wrong name is worse than none.
"""

import re

from archive.reading.statements.who.ages import person_of_age
from archive.reading.statements.who.antecedents import is_far, own_subject
from archive.reading.statements.who.mention import Mention
from archive.reading.statements.who.names import gender
from archive.reading.statements.who.natives import states_of
from archive.reading.statements.who.nearest_person import HE, SHE, NearestPerson
from archive.reading.statements.who.people_described import PeopleDescribed
from archive.reading.statements.who.register import Register
from archive.reading.words.name_words import KIND_NOUNS, PERSON_NOUNS
from archive.reading.words.small_words import PREPOSITIONS
from archive.reading.words.word_sets import word_set
from archive.values import Span

_WHOSE = frozenset({"his", "her"})
_TRADES = tuple(
    word_set(f"renaming {trade}") for trade in
    ("politicians", "players", "scholars", "performers", "writers", "artists", "traders", "lawyers",
     "doctors", "coaches", "clergy")
)  # fmt: skip
"""What people of one trade are called by turns: "the congressman", "the lawmaker"."""
_OFFICIAL = word_set("hurt persons") | word_set("unnamed persons")
_SEXES = frozenset({"man", "woman"})
_DOERS = ("er", "or", "ist", "ian", "ant", "ent", "man", "woman", "eer")
"""What nouns of people end with."""
_THINGS = frozenset({"order", "charter", "poster", "banner", "sticker", "flyer", "chapter", "paper",
                     "tracker", "monitor", "calculator", "server", "computer", "sensor", "ledger",
                     "register", "folder", "letter", "newsletter", "answer", "matter", "offer",
                     "quarter", "centre", "center", "tower", "river", "number", "event", "content",
                     "consent", "plant", "grant", "counter", "cover", "timer",
                     "trailer", "reminder", "disclaimer", "indicator", "meter"})  # fmt: skip
"""Things whose nouns end so."""
_SHORTEST = 4
_FAR = 1500
_AS_ONE = 60
_LEAST_OF_TURN = 2


class PeopleMeant:
    """Finds the person that a pronoun or a trade means, among those of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._roll = register.roll
        self._near = NearestPerson(register, self.by_trade)
        self._described = PeopleDescribed(register)

    def by_pronoun(self, mention: Mention) -> int | None:
        """Return the nearest person that "he" or "she" fits; of whom it is said is remembered."""
        sex = "f" if mention.head in SHE else "m" if mention.head in HE else None
        start = mention.span.start
        if mention.head == "who":
            told = self._described.of_party(mention)
            told = self._described.of_age(mention) if told is None else told
            nations = states_of(mention.span.text.split())
            told = self._described.of_nation(nations, start) if told is None else told
            if told is not None:
                return told
        own = mention.span.text.lower() in _WHOSE
        subject = own_subject(self._register.text, mention.span.start) if own else None
        known = self._near.of_subject(subject, sex) if subject is not None else None
        known = self._near.nearest(mention.span.start, sex) if known is None else known
        known = self._of_nation(known, mention) if mention.head in {"who", ""} else known
        if known is None and "-year-old" in mention.span.text:
            known = person_of_age(self._register, mention.span.start)
        if known is not None and sex is not None:
            self._roll.parties[known].called = sex
        return known

    def _of_nation(self, number: int | None, mention: Mention) -> int | None:
        """Return a person for "the Irishman" unless he was called by another nation before."""
        nations = states_of(mention.name.split())
        if number is None or not nations:
            return number
        words = self._roll.parties[number].words
        told = states_of(words)
        words |= {nation.lower() for nation in nations if not told}
        return None if told and not told & nations else number

    def by_trade(self, mention: Mention, *, listed: bool = False) -> int | None:
        """Return Bo Ek for "the striker": the nearest person, if nothing tells another trade.

        Where "a striker" was told of before, it is he. ``listed`` asks for a trade of a list.
        """
        trades = _trades_of(mention, listed=listed)
        start, sex = mention.span.start, gender({mention.head}, "")
        plain = mention.name in _SEXES
        if not (trades or plain) or self.is_nameless(mention.head.removeprefix("ex-"), start):
            return None
        if plain:
            return self._of_sex(mention.head, sex, start)
        body = any(word in KIND_NOUNS for word in mention.name.lower().split()[:-1])
        own = own_subject(self._register.text, start) if listed else None
        known = self._near.of_subject(own, sex) if own is not None and own.end < start else None
        for number in (known, self._near.nearest(start, sex), *self._near.latest_first()):
            if number is None or not self._may_do(number, trades, sex):
                continue
            if body and not (self._roll.parties[number].words & PERSON_NOUNS & trades):
                continue  # "Trump spoke. *The club manager* said"
            if any(self._may_do(other, trades) for other in self._beside(number)):
                return None  # "Tusk and Merz said … The Polish leader"
            party = self._roll.parties[number]
            at = party.at or party.mentions[-1].span.end  # who never spoke is where he was named
            if number == known or not is_far(self._register.text, at, start):
                return number
        return None

    def _of_sex(self, noun: str, sex: str | None, start: int) -> int | None:
        """Return the uncle of "The boy's uncle said no. *The man* said yes".

        Not where "the man" was told of before: he may be another, as in "Ek saw the man".
        """
        before = self._register.text[max(start - _FAR, 0) : start].lower()
        if re.search(rf"\bthe {noun}\b", before):
            return self._roll.renamed.get(noun)
        known = self._near.nearest(start, sex)
        party = self._roll.parties[known] if known is not None else None
        fits = party is not None and party.kind == "anonymous" and party.gender == sex
        return known if fits else None

    def _is_beside(self, number: int | None, start: int) -> bool:
        """Tell whether somebody spoke or was named in the paragraph of a place, before it."""
        party = self._roll.parties[number] if number is not None else None
        if party is None:
            return False
        at = party.at or party.mentions[-1].span.end
        return "\n" not in self._register.text[at:start]

    def by_looks(self, mention: Mention) -> int | None:
        """Return Bo Ek for "the realtor": the nearest person, as the noun looks like a person's."""
        head = mention.head
        thing = head in KIND_NOUNS or head.endswith("ment") or head in _THINGS
        thing = thing or bool(PREPOSITIONS & set(mention.name.split()))  # "the porter at Velm"
        known = head.endswith(_DOERS) and not thing and len(head) > _SHORTEST
        number = self.by_trade(mention) if known else None
        return number if self._is_beside(number, mention.span.start) else None

    def is_nameless(self, head: str, start: int) -> bool:
        """Tell whether somebody without a name was told of by a noun: "*a striker* was hurt"."""
        nameless = re.compile(
            r"\b(?<!was )(?<!as )(?<!been )(?<!\w, )(?:an?|one|another)\s"
            rf"(?:[\w-]+\s){{0,3}}{re.escape(head)}\b"
        )
        return nameless.search(self._register.text, max(start - _FAR, 0), start) is not None

    def _beside(self, number: int) -> list[int]:
        """Return who spoke as one with a person."""
        at = self._roll.parties[number].at
        return [other for other in self._roll.persons if other != number and at
                and abs(self._roll.parties[other].at - at) < _AS_ONE
                and " and " in self._between(other, number)]  # fmt: skip

    def _between(self, one: int, other: int) -> str:
        first, last = sorted((self._roll.parties[one].at, self._roll.parties[other].at))
        words = self._register.text[first:last]
        return "" if "." in words or "\n" in words else words

    def described(self, mention: Mention) -> int | None:
        """Return who is told to be what "the" leads to: "the estate agent", "the Tory leader"."""
        known = self._described.by_words(mention)
        known = self._described.of_age(mention) if known is None else known
        return self._described.of_party(mention) if known is None else known

    def by_turn(self, mention: Mention) -> int | None:
        """Return the first of two people named before for "the former", else the second."""
        start = mention.span.start
        names = self._register.printed.names_in(max(start - _FAR, 0), start)
        two: list[Span] = []
        for name in sorted(names, key=lambda name: -name.start):
            two += [name] if all(name.text != other.text for other in two) else []
        if len(two) < _LEAST_OF_TURN:
            return None
        return self._register.meet_person(two[1] if mention.head == "former" else two[0])

    def _may_do(self, number: int, trades: frozenset[str], sex: str | None = None) -> bool:
        """Tell whether nothing says that a person's trade or gender is another."""
        if not self._near.is_of(number, sex):
            return False
        party = self._roll.parties[number]
        told = (party.heads | party.words) & PERSON_NOUNS
        return party.kind == "person" and (not told or bool(told & trades))


def _trades_of(mention: Mention, *, listed: bool) -> frozenset[str]:
    """Return what people are called by turns whom a noun means, itself where no list has it."""
    head = mention.head.removeprefix("ex-")
    trades = frozenset().union(*(words for words in _TRADES if head in words))
    if mention.head not in _OFFICIAL and not trades and not listed:
        return frozenset({head})
    return trades
