"""The words of the archive in memory: which there are, and in about how many photos.

Asking the text index whether it has a word takes 40 µs at a million photos, and a search for one
word asks for a dozen; here it takes 5 µs (measured). Words of photos that were touched since are
kept beside the others; those that stand nowhere any more stay until all are read again, and find
nothing.
"""

import re
from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from archive.search.columns import columns
from archive.search.east_asian import phrases
from archive.search.state import PROTECTED
from archive.search.word_list import WordList
from archive.store import vocabulary as index
from archive.store.models import PhotoDocument
from archive.store.text_index import COLUMNS

_ELSEWHERE = re.compile(r"[\u0400-\u04ff\uac00-\ud7a3]")
"""Cyrillic letters and Hangul: what such names are written in."""
_SOURCES = frozenset(["photo", "credit", "creator", "photo_person", "appearance", PROTECTED])


def vocabulary(session: Session) -> WordList:
    """Return the words of the archive's captions, headlines, credits and printed captions."""
    found: WordList = columns(session).kept(
        "vocabulary",
        lambda: WordList.of_text(*index.all_words(session)),
        _SOURCES,
        lambda known, photos: _with_later(session, known, photos),
    )
    return found


def in_latin(session: Session, name: str) -> tuple[str, ...]:
    """Return how a Chinese or Korean name in other letters stands in captions, as index phrases.

    Names in Latin letters need no words read: the facets ask of every maker they show.
    """
    return phrases(vocabulary(session), name) if _ELSEWHERE.search(name) else ()


def _with_later(session: Session, known: WordList, photos: Sequence[int]) -> WordList:
    fresh = {word: 1 for word in words_of(session, photos) if word not in known}
    if not fresh:
        return known
    return WordList(known.letters, known.starts, known.photos, {**known.later, **fresh})


def words_of(session: Session, photos: Sequence[int]) -> frozenset[str]:
    """Return the words of some photos as they are indexed."""
    texts: list[InstrumentedAttribute[str]] = [getattr(PhotoDocument, one) for one in COLUMNS]
    rows = session.execute(select(*texts).where(PhotoDocument.photo_id.in_(photos)))
    return frozenset(word for row in rows for text in row for word in text.split())


def known_words(session: Session, words: Iterable[str]) -> frozenset[str]:
    """Return those of some words that any photo has."""
    return vocabulary(session).known(words)
