"""One cell of the grid: picture, caption's first words, credit, verdict, flags.

::

    ┌ gap ───────────────────┐
    │      picture box       │  as wide as the cell, three quarters as high
    │ caption's first words  │
    │ credit                 │
    │ ● Clear          ⚑ ⚑   │
    └────────────────────────┘
"""

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics, QPainter, QPen, QPixmap

from archive.photos import PhotoRow
from resources.i18n import gettext as _
from ui.pictures import Pictures, flag_icons
from ui.pictures.stars import TURNED_DOWN, stars_pixmap
from ui.theme import STEP, icon, text_sizes
from ui.widgets.colours import Colours
from ui.widgets.verdict import draw_verdict, verdict_colour, verdict_word

PAD = 2 * STEP
GAP = 2 * STEP

_FLAG = 16
_REJECTED = 0.3
_KEPT = 4000  # elided texts


@dataclass(frozen=True, slots=True)
class CellState:
    """How a cell is to be drawn."""

    chosen: bool = False
    current: bool = False
    focused: bool = False


class CellPainter:
    """Draws cells of one width with one set of colours; make another for another width.

    A page of forty cells has to be painted within a frame: colours, fonts, verdict marks and
    elided texts are made once.
    """

    def __init__(
        self, pictures: Pictures, width: int, colours: Colours, font: QFont, ratio: float
    ) -> None:
        self.width = width
        self._pictures = pictures
        self._colours = colours
        self._ratio = ratio
        self._box = QRect(PAD, PAD, width - 2 * PAD, round((width - 2 * PAD) * 0.75))
        self._room = self._box.size() * ratio
        self._body = font
        self._small = QFont(font)
        sizes = text_sizes()
        self._small.setPixelSize(round(QFontInfo(font).pixelSize() * sizes.small / sizes.body))
        self._metrics = QFontMetrics(self._body)
        self._small_metrics = QFontMetrics(self._small)
        self._empty = QColor(colours.panel)
        self._raised = QColor(colours.raised)
        self._ink = QPen(QColor(colours.text))
        self._muted = QPen(QColor(colours.muted))
        self._warning = QPen(QColor(colours.blocked))
        self._words = {"caption": _("No caption"), "credit": _("No credit")}
        # Shaping a whole caption to cut it off costs more than drawing it: no letter is narrower.
        self._shown = (width - 2 * PAD) // max(3, self._small_metrics.averageCharWidth() // 2) + 1
        self._texts: OrderedDict[tuple[str, int, bool], str] = OrderedDict()
        self._icons: dict[str, QPixmap] = {}
        self._ratings: dict[int, QPixmap] = {}
        self._marks: dict[str, QPixmap] = {}
        lines = self._metrics.height() + 2 * self._small_metrics.height()
        self.height = self._box.bottom() + STEP + lines + 2 * STEP + PAD

    @property
    def room(self) -> QSize:
        """Return the box that thumbnails are asked to fit, in device px."""
        return self._room

    def paint(self, painter: QPainter, at: QRect, row: PhotoRow | None, state: CellState) -> None:
        """Draw a cell into ``at``; of a row that is still on its way only the empty box."""
        if state.chosen or state.current:
            self._ground(painter, at, state)
        box = self._box.translated(at.topLeft())
        if row is None:
            painter.fillRect(box, self._empty)
            return
        hidden = self._pictures.hides(row.id, row.is_sensitive)
        self._picture(painter, box, row, hidden)
        self._lines(painter, at, row)

    def _ground(self, painter: QPainter, at: QRect, state: CellState) -> None:
        if state.chosen:
            painter.fillRect(at, self._raised)  # no tint beside a photo
        strong = state.current and state.focused
        colour = self._colours.accent if state.chosen or strong else self._colours.edge
        pen = QPen(QColor(colour), 3 if strong else 1)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        inset = 1 if strong else 0
        painter.setPen(pen)
        painter.drawRect(at.adjusted(inset, inset, -1 - inset, -1 - inset))

    def _picture(self, painter: QPainter, box: QRect, row: PhotoRow, hidden: bool) -> None:
        room = self._room
        pixmap = self._pictures.thumbnail(
            row.sha256 or "", room.width(), height=room.height(), hidden=hidden
        )
        if pixmap is None:
            painter.fillRect(box, self._empty)
            if self._pictures.is_missing(row.sha256 or ""):
                self._middle(painter, box, "image-off-outline", _("No preview"))
            return
        size = pixmap.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        target = QRect(0, 0, round(size.width() / self._ratio), round(size.height() / self._ratio))
        target.moveCenter(box.center())
        if size != pixmap.size():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if row.rating == TURNED_DOWN:  # steps back, but stays to be seen
            painter.setOpacity(_REJECTED)
        painter.drawPixmap(target, pixmap)
        painter.setOpacity(1)
        if hidden:
            self._middle(painter, target, "eye-off-outline", _("Sensitive"))

    def _middle(self, painter: QPainter, box: QRect, name: str, words: str) -> None:
        metrics = self._small_metrics
        width = _FLAG + STEP + metrics.horizontalAdvance(words) + 4 * STEP
        plate = QRect(0, 0, min(width, box.width()), metrics.height() + 2 * STEP)
        plate.moveCenter(box.center())
        painter.fillRect(plate, self._raised)
        painter.drawPixmap(
            plate.left() + 2 * STEP, plate.center().y() - _FLAG // 2 + 1, self._icon(name)
        )
        painter.setFont(self._small)
        painter.setPen(self._ink)
        baseline = plate.top() + STEP + metrics.ascent()
        painter.drawText(plate.left() + 2 * STEP + _FLAG + STEP, baseline, words)

    def _lines(self, painter: QPainter, at: QRect, row: PhotoRow) -> None:
        left = at.left() + PAD
        top = at.top() + self._box.bottom() + 2 * STEP
        caption = row.headline or row.caption
        painter.setFont(self._body)
        painter.setPen(self._ink if caption else self._muted)
        room = self.width - 2 * PAD
        words = self._elided(caption or row.file_name or self._words["caption"], room, large=True)
        painter.drawText(left, top + self._metrics.ascent(), words)
        top += self._metrics.height()
        painter.setFont(self._small)
        painter.setPen(self._muted if row.credit else self._warning)
        if row.rating is not None:
            stars = self._stars(row.rating)
            room -= round(stars.width() / self._ratio)
            painter.drawPixmap(left + room, top, stars)
        words = self._elided(row.credit or self._words["credit"], room - STEP, large=False)
        painter.drawText(left, top + self._small_metrics.ascent(), words)
        top += self._small_metrics.height() + STEP
        painter.drawPixmap(left - 1, top, self._mark(row.verdict or "unknown"))
        x = left + self.width - 2 * PAD
        for name in reversed(flag_icons(row)):
            x -= _FLAG
            painter.drawPixmap(x, top, self._icon(name))
            x -= STEP

    def _elided(self, text: str, width: int, *, large: bool) -> str:
        key = (text[: self._shown], width, large)
        found = self._texts.get(key)
        if found is None:
            metrics = self._metrics if large else self._small_metrics
            shown = " ".join(key[0].split()) + ("…" if len(text) > self._shown else "")
            found = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, width)
            self._texts[key] = found
            if len(self._texts) > _KEPT:
                self._texts.popitem(last=False)
        return found

    def _stars(self, rating: int) -> QPixmap:
        found = self._ratings.get(rating)
        if found is None:
            side = self._small_metrics.height()
            found = self._ratings[rating] = stars_pixmap(rating, self._colours, side, self._ratio)
        return found

    def _mark(self, verdict: str) -> QPixmap:
        """Return the line with a verdict's shape and word."""
        found = self._marks.get(verdict)
        if found is None:
            found = self._marks[verdict] = self._drawn_mark(verdict)
        return found

    def _drawn_mark(self, verdict: str) -> QPixmap:
        font = QFont(self._small)
        font.setBold(True)
        metrics, words = QFontMetrics(font), verdict_word(verdict)
        side, height = metrics.ascent(), metrics.height()
        width = 1 + side + STEP + 2 + metrics.horizontalAdvance(words) + 2
        pixmap = QPixmap(QSize(width, height) * self._ratio)
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        box = QRectF(1, (height - side) / 2 + 0.5, side, side)
        draw_verdict(painter, box, verdict, self._colours)
        painter.setFont(font)
        painter.setPen(QColor(verdict_colour(verdict, self._colours)))
        painter.drawText(1 + side + STEP + 2, metrics.ascent(), words)
        painter.end()
        return pixmap

    def _icon(self, name: str) -> QPixmap:
        found = self._icons.get(name)
        if found is None:
            found = icon(name, self._colours).pixmap(QSize(_FLAG, _FLAG), self._ratio)
            self._icons[name] = found
        return found
