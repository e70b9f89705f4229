"""Names of towns on a map that has come to rest: read off the window's thread, largest first."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from archive.search.points import Box
from archive.worldmap import Town, towns
from ui.jobs import Jobs
from ui.map.canvas import MapCanvas
from ui.map.labels import least_population

_RESTED = 120  # ms without moving after which towns are named
_MOST = 90


class TownNames(QObject):
    """Names the towns in view once nobody moves the map."""

    def __init__(self, canvas: MapCanvas, jobs: Jobs) -> None:
        super().__init__(canvas)
        self._canvas, self._jobs = canvas, jobs
        self._rested = QTimer(self, singleShot=True, interval=_RESTED)
        self._rested.timeout.connect(self._on_rested)
        canvas.looked_elsewhere.connect(self._rested.start)

    def _on_rested(self) -> None:
        least = least_population(self._canvas.camera.zoom)
        if least is None:
            self._canvas.show_towns(())
        elif self._canvas.isVisible():
            box = self._canvas.camera.box
            self._jobs.fetch(partial(_towns_of, box, least), self._on_towns, self._on_no_towns)

    def _on_towns(self, found: tuple[Town, ...]) -> None:
        self._canvas.show_towns(found)

    def _on_no_towns(self, _error: Exception) -> None:
        self._canvas.show_towns(())


def _towns_of(box: Box, least: int) -> tuple[Town, ...]:
    return towns(box.south, box.west, box.north, box.east, most=_MOST, least=least)
