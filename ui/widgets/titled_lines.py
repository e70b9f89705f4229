"""Lines of a list that have a title over facts: the facts stand in second rank, smaller."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.widgets.colours import colours_of

_SIDE, _AIR, _GAP = 8, 6, 2  # px: left and right, above and below, between title and facts
_SMALLER = 12 / 14  # as the theme's small text is to its normal text
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_TALL = 10_000  # px
_SHORT = 20  # characters of a fact that is not broken

Index = QModelIndex | QPersistentModelIndex


class TitledLines(QStyledItemDelegate):
    """Draws the first line of an item's text as its title, the others below it; both wrap."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the view's width and the height that both texts need in it."""
        width = self._view.viewport().width()
        room = QRect(0, 0, max(width - 2 * _SIDE, 1), _TALL)
        height = sum(
            QFontMetrics(font).boundingRect(room, _WRAPPED, words).height()
            for font, words in self._texts(index)
        )
        return QSize(width, height + _GAP + 2 * _AIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground as the style would, then the two texts."""
        ground: Any = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        element = QStyle.ControlElement.CE_ItemViewItem
        self._view.style().drawControl(element, ground, painter, self._view)
        colours = colours_of(self._view.palette())
        where: Any = option
        room = QRect(where.rect).adjusted(_SIDE, _AIR, -_SIDE, 0)
        painter.save()
        pairs = zip(self._texts(index), (colours.text, colours.muted), strict=True)
        for (font, words), colour in pairs:
            painter.setFont(font)
            painter.setPen(QColor(colour))
            drawn = painter.drawText(room, _WRAPPED, words)
            room.setTop(drawn.bottom() + 1 + _GAP)
        painter.restore()

    def _texts(self, index: Index) -> tuple[tuple[QFont, str], tuple[QFont, str]]:
        title, _line, facts = str(index.data(Qt.ItemDataRole.DisplayRole) or "").partition("\n")
        normal = self._view.font()
        small = QFont(normal)
        if normal.pixelSize() > 0:
            small.setPixelSize(round(normal.pixelSize() * _SMALLER))
        else:
            small.setPointSizeF(normal.pointSizeF() * _SMALLER)
        return (normal, title), (small, _whole(facts))


def _whole(facts: str) -> str:
    """Let a line end between facts only: "3 articles" stays together."""
    parts = facts.split(" · ")
    return " · ".join(
        each.replace(" ", "\u00a0") if len(each) <= _SHORT else each for each in parts
    )
