"""The window, furnished after its first paint: menus, panels, and the archive that is open."""

from ui.main_window.window import MainWindow

__all__ = ["MainWindow"]
