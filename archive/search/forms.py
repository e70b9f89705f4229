"""The forms of a plain word in the archive: cases, plurals, other romanisations and scripts."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from archive.reading.fold import phrase
from archive.search.columns import columns
from archive.search.inflected import across, bare, is_form, looks_like_surname, plurals, romanised
from archive.search.inflected import stems as stems_of
from archive.search.tree import Words
from archive.store.models import PhotoDocument
from archive.store.text_index import COLUMNS
from archive.store.vocabulary import words_beginning, words_between

_TEXTS = frozenset(["photo", "credit", "creator", "photo_person", "appearance"])
_CYRILLIC = ("\u0400", "\u0500")
_MOST_FORMS = 60
_Spelled = dict[str, frozenset[str]]


def forms(session: Session, words: Words) -> tuple[str, ...]:
    """Return the folded words a plain word means, itself first; only itself where it is quoted."""
    pieces = phrase(words.text)
    if len(pieces) != 1 or words.quoted or words.prefix or pieces[0].endswith("*"):
        return ()
    word = pieces[0]
    if not word.isalpha():
        return (word,)
    found: tuple[str, ...] = columns(session).answered(
        ("forms", word), lambda: tuple(dict.fromkeys((word, *_others(session, word))))
    )
    return found[:_MOST_FORMS]


def _others(session: Session, word: str) -> Iterable[str]:
    if word.isascii():
        yield from plurals(word)
        yield from romanised(word)
        yield from sorted(_across(session).get(across(word), ()))
        return
    own = _inflected(session, word)
    yield from own
    yield from romanised(word)
    if not own or looks_like_surname(word):
        yield from sorted(_across(session).get(across(word), ()))


def _inflected(session: Session, word: str) -> list[str]:
    """Return the words of the archive that are forms of a Cyrillic word."""
    wanted = stems_of(word)
    if wanted == bare(word) == {word}:
        return []
    beginnings = {one for one in wanted if not any(
        one != other and one.startswith(other) for other in wanted
    )}  # fmt: skip
    return sorted(
        term
        for beginning in beginnings
        for term, _ in words_beginning(session, beginning)
        if is_form(term, wanted)
    )


def _across(session: Session) -> _Spelled:
    """Return the archive's Cyrillic words by the key they share with Latin spellings."""

    def load() -> _Spelled:
        return _keyed({}, (term for term, _ in words_between(session, *_CYRILLIC)))

    def follow(known: _Spelled, photos: list[int]) -> _Spelled:
        texts: list[InstrumentedAttribute[str]] = [getattr(PhotoDocument, one) for one in COLUMNS]
        rows = session.execute(select(*texts).where(PhotoDocument.photo_id.in_(photos)))
        return _keyed(known, {word for row in rows for text in row for word in text.split()})

    found: _Spelled = columns(session).kept("across", load, _TEXTS, follow)
    return found


def _keyed(known: _Spelled, terms: Iterable[str]) -> _Spelled:
    found: dict[str, set[str]] = defaultdict(set)
    for term in terms:
        if not term.isascii() and (key := across(term)):
            found[key].add(term)
    return known | {key: known.get(key, frozenset()) | new for key, new in found.items()}
