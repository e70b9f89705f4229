"""The fixity report: every file of a scope's photos, when it was last checked, what was found."""

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.credits import Redaction, redactions
from archive.desk import letterhead
from archive.reports.report import (
    Column,
    Report,
    Row,
    Scope,
    Stack,
    Total,
    Value,
    photos_in,
    state_of,
)
from archive.store.models import File, Root
from archive.values import NoProgress, Progress
from resources.i18n import gettext as _
from resources.i18n import mark

BATCH = 5_000


def fixity(
    session: Session, scope: Scope, *, today: str, progress: Progress | None = None
) -> Report:
    """Return the files of a scope's photos with what the last check found, problems first.

    Raises:
        QueryError: the search has a mistake.
    """
    progress = progress or NoProgress()
    ids = photos_in(session, scope)
    progress.begin(len(ids), _("Reading files"))
    rows: list[Row] = []
    for start in range(0, len(ids), BATCH):
        rows += _rows(session, ids[start : start + BATCH])
        progress.advance(min(start + BATCH, len(ids)))
    rows.sort(key=lambda row: (row.level is None, row.ids["file"]))
    problems = sum(row.level is not None for row in rows)
    unchecked = sum(row.values["checked"] is None for row in rows)
    totals = (Total(_("Files"), len(rows)), Total(_("Files with a problem"), problems),
              Total(_("Never checked"), unchecked))  # fmt: skip
    notes = (_("“verify --fixity” reads every file again and compares its hash. Listed on {day}.")
             .format(day=today),)  # fmt: skip
    return Report(
        kind="fixity", title=_("Fixity of files"), scope=scope, state=state_of(session),
        columns=COLUMNS, rows=tuple(rows), layout=LAYOUT, totals=totals, notes=notes,
        letterhead=letterhead(session), pictures=False,
    )  # fmt: skip


def _rows(session: Session, ids: Sequence[int]) -> list[Row]:
    query = (
        select(File, Root.name)
        .outerjoin(Root, Root.id == File.root_id)
        .where(File.photo_id.in_(ids))
    )
    hidden, rows = redactions(session, ids), []
    for file, root in session.execute(query.order_by(File.id)):
        values: dict[str, Value] = {
            "photo": file.photo_id, "name": file.name, "format": file.format, "size": file.size,
            "kept": _("in the archive") if file.kept else _place(file, root, hidden),
            "sha256": file.sha256, "checked": (file.checked_at or "")[:10] or None,
            "problem": file.problem,
        }  # fmt: skip
        rows.append(Row(values, {"file": file.id, "photo": file.photo_id},
                        level="block" if file.problem else None))  # fmt: skip
    return rows


def _place(file: File, root: str | None, hidden: Mapping[int, Redaction]) -> str:
    """Where a file lies that is not kept here, without the name its photo's maker is hidden by."""
    place = f"{root or ''}/{file.relative_path}"
    redacted = hidden.get(file.photo_id)
    return str(redacted(place)) if redacted else place


COLUMNS = (
    Column("photo", mark("Photo"), "integer"), Column("name", mark("File")),
    Column("format", mark("Format")), Column("size", mark("Bytes"), "integer"),
    Column("kept", mark("Kept")), Column("sha256", mark("SHA-256")),
    Column("checked", mark("Checked"), "date"), Column("problem", mark("Problem")),
)  # fmt: skip
LAYOUT = (
    Stack(mark("Photo"), ("photo",), 0.8),
    Stack(mark("File"), ("name", "kept"), 3),
    Stack(mark("Format"), ("format", "size"), 1.2),
    Stack(mark("SHA-256"), ("sha256",), 4),
    Stack(mark("Checked"), ("checked",), 1.2),
    Stack(mark("Problem"), ("problem",), 1.6),
)
