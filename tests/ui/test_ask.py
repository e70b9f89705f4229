"""Questions: what they hand back, with a person's answer in their place."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from ui import ask


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def refuse(_dialog: QDialog) -> int:
    return int(QDialog.DialogCode.Rejected)


def test_a_refused_question_has_no_answer(parent: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ask, "show", refuse)
    assert ask.files(parent, "Photos") == ()
    assert ask.folder(parent, "Folder") is None
    assert ask.new_folder(parent, "Make", name="Photos") is None
    assert ask.file_to_save(parent, "Save", name="report.pdf", suffix="pdf") is None
    assert ask.text(parent, "Name", "Name") is None
    assert ask.choice(parent, "Pick", "One of", ["a", "b"]) is None
    assert ask.final(parent, "Delete", "For good?", button="Delete") is False


def test_answers_come_back(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "a.jpg").write_bytes(b"picture")

    def agree(dialog: QDialog) -> int:
        if isinstance(dialog, QFileDialog):
            dialog.setDirectory(str(tmp_path))
            dialog.selectFile(str(tmp_path / "a.jpg"))
        elif isinstance(dialog, QInputDialog):
            field = dialog.findChild(QLineEdit)
            assert field is None or field.accessibleName() or not field.isVisible()
            dialog.setTextValue("b" if dialog.comboBoxItems() else "Front page")
        return int(QDialog.DialogCode.Accepted)

    monkeypatch.setattr(ask, "show", agree)
    assert ask.files(parent, "Photos", filters=["Pictures (*.jpg)"]) == (tmp_path / "a.jpg",)
    assert ask.file_to_save(parent, "Save", name="x.pdf", suffix="pdf") is not None
    assert ask.folder(parent, "Folder") is not None
    assert ask.text(parent, "Name", "Name", value="x") == "Front page"
    assert ask.choice(parent, "Pick", "One of", ["a", "b"]) == 1


def test_a_folder_that_is_not_there_yet_is_named_by_typing(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def type_name(dialog: QDialog) -> int:
        assert isinstance(dialog, QFileDialog)
        dialog.setDirectory(str(tmp_path))
        field = dialog.findChild(QLineEdit)
        assert field is not None
        assert field.text() == "Photos", "the proposed name stands there"
        field.setText("Осінь 2023")
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(ask, "show", type_name)
    assert ask.new_folder(parent, "Make", name="Photos") == tmp_path / "Осінь 2023"


def test_what_cannot_be_undone_asks_with_the_deed_on_the_button(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    def press(dialog: QDialog) -> int:
        assert isinstance(dialog, QMessageBox)
        next(b for b in dialog.buttons() if b.text() == "Delete files").click()
        return 0

    monkeypatch.setattr(ask, "show", press)
    assert ask.final(parent, "Delete", "The files go for good.", button="Delete files") is True
