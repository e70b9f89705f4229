from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.actions import ACTIONS, ActionSet, Needs
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


def test_other_words_and_tips_find_an_action_too(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = ActionSet(QObject(window))
    actions.bind({spec.id: window.update for spec in ACTIONS})
    actions.update(~Needs.NOTHING)
    palette = Palette(actions, window)
    palette.open()
    box = palette.findChild(QLineEdit)
    for typed, wanted in (
        ("import", "Bring in photos"),
        ("settings", "Preferences"),
        ("xlsx", "Report"),
        ("paste", "Bring in an article"),
    ):
        box.setText(typed)
        assert wanted in palette.names[:6], typed
    palette.hide()


def test_what_cannot_be_done_now_is_found_with_what_it_needs(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = ActionSet(QObject(window))
    triggered: list[str] = []
    actions.bind({"caption.edit": lambda: triggered.append("caption")})
    actions.update(Needs.ARCHIVE | Needs.WRITABLE)
    palette = Palette(actions, window)
    palette.open()
    box = palette.findChild(QLineEdit)
    box.setText("edit caption")
    assert palette.names[0] == "Edit caption"
    assert actions.lacking("caption.edit") == "choose photos first"
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert triggered == []
    palette.hide()
