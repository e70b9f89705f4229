"""The key to the reader's marks: each claimant's number, colour and count; what the type means."""

import html
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from resources.i18n import gettext as _
from ui.widgets.flow_layout import FlowLayout

_MOST_NAMED = 6  # claimants; the card names every one


class Legend(QWidget):
    """Names over coloured lines, the busiest claimant first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=12)
        self._parts: list[QWidget] = []
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
        named = claimants[:_MOST_NAMED]
        self._parts = [
            Swatch(number + 1, f"{name} ({count})", colour) for number, name, count, colour in named
        ]
        rest = [f"{number + 1} {name} ({count})" for number, name, count, _ink in
                claimants[_MOST_NAMED:]]  # fmt: skip
        if rest:
            more = QLabel(_("and {n} more").format(n=len(rest)))
            more.setProperty("role", "muted")
            more.setToolTip("\n".join(rest))
            self._parts.append(more)
        types = QLabel(_("<b>figure</b> · <i>date</i> · place on grey · wavy: in no claim"))
        types.setProperty("role", "muted")
        self._parts.append(types)
        for part in self._parts:
            self._flow.addWidget(part)
            part.show()


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
