"""The names of people as a text prints them, looked for once, and what stands around a name."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property

from archive.reading.statements.who.cyrillic_names import cyrillic_names
from archive.reading.statements.who.names import CAPITAL, full_names
from archive.reading.statements.who.offices_alike import office_done, other_names
from archive.reading.words.name_words import OFFICES, is_role
from archive.reading.words.small_words import PREPOSITIONS
from archive.values import Span, span

_NO_PLACE = r"(?!(?:in|of|for|at|on|by|to|from|with|and|or) )"
KIN = frozenset({"daughter", "son", "wife", "husband", "brother", "sister", "mother", "father",
                 "widow", "widower", "cousin", "uncle", "aunt", "nephew", "niece", "girlfriend",
                 "boyfriend", "fiancee", "partner", "grandmother", "grandfather", "grandson",
                 "granddaughter", "stepfather", "stepmother", "mum", "dad"})  # fmt: skip
_FARTHEST_KIN = 1500
_COINED = re.compile(r"[a-z][A-Z]")
"""What no word has, but names of firms have: "TotalEnergies"."""
_AGED = re.compile(r",? (?:aged )?\(?\d{1,3}\)?[,.;]")
_TITLES_BEFORE = 60
_LETTERS = r"(?:,? (?:Jr\.?|Sr\.?|I{2,3}|[KQ]C|MP|OBE|MBE|CBE|MD|M\.D\.|PhD|Ph\.D\.))?"
"""What may stand behind a name: "Bo Ek *Jr.*, the mayor"."""
_BESIDE = re.compile(_LETTERS + r", ([^,.;:\n]{3,60}),")
_TOLD = re.compile(_LETTERS + r"(?:, (?:aged )?\d{1,3})?, (?!and\b)([^,.;:\n]{3,100})[,.;]")
_JOINTS = frozenset({"of", "at", "for", "with", "from", "in", "who"})
_PARTED = re.compile(r"[,;:()“”\"\n]|(?<=\w{4})\. ")
_SMALL = PREPOSITIONS | {"a", "an", "the", "and", "said", "says", "told", "by"}
_MOST_LEADING = 4
_KIN = re.compile(r"\b(?:daughter|son|wife|husband|brother|sister|mother|father)(?:-in-law)?,? $")
_CAPITAL = re.compile(rf"(?<![\w-])[{CAPITAL}](?:[\w-]|[’'](?!s\b))*\w")


class PrintedNames:
    """Where a text gives people's full names, and how it prints other names.

    ``places`` are names of places: "Lok Sabha" may be a person's, "Gaza City" is none.
    """

    def __init__(self, text: str, places: Iterable[str]) -> None:
        self.text = text
        self.places = frozenset(places)
        self._inside: dict[str, bool] = {}
        self._common: dict[str, bool] = {}

    @cached_property
    def by_surname(self) -> dict[str, list[Span]]:
        """Where the text gives the full names of each surname."""
        found = full_names(self.text)
        for surname, name in cyrillic_names(self.text):
            found.setdefault(surname, []).append(name)
        return found

    @cached_property
    def by_first_name(self) -> dict[str, list[Span]]:
        """The full names of people by their first word."""
        found: dict[str, list[Span]] = {}
        for name in self.in_order:
            found.setdefault(name.text.split()[0], []).append(name)
        return found

    @cached_property
    def in_order(self) -> list[Span]:
        """The full names of people in the order of the text."""
        spans = (name for names in self.by_surname.values() for name in names)
        return sorted(spans, key=lambda name: name.start)

    def names_in(self, start: int, end: int) -> list[Span]:
        """Return the full names of people that stand in ``start``..``end`` of the text."""
        names = self.in_order
        first = bisect_left(names, start, key=lambda name: name.start)
        last = bisect_left(names, end, key=lambda name: name.start)
        return [name for name in names[first:last] if name.end <= end]

    def surnames_in(self, start: int, end: int) -> list[Span]:
        """Return the full names, given elsewhere, of those called by a surname in a passage."""
        words = _CAPITAL.findall(self.text, start, end)
        return [
            self.by_surname[word.lower()][0] for word in words if word.lower() in self.by_surname
        ]

    def titled(self, name: Span) -> Span:
        """Return a full name with the titles that stand before it: "*Director* Wes Tran"."""
        start = name.start
        for word in reversed(self.text[max(0, start - _TITLES_BEFORE) : start].split(" ")[:-1]):
            if not word.isalpha() or not is_role(word.lower()):
                break
            start -= len(word) + 1
        return span(self.text, start, name.end)

    def told_of(self, name: Span) -> tuple[set[str], set[str]]:
        """Return the words that tell what somebody is, and of what: "Bo Ek, 45, *mayor* of *Velm*".

        They stand before the name, or behind it between commas.
        """
        before = self._led_by(name)
        beside = _TOLD.match(self.text, name.end)
        words = re.findall(r"[\w-]+", beside[1].lower()) if beside is not None else []
        at = next((i for i, word in enumerate(words) if word in _JOINTS), len(words))
        does = words[1:3] if words[:1] == ["who"] else []
        office = {*before, *words[:at], *office_done(does)}
        office |= {OFFICES.get(word.rstrip("."), word) for word in office}
        return office | other_names(office), set(words[at:])

    def _led_by(self, name: Span) -> list[str]:
        """Return the words that lead to a name: "the *UN envoy* Ana Ruiz"."""
        begin = max(name.start - _TITLES_BEFORE, 0)
        words = _PARTED.split(self.text[begin : name.start])[-1].lower().split()
        small = [at for at, word in enumerate(words) if word in _SMALL]
        return words[small[-1] + 1 :] if small else words[-_MOST_LEADING:]

    def is_kin(self, name: Span) -> bool:
        """Tell whether somebody is told to be another's kin: "Trump's *daughter* Ivanka Trump"."""
        return _KIN.search(self.text, max(name.start - 30, 0), name.start) is not None

    def kin_called(self, noun: str, before: int) -> Span | None:
        """Return the one person named before a place as somebody's kin: "her brother, *Bo Ek*"."""
        called = re.compile(rf"\b{re.escape(noun)},? $", re.IGNORECASE)
        found = {
            name.text: name for name in self.names_in(max(before - _FARTHEST_KIN, 0), before)
            if called.search(self.text, max(name.start - 30, 0), name.start)
        }  # fmt: skip
        return next(iter(found.values())) if len(found) == 1 else None

    def is_told_a_person(self, name: Span) -> bool:
        """Tell whether an office stands beside a full name: "the *president*, Meles Zenawi".

        Or behind a comma: "Kim Dae Un, the North's *leader*,".
        """
        before = self.text[max(name.start - _TITLES_BEFORE, 0) : name.start].rstrip(", ").split()
        if before and is_role(before[-1].lower()):
            return True
        if _AGED.match(self.text, name.end):
            return True
        beside = _BESIDE.match(self.text, name.end)
        return beside is not None and any(map(is_role, beside[1].lower().split()))

    def is_common(self, name: str) -> bool:
        """Tell whether the text also prints a name in small letters, or as that of a place."""
        if name not in self._common:
            printed = re.search(rf"\b{re.escape(name.lower())}\b", self.text) is not None
            self._common[name] = name in self.places or printed
        return self._common[name]

    def is_printed_inside(self, name: str) -> bool:
        """Tell whether a name has several words or its capital inside a sentence too.

        Or whether somebody owns or says something under it.
        """
        if name not in self._inside:
            word = re.escape(name)
            owns = rf"(?:[’']s| {_NO_PLACE}\w+ its)"
            doing = (
                rf"{word}(?:{owns}| (?:has )?(?:said|says)| (?:plans|agreed|wants|declined)"
                r"| did not (?:immediately )?(?:respond|reply|comment))"
            )
            shown = rf"[a-z,’'] {word}\b|\b{doing}\b"
            coined = " " in name or _COINED.search(name) is not None
            self._inside[name] = coined or re.search(shown, self.text) is not None
        return self._inside[name]
