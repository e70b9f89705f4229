"""Long jobs at the foot of the window."""

from ui.jobs_strip.strip import JobsStrip

__all__ = ["JobsStrip"]
