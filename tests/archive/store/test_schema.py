"""The schema: portable, closed by constraints, the same however it came about."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from archive import collections
from archive.catalogue import Catalogue
from archive.errors import TooOld
from archive.search import find
from archive.store import backups, journal, schema
from archive.store.models import Base

RELEASED = Path(__file__).parents[2] / "data" / "databases"


@pytest.mark.parametrize("table", Base.metadata.sorted_tables, ids=lambda table: table.name)
def test_every_table_compiles_for_postgresql(table: object) -> None:
    dialect = postgresql.dialect()
    assert "CREATE TABLE" in str(CreateTable(table).compile(dialect=dialect))
    for index in table.indexes:
        assert "CREATE" in str(CreateIndex(index).compile(dialect=dialect))


def test_every_foreign_key_says_what_happens_to_its_row() -> None:
    for table in Base.metadata.sorted_tables:
        for key in table.foreign_keys:
            assert key.ondelete in ("CASCADE", "SET NULL", "RESTRICT"), (table.name, key)


def test_every_foreign_key_is_indexed() -> None:
    for table in Base.metadata.sorted_tables:
        led = {index.columns.keys()[0] for index in table.indexes}
        led |= {
            next(iter(c.columns)).name
            for c in table.constraints
            if type(c).__name__ == "UniqueConstraint" and len(c.columns)
        }
        for key in table.foreign_keys:
            assert key.parent.name in led or key.parent.primary_key, (table.name, key.parent.name)


def test_journaled_tables_hold_no_blobs() -> None:
    for table in journal.journaled_tables():
        for column in table.columns:
            assert "BLOB" not in str(column.type).upper(), (table.name, column.name)


def test_the_protected_names_have_no_history() -> None:
    assert "protected_name" not in {table.name for table in journal.journaled_tables()}


def shape(folder: Path) -> dict[str, set[str]]:
    """Return columns, indexes and triggers by table, as SQLite lists them."""
    found: dict[str, set[str]] = {}
    with closing(sqlite3.connect(folder / "archive.db")) as connection:
        for kind, name, table in connection.execute(
            "SELECT type, name, tbl_name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
        ).fetchall():
            found.setdefault(table, set()).add(f"{kind} {name}")
            if kind == "table":
                columns = connection.execute(f'PRAGMA table_info("{name}")').fetchall()
                found[table] |= {f"{c[1]} {c[2]} {c[3]} {c[4]} {c[5]}" for c in columns}
    return found


@pytest.mark.parametrize("dump", sorted(RELEASED.glob("*.sql")), ids=lambda path: path.stem)
def test_every_released_schema_becomes_todays(dump: Path, tmp_path: Path) -> None:
    old = tmp_path / "old"
    for folder in ("files", "texts", "backups"):
        (old / folder).mkdir(parents=True)
    with closing(sqlite3.connect(old / "archive.db")) as connection:
        connection.executescript(dump.read_text())
    Catalogue.open(old, who="ann").close()
    Catalogue.create(tmp_path / "new", who="ann").close()
    assert shape(old) == shape(tmp_path / "new")


def test_an_older_archive_is_backed_up_and_brought_up_to_date(tmp_path: Path) -> None:
    for folder in ("files", "texts", "backups"):
        (tmp_path / "a" / folder).mkdir(parents=True)
    with closing(sqlite3.connect(tmp_path / "a" / "archive.db")) as connection:
        connection.executescript((RELEASED / "0001.sql").read_text())
        connection.execute(
            "INSERT INTO collection (uuid, name, folded, made_at) "
            "VALUES ('u', 'Kept', 'kept', '2024-01-01T00:00:00.000Z')"
        )
        connection.commit()
    with pytest.raises(TooOld):
        Catalogue.open(tmp_path / "a", who="ann", read_only=True)
    with Catalogue.open(tmp_path / "a", who="ann") as catalogue:
        assert [c.name for c in catalogue.ask(collections.collections)] == ["Kept"]
        catalogue.do(collections.add_collection, "New")
        catalogue.undo()
    (backup,) = (tmp_path / "a" / "backups").glob("before-update-*.db")
    backups.check_whole(backup)
    with closing(sqlite3.connect(tmp_path / "a" / "archive.db")) as connection:
        assert connection.execute("SELECT * FROM alembic_version").fetchall() == [(schema.HEAD,)]


def test_the_newest_revision_is_the_one_that_new_archives_are_stamped_with() -> None:
    versions = Path(schema.__file__).parent / "migrations" / "versions"
    assert max(path.name[:4] for path in versions.glob("[0-9]*.py")) == schema.HEAD
    assert (RELEASED / f"{schema.HEAD}.sql").is_file()


def test_an_updated_archive_finds_no_protected_name_from_the_first_moment(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    for inside in ("files", "texts", "backups"):
        (folder / inside).mkdir(parents=True)
    with closing(sqlite3.connect(folder / "archive.db")) as connection:
        connection.executescript((RELEASED / "0003.sql").read_text())
        connection.executescript("""
            INSERT INTO photo (id, uuid, image_hash, width, height, format, added_at)
                VALUES (1, 'u', 'h', 3, 2, 'jpeg', '2024-01-01T00:00:00Z');
            INSERT INTO appearance (uuid, photo_id, medium, status, caption_printed)
                VALUES ('v', 1, 'web', 'published', 'A bridge. Olena Secret/Reuters');
            INSERT INTO photo_document (photo_id, printed)
                VALUES (1, 'a bridge olena secret reuters');
            INSERT INTO protected_name (photo_id, name, reason, by, at)
                VALUES (1, 'Olena Secret', 'lives there', 'ann', '2024-01-01T00:00:00Z');
        """)
    with Catalogue.open(folder, who="test") as catalogue:
        assert catalogue.ask(find, "bridge").total == 1
        assert catalogue.ask(find, "secret").total == 0
