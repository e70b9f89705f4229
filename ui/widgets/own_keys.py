"""Keys that a table keeps for itself though the window has an action on them."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence


def takes_select_all(event: QEvent) -> bool:
    """Take Ctrl+A for the rows of a table, before the window takes it for the photos."""
    wanted = (
        event.type() is QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.matches(QKeySequence.StandardKey.SelectAll)
    )
    if wanted:
        event.accept()
    return wanted
