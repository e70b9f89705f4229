"""What words of a text say of whom they mention, by the text that they stand in.

A surname that is a noun elsewhere ("White"), a seat ("the Antwerp group"), a house beside a name.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from archive.reading.statements.who.acronyms import acronyms
from archive.reading.statements.who.body_nouns import is_trader
from archive.reading.statements.who.cyrillic_names import upright_among
from archive.reading.statements.who.cyrillic_persons_named import is_cyrillic
from archive.reading.statements.who.mention import Mention
from archive.reading.statements.who.mentions import read_mention
from archive.reading.statements.who.name_parts import has_arabic_article
from archive.reading.statements.who.names import CAPITAL, is_forename
from archive.reading.statements.who.natives import as_one_person
from archive.reading.statements.who.printed_names import PrintedNames
from archive.reading.statements.who.reach import REACH
from archive.reading.statements.who.roll import Roll
from archive.reading.statements.who.short_names import whole_name
from archive.reading.words.name_words import (
    KIND_NOUNS,
    LOOSE_KIND,
    PERSON_NOUNS,
    TITLES,
    TRADES,
    is_role,
)
from archive.values import Span, span

_COMPANIES = frozenset({"company", LOOSE_KIND})
_ONE_PERSON = re.compile(
    r",? aged \d\d|, \d\d,| (?:said|says|told \w+|added|insisted) (?:that )?s?he\b"
)
"""What follows one person, no people: "the Portuguese*, 54*," and "the French *said he*"."""
_HOUSE = re.compile(rf"([{CAPITAL}][\w’'-]+) (?:with|of|from|at) (?:the )?[{CAPITAL}]")
"""For whom somebody speaks who was named before: "Salama *with WHO*"."""
_NOUNS = frozenset(KIND_NOUNS) | TITLES | PERSON_NOUNS


class MentionReader:
    """Reads mentions of one text; ``roll`` are the parties met so far in it."""

    def __init__(self, text: str, printed: PrintedNames, roll: Roll) -> None:
        self.acronyms: Mapping[str, str] = acronyms(text)
        self._text = text
        self._printed = printed
        self._roll = roll

    def read(self, words: Span) -> Mention:
        """Return what words of the text say of whom they mention."""
        words = self._with_house(words)
        mention = read_mention(self._text, words, self.acronyms)
        if mention.form == "named" and _ONE_PERSON.match(self._text, words.end):
            place = mention.name in self._printed.places
            mention = mention if place else as_one_person(mention)  # "*the Portuguese*, 54, said"
        seat = mention.name.removesuffix(f" {mention.head}")
        trades = is_trader(mention.head) and words.text.lower().startswith("the ")
        company = KIND_NOUNS.get(mention.head, "company") in _COMPANIES
        whole = whole_name(self._text, mention) or self._company(mention)
        if whole is not None:
            return replace(read_mention(self._text, whole, self.acronyms), span=mention.span)
        if trades and (seat in self._printed.places or (company and self._is_seat(seat))):
            return replace(mention, form="definite")  # "the Fort Worth carrier"
        return self._as_thing(mention) if mention.kind == "person" else self._as_surname(mention)

    def _with_house(self, words: Span) -> Span:
        """Return Salama of "Salama with WHO" where the text calls somebody by that surname."""
        match = _HOUSE.match(words.text)
        known = match is not None and match[1].lower() in self._printed.by_surname
        known = known and match is not None and match[1].lower() not in _NOUNS
        return (
            span(self._text, words.start, words.start + len(match[1])) if match and known else words
        )

    def _company(self, mention: Mention) -> Span | None:
        """Return the one name before that begins with a word and ends as companies' names do."""
        name, start = mention.name, mention.span.start
        plain = mention.form == "named" and mention.kind == "unknown" and name.isalpha()
        if not plain or not name.istitle() or name in self._printed.places or is_forename(name):
            return None
        begun = re.compile(rf"(?<![\w’'-]){name} (?:[A-Z][\w’'-]+ ){{0,2}}?([A-Z][\w’'-]+)")
        found = {
            match.group(): match
            for match in begun.finditer(self._text, max(start - REACH, 0), start)
            if match[1].lower() in TRADES
        }
        whole = next(iter(found.values())) if len(found) == 1 else None
        return span(self._text, *whole.span()) if whole is not None else None

    def _is_seat(self, word: str) -> bool:
        """Tell whether a word said only here is where a company sits: "the *Antwerp* group"."""
        traders = self._roll.by_kind.keys() & _COMPANIES
        return bool(traders) and word.istitle() and word.isalpha() and self._text.count(word) == 1

    def _as_thing(self, mention: Mention) -> Mention:
        """Return what looks like a person's name as a body's: "Serra Clara, *which* runs it"."""
        if not self._text.startswith(", which ", mention.span.end):
            return mention
        known = any(is_role(word) for word in mention.described) or is_forename(
            mention.name.split()[0]
        )
        return mention if known else replace(mention, kind="unknown")

    def _as_surname(self, mention: Mention) -> Mention:
        """Return "White" as a name where the text calls somebody James White."""
        word = mention.span.text
        if word[0].islower() and " " not in word and has_arabic_article(word):  # "al-Ekra"
            return Mention(mention.span, "named", word, "unknown", frozenset({word.lower()}),
                           word.lower(), proper=True)  # fmt: skip
        if mention.kind == "unknown" and " " not in word and is_cyrillic(word):
            return self._in_other_case(mention)
        noun = word.lower() in _NOUNS or (mention.form != "named" and is_cyrillic(word))
        common = " " not in word and word.istitle() and noun
        if not common or not self._printed.by_surname.get(word.lower()):
            return mention
        return Mention(mention.span, "named", word, "unknown", frozenset({word.lower()}),
                       word.lower(), proper=True)  # fmt: skip

    def _in_other_case(self, mention: Mention) -> Mention:
        """Return the surname that the text gives in full elsewhere: "за словами *Сакала*"."""
        if mention.name.lower() in self._printed.by_surname or not mention.proper:
            return mention
        surname = upright_among(mention.span.text.lower(), self._printed.by_surname)
        if not surname:
            return mention
        return replace(mention, name=surname.capitalize(), key=frozenset({surname}))
