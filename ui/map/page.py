"""The map of a result: where its photos were made, what they show, where stories were filed.

A click on a circle shows its photos in a line below; a box or circle drawn on the map becomes part
of the query. Photos without any position are counted, never hidden silently.
"""

from functools import partial
from typing import Any

from PySide6.QtWidgets import (
    QComboBox,
    QPushButton,
    QWidget,
)

from archive.search.points import Box, Cluster, Points, points
from archive.search.positions import Reach, reach_of
from archive.values import PhotoId, give_or_take
from resources.i18n import gettext as _
from resources.i18n import mark, ngettext
from ui.map.area import area_of, circle
from ui.map.canvas import MapCanvas
from ui.map.towns import TownNames
from ui.pictures import Pictures
from ui.selection import Selection
from ui.views import DrawnResult, ViewHead
from ui.widgets.choice import Choice
from ui.workspace import Workspace

ROLES = (
    ("any", mark("Any place known")),
    ("created", mark("Camera stood there")),
    ("shown", mark("Shown in the picture")),
    ("dateline", mark("Story filed there")),
    ("gps", mark("Position in the file (GPS)")),
)


class PhotoMap(DrawnResult):
    """The result on a map; what it adds to the query is ``box:…`` or ``near:…``."""

    def __init__(
        self,
        workspace: Workspace,
        selection: Selection,
        *,
        pictures: Pictures,
        parent: QWidget | None = None,
    ) -> None:
        self.canvas = MapCanvas(workspace.jobs)
        super().__init__(self.canvas, workspace, selection, pictures=pictures, parent=parent)
        self._shown: tuple[str, str] | None = None
        self._points: Points | None = None
        self._cluster: Cluster | None = None
        self._off = ""  # how far off the chosen photo's position may be
        self._names = TownNames(self.canvas, workspace.jobs)
        self._build()
        self._connect()

    @property
    def points(self) -> Points | None:
        """Return the points shown, ``None`` until they are there."""
        return self._points

    def zoom_by(self, steps: int) -> None:
        """Zoom in or out."""
        self.canvas.zoom_by(steps)

    # --- inside ---

    def _build(self) -> None:
        self._role = Choice()
        self._role.setAccessibleName(_("Which place"))
        self._role.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for role, words in ROLES:
            self._role.addItem(_(words), role)
        self._box = self._toggle(
            _("Box"),
            _("Draw a box on the map: it becomes part of the query (Shift and drag at any time)"),
        )
        self._circle = self._toggle(
            _("Circle"), _("Draw a circle from its middle outwards: it becomes part of the query")
        )
        self._here = QPushButton(_("This view"))
        self._here.setToolTip(_("Keep the result to what is on screen"))
        self._all = QPushButton(_("All"))
        self._all.setToolTip(_("Every photo that has a place (Home)"))
        self._put_together(
            ViewHead(self._box, self._circle, self._here, self._all, choices=[self._role])
        )

    def _toggle(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setCheckable(True)
        button.setToolTip(tip)
        button.toggled.connect(self._on_mode)
        return button

    def _connect(self) -> None:
        self._role.currentIndexChanged.connect(self._on_role)
        self._here.clicked.connect(self._on_here)
        self._all.clicked.connect(self.canvas.show_all)
        self.canvas.cluster_chosen.connect(self._on_cluster)
        self.canvas.box_drawn.connect(self._on_box)
        self.canvas.circle_drawn.connect(self._on_circle)
        self._selection.changed.connect(self._on_selection_changed)

    def ask(self) -> None:
        """Ask for the points of the query in the chosen role."""
        if self._query is not None:
            asked = (self._query, self._role.currentData())
            self._workspace.ask_later(
                points,
                asked[0],
                role=asked[1],
                answered=partial(self._on_points, asked),
                failed=self._on_failed,
                topic="map.points",
            )

    def _on_points(self, asked: tuple[str, str], found: Points) -> None:
        first = self._shown is None
        self._points, self._shown = found, asked
        self.canvas.show_area(area_of(asked[0]))
        self.canvas.show_points(found)
        if first:
            self.canvas.show_all()
        self._on_selection_changed(self._selection.ids)
        self._show_cluster(None)
        self._say_count()

    def _say_count(self) -> None:
        assert self._points is not None
        placed, total = len(self._points), self._points.total
        words = ngettext("{count} photo on the map", "{count} photos on the map", placed)
        said = words.format(count=self.locale().toString(placed))
        if placed < total:
            without = ngettext("{count} without a place", "{count} without a place", total - placed)
            said += " · " + without.format(count=self.locale().toString(total - placed))
        self._head.say(" · ".join(filter(None, (self._off, said))))

    def _on_role(self) -> None:
        self.ask()

    def _on_mode(self, on: bool) -> None:
        button = self.sender()
        for other in (self._box, self._circle):
            if on and other is not button:
                other.setChecked(False)
        mode = "box" if self._box.isChecked() else "circle" if self._circle.isChecked() else ""
        self.canvas.set_mode(mode)

    def _on_here(self) -> None:
        self.term_chosen.emit(self.canvas.camera.box.term)

    def _on_box(self, box: Box) -> None:
        self._box.setChecked(False)
        self.term_chosen.emit(box.term)

    def _on_circle(self, latitude: float, longitude: float, km: float) -> None:
        self._circle.setChecked(False)
        reach = f"{km:.1f}" if km < 20 else f"{km:.0f}"
        self.term_chosen.emit(f"near:{latitude:.4f},{longitude:.4f},{reach}km")

    def _on_cluster(self, cluster: Cluster | None, everything: bool) -> None:
        self._show_cluster(cluster)
        if cluster is not None and self._points is not None:
            ids = self._points.ids_of(cluster)
            if everything:
                self._selection.choose(ids, ids[0])
            else:
                self._selection.choose(ids[:1], ids[0])

    def _show_cluster(self, cluster: Cluster | None) -> None:
        self._cluster = cluster
        if cluster is None or self._points is None:
            self.below.show_photos(())
        else:
            self.below.show_photos(self._points.ids_of(cluster))

    def keep(self) -> None:
        """Keep the result to the chosen circle."""
        if self._cluster is not None and self._points is not None:
            self.term_chosen.emit(self._points.box_of(self._cluster).term)

    def _on_selection_changed(self, ids: tuple[PhotoId, ...]) -> None:
        if self._points is not None and self.isVisible():
            self.canvas.show_chosen(self._points.places_of(ids))
            self._workspace.ask_later(
                _reach_of, ids, self._role.currentData(), answered=self._on_reach,
                topic="map.reach",
            )  # fmt: skip

    def _on_reach(self, reach: Reach | None) -> None:
        if reach is None:
            self._off = ""
            self.canvas.show_reach(())
        else:
            self._off = _("chosen: {off}").format(off=give_or_take(reach.metres))
            self.canvas.show_reach(circle(reach.latitude, reach.longitude, reach.metres / 1000))
        self._say_count()


def _reach_of(session: Any, ids: tuple[PhotoId, ...], role: str) -> Reach | None:
    return reach_of(session, ids[0], role) if len(ids) == 1 else None
