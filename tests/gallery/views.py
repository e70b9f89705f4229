"""Screens of the ways to look at a result: side by side, on the map, in time."""

from collections.abc import Callable
from typing import Any

from tests.gallery.stage import Stage


def compare(stage: Stage) -> None:
    """Two photos side by side, then four of which one is covered."""
    for numbers, name in (((0, 2), "compare-two"), ((0, 1, 3, 4), "compare-four")):
        _choose(stage, numbers)
        stage.do("view.compare")
        stage.draw(name)
        stage.do("view.compare")


def photo_map(stage: Stage) -> None:
    """The whole result on the map, then the photos of one circle."""
    stage.do("view.map")
    stage.draw("map")
    view: Any = stage.room.ways.views.view("map")
    view.canvas.zoom_by(-1.5)
    view.canvas.step(1)
    view._on_cluster(view.canvas.focused, False)
    stage.settle()
    stage.draw("map-circle")
    view.canvas.show_all()
    stage.do("view.grid")


def photo_map_world(stage: Stage) -> None:
    """The map from afar."""
    stage.do("view.map")
    view: Any = stage.room.ways.views.view("map")
    view.canvas.zoom_by(-20.0)
    stage.settle()
    stage.draw("map-world")
    view.canvas.show_all()
    stage.do("view.grid")


def timeline(stage: Stage) -> None:
    """The whole result in time, then the days of it with a stretch chosen."""
    _choose(stage, (2,))
    stage.do("view.timeline")
    stage.draw("timeline")
    view: Any = stage.room.ways.views.view("timeline")
    view.canvas._step(1, extend=False)
    view.canvas._step(1, extend=True)
    stage.draw("timeline-range")
    view.canvas.clear()
    view.canvas._step(-1, extend=False)
    view.canvas.closer()
    stage.draw("timeline-close")
    view.canvas.show_all()
    stage.do("view.grid")


def events_page(stage: Stage) -> None:
    """The page of events: an event with all that belongs to it, what may be one, a form."""
    stage.do("go.events")
    page: Any = stage.room.ways.page("events")
    model = page.tree.model()
    last = model.index(model.rowCount() - 1, 0)
    page.tree.setCurrentIndex(last)
    stage.draw("events")
    stage.dialogs.named("dialog-event")
    page.forms.edit(page.tree.current.id)
    heading = model.index(0, 0)
    if model.rowCount(heading):
        page.tree.setCurrentIndex(model.index(0, 0, heading))
        stage.draw("events-proposed")
    stage.do("go.photos")


def places_page(stage: Stage) -> None:
    """The page of places, the form of a place of our own, and what moves when two become one."""
    from archive.places import OwnName, PlaceTerms, add_described_place, place_photos

    catalogue = stage.room.workspace.catalogue
    names = (OwnName("Тячівський міст", "uk"), OwnName("Brücke von 1938", "de", "1938", "1944"))
    for name, photo in (("Tiachiv bridge", 2), ("Bridge at Tiachiv", 3)):
        terms = PlaceTerms(name, "site", "Ukraine", "48.01, 23.57", names[: 4 - photo])
        number = catalogue.do(add_described_place, terms).value
        catalogue.do(place_photos, [photo], number)
    stage.do("go.places")
    page: Any = stage.room.ways.page("places")
    page.tree.choose(number)
    stage.draw("places")
    stage.dialogs.named("dialog-place")
    page.forms.edit(number)
    stage.dialogs.named("dialog-places-merge")
    page.forms.merge(number, number - 1)
    stage.do("go.photos")
    stage.room.selection.choose([2], 2)
    stage.dialogs.named("dialog-place-new")
    stage.window.actions["place.new"].trigger()
    stage.settle()


def tags_page(stage: Stage) -> None:
    """The table of tags."""
    stage.do("go.tags")
    page: Any = stage.room.ways.page("tags")
    page.tree.expandAll()
    page.tree.setCurrentIndex(page.tree.model().index(0, 0))
    stage.draw("tags")
    stage.do("go.photos")


def _choose(stage: Stage, numbers: tuple[int, ...]) -> None:
    stage.do("view.grid")
    ids = stage.room.panels.browser.rows.ids
    chosen = [ids[number] for number in numbers]
    stage.room.selection.choose(chosen, chosen[0])
    stage.settle()


VIEWS: tuple[Callable[[Stage], None], ...] = (
    compare,
    photo_map,
    photo_map_world,
    timeline,
    events_page,
    places_page,
    tags_page,
)
