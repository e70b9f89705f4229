"""The page of shortcuts: every action with its key, to be changed; clashes are said at once."""

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from resources.i18n import gettext as _
from ui.actions import ACTIONS, ActionSet, Menu
from ui.actions.action_set import plain

_PORTABLE = QKeySequence.SequenceFormat.PortableText
_NATIVE = QKeySequence.SequenceFormat.NativeText


class KeysPage(QWidget):
    """Actions by menu; the line below edits the key of the chosen one."""

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = actions.keys()
        self._items: dict[str, QTreeWidgetItem] = {}
        self._find = QLineEdit(placeholderText=_("Find an action or a key"))
        self._find.setAccessibleName(_("Find an action or a key"))
        self._tree = QTreeWidget()
        self._tree.setAccessibleName(_("Shortcuts"))
        self._tree.setHeaderLabels([_("Action"), _("Key")])
        self._tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._fill()
        self._edit = QKeySequenceEdit()
        self._edit.setMaximumSequenceLength(1)
        self._edit.setAccessibleName(_("New key"))
        self._clear = QPushButton(_("No key"))
        self._reset = QPushButton(_("As it was made"))
        self._clash = QLabel(wordWrap=True)
        self._clash.setProperty("role", "error")
        self._lay_out()
        self._connect()

    @property
    def chosen(self) -> dict[str, str]:
        """Return the keys that differ from those of the table."""
        made = {spec.id: QKeySequence(spec.shortcut).toString(_PORTABLE) for spec in ACTIONS}
        return {name: key for name, key in self._keys.items() if key != made[name]}

    @property
    def clashes(self) -> list[str]:
        """Return the keys given to more than one action."""
        counts = Counter(key for key in self._keys.values() if key)
        return [key for key, count in counts.items() if count > 1]

    def choose(self, action_id: str, key: str) -> None:
        """Give an action a key (portable text, empty: none)."""
        self._keys[action_id] = QKeySequence(key).toString(_PORTABLE)
        self._items[action_id].setText(1, QKeySequence(key).toString(_NATIVE))
        self._say_clashes()

    def _fill(self) -> None:
        for menu in Menu:
            top = QTreeWidgetItem(self._tree, [plain(_(menu.value))])
            for spec in ACTIONS:
                if spec.menu is menu:
                    key = QKeySequence(self._keys[spec.id]).toString(_NATIVE)
                    item = QTreeWidgetItem(top, [plain(_(spec.text)), key])
                    item.setData(0, Qt.ItemDataRole.UserRole, spec.id)
                    item.setToolTip(0, _(spec.tip) if spec.tip else "")
                    self._items[spec.id] = item
        self._tree.expandAll()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(QLabel(_("New key")))
        row.addWidget(self._edit, 1)
        row.addWidget(self._clear)
        row.addWidget(self._reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 16, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._find)
        column.addWidget(self._tree, 1)
        column.addLayout(row)
        column.addWidget(self._clash)
        self._clash.hide()

    def _connect(self) -> None:
        self._find.textChanged.connect(self._on_find)
        self._tree.currentItemChanged.connect(self._on_current_changed)
        self._edit.keySequenceChanged.connect(self._on_key)
        self._clear.clicked.connect(self._edit.clear)
        self._reset.clicked.connect(self._on_reset)

    def _current(self) -> str | None:
        item = self._tree.currentItem()
        found = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
        return found if isinstance(found, str) else None

    def _say_clashes(self) -> None:
        names = {key: [] for key in self.clashes}  # type: dict[str, list[str]]
        for action_id, key in self._keys.items():
            if key in names:
                names[key].append(self._items[action_id].text(0))
        lines = [
            _("{key} is given to: {actions}. Give each its own.").format(
                key=key, actions=", ".join(actions)
            )
            for key, actions in names.items()
        ]
        self._clash.setText("\n".join(lines))
        self._clash.setVisible(bool(lines))

    def _on_find(self, typed: str) -> None:
        wanted = typed.casefold()
        for item in self._items.values():
            text = f"{item.text(0)} {item.text(1)}".casefold()
            item.setHidden(wanted not in text)

    def _on_current_changed(self) -> None:
        action_id = self._current()
        self._edit.setEnabled(action_id is not None)
        self._edit.blockSignals(True)
        self._edit.setKeySequence(QKeySequence(self._keys.get(action_id or "", "")))
        self._edit.blockSignals(False)

    def _on_key(self, key: QKeySequence) -> None:
        action_id = self._current()
        if action_id is not None:
            self.choose(action_id, key.toString(_PORTABLE))

    def _on_reset(self) -> None:
        action_id = self._current()
        spec = next((each for each in ACTIONS if each.id == action_id), None)
        if spec is not None:
            self._edit.setKeySequence(QKeySequence(spec.shortcut))
