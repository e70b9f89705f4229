"""Licences, money, scopes: what people type is checked at the field, or nothing is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select

from archive.errors import Invalid, NotFound
from archive.licences import (
    LicenceTerms,
    add_licence,
    amount_text,
    cover_photos,
    covered_photos,
    edit_licence,
    end_licence,
    known_currency,
    licence,
    licences,
    money_text,
    renew_licence,
    to_minor,
)
from archive.licences.money import currencies
from archive.store.models import Licence, Party, Photo


def a_photo(session):
    photo = Photo(image_hash="a" * 64, width=1, height=1, format="jpeg")
    session.add(photo)
    session.flush()
    return photo.id


FULL = LicenceTerms(
    name="Subscription 2023", supplier="reuters", media=("Web", "print"),
    territories=("Germany", "UK"), excluded_territories=("CH",), languages=("DE",),
    valid_from="2023-01-01", valid_to="2023-12-31", fee="1,250.50", currency="eur",
    fee_rule="flat", invoice="R-1", uses_allowed=100, exclusive=False, agreed_by="Ann",
)  # fmt: skip


def test_licence_is_stored_in_codes_and_minor_units(catalogue):
    number = catalogue.do(add_licence, FULL).value
    record = catalogue.ask(licence, number)
    assert (record.licensor, record.supplier, record.covers) == ("Reuters", "Reuters", "supplier")
    assert (record.media, record.territories) == (("web", "print"), ("DE", "GB"))
    assert (record.fee, record.fee_minor, record.currency) == ("1250.50", 125050, "EUR")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": " "}, "name"),
        ({"valid_from": "2023-02-01", "valid_to": "2023-01-01"}, "to"),
        ({"valid_to": "31.12.2023"}, "to"),
        ({"currency": "QQQ"}, "currency"),
        ({"currency": None}, "currency"),
        ({"fee": "much"}, "fee"),
        ({"fee": "1.005"}, "fee"),
        ({"territories": ("Narnia",)}, "territory"),
        ({"media": ("smoke signals",)}, "medium"),
        ({"category": "gift"}, "category"),
        ({"uses_allowed": -1}, "uses"),
        ({"uses_allowed": 0}, "uses"),
        ({"print_run": 0}, "print_run"),
        ({"territories": ("EU",), "excluded_territories": ("Europe",)}, "excluded_territories"),
        ({"excluded_territories": ("Worldwide",)}, "excluded_territories"),
        ({"fee_rule": "whenever"}, "fee rule"),
        ({"collection_id": 1}, "covers"),
    ],
)
def test_bad_terms_name_their_field_and_write_nothing(catalogue, change, field):
    from dataclasses import replace

    with pytest.raises(Invalid) as caught:
        catalogue.do(add_licence, replace(FULL, **change))
    assert caught.value.params["field"] == field
    counts = [select(func.count(table.id)) for table in (Licence, Party)]
    assert [catalogue.ask(lambda s, q=query: s.scalar(q)) for query in counts] == [0, 0]


def test_unknown_photos_collections_and_licences_are_refused(catalogue):
    for terms in (LicenceTerms("A", photos=(9,)), LicenceTerms("A", collection_id=9),
                  LicenceTerms("A", event_id=9)):  # fmt: skip
        with pytest.raises(NotFound):
            catalogue.do(add_licence, terms)
    for command in (end_licence, lambda s, n: edit_licence(s, n, {})):
        with pytest.raises(NotFound):
            catalogue.do(command, 9)
    with pytest.raises(NotFound):
        catalogue.ask(licence, 9)
    assert catalogue.ask(licences).total == 0


def test_editing_keeps_what_is_not_named(catalogue):
    number = catalogue.do(add_licence, FULL).value
    catalogue.do(edit_licence, number, {"valid_to": "2024-06-30"})
    record = catalogue.ask(licence, number)
    assert (record.valid_to, record.fee, record.media) == (
        "2024-06-30",
        "1250.50",
        ("web", "print"),
    )
    with pytest.raises(Invalid, match="no such field"):
        catalogue.do(edit_licence, number, {"colour": "red"})
    catalogue.undo()
    assert catalogue.ask(licence, number).valid_to == "2023-12-31"


def test_renewal_begins_the_day_after_and_covers_the_same_photos(catalogue):
    photo = catalogue.do(a_photo).value
    number = catalogue.do(add_licence, LicenceTerms("L", photos=(photo,), valid_to="2023-12-31"))
    again = catalogue.do(renew_licence, number.value, "2024-12-31").value
    record = catalogue.ask(licence, again)
    assert (record.valid_from, record.valid_to) == ("2024-01-01", "2024-12-31")
    assert catalogue.ask(covered_photos, again) == (photo,)
    open_ended = catalogue.do(add_licence, LicenceTerms("O")).value
    with pytest.raises(Invalid, match="no end"):
        catalogue.do(renew_licence, open_ended, "2024-12-31")


def test_covering_twice_is_covering_once(catalogue):
    photo = catalogue.do(a_photo).value
    number = catalogue.do(add_licence, LicenceTerms("L", photos=(photo,))).value
    catalogue.do(cover_photos, number, [photo, photo])
    assert catalogue.ask(licence, number).photos == 1


def test_lists_by_day_and_by_end(catalogue):
    catalogue.do(add_licence, FULL)
    catalogue.do(add_licence, LicenceTerms("Open"))
    names = lambda **kw: [each.name for each in catalogue.ask(licences, **kw).items]  # noqa: E731 -- read four times below
    assert names() == ["Subscription 2023", "Open"]
    assert names(on="2024-01-01") == ["Open"]
    assert names(ends_before="2023-12-31") == ["Subscription 2023"]
    assert names(on="2023-12-31") == ["Subscription 2023", "Open"]


@pytest.mark.parametrize(
    ("typed", "currency", "minor"),
    [
        ("120", "EUR", 12000),
        ("120.5", "EUR", 12050),
        ("1,250.50", "USD", 125050),
        ("1 250,50", "PLN", 125050),
        ("300", "JPY", 300),
        ("1.234", "KWD", 1234),
        ("0", "GBP", 0),
    ],
)
def test_money_is_read(typed, currency, minor):
    assert to_minor(typed, currency) == minor


@given(st.integers(min_value=0, max_value=10**12), st.sampled_from(sorted(currencies())))
def test_money_survives_the_way_out_and_back(minor, currency):
    assert to_minor(amount_text(minor, currency), currency) == minor


def test_money_for_people():
    assert money_text(5, "EUR") == "0.05 EUR"
    assert money_text(300, "JPY") == "300 JPY"
    assert known_currency("usd") == "USD"
