"""When the photos of a result were taken, with articles and events on the same axis."""

from ui.timeline.page import Timeline

__all__ = ["Timeline"]
