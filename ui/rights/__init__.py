"""Licences, restrictions, the usage ledger, gaps, and the question "may we run it?"."""

from ui.rights.panel import Rights

__all__ = ["Rights"]
