"""What stands beside a name and speaks for its being a place: "in", "town of", "residents".

Weights are on the scale of ``evidence``.
"""

import re
from collections.abc import Iterable, Sequence

from archive.gazetteer.lookup import lies_in
from archive.gazetteer.records import Candidate
from archive.gazetteer.schema import CODE
from archive.gazetteer.surroundings import (
    Mark,
    is_dateline,
    seats_a_body,
    stands_after,
    words_before,
)
from archive.reading.fold import Word
from archive.reading.words.word_sets import word_set

QUALIFIED = 5.0
LOCATIVE = 1.0
_KIND_NAMED, _NEIGHBOUR, _NEIGHBOUR_AFTER = 3.0, 1.5, 1.0
_INFLECTED, _SEAT, _DATELINE, _RESIDENTS, _PART = -0.5, 1.0, 3.0, 1.0, 1.0
_LOCATIVES, _KINDS_OF_TOWN, JOINTS, PLURALS, _RESIDENT_WORDS, _OF = (
    word_set(f"place {name}")
    for name in ("locatives", "kinds", "joints", "plurals", "residents", "of")
)
_COUNTY = "county"
_MOST = 30  # candidates of a town whose region may follow
BETWEEN = re.compile(
    r"\s*(?:[,،、]\s*(?:(?:in|the)\s+)*|\(|\s(?:in|,)\s(?:the\s)?|\s[-–—/|]\s"
    r"|,\s(?:an?|the)\s(?:[a-z]+\s){1,3}(?:in|of)\s(?:the\s)?)\s*"
)
"""What may stand between a place and what it lies in."""
_OF_REGION = re.compile(
    r"[сцз]ь?ко(?:ї|й|го)\s(?:обл(?:аст[іи]|\.)?|района|району|края|краю|округ[ау])$"
)
"""A region in the genitive right behind a place: "у селі Верхівка *Сумської області*"."""
_OF_WHICH = re.compile(r"['’]s?\s(?:[a-z]+\s){0,3}")
"""What may stand between a place and what lies in it: "Gaza's southern city of Rafah"."""


def supports(
    text: str, tokens: Sequence[Word], marks: Sequence[Mark], unmistakable: Sequence[bool]
) -> list[float]:
    """Return what speaks for each name being a place: words beside it, places it is listed with.

    ``unmistakable``: which of the names are large places that nothing speaks against.
    """
    alone = [_support_alone(text, tokens, mark) for mark in marks]
    sure = [each >= LOCATIVE or large for each, large in zip(alone, unmistakable, strict=True)]
    found = list(alone)
    for at in range(len(marks) - 1):
        if text[marks[at].end : marks[at + 1].start].strip() in JOINTS:
            last = marks[at + 1].last
            regions = last >= 0 and tokens[last].folded in PLURALS  # "Brest and Grodno *regions*"
            found[at] += _KIND_NAMED if regions else _NEIGHBOUR_AFTER if sure[at + 1] else 0.0
            found[at + 1] += _NEIGHBOUR if sure[at] else 0.0
            sure[at + 1] = sure[at + 1] or sure[at]  # "in Robotyne, Verbove and Mala Tokmachka"
    return found


def _support_alone(text: str, tokens: Sequence[Word], mark: Mark) -> float:
    if mark.first < 0:
        return 0.0
    score = _INFLECTED if mark.inflected else 0.0
    if stands_after(tokens, mark, _LOCATIVES):
        score += LOCATIVE
    elif mark.inflected and tokens[mark.first].folded.isascii():
        score = LOCATIVE  # a case in Latin letters was asked for behind its preposition only
    if tokens[mark.first].folded == _COUNTY and mark.last > mark.first:
        score += _KIND_NAMED  # "County Clare"
    score += _support_of_words(text, tokens, mark)
    score += _SEAT if seats_a_body(text, tokens, mark.last) else 0.0
    return score + (_DATELINE if is_dateline(text, mark) else 0.0)


def _support_of_words(text: str, tokens: Sequence[Word], mark: Mark) -> float:
    """Return what "town of", "south of" before or "residents" after a name says."""
    score = 0.0
    previous = words_before(tokens, mark)
    if previous and previous[-1] in _KINDS_OF_TOWN:
        score += _KIND_NAMED
    elif previous[-1:] == ["of"]:
        named = any(word in _KINDS_OF_TOWN for word in previous[-2:])
        score += _KIND_NAMED if named else _PART if previous[-2:-1] and previous[-2] in _OF else 0.0
    after = tokens[mark.last + 1 : mark.last + 2]
    gap = text[mark.end : after[0].start] if after else ""
    if after and after[0].folded in _RESIDENT_WORDS and gap in " -":
        score += _KIND_NAMED if gap == "-" else _RESIDENTS  # "*Dallas*-area rents"
    return score


def support_of_code(text: str, mark: Mark, one: Candidate, before: Mark | None) -> float:
    """Return what a code gains from the town before it ("Austin, TX"); without one it is none."""
    if one.rank != CODE:
        return 0.0
    return QUALIFIED if before is not None and holds(text, mark, one, before) else -QUALIFIED


def holds(text: str, mark: Mark, one: Candidate, before: Mark) -> bool:
    """Tell whether a candidate holds the place before the name: "Morecambe, *Lancashire*"."""
    if not BETWEEN.fullmatch(text[before.end : mark.start]):
        return False
    return any(_lies_in(town, [one]) for town in before.candidates[:_MOST])


def qualifies(text: str, mark: Mark, one: Candidate, after: Mark) -> bool:
    """Tell whether the name after a name says where this candidate for it lies."""
    gap = text[mark.end : after.start]
    if not BETWEEN.fullmatch(gap) and (
        gap != " " or not _OF_REGION.search(text, after.start, after.end)
    ):
        return False
    return _lies_in(one, after.candidates)


def is_owned(text: str, mark: Mark, one: Candidate, before: Mark) -> bool:
    """Tell whether the place before a name is what the candidate lies in: "Gaza's Rafah"."""
    if not _OF_WHICH.fullmatch(text[before.end : mark.start]):
        return False
    return _lies_in(one, before.candidates)


def _lies_in(one: Candidate, others: Iterable[Candidate]) -> bool:
    return lies_in(one.place, (other.place.id for other in others))
