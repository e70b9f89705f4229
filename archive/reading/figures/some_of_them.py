"""Number words without a noun that count some of those spoken of: "12 were hurt, *two* badly".

They count where harm or an act is told of them, where the count goes on elsewhere, or where one
more is joined: "11 marines and *one* navy medic".
"""

from collections.abc import Sequence

from archive.reading.figures.numerals import number_at
from archive.reading.figures.quantity_words import STATES
from archive.reading.words.language import cyrillic_language
from archive.reading.words.morphology import forms
from archive.reading.words.tokens import Token

_OF_THEM = (["of", "the"], ["of", "its"], ["of", "their"], ["of", "his"], ["of", "her"])
_ELSEWHERE = frozenset(
    {
        "in",
        "at",
        "near",
        "outside",
        "over",
        "from",
        "across",
        "off",
        "inside",
        "у",
        "в",
        "під",
        "под",
        "біля",
    }
)
_GOES_ON = frozenset({",", ":", "and", "another", "і", "й", "та", "и", "ще", "еще", "ещё"})
_LISTED, _CLAUSE, _JOINED = 16, 9, 5
_NOUN = 4
PARENTS = frozenset({"mother", "father", "mum", "mom", "dad", "parent", "parents", "grandmother",
                      "grandfather", "widow", "widower"})  # fmt: skip
_ENDS = frozenset({"death", "deaths", "killing", "killings", "murder", "murders", "bodies", "body",
                   "loss"})  # fmt: skip
_MORE = frozenset({"ще", "еще", "ещё"})
_BADLY = frozenset({"seriously", "critically", "fatally", "badly", "severely", "gravely"})
_BEEN = frozenset({"was", "were", "been", "being", "got"})
_HARMED = STATES | {"killed", "shot", "hurt", "beaten", "stabbed", "arrested", "injured", "hit"}
OF = frozenset({"of", "из", "із", "з", "зі"})


def counts_some(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a number word without a noun counts some of those spoken of."""
    return (
        _is_the_whole(tokens, first)
        or _are_children(tokens, first)
        or _is_changed_to(tokens, first, last)
        or _died(tokens, first)
        or _is_listed(tokens, first, last)
        or _is_joined(tokens, first, last)
        or _is_another(tokens, first, last)
        or _befell(tokens, first, last)
    )


def _is_the_whole(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a number is that of which some are told: "three of *the five* fridges"."""
    before = [token.lower for token in tokens[max(first - 2, 0) : first]]
    return before in _OF_THEM and first > 2 and number_at(tokens, first - 3) is not None


def _are_children(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a number is that of somebody's children: "a widow and mother of *six*"."""
    before = [token.lower for token in tokens[max(first - 2, 0) : first]]
    return before[1:] == ["of"] and before[0] in PARENTS


def _is_changed_to(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a number is what another became: "from 11 officers to *four*"."""
    if not first or tokens[first - 1].lower != "to":
        return False
    for at in range(first - 2, max(first - _LISTED, 0), -1):
        if not (tokens[at].is_word or tokens[at].is_number):
            return False
        if tokens[at - 1].lower == "from":
            return number_at(tokens, at) is not None
    return False


def _died(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a number counts the dead: "the death of *one* general"."""
    before = [token.lower for token in tokens[max(first - 2, 0) : first]]
    return before[1:] == ["of"] and before[0] in _ENDS


def _is_listed(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a number goes on counting elsewhere: "two died in Izium, *one* in Lyman"."""
    following = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    if following not in _ELSEWHERE or not first or tokens[first - 1].lower not in _GOES_ON:
        return False
    for at in range(first - 2, max(first - _LISTED, -1), -1):
        if tokens[at].text in ".!?;":
            return False
        if number_at(tokens, at) is not None:
            return True
    return False


def _is_joined(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether one more is counted beside others: "11 marines and *one* navy medic"."""
    if first < _JOINED or tokens[first - 1].lower not in {"and", "plus"}:
        return False
    noun = tokens[last + 1] if last + 1 < len(tokens) else tokens[last]
    ahead = range(first - _JOINED, first - 2)
    counts = any(number_at(tokens, at) for at in ahead) and not number_at(tokens, first - 2)
    between = tokens[first - _JOINED : first]
    plain = all(token.is_word or token.is_number for token in between)
    return counts and plain and noun.is_word and noun.lower not in OF and tokens[last] != noun


def _is_another(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a verb tells what more of them did: "ще *дві* дістали опіки"."""
    more = first > 0 and tokens[first - 1].lower in _MORE
    if not more or last + 1 >= len(tokens):
        return False
    following = tokens[last + 1]
    language = cyrillic_language(following.text, "uk")
    return any(form.part == "VERB" for form in forms(following.text, language)[:2])


def _befell(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether harm came to one or some: "*one* of the guards was killed"."""
    after = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    if after in _BADLY:
        return first > 0 and tokens[first - 1].text == ","  # "five were hurt, *one* seriously"
    passive = False
    length = _CLAUSE if after == "of" else _NOUN if after.isalpha() else 0
    for token in tokens[last + 2 : last + 2 + length]:
        if not token.is_word:
            return False
        if token.lower == "died" or (passive and token.lower in _HARMED):
            return True
        passive = passive or token.lower in _BEEN
    return False
