"""What was decided about a photo's rights stands in the inspector and can be taken back."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from archive import licences
from archive.catalogue import Catalogue
from archive.ingest import ingest_files
from archive.licences import PermissionTerms
from tests.factories import a_photo
from tests.ui.conftest import PanelOf
from ui.inspector import Inspector
from ui.selection import Selection
from ui.workspace import Workspace


@pytest.fixture
def inspector(
    catalogue: Catalogue, selection: Selection, tmp_path: Path, panel_of: PanelOf
) -> Inspector:
    ingest_files(catalogue, [a_photo(tmp_path / "a.jpg")], workers=1)
    made = panel_of(Inspector, 320, 900)
    selection.choose([1])
    return made


def buttons(inspector: Inspector) -> dict[str, QPushButton]:
    found = inspector._verdict.decided.findChildren(QPushButton)
    return {button.accessibleName(): button for button in found if button.isVisible()}


def test_a_permission_shows_its_proof_and_is_taken_back(
    qtbot: QtBot,
    inspector: Inspector,
    workspace: Workspace,
    catalogue: Catalogue,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert not inspector._verdict.decided.isVisible()
    proof = tmp_path / "shot.png"
    proof.write_bytes(b"\x89PNG yes")
    terms = PermissionTerms("Ilse Krone", "message", "2026-03-08", None, proof)
    workspace.do(licences.record_permission, [1], terms)
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    shown = buttons(inspector)
    (show,) = [button for name, button in shown.items() if name.startswith("Proof")]
    show.click()
    assert Path(opened[0].toLocalFile()).read_bytes() == b"\x89PNG yes"
    (back,) = [button for name, button in shown.items() if name.startswith("Take back")]
    withdrawn, _mistaken = back.menu().actions()
    withdrawn.trigger()
    (given,) = catalogue.ask(licences.permissions, 1)
    assert given.withdrawn_on == date.today().isoformat()
    qtbot.waitUntil(lambda: any("withdrawn on" in name for name in buttons(inspector)))
    (back,) = [each for name, each in buttons(inspector).items() if name.startswith("Take back")]
    back.click()  # of one that is withdrawn: it was never given
    assert catalogue.ask(licences.permissions, 1) == ()


def test_a_reason_set_aside_names_who_and_why(
    inspector: Inspector, workspace: Workspace, catalogue: Catalogue, selection: Selection
) -> None:
    named = licences.ReasonNamed("no_licence")
    workspace.do(licences.override_reason, [1], named, "agreed by telephone")
    (name,) = buttons(inspector)
    assert "no licence" in name
    assert "agreed by telephone" in name
    assert catalogue.who in name
    buttons(inspector)[name].click()
    assert catalogue.ask(licences.overrides, 1) == ()
