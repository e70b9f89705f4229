"""Bodies called by a noun of their own name: "the chamber" of the Chamber of Trade.

Those met before count, then those that the sentences before are about.
"""

import re

from archive.reading.statements.who.antecedents import names_before, subjects_before
from archive.reading.statements.who.body_nouns import WATCHDOGS
from archive.reading.statements.who.mention import Mention
from archive.reading.statements.who.named_beside import name_after
from archive.reading.statements.who.reach import REACH
from archive.reading.statements.who.register import Register
from archive.reading.statements.who.short_names import names_holding
from archive.reading.words.bodies import full_name
from archive.reading.words.name_words import KIND_NOUNS, is_role
from archive.values import Span, span

_LEAST_WORDS = 2
_NEAR = 1000
"""Code points: how far back a body may have been told of in full."""
_PLAIN = r"(?:the|same|whole|local|new|old|other|first|second|third|main|own|big|small|said) "
_SAME_BODIES = (frozenset({"force", "police"}), frozenset({"council", "authority"}))


class BodiesNamedSo:
    """Finds the body in whose name or description a noun stands, among those of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._roll = register.roll

    def only_one(self, mention: Mention) -> int | None:
        """Meet the Hill Forum for "the forum" where the text before names no other forum."""
        told = set(mention.name.lower().split())
        plain = mention.name.islower() and mention.head in KIND_NOUNS and not is_role(mention.head)
        if not plain or not mention.span.text.lower().startswith("the "):
            return None
        text, start = self._register.text, mention.span.start
        holding = names_holding(mention.head.title())
        names = {
            match.group(): match for match in holding.finditer(text, max(start - REACH, 0), start)
            if told <= set(match.group().lower().split())
        }  # fmt: skip
        if len(names) != 1:
            return None
        match = next(iter(names.values()))
        found = self._register.read(span(text, *match.span()))
        return self.meet(found) if found.kind not in {"person", "anonymous"} else None

    def holding_all(self, mention: Mention) -> int | None:
        """Return the National Weather Service for "the *weather service*": all is in its name."""
        words = set(mention.name.lower().split())
        if len(words) < _LEAST_WORDS or not mention.name.islower():
            return None
        fits = [
            number for number in self._roll.by_word.get(mention.head, ())
            if self._is_body(number, mention.head)
            and words <= set(self._roll.parties[number].mentions[0].name.lower().split())
        ]  # fmt: skip
        return self._roll.latest(fits)

    def of_that_name(self, mention: Mention) -> int | None:
        """Return the Chamber of Trade for "the chamber", the IMF for "the fund".

        Or the central bank that a sentence before is about.
        """
        if mention.name != mention.head:
            return None
        met = self._roll.by_word.get(mention.head, ())
        known = [number for number in met if self._is_body(number, mention.head)]
        if known:
            return self._roll.latest(known)
        start = mention.span.start
        told = (*subjects_before(self._register.text, start), *self._bodies_before(start))
        for words in told:
            if words.text.lower().startswith(f"{mention.head} and "):
                continue  # "*Police and FBI agents* are there. The gun is old, police said"
            beside = name_after(self._register, words)
            found = self._register.read(words)
            if beside is not None and found.head == mention.head:
                return self.meet(beside)  # "Its biggest fund, *Ek Hill*, fell. The fund said"
            pair = {found.head, mention.head}
            alike = len(pair) == 1 or pair <= WATCHDOGS or pair in _SAME_BODIES
            alike = alike or self._register.text.endswith(f" {mention.head} ", 0, words.start)
            named = found.form == "named"
            alike = alike or (named and mention.head in full_name(found.name).lower().split())
            if alike and found.name != found.head and found.kind not in {"person", "anonymous"}:
                return self.meet(found)
        return self._described_before(mention)

    def _described_before(self, mention: Mention) -> int | None:
        """Meet the water ministry of "written for *the water ministry* … the ministry said"."""
        text, start = self._register.text, mention.span.start
        if not mention.span.text.lower().startswith("the "):
            return None
        described = re.compile(rf"\b(?:the|an?) ((?!{_PLAIN})[a-z-]+ {re.escape(mention.head)})\b")
        found = list(described.finditer(text, max(start - _NEAR, 0), start))
        if not found or len({match[1] for match in found}) > 1:
            return None
        told = self._register.read(span(text, found[-1].start(), found[-1].end()))
        return self.meet(told) if told.kind not in {"person", "anonymous"} else None

    def meet(self, found: Mention) -> int:
        """Return the party that a mention names, met now if need be."""
        number = self._register.by_key(found) if found.key else None
        number = self._register.same_words(found) if number is None else number
        return self._register.meet_new(found) if number is None else number

    def _bodies_before(self, start: int) -> list[Span]:
        return [words for words, _ in names_before(self._register.text, start)]

    def _is_body(self, number: int, noun: str) -> bool:
        """Tell whether a body has a noun in its name or in its full name."""
        party = self._roll.parties[number]
        if party.kind in {"person", "anonymous"} or party.mentions[0].form != "named":
            return False
        name = party.mentions[0].name
        return noun.title() in name.split() or noun in full_name(name).split()
