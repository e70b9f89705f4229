"""Whom an office means: "the mayor", "its chief", "Velm's minister".

The text names who holds it, near before or further on; where it names several, nobody is meant.
"""

import re
from dataclasses import replace

from archive.reading.statements.who.antecedents import is_far, subjects_before
from archive.reading.statements.who.body_nouns import kinds_of
from archive.reading.statements.who.documents_meant import is_owned
from archive.reading.statements.who.mention import Mention
from archive.reading.statements.who.offices_alike import (
    is_of_all,
    is_told_so,
    offices_like,
    plain_office,
    whose,
)
from archive.reading.statements.who.people_meant import PeopleMeant
from archive.reading.statements.who.phrase_heads import doing_of
from archive.reading.statements.who.printed_names import KIN
from archive.reading.statements.who.register import Register
from archive.reading.statements.who.roll import STATE_BODIES, Party, is_many
from archive.reading.words.demonyms import country_of
from archive.reading.words.name_words import (
    KIND_NOUNS,
    OFFICES,
    PERSON_NOUNS,
)
from archive.values import Span

_FRONTED = re.compile(r"(?:^|[.!?\n]\s*)In ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*), (?:the )?$")
_NEAR_FRONT = 60
"""Code points in which a sentence may begin before "the governor"."""
_OF_ONE = re.compile(r" (?:of|at|in|for) (?:an?|one|another) ")
_WHOSE = frozenset({"his", "her", "their"})
_OWNING = frozenset({"its", "their"})
_LONE_OFFICES = frozenset({"manager", "coach", "captain", "mayor", "judge", "prosecutor",
                           "coroner", "headteacher", "chairman", "chair",
                           "chairwoman", "governor", "minister", "president", "premier", "sheriff",
                           "principal", "ambassador", "ceo"})  # fmt: skip
_ALSO_CALLED = {"judge": ["justice", "magistrate"], "magistrate": ["judge"]}
_ANYBODY = frozenset({"person", "man", "woman", "member", "resident", "source", "official"})
_NEAR = 800
"""Code points: further back somebody else may have been called by the same office."""
_FAR = 2000
_OWNER = re.compile(r"([a-z]+)[’']s ")
"""Whose chief somebody is: "the *company*'s boss"."""
_SOON = 400
"""Code points in which an article names whom it first calls by what he does."""


class OfficesMeant:
    """Finds the party that an office means, among those of a register."""

    def __init__(self, register: Register, people: PeopleMeant) -> None:
        self._register = register
        self._roll = register.roll
        self._people = people

    def by_noun(self, mention: Mention) -> int | None:
        """Return whom "the mayor" means, unless the words bring in somebody new."""
        if mention.head in KIN and mention.name == mention.head:
            kin = self._register.printed.kin_called(mention.head, mention.span.start)
            if kin is not None:
                return self._register.meet_person(kin)  # "her brother, Bo Ek, … the brother"
        head = plain_office(mention.name, mention.head)
        mention = replace(mention, head=head)
        if _OF_ONE.search(mention.name):
            return self._register.same_words(mention)  # "the boss of a mill"
        if is_owned(mention):
            known = self._register.same_words(mention)  # "the officer's lawyer"
            known = self._titled(mention) if known is None else known
            known = self._of_owner(mention) if known is None else known
            return self._told_later(mention) if known is None else known
        known = self._roll.by_head.get(head)
        if known is None or not self._roll.parties[known].suits(mention):
            known = self._called_so(mention)
        elif self._roll.parties[known].kind == "anonymous":
            named = self._titled(mention)  # "A judge ruled … Judge Bo Ek … the judge"
            known = known if named is None else named
        if known is not None and self._is_elsewhere(mention, self._roll.parties[known]):
            return self._register.meet_new(mention)
        known = self._alike(mention) if known is None else known
        known = self._people.described(mention) if known is None else known
        known = self._told_later(mention) if known is None else known
        return self._people.by_trade(mention) if known is None else known

    def by_alike(self, mention: Mention) -> int | None:
        """Return whom "the Norvik CEO" means: who was told to hold an office like that."""
        return self._alike(mention)

    def _alike(self, mention: Mention) -> int | None:
        """Meet Bo Ek, the ambassador, for "the envoy": who was told to hold an office like that.

        All that the words tell of whose office it is was told of him: "the *Norvik* chief".
        """
        head = mention.head.removeprefix("ex-")
        if is_many(head) or head in _ANYBODY or self._people.is_nameless(head, mention.span.start):
            return None
        offices = offices_like(head, mention.name)
        own = whose(mention.name, mention.head) - offices
        fits = [number for number in self._roll.persons
                if is_told_so(self._roll.parties[number], offices, own)]  # fmt: skip
        if not fits:
            return self._titled_alike(mention, offices, own)
        latest = max(fits, key=lambda number: self._roll.parties[number].last)
        at = self._roll.parties[latest].at
        far = is_far(self._register.text, at, mention.span.start, paragraphs=3)
        return None if far and len(fits) > 1 else latest

    def _of_owner(self, mention: Mention) -> int | None:
        """Meet Bo Ek, head of Norvik, for "*the company's* boss": the one boss told of before."""
        owner = _OWNER.match(mention.name)
        if owner is None or owner[1] not in KIND_NOUNS:
            return None
        offices, start = offices_like(mention.head, mention.name), mention.span.start
        fits = {}
        for name in self._register.printed.names_in(max(0, start - _FAR), start):
            office, behind = self._register.printed.told_of(name)
            kinds = {KIND_NOUNS[word] for word in ((office | behind) - {"who"}) & KIND_NOUNS.keys()}
            if offices & office and (not kinds or kinds & kinds_of(owner[1])):
                fits[name.text] = name
        return self._register.meet_person(next(iter(fits.values()))) if len(fits) == 1 else None

    def _titled_alike(self, mention: Mention, offices: frozenset[str], own: set[str]) -> int | None:
        """Meet the one person whom the text before names with an office like that."""
        start = mention.span.start
        told = self._register.printed.told_of
        names = self._register.printed.names_in(max(0, start - _NEAR), start)
        fits = {
            name.text: name for name in names
            if offices & told(name)[0] and is_of_all(own, set().union(*told(name)))
        }  # fmt: skip
        if not fits and own and own <= {place.lower() for place in self._register.places}:
            return self._titled_alike(mention, offices, set())  # "Mayor Bo Ek … the Velm mayor"
        return self._register.meet_person(next(iter(fits.values()))) if len(fits) == 1 else None

    def by_office(self, mention: Mention) -> int | None:
        """Meet Ana Ruiz for "its chief" or "Velm's mayor", where the text tells of one only.

        Also for "the Velm University professor", who is the nearest scholar.
        """
        after = mention.name.partition(f"{mention.head} ")[2].partition(" ")[0]
        if doing_of(mention.head, after):
            return self._named_soon(mention)
        if mention.span.text.lower().startswith("the ") and not is_many(mention.head):
            known = self._register.titled_so(mention.name.lower().split())
            known = self._alike(mention) if known is None else known
            known = self._people.described(mention) if known is None else known
            known = self._told_later(mention) if known is None else known
            return self._people.by_trade(mention, listed=True) if known is None else known
        if (
            mention.name == mention.span.text
            and mention.head in PERSON_NOUNS
            and " " in mention.name
        ):
            bare = {} if is_many(mention.head) else self._named_later(mention)
            if len(bare) == 1 and mention.name.split()[0].lower() not in {"a", "an", "one"}:
                return self._register.meet_person(next(iter(bare.values())))
        owner, _, office = mention.name.partition(" ")
        if owner.lower() in _WHOSE and office in KIN:
            kin = self._register.printed.kin_called(office, mention.span.start)
            return None if kin is None else self._register.meet_person(kin)
        if owner.lower() == "our" and mention.head in PERSON_NOUNS:
            ours = replace(mention, name=office)  # "our correspondent"
            known = self._titled(ours)
            writes = replace(ours, head="writer")
            return self._people.by_trade(writes, listed=True) if known is None else known
        town = owner[:1].isupper() and owner.endswith(("'s", "’s")) and not country_of(owner[:-2])
        owned = owner.lower() in _OWNING or town
        if not owned or mention.head not in PERSON_NOUNS:
            return None
        names = self._named_later(replace(mention, name=office, span=mention.span))
        return self._register.meet_person(next(iter(names.values()))) if len(names) == 1 else None

    def _is_elsewhere(self, mention: Mention, party: Party) -> bool:
        """Tell whether "In Kherson, the governor" is not the "governor of the Mykolaiv region"."""
        start = mention.span.start
        fronted = _FRONTED.search(self._register.text, max(0, start - _NEAR_FRONT), start)
        name = party.mentions[0].name
        return fronted is not None and " of " in name and fronted[1] not in name

    def _called_so(self, mention: Mention) -> int | None:
        """Meet Bo Ek in "Portuguese coach Bo Ek praised them. *The Portuguese coach* said"."""
        told = set(mention.name.lower().split())
        for subject in subjects_before(self._register.text, mention.span.start):
            other = self._register.read(subject)
            if other.kind == "person" and other.form == "named" and told <= other.described:
                number = self._register.by_key(other)
                return self._register.meet_new(other) if number is None else number
        return self._titled(mention)

    def _titled(self, mention: Mention) -> int | None:
        """Meet Ana Ruiz in "Minister Ana Ruiz" or "Ana Ruiz, Velm's minister" for "the minister".

        One of them must stand near before it: a text tells of several ministers.
        """
        text, start = self._register.text, mention.span.start
        role = re.compile(rf",\s[^,.;:\n]{{0,60}}\b{re.escape(mention.head)}\b", re.IGNORECASE)
        short = [word for word, office in OFFICES.items() if office == mention.head]
        short += _ALSO_CALLED.get(mention.head, [])
        titles = (f"{mention.head} ", *(f"{word}. " for word in short), *(f"{w} " for w in short))
        names = {
            name.text: name
            for name in self._register.printed.names_in(max(0, start - _NEAR), start)
            if text[max(name.start - 40, 0) : name.start].lower().endswith(titles)
            or (role.match(text, name.end) and not self._is_of_another(name, mention))
        }  # fmt: skip
        names = names or self._named_later(mention)
        if not names and mention.head not in STATE_BODIES and mention.head in _LONE_OFFICES:
            names = {
                name.text: name for name in self._register.printed.names_in(0, start)
                if text[max(name.start - 40, 0) : name.start].lower().endswith(titles)
            }  # fmt: skip
        return self._register.meet_person(next(iter(names.values()))) if len(names) == 1 else None

    def _is_of_another(self, name: Span, mention: Mention) -> bool:
        """Tell whether a name is told to be of no body that a noun has: "the *union* chief"."""
        bodies = whose(mention.name, mention.head) & KIND_NOUNS.keys()
        office, behind = self._register.printed.told_of(name)
        return bool(bodies and behind) and not bodies & (office | behind)

    def _told_later(self, mention: Mention) -> int | None:
        """Meet Ana Ruiz for "the head of the agency" where the text goes on to tell that she is.

        The one person whom it names so, of all that the words tell; or who is only told the office.
        """
        head = mention.head.removeprefix("ex-")
        own = whose(mention.name, mention.head)
        if is_many(head) or head in _ANYBODY or not (own or head in _LONE_OFFICES):
            return None
        offices, start = offices_like(head, mention.name), mention.span.end
        own -= offices
        office = mention.name.lower().split("’s ")[-1].split("'s ")[-1]
        names = self._named_later(replace(mention, name=office)) if own else {}
        for name in self._register.printed.names_in(start, start + _FAR):
            told, behind = self._register.printed.told_of(name)
            whole = bool(own) and is_of_all(own, told | behind)
            if (offices & told and whole) or (head in told and (not own or not behind)):
                names[name.text] = name
        return self._register.meet_person(next(iter(names.values()))) if len(names) == 1 else None

    def _named_soon(self, mention: Mention) -> int | None:
        """Meet Ana Ruiz for "The officer leading the search … Officer Ana Ruiz told us"."""
        text, end = self._register.text, mention.span.end
        title = f"{mention.head} "
        names = {
            name.text: name for name in self._register.printed.names_in(end, end + _SOON)
            if text[max(name.start - len(title), 0) : name.start].lower() == title
        }  # fmt: skip
        one = mention.span.text.lower().startswith("the ") and len(names) == 1
        return self._register.meet_person(next(iter(names.values()))) if one else None

    def _named_later(self, mention: Mention) -> dict[str, Span]:
        """Return whom the text gives that office further on: "regional governor Luis Paz"."""
        text, told = self._register.text, mention.name.lower().split()
        office = " ".join(told)
        after = re.compile(rf",\s(?:the |a )?{re.escape(office)}\b", re.IGNORECASE)
        return {
            name.text: name for name in self._register.printed.names_in(mention.span.end, len(text))
            if text[max(name.start - 100, 0) : name.start].lower().rstrip(", ").endswith(office)
            or after.match(text, name.end)
        }  # fmt: skip
