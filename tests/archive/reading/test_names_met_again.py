"""Somebody named in full is found again under a part of the name, however that part is spelled."""

import pytest

from archive.reading.articles.read import read_article

FULL = "The clinic was opened by {full}, a surgeon.\n\n{short} said the pumps had failed."
SHORT_NAMES = [
    # the article of an Arabic surname comes and goes
    ("Karim al-Zubi", "Zubi"), ("Karim al-Zubi", "Al-Zubi"), ("Karim al-Zubi", "El-Zubi"),
    ("Salma el-Attar", "Attar"), ("Faris ez-Zein", "Zein"), ("Faris ash-Shami", "Shami"),
    ("Karim Zubi", "Al-Zubi"), ("Hamad Al Zubi", "Al-Zubi"), ("Salma el Attar", "Attar"),
    # names of two words, particles, marks
    ("Rami abu Lail", "Abu Lail"), ("Sidi ould Brahim", "Ould Brahim"), ("Uri Ben Tov", "Tov"),
    ("Abdel Karim Zubi", "Abdel Karim"), ("Rosa Maria Costa Lima", "Rosa Maria"),
    ("Tony D’Elia", "D'Elia"), ("Emre Kılıç", "Kilic"),
    # the surname first, or a given name behind its title
    ("Cho Min-seo", "Mr Cho"), ("Hugo Tarrant", "Sir Hugo"), ("Rosa Lindqvist", "Dame Rosa"),
]  # fmt: skip


@pytest.mark.parametrize(("full", "short"), SHORT_NAMES)
def test_a_part_of_the_name_is_enough(full: str, short: str) -> None:
    claims = read_article(FULL.format(full=full, short=short)).claims
    assert [c.claimant.name if c.claimant else None for c in claims] == [full]


CALLED = [
    # for short
    ("William Orr, a baker, was hurt in May.", "Bill", "William Orr"),
    ("The van hit Samantha Webb, 34, in May.", "Sam", "Samantha Webb"),
    ("“It was dark,” said Katherine Orr, a baker.", "Kate Orr", "Katherine Orr"),
    ("The van hit Zuleta Marr, 34, in May.", "Zuleta", "Zuleta Marr"),
    ("William Orr and William Dunn were hurt in May.", "Bill", "Bill"),
    # what stands in brackets is no part of the name
    ("Paul Orr (54) was hurt in May.", "Orr", "Paul Orr"),
    ("“It was dark,” said Paul Orr (Lab, Velm North).", "He", "Paul Orr"),
    # initials with that of a small word
    ("The Ministry of Works opened in May.", "The MoW", "Ministry of Works"),
    ("The Bank of Norland opened in May.", "The BoN", "Bank of Norland"),
    ("The Department for Roads opened in May.", "The DfE", "DfE"),
]


@pytest.mark.parametrize(("before", "called", "who"), CALLED)
def test_a_short_form_is_enough(before: str, called: str, who: str) -> None:
    claims = read_article(f"{before}\n\n{called} said the pumps had failed.").claims
    assert [c.claimant.name for c in claims if "pumps" in c.span.text and c.claimant] == [who]
