from collections import Counter

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar
from pytestqt.qtbot import QtBot

from ui.actions import ACTIONS, ActionSet, Menu, Needs, spec_of


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    return QObject()


def test_ids_and_shortcuts_are_given_once() -> None:
    ids = Counter(spec.id for spec in ACTIONS)
    keys = Counter(QKeySequence(spec.shortcut).toString() for spec in ACTIONS if spec.shortcut)
    assert [each for each, count in (ids + keys).items() if count > 1] == []
    assert "" not in keys, "a shortcut that Qt does not understand"


def test_every_letter_in_a_menu_is_given_once() -> None:
    for menu in Menu:
        inside = {spec.under for spec in ACTIONS if spec.menu is menu}
        for under in inside:
            texts = [spec.text for spec in ACTIONS if spec.menu is menu and spec.under == under]
            texts += inside if not under else []
            letters = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)
            assert [each for each, count in letters.items() if count > 1] == [], (menu, under)


def test_an_action_calls_what_it_is_bound_to(owner: QObject) -> None:
    actions = ActionSet(owner)
    called: list[str] = []
    actions.bind({"quit": lambda: called.append("quit")})
    assert actions["quit"].isEnabled()
    assert not actions["undo"].isEnabled()
    actions["quit"].trigger()
    assert called == ["quit"]
    with pytest.raises(ValueError, match="twice"):
        actions.bind({"quit": owner.deleteLater})


def test_needs_decide_what_can_be_triggered(owner: QObject) -> None:
    actions = ActionSet(owner)
    actions.bind({spec.id: list for spec in ACTIONS})  # type: ignore[type-arg, misc] # any callable without arguments
    actions.update(Needs.ARCHIVE | Needs.PHOTO)
    assert actions["photo.show_file"].isEnabled() is False
    assert actions["caption.copy"].isEnabled()
    actions.update(Needs.ARCHIVE | Needs.PHOTO | Needs.ONE_PHOTO)
    assert actions["photo.show_file"].isEnabled()
    assert not actions["caption.edit"].isEnabled(), "the archive cannot be written"
    actions.unbind([spec.id for spec in ACTIONS])
    assert len(actions.unbound) == len(ACTIONS)


def test_people_choose_their_own_keys(owner: QObject) -> None:
    actions = ActionSet(owner, {"undo": "Ctrl+U", "redo": ""})
    assert actions.keys()["undo"] == "Ctrl+U"
    assert actions.keys()["redo"] == ""
    assert actions.keys()["quit"] == spec_of("quit").shortcut
    actions.set_keys({})
    assert actions.keys()["undo"] == "Ctrl+Z"


def test_menus_show_every_action(owner: QObject, qtbot: QtBot) -> None:
    actions = ActionSet(owner)
    bar = QMenuBar()
    qtbot.addWidget(bar)
    actions.fill_menu_bar(bar)
    menus = [top.menu() for top in bar.actions()]
    inner = [each for menu in menus if menu is not None for each in menu.findChildren(QMenu)]
    shown = [act for menu in (*menus, *inner) if menu is not None for act in menu.actions()]
    assert {act.objectName() for act in shown} - {""} == {s.id for s in ACTIONS}
