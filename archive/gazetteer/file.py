"""The gazetteer's file: where a checkout keeps it, and whether it is of this version."""

import sqlite3
from pathlib import Path

from archive.gazetteer.schema import USER_VERSION
from resources import path


def default_file() -> Path:
    """Return where a checkout keeps the gazetteer."""
    return path("gazetteer", "gazetteer.sqlite")


def is_current(file: Path) -> bool:
    """Tell whether ``file`` is a gazetteer of this version."""
    if not file.is_file():
        return False
    connection = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    try:
        return bool(connection.execute("PRAGMA user_version").fetchone()[0] == USER_VERSION)
    except sqlite3.DatabaseError:
        return False
    finally:
        connection.close()
