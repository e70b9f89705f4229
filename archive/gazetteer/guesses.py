"""What name a word of a search may be a form of: guesses, of which only known names count.

"Харкові", "w Gdańsku", "Warszawie", "Berliner", "харьковщина", "Kharkivshchyna". For searches, but
for ``lands``: among all words of a text, the others would find places that nobody meant.
"""

import re

from archive.gazetteer.inflection import nominatives

LARGE = 50_000
"""Inhabitants from which a Polish case or a German adjective may mean a town."""
SPOKEN_OF, SPOKEN_OF_ABROAD = 20_000, 500_000
"""Inhabitants from which an adjective in Cyrillic letters may mean a town, and one far away."""
_SHORTEST = 4  # letters of a stem
_SHORTEST_BASE = 3  # letters of a place's name before its ending
_PLACE_ENDS = ("", "а", "я", "о", "е", "є", "и", "і", "ы", "ь", "ка", "ки", "иця", "ица")
_SOFTENED = {"с": ("", "с"), "ц": ("ц", "к", "ч", ""), "з": ("з", "г", "ж", "жж", "")}
_ADJECTIVE = re.compile(
    r"(?P<stem>\w{3,}?)(?P<ending>[сцз]ь?к)"
    r"(?:и|ии|ого|ому|им|ім|ом|а|ая|ої|оі|іи|ои|у|ую|ою|е|ое|і|ие|их|ими)"
)
_WESTERN = (
    ("iem", ("",)), ("owi", ("",)), ("em", ("",)), ("ach", ("y", "i", "e", "a")),
    ("ami", ("y", "i", "e", "a")), ("iu", ("",)), ("ia", ("",)), ("ie", ("a", "o", "")),
    ("y", ("a", "")), ("i", ("a", "")), ("u", ("", "o")), ("a", ("", "o")), ("e", ("a",)),
    ("cie", ("t",)), ("dzie", ("d",)), ("rze", ("r",)),
    ("skiej", ("ska",)), ("skim", ("skie", "sko")), ("iej", ("a",)), ("o", ("a",)),
    ("er", ("", "e", "en")), ("ern", ("", "e", "en")), ("ner", ("en",)), ("ners", ("en",)),
    ("ze", ("ha",)), ("dze", ("ga",)), ("ce", ("ka",)), ("u", ("a",)), ("e", ("o",)),
    ("uje", ("us",)), ("oje", ("a",)), ("yje", ("is",)),
    ("ban", ("",)), ("ben", ("",)), ("bol", ("",)), ("rol", ("",)),
)  # fmt: skip
"""Endings of words of five languages, folded, and what stands in their place in a name."""
_OF_NAMES = (("e", ("",)), ("a", ("e",)), ("u", ("e",)), ("em", ("e",)), ("iego", ("ie",)),
             ("iemu", ("ie",)))  # fmt: skip
"""Endings too common to tell by them that a word is a case of a name: "Zlíně", "Opola"."""
_ADDED = """
 on en ra re ba be bol tol nal nel hoz da de ta te dan den ssa sta lla lta st s
 essa esta ella elta issa ista illa n
"""
"""Hungarian, Turkish, Finnish and other endings that are only added: "Miskolcon", "Sivasta"."""
_ENDS_ADDED = frozenset(_ADDED.split())
_SHORTEST_ADDED_TO = 5
_FLED = re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])н$")
_OF_LANDS = ("щин", "ччин", "hchin", "hchyn")
_LANDS = tuple(
    (re.compile(pattern), made)
    for pattern, made in (
        (r"ччин(?:а|и|і|у|ою)$", ("цька", "цкая")),
        (r"щин(?:а|и|і|у|ою|ы|е|ои)$", ("ська", "ская")),
        (r"chchyn(?:a|y|i|u|oiu)$", ("tska",)),
        (r"shch[yi]n(?:a|y|i|u|oiu|e|oi)$", ("ska",)),
    )
)


_DISTRICTS = {"ська": "ськии раион", "цька": "цькии раион"}


def basic_forms(word: str) -> tuple[str, ...]:
    """Return the names a folded word may be a form of, likelier guesses first."""
    return tuple(dict.fromkeys((*nominatives(word), *lands(word), *western_forms(word))))


def western_forms(word: str) -> tuple[str, ...]:
    """Return the names in Latin letters a folded word may be a case or an adjective of."""
    if not word.isascii() or not word.isalpha():
        return ()
    stems = ((word.removesuffix(ending), made) for ending, made in _WESTERN)
    found = (
        stem + each for stem, made in stems for each in made
        if stem != word and _is_long_enough(stem, each)
    )  # fmt: skip
    return tuple(dict.fromkeys(one for one in found if one != word))


def slavic_forms(word: str) -> tuple[str, ...]:
    """Return the names a folded word may be a Polish or Czech case of: "brne", "otrokovic"."""
    if not word.isascii() or not word.isalpha() or len(word) < _SHORTEST:
        return ()
    more = (word.removesuffix("e") + end for end in ("", "o")) if word.endswith("e") else ()
    bare = (word + end for end in ("e", "y", "a")) if word[-1] not in "aeiouy" else ()
    return tuple(dict.fromkeys((*western_forms(word), *more, *bare)))


def western_cases(name: str) -> tuple[str, ...]:
    """Return the folded cases and adjectives of a name in Latin letters: "brne" for "brno"."""
    if not name.isascii() or not name.isalpha():
        return ()
    found = (
        name[: len(name) - len(end)] + ending
        for ending, made in (*_WESTERN, *_OF_NAMES)
        for end in made
        if name.endswith(end) and len(name) - len(end) >= _SHORTEST_BASE
    )
    return tuple(dict.fromkeys(one for one in found if one != name))


def is_ended(term: str, name: str) -> bool:
    """Tell whether a folded word is a name with an ending that languages put behind names."""
    return len(name) >= _SHORTEST_ADDED_TO and term[len(name) :] in _ENDS_ADDED


def _is_long_enough(stem: str, end: str) -> bool:
    """Tell whether a stem says enough: "praze" is Praha, though little of it stays."""
    return len(stem) >= _SHORTEST or (len(stem) == _SHORTEST - 1 and len(end) > 1)


def adjectives_begin(name: str) -> tuple[str, ...]:
    """Return how adjectives of a place's folded Cyrillic name begin: Каховка, "каховськ…".

    Рівне gives "рівненськ…", Ровно "ровенск…", Ялта "ялтинськ…".
    """
    bare = name.rstrip("аяоеєиіыь")
    bases = {name, bare, name.removesuffix("ка"), name.removesuffix("ки")}
    if len(bare) >= _SHORTEST_BASE:
        bases |= {f"{bare}ен", f"{bare}ин", _FLED.sub("ен", bare)}
    long_enough = [base for base in sorted(bases) if len(base) >= _SHORTEST]
    return tuple(base + end for base in long_enough for end in ("ськ", "ск"))


def adjective_of(word: str) -> tuple[str, ...]:
    """Return the places whose adjective a folded Cyrillic word may be: "каховського", Каховка.

    Many surnames are made like that: only a place that is spoken of counts.
    """
    found = _ADJECTIVE.fullmatch(word)
    if found is None:
        return ()
    stem, ending = found["stem"], found["ending"]
    bases = [stem + letters for letters in _SOFTENED[ending[0]]]
    if ending[0] == "с":
        bases += [stem.removesuffix(more) for more in ("ан", "ян", "ен", "ин", "и")]
        bases += [f"{base}н" for base in (stem.removesuffix("ен"),) if base != stem]
    made = [base + end for base in bases for end in _PLACE_ENDS if len(base) >= _SHORTEST_BASE]
    itself = stem + ending
    return tuple(dict.fromkeys((f"{itself}ии", itself, itself.removesuffix("ь"), *made)))


def lands(word: str) -> tuple[str, ...]:
    """Return the regions a word may mean: "харьковщина" is the "харьковская" oblast.

    Or the district of a smaller town: "павлоградщина".
    """
    if not any(sign in word for sign in _OF_LANDS):
        return ()
    return tuple(
        pattern.sub(each, word) for pattern, made in _LANDS if pattern.search(word)
        for each in (*made, *(_DISTRICTS[one] for one in made if one in _DISTRICTS))
    )  # fmt: skip
