"""How the places that a word clearly means are written: all names, and their adjectives."""

from functools import lru_cache
from itertools import islice

from archive.gazetteer.evidence import everyday_words
from archive.gazetteer.guesses import (
    LARGE,
    SPOKEN_OF,
    SPOKEN_OF_ABROAD,
    adjective_of,
    adjectives_begin,
    basic_forms,
)
from archive.gazetteer.lookup import Candidate, candidates
from archive.gazetteer.lookup import spellings as names_of
from archive.gazetteer.schema import ALTERNATE, AREA, PRIMARY, TOWN
from archive.reading.fold import fold_name, phrase
from archive.search.name_index import is_unspaced

_CYRILLIC_LANDS = frozenset(["UA", "RU", "BY", "KZ", "BG", "MK", "RS", "PL", "MD", "KG", "TJ"])
_CITY = 200_000  # inhabitants from which a town with an adjective's name is meant by it
_SHORT = 5
_MOST_MEANT = 3
_SPOKEN_OF, _PECULIAR = 5_000, 500  # inhabitants of a place with a short name, and a long one
_CYRILLIC = ("\u0400", "\u0500")


@lru_cache(maxsize=1024)
def spellings(name: str) -> tuple[str, ...]:
    """Return how the places a name clearly means are written in any language, as index phrases.

    So a caption names a place also where nobody filed the photo under it. Hamlets and everyday
    words are left alone.
    """
    folded = fold_name(name)
    return tuple(dict.fromkeys(
        " ".join(pieces)
        for one in _meant(folded)
        for other in (one.place.name, *names_of(one.place.id))
        if (pieces := phrase(other)) and not pieces[-1].endswith("*")
        and (len("".join(pieces)) > 2 or is_unspaced(pieces[0])) and fold_name(other) != folded
    ))  # fmt: skip


@lru_cache(maxsize=1024)
def adjectives(name: str) -> tuple[str, ...]:
    """Return how adjectives of the towns a name means begin in Cyrillic letters."""
    towns = [one.place for one in _meant(fold_name(name)) if _has_adjective(one)]
    written = {fold_name(other) for town in towns for other in names_of(town.id)}
    return tuple(sorted({
        beginning for each in written if each.isalpha() and is_cyrillic(each)
        for beginning in adjectives_begin(each)
    }))  # fmt: skip


def _meant(folded: str) -> list[Candidate]:
    """Return the places a folded name clearly means, or those whose adjective it is."""
    guesses = basic_forms(folded)
    found = candidates((folded, *guesses))
    meant = next((found[key] for key in (folded, *guesses) if key in found), ())
    enough = 0 if folded in found or not folded.isascii() else LARGE
    chosen = [one for one in meant[:_MOST_MEANT]
              if _is_spoken_of(one, folded) and one.place.population >= enough]  # fmt: skip
    bearing = adjective_of(folded)
    found = candidates(bearing)
    towns = (one for each in bearing for one in found.get(each, ())[:1]
             if one.rank in (PRIMARY, ALTERNATE) and _has_adjective(one)
             and (one.place.population >= _CITY or not each.endswith("ии")))  # fmt: skip
    chosen += [one for one in islice(towns, 1) if one not in chosen]
    return chosen


def _has_adjective(one: Candidate) -> bool:
    """Tell whether a town is so near or so large that Cyrillic texts make an adjective of it."""
    enough = SPOKEN_OF if one.place.country in _CYRILLIC_LANDS else SPOKEN_OF_ABROAD
    return one.place.level == TOWN and one.place.population >= enough


def _is_spoken_of(one: Candidate, folded: str) -> bool:
    """Tell whether a place is large or peculiar enough to be looked for under all its names."""
    if one.rank not in (PRIMARY, ALTERNATE) or folded in everyday_words():
        return False
    peculiar = len(folded) > _SHORT or is_unspaced(folded)
    enough = _PECULIAR if peculiar else _SPOKEN_OF
    return one.place.population >= enough or one.place.level == AREA


def is_cyrillic(word: str) -> bool:
    """Tell whether a word begins with a Cyrillic letter."""
    return _CYRILLIC[0] <= word[0].lower() < _CYRILLIC[1]
