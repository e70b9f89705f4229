"""The page of places with a real archive: tree, own places, other names, two made one, undo."""

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from archive import photos, places
from archive.catalogue import Catalogue
from archive.photos import NewFile, NewPhoto
from archive.places import OwnName
from ui import ask
from ui.messages import Messages
from ui.places import PlaceForms, Places
from ui.places.names import lines_of, names_in
from ui.rights.asking import MistakenField
from ui.widgets.form_dialog import FormDialog
from ui.workspace import Workspace

BAKHMUT = "geonames:713174"


@pytest.fixture
def ids(catalogue: Catalogue) -> list[int]:
    made = []
    for number in range(3):
        file = NewFile(f"{number:064x}", 1, "JPEG", f"photo-{number}.jpg", b"")
        where = {"latitude": 48.6, "longitude": 38.01} if number == 0 else {}
        new = NewPhoto(file, f"{number + 1:064x}", 400, 300, fields=where)
        made.append(int(catalogue.do(photos.add_photo, new).value))
    town = catalogue.do(places.adopt_place, BAKHMUT).value
    bridge = catalogue.do(places.add_place, "Old bridge", parent_id=town).value
    catalogue.do(places.place_photos, made[:2], town)
    catalogue.do(places.place_photos, made[1:], bridge)
    return made


@pytest.fixture
def page(ids: list[int], workspace: Workspace, messages: Messages, qtbot: QtBot) -> Places:
    made = Places(workspace, messages=messages)
    qtbot.addWidget(made)
    made.resize(1000, 640)
    made.show()
    return made


def rows(page: Places) -> list[tuple[str, ...]]:
    model = page.tree.model()
    found: list[tuple[str, ...]] = []

    def walk(above: QModelIndex, depth: int) -> None:
        for row in range(model.rowCount(above)):
            cells = [model.index(row, at, above).data() for at in range(5)]
            found.append(("  " * depth + cells[0], *cells[1:]))
            walk(model.index(row, 0, above), depth + 1)

    walk(page.tree.rootIndex(), 0)
    return found


def place_named(page: Places, name: str) -> int:
    found = page._workspace.ask(places.places, matching=name).items
    return int(found[0].id)


def choose(page: Places, name: str) -> int:
    page.read_all()
    number = place_named(page, name)
    assert page.tree.choose(number)
    return number


def filled(monkeypatch: pytest.MonkeyPatch, **values: str) -> list[FormDialog]:
    """Let the next form be filled in and stored; return the forms that were shown."""
    shown: list[FormDialog] = []

    def show(dialog: QDialog) -> int:
        assert isinstance(dialog, FormDialog)
        shown.append(dialog)
        for name, text in values.items():
            field = dialog.fields[name]
            if isinstance(field, QPlainTextEdit):
                field.setPlainText(text)
            elif hasattr(field, "findData"):
                field.setCurrentIndex(field.findData(text))
            else:
                field.setText(text)  # type: ignore[attr-defined] # a line
        dialog.ready.emit()
        return int(dialog.result())

    monkeypatch.setattr(ask, "show", show)
    return shown


def test_the_tree_counts_a_place_and_all_inside_it(page: Places) -> None:
    found = rows(page)
    assert found[0][0] == "Ukraine"
    assert [row for row in found if row[0].strip() in ("Bakhmut", "Old bridge")] == [
        ("      Bakhmut", "town", "", "2", "3"),
        ("        Old bridge", "site, our own", "", "2", ""),
    ]


@pytest.mark.parametrize("text", ["old br", "OLD BRIDGE", "bridge"])
def test_a_place_is_found_by_a_part_of_its_name_with_what_it_lies_in(
    page: Places, text: str
) -> None:
    page.box.setText(text)
    page.read_all()
    assert [row[0].strip() for row in rows(page)][-1] == "Old bridge"
    page.box.setText("Артемівськ")
    page.read_all()
    assert [row[0].strip() for row in rows(page)][-1] == "Bakhmut"
    page.box.setText("nowhere at all")
    page.read_all()
    assert rows(page) == []
    page.box.clear()
    page.only_own.setChecked(True)
    assert [row[0].strip() for row in rows(page)][-1] == "Old bridge"


def test_a_place_is_added_inside_the_chosen_one_with_names_of_their_time(
    page: Places, monkeypatch: pytest.MonkeyPatch, workspace: Workspace
) -> None:
    choose(page, "Bakhmut")
    form = filled(monkeypatch, name="Salt mine", point="48.7, 38.05",
                      names="Соляна шахта; uk\nMine No. 1; ; 1881–1954-06")  # fmt: skip
    page._buttons["new"].click()
    assert form[0].result() == QDialog.DialogCode.Accepted
    made = place_named(page, "Salt mine")
    assert page.tree.chosen_places == (made,)
    known = workspace.ask(places.place, made)
    assert (known.within[0], known.latitude, known.kind) == ("Bakhmut", 48.7, "site")
    assert workspace.ask(places.place_terms, made).names == (
        OwnName("Соляна шахта", "uk"),
        OwnName("Mine No. 1", None, "1881", "1954-06"),
    )
    assert "Mine No. 1; 1881 – 1954-06" in page.names.text()
    workspace.undo()
    page.read_all()
    assert "Salt mine" not in str(rows(page))


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("name", {"name": "  "}),
        ("point", {"name": "A", "point": "north"}),
        ("point", {"name": "A", "point": "98, 10"}),
        ("names", {"name": "A", "names": "B; last year"}),
        ("parent", {"name": "A", "parent": "Springfield"}),
    ],
)
def test_a_mistake_is_said_beside_its_field_and_nothing_is_added(
    page: Places, monkeypatch: pytest.MonkeyPatch, field: str, values: dict[str, str]
) -> None:
    before = rows(page)
    forms = filled(monkeypatch, **values)
    page._buttons["new"].click()
    assert forms[0].result() != QDialog.DialogCode.Accepted
    page.read_all()
    assert rows(page) == before
    assert forms[0]._errors[field].text()


def test_a_place_is_edited_and_given_another_name(
    page: Places, monkeypatch: pytest.MonkeyPatch, workspace: Workspace
) -> None:
    number = choose(page, "Old bridge")
    filled(monkeypatch, name="New bridge", kind="area")
    page._buttons["edit"].click()
    known = workspace.ask(places.place, number)
    assert (known.name, known.kind, known.names) == ("New bridge", "area", ("Old bridge",))
    assert known.within[0] == "Bakhmut"
    filled(monkeypatch, name="Puente viejo", language="es", valid_from="1936", valid_to="1939")
    page._buttons["name"].click()
    names = workspace.ask(places.place_terms, number).names
    assert names[-1] == OwnName("Puente viejo", "es", "1936", "1939")


def test_two_places_are_made_one_after_a_look_at_what_moves(
    page: Places, monkeypatch: pytest.MonkeyPatch, workspace: Workspace, ids: list[int]
) -> None:
    second = int(workspace.catalogue.do(places.add_place, "Bridge, old").value)
    workspace.catalogue.do(places.place_photos, ids[:1], second)
    page.read_all()
    number = choose(page, "Old bridge")
    at = page.tree.currentIndex()
    assert page.tree.choose(second)
    page.tree.selectionModel().select(
        at, QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    )
    assert page._buttons["merge"].text() == "Make the two one…"
    forms = filled(monkeypatch, keep=str(number))
    page._buttons["merge"].click()
    assert forms[0].result() == QDialog.DialogCode.Accepted
    kept = workspace.ask(places.place, number)
    assert (kept.photos, kept.names) == (3, ("Bridge, old",))
    workspace.undo()
    assert workspace.ask(places.place, second).photos == 1


def test_the_other_place_is_asked_for_where_one_is_chosen(
    page: Places, monkeypatch: pytest.MonkeyPatch, workspace: Workspace
) -> None:
    number = choose(page, "Old bridge")
    seen: list[list[str]] = []

    def second(_parent: object, _title: str, _label: str, words: list[str]) -> int | None:
        seen.append(list(words))
        return None

    monkeypatch.setattr(ask, "choice", second)
    page._buttons["merge"].click()
    assert seen
    assert any(word.startswith("Bakhmut, ") for word in seen[0])
    assert not any(word.endswith(f"(#{number})") for word in seen[0])


def test_a_place_is_removed_and_comes_back(page: Places, workspace: Workspace) -> None:
    choose(page, "Old bridge")
    page._buttons["remove"].click()
    page.read_all()
    assert "Old bridge" not in str(rows(page))
    workspace.undo()
    page.read_all()
    assert "Old bridge" in str(rows(page))


def test_what_hangs_on_a_place_is_said_and_its_photos_are_a_click_away(
    page: Places, qtbot: QtBot
) -> None:
    number = choose(page, "Bakhmut")
    assert "2 photos, 1 place inside · town · 48.5" in page.about.text()
    assert "1924 – 2016" in page.names.text()
    with qtbot.waitSignal(page.query_opened) as said:
        page._buttons["photos"].click()
    assert said.args == [f"place:#{number}"]


def test_a_new_place_for_photos_stands_where_the_first_was_made(
    page: Places, monkeypatch: pytest.MonkeyPatch, workspace: Workspace, ids: list[int]
) -> None:
    forms = filled(monkeypatch)
    PlaceForms(workspace, page).add_for(ids[:2], "Checkpoint", "created")
    assert forms[0].result() == QDialog.DialogCode.Accepted
    made = workspace.ask(places.place, place_named(page, "Checkpoint"))
    assert (made.latitude, made.longitude, made.within[0]) == (48.6, 38.01, "Bakhmut")
    assert made.photos == 2
    assert ("Checkpoint", "created") in {
        (one.name, one.role) for one in workspace.ask(places.places_of, ids[0])
    }
    workspace.undo()
    assert workspace.ask(places.places, matching="Checkpoint").total == 0


def test_in_an_archive_that_is_only_looked_at_nothing_can_be_changed(
    page: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(page._workspace), "read_only", property(lambda _self: True))
    choose(page, "Bakhmut")
    page._on_chosen()
    assert [name for name, button in page._buttons.items() if button.isEnabled()] == ["photos"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Stalino", OwnName("Stalino")),
        ("Сталіно; uk; 1924–1961", OwnName("Сталіно", "uk", "1924", "1961")),
        ("Stalino; 1924..1961-11-09", OwnName("Stalino", None, "1924", "1961-11-09")),
        ("Stalino;; – 1961", OwnName("Stalino", None, None, "1961")),
        ("Stalino; zh-Hant; 1924 –", OwnName("Stalino", "zh-hant", "1924", None)),
        ("Stalino; 1924-1961", OwnName("Stalino", None, "1924", "1961")),
    ],
)
def test_a_line_says_name_language_and_years(line: str, name: OwnName) -> None:
    assert names_in(line) == (name,)
    assert names_in(lines_of([name])) == (name,)


def test_what_is_neither_language_nor_years_is_said() -> None:
    with pytest.raises(MistakenField, match="last year"):
        names_in("Stalino; last year")
