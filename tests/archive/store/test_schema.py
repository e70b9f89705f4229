"""The schema: portable, closed by constraints, the same however it came about."""

import pytest
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from archive.store import journal
from archive.store.models import Base


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
