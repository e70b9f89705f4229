"""What a file's words suggest."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.ingest.propose import Proposal, Rules, propose, supplier_of
from archive.ingest.sensitivity import suggest
from archive.metadata.fields import Fields
from archive.metadata.where import Location, Point
from archive.reading.restrictions import Phrase

TODAY = date(2024, 1, 20)


def proposed(fields: Fields, rules: Rules | None = None) -> Proposal:
    return propose(fields, TODAY, rules or Rules())


def test_the_credit_may_stand_at_the_end_of_the_caption() -> None:
    found = proposed(Fields(caption="Workers clear snow in Lviv, Ukraine STRINGER/Reuters"))
    assert (found.credit.withheld, found.credit.agency) == ("stringer", "Reuters")
    assert found.supplier == "reuters"


def test_restrictions_become_dated_leases() -> None:
    found = proposed(
        Fields(instructions="MANDATORY CREDIT. FOR USE WITHIN 14 DAYS OF TRANSMISSION")
    )
    leases = {one.code: one for one in found.leases}
    assert leases["within_days"].valid_from == "2024-02-04"
    assert leases["mandatory_credit"].field == "instructions"


def test_the_desks_own_phrases_count() -> None:
    rules = Rules(phrases=(Phrase("no_resales", "nicht fur dritte"),))
    found = proposed(Fields(instructions="Nicht für Dritte"), rules)
    assert [one.code for one in found.leases] == ["no_resales"]


def test_places_of_fields_position_and_caption() -> None:
    found = proposed(
        Fields(
            caption="A howitzer near Bakhmut, Ukraine",
            legacy=Location(city="Bakhmut", country="Ukraine"),
            created=(Location(city="Kramatorsk", country="Ukraine"),),
            point=Point(48.74, 37.58),
        )
    )
    told = {(one.name.partition(",")[0], one.role) for one in found.places}
    assert {("Bakhmut", "shown"), ("Kramatorsk", "created")} <= told


def test_nothing_suggests_nothing() -> None:
    found = proposed(Fields())
    assert (found.leases, found.places, found.sensitivity, found.supplier) == ((), (), None, "")
    assert found.credit.state == "missing"


def test_the_supplier_is_the_first_name_that_says_something() -> None:
    assert supplier_of(None, "", "REUTERS") == supplier_of("Reuters") == "reuters"
    assert supplier_of(None, "—") == ""


@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        ("Bodies of soldiers lie in a refrigerated rail car", "death"),
        ("A worker outside a MORGUE in Kharkiv", "death"),
        ("Тіла загиблих у морзі", "death"),
        ("The bodies of two soldiers lie beside a vehicle", "death"),
        ("ATTENTION EDITORS - VISUAL COVERAGE OF SCENES OF INJURY OR DEATH", "death"),
        ("Rescuers carry an injured woman to an ambulance", "graphic violence"),
        ("Swans on one of the bodies of water near the body of the church", None),
        ("A pool of blood on the pavement", "graphic violence"),
        ("Children play beside a tank", "minors"),
        ("Maria, 9-year-old, waits for a bus", "minors"),
        ("A passport lies on the table", "personal information"),
        ("Twelve people were killed in the strike, officials said", None),
        ("Bodies of water in the region are frozen", None),
        ("The legislative body of a region votes", None),
        ("A 90-year-old woman in Lviv", None),
        ("Тіло загиблої жінки лежить на вулиці в Бучі", "death"),
        ("Люди стоять біля тіл загиблих", "death"),
        ("Рятувальники виносять загиблого", "death"),
        ("Спасатели выносят погибшего", "death"),
        ("Убита жінка на узбіччі", "death"),
        ("Двоє загиблих у Харкові", "death"),
        ("Поховання загиблих у Львові", "death"),
        ("A woman killed by shelling lies in a street", "death"),
        ("Relatives stand by the coffins of three soldiers", "death"),
        ("Un homme est mort, son corps repose sur la route", "death"),
        ("Corpos das vítimas mortais", "death"),
        ("Cuerpos de las víctimas en la calle", "death"),
        ("Le corps d’une femme dans la rue", "death"),
        ("Тільки загиблих тут не було", None),
        ("У тілі двигуна знайшли тріщину", None),
        ("Пам'ятник загиблим воїнам у Львові", None),
        ("Військові несуть варту на мосту", None),
        ("Загинули двоє людей, повідомила поліція", None),
        ("Un corps de ballet répète son spectacle", None),
        ("Les corps de métier du bâtiment", None),
        ("El cuerpo de bomberos de la ciudad", None),
        ("O corpo de bombeiros da cidade", None),
        ("A man killed time in a café", None),
        ("Carpenters at a coffin workshop", None),
        ("Тела вращения в учебнике", None),
        ("Die tote Leitung wird ersetzt", None),
        ("Мати тримає портрет загиблого солдата", None),
        ("Портрет убитого солдата на стене", None),
        ("A kind word", None),
        ("Corpsedale United win again", None),
        ("", None),
    ],
)
def test_sensitivity(caption: str, expected: str | None) -> None:
    found = suggest(caption)
    assert (found[0] if found else None) == expected


@settings(max_examples=60, deadline=2000)
@given(st.text(max_size=300), st.text(max_size=80), st.lists(st.text(max_size=20), max_size=3))
def test_no_words_make_it_raise(caption: str, line: str, names: list[str]) -> None:
    proposed(
        Fields(
            caption=caption, credit=line, source=line, copyright=line, instructions=caption,
            usage_terms=line, creators=tuple(names), keywords=tuple(names),
            legacy=Location(city=line, country=line),
        )
    )  # fmt: skip


def test_a_very_long_caption_takes_no_time() -> None:
    words = "NO RESALES for use within 14 days in Kharkiv, Ukraine / REUTERS - Name, " * 600
    proposed(Fields(caption=words, instructions=words, credit=words))
