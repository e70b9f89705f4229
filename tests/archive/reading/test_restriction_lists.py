"""Lists of territories in restrictions: everyday names of all, and names that no list knows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.reading.restrictions import find
from archive.reading.restrictions.territories import territories, territory_named


@pytest.mark.parametrize(
    ("note", "codes"),
    [
        ("NO USE IN CHINA, HONG KONG, MACAU, SOUTH KOREA", ("CN", "HK", "MO", "KR")),
        ("NO USE IN RUSSIA, BELARUS, CRIMEA, IRAN", ("RU", "BY", "Crimea", "IR")),
        ("NO USE IN LOWER NOWHERE, FRANCE AND SPAIN", ("FR", "ES")),
        ("BELGIUM NETHERLANDS LUXEMBOURG OUT", ("BE", "NL", "LU")),
        ("ISRAEL AND GAZA OUT", ("IL", "Gaza")),
        ("ENGLAND AND WALES OUT", ("England", "Wales")),
        ("NO FRENCH OR BELGIAN MAGAZINES", ("FR", "BE")),
        ("NO USE IN CHINA, MACAU, JAPAN", ("CN", "MO", "JP")),
        ("CHINA, MACAU, JAPAN OUT", ("CN", "MO", "JP")),
        ("NO USE IN CHINA, LOWER NOWHERE, JAPAN", ("CN", "JP")),
        ("No use in China, Nowhereland and Japan", ("CN", "JP")),
        ("NO USE IN ST. LUCIA, TRINIDAD & TOBAGO, PERU", ("LC", "TT", "PE")),
        ("No use in France, where it rains, Germany wins", ("FR",)),
        ("NO USE IN FRANCE, NO SALES, GERMANY", ("FR",)),
    ],
)
def test_list_goes_past_a_name_no_list_knows(note, codes):
    assert [one.territories for one in find(note) if one.code == "territory_out"] == [codes]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Hong Kong SAR", "HK"), ("Macao SAR", "MO"), ("Republic of China", "TW"),
        ("State of Palestine", "PS"), ("Republic of Kosovo", "XK"), ("ROK", "KR"), ("DPRK", "KP"),
        ("Vatican City State", "VA"), ("UAE", "AE"), ("Falkland Islands", "FK"), ("DRC", "CD"),
        ("US Virgin Islands", "VI"), ("British Virgin Islands", "VG"), ("St Maarten", "SX"),
        ("St Kitts & Nevis", "KN"), ("Bosnia & Herzegovina", "BA"), ("Крим", "Crimea"),
    ],
)  # fmt: skip
def test_everyday_name_is_known(name, code):
    territory = territory_named(name)
    assert territory is not None
    assert territory.code == code


def test_every_country_in_english_is_known():
    from babel import Locale

    english = Locale("en").territories
    for territory in territories():
        if len(territory.code) == 2 and territory.code in english:
            found = territory_named(english[territory.code])
            assert found is not None, english[territory.code]
            assert found.code == territory.code


_PLAIN = ("FR", "DE", "JP", "PE", "BR", "MO", "IR", "KR", "TW", "FK")


@given(st.lists(st.sampled_from(_PLAIN), min_size=2, max_size=6, unique=True), st.data())
def test_no_known_name_is_lost_behind_an_unknown_one(codes, data):
    names = [each.name.partition(" (")[0].upper() for code in codes
             for each in territories() if each.code == code]  # fmt: skip
    at = data.draw(st.integers(1, len(names) - 1))
    note = f"NO USE IN {', '.join([*names[:at], 'UPPER NOWHERE', *names[at:]])}"
    (found,) = find(note)
    assert found.territories == tuple(codes)
    assert found.span.text == note
