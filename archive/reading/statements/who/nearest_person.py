"""The person nearest before a place that a gender fits: who spoke there or is told of there.

Subjects of sentences count, and the one name of a paragraph; where none fits, nobody.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from archive.reading.statements.who.antecedents import is_far, paragraph_before, subjects_before
from archive.reading.statements.who.mention import Mention
from archive.reading.statements.who.names import CAPITAL, gender
from archive.reading.statements.who.parties_of_members import MEMBERS
from archive.reading.statements.who.people_told_of import PeopleToldOf
from archive.reading.statements.who.register import Register
from archive.reading.statements.who.roll import is_many
from archive.reading.words.name_words import PERSON_NOUNS
from archive.reading.words.word_sets import word_set
from archive.values import Span, span

SHE = frozenset({"she", "her", "вона", "она", "її", "её", "ее"})
HE = frozenset({"he", "him", "він", "он", "його", "его"})
_OWNER = re.compile(rf"([{CAPITAL}][\w.-]+(?: [{CAPITAL}][\w.-]+){{0,5}})[’']s? ")
_BESIDE = re.compile(
    rf"(?: who [^,.;“”\"]{{2,60}})?,\s([{CAPITAL}][\w’'-]+"
    r"(?: (?:(?:de|van|von|der|da|del|bin|di|du) ){0,2}"
    rf"(?:[ae]l-)?[{CAPITAL}][\w’'-]+){{0,3}}),"
)
_HURT = word_set("hurt persons")
_WHO = re.compile(r",? who(?:se)?\b")
_STOP = re.compile(r"[.!?\n]")
_LINKS = 3
_LONGEST_NAME = 3
"""Words of a name of which "he" may show that it is a person's."""
_MOST_PARAGRAPHS = 2
"""Paragraphs about something else after which "he" means nobody for certain."""


class NearestPerson:
    """Finds the person before a place among those of a register; ``by_trade`` reads "the nurse"."""

    def __init__(self, register: Register, by_trade: Callable[[Mention], int | None]) -> None:
        self._register = register
        self._roll = register.roll
        self._by_trade = by_trade
        self._told = PeopleToldOf(register)

    def nearest(self, start: int, sex: str | None, *, links: int = _LINKS) -> int | None:
        """Return the nearest person of a gender, as a speaker or as a subject.

        Where the sentences before tell of nobody but "him", it is he of whom they go on to tell.
        """
        found = self._told.in_fronted_clause(start, sex)
        found = self._found(start, sex) if found is None else found
        if found is not None and sex is not None and not self._is_told(found):
            kin = self._told.kin_before(start, sex)
            found = found if kin is None else kin
        if found is not None or not links:
            return found
        text = self._register.text
        told = (s.start for s in subjects_before(text, start) if self._is_same(s, sex))
        before = next(told, None)
        if before is not None:
            found = self.nearest(before, sex, links=links - 1)
        if found is None and sex is not None and links == _LINKS:
            return self._told.only_fitting(start, sex)
        return found

    def _is_told(self, number: int) -> bool:
        """Tell whether anything tells the gender of a person."""
        party = self._roll.parties[number]
        return bool(party.gender or party.called)

    def _is_same(self, subject: Span, sex: str | None) -> bool:
        return sex is not None and subject.text.lower() in (SHE if sex == "f" else HE)

    def _found(self, start: int, sex: str | None) -> int | None:
        owner = self._owner_within(start, sex)
        if owner is not None:
            return owner
        known = self._latest_person(sex)
        since = self._roll.parties[known].at if known is not None else 0
        for subject in subjects_before(self._register.text, start):
            if subject.end <= since:
                break
            named = self.of_subject(subject, sex)
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
        return number if fits and number is not None and self.is_of(number, sex) else None

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
            return number if self.is_of(number, sex) else None
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
        if known is None or self.is_of(known, sex):
            return self._named_beside(known, sex)
        fitting = [n for n in self._roll.persons if self.is_of(n, sex)]
        return max(fitting, key=lambda n: self._roll.parties[n].last, default=None)

    def _named_beside(self, known: int | None, sex: str | None) -> int | None:
        """Return who is named where somebody nameless spoke: "*Ek* thought *the officer* knew"."""
        if known is None or self._roll.parties[known].kind != "anonymous":
            return known
        at, last = self._roll.parties[known].at, self._roll.parties[known].last
        for number in self.latest_first()[:3]:
            party = self._roll.parties[number]
            near = party.at < at and not _STOP.search(self._register.text, party.at, at)
            if party.kind == "person" and near and party.last == last - 1:
                return number if self.is_of(number, sex) else known
        return known

    def is_of(self, number: int, sex: str | None) -> bool:
        """Tell whether a person may be meant by "he" (``m``) or "she" (``f``)."""
        party = self._roll.parties[number]
        told = party.gender or party.called
        return sex is None or told is None or told == sex

    def latest_first(self) -> list[int]:
        """Return all persons, who was met last first."""
        return sorted(self._roll.persons, key=lambda number: -self._roll.parties[number].last)

    def of_subject(self, subject: Span, sex: str | None) -> int | None:
        """Meet the person a sentence is about."""
        owner = _OWNER.match(subject.text)
        told = self._register.read(subject)
        if owner is not None and told.kind != "person" and told.head not in PERSON_NOUNS:
            # "Ruiz's side held firm"
            subject = span(self._register.text, subject.start, subject.start + owner.end(1))
        mention = self._name_beside(subject) or self._register.read(subject)
        if mention.form == "pronoun":
            return None
        number = self._register.by_key(mention) if mention.form == "named" else None
        if number is None and mention.form == "definite" and mention.head in PERSON_NOUNS:
            number = self._roll.by_head.get(mention.head)
            number = self._by_trade(mention) if number is None else number
        if number is not None:
            fits = self._roll.parties[number].is_one_person and self.is_of(number, sex)
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
            return number if self.is_of(number, sex) else None
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
