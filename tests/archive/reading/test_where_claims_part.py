"""Where one claim ends and the next begins: joints, splices, what the reporter goes on with."""

import pytest

from archive.reading.articles.read import read_article

PARTS: list[tuple[str, list[str]]] = [
    # what the reporter goes on with
    ("Ana Ruiz said the yard would close by May, while Mayor Bo Ek is looking for a buyer.",
     ["the yard would close by May"]),
    ("The minister said he shares many of his guest's views, as the two leaders met in Garnow.",
     ["he shares many of his guest's views"]),
    ("The guard said 20 people might be missing, amid reports from divers that the tug carried 60.",
     ["20 people might be missing", "the tug carried 60"]),
    ("Bo Ek said the pier was shut, as the planks had been wet for days.",
     ["the pier was shut, as the planks had been wet for days"]),
    # what acts is listed, or explained between commas
    ("Officials said two people, including a child, were hurt.",
     ["two people, including a child, were hurt"]),
    ("The baker said rents, noise and dust were driving people out.",
     ["rents, noise and dust were driving people out"]),
    ("A spokesperson for the yard, said it was checking the ropes, and two cranes were shut.",
     ["it was checking the ropes", "two cranes were shut"]),
    # two sentences at a comma
    ("“We don't know where to sleep, people are camping on the beach,” Ana Ruiz said.",
     ["We don't know where to sleep", "people are camping on the beach"]),
    ("“There are no free seats, there are no free tables,” he said.",
     ["There are no free seats", "there are no free tables"]),
    ("“The bridge was open, there was no fence left, two ropes were all we had,” she said.",
     ["The bridge was open", "there was no fence left", "two ropes were all we had"]),
    ("“This is no storm, it is a flood of mud,” Bo Ek said.",
     ["This is no storm, it is a flood of mud"]),
    # joints
    ("“We are trying to mend all the boats but there's no tar left,” he added.",
     ["We are trying to mend all the boats", "there's no tar left"]),
    ("Critics say the tax spares old-established inns and is bound to hurt the rest.",
     ["the tax spares old-established inns", "is bound to hurt the rest"]),
    ("He said he had worked at yards in both Velm and Garnow and had built six tugs there.",
     ["he had worked at yards in both Velm and Garnow", "had built six tugs there"]),
    ("Bo Ek said the habit cost him £90 a day and was “a shame”.",
     ["the habit cost him £90 a day", "was “a shame”"]),
    ("The choir was expected to learn the psalm by May and sing it for the duke, she said.",
     ["The choir was expected to learn the psalm by May", "sing it for the duke"]),
    ("The owners say the inn needs to mend stairs and have a say over its own cellar.",
     ["the inn needs to mend stairs and have a say over its own cellar"]),
    ("The guards said a dog chased the boy while he and his uncle were rowing home.",
     ["a dog chased the boy while he and his uncle were rowing home"]),
    ("“What is the precise vision the club has and its practical use are rather unclear,” he said.",
     ["What is the precise vision the club has and its practical use are rather unclear"]),
    ("Corrected for prices, Bo Ek noted, the budget puts the cost of a seat at $9,000.",
     ["Corrected for prices, Bo Ek noted, the budget puts the cost of a seat at $9,000"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "told"), PARTS)
def test_where_claims_part(words: str, told: list[str]) -> None:
    found = read_article(f"The pier\n\n{words}\n").claims
    assert [claim.span.text for claim in found] == told
