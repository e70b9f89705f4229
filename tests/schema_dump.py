"""``python -m tests.schema_dump``: keep the schema of today's newest revision as SQL.

The dump of a revision that is out is never written again: it is what users' archives look like.
"""

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from archive.catalogue import Catalogue
from archive.store import schema, text_index

FOLDER = Path(__file__).parent / "data" / "databases"
_OWN = ("archive_fact", "alembic_version")


def dumped() -> str:
    """Return the SQL that makes an empty archive of today's schema."""
    with tempfile.TemporaryDirectory() as folder:
        Catalogue.create(Path(folder) / "a", who="nobody").close()
        with closing(sqlite3.connect(Path(folder) / "a" / "archive.db")) as connection:
            made = connection.execute(
                "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
                f" AND tbl_name NOT LIKE '{text_index.TABLE}%'"
                f" AND name NOT LIKE '{text_index.TABLE}%' ORDER BY rowid"
            ).fetchall()
            rows = [row for table in _OWN for row in _rows(connection, table)]
    statements = [sql for (sql,) in made] + text_index.statements() + rows
    return ";\n".join(statements) + ";\n"


def _rows(connection: sqlite3.Connection, table: str) -> list[str]:
    found = connection.execute(f"SELECT * FROM {table}").fetchall()
    return [f"INSERT INTO {table} VALUES ({', '.join(map(repr, row))})" for row in found]


if __name__ == "__main__":
    (FOLDER / f"{schema.HEAD}.sql").write_text(dumped(), encoding="utf-8")
