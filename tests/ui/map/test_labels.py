"""Names on the map: beside circles, never far from what they name."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from ui.map.camera import Camera, mercator_y, x_of
from ui.map.labels import Label, LabelPainter

SPAIN = Label("Spain", x_of(-4.0), mercator_y(40.0), "country", dotted=False)


@pytest.mark.parametrize(("size", "fits"), [(0, True), (16, True), (160, False)])
def test_a_name_stays_by_its_point_or_is_left_out(qtbot: QtBot, size: int, fits: bool) -> None:
    font = QFont()
    font.setPixelSize(15)
    camera = Camera(width=800, height=600)
    x, y = camera.placing()(SPAIN.x, SPAIN.y)
    circles = [QRectF(x - size / 2, y - size / 2, size, size)] if size else []
    found = LabelPainter(font, "#ffffff", "#000000", 1.0).placed(camera, [SPAIN], circles)
    assert bool(found) is fits
    for name in found:
        box = QRectF(name.at, name.pixmap.deviceIndependentSize()).adjusted(-12, -12, 12, 12)
        assert box.contains(x, y)
        assert not any(box.adjusted(12, 12, -12, -12).intersects(each) for each in circles)


def test_names_in_view_are_drawn_once_each_before_they_are_placed(qtbot: QtBot) -> None:
    font = QFont()
    font.setPixelSize(15)
    camera = Camera(x=SPAIN.x, y=SPAIN.y, zoom=5.0, width=800, height=600)
    chile = Label("Chile", x_of(-71.0), mercator_y(-30.0), "country", dotted=False)
    writer = LabelPainter(font, "#ffffff", "#000000", 1.0)
    assert list(writer.drawn(camera, [SPAIN, chile])) == [SPAIN]
    assert list(writer.drawn(camera, [SPAIN, chile])) == []
    assert len(writer.placed(camera, [SPAIN, chile])) == 1
