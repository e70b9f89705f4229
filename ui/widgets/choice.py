"""A combo box that says with an ellipsis that its words go on, and shows them whole as a tip.

Qt's own cuts them at the edge as soon as a style sheet draws it.
"""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QToolTip

from ui.widgets.wrapping import plain_tip

_AIR = 2  # px that the style keeps free beside the words


class Choice(QComboBox):
    """A ``QComboBox`` whose words are never cut without a sign."""

    @property
    def shown(self) -> str:
        """Return the words as they are painted."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return str(option.currentText)

    def sizeHint(self) -> QSize:
        """Return room for the longest words; the style reckons a little less than it uses."""
        return super().sizeHint() + QSize(2 * _AIR, 0)

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """Open the list as high as its entries, where the screen has the room.

        Qt reckons a pixel or two too few with some style sheets, and then cuts the last entry.
        """
        super().showPopup()
        view, box = self.view(), self.view().window()
        last = view.visualRect(self.model().index(self.count() - 1, self.modelColumn()))
        for _arrows in range(2):  # with the first pixels missing, arrows for scrolling take more
            missing = last.bottom() + 1 - view.viewport().height()
            if 0 < missing <= last.height():
                place = box.geometry()
                place.setHeight(place.height() + missing)
                below = place.bottom() - self.screen().availableGeometry().bottom()
                place.translate(0, -max(below, 0))
                box.setGeometry(place)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:  # noqa: N802 - Qt's name
        """Have the words painted with an ellipsis where they are too long, and not set in.

        In the list a part is set in under what it belongs to; alone it stands at the edge.
        """
        super().initStyleOption(option)
        option.currentText = option.currentText.strip()
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        icon = 0 if option.currentIcon.isNull() else option.iconSize.width() + 2 * _AIR
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, field.width() - _AIR - icon
        )

    def event(self, event: QEvent) -> bool:
        """Show cut words whole where the pointer rests on them."""
        cut = self.shown != self.currentText().strip() and not self.toolTip()
        if event.type() == QEvent.Type.ToolTip and cut and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tip(self.currentText().strip()), self)
            return True
        return super().event(event)
