"""What assistive technology finds on the pages of articles and claims: names, order, words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import PanelOf
from ui.articles import Articles
from ui.articles import reader as reader_module
from ui.claims import Claims
from ui.theme import palette_of
from ui.widgets.claim_colours import AA_TEXT, Inks, contrast
from ui.widgets.colours import DARK, LIGHT, Colours


@pytest.fixture(params=["articles", "claims", "series"])
def panel(request: pytest.FixtureRequest, panel_of: PanelOf) -> QWidget:
    kind = Articles if request.param == "articles" else Claims
    made = panel_of(kind, 1200, 760, active=True)
    if isinstance(made, Claims) and request.param == "series":
        made.show_view(1)
    made.setFocus()
    return made


def focusable(within: QWidget) -> list[QWidget]:
    return [
        each
        for each in within.findChildren(QWidget)
        if each.isVisibleTo(within)
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
        and not isinstance(each, QTabBar)
    ]


def test_whatever_takes_the_keyboard_has_a_name(panel: QWidget) -> None:
    for each in focusable(panel):
        found = QAccessible.queryAccessibleInterface(each)
        name = found.text(QAccessible.Text.Name) if found is not None else ""
        empty_area = isinstance(each, QAbstractScrollArea) and not each.isEnabled()
        assert name.strip() or empty_area, f"{type(each).__name__} in {type(each.parent())}"


def test_tab_leads_round_through_everything(qtbot: QtBot, panel: QWidget) -> None:
    seen = set()
    for _step in range(80):
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.add(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    missed = [each for each in focusable(panel) if each.isEnabled() and each not in seen]
    order = [type(each).__name__ for each in seen]
    assert not missed, ([(type(each).__name__, each.accessibleName()) for each in missed], order)


def test_a_claim_is_said_when_it_is_gone_to(
    qtbot: QtBot, panel: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not isinstance(panel, Articles):
        pytest.skip("of the reader only")
    said: list[str] = []
    monkeypatch.setattr(reader_module, "say", lambda _widget, words: said.append(words))
    qtbot.keyClick(panel.page.reader, Qt.Key.Key_J)
    claim = panel.page.claim
    assert claim is not None
    assert claim.claimant is not None
    assert claim.claimant in said[-1]
    assert "proposed" in said[-1]
    assert " ".join(claim.span.text.split()) in said[-1]


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_claimants_can_be_read_on_ground_and_wash(theme: Colours) -> None:
    inks = Inks(theme)
    for number in range(8):
        look = inks.of(number)
        assert contrast(look.line, inks.ground) >= AA_TEXT
        assert contrast(inks.text, look.wash) >= AA_TEXT
    assert palette_of(theme).window().color() != QColor()
