"""Parts of towns and seats of power are places; what only bears or describes by a name is none."""

import pytest

from archive.gazetteer.mentions import find_in_text


@pytest.mark.parametrize(("line", "found"), [
    ("Downtown Nairobi stood still, and so did upstate New York.", ["Nairobi", "New York"]),
    ("Greater Melbourne saw no rain.", ["Melbourne"]),
    ("Dallas-area rents rose.", ["Dallas"]),
    ("Tehran said it was ready. Washington and its allies were not.", ["Tehran", "Washington"]),
    ("The mayor of Split went home.", ["Split"]),
    ("Farmers in County Galway lost hay.", ["Galway"]),
    ("Ships left the Korean peninsula.", ["Korean Peninsula"]),
    ("Tulkarm refugee camp was empty.", ["Ţūlkarm"]),
    ("The Vatican said so.", ["Vatican"]),
    ("The Adriatic is warm.", ["Adriatic Sea"]),
])  # fmt: skip
def test_places(line: str, found: list[str]) -> None:
    named = [mention.best.place.name for mention in find_in_text(line)]
    assert [name.split(",")[0] for name in named] == found


@pytest.mark.parametrize(
    "line",
    [
        "Moody's cut the rating, and Wendy's shut ten shops.",
        "Turkey dinners were handed out. Turkey and gravy ran short.",
        "He kept a Winchester rifle; she fired a Winchester, too.",
        "Its Baltic beaches and Caribbean diet draw guests.",
        "A Lloyd's of London broker wrote it.",
        "The Odesa sank. The Sumy sailed on.",
        "Ana Merced Ortiz, 31, was held. Merced sold it; Merced’s hut was searched.",
    ],
)
def test_no_places(line: str) -> None:
    assert [mention.span.text for mention in find_in_text(line)] == []
