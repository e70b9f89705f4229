"""Photos ranked by the words they share with a text: SQLite's bm25 over the full-text index."""

from collections.abc import Sequence

from sqlalchemy import text
from sqlalchemy.orm import Session

from archive.store.text_index import TABLE

_COLUMNS = "{headline caption printed other}"


def photos_sharing(session: Session, words: Sequence[str], *, limit: int) -> list[int]:
    """Return the photos whose words are likest to ``words`` (folded), the likest first."""
    if not words:
        return []
    listed = " OR ".join(f'"{word}"' for word in words if '"' not in word)
    query = text(
        f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH :words ORDER BY bm25({TABLE}) LIMIT :limit"
    )
    found = session.execute(query, {"words": f"{_COLUMNS} : ({listed})", "limit": limit})
    return [int(row[0]) for row in found]
