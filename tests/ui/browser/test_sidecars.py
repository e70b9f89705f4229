"""Sidecars of the chosen photos, from the window."""

from pathlib import Path

import pytest

from archive.catalogue import Catalogue
from archive.ingest import ingest_files
from archive.metadata.xmp import parse
from archive.photos import edit_fields
from tests.factories import a_photo
from ui import ask
from ui.browser.sidecars import PhotoSidecars
from ui.messages import Messages
from ui.selection import Selection
from ui.workspace import Workspace


@pytest.fixture
def said(messages: Messages) -> list[str]:
    heard: list[str] = []
    messages.said.connect(lambda kind, text, button, pressed: heard.append(text))
    return heard


def test_sidecars_are_written_where_they_are_asked_for(
    catalogue: Catalogue,
    workspace: Workspace,
    selection: Selection,
    messages: Messages,
    said: list[str],
    qtbot: object,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)  # type: ignore[attr-defined] # a QtBot
    report = ingest_files(catalogue, [a_photo(tmp_path / "in" / "road.jpg")], workers=1)
    catalogue.do(edit_fields, report.added, {"gps": "48.59, 37.99"})
    selection.choose(report.added)
    out = tmp_path / "new folder"
    monkeypatch.setattr(ask, "choice", lambda *_a, **_k: 1)
    monkeypatch.setattr(ask, "folder", lambda *_a, **_k: out)
    sidecars = PhotoSidecars(workspace, selection, messages, window)
    write = sidecars.bindings()["photo.sidecars"]
    write()
    assert said == [f"1 sidecar written to {out}."]
    assert parse((out / "road.jpg.xmp").read_bytes())["exif:GPSLatitude"] == "48,36.0000N"
    write()
    assert said[-1] == f"0 sidecars written to {out}. 1 was there already and stays as it is."
    monkeypatch.setattr(ask, "choice", lambda *_a, **_k: None)
    write()
    assert len(said) == 2
