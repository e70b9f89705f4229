from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from archive import collections, events, photos, places, search, tags
from archive.catalogue import Catalogue
from archive.photos import NewFile, NewPhoto
from archive.values import PhotoId
from tests.ui.conftest import NO_MODIFIER
from ui import ask
from ui.messages import Messages
from ui.sidebar import Sidebar
from ui.sidebar.entries import FIXED, Entry, named
from ui.sidebar.sidebar import COUNT, ENTRY
from ui.widgets.photo_drag import mime_of
from ui.workspace import Workspace


@pytest.fixture
def photo(catalogue: Catalogue) -> PhotoId:
    file = NewFile("a" * 64, 1, "JPEG", "photo.jpg", b"")
    new = NewPhoto(file, "b" * 64, 400, 300, fields={"caption": "A bridge"})
    return catalogue.do(photos.add_photo, new).value


@pytest.fixture
def sidebar(workspace: Workspace, messages: Messages, qtbot: QtBot) -> Sidebar:
    def count(query: str, tell: Callable[[int], None]) -> None:
        workspace.ask_later(search.count, query, answered=tell)

    made = Sidebar(workspace, messages=messages, count=count)
    qtbot.addWidget(made)
    made.resize(232, 700)
    made.load()
    return made


def entry(sidebar: Sidebar, text: str) -> Entry:
    return next(each for each in sidebar.entries if each.text == text)


def counts(sidebar: Sidebar) -> dict[str, object]:
    found = {}
    for section in sidebar._sections.values():
        for row in range(section.rowCount()):
            item = section.child(row)
            if item.data(COUNT) is not None:
                found[item.text()] = item.data(COUNT)
    return found


def test_every_search_of_the_sidebar_is_one(photo: PhotoId, workspace: Workspace) -> None:
    for section in FIXED:
        for each in section.entries:
            if each.query is not None:
                workspace.ask(search.find, each.query)


def test_it_counts_what_needs_attention(photo: PhotoId, sidebar: Sidebar) -> None:
    assert counts(sidebar)["All photos"] == 1
    assert counts(sidebar)["No credit"] == 1
    assert counts(sidebar)["No caption"] == 0


def test_a_click_leads_to_photos_or_a_page(sidebar: Sidebar, qtbot: QtBot) -> None:
    indices = {}
    for section in sidebar._sections.values():
        for row in range(section.rowCount()):
            indices[section.child(row).text()] = section.child(row).index()
    with qtbot.waitSignal(sidebar.query_opened) as opened:
        sidebar.clicked.emit(indices["No credit"])
    assert opened.args == ["credit:missing"]
    with qtbot.waitSignal(sidebar.page_asked) as asked:
        sidebar.activated.emit(indices["Claims"])
    assert asked.args == ["claims"]


def test_named_sets_appear_and_go(workspace: Workspace, sidebar: Sidebar) -> None:
    workspace.do(collections.add_collection, "Front page")
    workspace.do(collections.save_search, "Uncredited", "credit:missing")
    assert entry(sidebar, "Front page").query == 'collection:"Front page"'
    assert entry(sidebar, "Uncredited").query == "credit:missing"
    workspace.undo()
    assert "Uncredited" not in [each.text for each in sidebar.entries]


def test_photos_dropped_on_a_set_are_put_into_it(
    photo: PhotoId, workspace: Workspace, sidebar: Sidebar, messages: Messages
) -> None:
    said: list[str] = []
    messages.said.connect(lambda kind, text, button, pressed: said.append(text))
    workspace.do(collections.add_collection, "Front page")
    workspace.do(tags.add_tag, "bridges")
    sidebar._drops.put_into(entry(sidebar, "Front page"), (photo,))
    sidebar._drops.put_into(entry(sidebar, "bridges"), (photo,))
    assert said == ["1 photo → Front page", "1 photo → bridges"]
    assert workspace.ask(search.count, 'collection:"Front page" tag:bridges') == 1
    assert entry(sidebar, "bridges").count == 1


def test_only_sets_take_photos(photo: PhotoId, workspace: Workspace, sidebar: Sidebar) -> None:
    sidebar.show()
    workspace.do(collections.add_collection, "Front page")
    for index, taken in ((_index(sidebar, "Front page"), True), (_index(sidebar, "Claims"), False)):
        where = QPointF(sidebar.visualRect(index).center())
        data: QMimeData = mime_of([photo], ())
        buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        event = QDropEvent(where, Qt.DropAction.CopyAction, data, buttons, none)
        event.setAccepted(False)
        sidebar.dropEvent(event)
        assert event.isAccepted() is taken
    assert workspace.ask(search.count, 'collection:"Front page"') == 1


def test_after_a_drop_the_sidebar_points_at_what_is_shown(
    photo: PhotoId, workspace: Workspace, sidebar: Sidebar
) -> None:
    sidebar.show()
    workspace.do(collections.add_collection, "Front page")
    shown, target = _index(sidebar, "All photos"), _index(sidebar, "Front page")
    sidebar.setCurrentIndex(shown)
    data: QMimeData = mime_of([photo], ())
    where = sidebar.visualRect(target).center()
    given = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO_MODIFIER)
    sidebar.dragEnterEvent(QDragEnterEvent(where, *given))
    sidebar.dragMoveEvent(QDragMoveEvent(where, *given))
    assert sidebar.currentIndex() == target
    sidebar.dropEvent(QDropEvent(QPointF(where), *given))
    assert sidebar.currentIndex() == shown


def test_photos_dropped_on_articles_are_about_to_be_linked(
    photo: PhotoId, sidebar: Sidebar, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(sidebar.action_asked) as asked:
        sidebar._drops.put_into(entry(sidebar, "Articles"), (photo,))
    assert asked.args == ["link.article"]


def _index(sidebar: Sidebar, text: str):
    for section in sidebar._sections.values():
        for row in range(section.rowCount()):
            if section.child(row).data(ENTRY).text == text:
                return section.child(row).index()
    raise LookupError(text)


def test_names_that_cannot_be_quoted_are_given_by_number() -> None:
    assert named("tag", 'the "bridge"', 7) == "tag:#7"
    assert named("tag", "the bridge", 7) == 'tag:"the bridge"'


def test_the_list_is_a_sound_model(sidebar: Sidebar, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(sidebar.model())


def test_a_saved_search_tells_what_is_new_until_it_is_looked_at(
    photo: PhotoId, workspace: Workspace, sidebar: Sidebar, qtbot: QtBot
) -> None:
    workspace.do(collections.save_search, "Bridges", "bridge")
    workspace.do(collections.save_search, "Odd", "taken:soon")
    assert counts(sidebar)["Bridges"] == 1
    file = NewFile("c" * 64, 1, "JPEG", "more.jpg", b"")
    new = NewPhoto(file, "d" * 64, 400, 300, fields={"caption": "A second bridge"})
    workspace.do(photos.add_photo, new)
    qtbot.waitUntil(lambda: counts(sidebar)["Bridges"] == "1 new · 2")
    section = sidebar._sections["searches"]
    assert section.child(0).accessibleText() == "Bridges, 2 photos, 1 new"
    with qtbot.waitSignal(sidebar.query_opened) as opened:
        sidebar._on_chosen(section.child(0).index())
    assert opened.args == ["bridge"]
    assert counts(sidebar)["Bridges"] == 2
    assert "Odd" not in counts(sidebar)


def test_what_expires_leads_to_the_rights_desk(sidebar: Sidebar, qtbot: QtBot) -> None:
    section = sidebar._sections["attention"]
    index = next(
        section.child(row).index()
        for row in range(section.rowCount())
        if "Expiring" in section.child(row).text()
    )
    with qtbot.waitSignal(sidebar.action_asked) as asked:
        sidebar.clicked.emit(index)
    assert asked.args == ["rights.desk"]


def test_sets_count_what_a_click_finds_whatever_lies_inside(
    photo: PhotoId, workspace: Workspace, sidebar: Sidebar
) -> None:
    bakhmut = workspace.catalogue.do(places.resolve_place, "Bakhmut").value
    workspace.do(places.place_photos, [photo], bakhmut)
    workspace.do(places.place_photos, [photo], bakhmut, role="created")
    workspace.do(events.add_event, "Winter", parent_id=None)
    workspace.do(events.add_event, "Siege", parent_id=1)
    workspace.do(events.add_to_event, [photo], 2)
    found = counts(sidebar)
    for name in ("Bakhmut", "Donetsk Oblast", "Ukraine", "Winter", "Siege"):
        query = entry(sidebar, name).query
        assert query is not None
        assert found[name] == workspace.ask(search.count, query) == 1


def test_collections_and_saved_searches_are_renamed_and_removed(
    photo: PhotoId, workspace: Workspace, sidebar: Sidebar, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.do(collections.add_collection, "Front")
    workspace.do(collections.save_search, "Bridges", "bridge")
    names = iter(("Title", "Crossings"))
    monkeypatch.setattr(ask, "text", lambda *_args, **_kw: next(names))
    sidebar.deeds.rename(entry(sidebar, "Front"))
    sidebar.deeds.rename(entry(sidebar, "Bridges"))
    sidebar.deeds._copy(())
    assert QGuiApplication.clipboard().text() == "Crossings\tbridge\n"
    sidebar.deeds.remove(entry(sidebar, "Crossings"))
    sidebar.deeds.remove(entry(sidebar, "Title"))
    assert not {"Title", "Crossings"} & {each.text for each in sidebar.entries}
    sidebar.deeds._paste()
    assert entry(sidebar, "Crossings").query == "bridge"
    assert sidebar.deeds.menu_of(entry(sidebar, "All photos")) is None
    menu = sidebar.deeds.menu_of(entry(sidebar, "Crossings"))
    assert menu is not None
    assert len(menu.actions()) == 5
