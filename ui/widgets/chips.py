"""A row of chips: small words that can be opened and taken away, and a box that adds one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSignalBlocker, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QWidget,
)

from ui.widgets.flow_layout import FlowLayout
from ui.widgets.wrapping import plain_tip

_FRAME, _WIDEST = 40, 420  # px: what stands around a completion's words; of the list of them


@dataclass(frozen=True, slots=True)
class ChipText:
    """What one chip shows: a key for its owner, a label, a small note, whether all have it."""

    key: int
    label: str
    note: str = ""
    partial: bool = False


class Chip(QFrame):
    """One chip; Enter opens it, Delete takes it away."""

    opened = Signal(int)
    removed = Signal(int)

    def __init__(self, content: ChipText, parent: QWidget, *, remove_text: str) -> None:
        super().__init__(parent)
        self._key = content.key
        self.setProperty("role", "chip")
        self.setProperty("partial", content.partial)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(" ".join(filter(None, (content.label, content.note))))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 2, 2, 2)
        layout.setSpacing(4)
        label = QLabel(content.label)
        label.setTextFormat(Qt.TextFormat.PlainText)
        layout.addWidget(label)
        if content.note:
            note = QLabel(content.note, textFormat=Qt.TextFormat.PlainText)
            note.setProperty("role", "muted")
            layout.addWidget(note)
        button = QToolButton()
        button.setText("×")
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(plain_tip(remove_text.format(name=content.label)))
        button.setAccessibleName(remove_text.format(name=content.label))
        button.clicked.connect(self._on_remove_clicked)
        layout.addWidget(button)

    def _on_remove_clicked(self) -> None:
        self.removed.emit(self._key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the chip away on Delete or Backspace, open it on Enter."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(self._key)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self._key)
        else:
            super().keyPressEvent(event)


class CompletingLine(QLineEdit):
    """A line that asks its owner for completions as one types, and says what was chosen."""

    wanted = Signal(str)
    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None, *, placeholder: str = "") -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self._words = QStringListModel(self)
        completer = QCompleter(self._words, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated.connect(self._on_activated)
        self.setCompleter(completer)
        self.textEdited.connect(self._on_text_edited)
        self.returnPressed.connect(self._on_return_pressed)

    def offer(self, words: Sequence[str]) -> None:
        """Show completions for what stands in the line."""
        self._words.setStringList(list(words))
        if words and self.hasFocus() and self.text():
            self.completer().complete(self._room_of(words))

    def _room_of(self, words: Sequence[str]) -> QRect:
        """Return where the completions stand: wide enough to be told apart by their ends."""
        widest = max(self.fontMetrics().horizontalAdvance(each) for each in words) + _FRAME
        return QRect(0, 0, max(self.width(), min(widest, _WIDEST)), self.height())

    def _on_text_edited(self, text: str) -> None:
        if text.strip():
            self.wanted.emit(text.strip())

    def _on_activated(self, text: str) -> None:
        self._choose(text)

    def _on_return_pressed(self) -> None:
        popup = self.completer().popup()
        if popup is None or not popup.isVisible() or not popup.currentIndex().isValid():
            self._choose(self.text())  # else the completer says what was chosen

    def _choose(self, text: str) -> None:
        if text.strip():
            self.chosen.emit(text.strip())


class ChipRow(QWidget):
    """Chips with a box to add one more."""

    opened = Signal(int)
    removed = Signal(int)
    added = Signal(str)
    wanted = Signal(str)

    def __init__(
        self, name: str, parent: QWidget | None = None, *, add_text: str, remove_text: str
    ) -> None:
        super().__init__(parent)
        self._remove_text = remove_text
        self._chips: list[Chip] = []
        self._shown: tuple[ChipText, ...] = ()
        self._flow = FlowLayout(self, gap=4)
        self.box = CompletingLine(name, placeholder=add_text)
        self.box.setMinimumWidth(120)
        self.box.chosen.connect(self._on_chosen)
        self.box.wanted.connect(self.wanted)
        self._flow.addWidget(self.box)
        self.setAccessibleName(name)
        self.setFocusProxy(self.box)

    def show_chips(self, chips: Sequence[ChipText]) -> None:
        """Show these chips; what is being typed in the box stays."""
        if tuple(chips) == self._shown:
            return
        self._shown = tuple(chips)
        for old in self._chips:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._chips = []
        for number, content in enumerate(chips):
            chip = Chip(content, self, remove_text=self._remove_text)
            chip.opened.connect(self.opened)
            chip.removed.connect(self.removed)
            self._flow.insert_widget(number, chip)
            chip.show()
            self._chips.append(chip)

    def chips(self) -> tuple[ChipText, ...]:
        """Return what is shown."""
        return self._shown

    def clear_box(self) -> None:
        """Empty the box after its word was taken."""
        with QSignalBlocker(self.box):
            self.box.clear()

    def _on_chosen(self, text: str) -> None:
        self.added.emit(text)
