"""Reports that were handed over: kept with question, period, rules and result, shown again later.

What is kept is the finished report, so that it reads the same whatever happens to the records; the
hash is of the very bytes that were handed over.
"""

import hashlib
import json
import zlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.errors import Damaged, NotFound
from archive.reports.report import Column, Report, Row, Scope, Stack, State, Total
from archive.store.models import StoredReport
from archive.values import Page
from resources.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class StoredRecord:
    """A report that was handed over. ``kept``: its result is there to be shown again."""

    id: int
    uuid: str
    kind: str
    query: str
    since: str | None
    until: str | None
    made_at: str
    by: str | None
    rules_version: str
    sha256: str
    kept: bool


def remember(session: Session, report: Report, data: bytes, who: str) -> int:
    """Keep a report and the hash of the bytes that were handed over; return its number."""
    row = StoredReport(
        kind=report.kind,
        scope=report.scope.query,
        period_from=report.scope.since,
        period_to=report.scope.until,
        made_at=report.made_at,
        by=who,
        rules_version=report.state.rules_version,
        result_sha256=hashlib.sha256(data).hexdigest(),
        result=pack(report),
    )
    session.add(row)
    session.flush()
    return row.id


def stored_reports(session: Session, *, kind: str | None = None) -> Page[StoredRecord]:
    """Return the reports that were handed over, the newest first."""
    query = select(StoredReport).order_by(StoredReport.id.desc())
    if kind is not None:
        query = query.where(StoredReport.kind == kind)
    found = tuple(_record(row) for row in session.scalars(query))
    return Page(len(found), found)


def stored_report(session: Session, report_id: int) -> Report:
    """Return a report as it was handed over.

    Raises:
        NotFound: there is no such report, or only its question was kept. Damaged: it is unreadable.
    """
    row = session.get(StoredReport, report_id)
    if row is None or row.result is None:
        raise NotFound(what=_("stored report"), key=report_id)
    return unpack(row.result, f"report {report_id}")


def last_like(
    session: Session, kind: str, query: str, *, before: str | None = None
) -> StoredRecord | None:
    """Return the newest kept report of a kind and search whose period ended before a day.

    Without a day: the newest of all. This is what "compared with last month" means.
    """
    rows = select(StoredReport).where(
        StoredReport.kind == kind, StoredReport.scope == query, StoredReport.result.is_not(None)
    )
    if before is not None:
        rows = rows.where(StoredReport.period_to < before)
    newest = rows.order_by(StoredReport.period_to.desc(), StoredReport.id.desc()).limit(1)
    found = session.scalar(newest)
    return None if found is None else _record(found)


def _record(row: StoredReport) -> StoredRecord:
    return StoredRecord(
        row.id, row.uuid, row.kind, row.scope, row.period_from, row.period_to, row.made_at,
        row.by, row.rules_version, row.result_sha256, row.result is not None,
    )  # fmt: skip


def pack(report: Report) -> bytes:
    """Return a report as the archive keeps it: JSON, compressed (zlib)."""
    text = json.dumps(asdict(report), ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 6)


def unpack(data: bytes, name: str) -> Report:
    """Return the report that ``pack`` was given.

    Raises:
        Damaged: the data are none.
    """
    try:
        said = json.loads(zlib.decompress(data).decode("utf-8", "surrogatepass"))
        return _report(said)
    except (zlib.error, ValueError, KeyError, TypeError) as error:
        raise Damaged(path=name, reason=str(error)) from error


def _report(said: Mapping[str, Any]) -> Report:
    tables = {
        "scope": Scope(**said["scope"]),
        "state": State(**said["state"]),
        "columns": tuple(Column(**each) for each in said["columns"]),
        "rows": tuple(Row(**each) for each in said["rows"]),
        "layout": tuple(
            Stack(each["label"], tuple(each["keys"]), each["width"]) for each in said["layout"]
        ),
        "totals": tuple(Total(**each) for each in said["totals"]),
        "notes": tuple(said["notes"]),
    }
    return Report(**{**said, **tables})
