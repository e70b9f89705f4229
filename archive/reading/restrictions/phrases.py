"""The phrase list of restrictions, each phrase compiled when it is first needed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from math import ceil

from archive.reading.credit_lines.words import flat, key
from archive.reading.restrictions.territories import list_end
from resources import path

NUMBERS = {"one": 1, "two": 2, "three": 3, "five": 5, "seven": 7, "ten": 10, "fourteen": 14,
            "twenty": 20, "thirty": 30, "sixty": 60, "ninety": 90}  # fmt: skip
_COUNT = rf"\d{{1,3}}|{'|'.join(NUMBERS)}"
_UNITS = {"weeks": 7, "months": 30, "hours": 1 / 24}
"""Days of the units that stand for days: a month is taken as 30, a part of a day as a day."""
_TERRITORY = "{territory}"
_WHOLE = "^"
_GAP = r"[\s_-]+"
_JOINS = r"(?:and/or|and|or|nor|und|oder|et|ou|y|o|i|та|і|й|або|и|или)"
_RUNS_ON = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")
_NOT_LITERAL = re.compile(r"\{[^}]*\}|\*|\.\.\.|\s+")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase to look for: a code and how it is written (see the head of the phrase list)."""

    code: str
    words: str


@cache
def phrases() -> tuple[Phrase, ...]:
    """Return the phrase list in its order."""
    rows = path("vocabularies", "restrictions.tsv").read_text(encoding="utf-8").splitlines()
    found: list[Phrase] = []
    for row in rows:
        if row and not row.startswith("#"):
            code, phrases = row.split("\t")
            found.extend(Phrase(code, words) for each in phrases.split("|")
                         for words in _in_units(each))  # fmt: skip
    return tuple(found)


def _in_units(words: str) -> tuple[str, ...]:
    """``within {days} days`` is also said in weeks, months and hours."""
    if "{days} day" not in words:
        return (words,)
    said = words.replace("{days} days", "{days} day*").replace("{days} day ", "{days} day* ")
    others = (said.replace("{days} day*", f"{{{unit}}} {unit[:-1]}*") for unit in _UNITS)
    return (words, *others)


def days_said(slots: Mapping[str, str]) -> int | None:
    """Return how many days a phrase speaks of; None if it does not."""
    for unit, size in (("days", 1.0), *_UNITS.items()):
        said = slots.get(unit)
        if said:
            return ceil((NUMBERS.get(said) or int(said)) * size)
    return None


@dataclass(frozen=True, slots=True)
class Sought:
    """A phrase made ready: what any text with it must contain, and how it counts (``counts``).

    ``always``: None for a code in capitals, which is looked for in the text as it stands.
    """

    phrase: Phrase
    literals: tuple[str, ...]
    always: bool | None


def sought_in(
    text: str, lowered: str, extra: tuple[Phrase, ...] = ()
) -> Iterator[tuple[Sought, str]]:
    """Yield what of the phrase list, and of the desk's own after it, may stand in a text.

    Each comes with the reading it is looked for in: ``text`` or its ``lowered``. Most phrases are
    in no text: neither are all their letters looked for, nor their patterns ever compiled.
    """
    groups = _by_letters(extra)
    begun = {word[:_BEGINNING] for word in _WORDS.findall(lowered)}
    letters_near = [pair for start in (*begun, "") for pair in groups.lowered.get(start, ())]
    near = [number for letters, those in letters_near if letters in lowered
            for number in those]  # fmt: skip
    near += [number for letters, those in groups.written.items() if letters in text
             for number in those]  # fmt: skip
    for number in sorted(near):
        one = groups.all[number]
        read = text if one.always is None else lowered
        if all(letters in read for letters in one.literals[1:]):
            yield one, read


_BEGINNING = 3
_WORDS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class _ByLetters:
    """All phrases, and their numbers under the longest letters of each: as written, lowered.

    Those looked for in lowered text stand under how their word begins, so that of the many only
    those are tried whose word may be there; under "" where a word need not begin with them.
    """

    all: tuple[Sought, ...]
    written: dict[str, list[int]]
    lowered: dict[str, list[tuple[str, list[int]]]]


@lru_cache(maxsize=8)
def _by_letters(extra: tuple[Phrase, ...]) -> _ByLetters:
    every = tuple(Sought(one, literals(one), counts(one)) for one in (*phrases(), *extra)
                  if not one.words.startswith(_WHOLE))  # fmt: skip
    found = _ByLetters(every, {}, {})
    lowered: dict[str, list[int]] = {}
    for number, one in enumerate(every):
        group = found.written if one.always is None else lowered
        group.setdefault(one.literals[0], []).append(number)
    for letters, numbers in lowered.items():
        word = _WORDS.match(letters)
        sure = word is not None and len(word.group()) >= _BEGINNING and not _RUNS_ON.search(letters)
        start = letters[:_BEGINNING] if sure else ""
        found.lowered.setdefault(start, []).append((letters, numbers))
    return found


@lru_cache(maxsize=8)
def whole_texts(extra: tuple[Phrase, ...] = ()) -> dict[str, str]:
    """Return the phrases that count only as the whole text: key → code."""
    return {key(one.words): one.code for one in (*phrases(), *extra)
            if one.words.startswith(_WHOLE)}  # fmt: skip


def literals(phrase: Phrase) -> tuple[str, ...]:
    """Return the stretches of letters any text with this phrase must contain, longest first."""
    words = phrase.words
    words = words[1:] if words.startswith("=") else flat(words.removeprefix("~"))
    return tuple(sorted(_NOT_LITERAL.split(words), key=len, reverse=True))


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Where a phrase stands in a text, what fills its slots, and where each of those begins."""

    start: int
    end: int
    slots: Mapping[str, str] = field(default_factory=dict)
    starts: Mapping[str, int] = field(default_factory=dict)


def counts(phrase: Phrase) -> bool | None:
    """Return how a phrase counts: None in capitals, True always, False where it stands alone."""
    return None if phrase.words.startswith("=") else not phrase.words.startswith("~")


def occurrences(phrase: Phrase, text: str, written: str = "") -> Iterator[Occurrence]:
    """Yield where a phrase stands in ``text`` (flat, unless the phrase is a code in capitals).

    ``written`` is the text as it stands: its capitals tell names that no list knows.
    """
    if _TERRITORY in phrase.words:
        yield from _around_territories(phrase, text, written)
        return
    sought, at = compiled(phrase), 0
    while match := sought.search(text, at):
        yield Occurrence(match.start(), match.end(), *_slots_of(match))
        dated = "date" in sought.groupindex  # a date is looked for in much more than it is
        at = match.start("date") if dated else max(match.end(), at + 1)


def _slots_of(*matches: re.Match[str] | None) -> tuple[dict[str, str], dict[str, int]]:
    slots: dict[str, str] = {}
    starts: dict[str, int] = {}
    for match in matches:
        said = match.groupdict().items() if match else ()
        slots |= {name: words for name, words in said if words is not None}
        starts |= {
            name: match.start(name) for name in slots if match and name in match.re.groupindex
        }
    return slots, starts


def _around_territories(phrase: Phrase, text: str, written: str) -> Iterator[Occurrence]:
    """Phrases that name territories: the names are looked up, the words around them matched."""
    before, behind = _sides(phrase)
    begins: Iterator[re.Match[str]] = (before or _WORD_START).finditer(text)
    passed = 0  # a list that ends without the words behind it ends so from each of its names
    for opening in begins:
        if opening.start() < passed:
            continue
        people = behind is not None and behind.pattern.startswith(_MEDIUM_BEHIND)
        end = list_end(text, opening.end(), written, led=before is not None, people=people)
        last = behind.match(text, end) if end is not None and behind else None
        if end is None or (behind is not None and last is None):
            passed = end if end is not None and before is None else passed
            continue
        slots, starts = _slots_of(opening, last)
        slots["territory"] = text[opening.end() : end]
        starts["territory"] = opening.end()
        yield Occurrence(opening.start(), last.end() if last else end, slots, starts)


_MEDIUM_BEHIND = rf"{_GAP}(?P<medium>"
_WORD_START = re.compile(r"(?<!\w)(?=\w)")


@lru_cache(maxsize=4096)
def _sides(phrase: Phrase) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    words = flat(phrase.words.removeprefix("~"))
    left, _slot, right = (side.strip() for side in words.partition(_TERRITORY))
    before = re.compile(rf"(?<!\w){_expression(left)}{_GAP}") if left else None
    behind = re.compile(rf"{_GAP}{_expression(right)}(?!\w)") if right else None
    return before, behind


@lru_cache(maxsize=4096)
def compiled(phrase: Phrase) -> re.Pattern[str]:
    """Return the pattern of a phrase that names no territory."""
    words = phrase.words
    said = words[1:] if words.startswith("=") else flat(words.removeprefix("~"))
    if _RUNS_ON.match(said):  # scripts that put no space between words
        return re.compile(_expression(said))
    return re.compile(rf"(?<!\w){_expression(said)}(?!\w)")


def _expression(words: str) -> str:
    pieces = []
    for word in words.split(" "):
        escaped = re.escape(word).replace(r"\*", r"\w*")
        for slot, pattern in (
            *((unit, rf"(?P<{unit}>{_COUNT})") for unit in ("days", *_UNITS)),
            ("date", r"(?P<date>\S[^;\n]{2,90})"),
            ("who", r"(?P<who>[^\W_][^.;:,/()|\n]{1,40}?)(?=\s*(?:$|[.;:,/()|\n–—]|\s-))"),
            ("medium", rf"(?P<medium>{_listed(_media_pattern())})"),
        ):  # fmt: skip
            escaped = escaped.replace(rf"\{{{slot}\}}", pattern)
        pieces.append(r"[^.;\n]{0,60}?" if word == "..." else escaped)
    gap = r"[^.;\n]{0,60}?"
    return _GAP.join(pieces).replace(f"{_GAP}{gap}{_GAP}", r"[^.;\n]{1,60}?")


def _listed(name: str) -> str:
    joint = rf"(?:\s*[,/&]\s*(?:{_JOINS}\s+)?|\s+{_JOINS}\s+)(?:the\s+)?"
    return rf"(?:the\s+)?{name}(?!\w)(?:{joint}{name}(?!\w))*"


@cache
def media_words() -> dict[str, str]:
    """Return the medium each word stands for, by the word's key."""
    media = {}
    for row in path("vocabularies", "media.tsv").read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            code, _, words = row.split("\t")
            media.update({key(word): code for word in (code, *words.split("|"))})
    return media


@cache
def _media_pattern() -> str:
    words = sorted(media_words(), key=len, reverse=True)
    return "(?:" + "|".join(word.replace(" ", r"\s+") for word in words) + ")"
