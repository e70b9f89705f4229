"""Linking chosen photos to an article, a caption or a claim from the inspector."""

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from archive import articles, collections, links
from archive.catalogue import Catalogue
from ui import ask
from ui.inspector import Inspector
from ui.inspector.link_dialog import LinkDialog
from ui.messages import Messages
from ui.pictures import Pictures
from ui.selection import Selection
from ui.workspace import Workspace


@pytest.fixture
def inspector(
    qtbot: QtBot,
    workspace: Workspace,
    selection: Selection,
    pictures: Pictures,
    messages: Messages,
) -> Inspector:
    selection.choose([1, 2])
    made = Inspector(workspace, selection, pictures=pictures, messages=messages)
    qtbot.addWidget(made)
    return made


def choose(monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    def fill(dialog: QDialog) -> int:
        assert isinstance(dialog, LinkDialog)
        for row in range(dialog.list.count()):
            dialog.list.setCurrentRow(row)
            if dialog.target is not None and dialog.target[0] == kind:
                break
        dialog.relation.setCurrentIndex(dialog.relation.findData("supports"))
        dialog.start.click()
        return dialog.result()

    monkeypatch.setattr(ask, "show", fill)


@pytest.mark.parametrize("kind", ["article", "caption"])
def test_photos_run_in_an_article(
    inspector: Inspector, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    choose(monkeypatch, kind)
    inspector.bindings()["link.article"]()
    detail = catalogue.ask(articles.article, 1)
    assert set(detail.photos) == {1, 2}
    assert (set(detail.captions[0].photos) == {1, 2}) is (kind == "caption")
    catalogue.undo()
    assert catalogue.ask(articles.article, 1).photos == ()


def test_photos_stand_to_a_claim_in_a_relation(
    inspector: Inspector, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, "claim")
    inspector.bindings()["link.article"]()
    assert {each.relation for each in catalogue.ask(links.links, photo_id=1)} == {"supports"}


def test_words_narrow_what_can_be_chosen(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = LinkDialog(workspace, 1)
    qtbot.addWidget(dialog)
    everything = dialog.list.count()
    dialog.filter.setText("vehicles day")
    assert 1 < dialog.list.count() < everything


def test_photos_go_into_a_new_collection(
    inspector: Inspector, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "text", lambda *_args, **_kw: "Front page")
    inspector.bindings()["collection.add"]()
    (made,) = catalogue.ask(collections.collections)
    assert (made.name, made.photos) == ("Front page", 2)
