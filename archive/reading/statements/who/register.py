"""Who was met so far in an article, and how a mention finds the party it belongs to."""

import re
from collections.abc import Iterable, Mapping

from archive.reading.statements.who.descriptions import DESCRIPTORS
from archive.reading.statements.who.mention import Mention
from archive.reading.statements.who.mention_reader import MentionReader
from archive.reading.statements.who.name_parts import full_name_of
from archive.reading.statements.who.names import gender, is_forename
from archive.reading.statements.who.offices_alike import office_done, other_names
from archive.reading.statements.who.printed_names import PrintedNames
from archive.reading.statements.who.roll import Party, Roll
from archive.reading.statements.who.short_forenames import are_one_forename
from archive.reading.words.cue_words import SOURCE_NOUNS
from archive.reading.words.demonyms import is_adjective
from archive.reading.words.name_words import (
    GENERIC_HEADS,
    KIND_NOUNS,
    LOOSE_KIND,
    OFFICES,
    PERSON_NOUNS,
    TITLES,
    is_role,
)
from archive.reading.words.word_sets import word_set
from archive.values import Span

PERSONAL = word_set("personal")
PERSONAL_DOCUMENTS = word_set("personal documents")
"""Documents that people write: "the governor said … The statement added"."""
_WRITING = re.compile(
    r"[^.;:,“”\"\n]{0,30}?\sin (?:a|an|its?|their|his|her)\s(?:[\w-]+\s){0,3}?"
    r"(report|study|paper|document|dossier|review|assessment|analysis|survey|bulletin|statement"
    r"|letter|memo|filing|email|note|circular)\b"
)
_OF_PERSONS = PERSON_NOUNS | TITLES
_OF_BODIES = GENERIC_HEADS | PERSON_NOUNS | DESCRIPTORS
_AFTER_HEAD = re.compile(r"\b(?:of|at|for|with|from|to|based|in|which|who|that)\b")


class Register:
    """The parties of a text, found again by their names. ``time`` counts what was met.

    ``places`` are names of places: "Lok Sabha" may be a person's, "Gaza City" is none.
    """

    def __init__(self, text: str, places: Iterable[str]) -> None:
        self.text = text
        self.places = frozenset(places)
        self.roll = Roll()
        self.printed = PrintedNames(text, self.places)
        self._reader = MentionReader(text, self.printed, self.roll)
        self.acronyms: Mapping[str, str] = self._reader.acronyms
        self.time = 0

    def read(self, words: Span) -> Mention:
        """Return what words of the text say of whom they mention."""
        return self._reader.read(words)

    def by_key(self, mention: Mention) -> int | None:
        """Return the party of a name, a part of it or another spelling."""
        exact = self.roll.by_key.get(mention.key) if mention.key else None
        if exact is not None:
            return exact
        surname = mention.name.split()[-1].lower() if mention.name else ""
        alone = len(mention.key) == 1
        fits = [
            number
            for number in self.roll.by_word.get(surname, ())
            if self._is_same_person(self.roll.parties[number], mention, alone=alone)
        ]
        if alone and fits and all(self._is_only_kin(number) for number in fits):
            other = self._surname_elsewhere(mention)  # "Ek's mother, Ana Ek, left. *Ek* said"
            fits = fits if other is None else [other]
        if not fits and not alone:
            return self._by_part(mention)
        if fits:
            titles = _in_full(mention.described)
            called = [n for n in fits if titles & _in_full(self.roll.parties[n].words)]
            return self.roll.latest(called or fits)
        if mention.kind == "person":
            titled = (self._surname_elsewhere, self._by_part, self._called_by_forename)
            met = (way(mention) for way in titled)
            return next((number for number in met if number is not None), None)
        ways = (self._surname_elsewhere, self._forename, self._by_part, self._initials,
                self._company)  # fmt: skip
        found = (way(mention) for way in ways)
        return next((number for number in found if number is not None), None)

    def _by_part(self, mention: Mention) -> int | None:
        """Meet Luis García Paz for "García" or "García Paz", where the text names him in full."""
        if mention.kind not in {"unknown", "person"} or not mention.proper:
            return None
        whole = full_name_of(self.printed, mention.name)
        suits = whole is not None and _may_be(mention, gender(frozenset(), whole.text))
        return self.meet_person(whole) if suits and whole is not None else None

    def _is_only_kin(self, number: int) -> bool:
        """Tell whether somebody is only told of as another's kin."""
        mentions = self.roll.parties[number].mentions
        return all(self.printed.is_kin(mention.span) or mention.form != "named" or any(
            self.printed.is_kin(name) for names in self.printed.by_surname.values()
            for name in names if name.text == mention.name) for mention in mentions)  # fmt: skip

    def _company(self, mention: Mention) -> int | None:
        """Return the company called by the first word of its name: "Forest" of Forest Labs.

        Also the agency: "Norvik" of the Norvik News Agency.
        """
        word = mention.name.lower()
        kinds = {"unknown": {"company", "agency"}, "agency": {"agency"}}.get(mention.kind, set())
        fits = [
            number for number in self.roll.by_word.get(word, ())
            if self.roll.parties[number].kind in kinds
            and self.roll.parties[number].mentions[0].name.lower().split()[0] == word
        ]  # fmt: skip
        return self.roll.latest(fits)

    def _is_same_person(self, party: Party, mention: Mention, *, alone: bool) -> bool:
        if party.kind != "person" or not (mention.kind == "person" or alone):
            return False
        if not _may_be(mention, party.gender):
            return False
        nested = mention.key <= party.key or party.key <= mention.key
        nested = nested or _differ_by_nickname(mention.key, party.key)
        return alone or len(party.key) == 1 or nested

    def _surname_elsewhere(self, mention: Mention) -> int | None:
        """Meet the person whose full name the text gives elsewhere."""
        names = self.printed.by_surname.get(
            mention.name.split()[-1].lower() if mention.name else "", ()
        )
        if mention.kind not in {"unknown", "person"}:
            return None
        names = [name for name in names if _may_be(mention, gender(frozenset(), name.text))]
        names = [name for name in names if not is_role(name.text.split()[0].lower())] or names
        if not names:
            return None
        names = [name for name in names if not self.printed.is_kin(name)] or names
        before = [name for name in names if name.end <= mention.span.start]
        found = self.read(self.printed.titled(before[-1] if before else names[0]))
        if found.kind != "person" or self.printed.is_common(found.name):
            return None
        number = self.roll.by_key.get(found.key)
        return self.meet_new(found) if number is None else number

    def _forename(self, mention: Mention) -> int | None:
        """Meet Amanda Turner for "Amanda", where the text gives one full name with it."""
        if mention.kind != "unknown":
            return None
        called = self.printed.by_first_name.get(mention.name, [])
        known = is_forename(mention.name)
        called = called or [
            name for first, names in self.printed.by_first_name.items() for name in names
            if known and are_one_forename(first.lower(), mention.name.lower())
        ]  # fmt: skip
        whole = {name.text: name for name in called if known or self.printed.is_told_a_person(name)}
        return self.meet_person(next(iter(whole.values()))) if len(whole) == 1 else None

    def _called_by_forename(self, mention: Mention) -> int | None:
        """Meet Kim Dae-jung for "Mr Kim", Hugh Tarrant for "Sir Hugh": the one so called."""
        called = self.printed.by_first_name.get(mention.name, ())
        whole = {
            name.text: name for name in called if _may_be(mention, gender(frozenset(), name.text))
        }
        return self.meet_person(next(iter(whole.values()))) if len(whole) == 1 else None

    def meet_person(self, name: Span) -> int | None:
        """Return the person whom a full name means, met now if need be; None if it is nobody."""
        found = self.read(self.printed.titled(name))
        if found.kind != "person" or self.printed.is_common(found.name):
            return None
        number = self.roll.by_key.get(found.key)
        return self.meet_new(found) if number is None else number

    def _initials(self, mention: Mention) -> int | None:
        """Meet Joe Hill in the "JH:" of an interview: the one whose initials they are."""
        letters = mention.name
        if mention.kind != "unknown" or not letters.isupper() or not 2 <= len(letters) <= 3:
            return None
        named = [name for names in self.printed.by_surname.values() for name in names]
        whole = {name.text: name for name in named
                 if "".join(word[0] for word in name.text.split()) == letters}  # fmt: skip
        return self.meet_person(next(iter(whole.values()))) if len(whole) == 1 else None

    def same_words(self, mention: Mention) -> int | None:
        """Return the unnamed party called just so, or the person of that title.

        "Western officials"; "президент США" after "президент США Дональд Трамп".
        """
        known = self.roll.by_name.get(mention.name.lower())
        if known is not None or not mention.single:
            return known
        parties = self.roll.parties
        return self.roll.latest(
            [number for number in self.roll.persons if mention.described <= parties[number].words]
        )

    def titled_so(self, title: Iterable[str]) -> int | None:
        """Return the person named with just this title: "*BPKA head* Bo Ek … the BPKA head"."""
        told, parties = set(title), self.roll.parties
        return self.roll.latest(
            [number for number in self.roll.persons
             if any(mention.described == told for mention in parties[number].mentions)]
        )  # fmt: skip

    def note_documents(self, number: int, words: Span) -> None:
        """Note whose a document is: after "data from the bank", "the data" are the bank's."""
        for word in words.text.lower().split():
            if word in SOURCE_NOUNS:
                self._note_document(number, word)

    def note_writing(self, number: int, end: int) -> None:
        """Note that whoever was named up to ``end`` speaks "in a report released on Tuesday"."""
        match = _WRITING.match(self.text, end)
        noun = match[1].lower() if match is not None else ""
        if noun in SOURCE_NOUNS:
            self._note_document(number, noun)

    def _note_document(self, number: int, noun: str) -> None:
        self.roll.by_head[noun] = number
        self.roll.authors.add(number)
        if noun not in PERSONAL_DOCUMENTS:
            self.roll.writer = number

    def meet_new(self, mention: Mention) -> int:
        """Add the party that a mention names and return its number."""
        number = self.roll.add()
        self.join(number, mention, None)
        return number

    def join(self, number: int, mention: Mention, apposition: Span | None) -> None:
        """Note that a mention is of a party, ``apposition`` what stands beside it."""
        party = self.roll.parties[number]
        party.last = self.time
        if mention.form == "definite" and party.mentions:
            self.roll.renamed[mention.head] = number
            party.words |= {word for word in mention.name.lower().split() if is_adjective(word)}
        if not (mention.form in {"pronoun", "definite"} and party.mentions):
            self._add(number, mention)
            if apposition is not None:
                self._describe(party, apposition.text.lower())
        self.roll.note(number)

    def _add(self, number: int, mention: Mention) -> None:
        party = self.roll.parties[number]
        party.mentions.append(mention)
        if len(mention.key) > len(party.key):
            party.key = mention.key
        if party.kind in {"unknown", "anonymous"} or not party.mentions[:-1]:
            party.kind = mention.kind or "unknown"
        if mention.form == "pronoun" and mention.head in PERSONAL:
            party.kind = "person"
        told = _OF_PERSONS if mention.kind == "person" else _OF_BODIES
        described = mention.described | _in_full(mention.described)
        also = other_names(mention.described) if mention.kind == "person" else set()
        party.heads |= {mention.head} | (described & told) | also
        party.words |= set(mention.name.lower().split()) | mention.described | also
        self.roll.name(number, mention)

    def _describe(self, party: Party, words: str) -> None:
        office, *behind = _AFTER_HEAD.split(words, maxsplit=1)
        nouns = set(re.findall(r"[\w-]+", office))
        party.served |= set(re.findall(r"[\w-]+", behind[0])) if behind else set()
        does = behind[0].split()[:2] if behind and office.strip() == "" else []
        also = other_names(nouns) | office_done(does)
        party.words |= nouns | also
        party.heads |= (nouns & _OF_BODIES) | also
        if party.kind in {"unknown", "organisation", LOOSE_KIND}:
            kinds = [KIND_NOUNS[noun] for noun in nouns if noun in KIND_NOUNS]
            unsure = party.kind != "organisation"
            known = [kind for kind in kinds if unsure or kind == "think tank"]
            party.kind = known[0] if known else party.kind


def _differ_by_nickname(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two names have all words but one in common: "*Bill* Ek", "*William* Ek"."""
    first, second = one - other, other - one
    if len(first) != 1 or len(second) != 1 or not one & other:
        return False
    return are_one_forename(next(iter(first)), next(iter(second)))


def _in_full(words: Iterable[str]) -> set[str]:
    """Return titles as they are called in full: "sergeant" for "Sgt" and "DS"."""
    return {OFFICES.get(word.rstrip("."), word) for word in words}


def _may_be(mention: Mention, sex: str | None) -> bool:
    """Tell whether the titles of a mention ("Mr Ek") suit somebody who is ``f`` or ``m``."""
    return {gender(mention.described, ""), sex} != {"f", "m"}
