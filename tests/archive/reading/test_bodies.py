"""What kind of body a name means, by the table of the world's bodies and by its own words."""

import pytest

from archive.reading.articles.read import read_article
from archive.reading.words.bodies import bodies
from archive.store.models import PARTY_KINDS

CASES = {
    "World Bank": "organisation", "UN": "organisation", "Deutsche Bank": "company",
    "National Bank of Ukraine": "government", "African Development Bank": "organisation",
    "Bank of England": "government", "Bank of America": "company",
    "Hydrometeorological Center of Russia": "government",
    "National Hurricane Center": "government", "Kherson Regional Clinical Centre": "organisation",
    "Press Centre of the Southern Command": "military", "Levada Centre": "think tank",
    "Centre for River Studies": "think tank", "Kiel Institute": "think tank",
    "Geological Survey": "government", "Clooney Foundation for Justice": "organisation",
    "International Energy Agency": "organisation", "Japan Meteorological Agency": "government",
    "Xinhua news agency": "agency", "European Court of Human Rights": "organisation",
    "Doctors Without Borders": "organisation", "Met Office": "government",
}  # fmt: skip


@pytest.mark.parametrize(("name", "kind"), CASES.items())
def test_kind_of_a_body(name, kind):
    text = f"The {name} said on Monday that 45 people had left the city for the coast."
    (claim,) = read_article(text).claims
    assert (claim.claimant.name, claim.claimant.kind) == (name, kind)


def test_the_table_is_sound():
    names = [body.name for body in bodies()]
    assert len(names) == len(set(names)) > 60
    assert {body.kind for body in bodies()} <= set(PARTY_KINDS)
