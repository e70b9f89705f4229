"""The first page: open the sample archive, make a new one, open one."""

from ui.welcome.welcome import Welcome

__all__ = ["Welcome"]
