# ruff: noqa: E501 -- one case a row: a table is read across, not down
"""Exclusive to two holders: only where both hold at once."""

import pytest

from archive.errors import Invalid
from archive.licences import LicenceTerms, add_licence
from tests.archive.licences.test_leases import a_photo

WITHOUT_BRITAIN = {"excluded_territories": ("GB",)}


def exclusive(to, photo_id, **terms):
    return LicenceTerms(to, licensee=to, exclusive=True, photos=(photo_id,), **terms)


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ({"territories": ("GB",)}, {"territories": ("FR",)}, True),
        ({"territories": ("GB",)}, {"territories": ("Europe",)}, False),
        ({"territories": ("GB",)}, {}, False),
        ({"territories": ("GB",)}, {"excluded_territories": ("GB",)}, True),
        ({"territories": ("GB",)}, {"territories": ("Worldwide",), **WITHOUT_BRITAIN}, True),
        ({"territories": ("EU",)}, {"territories": ("Worldwide",), **WITHOUT_BRITAIN}, False),
        ({"territories": ("EU",), "excluded_territories": ("FR",)}, {"territories": ("FR",)}, True),
        ({"territories": ("EU",), "excluded_territories": ("FR",)}, {"territories": ("FR", "DE")}, False),
        ({"territories": ("Europe",), "excluded_territories": ("DE",)}, {"territories": ("DACH",), "excluded_territories": ("AT", "CH")}, True),
        ({"territories": ("DACH",), "excluded_territories": ("AT",)}, {"territories": ("EU",), "excluded_territories": ("DE",)}, True),
        ({"territories": ("DACH",), "excluded_territories": ("AT",)}, {"territories": ("Europe",), "excluded_territories": ("DE",)}, False),
        ({"territories": ("GB",), "excluded_territories": ("Scotland",)}, {"territories": ("Scotland",)}, True),
        ({"territories": ("GB",), "excluded_territories": ("Scotland",)}, {"territories": ("Scotland", "Wales")}, False),
        ({"excluded_territories": ("Europe",)}, {"territories": ("Worldwide",), "excluded_territories": ("US",)}, False),
        ({"media": ("print",)}, {"media": ("web",)}, True),
        ({"media": ("print",)}, {"media": ("newspaper",)}, False),
        ({"media": ("newspaper",)}, {"media": ("print", "tv")}, False),
    ],
)  # fmt: skip
def test_what_one_excludes_the_other_may_hold(catalogue, one, other, both):
    photo = catalogue.do(a_photo).value
    catalogue.do(add_licence, exclusive("Post", photo, **one))
    if both:
        catalogue.do(add_licence, exclusive("Echo", photo, **other))
        return
    with pytest.raises(Invalid, match="exclusive to Post"):
        catalogue.do(add_licence, exclusive("Echo", photo, **other))
