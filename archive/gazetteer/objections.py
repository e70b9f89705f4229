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
from archive.gazetteer.cyrillic import weight_of_cyrillic
from archive.gazetteer.inflection import bases
from archive.gazetteer.kinds import SUFFIXES
from archive.gazetteer.namesakes import weight_of_namesakes
from archive.gazetteer.others import is_title
from archive.gazetteer.schema import PRIMARY, TOWN
from archive.gazetteer.surroundings import (
    Mark,
    is_acronym,
    is_in_marks,
    is_title_case,
    neighbour,
    seats_a_body,
    stands_after,
    starts_sentence,
    words_before,
)
from archive.reading.fold import Word, fold_name
from archive.reading.words.name_words import GOVERNMENT_SEATS
from archive.reading.words.word_sets import word_set

_EVERYDAY, _PERSON_BEFORE, _GIVEN_NAME, _FIRST_WORD = -6.0, -5.0, -5.0, -1.0
_NAME_AFTER, _NAME_AFTER_PLACE = -4.5, -1.5
_IN_A_NAME, _MAYBE_A_PERSON = -2.5, -2.0
_LONGER = re.compile(
    r"[ -](?:on|upon|sur|an der|am|under)[- ](?:the[- ])?(?:"
    + "|".join(word_set("town waters"))
    + ")",
    re.IGNORECASE,
)
_LONGER_NAME = -5.0
_OF_A_FAMILY = r"(?:bin|ibn|bint|ould|van|von)(?: de[nr])?"
_FAMILY = re.compile(rf" (?:[ae]l-|{_OF_A_FAMILY} )(?P<name>[A-Z][a-z]+)")
_FAMILY_BEFORE = re.compile(rf"[A-Z]\w+ {_OF_A_FAMILY} $")
_INHABITANT = re.compile(r"жител|мешкан|урожен")
_IN_A_CREDIT = -3.0  # "Universal/Everett/Rex"
_COMMON_AFTER_IN = -1.5
_KNOWN_TO_ALL = 6.0
_OTHER_SENSE, _TITLE_BEFORE, _ACRONYM, _SAID_BESIDE = -5.0, -6.0, -6.0, -2.5
_LOCATIVES, _IN, _JOINTS = (word_set(f"place {name}") for name in ("locatives", "in", "joints"))
_WITHIN_NAMES = frozenset({DIRECTION, INSTITUTION, EVERYDAY, COMMON})
_SAID = r"(?:said|says|told|added|adds|asked|asks|argued|argues|wrote|warned|recalled)"
_SAID_BEFORE = re.compile(rf"\b{_SAID}\s$")
_TOLD_BEFORE = re.compile(r"\b(?:tell|tells|told|telling)\s$")
_HEARD = re.compile(r"\s(?:that|s?he|it|they)\b")
"""What follows whom somebody tells something: "telling *Halifax* she earned more"."""
_ENDS_THERE = re.compile(r"\s*(?:[,.;:!?”\"\n—–-]|$)")
_SAID_AFTER = re.compile(rf"\s{_SAID}\b")
_OPENINGS = frozenset({"port", "fort", "mount", "camp", "cape", "point", "los", "las", "san"})
"""What names of several words begin with: "Port Vale" is not the town of Vale."""
_SAINTS, _GOVERN = frozenset({"st", "saint"}), frozenset(GOVERNMENT_SEATS) | {"vatican"}
_OWNS = re.compile(r"['’]s(?! [A-Z])")
_A_PATRON = -5.0
"""Of whom a church or school is called: "vandals hit *St Mary*'s church"."""
_REACH, _NAME = 12, 32
_IN_MARKS = -6.0
_THE_BEFORE = -3.0
_ARTICLES = frozenset({"the ", "a ", "an ", "dem ", "das ", "beim ", "zum ", "vom "})


@dataclass(frozen=True, slots=True)
class Against:
    """What speaks against a name: a weight, another name right after it, only everyday words."""

    weight: float = 0.0
    name_follows: bool = False
    inside_a_name: bool = False
    everyday_words: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """What a whole text says of the names in it: words it uses for others, capitals, sport."""

    others: frozenset[str]
    things: frozenset[str]
    shouting: bool
    sport: bool


def speaks_against(text: str, tokens: Sequence[Word], mark: Mark, whole: Beside) -> Against:
    """Return what speaks against a mark: words beside it, another sense in the text."""
    if mark.first < 0:
        return Against()
    weight = _weight_alone(text, tokens, mark, shouting=whole.shouting)
    if whole.shouting:
        return Against(weight)
    weight += weight_of_namesakes(text, tokens, mark, sport=whole.sport)
    before = _of_another(text[mark.start - 1 : mark.start], neighbour(text, tokens, mark.first, -1))
    after = _of_another(text[mark.end : mark.end + 1], neighbour(text, tokens, mark.last, +1))
    after = after or _family_name(text, mark)
    seat = seats_a_body(text, tokens, mark.last) and (
        tokens[mark.last].folded not in whole.things  # "cocoa fell … the *Cocoa* Association"
    )
    of_somebody = _is_of_somebody(text, tokens, mark, after)
    name_follows = after is not None and after not in SUFFIXES and not (seat or of_somebody)
    weight += _weight_beside(text, tokens, mark, (before, after if name_follows else None))
    if mark.first == mark.last:
        weight += _weight_of_one(text, tokens, mark, whole.others, seat=seat)
    elif is_title(tokens[mark.first].folded) and (seat or name_follows):
        weight += _TITLE_BEFORE  # "King George Hospital"
    elif tokens[mark.first].folded in _SAINTS and _OWNS.match(text, mark.end):
        weight += _A_PATRON if mark.candidates[0].score < _KNOWN_TO_ALL else 0.0
    words = tokens[mark.first : mark.last + 1]
    common = len(words) > 1 and all(is_everyday(word.folded) for word in words)
    cyrillic = "\u0400" <= text[mark.start] <= "\u04ff"  # "Университет Тромсё" is in Тромсё
    inside = before is not None and kind_of(before) in _WITHIN_NAMES and not cyrillic
    return Against(weight, name_follows, inside, common)


def _of_another(gap: str, beside: str | None) -> str | None:
    """Return the capitalised word beside a name, but not in "the Mombasa-*Nairobi* railway"."""
    apart = gap == "-" and beside is not None and beside.isascii()  # «Восток-Литье» is a firm
    return None if apart and kind_of(beside or "") not in PEOPLE else beside


def _family_name(text: str, mark: Mark) -> str | None:
    """Return the folded family name behind a particle: "said *Salem* al-Hasi"."""
    found = _FAMILY.match(text, mark.end)
    return fold_name(found["name"]) if found else None


def _is_of_somebody(text: str, tokens: Sequence[Word], mark: Mark, after: str | None) -> bool:
    """Tell whether somebody's name follows his country's: "премьер-министр *Венгрии* Виктор …"."""
    last = tokens[mark.last]
    turned = bool(bases(text[last.start : last.end])) and kind_of(last.folded) != GIVEN
    turned = turned or _lives_there(
        tokens, mark
    )  # "жительница *Улан-Удэ* Анна": some names have no cases
    described = mark.first > 0 and (
        text[tokens[mark.first - 1].start].islower() or _lives_there(tokens, mark)
    )
    return turned and after is not None and (described or kind_of(after) == GIVEN)


def _lives_there(tokens: Sequence[Word], mark: Mark) -> bool:
    """Tell whether an inhabitant stands right before a name: "жительница *Улан-Удэ*"."""
    return mark.first > 0 and _INHABITANT.match(tokens[mark.first - 1].folded) is not None


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
    region = mark.first < mark.last and tokens[mark.last].folded in SUFFIXES
    turned = mark.inflected or bases(text[mark.start : mark.end]) or _lives_there(tokens, mark)
    if not region and not (opens and turned):  # "Мер Харкова"
        weight += _before_weight(before, single)
    if after is not None:
        given = kind_of(single or "") == GIVEN and not is_everyday(after)
        if given and not stands_after(tokens, mark, _IN):
            weight += _GIVEN_NAME
        else:
            weight += _NAME_AFTER_PLACE if _may_precede_a_name(text, tokens, mark) else _NAME_AFTER
        weight += _IN_A_NAME if before is not None and is_everyday(before) else 0.0
    of_family = _FAMILY_BEFORE.search(text, max(mark.start - _NAME, 0), mark.start)
    weight += _PERSON_BEFORE if of_family else 0.0  # "Jordan van der *Berg*"
    return weight + (_LONGER_NAME if _LONGER.match(text, mark.end) else 0.0)


def _may_precede_a_name(text: str, tokens: Sequence[Word], mark: Mark) -> bool:
    """Tell whether the capitalised word after a name may be another's: "in *Paris* Ann Lee/AP".

    So after "in" or "mayor of", before a title ("*Kharkiv* Mayor"), in Cyrillic texts, which do
    not name things so, and in headlines that give every word a capital.
    """
    after = tokens[mark.last + 1].folded
    return (
        stands_after(tokens, mark, _LOCATIVES)
        or _is_of_an_office(tokens, mark)
        or is_title(after)
        or "\u0400" <= text[mark.start] <= "\u04ff"
        or kind_of(after) == FUNCTION
        or is_title_case(text, mark)
    )


def _is_of_an_office(tokens: Sequence[Word], mark: Mark) -> bool:
    """Tell whether "mayor of" or the like stands before a name."""
    before = words_before(tokens, mark)
    return len(before) > 1 and before[-1] == "of" and is_title(before[-2])


def _stands_as_place(text: str, tokens: Sequence[Word], mark: Mark) -> bool:
    """Tell whether a common word with a capital stands where a place would: "a hotel in Split"."""
    at = mark.first
    large = mark.candidates[0].score >= _KNOWN_TO_ALL
    if large and (_is_of_an_office(tokens, mark) or seats_a_body(text, tokens, mark.last)):
        return True  # "the mayor of *Split*", "*Reading* Crown Court"
    if at == 1 and tokens[0].folded in _IN:  # "In *Split*, …"
        return large and text[mark.end : mark.end + 1] == ","
    if at < 2 or neighbour(text, tokens, at, +1) is not None:
        return False
    if words_before(tokens, mark)[-2:] == ["university", "of"]:
        return True
    # "a man from *Bath*"
    if tokens[at - 1].folded not in (_IN | {"from"} if large else _IN):
        return False
    return text[tokens[at - 1].start].islower() and text[tokens[at - 2].start].islower()


def _words_of(text: str, token: Word) -> set[str]:
    """Return a folded word and what its nominative may be."""
    return {token.folded, *bases(text[token.start : token.end])}


def _before_weight(before: str | None, single: str | None) -> float:
    """Return what a capitalised word right before a name says: a title, a given name."""
    if before is None or before in _LOCATIVES or kind_of(before) == FUNCTION:
        return 0.0
    if before in _OPENINGS and single is not None:
        return _PERSON_BEFORE
    if is_title(before) and single is not None:
        return _TITLE_BEFORE
    return 0.0 if is_everyday(before) else _PERSON_BEFORE


def _weight_of_one(
    text: str, tokens: Sequence[Word], mark: Mark, others: frozenset[str], *, seat: bool
) -> float:
    """Return what speaks against a name of a single word."""
    kind = kind_of(tokens[mark.first].folded)
    weight = _FIRST_WORD if starts_sentence(text, mark.start) else 0.0
    governs = tokens[mark.first].folded in {
        *GOVERNMENT_SEATS,
        "vatican",
    }  # "*Quito* said it would not yield"
    if not seat and others and not others.isdisjoint(_words_of(text, tokens[mark.first])):
        weight += _OTHER_SENSE
    elif kind in PEOPLE and not governs and not stands_after(tokens, mark, _IN):
        weight += _MAYBE_A_PERSON
    if "/" in (text[mark.start - 1 : mark.start], text[mark.end : mark.end + 1]):
        weight += _IN_A_CREDIT
    weight += weight_of_cyrillic(text, tokens, mark)
    if is_acronym(text, mark):
        weight += _ACRONYM
    if is_in_marks(text, mark):
        weight += _IN_MARKS
    told_of = stands_after(tokens, mark, _LOCATIVES | {"of"})  # "residents of *Kherson* said"
    if not (seat or governs or told_of) and _speaks(text, mark):
        weight += _SAID_BESIDE
    return weight + (_THE_BEFORE if _is_a_thing(text, tokens, mark) else 0.0)


def _speaks(text: str, mark: Mark) -> bool:
    """Tell whether a name is whose words these are: not in "said *Bukavu* could fall"."""
    before = text[max(mark.start - _REACH, 0) : mark.start]
    told = bool(_SAID_BEFORE.search(before) and _ENDS_THERE.match(text, mark.end))
    if mark.candidates[0].place.level == TOWN:  # countries are told things, too
        told = told or bool(_TOLD_BEFORE.search(before) and _HEARD.match(text, mark.end))
    return told or _SAID_AFTER.match(text, mark.end) is not None


def _is_a_thing(text: str, tokens: Sequence[Word], mark: Mark) -> bool:
    """Tell whether a town's name has an article of its own: "dined at the *Carlton* in Cannes"."""
    before = tokens[mark.first - 1] if mark.first else None
    if before is None or text[before.start : mark.start].lower() not in _ARTICLES:
        return False
    if mark.candidates[0].place.level != TOWN or mark.candidates[0].rank != PRIMARY:
        return False
    after = tokens[mark.last + 1] if mark.last + 1 < len(tokens) else None
    describes = after is not None and text[mark.end : after.start] in (" ", "-", "\u00a0")
    if not describes or after is None:
        return True
    joins = kind_of(after.folded) == FUNCTION and after.folded not in _JOINTS
    return joins or after.folded in word_set("sailed")  # "the *Odesa* sank"
