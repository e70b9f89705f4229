"""Tab goes through a window as one reads it, whenever its parts were made."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.tab_order import beside, tab_stops


def window(qtbot: QtBot) -> tuple[QWidget, list[QWidget]]:
    """Return a window and its stops: a column at the left, whose second row came last, a button."""
    made = QWidget()
    qtbot.addWidget(made)
    left, last = QWidget(), QPushButton("last")
    column = QVBoxLayout(left)
    first, third = QLineEdit("first"), QLineEdit("third")
    column.addWidget(first)
    column.addWidget(third)
    row = QHBoxLayout(made)
    row.addWidget(left)
    row.addWidget(last)
    second = QPushButton("second")
    column.insertWidget(1, second)
    column.addWidget(QLabel("no stop"))
    hidden = QPushButton("hidden")
    column.addWidget(hidden)
    made.show()
    hidden.hide()
    return made, [first, second, third, last]


def test_stops_are_in_the_order_of_reading(qtbot: QtBot) -> None:
    top, expected = window(qtbot)
    assert tab_stops(top) == expected


def test_the_way_goes_round_and_back_and_leaves_out_what_cannot_be_used(qtbot: QtBot) -> None:
    top, (first, second, third, last) = window(qtbot)
    assert beside(top, first, 1) is second
    assert beside(top, last, 1) is first
    assert beside(top, first, -1) is last
    third.setEnabled(False)
    assert beside(top, second, 1) is last
    assert beside(top, None, 1) is first


def test_a_part_that_is_no_stop_counts_where_it_stands(qtbot: QtBot) -> None:
    top, (first, *_rest) = window(qtbot)
    inner = QLabel(first)
    inner.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    assert beside(top, inner, -1) is _rest[-1]
    assert beside(QWidget(), None, 1) is None
