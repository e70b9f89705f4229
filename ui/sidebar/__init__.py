"""Where to look: all photos, what needs attention, articles, and every named set."""

from ui.sidebar.sidebar import Sidebar

__all__ = ["Sidebar"]
