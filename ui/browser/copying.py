"""Chosen photos as lines of text on the clipboard, with the columns of the table."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from archive import photos
from archive.photos import PhotoRow
from archive.values import PhotoId
from resources.i18n import ngettext
from ui.browser.columns import as_tsv
from ui.browser.rows import Rows
from ui.browser.table import PhotoTableView
from ui.messages import Messages
from ui.selection import Selection
from ui.workspace import Workspace

_AT_ONCE = 5000  # rows asked for in one question


class TableCopy(QObject):
    """Copies what is chosen, in the order of the result."""

    def __init__(
        self,
        workspace: Workspace,
        selection: Selection,
        messages: Messages,
        rows: Rows,
        table: PhotoTableView,
    ) -> None:
        super().__init__(table)
        self._workspace = workspace
        self._selection = selection
        self._messages = messages
        self._rows = rows
        self._table = table

    def bindings(self) -> dict[str, Callable[[], None]]:
        """Return what is done for which action."""
        return {"table.copy": self.copy}

    def copy(self) -> None:
        """Put the chosen photos on the clipboard as lines for a spreadsheet."""
        chosen = set(self._selection.ids)
        ids = tuple(each for each in self._rows.ids if each in chosen)
        if ids:
            self._workspace.ask_later(_all_rows, ids, answered=self._on_rows, topic="table.copy")

    def _on_rows(self, rows: tuple[PhotoRow, ...]) -> None:
        QGuiApplication.clipboard().setText(as_tsv(rows, self._table.columns))
        words = ngettext("{count} line copied.", "{count} lines copied.", len(rows))
        self._messages.info(words.format(count=len(rows)))


def _all_rows(session: Any, ids: Sequence[PhotoId]) -> tuple[PhotoRow, ...]:
    """Return the rows of any number of photos (``ask_later`` hands in the session)."""
    parts = (ids[first : first + _AT_ONCE] for first in range(0, len(ids), _AT_ONCE))
    return tuple(row for part in parts for row in photos.rows(session, part))
