"""Claimant colours read at WCAG AA on both themes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from ui.widgets.claim_colours import AA_TEXT, claimant_colours, contrast, mixed
from ui.widgets.colours import DARK, LIGHT, Colours


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize("number", range(12))
def test_line_name_and_wash_reach_aa(theme: Colours, number: int) -> None:
    ground, text = QColor(theme.raised), QColor(theme.text)
    look = claimant_colours(number, ground=ground, text=text)
    assert contrast(look.line, ground) >= AA_TEXT
    assert contrast(text, look.wash) >= AA_TEXT
    assert look.wash != ground


def test_neighbours_differ() -> None:
    ground, text = QColor(DARK.raised), QColor(DARK.text)
    lines = {claimant_colours(n, ground=ground, text=text).line.name() for n in range(8)}
    assert len(lines) == 8


def test_contrast_is_the_one_of_wcag() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


@given(st.integers(0, 255), st.integers(0, 30))
def test_any_grey_ground_gets_a_readable_line(grey: int, number: int) -> None:
    ground = QColor(grey, grey, grey)
    text = QColor("white") if grey < 118 else QColor("black")
    look = claimant_colours(number, ground=ground, text=text)
    assert contrast(look.line, ground) >= AA_TEXT


def test_mixing_goes_from_one_to_the_other() -> None:
    one, other = QColor("#101010"), QColor("#f0f0f0")
    assert mixed(one, other, 0) == one
    assert mixed(one, other, 1) == other
