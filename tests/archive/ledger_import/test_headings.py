"""Headings in the languages of the desks; a ledger without days is asked about."""

import json

import pytest

from archive.appearances import appearances
from archive.cli import main
from archive.ledger_import import bring_in, guess, open_ledger, plan_import
from archive.ledger_import.cells import currency_of_heading


def planned(archive, path):
    return plan_import(archive, *open_ledger(archive, path, {}))


def test_a_german_ledger_comes_in_with_its_days_and_its_currency(archive, ledger):
    path = ledger("Bildnr.;Erscheinungstag;Zeitung;Honorar (EUR);Rechnungsnr.\n"
                  "3;08.03.2023;Bote;1.250,50;R-17\n")  # fmt: skip
    plan = planned(archive, path)
    bring_in(archive, plan)
    (use,) = archive.ask(appearances).items
    assert (use.used_from, use.publication, use.invoice) == ("2023-03-08", "Bote", "R-17")
    assert (use.fee, use.currency) == ("1250.50", "EUR")
    assert plan.ignored == ()


@pytest.mark.parametrize(
    "heading",
    ["Erscheinungstag", "Veröffentlicht am", "Date de parution", "Paru le", "Fecha de uso",
     "Publicado el", "Data di pubblicazione", "Data d’uscita", "Verschijningsdatum",
     "Geplaatst op", "Дата публікації", "День виходу", "Дата выхода", "Опубликовано"],
)  # fmt: skip
def test_days_are_known_by_their_heading(heading):
    assert guess(["Photo", heading])["used_from"] == heading


@pytest.mark.parametrize(
    ("headings", "fields"),
    [
        ("№ фото|Дата публікації|Видання|Тип|Підпис автора|Гонорар|Валюта",
         "photo used_from publication medium credit_printed fee currency"),
        ("N° photo|Date de parution|Titre|Support|Page|Crédit imprimé|Montant|Devise",
         "photo used_from publication medium page credit_printed fee currency"),
        ("Nr zdjęcia|Data publikacji|Gazeta|Rodzaj|Podpis autora|Kwota|Waluta",
         "photo used_from publication medium credit_printed fee currency"),
        ("Číslo snímku|Datum vydání|Deník|Strana|Zdroj|Honorář|Měna",
         "photo used_from publication page credit_printed fee currency"),
    ],
)  # fmt: skip
def test_whole_rows_of_headings_are_known(headings, fields):
    named = headings.split("|")
    assert guess(named) == dict(zip(fields.split(), named, strict=True))


@pytest.mark.parametrize(
    ("word", "medium"),
    [("Presse quotidienne", "newspaper"), ("journal", "newspaper"), ("hebdomadaire", "magazine"),
     ("prasa", "print"), ("tygodnik", "magazine"), ("тижневик", "magazine")],
)  # fmt: skip
def test_media_are_known_as_desks_call_them(archive, ledger, word, medium):
    (line,) = planned(archive, ledger(f"photo;date;title;medium\n3;2026-03-08;Post;{word}\n")).lines
    assert (line.problems, line.terms.medium) == ((), medium)


@pytest.mark.parametrize(
    ("heading", "code"),
    [("Honorar (EUR)", "EUR"), ("Fee in EUR", "EUR"), ("Betrag in €", "EUR"), ("Fee [GBP]", "GBP"),
     ("Сума, грн.", "UAH"), ("Kosten in Euro", "EUR"), ("Preis/CHF", "CHF"), ("Fee", ""),
     ("EUR", ""), ("FEES (ALL)", ""), ("Fee (net)", ""), ("Fee ($)", ""), ("", "")],
)  # fmt: skip
def test_a_heading_may_name_the_currency(heading, code):
    assert currency_of_heading(heading) == code


def test_a_cell_that_contradicts_its_heading_is_a_mistake(archive, ledger):
    (line,) = planned(archive, ledger("photo;title;Fee (EUR)\n3;Post;£85\n")).lines
    assert "contradicts" in line.problems[0].message


def test_a_ledger_without_days_goes_in_only_on_purpose(archive, ledger, capsys):
    path = ledger("photo;title;sometime\n3;Post;08.03.2023\n")
    assert planned(archive, path).dayless
    assert main(["usage", "import", str(path), "--json"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert (said["dayless"], said["added"], said["error"]["code"]) == (True, 0, "invalid")
    assert "--undated" in said["error"]["message"]
    assert archive.ask(appearances).total == 0
    assert main(["usage", "import", str(path), "--undated"]) == 0
    assert archive.ask(appearances).total == 1
    assert not planned(archive, path).dayless, "nothing is new any more"
