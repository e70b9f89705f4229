"""What a report can be compared with, read off the window's thread.

``session`` is handed through from ``Workspace.ask_later`` to the features and never looked into.
"""

from dataclasses import dataclass
from typing import Any

from archive.reports import KIND_LABELS, Report
from archive.reports.compare import compare
from archive.reports.stored import StoredRecord, last_like, stored_report
from resources.i18n import gettext as _
from resources.i18n import mark
from ui.reports.periods import month_words
from ui.widgets.moments import moment_words

_COMPARISON = mark("Comparison")


@dataclass(frozen=True, slots=True)
class Compared:
    """Two reports beside each other, and the earlier one's record."""

    earlier: StoredRecord
    report: Report


def compared_with_last(session: Any, report: Report) -> Compared | None:
    """Compare a report with the last one handed over on the same question before its period.

    None where there is none (or a period without a start: nothing lies before it).
    """
    since = report.scope.since
    found = last_like(session, report.kind, report.scope.query, before=since) if since else None
    if found is None:
        return None
    return Compared(found, compare(stored_report(session, found.id), report))


def compared_stored(session: Any, earlier: StoredRecord, later: StoredRecord) -> Compared:
    """Compare two stored reports. Raises ``Invalid`` if they are of different kinds."""
    report = compare(stored_report(session, earlier.id), stored_report(session, later.id))
    return Compared(earlier, report)


def period_words(record: StoredRecord) -> str:
    """Return a stored report's period; a whole month by its name."""
    month = month_words(record.since, record.until)
    if month:
        return month
    if record.since and record.until:
        return _("{start} to {end}").format(start=record.since, end=record.until)
    if record.since:
        return _("from {start}").format(start=record.since)
    return _("until {end}").format(end=record.until) if record.until else _("all time")


def title_words(record: StoredRecord) -> str:
    """Return what a stored report is, when and by whom it was handed over."""
    kind = _(KIND_LABELS.get(record.kind, _COMPARISON))
    who = f" · {record.by}" if record.by else ""
    return f"{kind} · {period_words(record)} · {moment_words(record.made_at)}{who}"
