"""Dates as news prints them, each line beside the days it means."""

import pytest

from archive.reading.dates import find_dates


def days(line: str, published: str) -> list[str]:
    found = find_dates(line, published=published)
    return [f"{one.resolved.first or ''}..{one.resolved.last or ''}" if one.resolved else "?"
            for one in found]  # fmt: skip


@pytest.mark.parametrize(("line", "published", "meant"), [
    ("Between October 26 and November 9 some 40 boats landed.", "2025-11-20",
     "2025-10-26..2025-11-09"),
    ("TUESDAY 7 OCTOBER 2025", "2025-10-07", "2025-10-07..2025-10-07"),
    ("There will be no money before May, she said.", "2025-03-17", "..2025-04-30"),
    ("Those born on or after Sept. 2, 1933 got it.", "2025-04-03", "1933-09-02.."),
    ("It will be done by Christmas.", "2025-10-07", "..2025-12-25"),
    ("A plan to build flats was approved on Tuesday.", "2026-02-11", "2026-02-10..2026-02-10"),
    ("It would be the third such loss since Monday.", "2025-08-21", "2025-08-18.."),
    ("The vote, set for May 9, is near.", "2026-03-18", "2026-05-09..2026-05-09"),
    ("From 1 July, drivers will pay more.", "2026-03-18", "2026-07-01..2026-07-01"),
    ("The scheme goes back to planners in June.", "2026-03-18", "2026-06-01..2026-06-30"),
    ("Cuts could run into the weekend.", "2026-01-14", "2026-01-17..2026-01-18"),
    ("Shifts were lost in July and August.", "2026-05-21", "2025-07-01..2025-08-31"),
    ("He died on New Year's Eve.", "2026-03-11", "2025-12-31..2025-12-31"),
    ("Колонну мы не починим до нового года.", "2025-09-23", "2026-01-01..2026-01-01"),
    ("Від початку року загинули троє.", "2025-06-05", "2025-01-01.."),
    ("План за дев'ять місяців виконано.", "2025-11-19", "2025-01-01..2025-09-30"),
    ("План за 0 місяців виконано.", "2026-02-05", "2026-02-05..2026-02-05"),
    ("Рада повернеться до кошторису вже у січні.", "2025-11-19", "2026-01-01..2026-01-31"),
    ("The port will reopen this Friday.", "2026-06-17", "2026-06-19..2026-06-19"),
    ("The election this November looks close.", "2026-06-17", "2026-11-01..2026-11-30"),
    ("The week before last he was in Rome.", "2026-06-17", "2026-06-01..2026-06-07"),
    ("The day after tomorrow schools reopen.", "2026-06-17", "2026-06-19..2026-06-19"),
    ("The exhibition runs from 1 July to 30 August.", "2026-06-17", "2026-07-01..2026-08-30"),
    ("Ярмарка открывается в субботу.", "2026-06-17", "2026-06-20..2026-06-20"),
    ("Улітку 2024 року тут стояла вода.", "2026-06-17", "2024-06-01..2024-08-31"),
    ("They had until Friday to reply.", "2026-09-24", "2026-09-25..2026-09-25"),
    ("Учора було тихо.", "2026-09-24", "2026-09-23..2026-09-23"),
    ("Two weeks ago it was open.", "2026-03-11", "2026-02-23..2026-03-01"),
    ("In March last year it was half.", "2026-03-11", "2025-03-01..2025-03-31"),
    ("He left on 5 June last year.", "2026-03-11", "2025-06-05..2025-06-05"),
    ("In the first half of last year exports doubled.", "2026-03-11", "2025-01-01..2025-06-30"),
    ("Sales fell in the week to 7 March.", "2026-03-11", "2026-03-01..2026-03-07"),
    ("It is due in the week of 23 March.", "2026-03-11", "2026-03-23..2026-03-29"),
    ("The strike is to begin at 6am on Monday.", "2026-03-11", "2026-03-16..2026-03-16"),
    ("It came overnight Monday to Tuesday.", "2026-03-11", "2026-03-09..2026-03-10"),
    ("Between Tuesday and Wednesday 700 died.", "2023-03-08", "2023-03-07..2023-03-08"),
    ("It covers July through September.", "2026-03-11", "2025-07-01..2025-09-30"),
    ("Выборы пройдут с 18 по 20 сентября.", "2026-03-11", "2026-09-18..2026-09-20"),
    ("Шість років тому тут був ринок.", "2026-03-11", "2020-01-01..2020-12-31"),
    ("It ran from 28 December to 3 January.", "2026-01-20", "2025-12-28..2026-01-03"),
    ("The fair is open 30 June – 2 July 2025.", "2025-06-20", "2025-06-30..2025-07-02"),
    ("Sales fell in the three months to end-November.", "2026-01-15", "2025-09-01..2025-11-30"),
    ("Profit for the six months ended June 30, 2024 doubled.", "2024-08-15",
     "2024-01-01..2024-06-30"),
    ("Arrivals reached 5 tons by Jan. 11.", "2026-01-15", "..2026-01-11"),
    ("Bread will run out by the end of the month.", "2025-11-12", "..2025-11-30"),
    ("If we lose, we will know by the weekend.", "2026-02-19", "..2026-02-22"),
    ("The board voted to close it when classes end in May.", "2025-03-19",
     "2025-05-01..2025-05-31"),
    ("A levy, if voters approve it in November, would cost more.", "2025-03-19",
     "2025-11-01..2025-11-30"),
    ("The strike that began in May goes on.", "2025-03-19", "2024-05-01..2024-05-31"),
    ("When troops fled in November, the town fell.", "2025-03-19", "2024-11-01..2024-11-30"),
    ("The museum reopens on Saturday.", "2023-01-27", "2023-01-28..2023-01-28"),
    ("The museum burned on Saturday.", "2023-01-27", "2023-01-21..2023-01-21"),
    ("The only vote that matters is on 7 May.", "2026-02-16", "2026-05-07..2026-05-07"),
    ("It appears to be at odds with a letter of 21 June.", "2024-09-19", "2024-06-21..2024-06-21"),
    ("Support is down one point on January.", "2026-02-16", "2026-01-01..2026-01-31"),
    ("She praised January's transfer of troops.", "2024-05-22", "2024-01-01..2024-01-31"),
    ("Work could begin as early as April.", "2026-02-16", "2026-04-01..2026-04-30"),
    ("The wells ran dry in the summer.", "2025-09-18", "2025-06-01..2025-08-31"),
    ("Летом они сообщали о побегах.", "2025-09-18", "2025-06-01..2025-08-31"),
    ("Торік у жовтні їх було двоє.", "2025-11-18", "2024-10-01..2024-10-31"),
    ("Про це домовилися у травні минулого року.", "2025-11-18", "2024-05-01..2024-05-31"),
    ("В пятницу похолодает.", "2026-03-12", "2026-03-13..2026-03-13"),
    ("В пятницу похолодало.", "2026-03-12", "2026-03-06..2026-03-06"),
])  # fmt: skip
def test_one_date(line: str, published: str, meant: str) -> None:
    assert days(line, published) == [meant]


def test_a_day_that_was_put_off_is_no_stretch() -> None:
    found = days("The deadline was extended from 15 March to 15 April.", "2026-03-18")
    assert found == ["2026-03-15..2026-03-15", "2026-04-15..2026-04-15"]


@pytest.mark.parametrize("line", [
    "He spoke on the Today programme.",
    "What the town saw in its last month we see here.",
    "The March contract lost ground.",
    "She relied on May, who smiled.",
    "Boats stayed in Mayo and the fire in Novoshakhtinsk burned on.",
])  # fmt: skip
def test_no_dates(line: str) -> None:
    assert days(line, "2025-06-20") == []
