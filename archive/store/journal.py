"""History and undo: one record of every row a step wrote.

Triggers on the writer's connection note each change while a step is recording: an insert by its
key, an update by the changed columns' old and new values, a delete by the whole row. Bulk updates
and cascades are noted like any other. Undo of an update is an UPDATE: deleting and inserting
again would fire ``ON DELETE CASCADE`` and lose what hangs on the row.
"""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Table, delete, func, select, text, update
from sqlalchemy.orm import Session

from archive.errors import Conflict, NothingToRedo, NothingToUndo
from archive.store import driver
from archive.store.models import Base, Change, Step
from archive.values import Changes


def journaled_tables() -> list[Table]:
    """Return the tables whose rows have a history, in the order in which they depend."""
    kept = {mapper.local_table for mapper in Base.registry.mappers if mapper.class_.journaled}
    return [table for table in Base.metadata.sorted_tables if table in kept]


def trigger_statements() -> list[str]:
    """Return the SQL that makes a connection record: a temporary table and the triggers."""
    statements = ["CREATE TEMP TABLE IF NOT EXISTS recording (step_id INTEGER NOT NULL)"]
    for table in journaled_tables():
        columns = [column.name for column in table.columns]
        changed = " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name in columns)
        whole_row = ", ".join(f"'{name}', OLD.\"{name}\"" for name in columns)
        old, new = _changed_values("OLD", columns), _changed_values("NEW", columns)
        statements += [
            _trigger(table, "INSERT", values="NULL, NULL"),
            _trigger(table, "UPDATE", when=f"WHEN {changed}", values=f"{old}, {new}"),
            _trigger(table, "DELETE", values=f"json_object({whole_row}), NULL"),
        ]
    return statements


def _trigger(table: Table, event: str, *, values: str, when: str = "") -> str:
    row = "OLD" if event == "DELETE" else "NEW"
    kind = event.lower()
    photo = f"{row}.id" if table.name == "photo" else "NULL"
    if "photo_id" in table.columns:
        photo = f"{row}.photo_id"
    return (
        f'CREATE TEMP TRIGGER journal_{table.name}_{kind} AFTER {event} ON main."{table.name}" '
        f"{when} BEGIN INSERT INTO change "
        "(step_id, row_table, row_id, photo_id, kind, old, new) "
        f"SELECT step_id, '{table.name}', {row}.id, {photo}, '{kind}', {values} "
        "FROM recording; END"
    )


def _changed_values(row: str, columns: Sequence[str]) -> str:
    pairs = " UNION ALL ".join(
        f'SELECT \'{name}\' AS k, {row}."{name}" AS v WHERE OLD."{name}" IS NOT NEW."{name}"'
        for name in columns
    )
    return f"(SELECT json_group_object(k, v) FROM ({pairs}))"


def begin_step(session: Session, label: str, params: dict[str, Any], who: str) -> int:
    """Open a step."""
    step = Step(label=label, params=params, who=who)
    session.add(step)
    session.flush()
    return step.id


def end_step(session: Session, step_id: int) -> None:
    """Close a step so that it can be undone; a step that changed nothing leaves no trace."""
    if driver.ask(session, "SELECT 1 FROM change WHERE step_id = ? LIMIT 1", step_id):
        session.execute(update(Step).where(Step.id == step_id).values(state="done"))
    else:
        session.execute(delete(Step).where(Step.id == step_id))


def forget_undone(session: Session) -> None:
    """Let what was undone no longer be repeated: something else has been written since."""
    driver.ask(session, "UPDATE step SET state = 'gone' WHERE state = 'undone'")


def close_abandoned(session: Session) -> None:
    """Close the steps that a killed program left open; what they had written can be undone."""
    for (step_id,) in driver.ask(session, "SELECT id FROM step WHERE state = 'open'"):
        end_step(session, step_id)


def record(session: Session, step_id: int | None) -> None:
    """Note every change from now on under ``step_id``; with ``None``, note nothing."""
    driver.ask(session, "DELETE FROM recording")
    if step_id is not None:
        driver.ask(session, "INSERT INTO recording VALUES (?)", step_id)


def last_change(session: Session) -> int:
    """Return the number of the newest change, to ask later for what came after."""
    ((number,),) = driver.ask(session, "SELECT coalesce(max(id), 0) FROM change")
    return int(number)


@dataclass(frozen=True, slots=True)
class Version:
    """Where the history stands: the newest step and change, how many steps are undone or open."""

    step: int
    change: int
    undone: int
    open: int


def version(session: Session) -> Version:
    """Return where the history stands now."""
    newest = session.scalar(select(func.max(Step.id))) or 0
    undone, begun = (
        session.scalar(select(func.count()).where(Step.state == state)) or 0
        for state in ("undone", "open")
    )
    return Version(newest, last_change(session), undone, begun)


def changes_since(session: Session, since: Version) -> Changes:
    """Return what was touched since a version, by writes and by undo, in whichever program."""
    rows: dict[str, set[int]] = defaultdict(set)
    newer = Change.id > since.change
    moved = abs(version(session).undone - since.undone)
    if moved:
        # Undo and redo write no changes of their own: they move steps over a border.
        undone = select(Step.id).where(Step.state == "undone").order_by(Step.id)
        done = select(Step.id).where(Step.state == "done").order_by(Step.id.desc())
        beside = [*session.scalars(undone.limit(moved)), *session.scalars(done.limit(moved))]
        newer = newer | Change.step_id.in_(beside)
    for table, row_id in session.execute(select(Change.row_table, Change.row_id).where(newer)):
        rows[table].add(row_id)
    return Changes({table: frozenset(numbers) for table, numbers in rows.items()})


@dataclass(frozen=True, slots=True)
class Touched:
    """What some changes touched: rows by table, and the photos these rows belong to."""

    changes: Changes
    photos: frozenset[int]


def touched_since(session: Session, change_id: int, step_id: int) -> Touched:
    """Return what a step touched after the change numbered ``change_id``."""
    return _touched(session, (Change.id > change_id) & (Change.step_id == step_id))


def _touched(session: Session, which: ColumnElement[bool]) -> Touched:
    tables: dict[str, set[int]] = defaultdict(set)
    photos: set[int] = set()
    query = select(Change.row_table, Change.row_id, Change.photo_id).where(which)
    for table, row_id, photo_id in session.execute(query):
        tables[table].add(row_id)
        if photo_id is not None:
            photos.add(photo_id)
    changes = Changes({table: frozenset(row_ids) for table, row_ids in tables.items()})
    return Touched(changes, frozenset(photos))


def undo(session: Session) -> tuple[Step, Touched]:
    """Take back the last closed step and return it with what it touched.

    Raises:
        NothingToUndo: no step is closed.
        Conflict: a later step that still stands touched one of its rows.
    """
    step = session.scalar(
        select(Step).where(Step.state == "done").order_by(Step.id.desc()).limit(1)
    )
    if step is None:
        raise NothingToUndo
    _refuse_if_touched_later(session, step)
    session.execute(text("PRAGMA defer_foreign_keys=ON"))
    for change in _changes_of(session, step, newest_first=True):
        _undo_change(session, change)
    step.state = "undone"
    session.flush()
    return step, _touched(session, Change.step_id == step.id)


def redo(session: Session) -> tuple[Step, Touched]:
    """Repeat the step that was undone last and return it with what it touched.

    Raises:
        NothingToRedo: nothing was undone since the last new step.
    """
    step = session.scalar(select(Step).where(Step.state == "undone").order_by(Step.id).limit(1))
    if step is None:
        raise NothingToRedo
    session.execute(text("PRAGMA defer_foreign_keys=ON"))
    for change in _changes_of(session, step, newest_first=False):
        _redo_change(session, change)
    step.state = "done"
    session.flush()
    return step, _touched(session, Change.step_id == step.id)


def _changes_of(session: Session, step: Step, *, newest_first: bool) -> Sequence[Change]:
    order = Change.id.desc() if newest_first else Change.id
    return session.scalars(select(Change).where(Change.step_id == step.id).order_by(order)).all()


def _refuse_if_touched_later(session: Session, step: Step) -> None:
    mine = select(Change.row_table, Change.row_id).where(Change.step_id == step.id).subquery()
    later = session.scalar(
        select(Step)
        .join(Change, Change.step_id == Step.id)
        .join(mine, (mine.c.row_table == Change.row_table) & (mine.c.row_id == Change.row_id))
        .where(Step.id > step.id, Step.state.in_(("open", "done")))
        .limit(1)
    )
    if later is not None:
        raise Conflict(step=later.label)


def _undo_change(session: Session, change: Change) -> None:
    table = Base.metadata.tables[change.row_table]
    if change.kind == "insert":
        # The row is saved now, not when it was inserted: only what is undone is kept twice.
        change.new = _as_json(session, table, change.row_id)
        session.execute(delete(table).where(table.c.id == change.row_id))
    elif change.kind == "update":
        _put_back(session, table, change.row_id, json.loads(change.old or "{}"))
    else:
        _insert_raw(session, table, json.loads(change.old or "{}"))


def _redo_change(session: Session, change: Change) -> None:
    table = Base.metadata.tables[change.row_table]
    if change.kind == "insert":
        _insert_raw(session, table, json.loads(change.new or "{}"))
    elif change.kind == "update":
        _put_back(session, table, change.row_id, json.loads(change.new or "{}"))
    else:
        session.execute(delete(table).where(table.c.id == change.row_id))


def _as_json(session: Session, table: Table, row_id: int) -> str | None:
    pairs = ", ".join(f"'{column.name}', \"{column.name}\"" for column in table.columns)
    stored = session.execute(
        text(f'SELECT json_object({pairs}) FROM "{table.name}" WHERE id = :id'), {"id": row_id}
    )
    found: str | None = stored.scalar()
    return found


def _put_back(session: Session, table: Table, row_id: int, values: dict[str, Any]) -> None:
    # Raw values as SQLite stored them: the column types must not convert them a second time.
    assignments = ", ".join(f'"{name}" = :{name}' for name in values)
    session.execute(
        text(f'UPDATE "{table.name}" SET {assignments} WHERE id = :row_id'),
        {**values, "row_id": row_id},
    )


def _insert_raw(session: Session, table: Table, values: dict[str, Any]) -> None:
    if not values:
        return
    known = {name: value for name, value in values.items() if name in table.columns}
    names = ", ".join(f'"{name}"' for name in known)
    marks = ", ".join(f":{name}" for name in known)
    session.execute(text(f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})'), known)
