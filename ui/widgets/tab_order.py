"""Where Tab leads in a window whose parts come and go: as one reads, from the top left on.

Qt keeps a chain of widgets in the order in which they were made, so chips, decisions and rows that
come later stand at its end, far from where they are seen.
"""

from functools import cmp_to_key

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_stops(top: QWidget) -> list[QWidget]:
    """Return every widget inside one that Tab stops at, in the order of reading."""
    parts = [
        part for part in top.children()
        if isinstance(part, QWidget) and part.isVisible() and not part.isWindow()
    ]  # fmt: skip
    stops = []
    for part in sorted(parts, key=cmp_to_key(_before)):
        if _takes_tab(part):
            stops.append(part)
        stops += tab_stops(part)
    return stops


def beside(top: QWidget, widget: QWidget | None, by: int) -> QWidget | None:
    """Return the stop after (``by`` 1) or before (-1) a widget, round the end; None if none is.

    A widget that is no stop itself counts where its nearest ancestor does.
    """
    stops = tab_stops(top)
    while widget is not None and widget not in stops:
        widget = widget.parentWidget()
    if not stops or widget is None:
        return stops[0 if by > 0 else -1] if stops else None
    return stops[(stops.index(widget) + by) % len(stops)]


def _takes_tab(widget: QWidget) -> bool:
    wants = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(wants) and widget.isEnabled() and widget.focusProxy() is None


def _before(one: QWidget, other: QWidget) -> int:
    """Tell which is read first: of two that share a row the left one, else the upper one."""
    here, there = one.geometry(), other.geometry()
    shared = min(here.bottom(), there.bottom()) - max(here.top(), there.top())
    if 2 * shared > min(here.height(), there.height()):
        return here.left() - there.left()
    return here.top() - there.top()
