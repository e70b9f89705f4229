"""What browsers copy beside an article: buttons by pictures, players, labels, crumbs, notes."""

import pytest

from archive.article_import.plain import plain_source
from archive.article_import.source import Source
from archive.reading.articles.line_kinds import look_of
from archive.reading.records import Part, PartKind

OPENING = "Lighthouse keepers' village votes to stay\n\n{}\nBy Ann Harrow\n\nMay 3, 2024\n\n"
BODY = (
    "A village below a lighthouse voted on Friday to stay where it is, its mayor said.\n\n"
    "{}\n"
    "The sea took six houses last winter, according to the county.\n\n"
    "“We were here before the lamp,” keeper Jory Penn said.\n"
)


def source_of(text: str) -> Source:
    return plain_source(text, text.encode(), "copied.txt")


def captions(text: str) -> list[tuple[str, str | None]]:
    parts: tuple[Part, ...] = source_of(text).parts or ()
    return [(one.span.text, one.credit.text if one.credit else None)
            for one in parts if one.kind is PartKind.CAPTION]  # fmt: skip


def kinds(text: str) -> dict[str, PartKind]:
    return {one.span.text: one.kind for one in source_of(text).parts or ()}


PICTURES = [
    "Image\nThe lamp was lit again in March.\nCredit...Dana Wills/The Echo",
    "Enlarge this image\nThe lamp was lit again in March.\nDana Wills/The Echo",
    "The lamp was lit again in March.\nDana Wills/The Echo\nhide caption\n\ntoggle caption"
    "\nDana Wills/The Echo",
    "The lamp was lit\nThe lamp was lit again in March.\nDana Wills/The Echo\nhide caption",
]


@pytest.mark.parametrize("picture", PICTURES)
def test_a_credit_between_buttons_is_that_of_the_line_above(picture: str) -> None:
    text = OPENING.format("") + BODY.format(picture)
    found = captions(text)
    assert [one[0] for one in found] == ["The lamp was lit again in March."]
    assert (found[0][1] or "").endswith("Dana Wills/The Echo")
    assert "The lamp was lit" not in [
        words for words, kind in kinds(text).items() if kind is not PartKind.BOILERPLATE
    ]


def test_a_label_with_a_comma_belongs_to_the_line_below() -> None:
    text = OPENING.format("") + BODY.format(
        "Image source, Getty Images\nImage caption,\nThe lamp was lit again in March"
    )
    assert captions(text) == [("The lamp was lit again in March", "Image source, Getty Images")]


@pytest.mark.parametrize(
    "line",
    ["Loading...", "Share article", "3-Minute Listen", "Transcript", "SKIP ADVERTISEMENT",
     "Sponsor Message", "Story continues below advertisement", "Home > News > Coast",
     "This audio is created with AI assistance", "Photographs by Dana Wills and Bo Ek",
     "A correction was made on May 4, 2024: The lamp is 90 feet high, not 19.",
     "Translation of an original article published in Breton on our site.", "hide caption",
     "Reach Ann Harrow at 555-0199.", "echo.example.net.au/news/lamp/1049", "Реклама:",
     "Pratt covers the coast for The Echo.", "Reporting from Harrow Point"],
)  # fmt: skip
def test_lines_of_the_page(line: str) -> None:
    assert look_of(line) == "boilerplate"


@pytest.mark.parametrize(
    "line",
    ["The audio was played in court on Monday.", "Pratt covers the coast with her own money.",
     "The photographs by which he was known burned.", "By then the lamp was out.",
     "Loading cranes fell silent.", "Storms took 6 > 5 houses, he said."],
)  # fmt: skip
def test_sentences_that_begin_alike(line: str) -> None:
    assert look_of(line) != "boilerplate"


def test_points_end_where_the_text_opens() -> None:
    text = (
        "Port opens again after 11 days\nBy Ann Harrow\nMay 3, 2024\nSummary\nUnion takes 6%\n"
        "Backlog of 140,000 tons\nLIDMOUTH, May 3 (Reuters) - Dockers went back to work on Friday,"
        " their union said.\nThe backlog is 140,000 tons, the port said.\nNobody was dismissed.\n"
    )
    found = [words for words, kind in kinds(text).items() if kind is PartKind.KEY_POINT]
    assert found == ["Union takes 6%", "Backlog of 140,000 tons"]


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ("By ANN HARROW aharrow@echo.example", "ANN HARROW"),
        ("Ann Harrow\nBBC News, Isle of Skye", "Ann Harrow"),
        ("By Ann Harrow\nReporting from Harrow Point", "Ann Harrow"),
    ],
)
def test_who_wrote(lines: str, name: str) -> None:
    text = f"Village votes to stay below its lamp\n{lines}\nMay 3, 2024\n\n{BODY.format('')}"
    assert source_of(text).byline == name
