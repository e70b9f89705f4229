"""All claims of all articles in one table."""

from ui.claims.panel import Claims

__all__ = ["Claims"]
