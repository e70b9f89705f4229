from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from archive import collections
from ui.history import History
from ui.history.model import PAGE, StepsModel
from ui.widgets.empty import EmptyState
from ui.workspace import Workspace


def texts(model: StepsModel, column: int) -> list[str]:
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_steps_are_listed_newest_first_and_undone(workspace: Workspace, qtbot: QtBot) -> None:
    page = History(workspace)
    qtbot.addWidget(page)
    workspace.do(collections.add_collection, "Front")
    page.show()
    workspace.do(collections.add_collection, "Back")
    assert texts(page.model, 1) == ["New collection", "New collection"]
    assert texts(page.model, 2) == ["tester", "tester"]
    undo, redo = page.findChildren(QPushButton)[:2]
    assert undo.text() == "Undo: New collection"
    assert not redo.isEnabled()
    undo.click()
    assert texts(page.model, 4) == ["↶ undone", ""]
    assert redo.isEnabled()


def test_older_steps_are_read_while_scrolling(
    workspace: Workspace, qtmodeltester: ModelTester
) -> None:
    for number in range(PAGE + 20):
        workspace.do(collections.add_collection, f"Set {number}")
    model = StepsModel(workspace)
    model.reload()
    assert model.rowCount() == PAGE
    qtmodeltester.check(model)
    assert model.canFetchMore(QModelIndex()) or model.rowCount() == PAGE + 20
    model.fetchMore(QModelIndex())
    assert model.rowCount() == PAGE + 20


def test_an_empty_history_says_what_will_stand_here(workspace: Workspace, qtbot: QtBot) -> None:
    page = History(workspace)
    qtbot.addWidget(page)
    page.show()
    empty = page.findChild(EmptyState)
    assert empty.isVisible()
    workspace.do(collections.add_collection, "Front")
    assert not empty.isVisible()
