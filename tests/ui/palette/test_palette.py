from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.actions import ACTIONS, ActionSet
from ui.palette import Palette, ranked


def test_letters_find_names_best_first() -> None:
    names = ["Bring in photos", "Edit caption", "Copy caption and credit", "Quit"]
    assert [names[each] for each in ranked("cap", names)] == [
        "Edit caption",
        "Copy caption and credit",
    ]
    assert ranked("bip", names) == [0]
    assert ranked("xyz", names) == []
    assert ranked("", names) == [0, 1, 2, 3]


def test_typing_and_enter_trigger_an_action(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    owner = QObject()
    actions = ActionSet(owner)
    called: list[str] = []
    actions.bind({spec.id: (lambda name=spec.id: called.append(name)) for spec in ACTIONS[:6]})  # type: ignore[misc] # the default keeps the name
    palette = Palette(actions, window)
    palette.open()
    box = palette.findChild(QLineEdit)
    qtbot.keyClicks(box, "sample")
    assert palette.names[0] == "Open the sample archive"
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert called == ["archive.sample"]
    assert not palette.isVisible()


def test_only_what_can_be_triggered_is_listed(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    owner = QObject()
    actions = ActionSet(owner)
    actions.bind({"quit": window.close, "undo": window.close})
    palette = Palette(actions, window)
    palette.open()
    assert palette.names == ["Quit"]
    box = palette.findChild(QLineEdit)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Up)
    palette.hide()
