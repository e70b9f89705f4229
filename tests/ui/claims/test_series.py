"""Figures that count the same thing, over time: listed, plotted, and a way back to the passage."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from archive.article_import import Given, bring_in
from archive.catalogue import Catalogue
from tests.ui.conftest import PanelOf
from ui.claims import Claims
from ui.claims.plot import FigurePlot
from ui.theme import palette_of
from ui.widgets.colours import DARK, LIGHT

REPORTS = (
    ("2024-03-09", "At least 11 people died in the flood in Khust, the rescue service said."),
    ("2024-03-11", "Some 14 people died in the flood in Khust, the rescue service said.\n\n"
                   "Between 15 and 20 people died in the flood in Khust, the Red Cross said."),
    ("2024-03-14", "The flood in Khust killed 17 people, the rescue service said."),
)  # fmt: skip


@pytest.fixture
def panel(qtbot: QtBot, catalogue: Catalogue, panel_of: PanelOf) -> Claims:
    for day, text in REPORTS:
        bring_in(catalogue, f"Flood in Khust\n\n{text}\n", Given(published=day))
    made = panel_of(Claims)
    made.show_view(1)
    qtbot.waitUntil(lambda: made.series._plot is not None)
    return made


def plot_of(panel: Claims) -> FigurePlot:
    assert panel.series._plot is not None
    return panel.series._plot


def test_the_figures_of_several_articles_stand_in_one_series(panel: Claims) -> None:
    rows = panel.series.points.rows.rows
    assert len(rows) >= 3
    assert len({row.cells[0] for row in rows}) >= 3
    assert "Khust" in panel.series._title.text()


def test_a_click_on_a_point_opens_its_passage(qtbot: QtBot, panel: Claims) -> None:
    plot = plot_of(panel)
    wanted = panel.series.points.rows.rows[-1].key
    place = plot.place_of(wanted)
    assert place is not None
    view = plot._plot.viewport()
    with qtbot.waitSignal(panel.passage_opened) as heard:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(place.toPoint()))
    assert heard.args is not None
    assert heard.args[1] == wanted


def test_enter_on_a_figure_opens_its_passage(qtbot: QtBot, panel: Claims) -> None:
    points = panel.series.points
    points.choose(points.rows.rows[0].key)
    with qtbot.waitSignal(panel.passage_opened) as heard:
        qtbot.keyClick(points, Qt.Key.Key_Return)
    assert heard.args is not None
    assert heard.args[1] == points.rows.rows[0].key


def test_words_narrow_the_series_and_nothing_is_said(qtbot: QtBot, panel: Claims) -> None:
    panel.filters.words.setText("volcano")
    qtbot.waitUntil(lambda: panel.series.list.count() == 0)
    assert panel.series._stack.currentIndex() == 0


def test_the_plot_follows_the_theme(qtbot: QtBot, panel: Claims) -> None:
    for theme in (LIGHT, DARK):
        panel.setPalette(palette_of(theme))
        qtbot.waitUntil(lambda: not panel.series._repaint.isActive())
        assert plot_of(panel)._plot.backgroundBrush().color().name() == theme.raised


def test_claims_are_grouped_by_the_series_of_their_figures(panel: Claims) -> None:
    panel.show_view(0)
    panel.grouping.setCurrentIndex(panel.grouping.findData("series"))
    first = panel.table.claims._groups[0]
    assert "Khust" in first.title
    assert [row.cells[2] for row in first.rows][:2] == ["At least 11", "Some 14"]  # by day
    assert all(row.cells[0] != "" for row in first.rows)
