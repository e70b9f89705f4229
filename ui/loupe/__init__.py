"""One photo, as large as it can be; or a few, side by side."""

from ui.loupe.loupe import Loupe

__all__ = ["Loupe"]
