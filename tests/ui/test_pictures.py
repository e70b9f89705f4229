"""The cache of thumbnails: what is asked for arrives; it keeps to its memory and hides."""

import pytest
from pytestqt.qtbot import QtBot

from archive.errors import Unreadable
from tests.factories import picture_bytes
from ui.jobs import AtOnce, Jobs
from ui.pictures import Pictures, Thumbnail


class Drawer:
    """Thumbnails by hash; counts how often each is read."""

    def __init__(self) -> None:
        self.read: list[str] = []
        self.broken = False

    def get(self, sha256: str) -> bytes | None:
        self.read.append(sha256)
        if self.broken:
            raise Unreadable(path="thumbs.db", reason="the disk went away")
        return None if sha256 == "none" else picture_bytes(width=512, height=256, seed=len(sha256))


@pytest.fixture
def drawer() -> Drawer:
    return Drawer()


@pytest.fixture
def cache(drawer: Drawer, jobs: Jobs, qtbot: QtBot) -> Pictures:
    return Pictures(drawer, jobs, megabytes=1)


def test_a_thumbnail_arrives_in_the_size_asked_for(cache: Pictures, qtbot: QtBot) -> None:
    with qtbot.waitSignal(cache.arrived) as arrived:
        assert cache.thumbnail("a", 200) is None
    assert arrived.args == [frozenset({"a"})]
    found = cache.thumbnail("a", 200)
    assert found is not None
    assert (found.width(), found.height()) == (200, 100)


def test_another_size_stands_in_until_the_right_one_is_there(cache: Pictures, qtbot: QtBot) -> None:
    with qtbot.waitSignal(cache.arrived):
        cache.thumbnail("a", 200)
    stand_in = cache.thumbnail("a", 300)
    assert stand_in is not None
    assert stand_in.width() == 200
    qtbot.waitUntil(lambda: cache.has("a", 300, hidden=False))


def test_the_cache_keeps_to_its_memory(cache: Pictures, drawer: Drawer, qtbot: QtBot) -> None:
    names = ["x" * number for number in range(1, 10)]
    for name in names:
        cache.thumbnail(name, 512)
        qtbot.waitUntil(lambda name=name: cache.has(name, 512, hidden=False))
    assert not cache.has(names[0], 512, hidden=False)
    assert cache.has(names[-1], 512, hidden=False)


def test_what_does_not_exist_is_asked_once(cache: Pictures, drawer: Drawer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(cache.arrived):
        cache.thumbnail("none", 200)
    assert cache.is_missing("none")
    assert cache.thumbnail("none", 200) is None
    assert drawer.read == ["none"]
    assert cache.is_missing("")
    cache.forget(["none"])
    assert not cache.is_missing("none")


def test_the_newest_wish_is_served_first_and_old_ones_are_dropped(
    cache: Pictures, drawer: Drawer, qtbot: QtBot
) -> None:
    for number in range(500):
        cache.prefetch(f"early {number}", 100)
        cache.thumbnail(f"late {number}", 100)
    qtbot.waitUntil(
        lambda: not (cache._wanted or cache._ahead or cache._soon.isActive()),
        timeout=30_000,  # 800 pictures, on a busy machine
    )
    assert drawer.read[0] == "late 499"
    assert "early 0" not in drawer.read or drawer.read.index("early 0") > 300


def test_a_disk_that_went_away_is_no_endless_loop(
    cache: Pictures, drawer: Drawer, qtbot: QtBot
) -> None:
    drawer.broken = True
    for number in range(20):
        cache.thumbnail(f"a {number}", 100)
    qtbot.waitUntil(lambda: bool(drawer.read) and not cache._soon.isActive())
    assert len(drawer.read) < 20
    drawer.broken = False
    with qtbot.waitSignal(cache.arrived):
        cache.thumbnail("a 1", 100)


def test_revealing_is_for_now_and_can_be_taken_back(cache: Pictures, qtbot: QtBot) -> None:
    assert cache.hides(1, True)
    assert not cache.hides(2, False)
    with qtbot.waitSignal(cache.shown_changed):
        cache.reveal([1])
    assert not cache.hides(1, True)
    cache.reveal([1])
    assert cache.hides(1, True)
    cache.reveal([1])
    cache.cover()
    assert cache.hides(1, True)
    cache.set_blur(False)
    assert not cache.hides(1, True)


def test_a_thumbnail_widget_says_what_it_shows(cache: Pictures, qtbot: QtBot) -> None:
    from PySide6.QtCore import Qt

    widget = Thumbnail(cache, 96)
    qtbot.addWidget(widget)
    widget.show()
    widget.show_photo(7, "a", True, "A bridge")
    assert widget.accessibleName() == "Sensitive photo, hidden"
    cache.reveal([7])
    assert widget.accessibleName() == "A bridge"
    with qtbot.waitSignal(widget.activated) as activated:
        qtbot.keyClick(widget, Qt.Key.Key_Return)
    assert activated.args == [7]
    with qtbot.waitSignal(widget.activated):
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
    widget.clear()
    assert widget.accessibleName() == "No photo"


def test_an_executor_that_runs_at_once_needs_no_threads(qtbot: QtBot, drawer: Drawer) -> None:
    jobs = Jobs(executor=AtOnce())
    cache = Pictures(drawer, jobs)
    cache.prefetch("a", 100)
    qtbot.waitUntil(lambda: cache.has("a", 100, hidden=False))
    jobs.close()
