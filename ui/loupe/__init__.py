"""One photo, as large as it can be."""

from ui.loupe.loupe import Loupe

__all__ = ["Loupe"]
