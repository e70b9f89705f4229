"""The list of articles beside the one being read, with how far the review of each has come."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from archive.articles import ArticleRow
from resources.i18n import gettext as _
from ui.theme import STEP
from ui.widgets.moments import day_words, number_words
from ui.widgets.titled_lines import TitledLines
from ui.widgets.wrapping import plain_tip

_KEY = Qt.ItemDataRole.UserRole


class ArticleList(QWidget):
    """Articles by title. ``chosen`` follows the current line, ``entered`` is Enter on it."""

    chosen = Signal(int)
    entered = Signal(int)
    import_asked = Signal()

    def __init__(self, *, read_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("area", "panel")
        self.list = QListWidget()
        self.list.setAccessibleName(_("Articles"))
        self.list.setWordWrap(True)
        self.list.setItemDelegate(TitledLines(self.list))
        self.list.setProperty("area", "panel")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._on_current_changed)
        self.list.itemActivated.connect(self._on_activated)
        self.list.itemClicked.connect(self._on_activated)
        self._arrange(read_only)

    def show_rows(self, rows: Sequence[ArticleRow], current: int | None) -> None:
        """Show articles; nothing is said about the line that becomes current."""
        self.list.blockSignals(True)
        self.list.clear()
        for row in rows:
            item = QListWidgetItem(list_words(row))
            item.setData(_KEY, row.id)
            item.setToolTip(plain_tip(row.title))
            self.list.addItem(item)
        self.list.blockSignals(False)
        if current is not None:
            self.point_at(current)

    def point_at(self, article_id: int) -> None:
        """Make an article's line current without a word."""
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.data(_KEY) == article_id and self.list.currentItem() is not item:
                self.list.blockSignals(True)
                self.list.setCurrentItem(item)
                self.list.blockSignals(False)

    def choose_first(self) -> None:
        """Choose the first article."""
        self.list.setCurrentRow(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the lines."""
        super().focusInEvent(event)
        self.list.setFocus(event.reason())

    def _on_current_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(_KEY))

    def _on_activated(self, item: QListWidgetItem) -> None:
        self.entered.emit(item.data(_KEY))

    def _arrange(self, read_only: bool) -> None:
        new = QPushButton(_("&Bring in…"))
        new.clicked.connect(self.import_asked)
        new.setDisabled(read_only)
        title = QLabel(_("Articles"))
        title.setProperty("role", "title")
        head = QHBoxLayout()
        head.setContentsMargins(4 * STEP, 3 * STEP, 2 * STEP, 0)
        head.addWidget(title, 1)
        head.addWidget(new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addLayout(head)
        column.addWidget(self.list, 1)


def list_words(row: ArticleRow) -> str:
    """Return an article's title and what is known of it, as two lines."""
    facts = [row.publisher, day_words(row.published) or _("no publication date")]
    if row.claims:
        done, count = number_words(row.reviewed), number_words(row.claims)
        facts.append(_("{done}/{all} claims").format(done=done, all=count))
    return f"{' '.join(row.title.split())}\n{' · '.join(each for each in facts if each)}"
