"""The parties met so far in an article, found again by their words in time that does not grow."""

import re
from dataclasses import dataclass, field

from archive.reading.statements.who.mention import Mention
from archive.reading.statements.who.names import CAPITAL, gender
from archive.reading.words.bodies import full_name
from archive.reading.words.name_words import KIND_NOUNS, PERSON_NOUNS
from archive.reading.words.word_sets import word_set

_LATEST = 50
"""How many parties with one word in their name are looked at: the latest ones."""
STATE_BODIES = word_set("state bodies")
"""Heads of which a state has many: "the health ministry" is not the defence ministry."""
_NO_AGENCIES = STATE_BODIES - {"service", "agency", "administration", "department", "office"}
PLURALS = ("s", "men", "people", "children", "police")
_OFFICES = word_set("offices")
_CAPITALS = re.compile(rf"(?<!\w)[{CAPITAL}]\w+")
_CAUSES = word_set("causes")
_NO_BODIES = frozenset({"person", "anonymous", ""})
_PLAIN = frozenset({"the", "same", "local", "national", "whole", "entire", "country's", "state"})


def is_many(head: str) -> bool:
    """Tell whether a noun means several: "nurses", "people", not "actress"."""
    return head.endswith(PLURALS) and not head.endswith("ss")


@dataclass(slots=True)
class Party:
    """A party while the article is read: its mentions and the nouns that may point back to it.

    ``served`` are words of what somebody heads or works for: "the mayor of *Velm*". ``last`` tells
    when it was met last, ``at`` where; ``called`` whether "he" (``m``) or "she" (``f``) was said of
    it.
    """

    mentions: list[Mention] = field(default_factory=list)
    key: frozenset[str] = frozenset()
    kind: str = "unknown"
    heads: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    served: set[str] = field(default_factory=set)
    last: int = -1
    at: int = 0
    called: str | None = None

    @property
    def gender(self) -> str | None:
        """``f`` or ``m`` where titles, roles or the given name tell."""
        named = [mention.name for mention in self.mentions if mention.form == "named"]
        return gender(self.words | self.heads, max(named, key=len, default=""))

    @property
    def is_one_person(self) -> bool:
        """Tell whether "he" or "she" can mean this party."""
        head = self.mentions[0].head if self.mentions else ""
        single = head in PERSON_NOUNS and not is_many(head)
        single = single or (bool(self.mentions) and self.mentions[0].single)
        return self.kind == "person" or (self.kind == "anonymous" and (single or head == "one"))

    def may_be_called(self, head: str) -> bool:
        """Tell whether another noun can mean this party: a ministry is no "agency"."""
        several = any(noun.endswith("ies") and noun != "armies" for noun in self.heads)
        return head != "agency" or not (self.heads & _NO_AGENCIES or several)

    def suits(self, mention: Mention) -> bool:
        """Tell whether "the health ministry" can mean this party."""
        if mention.head in PERSON_NOUNS:
            offices = set(mention.name.lower().split()) & _OFFICES
            if offices - self.words:
                return False  # "the prime minister" is no other minister
            if self._is_of_another_body(mention):
                return False  # "the *union* chief" is not the chief executive of a mill
            named = {word.lower() for word in _CAPITALS.findall(mention.span.text)}
            told = self.words | self.served
            return named - {"the", mention.head} <= told  # "the governor of Velm"
        if mention.head == "police" and mention.span.text.lower() == "police":
            return not self.mentions or self.mentions[0].name.lower() != "military police"
        if mention.head not in STATE_BODIES:
            return not self._is_of_another_cause(mention)
        told = set(mention.name.lower().split()) - {mention.head} - _PLAIN
        return not told or bool(told & self.words)

    def _is_of_another_body(self, mention: Mention) -> bool:
        """Tell whether a body before a noun is none of those that a person is told to be of."""
        bodies = set(mention.name.lower().split()[:-1]) & KIND_NOUNS.keys()
        told = (self.words | self.served) & KIND_NOUNS.keys()
        return bool(bodies and self.served) and not bodies & told

    def _is_of_another_cause(self, mention: Mention) -> bool:
        """Tell whether "the rights group" is no "rebel group": each has a cause of its own."""
        told = set(mention.name.lower().split()) & _CAUSES
        return bool(told) and not told & self.words and bool(self.words & _CAUSES)


@dataclass(slots=True)
class Roll:
    """All parties by their number, and the ways to find one.

    ``renamed`` were called "the company" or the like, ``authors`` are behind documents, ``writer``
    behind the latest report that somebody spoke in, ``document`` behind the one that spoke last of
    all, if one did.
    """

    parties: list[Party] = field(default_factory=list)
    by_key: dict[frozenset[str], int] = field(default_factory=dict)
    by_name: dict[str, int] = field(default_factory=dict)
    by_head: dict[str, int] = field(default_factory=dict)
    by_kind: dict[str, int] = field(default_factory=dict)
    renamed: dict[str, int] = field(default_factory=dict)
    by_word: dict[str, list[int]] = field(default_factory=dict)
    persons: set[int] = field(default_factory=set)
    authors: set[int] = field(default_factory=set)
    person: int | None = None
    other: int | None = None
    writer: int | None = None
    document: int | None = None

    def add(self) -> int:
        """Add an empty party and return its number."""
        self.parties.append(Party())
        return len(self.parties) - 1

    def note(self, number: int) -> None:
        """Note that a party was just met: it is now the latest of its kind."""
        party = self.parties[number]
        if party.is_one_person:
            self.person = number
            self.persons.add(number)
        else:
            self.other = number
        self.by_kind[party.kind] = number
        for head in party.heads:
            self.by_head[head] = number

    def name(self, number: int, mention: Mention) -> None:
        """Note a mention that names or describes a party."""
        party = self.parties[number]
        self.by_name.setdefault(mention.name.lower(), number)
        if party.key and party.kind != "anonymous":
            self.by_key.setdefault(party.key, number)
        full = full_name(mention.name).lower().split() if mention.kind not in _NO_BODIES else ()
        for word in mention.key.union(full):  # the IMF is a fund
            known = self.by_word.setdefault(word, [])
            if not known or known[-1] != number:
                known.append(number)
                del known[:-_LATEST]

    def latest(self, numbers: "list[int]") -> int | None:
        """Return the one of several parties that was met last."""
        return max(numbers, key=lambda number: self.parties[number].last, default=None)

    def latest_of(self, kinds: frozenset[str]) -> int | None:
        """Return the party of some kinds that was met last."""
        return self.latest([self.by_kind[kind] for kind in kinds if kind in self.by_kind])
