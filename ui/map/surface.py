"""The map as it is seen: ground, names, photos as circles. ``MapCanvas`` adds mouse and keys."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from archive.search.points import Box, Cluster, Points
from archive.worldmap import Town
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.map.area import Degrees, on_screen
from ui.map.camera import Camera
from ui.map.clusters import ClusterPainter, box_of, place_of, words_of_cluster
from ui.map.ground import Ground, colours_for, window_first
from ui.map.labels import Label, LabelPainter, country_labels, town_labels
from ui.map.margins import paint_legend, paint_scale
from ui.map.scene import Scene, Step
from ui.widgets.colours import colours_of

if TYPE_CHECKING:
    from ui.jobs import Jobs

_MARKED = 100_000  # chosen photos beyond which clusters are not searched for more
_READY = 11  # zooms whose clusters are worked out beforehand
_IN_THE_WAY = 60  # circles that names make room for
_EDGE = 76  # px between a cluster that is looked at and the lower edge
_AT_ONCE = 40  # circles painted in one step
_STRIP = 120  # px of the ground painted in one step


class MapSurface(QWidget):
    """Draws what it is given, from where the camera looks."""

    looked_elsewhere = Signal()  # the view came to rest somewhere else

    def __init__(self, jobs: "Jobs", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.camera = Camera()
        self._jobs = jobs
        self.ground = Ground(jobs, self)
        self._points: Points | None = None
        self._clusters: Sequence[Cluster] | None = None  # asked for when somebody wants them
        self._scene = Scene(self._compose, self.update)
        self._chosen_points: list[int] = []
        self._area: tuple[Degrees, ...] = ()
        self._reach: tuple[Degrees, ...] = ()
        self._fitted = False  # all photos are in view and nobody has moved since
        self._focus: Cluster | None = None
        self._towns: tuple[Town, ...] = ()
        self._circles: ClusterPainter | None = None
        self._writer: LabelPainter | None = None
        self.ground.changed.connect(self._on_ground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 120)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(_("Map"))

    # --- what it is given ---

    @property
    def clusters(self) -> Sequence[Cluster]:
        """Return the clusters on screen, the largest first."""
        if self._clusters is None:
            self._clusters = self._seen_by(self.camera)
        return self._clusters

    @property
    def focused(self) -> Cluster | None:
        """Return the cluster the keyboard is on."""
        return self._focus

    def show_points(self, points: Points) -> None:
        """Show the photos of a result."""
        self._points = points
        self._focus = None
        self._scene.forget()
        self._look()
        if len(points) and not self.clusters:
            self.show_all()  # the photos of another query are elsewhere
        self._jobs.fetch(partial(_work_out, points), _ignore, _ignore)

    def show_chosen(self, places: Sequence[int]) -> None:
        """Mark the clusters that hold these points (places in ``Points``)."""
        self._chosen_points = sorted(places)[:_MARKED]
        self._anew()

    def show_towns(self, found: tuple[Town, ...]) -> None:
        """Name these towns, the first ones first."""
        if found != self._towns:
            self._towns = found
            self._anew()

    def show_area(self, corners: tuple[Degrees, ...]) -> None:
        """Show the area the query keeps to; no corners for none."""
        self._area = corners
        self.update()

    def show_reach(self, corners: tuple[Degrees, ...]) -> None:
        """Show within what the chosen photo lies, whose position may be off; or nothing."""
        self._reach = corners
        self.update()

    def show_all(self) -> None:
        """Show every photo that lies somewhere; the world if none does."""
        box = self._points.box if self._points is not None else None
        self._go(self.camera.around(box or Box(-170.0, -58.0, 179.0, 76.0)))
        self._fitted = True

    def look_at(self, box: Box) -> None:
        """Show a box."""
        self._go(self.camera.around(box))

    def zoom_by(self, steps: float, at: QPointF | None = None) -> None:
        """Zoom in or out, around a point of the view or its middle."""
        at = at or QPointF(self.width() / 2, self.height() / 2)
        self._go(self.camera.zoomed(self.camera.zoom + steps, at.x(), at.y()))

    # --- inside ---

    def _go(self, camera: Camera) -> None:
        self._fitted = False
        if camera != self.camera:
            self.camera = camera
            self._look()

    def _look(self) -> None:
        """Look at what is on screen now; cheap enough for every frame."""
        self._clusters = None
        self._wish()
        self.update()
        self.looked_elsewhere.emit()

    def _on_ground(self) -> None:
        self._scene.renew()
        self.update()

    def _anew(self) -> None:
        self._scene.forget()
        self.update()

    def _seen_by(self, camera: Camera) -> list[Cluster]:
        if self._points is None:
            return []
        found = self._points.clusters(camera.box, camera.zoom)
        return sorted(found, key=lambda cluster: -cluster.count)

    def _wish(self, *, anew: bool = False) -> None:
        colours = colours_for(colours_of(self.palette()))
        self.ground.wish(self.camera, colours, self.devicePixelRatioF(), anew=anew)

    def has_chosen(self, cluster: Cluster) -> bool:
        """Tell whether photos of a cluster are chosen."""
        at = bisect_left(self._chosen_points, cluster.first)
        return at < len(self._chosen_points) and self._chosen_points[at] < cluster.end

    @property
    def labels(self) -> list[Label]:
        """Return the names to be written, the most important first."""
        countries = country_labels(self.ground.countries, self.camera.zoom)
        return [*countries, *town_labels(self._towns)]

    def _describe(self) -> None:
        cluster = self._focus
        if cluster is None:
            shown = sum(each.count for each in self.clusters)
            words = ngettext("{count} photo in view", "{count} photos in view", shown)
            self.setAccessibleDescription(words.format(count=shown))
        else:
            self.setAccessibleDescription(words_of_cluster(cluster))

    def step(self, by: int) -> None:
        """Move the keyboard's focus to the next (1) or previous (-1) cluster on screen."""
        if not self.clusters:
            return
        starts = [cluster.first for cluster in self.clusters]
        focus = self._focus.first if self._focus is not None else -1
        at = starts.index(focus) + by if focus in starts else 0
        self._focus = self.clusters[at % len(self.clusters)]
        self._describe()
        self.update()

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, names, photos, and the area that is being drawn."""
        with window_first():
            self._paint()

    def _paint(self) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        water = QColor(colours_for(colours).water)
        self._scene.paint(painter, self.camera, water, self.devicePixelRatioF())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._focus is not None and self.hasFocus():
            ring = box_of(self._focus, self.camera).adjusted(-3, -3, 3, 3)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 3))
            painter.drawEllipse(ring)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for corners, line in (
            (self._area, Qt.PenStyle.DashLine), (self._reach, Qt.PenStyle.DotLine)
        ):  # fmt: skip
            if corners:
                painter.setPen(QPen(QColor(colours.accent), 2, line))
                painter.drawPolygon(on_screen(corners, self.camera))
        self._paint_area(painter)
        paint_scale(painter, self, self.camera.km_per_px)
        paint_legend(painter, self, disputed=self.ground.disputed_in_view)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(colours.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _compose(self, camera: Camera) -> Iterator[Step]:
        """Paint ground, names and circles as a camera sees them, step by step."""
        self._painters()
        writer, circles = self._writer, self._circles
        assert writer is not None
        assert circles is not None
        for top in range(0, camera.height, _STRIP):
            strip = QRectF(0, top, camera.width, _STRIP)
            yield partial(self.ground.paint, camera=camera, strip=strip)
        clusters = self._seen_by(camera)
        in_the_way = [box_of(cluster, camera) for cluster in clusters[:_IN_THE_WAY]]
        yield _nothing
        labels = self.labels
        for _drawn in writer.drawn(camera, labels):
            yield _nothing
        names = writer.placed(camera, labels, in_the_way)
        yield _nothing
        yield partial(writer.paint, names=names)
        for first in range(len(clusters), 0, -_AT_ONCE):  # the largest on top
            some = clusters[max(0, first - _AT_ONCE) : first]
            marked = [(each, self.has_chosen(each)) for each in reversed(some)]
            for _circle in circles.drawn(marked):
                yield _nothing
            yield partial(circles.paint_all, camera=camera, clusters=marked)

    def _painters(self) -> None:
        if self._circles is None or self._writer is None:
            colours, ratio = colours_of(self.palette()), self.devicePixelRatioF()
            self._circles = ClusterPainter(colours, self.font(), self.locale(), ratio)
            self._writer = LabelPainter(self.font(), colours.text, colours_for(colours).land, ratio)

    def _paint_area(self, painter: QPainter) -> None:
        """Paint the area that is being drawn; here nobody draws one."""

    # --- Qt ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep all in view, or what is at the top where it is: photos may have opened below.

        The cluster that they are of stays in view too.
        """
        was = self.camera
        down = (self.height() - was.height) / 2 if event.oldSize().isValid() else 0.0
        self.camera = was.resized(self.width(), self.height()).moved(0, down)
        if self._fitted:
            self.show_all()
        elif self._focus is not None:
            _x, y = place_of(self._focus, self.camera)
            self.camera = self.camera.moved(0, max(y - self.height() + _EDGE, 0))
        self._look()

    def changeEvent(self, event: QEvent) -> None:
        """Take over another theme or font."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._circles = self._writer = None
            self._wish(anew=True)
            self._anew()
        super().changeEvent(event)


def _work_out(points: Points) -> None:
    """Divide the points at the zooms that are looked at first (any thread)."""
    for zoom in range(_READY):
        points.clusters(Box(0.0, 0.0, 0.0, 0.0), float(zoom))


def _nothing(_painter: QPainter) -> None:
    """Nothing is painted in this step: something was worked out."""


def _ignore(_: object) -> None:
    """Nothing is to be done then; a failure shows itself when the clusters are wanted."""
