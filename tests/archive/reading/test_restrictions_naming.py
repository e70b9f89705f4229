"""Notes that ask for the maker's name or forbid a person's, in the languages of the desks."""

from itertools import product
from time import process_time

import pytest

from archive.reading.restrictions import find, not_understood

MAKER_ASKED = [
    "Valokuvaajan nimi on mainittava", "Kuvaajan nimi tulee mainita", "Fotografer skal nævnes",
    "Fotografer må krediteres", "Fotografen ska namnges", "Der Fotograf ist zu nennen",
    "Le nom du photographe doit être mentionné", "Photographe à créditer",
    "Il fotografo deve essere citato", "O fotógrafo deve ser creditado",
    "Autora zdjęcia należy podać", "Naam fotograaf vermelden", "Jméno autora musí být uvedeno",
    "A szerzőt fel kell tüntetni", "Fotoğrafçının adı belirtilmelidir",
]  # fmt: skip
ALONE = {"": [], "Norway only. ": ["territory_only"], "NO SALES - ": ["no_sales"]}


@pytest.mark.parametrize(("note", "before"), list(product(MAKER_ASKED, ALONE)))
def test_maker_is_to_be_named(note, before):
    found = find(before + note)
    assert [one.code for one in found] == [*ALONE[before], "mandatory_credit"]
    assert not list(not_understood(before + note, found))


@pytest.mark.parametrize(
    "note",
    ["The author named the harbour cat Rex", "Fotografen må ikke navngives",
     "Do not credit the author by name", "The photographer credited the museum with the find"],
)  # fmt: skip
def test_who_names_or_is_not_named_asks_for_nothing(note):
    assert "mandatory_credit" not in [one.code for one in find(note)]


@pytest.mark.parametrize(
    "note",
    ["Names must be withheld", "Do not publish the names", "The girl must not be named",
     "Namen nicht nennen"],
)  # fmt: skip
def test_a_person_is_not_to_be_named(note):
    assert [one.code for one in find(note)] == ["minors"]


def test_names_in_a_story_are_no_note():
    caption = "Officers did not publish the names of the rowers in Corvina on Monday."
    assert not find(caption, in_caption=True)


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("Redaktionel anvendelse alene", [("editorial_only", ())]),
        ("Vain kertakäyttöön", [("one_time", ())]),
        ("Ei verkkokäyttöön", [("media_out", ("online",))]),
        ("Vain painokäyttöön", [("media_only", ("print",))]),
        ("Ei mainoskäyttöön", [("no_commercial", ())]),
        (
            "No magazines, web clearance required",
            [("media_out", ("magazine",)), ("permission", ())],
        ),
    ],
)
def test_note_says_what_it_bars(note, said):
    assert [(one.code, one.media) for one in find(note)] == said


@pytest.mark.parametrize(
    ("note", "instant"),
    [
        ("Embargo : mercredi 8 mai 2024 à 07h30 heure de Bruxelles", "2024-05-08T05:30Z"),
        ("Embargo : jeudi 9 mai 2024 à 20h15 heure de Paris", "2024-05-09T18:15Z"),
        ("Embargo : jeudi 9 mai 2024 à 20h15 (heure de Paris)", "2024-05-09T18:15Z"),
    ],
)
def test_the_clock_of_an_embargo_hangs_where_it_says(note, instant):
    (embargo,) = find(note)
    assert (embargo.until, embargo.local) == (instant, None)


@pytest.mark.parametrize(
    ("note", "code"),
    [
        ("Delete after 7 May 2024", "use_until"),
        ("Nach dem 7. Mai 2024 löschen", "use_until"),
        ("À supprimer après le 7 mai 2024", "use_until"),
        ("Usunąć po 7 maja 2024", "use_until"),
        ("Видалити після 7 травня 2024 року", "use_until"),
        ("To be published on or after 7 May 2024", "embargo"),
        ("May be used from 7 May 2024", "embargo"),
    ],
)
def test_day_is_the_last_or_the_first_of_a_use(note, code):
    (one,) = find(note)
    assert (one.code, one.until) == (code, "2024-05-07")


@pytest.mark.parametrize(
    ("note", "codes"),
    [
        ("Do not delete before 7 May 2024", []),
        ("To be deleted 30 days after 7 May 2024", ["no_archives_after"]),
        ("Delete after publication", ["no_archives"]),
    ],
)
def test_what_is_kept_or_counted_has_no_last_day(note, codes):
    assert [one.code for one in find(note)] == codes


@pytest.mark.parametrize("suffix", [" OUT", " ONLY", ""])
def test_a_long_list_of_countries_is_read_at_once(suffix):
    def took(length: int) -> float:
        note = ("FRANCE, GERMANY, SPAIN, ITALY, " * 600)[:length] + suffix
        began = process_time()
        find(note)
        return process_time() - began

    took(500)
    assert took(16_000) < 1.0


@pytest.mark.parametrize(
    "note",
    ["A board on the pier saying Rowers Only", "Un cartel que dice Solo clientes",
     "A door labelled Press Only"],
)  # fmt: skip
def test_what_a_sign_says_is_no_note(note):
    assert not find(note)
