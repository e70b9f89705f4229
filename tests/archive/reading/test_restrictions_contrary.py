"""Notes whose words are those of a rule, and say its contrary, or something else beside it."""

import time
from datetime import date

import pytest

from archive.reading.restrictions import find, not_understood

SENT = date(2024, 3, 8)
LONG = 20_000


def said(note):
    return [_told(each) for each in find(note, on=SENT)]


def unread(note):
    return [each.span.text for each in not_understood(note, find(note, on=SENT))]


def _told(one):
    more = [*one.territories, *one.media, one.who, one.days, one.until]
    return ":".join([one.code, *(str(each) for each in more if each)])


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("For use within 14 days of 3 March 2024 only", ["use_until:2024-03-17"]),
        ("Use permitted until 14 days after 3 March 2024", ["use_until:2024-03-17"]),
        ("Sweden out for 10 days from 1 April 2024", ["territory_out:SE:2024-04-11"]),
        ("Nutzung nur innerhalb von 7 Tagen ab dem 1. Juni 2023", ["use_until:2023-06-08"]),
        ("Use within 14 days of transmission", ["within_days:14"]),
        ("NO DUTCH USE FOR 14 DAYS", ["territory_out:NL:14"]),
        ("No Danish sales until 4 May 2024", ["territory_out:DK:2024-05-04"]),
        ("No use of this picture after 30 days", ["within_days:30"]),
        ("DENMARK OUT EXCEPT LE MONDE", ["territory_out:DK"]),
        ("No sales except Norway", ["no_sales"]),
        ("World rights except Norway", ["territory_out:NO"]),
        ("Broadcast use limited to 12 images per evening", ["restricted"]),
        ("App use only by prior arrangement", ["permission"]),
        ("Free to use; no restrictions on sales or archiving", []),
        ("EMBARGO LIFTED - the poll pictures are free for use at once", []),
        ("NOT FOR RELEASE UNTIL 9 AM ET, TUESDAY, MAY 7, 2024", ["embargo:2024-05-07T13:00Z"]),
        ("No release before 9 May 2024", ["embargo:2024-05-09"]),
        (
            "INTERIOR MINISTRY OF NORWAY HANDOUT EDITORIAL USE ONLY/NO SALES",
            ["editorial_only", "no_sales"],
        ),
        (
            "For editorial use until 2 May 2025, no sales",
            ["editorial_only", "use_until:2025-05-02", "no_sales"],
        ),
    ],
)
def test_stretch_or_exception_means_what_its_bar_makes_of_it(note, expected):
    assert said(note) == expected


@pytest.mark.parametrize(
    "note",
    [
        "No use for 30 days from 2 May 2023 in Sweden",
        "DENMARK OUT EXCEPT LE MONDE",
        "No sales except Norway",
        "NO BYLINE",
        "Do not credit the photographer by name",
        "Licence valid 01.05.2024",
    ],
)
def test_what_was_left_of_it_is_shown(note):
    assert unread(note)


@pytest.mark.parametrize(
    "note",
    [
        "No change to restrictions",
        "Corrects the spelling of a name. No changes to usage terms",
        "Credit Korva/Pool not required",
        "Naming the agency is optional; credit to the photographer not obligatory",
        "Kein Bildnachweis erforderlich",
        "Crédit non obligatoire",
        "Players from Norway walk out of the tunnel in frame 2",
        "Left half out of focus",
        "See also frame 7B",
    ],
)
def test_note_that_asks_nothing_says_nothing(note):
    assert said(note) == []
    assert unread(note) == []


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Embargo: not before 7 a.m. Eastern (EDT) on Friday, May 3, 2024", "2024-05-03T11:00Z"),
        ("Embargoed until 9 am Pacific, January 8, 2024", "2024-01-08T17:00Z"),
        ("Embargo until 18:00 Lisbon time on 4 July 2023", "2023-07-04T17:00Z"),
        ("EMBARGO UNTIL 0900 TOKYO TIME 5 JUNE 2024", "2024-06-05T00:00Z"),
    ],
)
def test_clock_hangs_where_its_zone_is_named(note, expected):
    assert [each.until for each in find(note, on=SENT)] == [expected]


def test_rule_without_a_code_is_kept_in_all_its_words():
    note = "No use with unauthorised sound, scores or crests. NO SALES"
    assert [each.span.text for each in find(note)] == [
        "No use with unauthorised sound, scores or crests", "NO SALES"]  # fmt: skip


@pytest.mark.parametrize(
    "unit",
    ["Ab-", "Ab ", "NO ", "only ", "not ", "до ", "禁止", "A:", "A—", "ABx", "NO A ", "do not use ",
     "no use until ", "Editorial use only ", "(A", "12.", "FRANCE, "],
)  # fmt: skip
def test_time_grows_with_the_note(unit):
    find("Warm. NO SALES")
    short, long = (_seconds(unit * (length // len(unit))) for length in (LONG // 4, LONG))
    assert long <= 3 * 4 * short + 0.25


def _seconds(note):
    began = time.process_time()
    list(not_understood(note, find(note)))
    return time.process_time() - began
