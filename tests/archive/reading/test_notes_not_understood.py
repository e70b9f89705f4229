"""Notes that nobody understood are kept as printed; what asks nothing is none of them."""

from datetime import date

import pytest

from archive.reading.restrictions import find, not_understood

SENT = date(2023, 3, 8)


def unread(note):
    return [each.span.text for each in not_understood(note, find(note, on=SENT))]


@pytest.mark.parametrize(
    ("note", "clauses"),
    [
        ("NO SALES. No full page use.", ["No full page use"]),
        ("Names of the wounded must not appear", ["Names of the wounded must not appear"]),
        ("High fee - ask the desk; France out", ["High fee", "ask the desk"]),
        ("FOR THE KORMORAN BROCHURE ONLY", ["FOR THE KORMORAN BROCHURE ONLY"]),
        ("Hold for Sunday", ["Hold for Sunday"]),
        ("Exclusive in Norway to the paper", ["Exclusive in Norway to the paper"]),
        ("Delete from all systems soon", ["Delete from all systems soon"]),
        ("Лише для внутрішнього каталогу музею", []),
        (
            "May be used once, in print, not wider than two columns",
            ["in print, not wider than two columns"],
        ),
        ("Newspapers out, weeklies 24 hours embargo", ["weeklies 24 hours embargo"]),
        ("Må kun vises i Norge og kun brukes frem til 1. mai 2023", ["kun vises i Norge og kun"]),
        ("NO SALES, NO PODCASTS EITHER", ["NO PODCASTS EITHER"]),
        ("No cropping, recolouring or flipping", ["recolouring or flipping"]),
        ("トリミング・文字入れ禁止", ["トリミング・文字入れ禁止"]),
        ("Vrij van rechten over de haven, naamsvermelding verplicht", ["over de haven"]),
        ("No archives, no posters or mugs, Wales", ["no posters or mugs, Wales"]),
        ("Sold to Kormoran Weekly for Sweden; world open", ["Sold to Kormoran Weekly for Sweden"]),
        ("Embargo lifted for online only", ["Embargo lifted for online only"]),
        ("Frei für Schulbücher", ["Frei für Schulbücher"]),
        ("לשימוש עריכתי בלבד", ["לשימוש עריכתי בלבד"]),
        ("Do not share", ["Do not share"]),
        ("Tarif : 90 € la pige, double le dimanche", ["90 € la pige, double le dimanche"]),
        (
            "Rights: Europe and Turkey, all media, one year",
            ["Europe and Turkey, all media, one year"],
        ),
        ("Kun til brug i Kormoran Medias titler", ["Kun til brug i Kormoran Medias titler"]),
        ("Only one image per article", ["Only one image per article"]),
        ("Urhebervermerk zwingend, sonst 100 % Aufschlag", ["sonst 100 % Aufschlag"]),
        ("Использование на обложках и в наружной рекламе исключено", ["обложках и в наружной"]),
        (
            "Prohibida su venta a terceros y su uso en redes sociales sin citar la fuente",
            ["Prohibida su venta a terceros y su uso en redes sociales sin citar la fuente"],
        ),
        ("Imagens para uso exclusivo da TV Kormoran", ["Kormoran"]),
        ("Freie Nutzung für Vereinsmitglieder", ["Freie Nutzung für Vereinsmitglieder"]),
        ("Diffusion limitée aux journaux télévisés", ["Diffusion limitée aux journaux télévisés"]),
        (
            "Заборонено передавати іншим бюро та продавати",
            ["Заборонено передавати іншим бюро та продавати"],
        ),
        ("Изображение для одного номера журнала", ["Изображение для одного номера журнала"]),
        ("For release Tuesday", ["For release Tuesday"]),
        ("Frei für Presse, Honorar bei Plakaten", ["Honorar bei Plakaten"]),
        ("Ei julkisteta ennen tuomiota", ["Ei julkisteta ennen tuomiota"]),
        (
            "The picture was lent for the catalogue only",
            ["The picture was lent for the catalogue only"],
        ),
    ],
)
def test_clause_that_rules_something_unknown_is_kept(note, clauses):
    assert unread(note) == clauses


@pytest.mark.parametrize(
    "note",
    [
        "EDITORIAL USE ONLY - NO SALES - NO ARCHIVES",
        "No restrictions. Credit not required. EMBARGO LIFTED",
        "Picture 2 of 5, shot on film; slug FIRE",
        "NOT FOR SALE FOR MARKETING OR ADVERTISING CAMPAIGNS",
        "Pressefotos zur honorarfreien Verwendung",
        "MANDATORY CREDIT: NORTHERN PRESS, ANN EXAMPLE",
        "Only in connection with news about the Kormoran company",
        "No sales without prior consent from the museum. All rights reserved",
        "Alternative crop available; see www.example.org/no-sales-only for more",
        "Gesichter der Kinder bitte unkenntlich machen",
        "The mayor said that only two houses were left and that no one may return.",
        "",
    ],
)
def test_what_is_understood_or_asks_nothing_is_not(note):
    assert unread(note) == []


def test_a_long_note_of_one_word_or_of_many_clauses_is_soon_read():
    assert unread("a" * 100_000) == []
    assert unread("Photo of a boat. " * 6000) == []
