"""Steps as a table model: fetched a page at a time while one scrolls."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor, QGuiApplication

from archive import history
from archive.history import StepRecord
from resources.i18n import gettext as _
from resources.i18n import mark
from ui.widgets.colours import colours_of
from ui.widgets.moments import moment_words, number_words
from ui.workspace import Workspace

PAGE = 100
_COLUMNS = (mark("When"), mark("What"), mark("Who"), mark("Changes"), mark("State"))
_CHANGES = 3
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_TAKEN_BACK = ("undone", "gone")
_STATES = {
    "open": mark("going on"),
    "done": "",
    "undone": mark("↶ undone"),
    "gone": mark("↶ undone"),
}
_Index = QModelIndex | QPersistentModelIndex


class StepsModel(QAbstractTableModel):
    """The steps of an archive, newest first."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._steps: list[StepRecord] = []
        self._total = 0

    def reload(self) -> None:
        """Read the newest steps again."""
        page = self._workspace.ask(history.steps, limit=max(PAGE, len(self._steps)))
        self.beginResetModel()
        self._steps, self._total = list(page.items), page.total
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return the number of steps read so far."""
        return 0 if parent is not None and parent.isValid() else len(self._steps)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(_COLUMNS)

    def canFetchMore(self, parent: _Index) -> bool:
        """Tell whether older steps can be read."""
        return not parent.isValid() and len(self._steps) < self._total

    def fetchMore(self, parent: _Index) -> None:
        """Read older steps."""
        page = self._workspace.ask(history.steps, limit=PAGE, offset=len(self._steps))
        self._total = page.total
        if not page.items:
            self._total = len(self._steps)
            return
        first = len(self._steps)
        self.beginInsertRows(QModelIndex(), first, first + len(page.items) - 1)
        self._steps += page.items
        self.endInsertRows()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        step = self._steps[index.row()]
        if role == Qt.ItemDataRole.ForegroundRole and step.state in _TAKEN_BACK:
            return QColor(colours_of(QGuiApplication.palette()).muted)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == _CHANGES:
            return _RIGHT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        state = _STATES.get(step.state, step.state)
        shown = (
            moment_words(step.at),
            step.label,
            step.who,
            number_words(step.changes),
            _(state) if state else "",
        )
        return shown[index.column()]

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the title of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == _CHANGES:
            return _RIGHT
        return _(_COLUMNS[section]) if role == Qt.ItemDataRole.DisplayRole else None
