"""The map with a real archive: clusters, strip, areas into the query, keys; work runs at once."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from archive import photos
from archive.search.points import Box
from archive.values import PhotoId
from ui.map import PhotoMap
from ui.map.clusters import place_of, short
from ui.pictures import Pictures
from ui.selection import Selection
from ui.workspace import Workspace


@pytest.fixture
def photo_map(
    ids: tuple[PhotoId, ...],
    workspace: Workspace,
    selection: Selection,
    pictures: Pictures,
    qtbot: QtBot,
) -> PhotoMap:
    made = PhotoMap(workspace, selection, pictures=pictures)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.show_query("")
    made.canvas.setFocus()
    return made


def texts(photo_map: PhotoMap) -> str:
    return f"{photo_map._head.words} {photo_map.below._said.text()}"


def middle(photo_map: PhotoMap, at: int = 0) -> QPoint:
    canvas = photo_map.canvas
    return QPointF(*place_of(canvas.clusters[at], canvas.camera)).toPoint()


def test_the_world_shows_everything_that_has_a_place(photo_map: PhotoMap) -> None:
    assert "5 photos on the map · 1 without a place" in texts(photo_map)
    clusters = photo_map.canvas.clusters
    assert sum(each.count for each in clusters) == 5
    assert clusters[0].count >= 3, "the largest comes first"


def test_the_ground_is_drawn_and_asked_for_again_elsewhere(photo_map: PhotoMap) -> None:
    canvas = photo_map.canvas
    image = canvas.grab().toImage()
    colours = {image.pixelColor(x, 300).name() for x in range(0, 900, 7)}
    assert len(colours) > 2, "land and water differ"
    canvas.look_at(Box(36.0, 49.8, 36.5, 50.2))
    assert canvas.ground.ready
    assert canvas.ground.countries


def test_towns_are_named_when_the_view_rests(photo_map: PhotoMap, qtbot: QtBot) -> None:
    photo_map.canvas.look_at(Box(35.0, 49.0, 37.5, 50.5))
    qtbot.waitUntil(lambda: "Kharkiv" in [each.text for each in photo_map.canvas.labels])


def test_a_click_shows_the_photos_of_a_circle(
    photo_map: PhotoMap, selection: Selection, ids: tuple[PhotoId, ...], qtbot: QtBot
) -> None:
    photo_map.canvas.look_at(Box(30.0, 46.0, 42.0, 52.0))
    qtbot.mouseClick(photo_map.canvas, Qt.MouseButton.LeftButton, pos=middle(photo_map))
    assert set(photo_map.below.strip.ids) == set(ids[:3])
    assert "3 photos here" in texts(photo_map)
    assert selection.ids == (ids[2],), "the newest"
    ctrl = Qt.KeyboardModifier.ControlModifier
    qtbot.mouseClick(photo_map.canvas, Qt.MouseButton.LeftButton, ctrl, middle(photo_map))
    assert set(selection.ids) == set(ids[:3])


def test_the_selection_is_marked_on_the_map(
    photo_map: PhotoMap, selection: Selection, ids: tuple[PhotoId, ...]
) -> None:
    selection.choose([ids[4]])
    canvas = photo_map.canvas
    (chosen,) = [each for each in canvas.clusters if canvas.has_chosen(each)]
    assert chosen.count == 1
    marked = canvas.grab().toImage()
    selection.choose([ids[5]])
    assert not any(canvas.has_chosen(each) for each in canvas.clusters)
    assert canvas.grab().toImage() != marked


def drag(photo_map: PhotoMap, qtbot: QtBot, *, shift: bool = False) -> None:
    canvas = photo_map.canvas
    keys = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, keys, QPoint(200, 150))
    for step in (QPoint(260, 200), QPoint(500, 450)):
        qtbot.mouseMove(canvas, step)
    canvas.grab()
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, keys, QPoint(500, 450))


def test_a_box_becomes_part_of_the_query(photo_map: PhotoMap, qtbot: QtBot) -> None:
    with qtbot.waitSignal(photo_map.term_chosen) as chosen:
        drag(photo_map, qtbot, shift=True)
    assert chosen.args[0].startswith("box:")
    photo_map._box.click()
    with qtbot.waitSignal(photo_map.term_chosen):
        drag(photo_map, qtbot)
    assert not photo_map._box.isChecked(), "one at a time"


def test_a_circle_becomes_part_of_the_query(
    photo_map: PhotoMap, workspace: Workspace, ids: tuple[PhotoId, ...], qtbot: QtBot
) -> None:
    from archive import search

    photo_map.canvas.look_at(Box(30.0, 46.0, 42.0, 52.0))
    photo_map._circle.click()
    with qtbot.waitSignal(photo_map.term_chosen) as chosen:
        drag(photo_map, qtbot)
    term = chosen.args[0]
    assert term.startswith("near:")
    assert term.endswith("km")
    assert workspace.ask(search.count, term) >= 1
    with qtbot.waitSignal(photo_map.term_chosen) as chosen:
        photo_map._here.click()
    assert set(workspace.ask(search.find, chosen.args[0]).ids) == set(ids[:4])


def test_only_these_keeps_exactly_the_photos_of_a_circle(
    photo_map: PhotoMap, workspace: Workspace, ids: tuple[PhotoId, ...], qtbot: QtBot
) -> None:
    from archive import search

    photo_map.canvas.look_at(Box(30.0, 46.0, 42.0, 52.0))
    qtbot.mouseClick(photo_map.canvas, Qt.MouseButton.LeftButton, pos=middle(photo_map))
    with qtbot.waitSignal(photo_map.term_chosen) as chosen:
        photo_map.below.keep.click()
    assert set(workspace.ask(search.find, chosen.args[0]).ids) == set(ids[:3])


def test_dragging_moves_the_map(photo_map: PhotoMap, qtbot: QtBot) -> None:
    photo_map.canvas.look_at(Box(36.0, 49.0, 39.0, 51.0))
    before = photo_map.canvas.camera
    with qtbot.assertNotEmitted(photo_map.term_chosen):
        drag(photo_map, qtbot)
    after = photo_map.canvas.camera
    assert after.x < before.x
    assert after.zoom == before.zoom


def test_while_moving_nothing_is_painted_anew(photo_map: PhotoMap) -> None:
    canvas = photo_map.canvas
    canvas.look_at(Box(30.0, 46.0, 42.0, 52.0))
    canvas._go(canvas.camera.moved(1, 0))
    for _frame in range(3):
        canvas.grab()
        canvas._go(canvas.camera.moved(40, 10))
    before = canvas._scene.composed
    first = canvas.grab().toImage()
    canvas._go(canvas.camera.moved(12, 0))
    moved = canvas.grab().toImage()
    assert canvas._scene.composed <= before + 1
    at = QPoint(400, 300)
    assert moved.pixelColor(at - QPoint(12, 0)) == first.pixelColor(at)


def test_keys_do_everything(photo_map: PhotoMap, selection: Selection, qtbot: QtBot) -> None:
    canvas = photo_map.canvas
    zoom, x = canvas.camera.zoom, canvas.camera.x
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.camera.zoom > zoom
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.camera.x != x
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    qtbot.keyClick(canvas, Qt.Key.Key_N)
    assert canvas.focused is not None
    assert "photos" in canvas.accessibleDescription()
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert photo_map.below.strip.ids
    assert selection.ids == photo_map.below.strip.ids[:1]
    qtbot.keyClick(canvas, Qt.Key.Key_Z)
    qtbot.keyClick(canvas, Qt.Key.Key_P)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.focused is None


def test_the_strip_chooses_and_opens(
    photo_map: PhotoMap, selection: Selection, ids: tuple[PhotoId, ...], qtbot: QtBot
) -> None:
    photo_map.canvas.look_at(Box(30.0, 46.0, 42.0, 52.0))
    qtbot.mouseClick(photo_map.canvas, Qt.MouseButton.LeftButton, pos=middle(photo_map))
    strip = photo_map.below.strip
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert selection.current == strip.ids[1]
    assert "Photo 2 of 3" in strip.accessibleDescription()
    strip.grab()
    qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 40))
    assert selection.current == strip.ids[0]
    with qtbot.waitSignal(photo_map.opened) as opened:
        qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert opened.args == [strip.ids[0]]


def test_another_role_and_a_changed_archive_are_asked_for(
    photo_map: PhotoMap, workspace: Workspace, ids: tuple[PhotoId, ...], qtbot: QtBot
) -> None:
    photo_map._role.setCurrentIndex(2)
    assert "0 photos on the map · 6 without a place" in texts(photo_map)
    photo_map._role.setCurrentIndex(0)
    workspace.do(photos.remove_photos, ids[:1])
    qtbot.waitUntil(lambda: "4 photos on the map" in texts(photo_map))


def test_a_mistake_in_the_query_is_said(photo_map: PhotoMap) -> None:
    photo_map.show_query("taken:soon")
    assert "mistake at character 7" in texts(photo_map)


@pytest.mark.parametrize(
    ("count", "words"),
    [(7, "7"), (950, "950"), (1234, "1.2k"), (84_200, "84k"), (1_100_000, "1.1M")],
)
def test_numbers_fit_into_circles(count: int, words: str, photo_map: PhotoMap) -> None:
    from PySide6.QtCore import QLocale

    assert short(count, QLocale.c()) == words


def test_photos_elsewhere_are_gone_to(photo_map: PhotoMap, ids: tuple[PhotoId, ...]) -> None:
    photo_map.canvas.look_at(Box(36.0, 49.8, 36.5, 50.2))
    photo_map.show_query(f"id:{ids[4]}")
    (cluster,) = photo_map.canvas.clusters
    assert round(cluster.longitude) == 178


def test_what_is_under_the_pointer_stays_when_the_line_opens(
    photo_map: PhotoMap, qtbot: QtBot
) -> None:
    photo_map.canvas.look_at(Box(30.0, 46.0, 42.0, 52.0))
    before = middle(photo_map)
    qtbot.mouseClick(photo_map.canvas, Qt.MouseButton.LeftButton, pos=before)
    qtbot.waitUntil(lambda: photo_map.canvas.height() < 600)
    after = middle(photo_map)
    assert (after - before).manhattanLength() <= 2


def test_how_far_off_the_chosen_photo_may_be_is_shown_and_said(
    photo_map: PhotoMap, workspace: Workspace, selection: Selection, ids: tuple[PhotoId, ...]
) -> None:
    workspace.do(photos.edit_fields, [ids[3]], {"gps": "48.59,38.0 ±25km"})
    selection.choose([ids[3]], ids[3])
    assert "chosen: ±25km" in texts(photo_map)
    assert len(photo_map.canvas._reach) > 8
    assert not photo_map.canvas.grab().isNull()
    selection.choose([ids[0]], ids[0])
    assert "chosen" not in texts(photo_map)
    assert photo_map.canvas._reach == ()


def test_in_a_narrow_view_what_can_be_done_stands_below(photo_map: PhotoMap, qtbot: QtBot) -> None:
    for width, below in ((900, False), (430, True), (900, False)):
        photo_map.resize(width, 700)
        qtbot.waitUntil(lambda to=below: (photo_map._box.y() > photo_map._role.y() + 10) is to)
        assert photo_map._role.width() >= photo_map._role.sizeHint().width()


def test_the_circle_whose_photos_open_below_stays_in_view(photo_map: PhotoMap) -> None:
    canvas = photo_map.canvas
    canvas.look_at(Box(30.0, 46.0, 42.0, 52.0))
    canvas.step(1)
    photo_map.resize(900, 300)
    assert canvas.focused is not None
    assert place_of(canvas.focused, canvas.camera)[1] < canvas.height()
