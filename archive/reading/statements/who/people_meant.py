"""Whom "he" or "she" means: the nearest person that fits, as a speaker or as a subject.

Where none does, nobody: a wrong name is worse than none.
"""

import re
from dataclasses import replace

from archive.reading.statements.who.ages import person_of_age
from archive.reading.statements.who.antecedents import (
    is_far,
    own_subject,
    paragraph_before,
    subjects_before,
)
from archive.reading.statements.who.mention import Mention
from archive.reading.statements.who.names import CAPITAL, gender
from archive.reading.statements.who.natives import MEMBERS, states_of
from archive.reading.statements.who.register import Register
from archive.reading.statements.who.roll import is_many
from archive.reading.words.name_words import KIND_NOUNS, PERSON_NOUNS
from archive.reading.words.word_sets import word_set
from archive.values import Span, span

_SHE = frozenset({"she", "her", "вона", "она", "її", "её", "ее"})
_HE = frozenset({"he", "him", "він", "он", "його", "его"})
_WHOSE = frozenset({"his", "her"})
_OWNER = re.compile(rf"([{CAPITAL}][\w-]+(?: [{CAPITAL}][\w-]+)?)[’']s? ")
_BESIDE = re.compile(
    rf"(?: who [^,.;“”\"]{{2,60}})?,\s([{CAPITAL}][\w’'-]+"
    r"(?: (?:(?:de|van|von|der|da|del|bin|di|du) ){0,2}"
    rf"(?:[ae]l-)?[{CAPITAL}][\w’'-]+){{0,3}}),"
)
_HURT = word_set("hurt persons")
_TRADES = tuple(
    word_set(f"renaming {trade}") for trade in
    ("politicians", "players", "scholars", "performers", "writers", "artists", "traders", "lawyers",
     "doctors", "coaches", "clergy")
)  # fmt: skip
"""What people of one trade are called by turns: "the congressman", "the lawmaker"."""
_OFFICIAL = word_set("hurt persons") | word_set("unnamed persons")
_WHO = re.compile(r",? who(?:se)?\b")
_FAR = 1500
_STOP = re.compile(r"[.!?\n]")
_AS_ONE = 60
_LEAST_OF_TURN = 2
_LINKS = 3
_LONGEST_NAME = 3
"""Words of a name of which "he" may show that it is a person's."""
_MOST_PARAGRAPHS = 2
"""Paragraphs about something else after which "he" means nobody for certain."""


class PeopleMeant:
    """Finds the person that a pronoun means, among those of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._roll = register.roll

    def by_pronoun(self, mention: Mention) -> int | None:
        """Return the nearest person that "he" or "she" fits; of whom it is said is remembered."""
        sex = "f" if mention.head in _SHE else "m" if mention.head in _HE else None
        own = mention.span.text.lower() in _WHOSE
        subject = own_subject(self._register.text, mention.span.start) if own else None
        known = self._person(subject, sex) if subject is not None else None
        known = self._nearest(mention.span.start, sex) if known is None else known
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
        head = mention.head.removeprefix("ex-")
        trades = frozenset().union(*(words for words in _TRADES if head in words))
        if mention.head not in _OFFICIAL and not trades and not listed:
            trades = frozenset({head})
        body = any(word in KIND_NOUNS for word in mention.name.lower().split()[:-1])
        start = mention.span.start
        if not trades or self.is_nameless(head, start):
            return None
        sex = gender({mention.head}, "")
        own = own_subject(self._register.text, start) if listed else None
        known = self._person(own, sex) if own is not None and own.end < start else None
        for number in (known, self._nearest(start, sex), *self._latest_first()):
            if number is None or not self._may_do(number, trades) or not self._is_of(number, sex):
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

    def _latest_first(self) -> list[int]:
        return sorted(self._roll.persons, key=lambda number: -self._roll.parties[number].last)

    def _may_do(self, number: int, trades: frozenset[str]) -> bool:
        """Tell whether nothing says that a person's trade is another."""
        party = self._roll.parties[number]
        told = (party.heads | party.words) & PERSON_NOUNS
        return party.kind == "person" and (not told or bool(told & trades))

    def _nearest(self, start: int, sex: str | None, *, links: int = _LINKS) -> int | None:
        """Return the nearest person of a gender, as a speaker or as a subject.

        Where the sentences before tell of nobody but "him", it is he of whom they go on to tell.
        """
        found = self._found(start, sex)
        if found is not None or not links:
            return found
        text = self._register.text
        told = (s.start for s in subjects_before(text, start) if self._is_same(s, sex))
        before = next(told, None)
        return None if before is None else self._nearest(before, sex, links=links - 1)

    def _is_same(self, subject: Span, sex: str | None) -> bool:
        return sex is not None and subject.text.lower() in (_SHE if sex == "f" else _HE)

    def _found(self, start: int, sex: str | None) -> int | None:
        owner = self._owner_within(start, sex)
        if owner is not None:
            return owner
        known = self._latest_person(sex)
        since = self._roll.parties[known].at if known is not None else 0
        for subject in subjects_before(self._register.text, start):
            if subject.end <= since:
                break
            named = self._person(subject, sex)
            if named is None and sex is not None:
                named = self._nameless(subject, sex, since)
            if named is not None:
                return named
        lone = self._lone_surname(start, since)
        if known is None or lone is not None:
            named = lone
            return self._only_name_before(start, sex) if named is None else named
        told = sex is not None and self._roll.parties[known].gender == sex
        others = [name for name in self._register.printed.names_in(since, start)
                  if self._register.by_key(self._register.read(name)) != known]  # fmt: skip
        near = _MOST_PARAGRAPHS if told or not others else 1
        if not is_far(self._register.text, since, start, paragraphs=near):
            return known
        return self._only_name_before(start, sex)  # a wrong name is worse than none

    def _owner_within(self, start: int, sex: str | None) -> int | None:
        """Return Ruiz of "Ruiz's group has won €1.5m, *which she* said would pay for it"."""
        text = self._register.text
        if not text.endswith(", which ", 0, start):
            return None
        opening = max(text.rfind("\n", 0, start), text.rfind(". ", 0, start) + 1) + 1
        match = _OWNER.match(text, opening)
        if match is None:
            return None
        name = self._register.read(span(text, match.start(1), match.end(1)))
        number = self._register.by_key(name)
        fits = number is not None and self._roll.parties[number].is_one_person
        return number if fits and number is not None and self._is_of(number, sex) else None

    def _only_name_before(self, start: int, sex: str | None) -> int | None:
        """Meet the one person whom the paragraphs before name: "I called Ana Ruiz. She had …"."""
        paragraph = paragraph_before(self._register.text, start)
        names = self._register.printed.names_in(*paragraph) or self._register.printed.surnames_in(
            *paragraph
        )
        found = [self._register.read(name) for name in names]
        people = {mention.name: mention for mention in found if mention.kind == "person"}
        if len(people) != 1 or sex is None:
            return None
        (mention,) = people.values()
        if gender(mention.described, mention.name) not in {None, sex}:
            return None
        number = self._register.by_key(mention)
        if number is not None:
            return number if self._is_of(number, sex) else None
        return self._register.meet_new(mention)

    def _lone_surname(self, start: int, since: int) -> int | None:
        """Return who was called by one word only, now that "he" shows it is a person."""
        known = self._roll.other
        if known is None or is_far(self._register.text, self._roll.parties[known].at, start):
            return None
        party = self._roll.parties[known]
        if party.at <= since:
            return None
        name = party.mentions[0].name if party.mentions else ""
        words = name.split()
        capital = len(words) <= _LONGEST_NAME and all(word[0].isupper() for word in words)
        place = name in self._register.places and name not in self._register.printed.by_first_name
        alone = party.kind == "unknown" and capital and not place
        alone = alone and all(word.replace("'", "").replace("’", "").isalpha() for word in words)
        if not alone or party.mentions[0].form != "named":
            return None
        party.kind = "person"
        return known

    def _latest_person(self, sex: str | None) -> int | None:
        known = self._roll.person
        if known is None or self._is_of(known, sex):
            return self._named_beside(known, sex)
        fitting = [n for n in self._roll.persons if self._is_of(n, sex)]
        return max(fitting, key=lambda n: self._roll.parties[n].last, default=None)

    def _named_beside(self, known: int | None, sex: str | None) -> int | None:
        """Return who is named where somebody nameless spoke: "*Ek* thought *the officer* knew"."""
        if known is None or self._roll.parties[known].kind != "anonymous":
            return known
        at, last = self._roll.parties[known].at, self._roll.parties[known].last
        for number in self._latest_first()[:3]:
            party = self._roll.parties[number]
            near = party.at < at and not _STOP.search(self._register.text, party.at, at)
            if party.kind == "person" and near and party.last == last - 1:
                return number if self._is_of(number, sex) else known
        return known

    def _is_of(self, number: int, sex: str | None) -> bool:
        """Tell whether a person may be meant by "he" (``m``) or "she" (``f``)."""
        party = self._roll.parties[number]
        told = party.gender or party.called
        return sex is None or told is None or told == sex

    def _person(self, subject: Span, sex: str | None) -> int | None:
        """Meet the person a sentence is about."""
        owner = _OWNER.match(subject.text)
        if owner is not None and self._register.read(subject).head not in PERSON_NOUNS:
            # "Ruiz's side held firm"
            subject = span(self._register.text, subject.start, subject.start + owner.end(1))
        mention = self._name_beside(subject) or self._register.read(subject)
        if mention.form == "pronoun":
            return None
        number = self._register.by_key(mention) if mention.form == "named" else None
        if number is None and mention.form == "definite" and mention.head in PERSON_NOUNS:
            number = self._roll.by_head.get(mention.head)
            number = self.by_trade(mention) if number is None else number
        if number is not None:
            fits = self._roll.parties[number].is_one_person and self._is_of(number, sex)
            return number if fits else None
        if mention.kind != "person" or self._register.printed.is_common(mention.name):
            return None
        if sex is not None and gender(mention.described, mention.name) not in {None, sex}:
            return None
        return self._register.meet_new(mention)

    def _nameless(self, subject: Span, sex: str, since: int) -> int | None:
        """Meet somebody without a name whom a sentence is about: "A woman sits by her house".

        One whose word tells no gender ("the engineer") only where nobody spoke in that paragraph.
        """
        mention = self._register.read(subject)
        who = _WHO.match(self._register.text, subject.end) is not None
        one = mention.head in PERSON_NOUNS or (who and mention.form == "unnamed")
        lone = one and not is_many(mention.head)
        told = gender({mention.head}, "")
        spoken = since > 0 and "\n" not in self._register.text[since : subject.start]
        named = mention.form == "named" or self._name_beside(subject) is not None
        if not lone or named or told not in {None, sex}:
            return None
        if told is None and (spoken or mention.head in _HURT):
            return None
        number = self._register.same_words(mention)
        if number is not None:
            return number if self._is_of(number, sex) else None
        return self._register.meet_new(mention)

    def _name_beside(self, subject: Span) -> Mention | None:
        """Return Luis of "Her brother, *Luis*, disagreed", told to be a brother."""
        match = _BESIDE.match(self._register.text, subject.end)
        role = self._register.read(subject)
        last = subject.text.split()[-1]
        if match is None or not role.head.islower() or (last[0].isupper() and last not in MEMBERS):
            return None
        name = self._register.read(span(self._register.text, match.start(1), match.end(1)))
        lone = role.head in PERSON_NOUNS and name.kind == "unknown"  # "Her brother, *Luis*,"
        if name.form != "named" or (name.kind != "person" and not lone):
            return None
        described = name.described | {role.head}
        return replace(name, kind="person", described=described - set(name.name.lower().split()))
