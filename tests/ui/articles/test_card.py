"""What the card says of a claim."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from archive.articles import DateRecord
from archive.values import Span
from ui.articles.card import ClaimCard, date_words


@pytest.mark.parametrize(
    ("first", "last", "how", "expected"),
    [
        ("2024-03-06", "2024-03-06", "the day before", "“then” = 6 Mar 2024 (the day before)"),
        ("2024-03-04", "2024-03-10", None, "“then” = 4–10 Mar 2024"),
        (None, "2024-03-08", None, "“then” = … – 8 Mar 2024"),
        ("2024-03", "2024-03", None, "“then” = Mar 2024"),
        (None, None, None, "“then”: not resolved (no publication date)"),
    ],
)
def test_days_stand_in_the_readers_locale(
    first: str | None, last: str | None, how: str | None, expected: str
) -> None:
    date = DateRecord(1, Span(0, 4, "then"), first, last, how, "day", "event")
    assert date_words(date) == expected


def test_the_three_answers_stand_in_one_line_however_narrow_it_is(qtbot: QtBot) -> None:
    card = ClaimCard()
    qtbot.addWidget(card)
    buttons = card.buttons.findChildren(QPushButton)
    card.show()
    for width, first in ((480, "✓ Accept (A)"), (80, "✓ A")):
        card.resize(width, 400)
        assert len({button.y() for button in buttons}) == 1
        assert buttons[-1].geometry().right() < width
        assert buttons[0].text() == first
    assert [button.accessibleName() for button in buttons] == ["✓ Accept", "✎ Edit", "✕ Reject"]
    assert "(A)" in buttons[0].toolTip()
