"""Single lines of articles: days, names, staff, ornaments, lines without spaces between words."""

import pytest

from archive.reading.articles.line_kinds import bullet, look_of, numbers_of
from archive.reading.articles.printed_days import day_in, is_date_line
from archive.reading.articles.segments import segment
from archive.reading.records import PartKind

DAYS = [
    ("Wed 8 Mar 2023 18.42 GMT", "2023-03-08"),
    ("March 8, 2023 at 2:14 p.m. EST", "2023-03-08"),
    ("Published: 14:20, 12 May 2024 | Updated: 18:03, 12 May 2024", "2024-05-12"),
    ("Thu, May 9, 2024, 4:13 PM GMT+2 · 3 min read", "2024-05-09"),
    ("2024-05-12T14:35:00+02:00", "2024-05-12"),
    ("Stand: 12.05.2024 10:14 Uhr", "2024-05-12"),
    ("Viernes 12 de mayo de 2024", "2024-05-12"),
    ("Субота, 12 травня 2024, 14:35", "2024-05-12"),
    ("12 мая 2024 года, 14:35", "2024-05-12"),
    ("2024年2月9日 18時30分", "2024-02-09"),
    ("Osh, Kyrgyzstan — 12 May 2024", "2024-05-12"),
    ("LONDON, May 12, 2024", "2024-05-12"),
    ("10 травня 2024, 09:15 • Київ", "2024-05-10"),
    ("08/03/2023 - 14:22", None),
    ("Updated 1 hour ago", None),
    ("2.15pm GMT", None),
]


@pytest.mark.parametrize(("line", "day"), DAYS)
def test_a_line_of_a_day_and_its_clock(line: str, day: str | None) -> None:
    assert is_date_line(line)
    assert day_in(line) == day


@pytest.mark.parametrize("line", [
    "Published in 2019, the report says the war cost 12 lives.", "Updated Monday as troops moved",
    "12. May saw the worst rain", "1 January 2024 was the day", "March 2024: 12 dead", "Sunday",
    "Kyiv 2024", "Top 10", "Quake kills 12, 2024 says", "",
])  # fmt: skip
def test_what_only_has_a_day_in_it(line: str) -> None:
    assert not is_date_line(line)


@pytest.mark.parametrize("line", [
    "(Reporting by Ann Lee; Additional reporting by Bo Ek; Editing by Cara Day)",
    "(Additional reporting by Ann Lee)", "Editing by Sarah Moor", "—", "***",
    "Writing and editing by Ann Lee in Oslo and Bo Ek",
    "AP writer Ana Lopez in Bogota contributed to this report.",
    "Ann Lee and Bo Ek contributed reporting.",
])  # fmt: skip
def test_who_else_worked_on_an_article_is_no_part_of_it(line: str) -> None:
    assert look_of(line) == "boilerplate"


def test_a_report_by_somebody_is_told_of() -> None:
    assert look_of("Reporting by the paper has shown that the bridge was old.") == "text"


def test_names_below_the_headline_are_the_authors() -> None:
    text = "Ten killed in bus crash\nLucy Elliott and Marco Aquino\n\nTen people died, police said."
    assert [part.kind for part in segment(text)] == [
        PartKind.HEADLINE, PartKind.BYLINE, PartKind.PARAGRAPH,
    ]  # fmt: skip


def test_a_number_is_a_bullet_in_a_list_only() -> None:
    lines = ["12. May was wet.", "1. Roads are closed.", "2. Schools are shut."]
    numbers = numbers_of(lines)
    assert [bullet(line, numbers) for line in lines] == [0, 3, 3]


def test_pictograms_in_front_of_a_line_are_left_out() -> None:
    (part,) = segment("🔹 The ministry said 14 people had died.")
    assert part.span.text == "The ministry said 14 people had died."
    assert look_of("© Reuters") != "title"


def test_paragraphs_of_a_script_without_spaces() -> None:
    text = (
        "能登半島地震の死者は241人に　石川県発表\n\n県は9日、死者が241人になったと発表した。\n\n"
        "「復旧には時間がかかる」と馳浩知事は述べた。"
    )
    assert [part.kind for part in segment(text)] == [
        PartKind.HEADLINE, PartKind.PARAGRAPH, PartKind.PARAGRAPH,
    ]  # fmt: skip
