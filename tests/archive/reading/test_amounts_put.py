"""What an amount is put at, with whoever puts it there and without."""

import pytest

from tests.archive.reading.phrasings import said_in


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "Damage to the pier was estimated at €18m.",
            (None, "Damage to the pier was estimated at €18m"),
        ),
        ("The toll was put at 40 by the ministry.", ("ministry", "The toll was put at 40")),
        (
            "The estate has been valued at between $2m and $3m by Norvik.",
            ("Norvik", "The estate has been valued at between $2m and $3m"),
        ),
        (
            "Losses were estimated by the bank at $3bn.",
            ("bank", "Losses were estimated by the bank at $3bn"),
        ),
        ("The loss is put at $3bn, the bank said.", ("bank", "The loss is put at $3bn")),
    ],
)
def test_amounts(words: str, said: tuple[str | None, str]) -> None:
    assert said_in(words) == [said]


@pytest.mark.parametrize(
    "words",
    [
        "The guard was put at the gate.",
        "The barrel was put at the door by two men.",
        "The fleet, estimated at 40 ships, left Velm.",
    ],
)
def test_no_amounts(words: str) -> None:
    assert said_in(words) == []
