import re
from dataclasses import asdict

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from ui.actions import ACTIONS
from ui.theme import STEP, Theme, icon, palette_of, style_sheet, text_sizes
from ui.widgets.colours import DARK, LIGHT, Colours, colours_of

GROUNDS = ("window", "panel", "raised", "well", "hover", "chosen")
INKS = ("text", "muted", "clear", "conditions", "blocked", "unknown")
GREYS = ("window", "panel", "raised", "well", "line", "edge", "hover", "text", "muted")
themes = pytest.mark.parametrize("colours", [DARK, LIGHT], ids=["dark", "light"])


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue, _ = QColor(colour).getRgbF()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_the_one_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@themes
@pytest.mark.parametrize("ink", INKS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_every_ink_can_be_read_on_every_ground(colours: Colours, ink: str, ground: str) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@themes
def test_the_accent_can_be_read_and_read_upon(colours: Colours) -> None:
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    for ground in ("window", "panel", "raised"):
        assert contrast(colours.accent, getattr(colours, ground)) >= 4.5


@themes
@pytest.mark.parametrize("ground", ["window", "panel", "raised"])
def test_outlines_of_controls_stand_out(colours: Colours, ground: str) -> None:
    assert contrast(colours.edge, getattr(colours, ground)) >= 3


@themes
@pytest.mark.parametrize("name", GREYS)
def test_greys_have_no_tint(colours: Colours, name: str) -> None:
    red, green, blue, _ = QColor(getattr(colours, name)).getRgb()
    assert red == green == blue


@themes
def test_the_colours_come_back_from_the_palette(colours: Colours) -> None:
    assert colours_of(palette_of(colours)) is colours


@themes
def test_the_style_sheet_is_filled_and_keeps_to_the_grid(colours: Colours) -> None:
    sheet = style_sheet(colours, text_sizes())
    assert "$" not in sheet
    assert len(set(re.findall(r"font-size: (\d+)px", sheet))) == 3
    used = set(re.findall(r"#[0-9a-f]{6}", sheet))
    assert used <= set(asdict(colours).values())
    for match in re.findall(r"(?:^|[^-])spacing: (\d+)px", sheet):
        assert int(match) % STEP == 0


@pytest.mark.parametrize(("percent", "body"), [(100, 14), (150, 21), (10, 11), (999, 28)])
def test_text_sizes_scale_within_reason(percent: int, body: int) -> None:
    assert text_sizes(percent).body == body


def test_switching_the_theme_repaints_the_window(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance()
    assert isinstance(application, QApplication)
    before = application.palette(), application.font(), application.style().objectName()
    theme = Theme(application, "dark")
    try:
        theme.apply()
        assert theme.is_dark
        with qtbot.waitSignal(theme.changed):
            theme.toggle()
        assert colours_of(application.palette()) is LIGHT
    finally:
        application.setStyleSheet("")
        application.setPalette(before[0])
        application.setFont(before[1])
        application.setStyle(before[2])
        theme.deleteLater()


@themes
def test_every_icon_exists(qtbot: QtBot, colours: Colours) -> None:
    for spec in ACTIONS:
        if spec.icon:
            assert not icon(spec.icon, colours).pixmap(16, 16).isNull(), spec.id
