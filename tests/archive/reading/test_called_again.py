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


TOGETHER = [
    # two people as one
    ("Rita Sonn met Ken Doyle in Velm. The pair said it was late.", ["Rita Sonn", "Ken Doyle"]),
    ("Paul Orr and Ken Doyle were held.\n\nBoth men said it was late.", ["Paul Orr", "Ken Doyle"]),
    ("Rita Sonn and Ken Doyle were held. The mill was shut. They said it was late.",
     ["Rita Sonn", "Ken Doyle"]),
    ("Rita Sonn, a nurse, was there. Ken Doyle was not. Both women said it was late.",
     ["Both women"]),
    # kin by name
    ("Paul Orr and his sister Rita Orr run the mill. His sister told us it was late.",
     ["Rita Orr"]),
    ("Paul Orr, 40, and his sister, Rita Orr, 38, run the mill. The sister said it was late.",
     ["Rita Orr"]),
    # who speaks beside a clause
    ("He fell in May, a coroner stating that the rail was loose.", ["coroner"]),
    ("A junior clerk with the Rowan Hill Centre, in a short note, said it was late.",
     ["junior clerk with the Rowan Hill Centre"]),
    # bodies
    ("A spokesman for Norvik Foods said it was late.\n\nThe company said it was dark.",
     ["spokesman for Norvik Foods", "Norvik Foods"]),
    ("Norvik chief executive Ken Doyle said it was late. The company said it was dark.",
     ["Ken Doyle", "Norvik"]),
    ("The Hill Forum opened an office.\n\nIt rained all day in Velm.\n\nGuests sang.\n\nThe forum"
     " said it was late.", ["Hill Forum"]),
    ("The Dell Institute for Rivers said it was late. The Dell Institute said it was dark.",
     ["Dell Institute for Rivers", "Dell Institute for Rivers"]),
    ("The Velm Courier said it was late. Guests sang. The Courier said it was dark.",
     ["Velm Courier", "Velm Courier"]),
    ("Dell City Council said it was late. The local authority said it was dark.",
     ["Dell City Council", "Dell City Council"]),
    ("The Dockers’ Union said it was late. Shares rose. It said it was dark.",
     ["Dockers’ Union", "Dockers’ Union"]),
    # nouns that name what charges are for
    ("He was held on theft, arson and weapon charges.", []),
    ("Bond was set over fraud and theft claims that were untrue.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOGETHER)
def test_those_meant_together(text: str, expected: list[str]) -> None:
    claims = read_article(text).claims
    assert [c.claimant.name if c.claimant else None for c in claims] == expected
