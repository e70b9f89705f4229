"""What was done, by whom, when: every step, newest first."""

from ui.history.history import History

__all__ = ["History"]
