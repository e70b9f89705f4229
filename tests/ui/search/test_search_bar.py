import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from archive import collections, photos, tags
from archive.catalogue import Catalogue
from archive.photos import NewFile, NewPhoto
from archive.search import Completion
from archive.values import PhotoId
from ui import ask
from ui.messages import Messages
from ui.search import SearchBar
from ui.search.box import SearchBox
from ui.workspace import Workspace

CAPTIONS = ("A bridge in Kharkiv", "Міст у Харкові", "A tram in Lviv")


@pytest.fixture
def ids(catalogue: Catalogue) -> tuple[PhotoId, ...]:
    made = []
    for number, caption in enumerate(CAPTIONS):
        file = NewFile(f"{number:064x}", 1, "JPEG", f"photo-{number}.jpg", b"")
        new = NewPhoto(file, f"{number:064x}", 400, 300, fields={"caption": caption})
        made.append(catalogue.do(photos.add_photo, new).value)
    return tuple(made)


@pytest.fixture
def bar(
    ids: tuple[PhotoId, ...], workspace: Workspace, messages: Messages, qtbot: QtBot
) -> SearchBar:
    made = SearchBar(workspace, messages=messages)
    qtbot.addWidget(made)
    made.show()
    return made


def test_typing_and_enter_find(bar: SearchBar, ids: tuple[PhotoId, ...], qtbot: QtBot) -> None:
    qtbot.keyClicks(bar.box, "bridge")
    with qtbot.waitSignal(bar.found) as found:
        qtbot.keyClick(bar.box, Qt.Key.Key_Return)
    assert found.args == [(ids[0],), True, False]
    with qtbot.waitSignal(bar.found) as found:
        bar.clear()
    assert found.args == [tuple(reversed(ids)), False, False]


def test_a_pause_while_typing_finds_too(
    bar: SearchBar, ids: tuple[PhotoId, ...], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(bar.found) as found:
        bar.box.insert("міст")
        bar.box.textEdited.emit("міст")  # QTest can only type Latin letters
    assert found.args[0] == (ids[1],)


def test_a_mistake_is_shown_at_its_place_and_nothing_else_happens(
    bar: SearchBar, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(bar.found):
        bar.run("bridge taken:soon")
    assert "14" in bar.mistake or "taken" in bar.mistake
    assert bar.box._wrong_at is not None
    assert bar.box._wrong_at >= len("bridge ")
    assert not bar.box.grab().isNull()
    bar.run("bridge")
    assert bar.mistake == ""
    assert bar.box._wrong_at is None


def test_half_a_word_is_no_mistake_yet(bar: SearchBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar.box, "taken:")
    bar._on_typed()
    assert bar.mistake == ""
    bar._on_pause()  # nothing stands behind the colon yet
    assert bar.mistake == ""
    qtbot.keyClick(bar.box, Qt.Key.Key_Return)
    assert bar.mistake != ""


def test_a_mistake_that_was_typed_and_left_is_shown(bar: SearchBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar.box, "taken:2024-13")
    assert bar.mistake == ""
    qtbot.waitUntil(lambda: bar.mistake != "")
    assert bar.text == ""
    bar.run("taken:2024-12")
    assert bar.mistake == ""


def lines(bar: SearchBar) -> list[str]:
    return bar.box._lines.stringList()


def type_in(bar: SearchBar, text: str) -> None:
    bar.box.setText(text)
    bar.box.textEdited.emit(text)


def test_fields_and_names_complete(bar: SearchBar, workspace: Workspace) -> None:
    workspace.do(tags.add_tag, "battle of the bridge")
    workspace.do(collections.add_collection, "Front page")
    type_in(bar, "cre")
    assert any(line.startswith("credit:   ") for line in lines(bar))
    for typed, completed in (
        ("bridge rights:bl", "rights:blocked"),
        ("tag:bat", 'tag:"battle of the bridge"'),
        ("collection:fr", 'collection:"Front page"'),
    ):
        type_in(bar, typed)
        assert any(line.startswith(completed) for line in lines(bar)), typed
    type_in(bar, "nothing:x")
    assert lines(bar) == []


def test_a_completion_replaces_what_was_typed(bar: SearchBar, workspace: Workspace) -> None:
    workspace.do(tags.add_tag, "the front")
    bar.box.setText('bridge tag:"the f tram')
    bar.box.setCursorPosition(len('bridge tag:"the f'))
    bar.box.textEdited.emit(bar.box.text())
    bar.box._on_chosen(lines(bar)[0])
    assert bar.box.text() == 'bridge tag:"the front" tram'
    type_in(bar, "-cre")
    bar.box._on_chosen(lines(bar)[0])
    assert bar.box.text().startswith("-cre")
    assert bar.box.text().endswith(":")


def test_a_late_answer_to_an_older_text_is_dropped(qtbot: QtBot) -> None:
    box = SearchBox()
    qtbot.addWidget(box)
    box.setText("credit:x")
    box.offer("cre", (Completion("credit:", "who is credited", "field", None, 0, 3),))
    assert box._lines.stringList() == []


def test_a_facet_adds_to_the_search(bar: SearchBar, qtbot: QtBot) -> None:
    bar.chips.chosen.emit("credit:missing")
    assert bar.text == "credit:missing"
    bar.run("bridge OR tram")
    bar.chips.chosen.emit("credit:missing")
    assert bar.text == "(bridge OR tram) credit:missing"
    bar.chips.chosen.emit("credit:missing")
    assert bar.text == "bridge OR tram"


def test_what_the_query_keeps_to_is_ticked_and_named(bar: SearchBar) -> None:
    bar.run("format:jpeg")
    chip = next(b for b in bar.findChildren(QPushButton) if b.property("facet") == "format")
    assert chip.isChecked()
    assert chip.text() == "Format: JPEG"
    (action,) = bar.chips.menu_of("format").actions()
    assert action.isChecked()
    assert action.text() == "JPEG\t3"
    action.trigger()
    assert bar.text == ""
    assert not chip.isChecked()


def test_one_stretch_of_time_and_one_area_at_once(bar: SearchBar) -> None:
    bar.run("bridge taken:2023")
    bar.put("taken:2023-03")
    assert bar.text == "bridge taken:2023-03"
    bar.put("near:50,36,20km")
    bar.put("box:49,35,51,37")
    assert bar.text == "bridge taken:2023-03 box:49,35,51,37"


def test_a_chip_opens_a_menu_of_its_values(bar: SearchBar, qtbot: QtBot) -> None:
    bar.run("")
    shown = [b for b in bar.findChildren(QPushButton) if b.property("facet") and b.isVisible()]
    assert shown
    shown[0].click()
    menu = bar.findChild(QMenu)
    actions = menu.actions()
    assert actions
    with qtbot.waitSignal(bar.chips.chosen):
        actions[0].trigger()
    menu.close()


def test_a_search_is_kept_under_a_name(
    bar: SearchBar, workspace: Workspace, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(ask, "text", lambda *_args, **_more: "Bridges")
    bar.run("bridge")
    bar.bindings()["search.save"]()
    saved = workspace.ask(collections.saved_searches)
    assert [(each.name, each.query) for each in saved] == [("Bridges", "bridge")]
    bar.run("tram")
    with qtbot.waitSignal(bar._messages.said) as said:
        bar.bindings()["search.save"]()
    _kind, words, button, undo = said.args
    assert "asked “bridge” before" in words
    assert button
    undo()
    (kept,) = workspace.ask(collections.saved_searches)
    assert kept.query == "bridge"


def test_half_the_name_of_a_saved_search_is_no_mistake_yet(
    bar: SearchBar, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.do(collections.save_search, "Bridges", "bridge")
    bar.run("tram")
    bar.box.clear()
    qtbot.keyClicks(bar.box, "saved:brid")
    bar._on_typed()
    assert bar.mistake == ""
    qtbot.waitUntil(lambda: "perhaps “Bridges”" in bar.mistake)  # it was left so
    with qtbot.waitSignal(bar.found) as found:
        bar.run("saved:bridges")
    assert len(found.args[0]) == 1
    assert bar.mistake == ""


def test_a_search_is_not_kept_under_the_name_of_one_it_asks(
    bar: SearchBar, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.do(collections.save_search, "Bridges", "bridge")
    monkeypatch.setattr(ask, "text", lambda *_args, **_more: "Bridges")
    bar.run("saved:bridges -tram")
    bar.bindings()["search.save"]()
    (kept,) = workspace.ask(collections.saved_searches)
    assert kept.query == "bridge"


def test_a_change_is_searched_again(
    bar: SearchBar, workspace: Workspace, ids: tuple[PhotoId, ...], qtbot: QtBot
) -> None:
    bar.run("bridge")
    with qtbot.waitSignal(bar.found) as found:
        workspace.do(photos.edit_caption, ids[2], "A bridge in Lviv")
    assert found.args == [(ids[2], ids[0]), True, True]


def test_near_spellings_are_suggested_when_nothing_is_found(bar: SearchBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.suggested) as suggested:
        bar.run("brigde")
    assert "bridge" in [each.spelling for each in suggested.args[0]]
    assert suggested.args[1] == "brigde"
    with qtbot.waitSignal(bar.suggested) as suggested:
        bar.run("bridge")
    assert suggested.args == [(), ""]


def test_enter_searches_for_what_is_typed_although_completions_are_open(
    bar: SearchBar, qtbot: QtBot
) -> None:
    bar.activateWindow()
    bar.box.setFocus()
    qtbot.waitUntil(bar.box.hasFocus)
    type_in(bar, "bri")
    popup = bar.box._completer.popup()
    assert popup.isVisible()
    assert not popup.currentIndex().isValid()
    with qtbot.waitSignal(bar.box.returnPressed):
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert bar.text == "bri"
    type_in(bar, "bri")
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert bar.box.text() != "bri"
    type_in(bar, "")
    assert not popup.isVisible()


def test_a_search_by_meaning_asks_for_its_own_order(bar: SearchBar, qtbot: QtBot) -> None:
    bar.order_wanted.connect(bar.set_order)
    bar.set_order("-taken")
    with qtbot.waitSignal(bar.order_wanted) as wanted:
        bar.run('bridge meaning:"crossing a river"')
    assert wanted.args == ["relevance"]
    assert "by meaning" in bar.mistake  # the extra is off: said under the box
    with qtbot.assertNotEmitted(bar.order_wanted):
        bar.run("meaning:bridge tram")
    with qtbot.waitSignal(bar.order_wanted) as wanted:
        bar.run("bridge")
    assert wanted.args == ["-taken"]
    assert bar.mistake == ""
