"""The cast of an article: which mentions are one party, and what to call it.

"The organization", "the think tank" and "it" point back to who spoke last and fits; a surname to
the person named in full; an acronym to the name it was introduced with. Two mentions are one
party when their telling words agree ("Ukraine's military", "the Ukrainian Armed Forces").
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from archive.reading.records import Claimant
from archive.reading.statements.acronyms import acronyms
from archive.reading.statements.mentions import Mention, peeled, read_mention
from archive.reading.words.cue_words import SOURCE_NOUNS
from archive.reading.words.name_words import GENERIC_HEADS, KIND_NOUNS, PERSON_NOUNS
from archive.reading.words.word_sets import word_set
from archive.values import Span, span

_APPOSITION = re.compile(r"\s*,\s*([^,.;:“”\"]{2,120})(?=[,.;:“”\"]|$)")
_AFTER_HEAD = re.compile(r"\b(?:of|at|for|with|from|to|based|in|which|who|that)\b")
_PERSONAL = word_set("personal")
_FULL_NAME = re.compile(r"\b([A-Z][a-z’'-]+(?:\s[A-Z][a-z’'-]+){1,2})\b")
_OPENING_NAME = re.compile(r"[A-Z][\w&.’'-]*(?:\s[A-Z][\w&’'-]*)*(?=\s[a-z])")
_TRADING = frozenset({"company", "firm", "bank", "group", "union", "club", "charity", "party",
                      "airline", "retailer", "manufacturer", "watchdog", "agency"})  # fmt: skip


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


@dataclass(slots=True)
class _Party:
    """A party while the article is read: its mentions and the nouns that may point back to it."""

    mentions: list[Mention] = field(default_factory=list)
    key: frozenset[str] = frozenset()
    kind: str = "unknown"
    heads: set[str] = field(default_factory=set)
    last: int = -1


class Cast:
    """The parties of one article, met in reading order. ``claimant`` freezes them at the end."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._acronyms: Mapping[str, str] = acronyms(text)
        self._parties: list[_Party] = []
        self._time = 0

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
            self._parties.append(_Party())
            number = len(self._parties) - 1
        self._join(number, mention, apposition)
        return number, words

    def claimant(self, number: int) -> Claimant:
        """Return the party as a claimant, under its best name."""
        party = self._parties[number]
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

    def _latest(self, fits: "list[int]") -> int | None:
        return max(fits, key=lambda number: self._parties[number].last, default=None)

    def _by_pronoun(self, mention: Mention) -> int | None:
        persons = mention.head in _PERSONAL
        single = {"it"}
        fits = [
            number
            for number, party in enumerate(self._parties)
            if (party.kind == "person" or _is_one_person(party)) == persons
            or (mention.head not in single and not persons)
        ]
        found = self._latest(fits)
        if found is None and persons:
            return self._person_before(mention.span.start)
        return found

    def _person_before(self, start: int) -> int | None:
        """Meet the last person named in full before a pronoun that fits nobody yet."""
        before = list(_FULL_NAME.finditer(self._text, max(0, start - 600), start))
        for match in reversed(before):
            words = _without_lead(span(self._text, match.start(1), match.end(1)))
            mention = read_mention(self._text, words, self._acronyms)
            if mention.kind == "person":
                self._parties.append(_Party())
                self._join(len(self._parties) - 1, mention, None)
                return len(self._parties) - 1
        return None

    def _by_head(self, mention: Mention) -> int | None:
        head = mention.head
        if head in SOURCE_NOUNS:
            return self._latest([n for n, p in enumerate(self._parties) if p.kind != "person"])
        exact = [n for n, party in enumerate(self._parties) if head in party.heads]
        if exact:
            return self._latest(exact)
        if head in GENERIC_HEADS:
            wanted = _MEANT.get(head, frozenset())
            found = self._latest([n for n, p in enumerate(self._parties) if p.kind in wanted])
            return self._subject_of_paragraph(mention) if found is None else found
        return None

    def _subject_of_paragraph(self, mention: Mention) -> int | None:
        """Meet Norvik Energy in "Norvik Energy will cut jobs, *the company* said"."""
        start = self._text.rfind("\n", 0, mention.span.start) + 1
        match = _OPENING_NAME.match(self._text, start)
        if match is None or match.group().split()[0].lower() in _NO_NAMES:
            return None
        words = span(self._text, match.start(), match.end())
        found = read_mention(self._text, words, self._acronyms)
        if words.end > mention.span.start or found.kind in {"government", "anonymous"}:
            return None
        known = self._party_of(found)
        if known is not None:
            return known if self._parties[known].kind != "person" else None
        if mention.head not in _TRADING and found.kind != KIND_NOUNS.get(mention.head):
            return None
        self._parties.append(_Party())
        self._join(len(self._parties) - 1, found, None)
        self._parties[-1].kind = KIND_NOUNS.get(mention.head, found.kind)
        return len(self._parties) - 1

    def _same_words(self, mention: Mention) -> int | None:
        folded = mention.name.lower()
        return next(
            (n for n, p in enumerate(self._parties)
             if any(m.name.lower() == folded for m in p.mentions)), None
        )  # fmt: skip

    def _by_key(self, mention: Mention) -> int | None:
        for number, party in enumerate(self._parties):
            if party.key and party.key == mention.key and party.kind != "anonymous":
                return number
        surname = mention.name.split()[-1].lower() if mention.name else ""
        alone = len(mention.key) == 1
        fits = [
            number
            for number, party in enumerate(self._parties)
            if party.kind == "person"
            and (mention.kind == "person" or alone)
            and (surname in party.key)
            and (
                alone or len(party.key) == 1 or mention.key <= party.key or party.key <= mention.key
            )
        ]
        if fits or mention.kind == "person" or not alone:
            return self._latest(fits)
        return self._surname_elsewhere(mention, surname)

    def _surname_elsewhere(self, mention: Mention, surname: str) -> int | None:
        """Meet the person whose full name the text gives elsewhere."""
        for match in _FULL_NAME.finditer(self._text):
            first, *_, last = match.group(1).split()
            if first.lower() in _NO_NAMES or mention.kind != "unknown":
                continue
            if last.lower() == surname:
                words = span(self._text, match.start(1), match.end(1))
                found = read_mention(self._text, words, self._acronyms)
                if found.kind == "person":
                    self._parties.append(_Party())
                    self._join(len(self._parties) - 1, found, None)
                    return len(self._parties) - 1
        return None

    def _join(self, number: int, mention: Mention, apposition: Span | None) -> None:
        party = self._parties[number]
        party.last = self._time
        if mention.form in {"pronoun", "definite"} and party.mentions:
            return
        party.mentions.append(mention)
        if len(mention.key) > len(party.key):
            party.key = mention.key
        if party.kind in {"unknown", "anonymous"} or not party.mentions[:-1]:
            party.kind = mention.kind or "unknown"
        party.heads |= {mention.head} | (mention.described & (GENERIC_HEADS | PERSON_NOUNS))
        if apposition is not None:
            self._describe(party, apposition.text.lower())

    def _describe(self, party: _Party, words: str) -> None:
        nouns = set(
            re.findall(
                r"[\w-]+",
                re.split(r"\b(?:of|at|for|with|from|to|based|in|which|who|that)\b", words)[0],
            )
        )
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


def _is_one_person(party: _Party) -> bool:
    head = party.mentions[0].head if party.mentions else ""
    return party.kind == "anonymous" and head in PERSON_NOUNS and not head.endswith("s")


def _is_whole(mention: Mention) -> bool:
    """Tell whether a name is not that of an organ or owner: no "'s" in it."""
    return "'s" not in mention.name and "’s" not in mention.name
