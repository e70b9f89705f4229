"""Making a report: kind, scope, period, a look at its rows, and saving it."""

from ui.reports.panel import Reports

__all__ = ["Reports"]
