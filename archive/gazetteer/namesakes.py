"""Things that bear the name of a place and are none: newspapers, clubs, brigades, treaties, peers.

"The Boston Globe", "Real Madrid", "the 3rd Kharkiv Brigade", "the Vienna Convention", "the Oxford
vaccine", "Liverpool striker Darwin Nunez", "the Duchess of Cornwall", "Yale University", "a
Franklin & Marshall poll". Weights are on the scale of ``evidence``.
"""

import re
from collections.abc import Sequence

from archive.gazetteer.schema import TOWN
from archive.gazetteer.surroundings import Mark, neighbour, words_before
from archive.reading.fold import Word
from archive.reading.words.word_sets import word_set

_PUBLICATIONS, _THINGS, _CLUBS, _STAFF, _PEERS, _SPORT, _PLAYS = (
    word_set(f"place {name}")
    for name in ("publications", "things", "clubs", "club staff", "peers", "sport", "plays")
)
_WATERS, _OF_WATER, _FLOODED = (
    word_set(name) for name in ("running waters", "parts of waters", "flooded")
)
_FEATURES = word_set("natural features")
_BRIDGE = re.compile(r"м[іо]ст")
_NOT_IT = -8.0
_A_THING, _A_CLUB, _AT_PLAY = -5.0, -6.0, -3.5
_SCHOOLS = frozenset({"university", "college", "institution", "institute", "foundation"})
_SEAT_OF_LEARNING = 50_000
"""Inhabitants from which a university is likelier named for its town than for its founder."""
_A_SCHOOL, _A_FIRM = -4.0, -4.0
_HOUSE_OF = re.compile(r"\b(?:Bank|Church|Lloyd[’']s) of (?:the )?$")
_OWNED_FIRMS, _OWNED = word_set("owned firms"), re.compile(r"['’]s(?!\w)")
_FOWL, _FOOD, _SHORES = "turkey", word_set("dishes"), word_set("shores")
_SEAS = frozenset({"mediterranean", "caribbean", "atlantic", "pacific", "baltic", "adriatic",
                   "aegean", "arctic"})  # fmt: skip
_NEAR = 16
_SCORE = re.compile(r"\b\d{1,2}[-–]\d{1,2}\b(?![-–/\d])")
_LEAST_SPORT = 2


def is_about_sport(text: str, tokens: Sequence[Word]) -> bool:
    """Tell whether a text speaks of matches, in which towns play one another."""
    said = {token.folded for token in tokens} & _SPORT
    return len(said) + (_SCORE.search(text) is not None) >= _LEAST_SPORT


def weight_of_namesakes(text: str, tokens: Sequence[Word], mark: Mark, *, sport: bool) -> float:
    """Return what speaks for a name being that of something named after the place; 0 or less."""
    after = neighbour(text, tokens, mark.last, +1)
    following, before = _next_word(text, tokens, mark), words_before(tokens, mark)
    peer = before[-1:] == ["of"] and before[-2:-1] and before[-2] in _PEERS
    house = _HOUSE_OF.search(text, max(mark.start - _NEAR, 0), mark.start) is not None
    for is_named, weight in (
        (after in _PUBLICATIONS, _NOT_IT),
        (neighbour(text, tokens, mark.first, -1) in _CLUBS, _A_CLUB),
        (after in _SCHOOLS and _is_small(mark), _A_SCHOOL),
        (" & " in (text[mark.start - 3 : mark.start], text[mark.end : mark.end + 3]), _A_FIRM),
        (following in _WATERS or _is_water(before, following), _NOT_IT),
        (_opens_feature(text, tokens, mark), _NOT_IT),
        (following in _THINGS, _A_THING),
        (following in _STAFF, _A_CLUB),
        (peer, _A_THING),
        (house or _is_a_firm(text, tokens, mark), _NOT_IT),
        (_describes(tokens, mark, following), _NOT_IT),
    ):
        if is_named:
            return weight
    if not sport or mark.candidates[0].place.level != TOWN:
        return 0.0
    return _AT_PLAY if following in _PLAYS or (before[-1:] and before[-1] in _PLAYS) else 0.0


def _opens_feature(text: str, tokens: Sequence[Word], mark: Mark) -> bool:
    """Tell whether a name is that of a lake or mountain: "Lake *Chad*", not "the Lake District"."""
    return neighbour(text, tokens, mark.first, -1) in _FEATURES


def _is_a_firm(text: str, tokens: Sequence[Word], mark: Mark) -> bool:
    """Tell whether a name is a firm's that is always owned: "*Wendy*'s hired more"."""
    return tokens[mark.last].folded in _OWNED_FIRMS and _OWNED.match(text, mark.end) is not None


def _describes(tokens: Sequence[Word], mark: Mark, following: str) -> bool:
    """Tell whether a name only describes: "*Baltic* beaches", "*turkey* dinners"."""
    name = tokens[mark.first].folded if mark.first == mark.last else ""
    served = name == _FOWL and (following in _FOOD or _with_stuffing(tokens, mark, following))
    return served or (name in _SEAS and following in _SHORES)


def _with_stuffing(tokens: Sequence[Word], mark: Mark, following: str) -> bool:
    after = tokens[mark.last + 2 : mark.last + 3]
    return following == "and" and bool(after) and after[0].folded in _FOOD


def _is_small(mark: Mark) -> bool:
    return mark.candidates[0].place.population < _SEAT_OF_LEARNING


def _is_water(before: Sequence[str], following: str) -> bool:
    """Tell whether a river is meant that a town is called after: "рівень води у *Дніпрі*"."""
    bridge = before[-1:] == ["через"] and before[-2:-1] and _BRIDGE.match(before[-2])
    return following in _FLOODED or bool(bridge) or not _OF_WATER.isdisjoint(before[-2:])


def _next_word(text: str, tokens: Sequence[Word], mark: Mark) -> str:
    """Return the folded word that follows a name with nothing but a space between."""
    after = tokens[mark.last + 1 : mark.last + 2]
    return after[0].folded if after and text[mark.end : after[0].start] in (" ", "\u00a0") else ""
