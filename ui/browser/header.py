"""The line above the photos: how many there are and are chosen, their order, their size."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QSlider, QWidget

from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.browser.orders import ORDERS
from ui.widgets.choice import Choice
from ui.widgets.one_line import OneLine

SMALLEST, LARGEST = 112, 448  # px
_LETTERS = 7  # of an order: in a narrow window its words are cut


class Header(QWidget):
    """Hands out order and ``size_slider``, the size of cells."""

    order_changed = Signal()

    def __init__(self, cell_width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("area", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._count = OneLine()
        self._orders = self._box()
        self.size_slider = self._slider(cell_width)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._count, 2)
        row.addWidget(self._orders, 1)
        row.addWidget(self.size_slider)
        self._orders.currentIndexChanged.connect(self.order_changed)

    @property
    def order(self) -> str:
        """Return the order chosen: a key of ``search.SORTS``, ``-`` before it turns."""
        return str(self._orders.currentData())

    def show_order(self, order: str) -> None:
        """Choose an order; one that is not offered yet is from now on."""
        if self._orders.findData(order) < 0:
            words = self._orders.itemText(self._orders.findData(order.removeprefix("-")))
            self._orders.addItem(_("{order}, turned round").format(order=words), order)
        self._orders.setCurrentIndex(self._orders.findData(order))

    def say_count(self, count: int, chosen: int) -> None:
        """Say how many photos there are, and how many are chosen if several are."""
        written = self.locale().toString
        words = ngettext("{count} photo", "{count} photos", count).format(count=written(count))
        if chosen > 1:
            words += " · " + _("{count} chosen").format(count=written(chosen))
        self._count.setText(words)

    @staticmethod
    def _slider(cell_width: int) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(SMALLEST, LARGEST)
        slider.setValue(cell_width)
        slider.setFixedWidth(80)
        slider.setAccessibleName(_("Thumbnail size"))
        slider.setToolTip(_("Thumbnail size"))
        return slider

    @staticmethod
    def _box() -> QComboBox:
        box = Choice()
        box.setAccessibleName(_("Order"))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_LETTERS)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.setMaximumWidth(280)  # px
        for key, words in ORDERS:
            box.addItem(_(words), key)
        return box
