"""What points back to somebody met before or named near: "she", "they", "the company".

The nearest speaker or subject that fits is meant; where none does, nobody: a wrong name is worse
than none.
"""

import re
from dataclasses import replace

from archive.reading.statements.antecedents import is_far, paragraph_before, subjects_before
from archive.reading.statements.mention import Mention
from archive.reading.statements.names import gender
from archive.reading.statements.register import PERSONAL, Register
from archive.reading.statements.roll import PLURALS, STATE_BODIES
from archive.reading.words.cue_words import SOURCE_NOUNS
from archive.reading.words.cyrillic_cues import MEANT as CYRILLIC_MEANT
from archive.reading.words.name_words import GENERIC_HEADS, KIND_NOUNS, PERSON_NOUNS, TRADING
from archive.reading.words.word_sets import word_set
from archive.values import Span, span

_SHE = frozenset({"she", "her"})
_HE = frozenset({"he", "him"})
_MANY = frozenset({"they", "them", "we"})
_PERSONAL_WORDS = word_set("personal documents")
"""Documents that people write: "the governor said … The statement added"."""
_AUTHORED = _PERSONAL_WORDS | word_set("authored")
_OWNING = frozenset({"its", "their"})
_TOGETHER = frozenset({"police", "authorities", "family", "pair", "couple", "duo", "trio", "team",
                       "crew", "staff", "twins", "siblings"})  # fmt: skip
"""What stands for several people: "the pair … They"."""
_OPENING_NAME = re.compile(r"[A-Z][\w&.’'-]*(?:\s[A-Z][\w&’'-]*)*(?=\s[a-z])")
_OWNER = re.compile(r"([A-Z][\w-]+(?: [A-Z][\w-]+)?)[’']s? ")
_MOST_PARAGRAPHS = 2
"""Paragraphs about something else after which "he" means nobody for certain."""
_NEAR = 800
"""Code points: further back somebody else may have been called by the same office."""
_PLURAL = re.compile(r"[A-Z][a-z]+s (?:were|are|have|had|rose|fell)\b")
_NO_NAMES = word_set("stoppers") | word_set("leads") | word_set("prepositions")
_SOCIETIES = frozenset({"organisation", "think tank", "company", "publisher"})
_MEANT = {
    "organization": _SOCIETIES, "organisation": _SOCIETIES, "group": _SOCIETIES | {"military"},
    "body": _SOCIETIES, "front": _SOCIETIES, "institution": _SOCIETIES,
    "institute": frozenset({"think tank"}),
    "agency": frozenset({"organisation", "government", "agency"}),
    "tank": frozenset({"think tank"}), "think-tank": frozenset({"think tank"}),
    "military": frozenset({"military"}), "army": frozenset({"military"}),
    "company": frozenset({"company"}), "firm": frozenset({"company"}),
    "bank": frozenset({"company"}), "newspaper": frozenset({"publisher"}),
    "broadcaster": frozenset({"publisher"}), "charity": frozenset({"organisation"}),
    "union": frozenset({"organisation"}), "association": frozenset({"organisation"}),
    "alliance": frozenset({"organisation"}), "paper": frozenset({"publisher"}),
    "outlet": frozenset({"publisher"}), **CYRILLIC_MEANT,
}  # fmt: skip
"""The kinds a noun with "the" can point back to when no party was called by that noun."""


class Pointing:
    """Finds the party that a pronoun or a noun with "the" means, among those of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._roll = register.roll

    def by_pronoun(self, mention: Mention) -> int | None:
        """Return the party that "he", "they" or "it" means."""
        if mention.head in PERSONAL:
            return self._by_person(mention)
        known = self._roll.other
        since = self._roll.parties[known].at if known is not None else 0
        for subject in subjects_before(self._register.text, mention.span.start):
            if subject.end <= since:
                break
            named = self._many(subject) if mention.head in _MANY else self._body(subject)
            if named is not None:
                return named
        if mention.head in _MANY:
            source = self._unnamed_source(since)
            known = known if source is None else source
            since = self._roll.parties[known].at if known is not None else 0
        if mention.head in _MANY and is_far(self._register.text, since, mention.span.start):
            return None
        return known

    def _unnamed_source(self, since: int) -> int | None:
        """Return who spoke after ``since`` and is one but unnamed: "a source … they said"."""
        person = self._roll.person
        if person is None or self._roll.parties[person].kind != "anonymous":
            return None
        return person if self._roll.parties[person].at > since else None

    def _by_person(self, mention: Mention) -> int | None:
        """Return the nearest person that "he" or "she" fits, as a speaker or as a subject."""
        sex = "f" if mention.head in _SHE else "m" if mention.head in _HE else None
        start = mention.span.start
        known = self._latest_person(sex)
        since = self._roll.parties[known].at if known is not None else 0
        for subject in subjects_before(self._register.text, start):
            if subject.end <= since:
                break
            named = self._person(subject, sex)
            if named is not None:
                return named
            if sex is not None and self._is_somebody(subject, sex):
                return self._unnamed(subject)
        if known is None:
            named = self._lone_surname(start)
            return self._only_name_before(start, sex) if named is None else named
        told = sex is not None and self._roll.parties[known].gender == sex
        others = [name for name in self._register.names_in(since, start)
                  if self._register.by_key(self._register.read(name)) != known]  # fmt: skip
        near = _MOST_PARAGRAPHS if told or not others else 1
        if not is_far(self._register.text, since, start, paragraphs=near):
            return known
        return self._only_name_before(start, sex)  # a wrong name is worse than none

    def _only_name_before(self, start: int, sex: str | None) -> int | None:
        """Meet the one person whom the paragraphs before name: "I called Ana Ruiz. She had …"."""
        names = self._register.names_in(*paragraph_before(self._register.text, start))
        found = [self._register.read(name) for name in names]
        people = {mention.name: mention for mention in found if mention.kind == "person"}
        if len(people) != 1 or sex is None:
            return None
        (mention,) = people.values()
        if gender(mention.described, mention.name) not in {None, sex}:
            return None
        number = self._register.by_key(mention)
        return self._register.meet_new(mention) if number is None else number

    def _lone_surname(self, start: int) -> int | None:
        """Return who was called by one word only, now that "he" shows it is a person."""
        known = self._roll.other
        if known is None or is_far(self._register.text, self._roll.parties[known].at, start):
            return None
        party = self._roll.parties[known]
        name = party.mentions[0].name if party.mentions else ""
        alone = party.kind == "unknown" and name.isalpha() and name not in self._register.places
        if not alone or party.mentions[0].form != "named":
            return None
        party.kind = "person"
        return known

    def _latest_person(self, sex: str | None) -> int | None:
        known = self._roll.person
        if known is None or self._is_of(known, sex):
            return known
        fitting = [n for n in self._roll.persons if self._is_of(n, sex)]
        return max(fitting, key=lambda n: self._roll.parties[n].last, default=None)

    def _is_of(self, number: int, sex: str | None) -> bool:
        """Tell whether a person may be meant by "he" (``m``) or "she" (``f``)."""
        told = self._roll.parties[number].gender
        return sex is None or told is None or told == sex

    def _person(self, subject: Span, sex: str | None) -> int | None:
        """Meet the person a sentence is about."""
        owner = _OWNER.match(subject.text)
        if owner is not None and self._register.read(subject).head not in PERSON_NOUNS:
            # "Ruiz's side held firm"
            subject = span(self._register.text, subject.start, subject.start + owner.end(1))
        mention = self._register.read(subject)
        if mention.form == "pronoun":
            return None
        number = self._register.by_key(mention) if mention.form == "named" else None
        if number is None and mention.form == "definite" and mention.head in PERSON_NOUNS:
            number = self._roll.by_head.get(mention.head)
        if number is not None:
            fits = self._roll.parties[number].is_one_person and self._is_of(number, sex)
            return number if fits else None
        if mention.kind != "person" or self._register.is_common(mention.name):
            return None
        if sex is not None and gender(mention.described, mention.name) not in {None, sex}:
            return None
        return self._register.meet_new(mention)

    def _is_somebody(self, subject: Span, sex: str) -> bool:
        """Tell whether a sentence is about a person without a name: "The woman is charged"."""
        mention = self._register.read(subject)
        lone = mention.head in PERSON_NOUNS and not mention.head.endswith(PLURALS)
        return lone and mention.form != "named" and gender({mention.head}, "") == sex

    def _unnamed(self, subject: Span) -> int | None:
        """Meet somebody without a name: "A woman sits by her house. It burned, she said"."""
        mention = self._register.read(subject)
        number = self._register.same_words(mention)
        return self._register.meet_new(mention) if number is None else number

    def _many(self, subject: Span) -> int | None:
        """Meet the people a sentence is about: "Researchers at the institute"."""
        mention = self._register.read(subject)
        plural = mention.head.endswith(PLURALS) and mention.head in PERSON_NOUNS
        if not plural and mention.head not in _TOGETHER:
            return None
        number = self._of_mention(mention)
        return self._register.meet_new(mention) if number is None else number

    def _body(self, subject: Span) -> int | None:
        """Meet the body that a sentence is about: "Thames Water apologised. It …"."""
        mention = self._register.read(subject)
        if mention.form != "named" and mention.head in SOURCE_NOUNS | GENERIC_HEADS:
            return self._of_mention(mention)  # "The study used … It found"
        if mention.form != "named" or mention.kind == "anonymous" or not mention.proper:
            return None
        if mention.kind in {"unknown", "person"} and mention.name in self._register.places:
            return None
        if mention.kind == "person":
            mention = replace(mention, kind="unknown")  # "it" is nobody
        number = self._register.by_key(mention)
        if number is not None and self._roll.parties[number].kind == "person":
            return None
        return self._register.meet_new(mention) if number is None else number

    def by_noun(self, mention: Mention) -> int | None:
        """Return the party that "the company" or "the report" means."""
        head = mention.head
        if head in SOURCE_NOUNS:
            known = self._roll.by_head.get(head)
            return self._author(mention) if known is None else known
        exact = self._roll.by_head.get("police" if head == "force" else head)
        if exact is not None and self._roll.parties[exact].suits(mention):
            return exact
        generic = head in GENERIC_HEADS or head in CYRILLIC_MEANT
        if generic and (exact is None or head not in STATE_BODIES):
            found = self._roll.latest_of(_MEANT.get(head, frozenset()))
            since = self._roll.parties[found].at if found is not None else 0
            if found is not None and not is_far(self._register.text, since, mention.span.start):
                return found
            return self._named_trader(mention)
        return self._called_so(mention) if head in PERSON_NOUNS else None

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
        names = {
            name.text: name for name in self._register.names_in(max(0, start - _NEAR), start)
            if text[: name.start].lower().endswith(f"{mention.head} ") or role.match(text, name.end)
        }  # fmt: skip
        names = names or self._named_later(mention)
        return self._register.meet_person(next(iter(names.values()))) if len(names) == 1 else None

    def by_office(self, mention: Mention) -> int | None:
        """Meet Ana Ruiz for "its chief executive", where the text tells of one only."""
        owner, _, office = mention.name.partition(" ")
        if owner.lower() not in _OWNING or mention.head not in PERSON_NOUNS:
            return None
        names = self._named_later(replace(mention, name=office, span=mention.span))
        return self._register.meet_person(next(iter(names.values()))) if len(names) == 1 else None

    def _named_later(self, mention: Mention) -> dict[str, Span]:
        """Return whom the text gives that office further on: "regional governor Luis Paz"."""
        text, told = self._register.text, mention.name.lower().split()
        office = " ".join(told)
        after = re.compile(rf",\s(?:the |a )?{re.escape(office)}\b", re.IGNORECASE)
        return {
            name.text: name for name in self._register.names_in(mention.span.end, len(text))
            if text[max(name.start - 100, 0) : name.start].lower().rstrip(", ").endswith(office)
            or after.match(text, name.end)
        }  # fmt: skip

    def _author(self, mention: Mention) -> int | None:
        """Return who is behind "the report"; "the summary of a study" needs a name before it."""
        if mention.head not in _AUTHORED:
            return None
        known = self._roll.other
        person = self._roll.person
        if (
            person is not None
            and mention.head in _PERSONAL_WORDS
            and (known is None or self._roll.parties[person].at > self._roll.parties[known].at)
        ):
            return person
        if known is None:
            return None
        return None if self._roll.parties[known].kind == "anonymous" else known

    def _named_trader(self, mention: Mention) -> int | None:
        found = self._subject_of_paragraph(mention)
        return self._trader_before(mention) if found is None else found

    def _trader_before(self, mention: Mention) -> int | None:
        """Meet Norvik in "Norvik will cut jobs.¶ Revenue rose, *the company* said"."""
        if mention.head not in TRADING:
            return None
        kind = KIND_NOUNS.get(mention.head)
        for subject in subjects_before(self._register.text, mention.span.start):
            if not self._register.is_printed_inside(subject.text):
                continue
            number = self._body(subject)
            if number is not None and self._roll.parties[number].kind in {kind, "unknown"}:
                return number
        return None

    def _subject_of_paragraph(self, mention: Mention) -> int | None:
        """Meet Norvik Energy in "Norvik Energy will cut jobs, *the company* said"."""
        start = self._register.text.rfind("\n", 0, mention.span.start) + 1
        match = _OPENING_NAME.match(self._register.text, start)
        if match is None or match.group().split()[0].lower() in _NO_NAMES:
            return None
        words = span(self._register.text, match.start(), match.end())
        if not self._register.is_printed_inside(words.text):
            return None  # "Revenue for the year rose, the company said"
        if _PLURAL.match(self._register.text, words.start):
            return None  # "Sales were up 12%, the company said"
        found = self._register.read(words)
        if words.end > mention.span.start or found.kind in {"government", "anonymous"}:
            return None
        known = self._of_mention(found)
        if known is not None:
            return known if self._roll.parties[known].kind != "person" else None
        if mention.head not in TRADING and found.kind != KIND_NOUNS.get(mention.head):
            return None
        number = self._roll.add()
        self._register.join(number, found, None)
        self._roll.parties[number].kind = KIND_NOUNS.get(mention.head, found.kind)
        return number

    def _of_mention(self, mention: Mention) -> int | None:
        if mention.form == "definite":
            return self.by_noun(mention)
        if mention.form == "unnamed":
            return self._register.same_words(mention)
        return self._register.by_key(mention)
