"""What a person sees who has no archive open: what this is, and three ways to begin."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from resources.i18n import gettext as _
from ui.widgets.wrapping import plain_tip

_PLACE_WIDTH = 320  # px, of the folder an archive lies in


class Welcome(QWidget):
    """Says what to do first. The buttons ask; the program does."""

    sample_asked = Signal()
    new_asked = Signal()
    open_asked = Signal()
    recent_chosen = Signal(str)

    def __init__(self, recent: tuple[str, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Welcome"))
        title = QLabel("Cutline")
        title.setProperty("role", "title")
        words = QLabel(
            _(
                "An archive for news photographs: their captions, credits and rights, and the "
                "articles and claims they belong to. Everything stays on this computer."
            ),
            wordWrap=True,
        )
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(title)
        column.addWidget(words)
        column.addSpacing(12)
        for card in self._ways():
            column.addWidget(card)
        column.addLayout(self._recent(recent))
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.addStretch()
        row.addLayout(column)
        row.addStretch()
        words.setFixedWidth(560)
        self.setFocusProxy(self.findChildren(QPushButton)[0])

    def show_making(self, making: bool) -> None:
        """Say beside the pointer that the sample is being made; how far stands below."""
        sample = self.findChildren(QPushButton)[0]
        sample.setText(_("Making it…") if making else _("Open the sample archive"))
        sample.setDisabled(making)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button with the focus, as in a dialog."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(
            focused, QPushButton
        ):
            focused.click()
        else:
            super().keyPressEvent(event)

    def _ways(self) -> list[QFrame]:
        return [
            _card(
                _("Look around first"),
                _("A small archive with a few photos, an article and its claims. Change anything."),
                _("Open the sample archive"),
                self.sample_asked,
                primary=True,
            ),
            _card(
                _("Begin with your own photos"),
                _("Name a folder for it. Photos you bring in are copied into it."),
                _("New archive…"),
                self.new_asked,
            ),
            _card(
                _("Go on with an archive"),
                _("Choose the folder of an archive made before, or copied from elsewhere."),
                _("Open archive…"),
                self.open_asked,
            ),
        ]

    def _recent(self, folders: tuple[str, ...]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        if folders:
            heading = QLabel(_("Opened before"))
            heading.setProperty("role", "heading")
            column.addWidget(heading)
        for folder in folders[:5]:
            place = Path(folder)
            button = QPushButton(f"{place.name}    {_elided(self, str(place.parent))}")
            button.setToolTip(plain_tip(folder))
            button.setProperty("flat", "true")
            button.setProperty("folder", folder)
            button.setAccessibleName(_("Open {folder}").format(folder=Path(folder).name))
            button.clicked.connect(self._on_recent)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def _on_recent(self) -> None:
        self.recent_chosen.emit(self.sender().property("folder"))


def _elided(widget: QWidget, words: str) -> str:
    return widget.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, _PLACE_WIDTH)


def _card(title: str, text: str, button: str, pressed: object, *, primary: bool = False) -> QFrame:
    card = QFrame()
    card.setProperty("area", "card")
    card.setFixedWidth(560)
    heading = QLabel(title)
    font = heading.font()
    font.setBold(True)
    heading.setFont(font)
    words = QLabel(text, wordWrap=True)
    words.setProperty("role", "small")
    press = QPushButton(button)
    press.setProperty("primary", "true" if primary else "false")
    press.clicked.connect(pressed)
    press.setMinimumWidth(200)
    texts = QVBoxLayout()
    texts.setSpacing(4)
    texts.addWidget(heading)
    texts.addWidget(words)
    row = QHBoxLayout(card)
    row.setContentsMargins(16, 12, 16, 12)
    row.setSpacing(16)
    row.addLayout(texts, 1)
    row.addWidget(press)
    return card
