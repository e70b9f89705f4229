"""Help inside the program: shortcuts from the table of actions, pages from resources/help."""

import html
import platform
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from resources import path
from resources.i18n import gettext as _
from ui import ask
from ui.actions import ACTIONS, ActionSet, Menu
from ui.actions.action_set import plain

_PAGE, _SMALL = (720, 640), (480, 280)  # px
_NOTE = 400  # characters that fit the small one
_ABOVE_HEADING, _BELOW, _BELOW_ITEM, _LINE_PERCENT = 16, 10, 4, 120  # px, and of a line's height
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_NATIVE = QKeySequence.SequenceFormat.NativeText


class HelpDialog(QDialog):
    """A page of help: Markdown, to be read and copied."""

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(*(_PAGE if len(text) > _NOTE else _SMALL))
        page = QTextBrowser()
        page.setAccessibleName(title)
        page.setOpenLinks(False)  # nothing leads out of the program
        page.document().setDocumentMargin(12)
        page.setMarkdown(text)
        space_out(page.document())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(page, 1)
        column.addWidget(buttons, 0, Qt.AlignmentFlag.AlignRight)


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
    cursor.setPosition(0)


def shortcuts_text(actions: ActionSet) -> str:
    """Return every action that has a key, by menu, as Markdown."""
    lines = [f"# {_('Shortcuts')}", ""]
    for menu in Menu:
        lines += [f"## {plain(_(menu.value))}", "", f"| {_('Action')} | {_('Key')} |", "|---|---|"]
        for spec in ACTIONS:
            if spec.menu is menu:
                key = actions[spec.id].shortcut().toString(_NATIVE)
                note = f" – {_(spec.tip)}" if spec.tip else ""
                lines.append(f"| {html.escape(plain(_(spec.text)) + note)} | {html.escape(key)} |")
        lines.append("")
    return "\n".join(lines)


def search_help() -> str:
    """Return the page on searching; a reminder where it is not installed."""
    page = path("help", "search.md")
    if page.is_file():
        return page.read_text(encoding="utf-8")
    return _("The help page {name} is missing from this installation.").format(name=page.name)


def about_text() -> str:
    """Return name, versions and licence."""
    import PySide6

    return "\n\n".join(
        [
            "# Cutline",
            _("An offline archive of news photographs."),
            f"Python {platform.python_version()}, Qt {PySide6.__version__}",
            _("Free software under the GNU General Public Licence, version 3 or later."),
        ]
    )


class Help(QObject):
    """Answers the actions of the Help menu."""

    def __init__(self, window: QWidget, actions: ActionSet) -> None:
        super().__init__(window)
        self._window, self._actions = window, actions

    def bindings(self) -> dict[str, Callable[[], object]]:
        """Return what is done for which action."""
        return {
            "help.shortcuts": self.show_shortcuts,
            "help.search": self.show_search_help,
            "help.about": self.show_about,
        }

    def show_shortcuts(self) -> None:
        """Show every action with its key."""
        self._show(_("Shortcuts"), shortcuts_text(self._actions))

    def show_search_help(self) -> None:
        """Show how to search."""
        self._show(_("How to search"), search_help())

    def show_about(self) -> None:
        """Show what this program is."""
        self._show(_("About Cutline"), about_text())

    def _show(self, title: str, text: str) -> None:
        dialog = HelpDialog(title, text, self._window)
        ask.show(dialog)
        dialog.deleteLater()
