"""What speaks against a known name being a place where it stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from archive.gazetteer.common_words import (
    COMMON,
    DIRECTION,
    EVERYDAY,
    FUNCTION,
    GIVEN,
    INSTITUTION,
    PEOPLE,
    is_everyday,
    kind_of,
)
from archive.gazetteer.inflection import bases
from archive.gazetteer.kinds import SUFFIXES
from archive.gazetteer.others import is_title
from archive.gazetteer.surroundings import (
    Mark,
    is_acronym,
    neighbour,
    seats_a_body,
    stands_after,
    starts_sentence,
)
from archive.reading.fold import Word
from archive.reading.words.language import cyrillic_language
from archive.reading.words.morphology import forms
from archive.reading.words.word_sets import word_set

_EVERYDAY, _PERSON_BEFORE, _NAME_AFTER, _GIVEN_NAME, _FIRST_WORD = -6.0, -5.0, -1.5, -5.0, -1.0
_PUBLICATION, _IN_A_NAME, _MAYBE_A_PERSON = -4.0, -2.5, -2.0
_LONGER = re.compile(
    r"[ -](?:on|upon|sur|an der|am|under)[- ](?:the[- ])?(?:"
    + "|".join(word_set("town waters"))
    + ")",
    re.IGNORECASE,
)
_LONGER_NAME = -5.0
_ADJECTIVE = re.compile(
    r"(?:ськ|цьк|зьк|ск|цк)(?:ий|ого|ому|им|а|ої|ій|у|ою|е|і|их|ими|ая|ой|ую|ое|ом|ие)$"
)
_ADJECTIVAL = -6.0
_SEATED = word_set("seated cyrillic")
_IN_A_CREDIT = -3.0  # "Universal/Everett/Rex"
_COMMON_AFTER_IN = -1.5
_OTHER_SENSE, _TITLE_BEFORE, _ACRONYM, _SAID_BESIDE = -5.0, -6.0, -6.0, -2.5
_LOCATIVES, _IN, _PUBLICATIONS = (
    word_set(f"place {name}") for name in ("locatives", "in", "publications")
)
_WITHIN_NAMES = frozenset({DIRECTION, INSTITUTION, EVERYDAY, COMMON})
_SAID = r"(?:said|says|told|added|adds|asked|asks|argued|argues|wrote|warned|recalled)"
_SAID_BEFORE = re.compile(rf"\b{_SAID}\s$")
_SAID_AFTER = re.compile(rf"\s{_SAID}\b")
_REACH = 12


@dataclass(frozen=True, slots=True)
class Against:
    """What speaks against a name: a weight, another name right after it, only everyday words."""

    weight: float = 0.0
    name_follows: bool = False
    inside_a_name: bool = False
    everyday_words: bool = False


def speaks_against(
    text: str, tokens: Sequence[Word], mark: Mark, others: frozenset[str], *, shouting: bool
) -> Against:
    """Return what speaks against a mark: words beside it, another sense in the text."""
    if mark.first < 0:
        return Against()
    weight = _weight_alone(text, tokens, mark, shouting=shouting)
    if shouting:
        return Against(weight)
    before = neighbour(text, tokens, mark.first, -1)
    after = neighbour(text, tokens, mark.last, +1)
    seat = seats_a_body(text, tokens, mark.last)
    of_somebody = _is_of_somebody(text, tokens, mark, after)
    name_follows = after is not None and after not in SUFFIXES and not (seat or of_somebody)
    weight += _weight_beside(text, tokens, mark, (before, after if name_follows else None))
    if mark.first == mark.last:
        weight += _weight_of_one(text, tokens, mark, others, seat=seat)
    elif is_title(tokens[mark.first].folded) and (seat or name_follows):
        weight += _TITLE_BEFORE  # "King George Hospital"
    words = tokens[mark.first : mark.last + 1]
    common = len(words) > 1 and all(is_everyday(word.folded) for word in words)
    inside = before is not None and kind_of(before) in _WITHIN_NAMES
    return Against(weight, name_follows, inside, common)


def _is_of_somebody(text: str, tokens: Sequence[Word], mark: Mark, after: str | None) -> bool:
    """Tell whether somebody's name follows his country's: "премьер-министр *Венгрии* Виктор …"."""
    last = tokens[mark.last]
    turned = bool(bases(text[last.start : last.end])) and kind_of(last.folded) != GIVEN
    described = mark.first > 0 and text[tokens[mark.first - 1].start].islower()
    return turned and after is not None and (described or kind_of(after) == GIVEN)


def _weight_alone(text: str, tokens: Sequence[Word], mark: Mark, *, shouting: bool) -> float:
    """Return what speaks against a word by itself: that it is an everyday one."""
    if mark.first != mark.last:
        return 0.0
    kind = kind_of(tokens[mark.first].folded)
    if kind == COMMON and _stands_as_place(text, tokens, mark):
        return _COMMON_AFTER_IN
    acronym = mark.end - mark.start > 1 and text[mark.start : mark.end].isupper() and not shouting
    return _EVERYDAY if kind and kind not in PEOPLE and not acronym else 0.0


def _weight_beside(
    text: str, tokens: Sequence[Word], mark: Mark, beside: tuple[str | None, str | None]
) -> float:
    """Return what the capitalised words right before and after a name say."""
    before, after = beside
    single = tokens[mark.first].folded if mark.first == mark.last else None
    opens = mark.first and starts_sentence(text, tokens[mark.first - 1].start)
    weight = 0.0
    if not (opens and bases(text[mark.start : mark.end])):  # "Мер Харкова", "Поліція Києва"
        weight += _before_weight(before, single)
    if after is not None:
        weight += _after_weight(after, kind_of(single) if single else "", before)
    return weight + (_LONGER_NAME if _LONGER.match(text, mark.end) else 0.0)


def _stands_as_place(text: str, tokens: Sequence[Word], mark: Mark) -> bool:
    """Tell whether a common word with a capital stands where a place would: "a hotel in Split"."""
    at = mark.first
    if at < 2 or tokens[at - 1].folded not in _IN or neighbour(text, tokens, at, +1) is not None:
        return False
    return text[tokens[at - 1].start].islower() and text[tokens[at - 2].start].islower()


def _is_adjective(text: str, tokens: Sequence[Word], mark: Mark) -> bool:
    """Tell whether a Cyrillic word only describes a thing: "Слов’янського гарнізону"."""
    if mark.last + 1 >= len(tokens) or not _ADJECTIVE.search(text[mark.start : mark.end]):
        return False
    after = tokens[mark.last + 1]
    if text[mark.end : after.start] != " " or not text[after.start].islower():
        return False
    language = cyrillic_language(text[mark.start : after.end], "uk")
    things = forms(text[after.start : after.end], language)
    words = [form for form in forms(text[mark.start : mark.end], language) if form.part == "ADJF"]
    agree = any(
        one.case == other.case and (one.gender == other.gender or (one.plural and other.plural))
        for one in words
        for other in things
        if other.part in {"NOUN", "ADJF"}
    )
    return agree and not {form.lemma for form in things} & _SEATED


def _words_of(text: str, token: Word) -> set[str]:
    """Return a folded word and what its nominative may be."""
    return {token.folded, *bases(text[token.start : token.end])}


def _before_weight(before: str | None, single: str | None) -> float:
    """Return what a capitalised word right before a name says: a title, a given name."""
    if before is None or before in _LOCATIVES or kind_of(before) == FUNCTION:
        return 0.0
    if is_title(before) and single is not None:
        return _TITLE_BEFORE
    return 0.0 if is_everyday(before) else _PERSON_BEFORE


def _after_weight(after: str, kind: str, before: str | None) -> float:
    """Return what a capitalised word right after a name says: a surname, a newspaper's."""
    weight = _GIVEN_NAME if kind == GIVEN and not is_everyday(after) else _NAME_AFTER
    weight += _PUBLICATION if after in _PUBLICATIONS else 0.0
    return weight + (_IN_A_NAME if before is not None and is_everyday(before) else 0.0)


def _weight_of_one(
    text: str, tokens: Sequence[Word], mark: Mark, others: frozenset[str], *, seat: bool
) -> float:
    """Return what speaks against a name of a single word."""
    kind = kind_of(tokens[mark.first].folded)
    weight = _FIRST_WORD if starts_sentence(text, mark.start) else 0.0
    if not seat and others and not others.isdisjoint(_words_of(text, tokens[mark.first])):
        weight += _OTHER_SENSE
    elif kind in PEOPLE and not stands_after(tokens, mark, _IN):
        weight += _MAYBE_A_PERSON
    if "/" in (text[mark.start - 1 : mark.start], text[mark.end : mark.end + 1]):
        weight += _IN_A_CREDIT
    if _is_adjective(text, tokens, mark):
        weight += _ADJECTIVAL
    if is_acronym(text, mark):
        weight += _ACRONYM
    before = text[max(mark.start - _REACH, 0) : mark.start]
    if not seat and (_SAID_BEFORE.search(before) or _SAID_AFTER.match(text, mark.end)):
        weight += _SAID_BESIDE
    return weight
