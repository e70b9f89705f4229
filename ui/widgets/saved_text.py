"""A text field that saves itself, and that no refresh overwrites while somebody types in it.

The field says ``edited`` when the words differ from the stored ones and the writer leaves it,
presses Ctrl+Enter (or Enter in a single line) or the owner calls ``commit``. The owner stores the
words and answers with ``load``; if that fails it calls ``show_error`` and the words stay.
"""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

_PADDING = 12  # px: what the style sheet adds above and below, and a little air


class GrowingEdit(QPlainTextEdit):
    """A plain text editor as high as its text, between two numbers of lines."""

    def __init__(self, parent: QWidget | None = None, *, lines: tuple[int, int] = (2, 12)) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)
        self._on_size_changed()

    def sizeHint(self) -> QSize:
        """Return the height of the text at the present width."""
        return QSize(super().sizeHint().width(), self._wanted_height())

    def _on_size_changed(self) -> None:
        height = self._wanted_height()
        if height != self.height():
            self.setFixedHeight(height)

    def _wanted_height(self) -> int:
        rows = int(self.document().documentLayout().documentSize().height())  # rows, not pixels
        least, most = self._lines
        rows = min(max(rows, least), most)
        margins = self.contentsMargins()
        around = margins.top() + margins.bottom() + 2 * int(self.document().documentMargin())
        return rows * self.fontMetrics().lineSpacing() + around + _PADDING

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width: text that wraps earlier is higher."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._on_size_changed()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of font or style."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._on_size_changed()


class SavedText(QWidget):
    """Label, editor, live count and error line of one stored text."""

    edited = Signal(str)

    def __init__(
        self,
        label: str,
        parent: QWidget | None = None,
        *,
        lines: tuple[int, int] | None = None,
        counted: bool = False,
        placeholder: str = "",
    ) -> None:
        super().__init__(parent)
        self._stored = ""
        self._mixed_text = ""
        self._placeholder = placeholder
        self._label = QLabel(label)
        self._label.setProperty("role", "field-label")
        self._count = QLabel() if counted else None
        self._error = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._error.setProperty("role", "error")
        self._error.setWordWrap(True)
        self._error.hide()
        self.editor: QLineEdit | GrowingEdit = GrowingEdit(lines=lines) if lines else QLineEdit()
        self.editor.setAccessibleName(label.replace("&", ""))
        self.editor.setPlaceholderText(placeholder)
        self.editor.installEventFilter(self)
        self.editor.textChanged.connect(self._on_text_changed)
        self._label.setBuddy(self.editor)
        self.setFocusProxy(self.editor)
        self._arrange()

    def text(self) -> str:
        """Return the words in the field."""
        if isinstance(self.editor, QLineEdit):
            return self.editor.text()
        return self.editor.toPlainText()

    @property
    def stored(self) -> str:
        """The words as last loaded."""
        return self._stored

    def is_dirty(self) -> bool:
        """Tell whether the words differ from the stored ones."""
        return self.text() != self._stored

    def load(self, text: str, *, mixed: str = "") -> None:
        """Show the stored text; ``mixed`` is said instead where several values are stored.

        A field in which somebody has typed something not yet saved keeps it.
        """
        typing = self.editor.hasFocus() and self.is_dirty() and text != self.text()
        self._stored, self._mixed_text = text, mixed
        self.editor.setPlaceholderText(mixed or self._placeholder)
        self._count_characters()
        if typing:
            return
        self.clear_error()
        if text != self.text():
            self._write(text)

    def replace(self, text: str, *, mixed: str = "") -> None:
        """Show another record's text, whatever stands in the field."""
        self._stored, self._mixed_text = text, mixed
        self.editor.setPlaceholderText(mixed or self._placeholder)
        self.clear_error()
        self._write(text)
        self._count_characters()

    def commit(self) -> None:
        """Say ``edited`` if the words differ from the stored ones."""
        if self.is_dirty():
            self.edited.emit(self.text())

    def revert(self) -> None:
        """Put the stored words back."""
        self._write(self._stored)
        self.clear_error()

    def show_error(self, message: str) -> None:
        """Say below the field why the words could not be stored."""
        self._error.setText(message)
        self._error.show()
        self.editor.setAccessibleDescription(message)

    def clear_error(self) -> None:
        """Take the message away."""
        self._error.hide()
        self.editor.setAccessibleDescription("")

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid typing."""
        self.editor.setReadOnly(read_only)

    def _write(self, text: str) -> None:
        if isinstance(self.editor, QLineEdit):
            self.editor.setText(text)
            self.editor.setCursorPosition(0)
        else:
            self.editor.setPlainText(text)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(self._label)
        head.addStretch()
        if self._count is not None:
            self._count.setProperty("role", "muted")
            head.addWidget(self._count)
        layout.addLayout(head)
        layout.addWidget(self.editor)
        layout.addWidget(self._error)

    def _on_text_changed(self) -> None:
        self._count_characters()

    def _count_characters(self) -> None:
        if self._count is not None:
            text = self.text()
            self._count.setText(f"{len(text)}" if text or not self._mixed_text else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save on focus-out and on Ctrl+Enter; put the stored words back on Escape."""
        if event.type() == QEvent.Type.FocusOut:
            self.commit()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key_pressed(event)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            return self._leaves_to_window(event)
        return super().eventFilter(watched, event)

    def _leaves_to_window(self, event: QKeyEvent) -> bool:
        """Undo and redo belong to the field while it holds unsaved words, then to the archive."""
        keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
        if self.is_dirty() or not any(event.matches(key) for key in keys):
            return False
        event.ignore()
        return True

    def _key_pressed(self, event: QKeyEvent) -> bool:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if enter and (control or isinstance(self.editor, QLineEdit)):
            self.commit()
            return True
        if event.key() == Qt.Key.Key_Escape and self.is_dirty():
            self.revert()
            return True
        return False
