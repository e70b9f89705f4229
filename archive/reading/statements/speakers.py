"""The cast of an article: which mentions are one party, and what to call it.

"The organization", "the think tank" and "it" point back to who spoke last and fits; a surname to
the person named in full; an acronym to the name it was introduced with. Two mentions are one
party when their telling words agree ("Ukraine's military", "the Ukrainian Armed Forces").
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

from archive.reading.records import Claimant
from archive.reading.statements.acronyms import acronyms
from archive.reading.statements.mention import Mention
from archive.reading.statements.mentions import peeled, read_mention
from archive.reading.statements.roll import STATE_BODIES, Party, Roll
from archive.reading.words.cue_words import SOURCE_NOUNS
from archive.reading.words.name_words import GENERIC_HEADS, KIND_NOUNS, PERSON_NOUNS, is_role
from archive.reading.words.word_sets import word_set
from archive.values import Span, span

_APPOSITION = re.compile(r"\s*,\s*([^,.;:“”\"]{2,120})(?=[,.;:“”\"]|$)")
_AFTER_HEAD = re.compile(r"\b(?:of|at|for|with|from|to|based|in|which|who|that)\b")
_PERSONAL = word_set("personal")
_FULL_NAME = re.compile(r"\b([A-Z][a-z’'-]+(?:\s[A-Z][a-z’'-]+){1,2})\b")
_OPENING_NAME = re.compile(r"[A-Z][\w&.’'-]*(?:\s[A-Z][\w&’'-]*)*(?=\s[a-z])")
_TRADING = frozenset({"company", "firm", "bank", "group", "union", "club", "charity", "party",
                      "airline", "retailer", "manufacturer", "watchdog", "agency"})  # fmt: skip


_QUOTING = "“\"«„‘'"
_OPENING = re.compile(r"(?:^|\n|[.!?”\"]\s)(?:(?:But|And|Yet|So)\s)?(?P<roles>(?:[\w’'-]+ ){0,4})$")
_OPENING_BODY = re.compile(
    r"(?:(?<=\n)|(?<=[.!?] ))(?:The )?(?P<name>[A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*)+)(?= [a-z])"
)
_PLURAL = re.compile(r"[A-Z][a-z]+s (?:were|are|have|had|rose|fell)\b")
_NEAR = 600
"""Code points before a pronoun in which the person it means is named."""
_NO_NAMES = word_set("stoppers") | word_set("leads") | word_set("prepositions")
_SOCIETIES = frozenset({"organisation", "think tank", "company", "publisher"})
_MEANT = {
    "organization": _SOCIETIES, "organisation": _SOCIETIES, "group": _SOCIETIES,
    "body": _SOCIETIES, "institution": _SOCIETIES, "institute": frozenset({"think tank"}),
    "agency": frozenset({"organisation", "government", "agency"}),
    "tank": frozenset({"think tank"}), "think-tank": frozenset({"think tank"}),
    "military": frozenset({"military"}), "army": frozenset({"military"}),
    "company": frozenset({"company"}), "firm": frozenset({"company"}),
    "bank": frozenset({"company"}), "newspaper": frozenset({"publisher"}),
    "broadcaster": frozenset({"publisher"}), "charity": frozenset({"organisation"}),
}  # fmt: skip
"""The kinds a noun with "the" can point back to when no party was called by that noun."""


class Cast:
    """The parties of one article, met in reading order. ``claimant`` freezes them at the end."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._acronyms: Mapping[str, str] = acronyms(text)
        self._roll = Roll()
        self._time = 0
        self._claimants: dict[int, Claimant] = {}

    def meet(self, words: Span) -> tuple[int, Span]:
        """Return the number of the party that ``words`` mention, and the words that name it."""
        self._time += 1
        words = peeled(self._text, words)
        mention = read_mention(self._text, words, self._acronyms)
        apposition = self._apposition(words)
        if apposition is not None and mention.form in {"definite", "unnamed", "named"}:
            mention = self._with_apposition(mention, apposition)
        number = self._party_of(mention)
        if number is None:
            number = self._roll.add()
        self._join(number, mention, apposition)
        self._roll.parties[number].at = words.end
        return number, words

    def claimant(self, number: int) -> Claimant:
        """Return the party as a claimant, under its best name; nobody is met after that."""
        if number not in self._claimants:
            self._claimants[number] = self._frozen(self._roll.parties[number])
        return self._claimants[number]

    def _frozen(self, party: Party) -> Claimant:
        named = [m for m in party.mentions if m.form == "named"]
        pool = named or party.mentions
        best = max(pool, key=lambda m: (m.proper, bool(m.acronym), _is_whole(m), len(m.name)))
        names = [self._acronyms.get(best.name, best.name)]
        names += [m.name for m in party.mentions if m.form == "named"]
        names += [m.acronym for m in party.mentions if m.acronym]
        names += [short for short, long in self._acronyms.items() if long == names[0]]
        aliases = tuple(name for name in dict.fromkeys(names[1:]) if name and name != names[0])
        return Claimant(names[0], party.kind, bool(named), aliases)

    def _apposition(self, words: Span) -> Span | None:
        match = _APPOSITION.match(self._text, words.end)
        return span(self._text, match.start(1), match.end(1)) if match else None

    def _with_apposition(self, mention: Mention, apposition: Span) -> Mention:
        """Take the name from "the regional governor, Oleh Syniehubov"."""
        if mention.form == "named" and mention.head not in PERSON_NOUNS:
            return mention
        other = read_mention(self._text, apposition, self._acronyms)
        named = other.kind == "person" and apposition.text.endswith(other.name)
        if named and len(apposition.text.split()) < 6:
            described = other.described | frozenset(mention.name.lower().split())
            return Mention(mention.span, "named", other.name, "person", other.key,
                           described=described, proper=True)  # fmt: skip
        return mention

    def _party_of(self, mention: Mention) -> int | None:
        if mention.form == "pronoun":
            return self._by_pronoun(mention)
        if mention.form == "definite":
            return self._by_head(mention)
        if mention.form == "unnamed":
            return self._same_words(mention)
        return self._by_key(mention)

    def _by_pronoun(self, mention: Mention) -> int | None:
        if mention.head == "it":
            named = self._opening_before(mention.span.start)
            return self._roll.other if named is None else named
        if mention.head not in _PERSONAL:
            latest = [n for n in (self._roll.other, self._roll.person) if n is not None]
            return self._roll.latest(latest)
        start = mention.span.start
        found = self._roll.person
        after = max(start - _NEAR, 0)
        if found is not None:
            after = max(after, self._roll.parties[found].at)
        named = self._named_between(after, start, opening=found is not None)
        if named is None and found is not None and self._is_far(found, start):
            return None  # a wrong name is worse than none
        return found if named is None else named

    def _is_far(self, number: int, start: int) -> bool:
        """Tell whether a paragraph about something else stands between a party and a place.

        One that is a quotation is the party's own words.
        """
        between = self._text[self._roll.parties[number].at : start].split("\n")[1:-1]
        return any(line.strip() and line.strip()[0] not in _QUOTING for line in between)

    def _opening_before(self, start: int) -> int | None:
        """Meet the body that the sentence before "it" is about: "Thames Water apologised. It …"."""
        begin = max(self._text.rfind("\n", 0, start) + 1, start - _NEAR)
        known = self._roll.other
        after = max(begin, self._roll.parties[known].at if known is not None else 0)
        openings = list(_OPENING_BODY.finditer(self._text, after, start))
        if not openings:
            return None
        words = span(self._text, openings[-1].start("name"), openings[-1].end("name"))
        found = read_mention(self._text, words, self._acronyms)
        if found.kind == "anonymous" or words.text.split()[0].lower() in _NO_NAMES:
            return None
        if found.kind == "person":
            found = replace(found, kind="unknown")  # "it" is nobody
        number = self._by_key(found)
        number = self._roll.add() if number is None else number
        self._join(number, found, None)
        return number

    def _named_between(self, after: int, start: int, *, opening: bool) -> int | None:
        """Meet the last person named in full before a pronoun; ``opening``: as a subject."""
        for match in reversed(list(_FULL_NAME.finditer(self._text, after, start))):
            words = _without_lead(span(self._text, match.start(1), match.end(1)))
            if opening and not self._opens(words):
                continue
            mention = read_mention(self._text, words, self._acronyms)
            if mention.kind == "person":
                known = self._by_key(mention)
                number = self._roll.add() if known is None else known
                self._join(number, mention, None)
                return number
        return None

    def _opens(self, name: Span) -> bool:
        """Tell whether a name is a sentence's subject: at its start, or after "Board member"."""
        before = _OPENING.search(self._text[max(name.start - 60, 0) : name.start])
        if before is None:
            return False
        roles = before["roles"].lower().split()
        return not roles or is_role(roles[-1])

    def _by_head(self, mention: Mention) -> int | None:
        head = mention.head
        if head in SOURCE_NOUNS:
            return self._roll.other
        exact = self._roll.by_head.get(head)
        if exact is not None and self._roll.parties[exact].suits(mention):
            return exact
        if head in GENERIC_HEADS and (exact is None or head not in STATE_BODIES):
            found = self._roll.latest_of(_MEANT.get(head, frozenset()))
            if found is not None and not self._is_far(found, mention.span.start):
                return found
            return self._subject_of_paragraph(mention)
        return None

    def _subject_of_paragraph(self, mention: Mention) -> int | None:
        """Meet Norvik Energy in "Norvik Energy will cut jobs, *the company* said"."""
        start = self._text.rfind("\n", 0, mention.span.start) + 1
        match = _OPENING_NAME.match(self._text, start)
        if match is None or match.group().split()[0].lower() in _NO_NAMES:
            return None
        words = span(self._text, match.start(), match.end())
        if _PLURAL.match(self._text, words.start):
            return None  # "Sales were up 12%, the company said"
        found = read_mention(self._text, words, self._acronyms)
        if words.end > mention.span.start or found.kind in {"government", "anonymous"}:
            return None
        known = self._party_of(found)
        if known is not None:
            return known if self._roll.parties[known].kind != "person" else None
        if mention.head not in _TRADING and found.kind != KIND_NOUNS.get(mention.head):
            return None
        number = self._roll.add()
        self._join(number, found, None)
        self._roll.parties[number].kind = KIND_NOUNS.get(mention.head, found.kind)
        return number

    def _same_words(self, mention: Mention) -> int | None:
        return self._roll.by_name.get(mention.name.lower())

    def _by_key(self, mention: Mention) -> int | None:
        exact = self._roll.by_key.get(mention.key) if mention.key else None
        if exact is not None:
            return exact
        surname = mention.name.split()[-1].lower() if mention.name else ""
        alone = len(mention.key) == 1
        fits = [
            number
            for number in self._roll.by_word.get(surname, ())
            if self._is_same_person(self._roll.parties[number], mention, alone=alone)
        ]
        if fits or mention.kind == "person" or not alone:
            return self._roll.latest(fits)
        return self._surname_elsewhere(mention, surname)

    def _is_same_person(self, party: Party, mention: Mention, *, alone: bool) -> bool:
        if party.kind != "person" or not (mention.kind == "person" or alone):
            return False
        nested = mention.key <= party.key or party.key <= mention.key
        return alone or len(party.key) == 1 or nested

    def _surname_elsewhere(self, mention: Mention, surname: str) -> int | None:
        """Meet the person whose full name the text gives elsewhere."""
        words = self._surnames.get(surname)
        if words is None or mention.kind != "unknown":
            return None
        found = read_mention(self._text, words, self._acronyms)
        if found.kind != "person":
            return None
        number = self._roll.add()
        self._join(number, found, None)
        return number

    @cached_property
    def _surnames(self) -> dict[str, Span]:
        """Where the text first gives the full name of each surname."""
        found: dict[str, Span] = {}
        for match in _FULL_NAME.finditer(self._text):
            first, *_, last = match.group(1).split()
            if first.lower() not in _NO_NAMES:
                found.setdefault(last.lower(), span(self._text, match.start(1), match.end(1)))
        return found

    def _join(self, number: int, mention: Mention, apposition: Span | None) -> None:
        party = self._roll.parties[number]
        party.last = self._time
        if not (mention.form in {"pronoun", "definite"} and party.mentions):
            self._add(number, mention)
            if apposition is not None:
                self._describe(party, apposition.text.lower())
        self._roll.note(number)

    def _add(self, number: int, mention: Mention) -> None:
        party = self._roll.parties[number]
        party.mentions.append(mention)
        if len(mention.key) > len(party.key):
            party.key = mention.key
        if party.kind in {"unknown", "anonymous"} or not party.mentions[:-1]:
            party.kind = mention.kind or "unknown"
        if mention.form == "pronoun" and mention.head in _PERSONAL:
            party.kind = "person"
        party.heads |= {mention.head} | (mention.described & (GENERIC_HEADS | PERSON_NOUNS))
        party.words |= set(mention.name.lower().split()) | mention.described
        self._roll.name(number, mention)

    def _describe(self, party: Party, words: str) -> None:
        nouns = set(re.findall(r"[\w-]+", _AFTER_HEAD.split(words)[0]))
        party.words |= nouns
        party.heads |= nouns & (GENERIC_HEADS | PERSON_NOUNS)
        if party.kind in {"unknown", "organisation"}:
            kinds = [KIND_NOUNS[noun] for noun in nouns if noun in KIND_NOUNS]
            known = [kind for kind in kinds if party.kind == "unknown" or kind == "think tank"]
            party.kind = known[0] if known else party.kind


def _without_lead(name: Span) -> Span:
    """Return "Carl Hobbs" of "But Carl Hobbs"."""
    first, space, rest = name.text.partition(" ")
    if not space or first.lower() not in _NO_NAMES:
        return name
    return Span(name.start + len(first) + 1, name.end, rest)


def _is_whole(mention: Mention) -> bool:
    """Tell whether a name is not that of an organ or owner: no "'s" in it."""
    return "'s" not in mention.name and "’s" not in mention.name
