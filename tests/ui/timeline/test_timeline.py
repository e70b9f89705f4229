"""The timeline with a real archive: bars, stretches into the query, events, articles, keys."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from archive import events, photos, search
from archive.article_import import import_text
from archive.catalogue import Catalogue
from archive.photos import NewFile, NewPhoto
from archive.values import PhotoId
from ui.pictures import Pictures
from ui.selection import Selection
from ui.timeline import Timeline
from ui.timeline.axis import minute_of
from ui.timeline.stories import Story
from ui.workspace import Workspace

TAKEN = (
    ("2023-03-08T14:05", "2023-03-08T14:05", "minute"),
    ("2023-03-08T14:07", "2023-03-08T14:07", "minute"),
    ("2023-03-09", "2023-03-09", "day"),
    ("2023-03-12", "2023-03-12", "day"),
    ("2019", "2019", "year"),
    (None, None, None),
)


@pytest.fixture
def ids(catalogue: Catalogue) -> tuple[PhotoId, ...]:
    made = []
    for number, (first, last, precision) in enumerate(TAKEN):
        file = NewFile(f"{number:064x}", 1, "JPEG", f"photo-{number}.jpg", b"")
        fields = {"caption": f"Caption {number}", "taken_text": first, "taken_from": first,
                  "taken_to": last, "taken_precision": precision}  # fmt: skip
        new = NewPhoto(file, f"{number + 1:064x}", 400, 300, fields=fields)
        made.append(catalogue.do(photos.add_photo, new).value)
    return tuple(made)


@pytest.fixture
def timeline(
    ids: tuple[PhotoId, ...],
    workspace: Workspace,
    selection: Selection,
    pictures: Pictures,
    qtbot: QtBot,
) -> Timeline:
    workspace.do(events.add_event, "Battle of the bridge", starts="2023-03-07", ends="2023-03-10")
    made = Timeline(workspace, selection, pictures=pictures)
    qtbot.addWidget(made)
    made.resize(1000, 500)
    made.show()
    made.show_query("")
    made.canvas.setFocus()
    return made


def close_up(timeline: Timeline) -> None:
    """Look at the second week of March."""
    from datetime import datetime

    first, last = (minute_of(datetime(2023, 3, day)) for day in (6, 14))
    timeline.canvas.go(timeline.canvas.axis.around(first, last))


def test_the_whole_time_is_shown_first(timeline: Timeline) -> None:
    assert sum(bucket.count for bucket in timeline.canvas.buckets) >= 4
    assert "5 photos in time · 1 without a date" in timeline._head.words
    assert not timeline.canvas.grab().isNull()


def test_closer_the_unit_becomes_finer_and_rough_dates_stand_aside(timeline: Timeline) -> None:
    close_up(timeline)
    canvas = timeline.canvas
    assert canvas.unit in ("day", "hour")
    assert sum(bucket.count for bucket in canvas.buckets) >= 2
    timeline.show_query("taken:2019")
    assert sum(each.count for each in canvas.vague) in (0, 1)
    canvas.grab()


def drag(timeline: Timeline, qtbot: QtBot, left: int, right: int, height: int = 60) -> None:
    canvas = timeline.canvas
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(left, height))
    qtbot.mouseMove(canvas, QPoint((left + right) // 2, height))
    qtbot.mouseMove(canvas, QPoint(right, height))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(right, height))


def test_a_stretch_is_dragged_into_the_query(
    timeline: Timeline, workspace: Workspace, ids: tuple[PhotoId, ...], qtbot: QtBot
) -> None:
    from datetime import datetime

    close_up(timeline)
    axis = timeline.canvas.axis
    left = round(axis.x_of(minute_of(datetime(2023, 3, 8, 3))))
    right = round(axis.x_of(minute_of(datetime(2023, 3, 9, 20))))
    with qtbot.waitSignal(timeline.term_chosen) as chosen:
        drag(timeline, qtbot, left, right)
    found = workspace.ask(search.find, chosen.args[0]).ids
    assert {ids[0], ids[1]} <= set(found) <= {ids[0], ids[1], ids[2]}
    assert timeline.canvas.range is not None
    assert "March 2023" in timeline._head.words


def test_dragging_the_axis_moves(timeline: Timeline, qtbot: QtBot) -> None:
    close_up(timeline)
    before = timeline.canvas.axis.first
    with qtbot.assertNotEmitted(timeline.term_chosen):
        drag(timeline, qtbot, 300, 400, height=timeline.canvas.height() - 10)
    assert timeline.canvas.axis.first < before


def test_keys_go_from_bar_to_bar_stretch_and_search(
    timeline: Timeline, workspace: Workspace, ids: tuple[PhotoId, ...], qtbot: QtBot
) -> None:
    close_up(timeline)
    canvas = timeline.canvas
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert "photo" in canvas.accessibleDescription()
    qtbot.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.range is not None
    with qtbot.waitSignal(timeline.term_chosen) as chosen:
        qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert workspace.ask(search.count, chosen.args[0]) >= 2
    length = canvas.axis.last - canvas.axis.first
    qtbot.keyClick(canvas, Qt.Key.Key_Z)
    assert canvas.axis.last - canvas.axis.first < length
    assert canvas.range is None
    first = canvas.axis.first
    qtbot.keyClick(canvas, Qt.Key.Key_PageDown)
    assert canvas.axis.first > first
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Down, Qt.Key.Key_Home):
        qtbot.keyClick(canvas, key)
    assert "in time" in timeline._head.words


def test_zooming_goes_from_decades_to_minutes(timeline: Timeline, qtbot: QtBot) -> None:
    canvas, units = timeline.canvas, set()
    canvas.zoom_by(-30)
    for _step in range(40):
        units.add(canvas.unit)
        x = canvas.axis.x_of(minute_of_first(timeline))
        canvas.zoom_by(1, x)
        canvas.grab()
    assert units >= {"year", "month", "day", "hour", "minute"}


def minute_of_first(timeline: Timeline) -> float:
    from datetime import datetime

    return minute_of(datetime(2023, 3, 8, 14, 5))


def test_an_event_and_an_article_stand_on_the_same_axis(
    timeline: Timeline, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    text = "Bridge holds\n\nThe bridge holds after a night of rain, officials said.\n" * 3
    given = {"published": "2023-03-10T09:00:00Z", "headline": "Bridge holds"}
    workspace.run(import_text, text, label="Article", **given)
    timeline.show_query("")
    close_up(timeline)
    canvas = timeline.canvas
    ((lane, event),) = canvas._lanes
    box = canvas.place_of_event(lane, event)
    with qtbot.waitSignal(timeline.term_chosen) as chosen:
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert chosen.args[0].startswith("event:#")
    (article,) = canvas._articles
    assert article.words.startswith("Bridge holds")
    at = QPoint(round(canvas.axis.x_of(article.first)), canvas.height() - 28 - 13)
    with qtbot.waitSignal(timeline.article_opened) as opened:
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    assert opened.args == [article.id]


def test_names_of_events_at_the_edge_do_not_touch(timeline: Timeline) -> None:
    canvas = timeline.canvas
    names = ("An event with a very long name", "Another with a name as long", "A third")
    last = canvas.axis.last
    ends = (last - canvas.axis.per_px * 300, last - canvas.axis.per_px * 20, last)
    stories = [
        Story(number, name, int(end) - 1, int(end))
        for number, (name, end) in enumerate(zip(names, ends, strict=True))
    ]
    canvas.show_stories(stories, ())
    assert len(canvas._lanes) == 3
    reach = [(lane, *canvas.placing.extent(event)) for lane, event in canvas._lanes]
    for lane, left, right in reach:
        assert 0 <= left < right <= canvas.width()
        others = [each for each in reach if each[0] == lane and each[1:] != (left, right)]
        assert all(right < low or left > high for _lane, low, high in others)


def test_the_photo_with_the_focus_is_marked(
    timeline: Timeline, selection: Selection, ids: tuple[PhotoId, ...]
) -> None:
    selection.choose([ids[0]])
    assert timeline.canvas._current == minute_of_first(timeline)
    selection.choose([ids[5]])
    assert timeline.canvas._current is None


def test_a_changed_archive_is_asked_again_and_a_mistake_is_said(
    timeline: Timeline, workspace: Workspace, ids: tuple[PhotoId, ...], qtbot: QtBot
) -> None:
    workspace.do(photos.remove_photos, ids[:1])
    qtbot.waitUntil(lambda: "4 photos in time" in timeline._head.words)
    timeline.show_query("taken:soon")
    assert "mistake" in timeline._head.words


def test_photos_at_another_time_are_gone_to_with_a_day_around_one(
    timeline: Timeline, ids: tuple[PhotoId, ...]
) -> None:
    from datetime import datetime

    canvas = timeline.canvas
    canvas.go(canvas.axis.around(minute_of(datetime(1990, 1, 1)), minute_of(datetime(1991, 1, 1))))
    timeline.show_query(f"id:{ids[0]}")
    assert sum(bucket.count for bucket in canvas.buckets) == 1
    assert canvas.axis.last - canvas.axis.first >= 1440


def test_the_photos_of_a_chosen_stretch_stand_below(timeline: Timeline, qtbot: QtBot) -> None:
    timeline.canvas.choose(minute_of(datetime(2023, 3, 1)), minute_of(datetime(2023, 3, 31)))
    qtbot.waitUntil(timeline.below.isVisible)
    assert timeline.below.strip.ids
    timeline.canvas.clear()
    qtbot.waitUntil(lambda: not timeline.below.isVisible())
