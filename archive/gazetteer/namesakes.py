"""Things that bear the name of a place and are none: newspapers, clubs, brigades, treaties, peers.

"The Boston Globe", "Real Madrid", "the 3rd Kharkiv Brigade", "the Vienna Convention", "the Oxford
vaccine", "Liverpool striker Darwin Nunez", "the Duchess of Cornwall". Weights are on the scale of
``evidence``.
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
_WATERS = word_set("running waters")
_NOT_IT = -8.0
_A_THING, _A_CLUB, _AT_PLAY = -5.0, -6.0, -3.5
_SCORE = re.compile(r"\b\d{1,2}[-–]\d{1,2}\b(?![-–/\d])")
_LEAST_SPORT = 2


def is_about_sport(text: str, tokens: Sequence[Word]) -> bool:
    """Tell whether a text speaks of matches, in which towns play one another."""
    said = {token.folded for token in tokens} & _SPORT
    return len(said) + (_SCORE.search(text) is not None) >= _LEAST_SPORT


def weight_of_namesakes(text: str, tokens: Sequence[Word], mark: Mark, *, sport: bool) -> float:
    """Return what speaks for a name being that of something named after the place; 0 or less."""
    after = neighbour(text, tokens, mark.last, +1)
    if after in _PUBLICATIONS:
        return _NOT_IT
    if neighbour(text, tokens, mark.first, -1) in _CLUBS:
        return _A_CLUB
    following = _next_word(text, tokens, mark)
    if following in _WATERS:
        return _NOT_IT
    if following in _THINGS:
        return _A_THING
    if following in _STAFF:
        return _A_CLUB
    before = words_before(tokens, mark)
    if before[-1:] == ["of"] and before[-2:-1] and before[-2] in _PEERS:
        return _A_THING
    if not sport or mark.candidates[0].place.level != TOWN:
        return 0.0
    return _AT_PLAY if following in _PLAYS or (before[-1:] and before[-1] in _PLAYS) else 0.0


def _next_word(text: str, tokens: Sequence[Word], mark: Mark) -> str:
    """Return the folded word that follows a name with nothing but a space between."""
    after = tokens[mark.last + 1 : mark.last + 2]
    return after[0].folded if after and text[mark.end : after[0].start] in (" ", "\u00a0") else ""
