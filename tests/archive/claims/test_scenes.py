"""Series of fires, shares and places that no list knows, and what their comparison says."""

import pytest

from archive import claims
from archive.article_import import Given, bring_in
from archive.articles import article
from archive.claims.measures import measure_of

FIRE = (
    ("2025-08-02",
     "A fire in the hills of Sierra Velada has burned 4,300 hectares of pine, the regional "
     "government said on Saturday. It said the fire was 60% contained."),
    ("2025-08-09",
     "The fire in Sierra Velada has now burned 9,800 hectares, the regional government said on "
     "Saturday. It was 95% contained, the government said."),
)  # fmt: skip


def brought_in(catalogue, *texts):
    for number, (day, text) in enumerate(texts):
        bring_in(catalogue, text, Given(published=day, url=f"https://a{number}.example/"))
    return catalogue


def shown(catalogue, **wanted):
    return [(one.kind, one.holds) for one in catalogue.ask(claims.comparisons, **wanted)]


def test_a_fire_on_a_place_that_no_list_knows_is_one_series(catalogue):
    brought_in(catalogue, *FIRE)
    found = {one.title: [p.value for p in one.points] for one in catalogue.ask(claims.series)}
    assert found == {
        "burned area, hectares · Sierra Velada": ["4300", "9800"],
        "contained, % · Sierra Velada": ["60", "95"],
    }
    assert shown(catalogue) == shown(catalogue, article_id=2) == [("drift", None)] * 2


def test_what_may_shrink_does_not_fall(catalogue):
    brought_in(
        catalogue,
        ("2025-10-04", "At least 8,006 homes were without power in Galway, the operator said."),
        ("2025-10-05", "About 3,100 homes were without power in Galway, the operator said."),
        ("2025-07-25", "Unemployment in Spain fell to 10.4%, the institute said on Friday."),
        ("2025-10-24", "Unemployment in Spain fell to 10.1%, the institute said on Friday."),
    )
    assert shown(catalogue) == [("drift", None)] * 2
    (claim,) = catalogue.ask(article, 1).claims
    assert claim.modality == "asserted"


def test_a_part_told_later_than_its_whole_is_shown_and_open(catalogue):
    region = ("2025-05-10", "Police said 52 people had been killed in Lviv region on Friday.")
    brought_in(
        catalogue,
        region,
        ("2025-05-11", "Police said on Sunday that 60 people had been killed in Lviv."),
    )
    assert shown(catalogue) == [("subset", None)]


@pytest.mark.parametrize(("words", "figure", "what"), [
    ("the fire is 40% contained", "40%", "contained"),
    ("annual inflation in Poland slowed to 4.2%", "4.2%", "inflation"),
    ("inflation in Poland fell by 4.2%", "4.2%", None),
    ("exports were 4.2% lower", "4.2%", None),
])  # fmt: skip
def test_what_a_share_tells_of(words, figure, what):
    found = measure_of(words, kind="other", unit="%", subject="", figure=figure)
    assert (found.what if found else None) == what
