"""A photo suggested for a caption or a claim, waiting for yes or no; it can take the keyboard."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from resources.i18n import gettext as _
from ui.theme import STEP
from ui.widgets.colours import colours_of
from ui.widgets.tight_row import TightRow


class SuggestionCard(QWidget):
    """The photo with its reason over the two answers; a frame shows that it has the keyboard."""

    decided = Signal(int, bool)

    def __init__(self, suggestion_id: int, photo_id: int, photo: QWidget) -> None:
        super().__init__()
        self.suggestion_id, self.photo_id = suggestion_id, photo_id
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        answer = Answer()
        answer.decided.connect(self.decided)
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP, STEP, STEP, STEP)
        column.setSpacing(STEP)
        column.addWidget(photo)
        column.addWidget(answer)
        answer.show_for(suggestion_id, photo_id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that it no longer is."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame of the focus."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours_of(self.palette()).accent), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
            painter.end()


class Answer(QWidget):
    """Yes and no to a suggestion."""

    decided = Signal(int, bool)

    def __init__(self) -> None:
        super().__init__()
        self._key = 0
        self._yes, self._no = yes, no = (
            QPushButton(_("✓ Link it (A)")),
            QPushButton(_("✕ Not this one (R)")),
        )
        yes.clicked.connect(self._on_yes)
        no.clicked.connect(self._on_no)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(TightRow((yes, no), gap=STEP))

    def show_for(self, suggestion_id: int | None, photo_id: int) -> None:
        """Answer this suggestion from now on; hidden where there is none."""
        self._key = suggestion_id or 0
        self.setVisible(suggestion_id is not None)
        self._yes.setAccessibleName(_("Link photo {id}").format(id=photo_id))
        self._no.setAccessibleName(_("Do not link photo {id}").format(id=photo_id))

    def _on_yes(self) -> None:
        self.decided.emit(self._key, True)

    def _on_no(self) -> None:
        self.decided.emit(self._key, False)
