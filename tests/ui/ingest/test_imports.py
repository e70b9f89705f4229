"""Bringing photos in from the window: options, results, what failed and why."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from archive import ingest
from archive.catalogue import Catalogue
from tests.factories import a_photo
from tests.ui.conftest import PanelOf
from ui import ask
from ui.ingest import Imports
from ui.ingest.dialog import ImportDialog
from ui.messages import Messages


@pytest.fixture
def panel(panel_of: PanelOf) -> Imports:
    return panel_of(Imports, 900, 500)


def test_an_empty_page_says_what_to_do(panel: Imports) -> None:
    assert panel._empty.isVisible()


def test_every_file_is_listed_with_what_became_of_it(
    qtbot: QtBot,
    panel: Imports,
    catalogue: Catalogue,
    messages: Messages,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "in"
    first = a_photo(folder / "one.jpg")
    (folder / "same.jpg").write_bytes(first.read_bytes())
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 cut")

    def fill(dialog: QDialog) -> int:
        assert isinstance(dialog, ImportDialog)
        assert not dialog._start.isEnabled()
        dialog.add_paths([folder, folder])
        assert dialog.paths == (folder,)
        return int(QDialog.DialogCode.Accepted)

    monkeypatch.setattr(ask, "show", fill)
    with qtbot.waitSignal(messages.said) as heard:
        panel.bindings()["photo.import"]()
    assert heard.args[0] == "warning"
    (run,) = catalogue.ask(ingest.imports)
    assert run.counts["added"] == 1
    states = [row.cells[1] for row in panel._items.rows.rows]
    assert sorted(states) == sorted(["✓ added", "= already here", "✕ failed"])
    panel._only.setCurrentIndex(panel._only.findData("failed"))
    (failed,) = panel._items.rows.rows
    assert "broken.jpg" in str(failed.cells[0])
    assert failed.cells[2]
    with qtbot.waitSignal(panel.photos_opened) as opened:
        panel._photos.click()
    assert len(opened.args[0]) == 1


def test_a_folder_that_was_not_chosen_starts_nothing(
    panel: Imports, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "folder", lambda *_args, **_kw: None)
    panel.bindings()["photo.import_folder"]()
    assert catalogue.ask(ingest.imports) == ()


def test_the_dialog_tells_copy_from_reference(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ImportDialog([tmp_path], [(4, "An article")])
    qtbot.addWidget(dialog)
    assert not dialog.reference
    dialog._reference.setChecked(True)
    dialog._article.setCurrentIndex(1)
    assert (dialog.reference, dialog.article) == (True, 4)
    dialog._list.setCurrentRow(0)
    dialog._on_remove()
    assert dialog.paths == ()
    assert not dialog._start.isEnabled()
