"""Photos that may be one picture, side by side, for a decision."""

from ui.likeness.panel import LookAlikes

__all__ = ["LookAlikes"]
