"""Whom a text tells to be what he is called later: "Bo Ek, an estate agent … *The estate agent*".

The description stands before the name or beside it, anywhere before; where the text tells it of
several people, whoever of them spoke last in the paragraphs before is meant, else nobody.
"""

import re
from functools import cache

from archive.reading.statements.who.antecedents import is_far
from archive.reading.statements.who.mention import Mention
from archive.reading.statements.who.natives import states_of
from archive.reading.statements.who.parties_of_members import letter_of, member_in
from archive.reading.statements.who.reach import REACH
from archive.reading.statements.who.register import Register
from archive.reading.statements.who.roll import is_many
from archive.reading.words.name_words import is_role
from archive.reading.words.small_words import PREPOSITIONS, SUBORDINATORS
from archive.values import Span

_LEAD = r"(?:an? |the |one of the |[\w-]+[’']s )?"
_PLAIN = (
    r"(?:(?!(?:of|for|to|by|with|in|on|at|from|the|an?|and|or|but|who|whose|which|that|as|said|says"
    r"|told)\b)[\w’'-]+ )"
)
_AGED = r"(?:, (?:aged )?(?P<age>\d{1,3})(?=[,.]))?"
_NO_SPEECH = r"(?! (?:said|says|told|added|adds|warned|claimed|insisted)\b)"
_OF_AGE = re.compile(r"(?P<age>\d{1,3})[- ]years?[- ]old\b ?(?P<rest>.*)")
_SMALL = PREPOSITIONS | SUBORDINATORS | {"a", "an", "the", "and", "of", "said", "says", "told"}
_YOUNG = frozenset({"teen", "teenager", "boy", "girl", "youngster", "youth", "schoolboy",
                    "schoolgirl"})  # fmt: skip
_OLD = frozenset({"pensioner"})
_LAST_OF_YOUTH = 19
_FIRST_OF_TEENS = 10
_FIRST_OF_OLD_AGE = 60
_LONGEST = 5
"""Words of a description."""
_AROUND = 200
_BEFORE = 60
_MOST_BETWEEN = 3
_FROM = re.compile(
    r"(?:, [^,;:.“”\"\n]{0,60})? (?:from|born in) (?:the )?([A-Z][a-z]+(?: [A-Z][a-z]+)?)"
    r"(?:, ([A-Z][a-z]+))?"
)
"""Where somebody comes from: "Bo Ek, a miner *from Chile*"."""
_PARTED = re.compile(r"[,.;:()“”\"\n]")


class PeopleDescribed:
    """Finds the person who is told to be what a mention says, among those a text names."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def by_words(self, mention: Mention) -> int | None:
        """Meet Bo Ek, told to be an estate agent, for "the estate agent"."""
        words = _described(mention)
        return None if words is None else self._told(words, mention.span.start)

    def of_party(self, mention: Mention) -> int | None:
        """Meet Senator Bo Ek (R-Velm) for "the two-term Republican"."""
        member = member_in(mention.span.text)
        return None if member is None else self._told(member, mention.span.start)

    def of_nation(self, nations: set[str], start: int) -> int | None:
        """Meet the one person told to be Chilean, or from Chile, for "the Chilean"."""
        printed, text = self._register.printed, self._register.text
        names = {}
        for name in printed.names_in(0, start) if nations else ():
            told = states_of(word.title() for word in printed.told_of(name)[0])
            home = _FROM.match(text, name.end, start)
            if (
                told | states_of(filter(None, home.group(1, 2)) if home is not None else ())
            ) & nations:
                names[name.text] = name
        return self._one(names, start)

    def of_age(self, mention: Mention) -> int | None:
        """Meet the one person told to be 45 for "the 45-year-old teacher"."""
        told = _OF_AGE.search(mention.span.text.lower())
        if told is None:
            return None
        text, start = self._register.text, mention.span.start
        beside = re.compile(rf",? (?:who is |aged )?{told['age']}(?=[,. ])")
        before = re.compile(rf"\b{told['age']}[- ]years?[- ]old (?:[\w-]+ ){{0,3}}$")
        return self._one(
            {
                name.text: name for name in self._register.printed.names_in(0, start)
                if beside.match(text, name.end, start)
                or before.search(text, max(name.start - _BEFORE, 0), name.start)
            },
            start,
        )  # fmt: skip

    def _told(self, words: str, start: int) -> int | None:
        names = self._register.printed.names_in(max(start - REACH, 0), start)
        return self._one(
            {name.text: name for name in names if self._is_told(name, words, start)}, start
        )

    def _one(self, names: dict[str, Span], start: int) -> int | None:
        """Meet the only one of some names, else who of them spoke last, not far before."""
        if len(names) <= 1:
            return next((self._register.meet_person(name) for name in names.values()), None)
        by_key, parties = self._register.roll.by_key, self._register.roll.parties
        met = [by_key.get(frozenset(name.lower().split())) for name in names]
        spoke = [number for number in met if number is not None and parties[number].at]
        latest = self._register.roll.latest(spoke)
        if latest is None or is_far(self._register.text, parties[latest].at, start, paragraphs=2):
            return None
        return latest

    def _is_told(self, name: Span, words: str, start: int) -> bool:
        text = self._register.text
        before = _PARTED.split(text[max(name.start - _BEFORE, 0) : name.start].removesuffix(", "))
        led = _leading(words).search(before[-1].lower().rstrip())
        if led is not None and _leads_to_name(led.group("between").split()):
            return True
        after = text[name.end : min(name.end + _AROUND, start)]
        beside = _beside(words).match(after)
        if beside is not None:
            return True
        letter = letter_of(words)
        if letter and re.match(rf"(?:, | \(){letter}(?:-[A-Z][\w.]*)?(?:[,)]|$)", after):
            return True
        aged = re.match(_AGED, after)
        return aged is not None and bool(aged["age"]) and _is_of_years(words, int(aged["age"]))


def _described(mention: Mention) -> str | None:
    """Return what "the" leads to where it may describe one person: "estate agent"."""
    lead, _, words = mention.span.text.partition(" ")
    told = words.lower().split()
    if lead.lower() not in {"the", "this"} or not told or len(told) > _LONGEST:
        return None
    joined = set(told) & (_SMALL - {"of"}) or not all(re.match(r"[\w-]+$", word) for word in told)
    return None if joined or is_many(told[-1]) else words.lower()


@cache
def _pattern(words: str) -> str:
    """Return words as a text may print them: "father-of-three", "Conservative" for a Tory."""
    parts = (_ALSO.get(word, re.escape(word)) for word in re.split(r"[ -]", words))
    return rf"(?<![\w-])(?:{'[ -]'.join(parts)})(?![\w-])"


_ALSO = {
    "dad": "(?:dad|father)", "mum": "(?:mum|mom|mother)", "mom": "(?:mum|mom|mother)",
    "tory": "(?:tory|conservative)", "conservative": "(?:tory|conservative)",
    "democrat": "democrat(?:ic)?", "republican": "(?:republican|gop)",
    "realtor": "(?:realtor|estate agent)", "teen": "teen(?:ager)?", "ex": "(?:ex|former)",
    "former": "(?:ex|former)",
}  # fmt: skip
"""Words that say the same of somebody."""


@cache
def _leading(words: str) -> re.Pattern[str]:
    return re.compile(rf"{_pattern(words)}(?P<between>(?: [\w’'-]+){{0,{_MOST_BETWEEN}}})$")


def _leads_to_name(between: list[str]) -> bool:
    """Tell whether words between a description and a name are an office: "Tory *minister* Ek"."""
    return not between or (is_role(between[-1]) and not _SMALL & set(between))


@cache
def _beside(words: str) -> re.Pattern[str]:
    told = rf"{_LEAD}{_PLAIN}{{0,3}}?{_pattern(words)}{_NO_SPEECH}"
    first = r"(?:(?!who )[^,;:.“”\"\n]{2,80}(?:,| and) (?=an? |his |her |[\w ]{0,20}of ))?"
    works = r"(?:,? who)? (?:is|was|has been|became|works as|worked as) "
    return re.compile(
        rf"{_AGED}(?:, {first}{told}|{works}{told}| (?:of|from) the {told})", re.IGNORECASE
    )


def _is_of_years(words: str, age: int) -> bool:
    """Tell whether an age makes somebody a teenager or a pensioner."""
    if words in _YOUNG:
        return _FIRST_OF_TEENS <= age <= _LAST_OF_YOUTH
    return words in _OLD and age >= _FIRST_OF_OLD_AGE
