"""Who speaks under a name with small words or "and", behind a relative, in the name of a field."""

import pytest

from tests.archive.reading.phrasings import said_in

SPEAKERS = [
    # a name with a small word in it, then the surname with it
    ("“A pond,” Piet van Aarle, a river engineer at Velm University told the Herald.\n\n“It is"
     " shallow,” said van Aarle.", ["Piet van Aarle", "Piet van Aarle"]),
    # what an instrument saw in a country is not the country's word
    ("Satellite data from Norway suggested the ice was thin.", ["Satellite data from Norway"]),
    ("Radar images from Chile show that the pier is gone.", ["Radar images from Chile"]),
    ("Figures from Norway suggested the ice was thin.", ["Norway"]),
    # who says so in a relative of his own, behind names with a relative of theirs
    ("The two are Luis Paz and Ana Ruiz, who fled on Monday, the source, who said he knew them,"
     " told the Herald.", ["source", "source"]),
    # quoted by an agency as saying what stands before
    ("Shepherds reported seeing a flash over the ridge, the Velm council was quoted as saying late"
     " on Friday by the Norvik news agency.", ["Velm council"]),
    # one body with "and" in its name
    ("Fares are up, according to the Valley Travel and Mining Council, a lobby.",
     ["Valley Travel and Mining Council"]),
    ("The World Bank and Environment Agency said it was late.",
     ["World Bank", "Environment Agency"]),
    # a body told by its field is none of another field, nor where the story is filed
    ("OSLO (NW) — The ship was to dock at the Lindholm Ice Harbour Board, the Norwegian space"
     " agency said.", ["Norwegian space agency"]),
    ("A craft bound for the International Space Station burnt up, the Norwegian space agency said.",
     ["Norwegian space agency"]),
    # countries of two words are no persons
    ("South Sudan said the road was shut. It said it would open it.",
     ["South Sudan", "South Sudan"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), SPEAKERS)
def test_who_speaks(text: str, who: list[str]) -> None:
    """The claimants of each text, in the order of what they say."""
    assert [name for name, _ in said_in(text)] == who
