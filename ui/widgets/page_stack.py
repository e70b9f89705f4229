"""Pages on top of each other of which only the one that is shown asks for room."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget


class PageStack(QStackedWidget):
    """As ``QStackedWidget``, but a page nobody sees does not keep the window from being small."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        """Return what the page that is shown needs."""
        page = self.currentWidget()
        return super().minimumSizeHint() if page is None else _least(page)

    def sizeHint(self) -> QSize:
        """Return what the page that is shown would like."""
        page = self.currentWidget()
        return super().sizeHint() if page is None else page.sizeHint().expandedTo(_least(page))


def _least(page: QWidget) -> QSize:
    return page.minimumSizeHint().expandedTo(page.minimumSize())
