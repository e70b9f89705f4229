"""The palette: a box over the window that finds any action by letters of its name."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from resources.i18n import gettext as _
from ui.actions import ActionSet, spec_of
from ui.actions.action_set import plain
from ui.widgets.end_text import EndTextDelegate

_WIDTH = 560
_SHOWN = 12
_ROW = 34  # px, of a line of the list
_HEAD = 64  # px, of everything above it
_END = Qt.ItemDataRole.UserRole


def ranked(typed: str, names: Sequence[str]) -> list[int]:
    """Return the indices of the names that contain the letters typed, in order, best first.

    Letters may be scattered; those at the beginning of words, and close together, count most.
    """
    letters = typed.casefold().replace(" ", "")
    scored = []
    for index, name in enumerate(names):
        score = _score(letters, name.casefold())
        if score is not None:
            scored.append((score, index))
    return [index for _score_, index in sorted(scored)]


def _score(letters: str, name: str) -> int | None:
    """Return how badly letters fit a name (0 is best), ``None`` if one is missing."""
    if letters in name.replace(" ", ""):
        begins = any(word.startswith(letters) for word in name.split())
        return 0 if begins else 1 + name.replace(" ", "").index(letters)
    at, score = -1, 20
    for letter in letters:
        found = name.find(letter, at + 1)
        if found < 0:
            return None
        at_word = found == 0 or not name[found - 1].isalnum()
        score += 0 if at_word else (found - at)
        at = found
    return score


class Palette(QFrame):
    """Shown over the window by ``open``; Enter triggers, Escape or a click elsewhere closes."""

    def __init__(self, actions: ActionSet, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self._actions = actions
        self._listed: list[QAction] = []
        self._box = QLineEdit(placeholderText=_("What do you want to do?"))
        self._box.setAccessibleName(_("Name of an action"))
        self._list = QListWidget()
        self._list.setAccessibleName(_("Actions"))
        self._list.setItemDelegate(EndTextDelegate(_END, self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self._box)
        column.addWidget(self._list)
        self._box.textChanged.connect(self._on_text_changed)
        self._box.installEventFilter(self)
        self._list.itemClicked.connect(self._on_clicked)

    def open(self) -> None:
        """Show the palette over the upper part of the window."""
        window = self.parentWidget()
        assert window is not None
        self._box.clear()
        self._on_text_changed("")
        self.setFixedWidth(min(_WIDTH, window.width() - 32))
        corner = QPoint((window.width() - self.width()) // 2, 64)
        self.move(window.mapToGlobal(corner))
        self.show()
        self._box.setFocus()

    @property
    def names(self) -> list[str]:
        """Return the names of the actions that are listed."""
        return [plain(action.text()) for action in self._listed]

    def _on_text_changed(self, typed: str) -> None:
        found = self._found(typed)
        able = [action for action in found if action.isEnabled()]
        # What cannot be done now is named too once somebody looks for it, with what it needs.
        unable = [action for action in found if not action.isEnabled()] if typed.strip() else []
        self._listed = [*able, *unable[: max(0, _SHOWN - len(able))]]
        self._list.clear()
        for action in self._listed:
            self._list.addItem(_item(action, self._actions.lacking(action.objectName())))
        self._list.setCurrentRow(0)
        self.setFixedHeight(_HEAD + max(1, min(_SHOWN, len(self._listed))) * _ROW)

    def _found(self, typed: str) -> list[QAction]:
        """Return the actions by name, then by the words about them, then by scattered letters."""
        every = list(self._actions.all)
        names = [plain(action.text()) for action in every]
        letters, words = typed.casefold().replace(" ", ""), typed.casefold().split()
        by_name = [every[index] for index in ranked(typed, names)]
        close = [a for a in by_name if letters in plain(a.text()).casefold().replace(" ", "")]
        by_words = [a for a in every if a not in close and _speaks_of(a, words)]
        return [*close, *by_words, *(a for a in by_name if a not in close and a not in by_words)]

    def _trigger(self) -> None:
        row = self._list.currentRow()
        if 0 <= row < len(self._listed) and not self._listed[row].isEnabled():
            return  # it says what it needs first
        self.hide()
        if 0 <= row < len(self._listed):
            self._listed[row].trigger()

    def _on_clicked(self) -> None:
        self._trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move through the list while the box has the keyboard."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            moves = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            key = Qt.Key(event.key())
            if key in moves:
                count = max(1, self._list.count())
                self._list.setCurrentRow((self._list.currentRow() + moves[key]) % count)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._trigger()
                return True
        return super().eventFilter(watched, event)


def _speaks_of(action: QAction, words: Sequence[str]) -> bool:
    """Tell whether all words stand in an action's tip, its English name or the words for it."""
    spec = spec_of(action.objectName())
    said = f"{plain(spec.text)} {spec.tip} {_(spec.tip) if spec.tip else ''} {spec.also} {spec.id}"
    said = said.casefold().replace(".", " ").replace("_", " ")
    return bool(words) and all(word in said for word in words)


def _item(action: QAction, lacking: str) -> QListWidgetItem:
    menu = plain(_(spec_of(action.objectName()).menu.value))
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    item = QListWidgetItem(action.icon(), plain(action.text()))
    end = f"{menu}   {key}" if key else menu
    item.setData(_END, end if action.isEnabled() else lacking)
    item.setToolTip(action.toolTip())
    if not action.isEnabled():
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
    return item
