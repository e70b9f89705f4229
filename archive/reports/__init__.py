"""Reports: what was used, what expires, what is missing, what it cost, who claimed what.

``report`` is the model every kind fills (``licensing``, ``expiring``, ``breaches``, ``gaps``,
``usage``, ``claims``, ``fixity``); ``tables`` and ``paper`` lay it out; ``make`` ties a kind to a
format; ``named`` lets a saved search or a collection be the scope; ``stored`` keeps what was handed
over, ``compare`` sets two beside each other.
"""

from archive.reports.compare import compare
from archive.reports.make import (
    FORMATS,
    KIND_LABELS,
    KINDS,
    make_report,
    render,
    save_report,
)
from archive.reports.named import NamedScope, named_scopes
from archive.reports.paper import to_pdf
from archive.reports.report import (
    Column,
    Report,
    Row,
    Scope,
    Stack,
    State,
    Total,
    document,
    period_text,
    scope,
)
from archive.reports.stored import (
    StoredRecord,
    last_like,
    stored_report,
    stored_reports,
)
from archive.reports.tables import about, to_csv, to_json, to_xlsx

__all__ = [
    "FORMATS",
    "KINDS",
    "KIND_LABELS",
    "Column",
    "NamedScope",
    "Report",
    "Row",
    "Scope",
    "Stack",
    "State",
    "StoredRecord",
    "Total",
    "about",
    "compare",
    "document",
    "last_like",
    "make_report",
    "named_scopes",
    "period_text",
    "render",
    "save_report",
    "scope",
    "stored_report",
    "stored_reports",
    "to_csv",
    "to_json",
    "to_pdf",
    "to_xlsx",
]
