"""Dialogs over named fields: all their words have room."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.widgets.form_dialog import FieldSpec, FormDialog


def test_a_note_of_several_lines_has_room(qtbot: QtBot) -> None:
    note = "One.\n\n" + "\n".join(f"• Something that moves along, number {n}" for n in range(6))
    dialog = FormDialog("Make one", [FieldSpec("keep", "&To")], {}, button="Make one", note=note)
    qtbot.addWidget(dialog)
    dialog.show()
    words = next(label for label in dialog.findChildren(QLabel) if label.text() == note)
    assert words.height() >= words.heightForWidth(words.width())
