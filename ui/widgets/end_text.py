"""Lines of a list with a second text at their end: a count, a key."""

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.widgets.colours import colours_of

_MARGIN = 8


class EndTextDelegate(QStyledItemDelegate):
    """Draws the text an item has under ``role`` at the end of its line, in second rank."""

    def __init__(self, role: int, parent: QObject) -> None:
        super().__init__(parent)
        self._role = role

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint ground and text of the line, then the text at its end."""
        widget: Any = option.widget
        found = index.data(self._role)
        words = widget.locale().toString(found) if isinstance(found, int) else found or ""
        line = QRect(option.rect)
        super().paint(painter, option, index)
        if words:
            painter.save()
            painter.setPen(QColor(colours_of(widget.palette()).muted))
            middle = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(line.adjusted(0, 0, -_MARGIN, 0), middle, words)
            painter.restore()

    def initStyleOption(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Cut the first text off before the second begins."""
        super().initStyleOption(option, index)
        found = index.data(self._role)
        words = str(found) if found is not None else ""
        if words:
            metrics = option.fontMetrics
            used = metrics.horizontalAdvance(words) + 2 * _MARGIN
            icon = 28 if not option.icon.isNull() else 0
            room = option.rect.width() - used - icon - _MARGIN
            option.text = metrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room)
