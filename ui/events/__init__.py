"""The page of events: all of them as a tree, what may be one, and everything about the chosen."""

from ui.events.page import Events

__all__ = ["Events"]
