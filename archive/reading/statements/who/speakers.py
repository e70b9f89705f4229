"""The cast of an article: which mentions are one party, and what to call it.

"The organization", "the think tank" and "it" point back to who spoke last and fits; a surname to
the person named in full; an acronym to the name it was introduced with. Two mentions are one
party when their telling words agree ("Ukraine's military", "the Ukrainian Armed Forces").
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from archive.reading.records import Claimant
from archive.reading.statements.who.acronyms import defined_names
from archive.reading.statements.who.antecedents import is_far, own_subject, subjects_before
from archive.reading.statements.who.apposed import (
    ONE_OF_MANY,
    apposition_behind,
    person_before,
    role_before,
    with_apposition,
)
from archive.reading.statements.who.descriptions import DESCRIPTORS
from archive.reading.statements.who.houses import meet_house
from archive.reading.statements.who.joint import joined, listed_before
from archive.reading.statements.who.mention import Mention
from archive.reading.statements.who.mentions import one_of, with_legal_form
from archive.reading.statements.who.named_beside import name_told_later
from archive.reading.statements.who.names import is_forename
from archive.reading.statements.who.names_given import with_given_name
from archive.reading.statements.who.offices_in_names import as_office
from archive.reading.statements.who.pointing import Pointing
from archive.reading.statements.who.register import Register
from archive.reading.statements.who.roll import Party, is_many
from archive.reading.statements.who.sources import peeled
from archive.reading.statements.who.two_named import TWO, several_spoke, two_joined, two_named
from archive.reading.words.cue_words import SOURCE_NOUNS
from archive.reading.words.name_words import (
    KIND_NOUNS,
    LOOSE_KIND,
    PERSON_NOUNS,
    TRADES,
    is_role,
)
from archive.values import Span

_FEW = 60
_PAIR = ("one", "other")
_OPENS = re.compile(r"(?:[.!?”\"]\s+|\n)(?:In (?:an?|their) [^,.\n]{3,50}, )?$")
"""Where a sentence begins, or what it opens with: "*In a joint statement,* they said"."""
_HAVE = re.compile(r"\b(?:have|had|are|were) $")
_THREE = frozenset({"the three", "all three", "the trio", "the three men", "the three women"})
"""What means those who spoke as one, by how many they are; "they" may be any number."""


class Cast:
    """The parties of one article, met in reading order. ``claimant`` freezes them at the end.

    ``places`` are the names of places in the text, which are nobody's.
    """

    def __init__(self, text: str, places: Iterable[str] = ()) -> None:
        self._text = text
        self._register = Register(text, places)
        self._pointing = Pointing(self._register)
        self._met: dict[Span, tuple[int, Span]] = {}
        self._claimants: dict[int, Claimant] = {}
        self._pair: list[int] = []
        self._defined = defined_names(text)

    def meet(self, words: Span) -> tuple[int, Span]:
        """Return the number of the party that ``words`` mention, and the words that name it.

        The same words are met once: speech may go on from them in later paragraphs.
        """
        if words not in self._met:
            self._met[words] = self._meet(words)
        return self._met[words]

    def meet_all(self, words: Span) -> list[tuple[int, Span]]:
        """Return everybody whom ``words`` name: two where "Ana Ruiz and the WHO" speak as one.

        And who stands before them in a list: "*Bo Ek*, Ana Ruiz and the WHO".
        """
        if words.text == "both" and _HAVE.search(self._text, max(words.start - 6, 0), words.start):
            words = own_subject(self._text, words.start) or words  # "Ek and Ruiz have *both* said"
        pair = self._pair_meant(words)
        if pair:
            return [(number, words) for number in pair]
        both = joined(self._text, words) or self._named_beside(words)
        if both and self._is_one_name(*both):
            both = None
        sure = [self._is_known(each) for each in both or ()]
        apart = all(sure) or (any(sure) and all(map(self._is_somebody, both or ())))
        apart = apart or (both is not None and self._is_plainly_two(words, *both))
        last = both if both and apart else (words,)
        ends = len(last) > 1 or self._text.endswith(" and ", 0, words.start)
        before = listed_before(self._text, words) if ends else []
        listed = [each for each in before if self._is_plain_name(each)]
        met = [self.meet(each) for each in (*listed, *last)]
        if len(met) > 1:
            self._pair = [number for number, _ in met]
        return met

    def _named_beside(self, words: Span) -> tuple[Span, Span] | None:
        """Return the two whom an apposition names: "both candidates, *Ana Ruiz* and *Bo Ek*,"."""
        beside = apposition_behind(self._text, words)
        if beside is None or " and " not in beside.text:
            return None
        if not is_many(self._register.read(words).head):
            return None
        both = None if beside.text.startswith("who ") else joined(self._text, beside)
        return both if both and all(map(self._is_known, both)) else None

    def _is_plain_name(self, words: Span) -> bool:
        """Tell whether words are somebody's name, with nothing but titles before it."""
        mention = self._register.read(words)
        titles = mention.described - set(mention.name.lower().split()) - {"the"}
        return self._is_known(words) and all(is_role(title.rstrip(".")) for title in titles)

    def _is_one_name(self, left: Span, right: Span) -> bool:
        """Tell whether "and" stands inside a name: "Cheshire West and Chester Council".

        What stands before it is nobody for certain, nor named anywhere else.
        """
        if self._text[max(left.start - 5, 0) : left.start].lower() == "both ":
            return False
        first, second = self._register.read(left), self._register.read(right)
        body = second.form == "named" and second.kind not in {"person", "unknown", "anonymous"}
        plain = first.form == "named" and not first.described - {"the"} - set(first.key)
        trade = left.text.lower().startswith("the ") and first.name.split()[-1].lower() in TRADES
        sure = not trade and first.kind not in {"person", "unknown"}
        sure = sure or is_forename(first.name.split()[0])
        elsewhere = self._text.count(first.name) > self._text.count(f"{first.name} and ")
        return body and plain and first.proper and not sure and not elsewhere

    def _is_plainly_two(self, words: Span, left: Span, right: Span) -> bool:
        """Tell whether "both", "the" or the text shows two: "Norvik and *the* Dock Union"."""
        parties = [self._is_party(each) for each in (left, right)]
        marked = right.text.startswith("the ") or words.text.lower().startswith("both ")
        first, second = self._register.read(left), self._register.read(right)
        if all(parties) and marked:
            return True
        if not any(parties) or {first.form, second.form} != {"named"}:
            return False
        ended = first.name.split()[-1].lower() in KIND_NOUNS and second.proper
        alone = self._text.count(first.name) > self._text.count(f"{first.name} and ")
        return marked or ended or (alone and first.proper)  # "the Velm *Council* and Norvik"

    def _pair_meant(self, words: Span) -> list[int]:
        """Return those who spoke last for "they" or "the two": "Ruiz and Ek said … they say"."""
        parties = self._register.roll.parties
        latest = self._register.time
        spoke = [parties[number] for number in self._pair if parties[number].last == latest]
        meant = {2: TWO, 3: _THREE}.get(len(self._pair), frozenset()) | {"they"}
        if not spoke and words.text.lower() in TWO | {"they"}:
            told = self._pair_told_of(words) or self._two_who_spoke(words)
            return told or self._two_named(words)
        if not spoke or words.text.lower() not in meant:
            return []
        since = max(party.at for party in spoke)
        others = self._pointing.several.told_since(since, words.start)
        return [] if others or is_far(self._text, since, words.start) else self._pair

    def _two_named(self, words: Span) -> list[int]:
        """Meet the two people named last for "the pair", or "two officials" who spoke last."""
        if words.text.lower() not in TWO:
            spoke = max((party.at for party in self._register.roll.parties), default=0)
            near = self._text.rfind("\n", 0, words.start)
            return two_joined(self._register, words) if spoke <= max(near, 0) else []
        several = several_spoke(self._register, words)
        return two_named(self._register, words) if several is None else [several]

    def _pair_told_of(self, words: Span) -> list[int]:
        """Meet the two whom the sentence before is about: "Ek and the rebels signed. *They* say".

        Not where somebody else speaks in between, nor where the sentence begins with others.
        """
        subject = next(subjects_before(self._text, words.start), None)
        opens = _OPENS.search(self._text, max(words.start - 80, 0), words.start)
        both = joined(self._text, subject) if subject is not None and opens is not None else None
        if subject is None or both is None or not all(map(self._is_party, both)):
            return []
        spoke = max((party.at for party in self._register.roll.parties), default=0)
        return [] if spoke > subject.end else [self.meet(each)[0] for each in both]

    def _two_who_spoke(self, words: Span) -> list[int]:
        """Return the two who spoke in a paragraph: "Ek said no. The union said yes. *Both*"."""
        begin = self._text.rfind("\n", 0, words.start) + 1
        parties = self._register.roll.parties
        here = [n for n, party in enumerate(parties[-_FEW:], max(len(parties) - _FEW, 0))
                if party.at > begin and party.kind != "anonymous"]  # fmt: skip
        people = all(parties[number].kind == "person" for number in here)
        they = words.text.lower() in TWO or (words.text.lower() == "they" and people)
        both = they and len(here) == len(_PAIR)
        return here if both else []

    def _is_party(self, words: Span) -> bool:
        """Tell whether words name or describe a body or people: "Ek", "the *rebels*"."""
        head = self._register.read(words).head
        return bool({head, head.removesuffix("s")} & KIND_NOUNS.keys()) or self._is_somebody(words)

    def _is_somebody(self, words: Span) -> bool:
        """Tell whether words name people of whatever name: "the UN and *local authorities*"."""
        mention = self._register.read(words)
        people = mention.head in {"authorities", "police"} or is_role(mention.head)
        return self._is_known(words) or (mention.form != "named" and people)

    def _is_known(self, words: Span) -> bool:
        """Tell whether words name somebody for certain: a person, a body of a known kind."""
        mention = self._register.read(words)
        if mention.form != "named":
            return False
        if mention.kind not in {"unknown", "anonymous"}:
            return True
        number = self._register.by_key(mention)
        return number is not None and self._register.roll.parties[number].kind == "person"

    def _meet(self, words: Span) -> tuple[int, Span]:
        self._register.time += 1
        whole, words = words, peeled(self._text, words, self._register.places)
        words = person_before(self._register, words) or words
        words = self._defined.get(words.text.lower().removeprefix("the "), words)
        mention = self._register.read(words)
        apposition = apposition_behind(self._text, words)
        if apposition is not None and mention.form in {"definite", "unnamed", "named"}:
            mention = with_apposition(self._register, mention, apposition)
        mention = with_given_name(self._text, as_office(self._register, self._pointing, mention))
        if mention.name.lower() in ONE_OF_MANY:  # "One of them", "two aides, *one of whom*"
            mention = self._one_of_several(mention)
        number = self._party_of(mention)
        meet_house(self._register, words, apposition)
        if number is None:
            number = self._named_later(mention)
        if number is None:
            number = self._register.roll.add()
        told = mention.form == "definite" and mention.head in SOURCE_NOUNS
        self._register.roll.document = number if told else None
        self._register.join(number, mention, apposition or role_before(self._text, words))
        self._register.roll.parties[number].at = words.end
        self._register.note_writing(number, words.end)
        if words != whole:
            self._register.note_documents(number, whole)
        return number, words

    def _one_of_several(self, mention: Mention) -> Mention:
        """Return "another" as one of those who spoke: "one of two aides", "another nurse"."""
        other = self._pointing.several.one_before(mention)
        if other is not None:
            return replace(mention, form="unnamed", kind="anonymous", proper=False, name=other,
                           head="one")  # fmt: skip
        group = self._pointing.several.sources_before(mention)
        nameless = replace(mention, form="unnamed", kind="anonymous", proper=False)
        return nameless if group is None else one_of(mention, group)

    def _named_later(self, mention: Mention) -> int | None:
        """Meet the body that is named later: "A state network said … the network, *RT*, …"."""
        body = mention.head in KIND_NOUNS.keys() | DESCRIPTORS - PERSON_NOUNS
        if not body or mention.proper or mention.form == "pronoun":
            return None
        name = name_told_later(self._register, mention)
        number = self._register.by_key(name) if name is not None else None
        return self._register.meet_new(name) if name is not None and number is None else number

    def claimant(self, number: int) -> Claimant:
        """Return the party as a claimant, under its best name; nobody is met after that."""
        if number not in self._claimants:
            self._claimants[number] = self._frozen(self._register.roll.parties[number])
        return self._claimants[number]

    def _frozen(self, party: Party) -> Claimant:
        named = [m for m in party.mentions if m.form == "named"]
        pool = named or party.mentions
        best = max(pool, key=lambda m: (m.proper, bool(m.acronym), _is_whole(m), len(m.name)))
        plain = self._register.acronyms.get(best.name, best.name)
        names = [with_legal_form(best) or plain, plain]
        names += [m.name for m in party.mentions if m.form == "named"]
        names += [m.acronym for m in party.mentions if m.acronym]
        names += [short for short, long in self._register.acronyms.items() if long in names[:2]]
        aliases = tuple(name for name in dict.fromkeys(names[1:]) if name and name != names[0])
        kind = "organisation" if party.kind == LOOSE_KIND else party.kind
        return Claimant(names[0], kind, bool(named), aliases)

    def _party_of(self, mention: Mention) -> int | None:
        if mention.form == "pronoun":
            return self._pointing.by_pronoun(mention)
        if mention.form == "definite":
            return self._pointing.by_noun(mention)
        if mention.form == "unnamed":
            office = self._pointing.by_office(mention)
            known = self._register.same_words(mention) if office is None else office
            return self._pointing.several.by_group(mention) if known is None else known
        return self._register.by_key(mention)


def _is_whole(mention: Mention) -> bool:
    """Tell whether a name is not that of an organ or owner: no "'s" in it."""
    return "'s" not in mention.name and "’s" not in mention.name
