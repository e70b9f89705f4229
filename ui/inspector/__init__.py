"""What is known about the chosen photos, and where most of it is edited."""

from ui.inspector.panel import Inspector

__all__ = ["Inspector"]
