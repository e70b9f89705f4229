"""Whoever spoke or was named is found again under another name of the office, age or nickname."""

import pytest

from archive.reading.articles.read import read_article

PHRASES = [
    # one office under several names
    ("Prime Minister Orla Finn said the road was safe. The premier said it was late.",
     ["Orla Finn", "Orla Finn"]),
    ("Premier Orla Finn said the road was safe. The prime minister said it was late.",
     ["Orla Finn", "Orla Finn"]),
    ("Prime Minister Orla Finn said the road was safe.\n\nThe PM said it was late.",
     ["Orla Finn", "Orla Finn"]),
    ("Ken Doyle, the chief executive of Norvik, said the road was safe. The CEO said it was late.",
     ["Ken Doyle", "Ken Doyle"]),
    ("Slovak Prime Minister Jan Horak said the road was safe. The Slovak leader said it was late.",
     ["Jan Horak", "Jan Horak"]),
    ("President Jan Horak said the road was safe. The head of state said it was late.",
     ["Jan Horak", "Jan Horak"]),
    # offices that may be the same
    ("Ambassador Rita Sonn said the road was safe. Guests left.\n\nThe envoy said it was late.",
     ["Rita Sonn", "Rita Sonn"]),
    ("Ken Doyle, the chief executive of Norvik, said the road was safe. Tom Reed, head of the dock"
     " union, said it was not. The Norvik boss said it was late.",
     ["Ken Doyle", "Tom Reed", "Ken Doyle"]),
    ("Ken Doyle, the chief executive of Norvik, said the road was safe. Tom Reed, head of the dock"
     " union, said it was not. The union chief said it was late.",
     ["Ken Doyle", "Tom Reed", "Tom Reed"]),
    ("General Paul Orr visited the camp. The commander said it was late.", ["Paul Orr"]),
    ("Guests met Ambassador Rita Sonn at noon.\n\nThe diplomat said it was late.", ["Rita Sonn"]),
    ("Guests met Senator Rita Sonn and Senator Paul Orr. The lawmaker said it was late.",
     ["lawmaker"]),
    # an age before what somebody is
    ("Rita Sonn, 52, the mayor of Velm, said the road was safe. Guests left. The mayor said it was"
     " late.", ["Rita Sonn", "Rita Sonn"]),
    ("Ken Doyle, 31, a farmer near Velm, said the road was safe.\n\nThe farmer said it was late.",
     ["Ken Doyle", "Ken Doyle"]),
    # nicknames in marks
    ("Robert “Buddy” Orr, a farmer, said the road was safe. Orr said it was late.",
     ["Robert Orr", "Robert Orr"]),
    ("“The road is safe,” said Robert 'Buddy' Orr. Mr Orr said it was late.",
     ["Robert Orr", "Robert Orr"]),
    ("Guests met William (Bill) Orr at noon. Orr said it was late.", ["William Orr"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PHRASES)
def test_somebody_is_found_again(text: str, expected: list[str]) -> None:
    claims = read_article(text).claims
    assert [c.claimant.name if c.claimant else None for c in claims] == expected
