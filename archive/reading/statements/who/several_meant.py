"""Whom "they", "another" and "the second woman" mean: several people, or one of them.

The people that a sentence is about count, then unnamed sources, then whoever spoke last.
"""

import re
from collections.abc import Callable

from archive.reading.statements.who.antecedents import is_far, own_subject, subjects_before
from archive.reading.statements.who.mention import Mention
from archive.reading.statements.who.register import Register
from archive.reading.statements.who.roll import is_many
from archive.reading.words.cue_words import SOURCE_NOUNS
from archive.reading.words.name_words import (
    KIND_NOUNS,
    PERSON_NOUNS,
)
from archive.values import Span, span

_AGENT = re.compile(r"\bby ((?:his|her|their|the) [a-z]+)\b")
_SIDES = frozenset({"delegations", "sides", "parties", "countries", "nations", "envoys",
                    "families", "teams", "banks"})  # fmt: skip
"""Several bodies or sides that speak as one: "*Delegations* met. They said"."""
_TOGETHER = frozenset({"police", "authorities", "family", "pair", "couple", "duo", "trio", "team",
                       "crew", "staff", "twins", "siblings"})  # fmt: skip
"""What stands for several people: "the pair … They"."""
_WITH_HIM = re.compile(r"\b(?:and|with) (?:his|her|their) ")
_ORDER = ("first", "second", "third", "other")
"""What tells which of several: "the *second* woman"."""
_FEW = 60


def _are_bodies(mention: Mention) -> bool:
    """Tell whether several bodies are told of: "*delegations* from both sides"."""
    one = mention.head.removesuffix("ies") + "y" if mention.head.endswith("ies") else ""
    one = one or mention.head.removesuffix("s")
    return not mention.proper and (mention.head in _SIDES or one in KIND_NOUNS)


class SeveralMeant:
    """Finds the people whom words mean, among the parties of a register.

    ``of_mention`` finds the party of a name, a noun or an unnamed source.
    """

    def __init__(self, register: Register, of_mention: Callable[[Mention], int | None]) -> None:
        self._register = register
        self._roll = register.roll
        self._of_mention = of_mention

    def they(self, mention: Mention, known: int | None, since: int) -> int | None:
        """Return an unnamed source, else who spoke last (``known``, at ``since``)."""
        source = self._unnamed_source(since)
        known = known if source is None else source
        since = self._roll.parties[known].at if known is not None else 0
        far = is_far(self._register.text, since, mention.span.start)
        return None if far else known

    def sources_before(self, mention: Mention) -> str | None:
        """Return what the several unnamed people are called of whom "one" speaks: the latest."""
        several = [
            party for party in self._roll.parties
            if party.kind == "anonymous" and self._is_several(party.mentions[:1])
            and not _WITH_HIM.search(party.mentions[0].name)
        ]  # fmt: skip
        latest = max(several, key=lambda party: party.last, default=None)
        text, start = self._register.text, mention.span.start
        if latest is None or is_far(text, latest.at, start):
            return None
        own = own_subject(text, start)
        others = [own] if own is not None else list(subjects_before(text, start))[:1]
        told = (self._register.read(other).head for other in others if other.start > latest.at)
        if any(is_many(head) and head not in latest.heads for head in told):
            return None  # "Some insurers are gone; *one* says"
        return latest.mentions[0].name

    def one_before(self, mention: Mention) -> str | None:
        """Return "another nurse" for "*One nurse* said it was dark; *another* said it was cold"."""
        number = self._roll.person
        party = self._roll.parties[number] if number is not None else None
        if mention.name.lower() != "another" or party is None or party.kind != "anonymous":
            return None
        between = self._register.text[party.at : mention.span.start]
        first, _, rest = party.mentions[0].span.text.partition(" ")
        near = first.lower() in {"one", "a", "an"} and "\n" not in between and rest
        return f"another {rest.partition(', ')[0]}" if near else None

    def _is_several(self, mentions: list[Mention]) -> bool:
        return any(is_many(m.head) and m.head not in SOURCE_NOUNS for m in mentions)

    def _unnamed_source(self, since: int) -> int | None:
        """Return who spoke after ``since`` and is one but unnamed: "a source … they said"."""
        person = self._roll.person
        if person is None or self._roll.parties[person].kind != "anonymous":
            return None
        return person if self._roll.parties[person].at > since else None

    def agents_before(self, mention: Mention) -> int | None:
        """Meet the family of "He was named by *his family*. “…,” *they* said"."""
        text, start = self._register.text, mention.span.start
        begin = text.rfind("\n", 0, start) + 1
        for match in reversed(list(_AGENT.finditer(text, begin, start))):
            if match[1].split()[-1] in _TOGETHER:
                return self.of_subject(span(text, match.start(1), match.end(1)))
        return None

    def told_since(self, since: int, start: int) -> bool:
        """Tell whether several people are told of between two places: "Officials disagree"."""
        subjects = (s for s in subjects_before(self._register.text, start) if s.start > since)
        return any(self.of_subject(subject) is not None for subject in subjects)

    def of_subject(self, subject: Span) -> int | None:
        """Meet the people a sentence is about: "Researchers at the institute"."""
        mention = self._register.read(subject)
        plural = is_many(mention.head) and (mention.head in PERSON_NOUNS or _are_bodies(mention))
        if not plural and mention.head not in _TOGETHER:
            return None
        number = self._of_mention(mention)
        return self._register.meet_new(mention) if number is None else number

    def by_order(self, mention: Mention) -> int | None:
        """Return whom "the *first* woman" or "the *other* guard" means of several unnamed ones."""
        told = mention.name.lower().split()[0]
        if told not in _ORDER or mention.head not in PERSON_NOUNS or is_many(mention.head):
            return None
        same = [
            number for number, party in enumerate(self._roll.parties[-_FEW:],
                                                  max(len(self._roll.parties) - _FEW, 0))
            if party.kind == "anonymous" and mention.head in party.heads and party.at
        ]  # fmt: skip
        exact = self._register.same_words(mention)
        if exact is not None or told == "other":
            last = self._roll.latest(same)
            others = [number for number in same if number != last]
            return others[0] if told == "other" and len(others) == 1 else exact
        at = _ORDER.index(told)
        return same[at] if at < len(same) else None

    def by_group(self, mention: Mention) -> int | None:
        """Return three officials for "the officials", met not far before."""
        plain = mention.span.text.lower() == f"the {mention.head}"
        known = self._roll.by_head.get(mention.head) if plain else None
        if known is None or not is_many(mention.head):
            return None
        party = self._roll.parties[known]
        far = is_far(self._register.text, party.at, mention.span.start, paragraphs=2)
        return known if party.kind == "anonymous" and not far else None
