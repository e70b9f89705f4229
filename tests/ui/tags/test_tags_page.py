"""The table of tags with a real archive: tree, counts, dragging, names, lists in and out."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPointF, Qt
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from archive import photos, tags
from archive.catalogue import Catalogue
from archive.photos import NewFile, NewPhoto
from ui import ask
from ui.messages import Messages
from ui.tags import Tags
from ui.workspace import Workspace


@pytest.fixture
def page(catalogue: Catalogue, workspace: Workspace, messages: Messages, qtbot: QtBot) -> Tags:
    ids = []
    for number in range(3):
        file = NewFile(f"{number:064x}", 1, "JPEG", f"photo-{number}.jpg", b"")
        new = NewPhoto(file, f"{number + 1:064x}", 400, 300, fields={})
        ids.append(catalogue.do(photos.add_photo, new).value)
    weapon = catalogue.do(tags.add_tag, "weapon", aliases=["arms"]).value
    gun = catalogue.do(tags.add_tag, "gun", parents=[weapon]).value
    catalogue.do(tags.add_tag, "bridge")
    catalogue.do(tags.tag_photos, ids[:2], gun)
    catalogue.do(tags.tag_photos, ids[1:], weapon)
    made = Tags(workspace, messages=messages)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def rows(page: Tags) -> list[tuple[str, ...]]:
    """Return name, other names and counts of every line, parts indented."""
    model = page.tree.model()
    found: list[tuple[str, ...]] = []

    def walk(above: QModelIndex, depth: int) -> None:
        for row in range(model.rowCount(above)):
            cells = [model.index(row, at, above).data() for at in range(4)]
            found.append(("  " * depth + cells[0], *cells[1:]))
            walk(model.index(row, 0, above), depth + 1)

    walk(page.tree.rootIndex(), 0)
    return found


def choose(page: Tags, name: str) -> int:
    number = page._workspace.ask(tags.find_tags, name)[0]
    assert page.tree.choose(number)
    return number


def drop(page: Tags, name: str, onto: str | None, *, ctrl: bool = False) -> None:
    """Drag a tag from where it stands onto another, or onto the empty place below all."""
    choose(page, name)
    data = page.tree.model().mimeData(page.tree.selectionModel().selectedRows())
    place = QPointF(20, page.tree.viewport().height() - 4)
    if onto is not None:
        choose(page, onto)
        place = QPointF(page.tree.visualRect(page.tree.currentIndex()).center())
    keys = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    page.tree.dropEvent(
        QDropEvent(place, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, keys)
    )
    page.read_all()


def test_the_tree_counts_a_tag_and_all_below_it(page: Tags) -> None:
    assert rows(page) == [
        ("bridge", "", "0", ""), ("weapon", "arms", "2", "3"), ("  gun", "", "2", ""),
    ]  # fmt: skip


def test_a_tag_is_dragged_below_another_and_to_the_top_again(page: Tags) -> None:
    page.tree.expandAll()
    drop(page, "gun", "bridge")
    assert [row[0] for row in rows(page)] == ["bridge", "  gun", "weapon"]
    page.tree.expandAll()
    drop(page, "gun", "weapon", ctrl=True)
    assert [row[0] for row in rows(page)] == ["bridge", "  gun", "weapon", "  gun"]
    page.tree.expandAll()
    drop(page, "gun", None)
    assert [row[0] for row in rows(page)] == ["bridge", "gun", "weapon"]
    page._workspace.undo()
    page.read_all()
    assert [row[0] for row in rows(page)] == ["bridge", "  gun", "weapon", "  gun"]


def test_a_tag_cannot_be_dragged_below_itself(page: Tags, messages: Messages) -> None:
    said: list[str] = []
    page._workspace.failed.connect(said.append)
    page.tree.expandAll()
    drop(page, "weapon", "gun")
    assert "stands below" in said[0]
    assert [row[0] for row in rows(page)] == ["bridge", "weapon", "  gun"]


def test_names_are_changed_and_tags_made_one(page: Tags, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        ask, "text", lambda *_args, **kw: "howitzer" if not kw.get("lines") else "a"
    )
    choose(page, "gun")
    page._buttons["rename"].click()
    page.read_all()
    choose(page, "howitzer")
    page._buttons["alias"].click()
    page.read_all()
    assert ("  howitzer", "a", "2", "") in rows(page)
    monkeypatch.setattr(ask, "choice", lambda *_args: 0)
    choose(page, "weapon")
    page._buttons["merge"].click()  # with the first other one: bridge
    page.read_all()
    assert [row[:2] for row in rows(page)] == [("weapon", "arms, bridge"), ("  howitzer", "a")]


def test_only_what_is_looked_for_and_what_stands_above_is_shown(page: Tags) -> None:
    page.box.setText("gu")
    page.look_for()
    assert [row[0] for row in rows(page)] == ["weapon", "  gun"]
    page.box.setText("ARMS")
    page.look_for()
    assert [row[0] for row in rows(page)] == ["weapon"]


def test_photos_are_dropped_on_a_tag(page: Tags) -> None:
    from ui.widgets.photo_drag import mime_of

    number = choose(page, "bridge")
    place = QPointF(page.tree.visualRect(page.tree.currentIndex()).center())
    data: QMimeData = mime_of([1, 2, 3], ())
    page.tree.dropEvent(
        QDropEvent(place, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                   Qt.KeyboardModifier.NoModifier)
    )  # fmt: skip
    assert page._workspace.ask(tags.tag, number).photos == 3


def test_lists_of_other_programs_come_in_and_go_out(
    page: Tags, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = tmp_path / "list.txt"
    listed.write_text("weapon\n\tgun\n\t\tpistol\n\t\t{sidearm}\n", encoding="utf-8")
    monkeypatch.setattr(ask, "files", lambda *_args, **_kw: (listed,))
    page._buttons["import"].click()
    page.read_all()
    assert "    pistol" in [row[0] for row in rows(page)]
    written = tmp_path / "tags.txt"
    monkeypatch.setattr(ask, "choice", lambda *_args: 0)
    monkeypatch.setattr(ask, "file_to_save", lambda *_args, **_kw: written)
    page._buttons["export"].click()
    assert "weapon\n\t{arms}\n\tgun\n" in written.read_text(encoding="utf-8")
