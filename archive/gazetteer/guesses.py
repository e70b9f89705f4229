"""What name a word of a search may be a form of: guesses, of which only known names count.

"Харкові", "w Gdańsku", "Warszawie", "Berliner", "харьковщина", "Kharkivshchyna". For searches, but
for ``lands``: among all words of a text, the others would find places that nobody meant.
"""

import re

from archive.gazetteer.inflection import nominatives

LARGE = 50_000
"""Inhabitants from which a Polish case or a German adjective may mean a town."""
_SHORTEST = 4  # letters of a stem
_POLISH_AND_GERMAN = (
    ("iem", ("",)), ("owi", ("",)), ("em", ("",)), ("ach", ("y", "i", "e", "a")),
    ("ami", ("y", "i", "e", "a")), ("iu", ("",)), ("ia", ("",)), ("ie", ("a", "o", "")),
    ("y", ("a", "")), ("i", ("a", "")), ("u", ("", "o")), ("a", ("", "o")), ("e", ("a",)),
    ("cie", ("t",)), ("dzie", ("d",)), ("rze", ("r",)),
    ("skiej", ("ska",)), ("skim", ("skie", "sko")), ("iej", ("a",)), ("o", ("a",)),
    ("er", ("", "e", "en")), ("ern", ("", "e", "en")),
)  # fmt: skip
_LANDS = tuple(
    (re.compile(pattern), made)
    for pattern, made in (
        (r"ччин(?:а|и|і|у|ою)$", ("цька", "цкая")),
        (r"щин(?:а|и|і|у|ою|ы|е|ои)$", ("ська", "ская")),
        (r"chchyn(?:a|y|i|u|oiu)$", ("tska",)),
        (r"shch[yi]n(?:a|y|i|u|oiu|e|oi)$", ("ska",)),
    )
)


def basic_forms(word: str) -> tuple[str, ...]:
    """Return the names a folded word may be a form of, likelier guesses first."""
    return tuple(dict.fromkeys((*nominatives(word), *lands(word), *western_forms(word))))


def western_forms(word: str) -> tuple[str, ...]:
    """Return the names in Latin letters a folded word may be a case (Polish) or adjective of."""
    if not word.isascii() or not word.isalpha():
        return ()
    stems = ((word.removesuffix(ending), made) for ending, made in _POLISH_AND_GERMAN)
    found = (
        stem + each for stem, made in stems if _SHORTEST <= len(stem) < len(word) for each in made
    )
    return tuple(dict.fromkeys(one for one in found if one != word))


def lands(word: str) -> tuple[str, ...]:
    """Return the regions a word may mean: "харьковщина" is the "харьковская" oblast."""
    return tuple(
        pattern.sub(each, word) for pattern, made in _LANDS if pattern.search(word) for each in made
    )
