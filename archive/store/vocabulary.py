"""The words of the full-text index: which there are, and in how many photos.

SQLite's own views of the index (fts5vocab), made for each connection; asking for the words that
begin alike reads only their part of the index. Whether a word is there at all is asked of the view
of single places: the other counts all photos of a word, 20 ms for half of a million.
"""

import json
from collections.abc import Iterable

from sqlalchemy import text
from sqlalchemy.orm import Session

from archive.store import driver

STATEMENTS = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.photo_vocabulary "
    "USING fts5vocab('main', 'photo_words', 'row')",
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.photo_word_places "
    "USING fts5vocab('main', 'photo_words', 'instance')",
)
_LAST = "\U0010ffff"
_BETWEEN = text(
    "SELECT term, doc FROM temp.photo_vocabulary WHERE term >= :first AND term < :last LIMIT :limit"
)
_KNOWN = (
    "SELECT value FROM json_each(?) "
    "WHERE EXISTS (SELECT 1 FROM temp.photo_word_places WHERE term = value)"
)


def words_between(
    session: Session, first: str, last: str, *, limit: int = 1_000_000
) -> list[tuple[str, int]]:
    """Return words from ``first`` up to but not including ``last``, each with its photos."""
    values = {"first": first, "last": last, "limit": limit}
    return [(row[0], row[1]) for row in session.execute(_BETWEEN, values)]


def words_beginning(
    session: Session, beginning: str, *, limit: int = 1_000_000
) -> list[tuple[str, int]]:
    """Return words that begin so, each with the number of photos it stands with."""
    return words_between(session, beginning, beginning + _LAST, limit=limit)


def known_words(session: Session, words: Iterable[str]) -> frozenset[str]:
    """Return those of some words that any photo has."""
    found = driver.ask(session, _KNOWN, json.dumps(list(words)))
    return frozenset(row[0] for row in found)
