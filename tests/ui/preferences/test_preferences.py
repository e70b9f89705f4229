from collections.abc import Iterator
from dataclasses import fields

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from ui.actions import ActionSet
from ui.preferences import Preferences
from ui.settings import Settings


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[Preferences]:
    owner = QObject()
    made = Preferences(Settings(text_percent=120), ActionSet(owner))
    qtbot.addWidget(made)
    yield made
    owner.deleteLater()


def named(dialog: Preferences, kind: type[QWidget], name: str) -> QWidget:
    return next(each for each in dialog.findChildren(kind) if each.accessibleName() == name)


def test_every_preference_has_a_field_with_a_name_and_help(dialog: Preferences) -> None:
    names = {each.accessibleName() for each in dialog.findChildren(QWidget)}
    for each in fields(Settings):
        assert each.metadata["title"] in names


def test_what_is_chosen_comes_back(dialog: Preferences) -> None:
    assert dialog.settings == Settings(text_percent=120)
    theme = named(dialog, QComboBox, "Theme")
    assert isinstance(theme, QComboBox)
    theme.setCurrentIndex(2)
    size = named(dialog, QSpinBox, "Text size")
    assert isinstance(size, QSpinBox)
    size.setValue(150)
    blur = named(dialog, QCheckBox, "Blur sensitive photos")
    assert isinstance(blur, QCheckBox)
    blur.setChecked(False)
    assert dialog.settings == Settings(theme="light", text_percent=150, blur_sensitive=False)


def test_a_key_given_twice_is_said_and_not_accepted(dialog: Preferences) -> None:
    page = dialog._keys
    page.choose("undo", "Ctrl+Q")
    assert page.clashes == ["Ctrl+Q"]
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    ok.click()
    assert dialog.result() == 0
    page.choose("undo", "Ctrl+Y")
    assert dialog.keys == {"undo": "Ctrl+Y"}
    ok.click()
    assert dialog.result() == 1


def test_keys_are_found_by_name(dialog: Preferences) -> None:
    dialog.show_keys()
    page = dialog._keys
    page._find.setText("caption")
    shown = [name for name, item in page._items.items() if not item.isHidden()]
    assert "caption.edit" in shown
    assert "quit" not in shown


def test_an_extra_that_is_not_installed_cannot_be_switched_on(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = QObject()
    for there in (False, True):
        monkeypatch.setattr("ui.preferences.dialog.is_installed", lambda _extra, there=there: there)
        dialog = Preferences(Settings(), ActionSet(owner))
        qtbot.addWidget(dialog)
        box = named(dialog, QCheckBox, "Search captions by meaning")
        assert box.isEnabled() == there
        assert ("./dev extras meaning" in box.accessibleDescription()) != there
        assert not dialog.settings.meaning
    owner.deleteLater()
