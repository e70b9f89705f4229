"""Who changed what and when, read from the journal; and the names of steps in people's words."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from archive.store.models import Change, Step
from archive.values import Page, StepId
from resources.i18n import gettext, mark

_LABELS = {
    "add_photo": mark("Add a photo"),
    "edit_caption": mark("Edit caption"),
    "edit_fields": mark("Edit fields"),
    "import_article": mark("Bring in an article"),
    "renew_article": mark("Bring article {name} in again"),
    "import_ledger": mark("Bring in {count} uses"),
    "import_photos": mark("Import {count} photos"),
    "remove_photos": mark("Remove photos"),
    "restore_photos": mark("Restore photos"),
    "group_photos": mark("Group photos"),
    "settle_conflict": mark("Settle a conflict"),
}


@dataclass(frozen=True, slots=True)
class StepRecord:
    """One thing somebody did."""

    id: StepId
    label: str
    who: str
    at: str
    state: str
    changes: int


@dataclass(frozen=True, slots=True)
class ChangeRecord:
    """One field that changed, with its old and new value as stored."""

    at: str
    who: str
    step: str
    table: str
    row_id: int
    kind: str
    field: str
    old: object
    new: object


def label_text(code: str, params: Mapping[str, Any] | None = None) -> str:
    """Return a step's name in the reader's language; an unnamed step is named by its command."""
    template = _LABELS.get(code)
    if template is None:
        return code.replace("_", " ").capitalize()
    try:
        return gettext(template).format_map(params or {})
    except (KeyError, IndexError):
        return code.replace("_", " ").capitalize()


def steps(session: Session, *, limit: int = 100, offset: int = 0) -> Page[StepRecord]:
    """Return the newest steps first."""
    counted = (
        select(func.count()).where(Change.step_id == Step.id).correlate(Step).scalar_subquery()
    )
    query = select(Step, counted).order_by(Step.id.desc()).limit(limit).offset(offset)
    items = tuple(
        StepRecord(StepId(step.id), label_text(step.label, step.params), step.who, step.at,
                   step.state, count)
        for step, count in session.execute(query)
    )  # fmt: skip
    return Page(session.scalar(select(func.count(Step.id))) or 0, items)


def next_undo(session: Session) -> str | None:
    """Return the name of the step that undo would take back."""
    return _named(session, select(Step).where(Step.state == "done").order_by(Step.id.desc()))


def next_redo(session: Session) -> str | None:
    """Return the name of the step that redo would repeat."""
    return _named(session, select(Step).where(Step.state == "undone").order_by(Step.id))


def _named(session: Session, query: Any) -> str | None:
    step = session.scalar(query.limit(1))
    return None if step is None else label_text(step.label, step.params)


def photo_history(session: Session, photo_id: int, *, limit: int = 200) -> tuple[ChangeRecord, ...]:
    """Return what happened to a photo and to the rows that belong to it, newest first."""
    query = (
        select(Change, Step)
        .join(Step, Step.id == Change.step_id)
        .where(Change.photo_id == photo_id, Step.state.in_(("open", "done")))
        .order_by(Change.id.desc())
        .limit(limit)
    )
    records: list[ChangeRecord] = []
    for change, step in session.execute(query):
        records += _records(change, step)
    return tuple(records)


def _records(change: Change, step: Step) -> list[ChangeRecord]:
    name = label_text(step.label, step.params)
    old = json.loads(change.old) if change.old else {}
    new = json.loads(change.new) if change.new else {}
    if change.kind != "update":
        return [ChangeRecord(step.at, step.who, name, change.row_table, change.row_id,
                             change.kind, "", None, None)]  # fmt: skip
    return [
        ChangeRecord(step.at, step.who, name, change.row_table, change.row_id, change.kind,
                     field, old.get(field), new.get(field))
        for field in new
    ]  # fmt: skip
