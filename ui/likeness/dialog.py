"""One pair after the other: the same picture, or two? One key decides, and undo takes it back."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from archive import likeness, photos
from archive.likeness import Likenesses, LikenessRecord
from archive.photos import PhotoRow
from archive.values import Changes
from resources.i18n import gettext as _
from resources.i18n import mark, ngettext
from ui.likeness.side import Side
from ui.pictures import Pictures
from ui.theme import STEP
from ui.widgets.empty import EmptyState
from ui.workspace import Workspace

_AT_ONCE = 100  # pairs read at a time
_KINDS = {
    "alike": mark("They look the same."),
    "mirrored": mark("One shows the other in a mirror."),
    "crop": mark("One is a piece of the other."),
}


class LookAlikesDialog(QDialog):
    """The pairs nobody has decided about. What was decided leaves; undo brings it back."""

    photos_opened = Signal(tuple)

    def __init__(
        self, workspace: Workspace, pictures: Pictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Look-alikes"))
        self.resize(1000, 680)
        self._workspace = workspace
        self._pairs: tuple[LikenessRecord, ...] = ()
        self._total = self._place = 0
        self.sides = Side(pictures), Side(pictures)
        self._count, self._kind = QLabel(), QLabel(textFormat=Qt.TextFormat.PlainText)
        self._count.setProperty("role", "heading")
        self._kind.setProperty("role", "muted")
        self._empty = EmptyState(
            _("Nothing to decide"),
            _("Photos that may be one picture are suggested here when they are brought in."),
        )
        self._pair = QWidget()
        self.same = self._button(_("&Same picture (S)"), "S", self._on_same)
        self.different = self._button(_("&Two pictures (D)"), "D", self._on_different)
        self.undo = self._button(_("&Undo"), "", workspace.undo)
        self.previous = self._button(_("Previous (K)"), "K", self._on_previous)
        self.next = self._button(_("Next (J)"), "J", self._on_next)
        self._arrange()
        self._pair.hide()
        self._empty.hide()
        workspace.changed.connect(self._on_changed)
        self._read()

    @property
    def pair(self) -> LikenessRecord | None:
        """Return the pair on show."""
        return self._pairs[self._place] if self._pairs else None

    def _button(self, text: str, key: str, pressed: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(pressed)
        if key:
            QShortcut(QKeySequence(key), self).activated.connect(button.click)
        return button

    def _arrange(self) -> None:
        self.same.setProperty("primary", "true")
        head = QHBoxLayout()
        head.setSpacing(3 * STEP)
        head.addWidget(self._count)
        head.addWidget(self._kind, 1)
        head.addWidget(self.previous)
        head.addWidget(self.next)
        sides = QHBoxLayout(self._pair)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(4 * STEP)
        for side in self.sides:
            sides.addWidget(side, 1)
        note = QLabel(
            _("One picture stays several photos: each keeps its credit and its licences.")
        )
        note.setProperty("role", "muted")
        note.setWordWrap(True)
        show = QPushButton(_("S&how both in the grid"))
        show.setAutoDefault(False)
        show.clicked.connect(self._on_show)
        close = QPushButton(_("&Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setSpacing(2 * STEP)
        for button in (show, self.undo):
            foot.addWidget(button)
        foot.addStretch()
        for button in (self.different, self.same, close):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addLayout(head)
        column.addWidget(self._pair, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(note)
        column.addLayout(foot)
        self._show_button = show

    def _read(self) -> None:
        self._workspace.ask_later(
            likeness.undecided, limit=_AT_ONCE, answered=self._on_pairs, topic="alike.pairs"
        )

    def _on_changed(self, _changes: Changes) -> None:
        self._read()

    def _on_pairs(self, found: Likenesses) -> None:
        before = self.pair
        self._pairs, self._total = found.pairs, found.total
        places = [at for at, pair in enumerate(self._pairs) if pair == before]
        self._place = places[0] if places else min(self._place, max(0, len(self._pairs) - 1))
        self._show()

    def _show(self) -> None:
        pair = self.pair
        self._pair.setVisible(pair is not None)
        self._empty.setVisible(pair is None)
        may_write = pair is not None and not self._workspace.read_only
        for button in (self.same, self.different):
            button.setEnabled(may_write)
        self.undo.setEnabled(not self._workspace.read_only)
        self._show_button.setEnabled(pair is not None)
        self.previous.setEnabled(self._place > 0)
        self.next.setEnabled(self._place + 1 < len(self._pairs))
        waiting = ngettext("{count} pair waits", "{count} pairs wait", self._total)
        self._count.setText(waiting.format(count=self._total))
        self._kind.setText(_(_KINDS[pair.kind]) if pair else "")
        if pair is not None:
            self._workspace.ask_later(
                photos.rows, [pair.photo, pair.other], answered=self._on_rows, topic="alike.rows"
            )

    def _on_rows(self, rows: tuple[PhotoRow, ...]) -> None:
        for side, row in zip(self.sides, rows, strict=False):
            side.show_photo(row, beside=next((other for other in rows if other is not row), None))

    def _on_same(self) -> None:
        if self.pair is not None:
            self._workspace.do(likeness.same_picture, [self.pair.photo, self.pair.other])

    def _on_different(self) -> None:
        if self.pair is not None:
            self._workspace.do(likeness.different, self.pair.photo, self.pair.other)

    def _on_previous(self) -> None:
        self._place = max(0, self._place - 1)
        self._show()

    def _on_next(self) -> None:
        self._place = min(len(self._pairs) - 1, self._place + 1)
        self._show()

    def _on_show(self) -> None:
        if self.pair is not None:
            self.photos_opened.emit((self.pair.photo, self.pair.other))
            self.accept()
