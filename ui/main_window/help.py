"""Help inside the program: pages beside a list of them, and what the program is."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from resources.i18n import gettext as _
from ui import ask
from ui.actions import ActionSet
from ui.main_window.help_pages import FIRST, PAGES, SEARCH, SHORTCUTS, about, text_of
from ui.widgets.colours import colours_of
from ui.widgets.wrapping import wrapped

_WITH_LIST, _SMALL = (960, 700), (480, 320)  # px
_LIST_WIDTH = 200  # px
_ABOVE_HEADING, _BELOW, _BELOW_ITEM, _LINE_PERCENT = 16, 10, 4, 120  # px, and of a line's height
_ABOVE_TABLE = 12  # px
_CELL = 5  # px
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


class Page(QTextBrowser):
    """Markdown, to be read and copied, set with space between its paragraphs."""

    def __init__(self, name: str, text: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setOpenLinks(False)  # nothing leads out of the program
        self.document().setDocumentMargin(16)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show another text, from its beginning."""
        self.setMarkdown(text)
        space_out(self.document())
        set_tables(self.document(), QColor(colours_of(self.palette()).line))
        self.moveCursor(QTextCursor.MoveOperation.Start)


class HelpDialog(QDialog):
    """The pages of help: their titles on the left, the chosen one on the right."""

    def __init__(self, actions: ActionSet, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Help"))
        self.resize(*_WITH_LIST)
        self._actions = actions
        self.pages = QListWidget()
        self.pages.setAccessibleName(_("Pages of help"))
        self.pages.setFixedWidth(_LIST_WIDTH)
        self.pages.addItems([_(page.title) for page in PAGES])
        self.page = Page(_("Help"))
        self.page.anchorClicked.connect(self._on_link)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.pages)
        row.addWidget(self.page, 1)
        column = _column(self)
        column.addLayout(row, 1)
        column.addWidget(_close(self), 0, Qt.AlignmentFlag.AlignRight)
        self.pages.currentRowChanged.connect(self._on_page)
        self.show_page(name)

    def show_page(self, name: str) -> None:
        """Turn to a page by its name."""
        names = [page.name for page in PAGES]
        if name in names:
            self.pages.setCurrentRow(names.index(name))

    def _on_page(self, row: int) -> None:
        page = PAGES[row]
        self.page.setAccessibleName(_(page.title))
        self.page.show_text(text_of(page.name, self._actions))

    def _on_link(self, link: QUrl) -> None:
        self.show_page(link.fileName().removesuffix(".md"))


class About(QDialog):
    """What this program is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("About Cutline"))
        self.resize(*_SMALL)
        column = _column(self)
        column.addWidget(wrapped("Cutline", role="title"))
        for words in about():
            column.addWidget(wrapped(words))
        column.addStretch(1)
        column.addWidget(_close(self), 0, Qt.AlignmentFlag.AlignRight)


class Help(QObject):
    """Answers the actions of the Help menu."""

    def __init__(self, window: QWidget, actions: ActionSet) -> None:
        super().__init__(window)
        self._window, self._actions = window, actions

    def bindings(self) -> dict[str, Callable[[], object]]:
        """Return what is done for which action."""
        return {
            "help.pages": self.show_first,
            "help.shortcuts": self.show_shortcuts,
            "help.search": self.show_search,
            "help.about": self.show_about,
        }

    def show_first(self) -> None:
        """Show the help from its beginning."""
        self._show(HelpDialog(self._actions, FIRST, self._window))

    def show_shortcuts(self) -> None:
        """Show every action with its key."""
        self._show(HelpDialog(self._actions, SHORTCUTS, self._window))

    def show_search(self) -> None:
        """Show how to search."""
        self._show(HelpDialog(self._actions, SEARCH, self._window))

    def show_about(self) -> None:
        """Show what this program is."""
        self._show(About(self._window))

    def _show(self, dialog: QDialog) -> None:
        ask.show(dialog)
        dialog.deleteLater()


def space_out(document: QTextDocument) -> None:
    """Set paragraphs, lists and headings apart as on a printed page (Markdown comes set solid)."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        cursor.setPosition(block.position())
        if cursor.currentTable() is None:
            form = block.blockFormat()
            heading = form.headingLevel() > 0
            form.setTopMargin(_ABOVE_HEADING if heading and block.position() else 0)
            form.setBottomMargin(_BELOW_ITEM if block.textList() else _BELOW)
            form.setLineHeight(_LINE_PERCENT, _PROPORTIONAL)
            cursor.setBlockFormat(form)
        block = block.next()
    cursor.endEditBlock()


def set_tables(document: QTextDocument, rule: QColor) -> None:
    """Give tables the whole width, a thin quiet rule under each row, and room around words."""
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            form = frame.format().toTableFormat()
            form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
            form.setBorder(0)
            form.setBorderCollapse(True)
            form.setCellPadding(_CELL)
            form.setTopMargin(_ABOVE_TABLE)
            frame.setFormat(form)
            _underline_rows(frame, QBrush(rule))


def _underline_rows(table: QTextTable, rule: QBrush) -> None:
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            form = cell.format().toTableCellFormat()
            form.setBottomBorder(1)
            form.setBottomBorderBrush(rule)
            form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            cell.setFormat(form)


def _column(dialog: QDialog) -> QVBoxLayout:
    column = QVBoxLayout(dialog)
    column.setContentsMargins(16, 16, 16, 16)
    column.setSpacing(12)
    return column


def _close(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    return buttons
