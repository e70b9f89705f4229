"""A dialog over named fields, each with its label and, below it, what is wrong with it."""

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from resources.i18n import gettext as _
from ui.widgets.choice import Choice
from ui.widgets.wrapping import plain_tip

_BAR = 16  # px, the scroll bar that stands beside long forms
_BESIDE_BAR = 8  # px between the fields and that bar
_EDGE, _GAP = 16, 12  # px
_WIDTH, _HIGHEST = 560, 720  # px
_FLAG_LETTERS = 40  # of a line beside a check box

Value = str | bool | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A field. ``kind``: ``line``, ``lines``, ``flag``, ``one`` (of ``options``), ``some``.

    A ``file`` is a line with a button that chooses one. ``options`` are pairs of code and words;
    the code of a ``one`` may be None.
    """

    name: str
    title: str
    kind: str = "line"
    hint: str = ""
    options: tuple[tuple[str | None, str], ...] = ()


class FormDialog(QDialog):
    """Asks for values. ``ready`` says that they may be stored; ``accept`` it when they are."""

    ready = Signal()

    def __init__(
        self,
        title: str,
        specs: Sequence[FieldSpec],
        values: Mapping[str, Value],
        *,
        button: str,
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._specs = {spec.name: spec for spec in specs}
        self.fields: dict[str, QWidget] = {}
        self._errors: dict[str, QLabel] = {}
        self._general = _error_label()
        content = self._content(specs, values)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the first field is what one types in
        self._scroll.setWidget(content)
        self._give_room_to_bar(0, 0)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._give_room_to_bar)
        self._scroll.setMinimumWidth(content.minimumSizeHint().width() + _BAR)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.start = buttons.addButton(button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.start.setDefault(True)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(_GAP)
        fields = max(content.sizeHint().height(), self._scroll.minimumSizeHint().height())
        height = 2 * _EDGE + fields + 2 * _GAP + buttons.sizeHint().height()
        if note:
            words = QLabel(note, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
            words.setProperty("role", "muted")
            words.ensurePolished()
            column.addWidget(words)
            height += words.heightForWidth(_WIDTH - 2 * _EDGE) + _GAP
        column.addWidget(self._scroll, 1)
        column.addWidget(self._general)
        column.addWidget(buttons)
        self.resize(_WIDTH, min(height, _HIGHEST))
        for field in self.fields.values():
            field.setFocus()
            break

    def value(self, name: str) -> Value:
        """Return a field's value; an empty line is None."""
        field = self.fields[name]
        if isinstance(field, QLineEdit):
            return field.text().strip() or None
        if isinstance(field, QPlainTextEdit):
            return field.toPlainText().strip() or None
        if isinstance(field, QCheckBox):
            return field.isChecked()
        if isinstance(field, QComboBox):
            code: str | None = field.currentData()
            return code
        assert isinstance(field, QListWidget)
        items = (field.item(row) for row in range(field.count()))
        return tuple(
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )

    def values(self) -> dict[str, Value]:
        """Return every field's value."""
        return {name: self.value(name) for name in self.fields}

    def show_error(self, message: str, field: str = "") -> None:
        """Say what is wrong, beside the field if it is one of these."""
        label = self._errors.get(field, self._general)
        label.setText(message)
        label.show()
        if field in self.fields:
            self.fields[field].setAccessibleDescription(message)
            self.fields[field].setFocus()
            self._scroll.ensureWidgetVisible(label)
        self.start.setEnabled(True)

    def _on_accepted(self) -> None:
        for label in (*self._errors.values(), self._general):
            label.hide()
        self.ready.emit()

    def _give_room_to_bar(self, _first: int, last: int) -> None:
        """Keep the fields off the scroll bar; where there is none they end where the buttons do."""
        self._column.setContentsMargins(0, 0, _BESIDE_BAR if last else 0, 0)

    def _content(self, specs: Sequence[FieldSpec], values: Mapping[str, Value]) -> QWidget:
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(4)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for spec in specs:
            self._add(form, spec, values.get(spec.name))
        content = QWidget()
        column = QVBoxLayout(content)
        self._column = column
        column.addLayout(form)
        column.addStretch(1)  # spare room stays below the fields, not between them
        return content

    def _add(self, form: QFormLayout, spec: FieldSpec, value: Value) -> None:
        field = _MAKERS[spec.kind](spec, value)
        field.setAccessibleName(spec.title.replace("&", ""))
        self.fields[spec.name] = field
        error = self._errors[spec.name] = _error_label()
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addWidget(field)
        if spec.kind == "file" and isinstance(field, QLineEdit):
            column.addWidget(_chooser(field, spec.title.replace("&", "")))
        column.addWidget(error)
        label = QLabel("" if spec.kind == "flag" else spec.title)
        label.setBuddy(field)
        label.setMinimumWidth(label.sizeHint().width() + 4)  # underlining undoes kerning
        form.addRow(label, holder)


def _error_label() -> QLabel:
    label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setProperty("role", "error")
    label.hide()
    return label


def _line(spec: FieldSpec, value: Value) -> QLineEdit:
    field = QLineEdit(str(value or ""))
    field.setPlaceholderText(spec.hint)
    return field


def _chooser(field: QLineEdit, title: str) -> QWidget:
    """Return a button that puts a file's path into a line."""
    button = QPushButton(_("Choose a file…"))
    button.setAutoDefault(False)
    button.setAccessibleName(f"{title}: {button.text()}")
    button.clicked.connect(partial(_choose_into, field, title))
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 4, 0, 0)
    row.addWidget(button)
    row.addStretch()
    return holder


def _choose_into(field: QLineEdit, title: str) -> None:
    dialog = QFileDialog(field, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(field.setText)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _lines(spec: FieldSpec, value: Value) -> QPlainTextEdit:
    field = QPlainTextEdit(str(value or ""))
    field.setPlaceholderText(spec.hint)
    field.setTabChangesFocus(True)
    field.setFixedHeight(72)
    return field


def _flag(spec: FieldSpec, value: Value) -> QCheckBox:
    field = QCheckBox(textwrap.fill(spec.title, _FLAG_LETTERS))  # a check box wraps no words itself
    field.setChecked(bool(value))
    return field


def _one(spec: FieldSpec, value: Value) -> QComboBox:
    field = Choice()
    field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    field.setMinimumContentsLength(16)  # a long option is cut; it must not widen the form
    for code, words in spec.options:
        field.addItem(words, code)
        field.setItemData(field.count() - 1, plain_tip(words), Qt.ItemDataRole.ToolTipRole)
    field.setCurrentIndex(max(field.findData(value), 0))
    return field


def _some(spec: FieldSpec, value: Value) -> QListWidget:
    field = QListWidget()
    chosen = value if isinstance(value, tuple) else ()
    for code, words in spec.options:
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, code)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        checked = code in chosen
        item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
        field.addItem(item)
    field.setFixedHeight(124)
    return field


_MAKERS = {"line": _line, "lines": _lines, "flag": _flag, "one": _one, "some": _some, "file": _line}
