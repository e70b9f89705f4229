"""Everything a file said when it came in, carrier by carrier, as a tree that can be filtered."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QTreeView, QVBoxLayout, QWidget

from resources.i18n import gettext as _
from ui.theme import STEP
from ui.widgets.wrapping import plain_tip

_LONGEST = 300  # characters of a value in the tree; the tool tip has more


class RawDialog(QDialog):
    """Shows the raw values. Nothing can be edited: what a file said stays as it was."""

    def __init__(self, original: Mapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Everything the file said"))
        self.resize(720, 560)
        model = QStandardItemModel(self)
        model.setHorizontalHeaderLabels([_("Property"), _("Value")])
        for carrier, said in original.items():
            if said not in (None, "", [], {}):
                fill(model.invisibleRootItem(), carrier.replace("_", " ").upper(), said)
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(model)
        self._proxy.setRecursiveFilteringEnabled(True)
        self._proxy.setAutoAcceptChildRows(True)
        self._proxy.setFilterKeyColumn(-1)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        box = QLineEdit()
        box.setPlaceholderText(_("Filter properties and values"))
        box.setAccessibleName(_("Filter properties and values"))
        box.setClearButtonEnabled(True)
        box.textChanged.connect(self._on_filter_changed)
        self._tree = QTreeView()
        self._tree.setModel(self._proxy)
        self._tree.setAccessibleName(_("Raw metadata"))
        self._tree.setAlternatingRowColors(True)
        self._tree.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self._tree.expandToDepth(1)
        self._tree.setColumnWidth(0, 300)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(box)
        column.addWidget(self._tree, 1)
        column.addWidget(buttons)

    def _on_filter_changed(self, text: str) -> None:
        self._proxy.setFilterFixedString(text)
        self._tree.expandAll()


def fill(parent: QStandardItem, name: str, value: Any) -> None:
    """Add a value of JSON's kinds below ``parent``."""
    key = QStandardItem(name)
    if isinstance(value, Mapping):
        parent.appendRow([key, QStandardItem()])
        for inner, said in value.items():
            fill(key, str(inner), said)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        if all(isinstance(each, str) for each in value):
            parent.appendRow([key, _shown("; ".join(value))])
            return
        parent.appendRow([key, QStandardItem()])
        for number, said in enumerate(value, 1):
            fill(key, str(number), said)
    else:
        parent.appendRow([key, _shown("" if value is None else str(value))])


def _shown(text: str) -> QStandardItem:
    line = " ".join(text.split())
    item = QStandardItem(line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…")
    item.setToolTip(plain_tip(text[:4000]))
    return item
