"""What the columns of a ledger mean, and what the desk says of the ledger as a whole."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from archive.ledger_import import FIELDS, ORDERS, WAYS, Choices
from archive.licences import DECIMAL_SIGNS
from resources.i18n import gettext as _
from resources.i18n import mark
from ui.theme import STEP
from ui.widgets.choice import Choice

_PAUSE = 300  # ms after the last change before the ledger is tried again
_ORDERS = {
    "dmy": mark("day, month, year"),
    "mdy": mark("month, day, year"),
    "ymd": mark("year, month, day"),
}
_DECIMALS = {"point": "1,250.50", "comma": "1.250,50"}
_FOUND = -1


class ColumnsForm(QScrollArea):
    """A list of columns for each field of a use."""

    changed = Signal()
    head_changed = Signal(object)
    """The line that names the columns (0: none), None where it is to be looked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Columns"))
        self.fields: dict[str, QComboBox] = {}
        self._order, self._photo_by, self._decimal = Choice(), Choice(), Choice()
        self.head = QSpinBox()
        self._currency = QLineEdit()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.changed)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(2 * STEP)
        self._form.setVerticalSpacing(STEP)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._heading(_("What the columns mean"))
        for field, words in FIELDS.items():
            self.fields[field] = self._box(_(words).capitalize())
        self._ask_of_the_file()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 2 * STEP, 0)
        column.addLayout(self._form)
        column.addStretch()
        self.setWidget(inner)
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(inner.minimumSizeHint().width() + bar)
        for box in (*self.fields.values(), self._order, self._photo_by, self._decimal):
            box.currentIndexChanged.connect(self._on_changed)
        self.head.valueChanged.connect(self._on_head)
        self._currency.textEdited.connect(self._on_changed)

    @property
    def mapping(self) -> dict[str, str]:
        """Return which column means which field: field → column."""
        return {
            field: box.currentText() for field, box in self.fields.items() if box.currentIndex() > 0
        }

    @property
    def choices(self) -> Choices:
        """Return what the desk says of the file as a whole."""
        return Choices(
            order=self._order.currentData(),
            currency=self._currency.text().strip(),
            photo_by=self._photo_by.currentData(),
            decimal=self._decimal.currentData(),
        )

    def show_columns(self, columns: Sequence[str], mapping: Mapping[str, str]) -> None:
        """Offer a file's columns, those that are known chosen."""
        for field, box in self.fields.items():
            box.blockSignals(True)
            box.clear()
            box.addItem(_("(not in the file)"))
            box.addItems(list(columns))
            box.setCurrentIndex(max(box.findText(mapping.get(field, "")), 0))
            box.blockSignals(False)

    def _ask_of_the_file(self) -> None:
        self._heading(_("Of the whole file"))
        self._fill(
            self._order, _("As its days tell"), [(code, _(_ORDERS[code])) for code in ORDERS]
        )
        self._add(_("Order of days"), self._order)
        ways = [(code, _(words)) for code, words in WAYS.items()]
        self._fill(self._photo_by, _("As its cells tell"), ways)
        self._add(_("Photos are named by"), self._photo_by)
        cents = [(code, _DECIMALS[code]) for code in DECIMAL_SIGNS]
        self._fill(self._decimal, _("As other amounts tell"), cents)
        self._add(_("Amounts"), self._decimal)
        self._currency.setPlaceholderText(_("e.g. EUR, where amounts name none"))
        self._add(_("Currency"), self._currency)
        self.head.setRange(_FOUND, 30)
        self.head.setValue(_FOUND)
        self.head.setSpecialValueText(_("Found by their names"))
        self._add(_("Names stand in line"), self.head)

    def _on_changed(self) -> None:
        self._pause.start()

    def _on_head(self, line: int) -> None:
        self.head_changed.emit(None if line == _FOUND else line)

    def _heading(self, words: str) -> None:
        label = QLabel(words)
        label.setProperty("role", "heading")
        self._form.addRow(label)

    def _box(self, words: str) -> QComboBox:
        box = Choice()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        self._add(words, box)
        return box

    def _fill(self, box: QComboBox, first: str, options: Sequence[tuple[str, str]]) -> None:
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        box.addItem(first, None)
        for code, words in options:
            box.addItem(words, code)

    def _add(self, words: str, field: QWidget) -> None:
        label = QLabel(words)
        label.setBuddy(field)
        field.setAccessibleName(words)
        self._form.addRow(label, field)
