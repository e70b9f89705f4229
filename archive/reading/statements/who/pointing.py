"""What points back to somebody met before or named near: "she", "they", "the company".

The nearest speaker or subject that fits is meant; where none does, nobody: a wrong name is worse
than none.
"""

import re
from dataclasses import replace

from archive.reading.statements.who.antecedents import is_far, own_subject, subjects_before
from archive.reading.statements.who.bodies_meant import BodiesMeant
from archive.reading.statements.who.bodies_told_of import BodiesToldOf
from archive.reading.statements.who.descriptions import DESCRIPTORS
from archive.reading.statements.who.documents_meant import DocumentsMeant
from archive.reading.statements.who.mention import Mention
from archive.reading.statements.who.named_beside import name_after
from archive.reading.statements.who.offices_alike import offices_like
from archive.reading.statements.who.offices_meant import OfficesMeant
from archive.reading.statements.who.people_meant import PeopleMeant
from archive.reading.statements.who.register import PERSONAL, Register
from archive.reading.statements.who.roll import is_many
from archive.reading.statements.who.several_meant import SeveralMeant
from archive.reading.statements.who.sources import peeled
from archive.reading.words.cue_words import SOURCE_NOUNS
from archive.reading.words.cyrillic_cues import DOCUMENTS
from archive.reading.words.name_words import (
    GENERIC_HEADS,
    KIND_NOUNS,
    LOOSE_KIND,
    PERSON_NOUNS,
    TRADING,
    is_role,
)
from archive.reading.words.sentences import sentences
from archive.values import Span, span

_MANY = frozenset({"they", "them", "we"})
_DONE_BY = re.compile(
    r"ed by ((?:an?|the) [^,.;:“”\"\n]{2,50}),? (?:after|because|when|which|as|although|though) $"
)
"""Who did something to whom a sentence is about: "freed by *a Velm court*, after it"."""
_NEAR = 80
_BEFORE_IT = (
    " what, ",
    " what ",
    " after ",
    " though ",
    " although ",
    " because ",
    " when ",
    " while ",
    " before ",
    " which ",
)
"""What opens a clause whose "it" is what the sentence is about: "rose after *it* said"."""
_SENT = re.compile(
    r"\b(?:sent|wrote|circulated|posted|issued|published|received|obtained|saw|read|released) "
    r"((?:an?|the) (?:[\w-]+ ){0,2}?(?:e-?mail|letter|memo|note|message|notice|circular|document"
    r"|report|statement))\b"
)
"""What somebody wrote, of which a sentence goes on to tell: "sent *an email* to staff. It said"."""
_BODIES = frozenset({"company", "organisation", LOOSE_KIND})
_BY_TURN = frozenset({"former", "latter"})
_BEFORE = 400
"""Code points: a letter that was sent further back is not what a sentence tells of."""


class Pointing:
    """Finds the party that a pronoun or a noun with "the" means, among those of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._roll = register.roll
        self._people = PeopleMeant(register)
        self._offices = OfficesMeant(register, self._people)
        self._bodies = BodiesMeant(register)
        self._told = BodiesToldOf(register, self._bodies.by_noun)
        self._documents = DocumentsMeant(register)
        self.several = SeveralMeant(register, self._of_mention)

    def by_pronoun(self, mention: Mention) -> int | None:
        """Return the party that "he", "they" or "it" means."""
        if mention.head in PERSONAL:
            known = self._people.by_pronoun(mention)
            role = known is None and mention.head != mention.name.lower()
            return self._people.by_pronoun(replace(mention, head="")) if role else known
        many = mention.head in _MANY
        own = self.several.agents_before(mention) if many else self._in_own_sentence(mention)
        known = self._roll.other
        since = self._roll.parties[known].at if known is not None else 0
        for subject in subjects_before(self._register.text, mention.span.start):
            if subject.end <= since or own is not None:
                break
            own = self.several.of_subject(subject) if many else self._one(subject)
        if own is not None:
            return own
        if many:
            return self.several.they(mention, known, since)
        known = self._it(known, mention.span.start)
        return None if self._is_one_paper(known, mention) else known

    def _is_one_paper(self, known: int | None, mention: Mention) -> bool:
        """Tell whether "вони" cannot mean a party: one document, as "ухвала суду"."""
        mentions = self._roll.parties[known].mentions if known is not None else []
        they = mention.name.lower() in {"вони", "они"}
        return they and any(other.head in DOCUMENTS for other in mentions[:1])

    def _it(self, known: int | None, start: int) -> int | None:
        """Return the document or the body that spoke last."""
        sent = self._sent_before(start)
        if sent is not None:
            return self._register.meet_new(sent)
        if self._roll.document is not None:
            return self._roll.document  # "the statement read. Rifles were found, *it* claimed"
        if not self._is_many(known) or known in self._roll.authors:
            return known  # "a report by officers warned of a loss. *It* put the cost at 9%"
        body = self._roll.latest_of(_BODIES)  # "analysts expect less. *It* puts the cost at 9%"
        at = self._roll.parties[body].at if body is not None else 0
        return None if is_far(self._register.text, at, start, paragraphs=3) else body

    def _sent_before(self, start: int) -> Mention | None:
        """Return the email of "A clerk sent *an email* to staff. It said": what was written."""
        begin = max(self._register.text.rfind("\n", 0, start) + 1, start - _BEFORE)
        before = sentences(self._register.text, begin, start)
        found = _SENT.search(before[-1].text) if before and before[-1].end <= start else None
        if found is None:
            return None
        at = before[-1].start
        return self._register.read(
            span(self._register.text, at + found.start(1), at + found.end(1))
        )

    def _is_many(self, number: int | None) -> bool:
        """Tell whether a party is several people, whom "it" cannot mean: "the authors"."""
        mentions = self._roll.parties[number].mentions if number is not None else []
        head = mentions[0].head if mentions else ""
        people = head in PERSON_NOUNS or (bool(mentions) and mentions[0].kind == "anonymous")
        return people and is_many(head) and head not in SOURCE_NOUNS

    def _in_own_sentence(self, mention: Mention) -> int | None:
        """Return Norvik in "Norvik's chief spoke. The airline carried 14 million, *it* said".

        Also in "Norvik declined to speak of what *it* called rumours".
        """
        text, start = self._register.text, mention.span.start
        agent = self._agent_of(mention)
        if agent is not None:
            return agent
        subject = own_subject(text, start)
        if subject is None:
            return None
        known = self._roll.other
        spoke = known is not None and self._roll.parties[known].at > subject.end
        if mention.head == "it" and text.endswith(_BEFORE_IT, 0, start) and not spoke:
            own = self._one(subject)
            return self._told.of_share(subject) if own is None else own
        if mention.head == "it" and " its " in text[subject.end : start]:
            own = self._told.known_by_name(subject)  # "Norvik will close *its* plant, it said"
            if own is not None:
                return own
        told = self._register.read(subject)
        trades = told.form == "definite" and told.head in TRADING | DESCRIPTORS
        return self._bodies.by_noun(told) if trades else None

    def _agent_of(self, mention: Mention) -> int | None:
        """Meet the court of "He was freed by *a Velm court*, after *it* found that he lied"."""
        text, start = self._register.text, mention.span.start
        match = _DONE_BY.search(text, max(start - _NEAR, 0), start)
        if match is None or mention.head != "it":
            return None
        told = self._register.read(span(text, match.start(1), match.end(1)))
        if told.kind in {"person", "anonymous", "unknown"}:
            return None
        number = self._of_mention(told)
        return self._register.meet_new(told) if number is None else number

    def _one(self, subject: Span) -> int | None:
        """Meet the body or document that a sentence is about: "The study used radar. It …"."""
        behind = peeled(self._register.text, subject, self._register.places)
        if behind != subject:  # "*A Velm Audit report* says costs rose. It says"
            known = self._register.by_key(self._register.read(behind))
            if known is not None:
                return known
        mention = name_after(self._register, subject) or self._register.read(subject)
        if (
            mention.form == "named"
            or mention.head not in SOURCE_NOUNS | GENERIC_HEADS | KIND_NOUNS.keys()
        ):
            return self._told.of_subject(mention)
        number = self._of_mention(mention)
        writes = mention.form == "definite" or mention.head in SOURCE_NOUNS
        told = number is not None or not writes
        return number if told else self._register.meet_new(mention)

    def by_noun(self, mention: Mention) -> int | None:
        """Return the party that "the company" or "the report" means."""
        head = mention.head
        if mention.name.lower() in _BY_TURN:
            return self._people.by_turn(mention)
        counted = self.several.by_order(mention)
        if counted is not None:
            return counted
        if head in SOURCE_NOUNS:
            known = self._documents.by_noun(mention)
            paper = known is None and head == "paper"  # a newspaper too
            return self._bodies.by_noun(mention) if paper else known
        if head in PERSON_NOUNS or head.startswith("ex-"):
            return self._offices.by_noun(mention)
        if head == "paper" and " in " in mention.name:
            return self._register.same_words(mention)  # "the paper in Nature" is no newspaper
        known = self._bodies.by_noun(mention)
        known = self._people.described(mention) if known is None else known
        other = known is None and bool(offices_like(head, mention.name) - {head})
        known = self._offices.by_alike(mention) if other else known  # "the forward", a striker
        return self._people.by_looks(mention) if known is None else known

    def by_office(self, mention: Mention) -> int | None:
        """Meet Ana Ruiz for "its chief" or "Velm's mayor", where the text tells of one only."""
        return self._offices.by_office(mention)

    def described(self, mention: Mention) -> int | None:
        """Meet who is told to be what a name says: "the *Nobel laureate*", "the *Norvik CEO*"."""
        if is_role(mention.head):
            return self._offices.by_alike(mention)
        return self._people.described(mention) if mention.head.islower() else None

    def _of_mention(self, mention: Mention) -> int | None:
        if mention.form == "definite":
            return self.by_noun(mention)
        if mention.form == "unnamed":
            return self._register.same_words(mention)
        return self._register.by_key(mention)
