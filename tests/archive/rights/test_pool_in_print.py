"""A pool picture in print keeps the word beside its maker's name."""

import pytest

from archive.rights import CreditOwed
from archive.rights.breaches import credit_in_print


@pytest.mark.parametrize(
    ("printed", "state"),
    [
        ("Ann Example/Pool via AP", "ok"),
        ("AP", "ok"),
        ("Ann Example/AP", "wrong"),
        ("Bo Other/Pool via AP", "wrong"),
    ],
)
def test_maker_of_a_pool_picture_is_printed_with_that_word(printed, state):
    owed = CreditOwed("Ann Example/Pool via AP", ("Ann Example",), ("AP",), "pool")
    assert credit_in_print(owed, printed) == state
