"""A part of the inspector: a heading that folds its content away, by mouse or keyboard."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from resources.i18n import gettext as _
from ui.theme import STEP
from ui.widgets.wrapping import wrapped


class Section(QWidget):
    """A heading and what belongs under it. ``body`` is the layout to fill."""

    def __init__(self, title: str, parent: QWidget | None = None, *, folded: bool = False) -> None:
        super().__init__(parent)
        self._head = QToolButton()
        self._head.setText(title)
        self._head.setProperty("section", True)
        self._head.setCheckable(True)
        self._head.setChecked(not folded)
        self._head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._head.setArrowType(Qt.ArrowType.DownArrow)
        self._head.setIconSize(QSize(8, 8))
        self._head.setAccessibleName(title)
        self._head.toggled.connect(self._on_toggled)
        self.note = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.note.setProperty("role", "muted")
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._head)
        head.addStretch()
        head.addWidget(self.note)
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(2 * STEP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(head)
        column.addWidget(self._content)
        self._on_toggled(not folded)

    @property
    def is_open(self) -> bool:
        """Tell whether the content can be seen."""
        return self._head.isChecked()

    def unfold(self) -> None:
        """Show the content."""
        self._head.setChecked(True)

    def _on_toggled(self, shown: bool) -> None:
        self._content.setVisible(shown)
        self._head.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)


def muted(text: str = "") -> QLabel:
    """Return a label of second rank that wraps and whose text can be copied."""
    return wrapped(text, role="muted")


def read_only_words() -> str:
    """Return why nothing can be changed in a window that may only look."""
    return _("This window can only look: another one has the archive open.")
