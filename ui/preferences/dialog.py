"""The preferences dialog, built from the fields of ``Settings`` and the table of actions."""

from dataclasses import Field, fields
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from archive.extras import is_installed, way_to_install
from resources.i18n import gettext as _
from ui.actions import ActionSet
from ui.preferences.keys import KeysPage
from ui.settings import Settings
from ui.widgets.choice import Choice
from ui.widgets.wrapping import wrapped


class Preferences(QDialog):
    """Ask for preferences. After ``accept``, ``settings`` and ``keys`` hold what was chosen."""

    def __init__(
        self, settings: Settings, actions: ActionSet, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Preferences"))
        self.resize(640, 600)
        self._editors: dict[str, QWidget] = {}
        self._keys = KeysPage(actions)
        self._tabs = tabs = QTabWidget()
        tabs.setAccessibleName(_("Preferences"))
        tabs.addTab(_scrolling(self._general(settings)), _("General"))
        tabs.addTab(self._keys, _("Shortcuts"))
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(tabs, 1)
        column.addWidget(buttons)

    @property
    def settings(self) -> Settings:
        """Return the settings as they stand in the dialog."""
        return Settings(**{name: _value(editor) for name, editor in self._editors.items()})

    @property
    def keys(self) -> dict[str, str]:
        """Return the keys that differ from the table's, by action id."""
        return self._keys.chosen

    def show_keys(self) -> None:
        """Turn to the page of shortcuts."""
        self._tabs.setCurrentWidget(self._keys)

    def _general(self, settings: Settings) -> QWidget:
        page = QWidget()
        form = QFormLayout()
        column = QVBoxLayout(page)
        column.setContentsMargins(12, 16, 12, 12)
        column.addLayout(form)
        column.addStretch(1)  # spare room stays below, not between the lines
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(4)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for each in fields(Settings):
            editor, words = _editor(each, getattr(settings, each.name)), _help_of(each)
            editor.setAccessibleName(_(each.metadata["title"]))
            editor.setAccessibleDescription(words)
            editor.setEnabled(_is_there(each) or bool(getattr(settings, each.name)))
            self._editors[each.name] = editor
            title = "" if isinstance(editor, QCheckBox) else _(each.metadata["title"])
            form.addRow(QLabel(title), _with_help(editor, words))  # without one it is too high
        return page

    def _on_accepted(self) -> None:
        if not self._keys.clashes:
            self.accept()


def _is_there(each: "Field[Any]") -> bool:
    extra = each.metadata.get("extra")
    return extra is None or is_installed(extra)


def _help_of(each: "Field[Any]") -> str:
    words = _(each.metadata["help"])
    if _is_there(each):
        return words
    extra = each.metadata["extra"]
    why = _("It needs the extra “{extra}”, which is not installed: {why}.")
    return f"{words} {why.format(extra=extra, why=way_to_install(extra))}"


def _with_help(editor: QWidget, words: str) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 8)
    column.setSpacing(4)
    column.addWidget(editor, 0, Qt.AlignmentFlag.AlignLeft)
    column.addWidget(wrapped(words, role="small"))
    column.addStretch()  # spare room stays below the words, not before them
    return holder


def _scrolling(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area


def _editor(each: "Field[Any]", value: object) -> QWidget:
    if "choices" in each.metadata:
        return _choice(each, value)
    if isinstance(value, bool):
        box = QCheckBox(_(each.metadata["title"]))
        box.setChecked(value)
        return box
    if isinstance(value, int):
        number = QSpinBox(minimum=each.metadata["low"], maximum=each.metadata["high"])
        number.setSuffix(" " + each.metadata.get("unit", ""))
        number.setSingleStep(10)
        number.setValue(value)
        number.setMinimumWidth(160)
        number.lineEdit().setTextMargins(6, 0, 0, 0)  # the style sheet's padding stops at the frame
        return number
    line = QLineEdit(str(value))
    line.setFixedWidth(240)
    return line


def _choice(each: "Field[Any]", value: object) -> QComboBox:
    combo = Choice()
    for key, title in each.metadata["choices"]:
        combo.addItem(_(title), key)
    combo.setCurrentIndex(max(0, combo.findData(value, Qt.ItemDataRole.UserRole)))
    combo.setMinimumWidth(160)
    return combo


def _value(editor: QWidget) -> Any:
    if isinstance(editor, QComboBox):
        return editor.currentData()
    if isinstance(editor, QCheckBox):
        return editor.isChecked()
    if isinstance(editor, QSpinBox):
        return editor.value()
    assert isinstance(editor, QLineEdit)
    return editor.text().strip()
