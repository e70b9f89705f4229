"""One photo large beside the text: the picture, and every wording its caption has had.

What the supplier wrote and what the article printed stand under one another, so that a caption
that claims more than its photo's is seen. The photo can be linked to the claim being looked at.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QImage, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from archive.photos import CaptionWording, PhotoRow
from resources.i18n import gettext as _
from resources.i18n import mark
from ui.articles.suggestion import Answer
from ui.pictures import Pictures
from ui.theme import STEP
from ui.widgets.claim_words import RELATIONS
from ui.widgets.moments import day_words
from ui.widgets.picture_view import PictureView
from ui.widgets.wrapping import plain_tip, wrapped

_EDGE = 512  # px: the largest thumbnail, which stands in until the pixels have come
_OWNERS = {"supplier": mark("Supplier"), "desk": mark("Desk"), "printed": mark("As printed")}


class PhotoPane(QWidget):
    """Shows a photo of the article large; ``link_asked`` names a relation to the current claim."""

    closed = Signal()
    decided = Signal(int, bool)  # suggestion, yes
    link_asked = Signal(int, str)  # photo, relation
    wordings_asked = Signal(int)
    pixels_asked = Signal(object)  # the row of the photo, to be seen in full
    put_away = Signal()

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._row: PhotoRow | None = None
        self._asked = self._in_full = 0  # photos whose pixels are asked for, and shown
        self.suggestion: int | None = None  # that waits for an answer to the photo shown
        self._answer = Answer()
        self._view = PictureView()
        self._view.setAccessibleName(_("Photo beside the text"))
        self._words = wrapped()
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._reveal = QPushButton(_("Re&veal"))
        self._link = QPushButton(_("&Link to the claim"))
        self._link.setMenu(self._relations())
        self._close = QPushButton(_("Close (S)"))
        self._arrange()
        self._reveal.clicked.connect(self._on_reveal)
        self._close.clicked.connect(self.closed)
        self._answer.decided.connect(self.decided)
        pictures.arrived.connect(self._on_arrived)
        pictures.shown_changed.connect(self._draw)

    @property
    def photo_id(self) -> int | None:
        """Return the photo shown."""
        return None if self._row is None else self._row.id

    @property
    def in_full(self) -> int:
        """Return the photo whose pixels are shown, 0 while a thumbnail stands in."""
        return self._in_full

    @property
    def has_keyboard(self) -> bool:
        """Tell whether the focus is on the photo or beside it."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isVisible() and self.isAncestorOf(focus)

    def take_focus(self) -> None:
        """Give the keyboard to the picture."""
        self._view.setFocus()

    def show_photo(self, row: PhotoRow, suggestion: int | None = None) -> None:
        """Show a photo, with a suggestion to be answered; its wordings are asked for."""
        self._row, self.suggestion = row, suggestion
        self._asked = self._in_full = 0
        self._answer.show_for(suggestion, row.id)
        self._draw()
        self.show_wordings(row.id, ())
        self.wordings_asked.emit(row.id)

    def show_wordings(self, photo_id: int, wordings: Sequence[CaptionWording]) -> None:
        """Show what was written about the photo, the latest wording first."""
        if self._row is None or self._row.id != photo_id:
            return
        credit = _("Credit: {line}").format(line=self._row.credit or _("none"))
        blocks = [f"{_head(each)}\n{each.text}" for each in reversed(wordings)]
        self._words.setText("\n\n".join([*(blocks or [self._row.caption or ""]), credit]))

    def show_pixels(self, photo_id: int, levels: Sequence[QImage]) -> None:
        """Show all pixels of the photo instead of its thumbnail, unless it is to be hidden."""
        row = self._row
        if row is None or row.id != photo_id or self._hides(row):
            return
        if self._in_full != photo_id:
            self._in_full = photo_id
            self._view.show_levels(levels)

    def say_why(self, photo_id: int, reason: str) -> None:
        """Say under the stand-in why the photo cannot be seen in full."""
        if self._row is not None and self._row.id == photo_id:
            self._view.setToolTip(plain_tip(reason))

    def allow_linking(self, allowed: bool) -> None:
        """Allow or forbid linking the photo to the claim being looked at."""
        self._link.setEnabled(allowed)

    def _draw(self) -> None:
        row = self._row
        if row is None:
            return
        hidden = self._hides(row)
        self._reveal.setVisible(row.is_sensitive)
        if self._in_full == row.id and not hidden:
            return
        self._in_full = 0
        self._view.setToolTip("")
        pixmap = self._pictures.thumbnail(row.sha256 or "", _EDGE, hidden=hidden)
        if pixmap is None:
            missing = self._pictures.is_missing(row.sha256 or "")
            self._view.say(_("No preview") if missing else _("Loading…"))
        else:
            self._view.show_stand_in(pixmap, QSize(row.width, row.height))
            self._view.fit()
        if not hidden and self.isVisible() and self._asked != row.id:
            self._asked = row.id
            self.pixels_asked.emit(row)
        words = _("Sensitive photo, hidden") if hidden else row.headline or row.caption or ""
        self._view.setAccessibleDescription(words)

    def _hides(self, row: PhotoRow) -> bool:
        return self._pictures.hides(row.id, row.is_sensitive)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the pixels."""
        super().showEvent(event)
        self._draw()

    def hideEvent(self, event: QHideEvent) -> None:
        """Free the memory of the pixels."""
        super().hideEvent(event)
        self._asked = self._in_full = 0
        self.put_away.emit()

    def _on_arrived(self, hashes: frozenset[str]) -> None:
        if self._row is not None and self._row.sha256 in hashes and self.isVisible():
            self._draw()

    def _on_reveal(self) -> None:
        if self._row is not None:
            self._pictures.reveal([self._row.id])

    def _relations(self) -> QMenu:
        menu = QMenu(self)
        for code, words in RELATIONS.items():
            action = QAction(_(words), menu)
            action.setData(code)
            menu.addAction(action)
        menu.triggered.connect(self._on_relation)
        return menu

    def _on_relation(self, action: QAction) -> None:
        if self._row is not None:
            self.link_asked.emit(self._row.id, str(action.data()))

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(self._link)
        row.addWidget(self._reveal)
        row.addStretch()
        row.addWidget(self._close)
        words = QWidget()
        inner = QVBoxLayout(words)
        inner.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        inner.addWidget(self._words)
        inner.addStretch()
        scroll = QScrollArea()
        scroll.setAccessibleName(_("What was written about the photo"))
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(words)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self._view)
        split.addWidget(scroll)
        split.setStretchFactor(0, 1)
        split.setSizes([520, 180])
        split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addLayout(row)
        self._answer.setContentsMargins(2 * STEP, 0, 2 * STEP, 0)
        column.addWidget(self._answer)
        column.addWidget(split, 1)
        self.setMinimumWidth(280)


def _head(wording: CaptionWording) -> str:
    parts = [_(_OWNERS.get(wording.owner, wording.owner)), wording.by or "", day_words(wording.at)]
    return " · ".join(part for part in parts if part)
