"""Pairs of look-alikes in the window: shown with what differs, decided by a key, taken back."""

from pathlib import Path

import pytest
from PIL import Image, ImageOps
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from archive import likeness
from archive.catalogue import Catalogue
from archive.ingest import ingest_files
from tests.factories import picture_bytes
from ui import ask
from ui.likeness import LookAlikes
from ui.likeness.dialog import LookAlikesDialog
from ui.messages import Messages
from ui.pictures import Pictures
from ui.selection import Selection
from ui.workspace import Workspace


@pytest.fixture
def pairs(catalogue: Catalogue, tmp_path: Path) -> int:
    folder = tmp_path / "in"
    folder.mkdir()
    for seed in (3, 4):
        path = folder / f"{seed}.jpg"
        path.write_bytes(picture_bytes(seed=seed, width=480, height=320))
        with Image.open(path) as image:
            ImageOps.mirror(image).save(folder / f"{seed}-mirrored.jpg")
    ingest_files(catalogue, [folder], workers=1)
    return catalogue.ask(likeness.undecided).total


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace, pictures: Pictures, pairs: int) -> LookAlikesDialog:
    made = LookAlikesDialog(workspace, pictures)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_key_decides_and_the_next_pair_follows(
    qtbot: QtBot, dialog: LookAlikesDialog, catalogue: Catalogue, pairs: int
) -> None:
    assert pairs == 2
    first = dialog.pair
    assert first is not None
    assert {side.picture.photo_id for side in dialog.sides} == {first.photo, first.other}
    qtbot.keyClick(dialog, Qt.Key.Key_S)
    assert catalogue.ask(likeness.looks_of, first.photo).group == (first.other,)
    assert dialog.pair not in (None, first)
    qtbot.keyClick(dialog, Qt.Key.Key_D)
    assert dialog.pair is None
    assert not dialog.same.isEnabled()
    assert catalogue.ask(likeness.undecided).total == 0
    dialog.undo.click()
    assert dialog.pair is not None
    assert dialog.same.isEnabled()


def test_keys_walk_and_stop_at_the_ends(qtbot: QtBot, dialog: LookAlikesDialog) -> None:
    first = dialog.pair
    qtbot.keyClick(dialog, Qt.Key.Key_K)
    assert dialog.pair == first
    qtbot.keyClick(dialog, Qt.Key.Key_J)
    second = dialog.pair
    assert second != first
    assert not dialog.next.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_J)
    assert dialog.pair == second


def test_both_are_shown_in_the_grid(
    qtbot: QtBot,
    workspace: Workspace,
    selection: Selection,
    pictures: Pictures,
    messages: Messages,
    pairs: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    panel = LookAlikes(workspace, selection, pictures=pictures, messages=messages)
    qtbot.addWidget(panel)

    def press_show(dialog: QDialog) -> int:
        assert isinstance(dialog, LookAlikesDialog)
        dialog._show_button.click()
        return dialog.result()

    monkeypatch.setattr(ask, "show", press_show)
    with qtbot.waitSignal(panel.photos_opened) as opened:
        panel.bindings()["alike.decide"]()
    assert opened.args is not None
    assert len(opened.args[0]) == 2


def test_chosen_photos_become_one_and_part_again(
    qtbot: QtBot,
    workspace: Workspace,
    selection: Selection,
    pictures: Pictures,
    messages: Messages,
    pairs: int,
    catalogue: Catalogue,
) -> None:
    panel = LookAlikes(workspace, selection, pictures=pictures, messages=messages)
    qtbot.addWidget(panel)
    do = panel.bindings()
    selection.choose([1])
    do["alike.same"]()
    assert catalogue.ask(likeness.looks_of, 1).group == ()
    selection.choose([1, 2, 3])
    do["alike.same"]()
    assert catalogue.ask(likeness.looks_of, 1).group == (2, 3)
    selection.choose([3])
    do["alike.split"]()
    assert catalogue.ask(likeness.looks_of, 1).group == (2,)
