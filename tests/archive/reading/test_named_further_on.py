"""Who speaks is named further on, beside a clause of its own, or together with another."""

import pytest

from archive.reading.articles.read import read_article
from tests.archive.reading.phrasings import said_in

LATER = [
    ("the head of the agency", "Lena Orr, who heads the agency, left at noon."),
    ("the agency’s head", "Lena Orr, the head of the agency, left at noon."),
    ("the shop’s owner", "Lena Orr, who owns the shop, left at noon."),
    ("the owner of the shop", "Shop owner Lena Orr left at noon."),
    ("the school’s principal", "Lena Orr, the principal, left at noon."),
    ("the town’s mayor", "Nobody came.\n\nLena Orr, mayor since May, left at noon."),
    ("the firm’s chief executive", "Lena Orr, its chief executive, left at noon."),
    ("the survey’s lead author", "Lead author Lena Orr left at noon."),
    ("the governor", "Gov. Lena Orr left at noon."),
    ("the minister", "Lena Orr, the transport minister, left at noon."),
]


@pytest.mark.parametrize(("called", "named"), LATER)
def test_an_office_is_named_further_on(called: str, named: str) -> None:
    claims = read_article(f"“It was a long winter,” said {called}.\n\n{named}").claims
    assert [c.claimant.name if c.claimant else None for c in claims] == ["Lena Orr"]


@pytest.mark.parametrize(
    ("called", "named"),
    [
        ("the head of the agency", "Lena Orr, who heads the dock union, left at noon."),
        ("the minister", "Trade minister Lena Orr and health minister Bo Ek left at noon."),
        ("the shop’s owner", "Lena Orr, who sued the shop, left at noon."),
    ],
)
def test_another_office_is_not_meant(called: str, named: str) -> None:
    claims = read_article(f"“It was a long winter,” said {called}.\n\n{named}").claims
    assert [c.claimant.name if c.claimant else None for c in claims] == [
        called.removeprefix("the ")
    ]


SPEAKERS = [
    # a body told by what it does, its name behind it or before it
    ("The company behind the dam, Ostrava Power, said it was late.", ["Ostrava Power"]),
    ("The group that runs the ferry, Danby Lines, said it was late.", ["Danby Lines"]),
    ("The body representing bakers, the Hill Guild, said it was late.", ["Hill Guild"]),
    ("The charity running the camp, Open Hands, said it was late.", ["Open Hands"]),
    ("Danby (the owner of the ferry) said it was late.", ["Danby"]),
    ("Danby Lines (formerly Velm Boats) said it was late.", ["Danby Lines"]),
    # two bodies, marked by an article, by "both" or by the noun that ends the first
    ("The Velm Council and the Harrow Board said it was late.", ["Velm Council", "Harrow Board"]),
    ("Unicef and the World Bank said it was late.", ["Unicef", "World Bank"]),
    ("The health ministry and the Dock Union said it was late.", ["health ministry", "Dock Union"]),
    ("Both Danby and Ostrava Foods said it was late.", ["Danby", "Ostrava Foods"]),
    ("According to the Velm Council and Danby, it was late.", ["Velm Council", "Danby"]),
    ("Ana Ruiz and Bo Ek have both said it was late.", ["Ana Ruiz", "Bo Ek"]),
    ("Danby and Velm Council said it was late.", ["Danby and Velm Council"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), SPEAKERS)
def test_whose_name_it_is(text: str, who: list[str]) -> None:
    assert sorted(name or "" for name, _ in said_in(text)) == sorted(who)
