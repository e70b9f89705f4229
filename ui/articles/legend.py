"""The key to the reader's marks: each claimant's number, colour and count; what the type means."""

import html
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from resources.i18n import gettext as _
from ui.widgets.flow_layout import FlowLayout

_MOST_NAMED = 6  # claimants; the card names every one
_GAP = 12  # px


class Legend(QWidget):
    """Names over coloured lines, the busiest claimant first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=_GAP)
        self._brief = False
        self._parts: list[QWidget] = []
        self._swatches: list[Swatch] = []
        self._names: list[str] = []
        self._more: QLabel | None = None
        self._types: QLabel | None = None
        self._shown: tuple[object, ...] = ()

    def show_claimants(self, claimants: Sequence[tuple[int, str, int, QColor]]) -> None:
        """Show claimants: number from 0, name, how many claims, colour."""
        key = tuple((*rest, colour.name()) for *rest, colour in claimants)
        if key == self._shown:
            return
        self._shown = key
        for part in self._parts:
            self._flow.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._names = [
            f"{number + 1} {_apart(name)} ({count})" for number, name, count, _ink in claimants
        ]
        self._swatches = [
            Swatch(number + 1, f"{_apart(name)} ({count})", colour)
            for number, name, count, colour in claimants[:_MOST_NAMED]
        ]
        self._more = QLabel()
        self._more.setProperty("role", "muted")
        self._types = QLabel(_("<b>figure</b> · <i>date</i> · place on grey · wavy: in no claim"))
        self._types.setProperty("role", "muted")
        self._parts = [*self._swatches, self._more, self._types]
        for part in self._parts:
            self._flow.addWidget(part)
        self._fit()

    def set_brief(self, brief: bool) -> None:
        """Keep to one row where the text needs the height; the rest stands in the tip."""
        if brief != self._brief:
            self._brief = brief
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name as many as stand in one row, if there is to be only one."""
        super().resizeEvent(event)
        if self._brief:
            self._fit()

    def _fit(self) -> None:
        if self._types is None or self._more is None:
            return
        named = self._in_one_row() if self._brief else len(self._swatches)
        for at, swatch in enumerate(self._swatches):
            swatch.setVisible(at < named)
        rest = self._names[named:]
        self._more.setText(_("and {n} more").format(n=len(rest)))
        self._more.setToolTip("\n".join(rest))
        self._more.setVisible(bool(rest))
        self._types.setVisible(not self._brief)
        self.updateGeometry()

    def _in_one_row(self) -> int:
        left = self.width() - self.fontMetrics().horizontalAdvance(_("and {n} more")) - _GAP
        for count, swatch in enumerate(self._swatches):
            left -= swatch.sizeHint().width() + _GAP
            if left < 0:
                return max(count, 1)
        return len(self._swatches)


def _apart(name: str) -> str:
    """Return a name written from right to left or not so that it moves no number beside it."""
    return f"\u2068{name}\u2069"  # first strong isolate … pop directional isolate


class Swatch(QLabel):
    """A claimant's number and name with the line that stands under their claims."""

    def __init__(self, number: int, text: str, colour: QColor) -> None:
        super().__init__(f"<b>{number}</b> {html.escape(text)}")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAccessibleName(f"{number}: {text}")
        self._colour = colour
        self.setProperty("role", "small")
        self.setContentsMargins(0, 0, 0, 4)
        self.setStyleSheet(f"color: {colour.name()};")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the name and the line under it."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(self._colour, 2))
        painter.drawLine(0, self.height() - 2, self.width(), self.height() - 2)
        painter.end()
