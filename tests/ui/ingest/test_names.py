"""Names of files that are no text, or not what they look like."""

import os
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from pytestqt.qtbot import QtBot

from ui.ingest.dialog import ImportDialog
from ui.widgets.photo_drag import dropped_files
from ui.widgets.wrapping import breakable, visible_name


def test_every_name_comes_back_from_the_dialog_as_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    names = [b"latin-\xe9.jpg", b"new\nline.jpg", "\u202egpj.exe.jpg".encode(), b"x" * 255]
    paths = [tmp_path / os.fsdecode(name) for name in names]
    dialog = ImportDialog(paths, [])
    qtbot.addWidget(dialog)
    assert dialog.paths == tuple(paths)
    dialog._list.setCurrentRow(1)
    dialog._on_remove()
    assert dialog.paths == (paths[0], *paths[2:])
    assert dialog._list.item(0).text().endswith("latin-\ufffd.jpg")


def test_a_dropped_file_keeps_the_bytes_of_its_name(tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls(
        [
            QUrl.fromEncoded(b"file:///srv/a%20b.jpg"),
            QUrl.fromEncoded(b"file:///srv/%E9t%E9%2B.jpg"),
        ]
    )
    assert [os.fsencode(path) for path in dropped_files(data)] == [
        b"/srv/a b.jpg",
        b"/srv/\xe9t\xe9+.jpg",
    ]


def test_names_are_shown_on_one_line_and_break_where_they_must() -> None:
    assert visible_name("a\nb\u202egpj.exe") == "a\\u000ab\\u202egpj.exe"
    assert visible_name("Überschwemmung Київ 😀.jpg") == "Überschwemmung Київ 😀.jpg"
    long = breakable("/srv/wire/" + "x" * 100)
    assert long.replace("\u200b", "") == "/srv/wire/" + "x" * 100
    assert max(map(len, long.split("\u200b"))) <= 24
    assert breakable("a few short words") == "a few short words"
