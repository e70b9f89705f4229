"""Figures of one article that add up, or that a bound holds for."""

import pytest

from archive.reading.articles.read import read_article

HEAD = "Losses mount in the east\n\nBy Ann Lee\n\n"


def shown(body: str) -> list[tuple[str, bool | None, str]]:
    return [(one.kind, one.holds, one.text) for one in read_article(HEAD + body).checks]


@pytest.mark.parametrize(("body", "check"), [
    ("The staff said 155,530 Russian soldiers had been killed. On Monday it had put the number at "
     "154,830 Russian soldiers killed. About 700 Russian soldiers were killed in a day, it said.",
     ("arithmetic", True, "155,530 − 154,830 = 700, stated as “About 700”")),
    ("The firm said revenue rose to $4.5 billion. Revenue was $4.1 billion a year earlier, it "
     "said. It said revenue grew by $400 million.",
     ("arithmetic", True, "$4.5 billion − $4.1 billion = 400,000,000, stated as “$400 million”")),
    ("Генштаб повідомив, що загинули 155 530 російських військових. У понеділок Генштаб повідомив "
     "про 154 830 загиблих російських військових. За добу загинули близько 700 російських "
     "військових, повідомив Генштаб.",
     ("arithmetic", True, "155 530 − 154 830 = 700, stated as “близько 700”")),
    ("Police said 12 people had died: seven in Kela and five in Suma.",
     ("arithmetic", True, "seven + five = 12")),
    ("The ministry said the toll had risen from 12 to 19 people, an increase of eight.",
     ("arithmetic", False, "19 − 12 = 7, stated as “eight”")),
    ("The army said 30 soldiers had been killed, 34 of them conscripts.",
     ("arithmetic", False, "“34” of “30”")),
    ("The ministry said more than 156,000 Russian soldiers had died. The staff said 155,530 "
     "Russian soldiers had died.",
     ("bound", False, "“more than 156,000” beside “155,530”")),
])  # fmt: skip
def test_what_adds_up_is_shown(body: str, check: tuple[str, bool, str]) -> None:
    assert check in shown(body)


@pytest.mark.parametrize("body", [
    "The staff said 155,530 Russian soldiers had been killed. On Monday it had put the number at "
    "154,830 Russian soldiers killed. It said 600 Russian soldiers were killed in a day.",
    "The firm said revenue rose to $5 million. Its owner said the house cost $3 million. The mayor "
    "said the bridge needed $2 million.",
    "The ministry said more than 20,000 Russian soldiers had died. The staff said 155,530 Russian "
    "soldiers had died.",
])  # fmt: skip
def test_what_does_not_belong_together_is_not(body: str) -> None:
    assert shown(body) == []
