"""Parties found again where a place, a suffix, an owner or a short name stands in the way."""

import pytest

from archive.reading.articles.read import read_article
from tests.archive.reading.phrasings import said_in

AGAIN = [
    # an office told with the place, the land or letters behind the name
    ("The chief of police in Corby, Lena Orr, said it was late. The police chief said so.",
     "Lena Orr"),
    ("Chile’s president, Paul Orr, said it was late. Bo Ek, a baker, said it was dark. The Chilean"
     " leader said so.", "Paul Orr"),
    ("Guests met Paul Orr Jr., the coach of the team. It rained. The coach said so.",
     "Paul Orr"),
    ("“It is late,” said Paul Orr MP, the shadow minister.\n\nIt rained.\n\nThe shadow minister"
     " said so.", "Paul Orr"),
    # a noun of the same trade that is no noun of people by itself
    ("Striker Paul Orr said it was late. It rained. The footballer said so.", "Paul Orr"),
    # bodies
    ("Danby Foods opened a shop in May. It rained. Danby said so.", "Danby Foods"),
    ("Chipmaker Velotech said it was late. The company said so.", "Velotech"),
    ("The Rowan Institute for Rivers said it was late.\n\nA bridge was built in 1912.\n\nIt rained"
     " all day.\n\nThe think tank said so.", "Rowan Institute for Rivers"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), AGAIN)
def test_who_is_found_again(text: str, who: str) -> None:
    last = read_article(text.replace("said so.", "said the ferry would sail.")).claims[-1]
    assert last.claimant is not None
    assert last.claimant.name == who


@pytest.mark.parametrize("they", ["They", "Both", "The two"])
def test_two_who_spoke_in_a_paragraph(they: str) -> None:
    text = f"Paul Orr said it was late. Lena Ek said it was dark. {they} said the ferry would sail."
    claims = [name for name, words in said_in(text) if "ferry" in words]
    assert sorted(name or "" for name in claims) == ["Lena Ek", "Paul Orr"]
