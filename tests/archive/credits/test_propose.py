"""From what a file says to one proposed credit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.credits import CreditCarriers, NormalisationRule, normalised, propose

FILES = {
    "a wire picture": (
        {"creators": ("ANN EXAMPLE",), "credit": "REUTERS", "source": "X90045",
         "caption": "A street. REUTERS/Ann Example (UNITED STATES - Tags: POLITICS)"},
        {"line": "REUTERS", "creators": ("Ann Example",), "agency": "Reuters",
         "category": "agency", "state": "proposed"},
    ),
    "a stringer": (
        {"creators": ("STRINGER",), "credit": "REUTERS"},
        {"line": "REUTERS", "creators": (), "withheld": "stringer", "agency": "Reuters"},
    ),
    "a handout whose credit hides it": (
        {"creators": ("SANA",), "credit": "REUTERS",
         "caption": "A street. REUTERS/SANA/Handout via Reuters"},
        {"withheld": "handout", "agency": "Reuters", "category": "handout"},
    ),
    "a handout that only the instructions name": (
        {"credit": "AP", "instructions": "HANDOUT PHOTO; NO ARCHIVES"},
        {"withheld": "handout", "category": "handout"},
    ),
    "a stringer by title, unnamed": (
        {"credit": "AFP", "creator_title": "STR"},
        {"withheld": "stringer", "agency": "AFP"},
    ),
    "a stringer by title, whom the agency names": (
        {"creators": ("ANN EXAMPLE",), "credit": "AFP/Getty Images", "creator_title": "Stringer"},
        {"withheld": None, "creators": ("Ann Example",), "agency": "AFP",
         "distributor": "Getty Images"},
    ),
    "a name cut at 32 bytes": (
        {"creators": ("Bartholomew Featherstonehaugh-Ch",), "credit": "AP",
         "caption": "A street. (AP Photo/Bartholomew Featherstonehaugh-Chomley)"},
        {"creators": ("Bartholomew Featherstonehaugh-Chomley",), "state": "proposed"},
    ),
    "a credit that was too long for its field": (
        {"credit": "(Credit too long, see caption)",
         "caption": "A street. Photo by Ann Example/AFP via Getty Images"},
        {"line": "Photo by Ann Example/AFP via Getty Images", "creators": ("Ann Example",),
         "agency": "AFP", "distributor": "Getty Images"},
    ),
    "carriers that name different people": (
        {"creators": ("Ann Example",), "credit": "Bo Other/Reuters"},
        {"state": "conflict", "conflicts": {"byline": "Ann Example", "credit": "Bo Other"}},
    ),
    "the same person, shortened": (
        {"creators": ("A. Example", "Ann Example"), "credit": "Example/Reuters"},
        {"conflicts": {}},
    ),
    "one word in the creator field": (
        {"creators": ("Laitche",)},
        {"creators": ("Laitche",), "line": "Laitche", "state": "proposed"},
    ),
    "a pool picture": (
        {"credit": "Ann Example/Pool via AP"},
        {"withheld": "pool", "category": "pool", "creators": ("Ann Example",),
         "distributor": "AP"},
    ),
    "a picture library": ({"credit": "Alamy Stock Photo"}, {"category": "agency-pay"}),
    "a free library": ({"credit": "Ann Example/Unsplash"}, {"category": "free-licence"}),
    "public domain": (
        {"creators": ("Ann Example",), "copyright": "This file is in the public domain"},
        {"category": "free-licence"},
    ),
    "social media": (
        {"credit": "Telegram/@somebody via REUTERS"},
        {"withheld": "social media", "category": "social", "distributor": "Reuters"},
    ),
    "a stringer in the byline, a name in the caption": (
        {"creators": ("Stringer",), "credit": "via REUTERS",
         "caption": "A street. Ann Example/Anadolu via REUTERS"},
        {"creators": (), "withheld": "stringer", "agency": "Anadolu", "distributor": "Reuters",
         "state": "conflict", "conflicts": {"byline": "Stringer", "caption": "Ann Example"}},
    ),
    "the seller alone in its field, the rest in the caption": (
        {"creators": ("Ann Example",), "credit": "ZUMAPRESS.com",
         "caption": "A street. Credit Image: © Ann Example/SOPA Images via ZUMA Press Wire"},
        {"agency": "SOPA Images", "distributor": "ZUMA Press", "conflicts": {}},
    ),
    "one person in two scripts": (
        {"creators": ("Olena Kovalenko",), "credit": "Ukrinform",
         "caption": "Вулиця. Фото: Олена Коваленко/Укрінформ"},
        {"creators": ("Olena Kovalenko",), "state": "proposed", "conflicts": {}},
    ),
    "a dash for a name": (
        {"creators": ("-",), "credit": "AFP", "source": "TOWN EMERGENCY SERVICE",
         "caption": "(Photo by Handout / TOWN EMERGENCY SERVICE / AFP)"},
        {"creators": (), "withheld": "handout", "agency": "AFP"},
    ),
    "a credit cut behind via": (
        {"credit": "Town Office/Handout via", "caption": "A street. Town Office/Handout via AP"},
        {"creators": (), "source": "Town Office", "withheld": "handout", "distributor": "AP"},
    ),
    "a reader's picture": (
        {"credit": "Reader submission"},
        {"withheld": "social media", "category": "social", "agency": None},
    ),
    "a reader's picture, credited as private": (
        {"credit": "Privat", "caption": "The barn burns, photo sent in by a reader"},
        {"line": "Privat", "withheld": "courtesy", "category": "social", "agency": None},
    ),
    "a private picture": (
        {"credit": "Foto: privat"}, {"withheld": "courtesy", "category": "social"},
    ),
    "a reader's picture in German": ({"credit": "Leserfoto"}, {"category": "social"}),
    "a reader's picture in a bracket": (
        {"caption": "Die Scheune brennt (Leserfoto)"}, {"category": "social"},
    ),
    "a reader's picture behind a colon": (
        {"caption": "The barn burns. Photo: reader"}, {"category": "social"},
    ),
    "a private picture that a wire passes on": (
        {"credit": "privat/dpa"}, {"category": "handout"},
    ),
    "a wire's picture of what a reader sent": (
        {"credit": "AFP", "caption": "She holds a photo sent in by a reader."},
        {"category": "agency"},
    ),
    "a reader who is in the picture": (
        {"caption": "A reader pictures herself. Courtesy of Town Library"}, {"category": "handout"},
    ),
    "a family's picture": ({"credit": "Family handout"}, {"category": "handout"}),
    "given by somebody through an account": (
        {"credit": "Courtesy/Olena K. via Telegram via Reuters"},
        {"withheld": "courtesy", "category": "social", "source": "Olena K./Telegram",
         "distributor": "Reuters", "agency": None, "creators": ()},
    ),
    "an authority that a wire passes on": (
        {"credit": "Town Police/PA"},
        {"withheld": None, "category": "handout", "source": "Town Police", "agency": "PA"},
    ),
    "a public body": ({"credit": "Ann Example/UNICEF"}, {"category": "handout"}),
    "only a copyright notice": (
        {"copyright": "©2010 Ann Example, all rights reserved"},
        {"creators": ("Ann Example",), "state": "proposed"},
    ),
    "a desk number for a source": ({"source": "X01280"}, {"line": None, "state": "missing"}),
    "nothing": ({}, {"line": None, "state": "missing", "category": None, "rule": None}),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_proposal(name):
    carriers, expected = FILES[name]
    proposal = propose(CreditCarriers(**carriers))
    assert {key: getattr(proposal, key) for key in expected} == expected


def test_rules_of_the_desk_explain_themselves():
    rules = [NormalisationRule(1, "Rtrs", "Reuters"), NormalisationRule(2, "Reuters", "AFP")]
    used: list[str] = []
    assert normalised("Ann Example/RTRS", rules, used) == "Ann Example/Reuters"
    assert used == ["RTRS → Reuters, rule 1"]
    proposal = propose(CreditCarriers(credit="Ann Example/RTRS"), rules=rules)
    assert (proposal.line, proposal.agency) == ("Ann Example/RTRS", "Reuters")
    assert "RTRS → Reuters, rule 1" in proposal.rule


@given(
    st.lists(st.text(max_size=40), max_size=3), st.text(max_size=60), st.text(max_size=60),
    st.text(max_size=120),
)  # fmt: skip
def test_proposing_never_raises_and_keeps_what_came(creators, credit, source, caption):
    carriers = CreditCarriers(tuple(creators), "", credit, source, "", "", caption, "")
    proposal = propose(carriers)
    assert proposal.state in ("missing", "proposed", "conflict")
    kept = source.strip() or None
    # who gave the picture stands where the field is empty or has a wire's name or code alone
    assert proposal.source == kept or (proposal.source and len((kept or "").split()) < 3)
