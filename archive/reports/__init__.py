"""Reports: what was used, what expires, what is missing, what it cost, who claimed what.

``report`` is the model every kind fills (``licensing``, ``expiring``, ``gaps``, ``usage``,
``claims``, ``fixity``); ``tables`` and ``paper`` lay it out; ``make`` ties a kind to a format.
"""

from archive.reports.make import (
    FORMATS,
    KIND_LABELS,
    KINDS,
    make_report,
    render,
    save_report,
)
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
from archive.reports.tables import about, to_csv, to_json, to_xlsx

__all__ = [
    "FORMATS",
    "KINDS",
    "KIND_LABELS",
    "Column",
    "Report",
    "Row",
    "Scope",
    "Stack",
    "State",
    "Total",
    "about",
    "document",
    "make_report",
    "period_text",
    "render",
    "save_report",
    "scope",
    "to_csv",
    "to_json",
    "to_pdf",
    "to_xlsx",
]
