"""What stands at the lower edge of the map: the scale, what the lines mean, whose map it is."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF
from PySide6.QtWidgets import QWidget

from archive.worldmap import ATTRIBUTION
from resources.i18n import gettext as _
from ui.map.camera import scale_bar
from ui.widgets.colours import colours_of

_BAR = 120  # px, the longest a scale bar may be


def paint_scale(painter: QPainter, widget: QWidget, km_per_px: float) -> None:
    """Paint a bar of a round length at the left, with its length in km."""
    km, width = scale_bar(km_per_px, _BAR)
    words = _("{km} km").format(km=widget.locale().toString(km, "g", 6))
    colours = colours_of(widget.palette())
    bottom, height = widget.height() - 8, widget.fontMetrics().height()
    room = max(width, widget.fontMetrics().horizontalAdvance(words) + 2)
    ground = QRectF(0, bottom - height - 6, room + 24, height + 14)
    painter.fillRect(ground, QColor(colours.panel))
    painter.setPen(QColor(colours.muted))
    line = QRectF(12, bottom - height - 4, room, height)
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft, words)
    left, right = 12, 12 + width
    corners = ((left, bottom - 4), (left, bottom), (right, bottom), (right, bottom - 4))
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in corners]))


def paint_legend(painter: QPainter, widget: QWidget, *, disputed: bool) -> None:
    """Say at the right whose map it is, and what a dashed line means where one is in view."""
    colours = colours_of(widget.palette())
    parts = [_("Map: {source}, public domain").format(source=ATTRIBUTION)]
    if disputed:
        parts.insert(0, _("- - -  disputed or unsettled border"))
    metrics = widget.fontMetrics()
    lines = ["   ·   ".join(parts)]
    if metrics.horizontalAdvance(lines[0]) + _BAR + 60 > widget.width():  # beside the scale
        lines = parts
    room = widget.width() - 18  # in a small map words give way to the land
    lines = [metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines]
    width = max(map(metrics.horizontalAdvance, lines)) + 16
    height = len(lines) * metrics.height() + 8
    box = QRectF(widget.width() - width - 1, widget.height() - height - 1, width, height)
    painter.fillRect(box, QColor(colours.panel))
    painter.setPen(QColor(colours.muted))
    inner, right = box.adjusted(8, 4, -8, -4), Qt.AlignmentFlag.AlignRight
    painter.drawText(inner, right, "\n".join(lines))
