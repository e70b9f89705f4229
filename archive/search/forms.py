"""The forms of a plain word in the archive: cases, plurals, other romanisations and scripts."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy.orm import Session

from archive.gazetteer.guesses import adjective_of, is_ended, western_cases
from archive.reading.fold import fold, phrase
from archive.reading.words.morphology import lexeme
from archive.search.chinese import other_writings
from archive.search.columns import columns
from archive.search.east_asian import pinyin
from archive.search.english import english_forms, listed_forms
from archive.search.inflected import (
    across,
    arabic_forms,
    cases_by_script,
    is_form,
    is_indic,
    looks_like_surname,
    may_be_ended,
    romanised,
    romanised_otherwise,
)
from archive.search.inflected import stems as stems_of
from archive.search.place_forms import adjectives, is_cyrillic, spellings
from archive.search.renowned import in_other_scripts
from archive.search.tree import Words
from archive.search.vocabulary import known_words, vocabulary, words_of

_TEXTS = frozenset(["photo", "credit", "creator", "photo_person", "appearance"])
_CYRILLIC = ("\u0400", "\u0500")
_MOST_FORMS, _MOST_TRIED = 120, 12
_SHORTEST_HALF = 3
_LONGEST_ELIDED = 2  # "l'", "d'", "qu'"
_SHORTEST_NAME = 4
_OF_TRADES = ("mann", "manner", "leute")
_GERMAN = "e en n er ern es s em nen"
_POLISH = "a u y i ow om ami ach iem em owi ie ze ia ego ej ych im ymi"
_ROMANCE = "x os as es i e"
_ENDINGS = frozenset(" ".join([_GERMAN, _POLISH, _ROMANCE]).split())  # folded
_SLAVIC_ENDINGS = frozenset(_POLISH.split())
_FLEETING_E = re.compile("(?<=[^aeiouy])i?e(?=[kc]$)")
_ORDINAL = re.compile(r"(\d{1,3})(st|nd|rd|th)?")
_Spelled = dict[str, frozenset[str]]


def forms(session: Session, words: Words) -> tuple[str, ...]:
    """Return the folded words a plain word means, itself first; only itself where it is quoted."""
    pieces = phrase(words.text)
    if not pieces or words.quoted or words.prefix or pieces[-1].endswith("*"):
        return ()
    word = " ".join(pieces)
    if len(pieces) > 1:  # of a script without spaces, or hyphenated
        others = (*_written_as_one(pieces), *_without_article(words.text, pieces))
        others += (*other_writings(words.text), *_renowned(session, words.text))
        return (word, *others, *spellings(words.text))[:_MOST_FORMS]
    if not (word.isalpha() or is_indic(word)):  # vowel signs are no letters
        return (word, *_ordinals(word), *_with_spaces(word))
    found: tuple[str, ...] = columns(session).answered(
        ("forms", word),
        lambda: tuple(dict.fromkeys(_all_forms(session, word, words.text))),
    )
    return found[:_MOST_FORMS]


def _all_forms(session: Session, word: str, written: str) -> Iterable[str]:
    guesses = [word, *other_writings(written), *_others(session, word)]
    halves = _halves(word) if word.isascii() else []
    words = vocabulary(session)
    known = words.known(guesses)
    found = [word, *(one for one in guesses if one in known or " " in one)]
    found += [f"{one} {other}" for one, other in halves if one in words and other in words]
    if known.isdisjoint(guesses):
        found += _of_dictionary(session, written)
        found += _with_endings(session, word)
        for one in (word, *romanised(word)[:_MOST_TRIED]):
            found += sorted(words.known(western_cases(one)))
            found += _ended(session, one)
    return (*found, *_named(session, written))


def _of_dictionary(session: Session, written: str) -> Iterable[str]:
    """Return the words of the archive that are forms of a Cyrillic word no ending tells.

    "боець" is found as "бійці". The dictionaries are large, and opened for such words only.
    """
    if not is_cyrillic(written):
        return ()
    languages = [code for code, strange in (("uk", "ыэъё"), ("ru", "іїєґ"))
                 if not any(letter in strange for letter in written.lower())]  # fmt: skip
    found = {fold(form) for code in languages for form in lexeme(written, code)}
    return sorted(known_words(session, found)) if found else ()


def _with_endings(session: Session, word: str) -> Iterable[str]:
    """Return the words of the archive that are one in Latin letters with a case or plural ending.

    "traktor" is found as "Traktoren", "przemysl" as "Przemyślu", "flood" as "floodwaters", "worek"
    as "worki": for words that stand nowhere.
    """
    if not word.isascii() or len(word) < _SHORTEST_NAME:
        return
    for term, _ in vocabulary(session).beginning(word):
        rest = term[len(word) :]
        compound = len(word) > _SHORTEST_NAME and len(rest) >= _SHORTEST_NAME
        if rest in _ENDINGS or (compound and rest.isalpha()):
            yield term
    stem = _FLEETING_E.sub("", word)
    for term, _ in vocabulary(session).beginning(stem) if stem != word else ():
        if term[len(stem) :] in _SLAVIC_ENDINGS:
            yield term


def _ended(session: Session, name: str) -> Iterable[str]:
    """Return the words of the archive that are a name in Latin letters with an ending behind it."""
    known = vocabulary(session).beginning(name) if name.isascii() else ()
    return [term for term, _ in known if is_ended(term, name)]


def _named(session: Session, name: str) -> Iterable[str]:
    """Return how the places a name means stand in the archive: all names, in all cases."""
    others = spellings(name)
    yield from others
    itself = fold(name)
    alone = [each for each in (*others, *([itself] if others else [])) if " " not in each]
    cases = ((*western_cases(one), *cases_by_script(one), *arabic_forms(one)) for one in alone)
    yield from sorted(known_words(session, {case for each in cases for case in each}))
    for each in alone:
        yield from _inflected(session, each)
        yield from _ended(session, each)
    for beginning in adjectives(name):
        for term, _ in vocabulary(session).beginning(beginning):
            if adjective_of(term):
                yield term


def _others(session: Session, word: str) -> Iterable[str]:
    yield from listed_forms(word)
    yield from _renowned(session, word)
    yield from sorted(arabic_forms(word))
    if word.isascii():
        yield from english_forms(word)
        yield from _trades(word)
        yield from romanised(word)
        yield from romanised_otherwise(word)
        yield from sorted(_across(session).get(across(word), ()))
        return
    yield from cases_by_script(word)
    own = _inflected(session, word)
    yield from own
    yield from romanised(word)
    yield from pinyin(word, least=2)
    if not own or looks_like_surname(word):
        yield from sorted(_across(session).get(across(word), ()))


def _renowned(session: Session, name: str) -> Iterable[str]:
    """Return a well-known surname in other scripts, in all cases."""
    for other in in_other_scripts(name):
        yield other
        if len(other) > _SHORTEST_NAME:  # "маска" is no case of Маск
            yield from _inflected(session, other)


def _trades(word: str) -> Iterable[str]:
    """Return "bergleute" and "bergmanner" for "bergmann", as German makes plurals of trades."""
    ending = next((one for one in _OF_TRADES if word.endswith(one)), None)
    stem = word.removesuffix(ending or word)
    return (stem + one for one in _OF_TRADES if one != ending) if len(stem) > 2 else ()


def _ordinals(word: str) -> Iterable[str]:
    """Return "93rd" for "93" and the other way round."""
    found = _ORDINAL.fullmatch(word)
    if found is None:
        return ()
    if found[2]:
        return (found[1],)
    teens = len(word) > 1 and word[-2] == "1"
    return (word + ("th" if teens else {"1": "st", "2": "nd", "3": "rd"}.get(word[-1], "th")),)


def _written_as_one(pieces: Sequence[str]) -> Iterable[str]:
    """Return "airstrike" for "air-strike"; nothing for pairs of letters."""
    joined = "".join(pieces)
    return (joined,) if joined.isascii() and joined.isalnum() else ()


def _without_article(written: str, pieces: Sequence[str]) -> Iterable[str]:
    """Return "école" for "l'école", which may stand as "d'une école"."""
    elided = len(pieces) == 2 and len(pieces[0]) <= _LONGEST_ELIDED and "-" not in written
    return (pieces[1],) if elided and pieces[0].isascii() and len(pieces[1]) > 2 else ()


def _with_spaces(word: str) -> Iterable[str]:
    """Return "t 72", as "T-72" is folded, for "T72"."""
    runs = re.findall(r"\d+|\D+", word)
    return (" ".join(runs),) if word.isalnum() and len(runs) > 1 else ()


def _halves(word: str) -> list[tuple[str, str]]:
    """Return the pairs of words that a word may be written as: "steel works"."""
    places = range(_SHORTEST_HALF, len(word) - _SHORTEST_HALF + 1)
    return [(word[:at], word[at:]) for at in places]


def _inflected(session: Session, word: str) -> list[str]:
    """Return the words of the archive that are forms of a Cyrillic word, or one of South Asia."""
    if is_indic(word) and len(word) > _LONGEST_ELIDED:
        known = vocabulary(session)
        ended = [term for term, _ in known.beginning(word) if may_be_ended(term, word)]
        begun = (word[:-cut] for cut in range(1, len(word) - _LONGEST_ELIDED))
        return sorted({*ended, *known.known(one for one in begun if may_be_ended(word, one))})
    if not is_cyrillic(word):
        return []
    wanted = stems_of(word)
    beginnings = {one for one in wanted if not any(
        one != other and one.startswith(other) for other in wanted
    )}  # fmt: skip
    return sorted(
        term
        for beginning in beginnings
        for term, _ in vocabulary(session).beginning(beginning)
        if is_form(term, wanted)
    )


def _across(session: Session) -> _Spelled:
    """Return the archive's Cyrillic words by the key they share with Latin spellings."""

    def load() -> _Spelled:
        words = vocabulary(session)
        first, end = words.stretch(_CYRILLIC[0])[0], words.stretch(_CYRILLIC[1])[0]
        return _keyed({}, (*words.words(first, end), *words.later))

    def follow(known: _Spelled, photos: list[int]) -> _Spelled:
        return _keyed(known, words_of(session, photos))

    found: _Spelled = columns(session).kept("across", load, _TEXTS, follow)
    return found


def _keyed(known: _Spelled, terms: Iterable[str]) -> _Spelled:
    found: dict[str, set[str]] = defaultdict(set)
    for term in terms:
        if not term.isascii() and (key := across(term)):
            found[key].add(term)
    return known | {key: known.get(key, frozenset()) | new for key, new in found.items()}
