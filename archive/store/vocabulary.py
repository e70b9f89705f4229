"""The words of the full-text index: which there are, and in how many photos.

SQLite's own view of the index (fts5vocab), made for each connection; asking for the words that
begin alike reads only their part of the index.
"""

from collections.abc import Iterable

from sqlalchemy import bindparam, text
from sqlalchemy.orm import Session

STATEMENT = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.photo_vocabulary "
    "USING fts5vocab('main', 'photo_words', 'row')"
)
_LAST = "\U0010ffff"
_BETWEEN = text(
    "SELECT term, doc FROM temp.photo_vocabulary WHERE term >= :first AND term < :last LIMIT :limit"
)
_EACH = text("SELECT term, doc FROM temp.photo_vocabulary WHERE term IN :terms").bindparams(
    bindparam("terms", expanding=True)
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


def known_words(session: Session, words: Iterable[str]) -> dict[str, int]:
    """Return those of some words that any photo has, each with how many."""
    rows = session.execute(_EACH, {"terms": sorted(words)})
    return {row[0]: int(row[1]) for row in rows}
