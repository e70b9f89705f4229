"""Credit lines: what is read from them."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from archive.reading.credit_lines import agencies, agency_named, find_tail, parse

LINES = [
    ("EPA/ANN EXAMPLE SOUTH KOREA OUT", {"by": ["Ann Example"], "agency": "EPA"}),
    ("PTI Photo/Ann Example", {"by": ["Ann Example"], "agency": "PTI"}),
    ("BERNAMA PIX", {"agency": "Bernama"}),
    ("ANTARA FOTO/Ann Example/abc.", {"by": ["Ann Example"], "agency": "Antara"}),
    ("APA/Ann Example/APA-POOL", {"by": ["Ann Example"], "withheld": "pool", "agency": "APA"}),
    ("Ann Example/Getty Images for Corvina", {"by": ["Ann Example"], "agency": "Getty Images"}),
    (
        "corvina/iStockphoto/Getty Images Plus",
        {"by": ["corvina"], "agency": "iStock", "via": "Getty Images"},
    ),
    (
        "Action Images/Reuters/Ann Example",
        {"by": ["Ann Example"], "agency": "Action Images", "via": "Reuters"},
    ),
    (
        "Stadtarchiv Corvina, Bild 183-R7 / Ann Example",
        {"by": ["Ann Example"], "agency": "Stadtarchiv Corvina"},
    ),
    ("The Corvina Museum of Art, New Town", {"agency": "The Corvina Museum of Art, New Town"}),
    ("Corvina Times photo: Ann Example", {"by": ["Ann Example"], "agency": "Corvina Times"}),
    (
        "Ann Example on behalf of the Corvina Times",
        {"by": ["Ann Example"], "agency": "The Corvina Times"},
    ),
    ("Kuvaaja: Ann Example/Lehtikuva", {"by": ["Ann Example"], "agency": "Lehtikuva"}),
    ("Ann Example, HS", {"by": ["Ann Example"], "agency": "HS"}),
    ("Archivní foto: Ann Example, ČTK", {"by": ["Ann Example"], "agency": "ČTK", "file": True}),
    ("FOTO D'ARCHIVIO: Ann Example/ANSA", {"by": ["Ann Example"], "agency": "ANSA", "file": True}),
    (
        "HO / RCMP / THE CANADIAN PRESS",
        {"withheld": "handout", "from": "RCMP", "agency": "The Canadian Press"},
    ),
    ("Credit: Corvina Games, ONE Sports", {"agency": "Corvina Games, ONE Sports"}),
    ("© Ville de Corvina", {"agency": "Ville de Corvina"}),
    ("Foto: Gemeinde Corvina", {"agency": "Gemeinde Corvina"}),
    ("MOD 2022/Ann Example", {"by": ["Ann Example"], "agency": "MOD"}),
    ("KORMORAN/Ann Example", {"by": ["Ann Example"], "agency": "KORMORAN"}),
    ("Kormoran/Ann Example, Bo Other", {"by": ["Ann Example", "Bo Other"], "agency": "Kormoran"}),
    ("КОРМОРАН/Олена Приклад", {"by": ["Олена Приклад"], "agency": "КОРМОРАН"}),
    (
        "KORMORAN/Ann Example/Reuters",
        {"by": ["Ann Example"], "agency": "KORMORAN", "via": "Reuters"},
    ),
    ("CC BY-SA 4.0 Ann Example", {"by": ["Ann Example"]}),
    ("Ann Example/CC BY 2.0", {"by": ["Ann Example"]}),
    ("STRINGER/Kormoran", {"withheld": "stringer", "agency": "Kormoran"}),
    ("KORMORAN/STRINGER", {"withheld": "stringer", "agency": "KORMORAN"}),
    ("Handout/Kormoran", {"withheld": "handout", "from": "Kormoran"}),
    ("STRINGER/Ann Example", {"withheld": "stringer", "by": ["Ann Example"]}),
    ("VERMEER/De Courant", {"by": ["Vermeer"], "agency": "De Courant"}),
    ("STRINGER/Reuters", {"withheld": "stringer", "agency": "Reuters"}),
    ("REUTERS/Stringer/File Photo", {"withheld": "stringer", "agency": "Reuters", "file": True}),
    ("REUTERS/Ann Example", {"by": ["Ann Example"], "agency": "Reuters"}),
    ("retuers", {"agency": "Reuters"}),
    ("Reuters Photographer", {"withheld": "staff", "agency": "Reuters"}),
    ("Ann Example via REUTERS", {"by": ["Ann Example"], "via": "Reuters"}),
    ("Handout via REUTERS", {"withheld": "handout", "via": "Reuters"}),
    (
        "Press Service of the Fourth Brigade/Handout via REUTERS",
        {"withheld": "handout", "via": "Reuters", "from": "Press Service of the Fourth Brigade"},
    ),
    (
        "Ministry of Roads/Handout via REUTERS ATTENTION EDITORS - THIS IMAGE HAS BEEN SUPPLIED",
        {"withheld": "handout", "via": "Reuters", "from": "Ministry of Roads"},
    ),
    ("AP Photo/Ann Example", {"by": ["Ann Example"], "agency": "AP"}),
    ("(AP Photo/Ann Example, File)", {"by": ["Ann Example"], "agency": "AP", "file": True}),
    (
        "Ann Example/Harbour Office via AP",
        {"by": ["Ann Example"], "agency": "Harbour Office", "via": "AP"},
    ),
    ("Pool via AP", {"withheld": "pool", "via": "AP"}),
    (
        "Photo by Ann Example/AFP via Getty Images",
        {"by": ["Ann Example"], "agency": "AFP", "via": "Getty Images"},
    ),
    (
        "Ann Example/AFP/Getty Images",
        {"by": ["Ann Example"], "agency": "AFP", "via": "Getty Images"},
    ),
    ("-/AFP via Getty Images", {"withheld": "stringer", "agency": "AFP", "via": "Getty Images"}),
    ("STR/AFP", {"withheld": "stringer", "agency": "AFP"}),
    ("Ann Example/Getty", {"by": ["Ann Example"], "agency": "Getty Images"}),
    (
        "Ann Example/Pool/Getty Images",
        {"by": ["Ann Example"], "withheld": "pool", "agency": "Getty Images"},
    ),
    ("EPA-EFE/ANN EXAMPLE", {"by": ["Ann Example"], "agency": "EPA-EFE"}),
    (
        "ANN VAN DER BERG/EPA, via Shutterstock",
        {"by": ["Ann van der Berg"], "agency": "EPA", "via": "Shutterstock"},
    ),
    ("Ann Example/PA Wire", {"by": ["Ann Example"], "agency": "PA"}),
    (
        "picture alliance/dpa | Ann Example",
        {"by": ["Ann Example"], "agency": "dpa", "via": "picture alliance"},
    ),
    ("© Ann Example/ZUMA Press", {"by": ["Ann Example"], "agency": "ZUMA Press"}),
    ("Fot. Ann Example/PAP", {"by": ["Ann Example"], "agency": "PAP"}),
    ("Фото: Ганна Приклад / Укрінформ", {"by": ["Ганна Приклад"], "agency": "Ukrinform"}),
    ("Foto: Ann Example/dpa", {"by": ["Ann Example"], "agency": "dpa"}),
    ("Ann Example for The Paper", {"by": ["Ann Example"], "agency": "The Paper"}),
    ("CreditCreditAnn Q. Example/The Paper", {"by": ["Ann Q. Example"], "agency": "The Paper"}),
    (
        "THE CANADIAN PRESS/HO-Ann Example",
        {"by": ["Ann Example"], "withheld": "handout", "agency": "The Canadian Press"},
    ),
    ("Courtesy of the Example Family", {"withheld": "courtesy", "from": "the Example Family"}),
    ("Photo courtesy of NASA", {"withheld": "courtesy", "from": "NASA"}),
    ("Photo: Ann Example", {"by": ["Ann Example"]}),
    (
        "Ann Example, Bo Other and Cy Third/Reuters",
        {"by": ["Ann Example", "Bo Other", "Cy Third"], "agency": "Reuters"},
    ),
    (
        "AFP PHOTO / ANN EXAMPLEANN EXAMPLE/AFP/Getty Images",
        {"by": ["Ann Example"], "agency": "AFP", "via": "Getty Images"},
    ),
    (
        "Telegram/@some_channel via REUTERS",
        {"withheld": "social media", "via": "Reuters", "from": "Telegram/@some_channel"},
    ),
    ("Source: Supplied", {"withheld": "handout"}),
    ("(Photo Ann Example. AFP)", {"by": ["Ann Example"], "agency": "AFP"}),
    (
        "©2009 Ann Example / Mug Press, all rights reserved",
        {"by": ["Ann Example"], "agency": "Mug Press"},
    ),
    ("U.S. Navy photo by Ann Example", {"by": ["Ann Example"], "agency": "U.S. Navy"}),
    ("REUTERS/Maxar/Handout", {"withheld": "handout", "agency": "Reuters", "from": "Maxar"}),
    ("Photo by Sergei EXAMPLE / AFP", {"by": ["Sergei Example"], "agency": "AFP"}),
    (
        "Photo by -/TOWN PRESS SERVICE/AFP via Getty Images",
        {
            "withheld": "stringer",
            "agency": "AFP",
            "via": "Getty Images",
            "from": "TOWN PRESS SERVICE",
        },
    ),
    ("© AFP 2023", {"agency": "AFP"}),
    ("ICRC/Ann Example", {"by": ["Ann Example"], "agency": "ICRC"}),
    ("UNICEF/UN0123/Example", {"by": ["Example"], "agency": "UNICEF"}),
    (
        "Instagram/some_account via REUTERS",
        {"withheld": "social media", "via": "Reuters", "from": "Instagram/some_account"},
    ),
    ("Ann Example/CC BY 2.0", {"by": ["Ann Example"]}),
    ("Photo by Ann Example on Unsplash", {"by": ["Ann Example"], "agency": "Unsplash"}),
    ("ANN EXAMPLE, THE PAPER", {"by": ["Ann Example"], "agency": "THE PAPER"}),
    ("ANN EXAMPLE AND BO OTHER / AP", {"by": ["Ann Example", "Bo Other"], "agency": "AP"}),
    ("Ann Example, special to the Star", {"by": ["Ann Example"], "agency": "The Star"}),
    (
        "Ann Example, Sputnik, City Council Pool Photo via AP",
        {
            "by": ["Ann Example"],
            "withheld": "pool",
            "agency": "Sputnik",
            "via": "AP",
            "from": "City Council",
        },
    ),
    (
        "Undated handout photo issued by the Town Police",
        {"withheld": "handout", "from": "the Town Police"},
    ),
    ("Фото: скриншот видео", {}),
    ("写真：ロイター", {"agency": "Reuters"}),
    ("사진=연합뉴스", {"agency": "Yonhap"}),
    ("N/A", {}),
    ("", {}),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_line_is_read(line, expected):
    read = parse(line)
    said = {
        "by": list(read.creators),
        "withheld": read.withheld,
        "agency": read.agency,
        "via": read.distributor,
        "from": read.source,
        "file": read.file_photo,
    }
    assert {name: value for name, value in said.items() if value} == expected
    assert read.as_printed == line.strip()


@pytest.mark.parametrize(
    "line",
    [
        "Left: Ann Example/AFP; right: Bo Other/Reuters",
        "Ann Example/AFP via Getty Images and Bo Other/Reuters",
        "Photo by Ann Example/Getty Images | Inset: Bo Other",
        "Illustration by Ann Example. Photo by Bo Other/Getty Images",
    ],
)
def test_line_that_credits_several_pictures_names_all_makers_and_is_kept_whole(line):
    read = parse(line)
    assert (read.creators, read.several, read.distributor) == (
        ("Ann Example", "Bo Other"), True, None)  # fmt: skip
    assert read.rule == "credits of 2 pictures"


@pytest.mark.parametrize(
    "line",
    ["Ann Example and Bo Other/AFP via Getty Images", "Ann Example, Bo Other/Reuters/Pool"],
)
def test_two_makers_of_one_picture_are_one_credit(line):
    read = parse(line)
    assert (read.creators, read.several) == (("Ann Example", "Bo Other"), False)


def test_line_that_fills_the_iim_field_is_marked_as_cut():
    assert parse("REUTERS/Firstname Lastname-Anoth").cut
    assert not parse("REUTERS/Firstname Lastname").cut


_ANY_SIGN = st.characters(exclude_categories=())
"""Halves of a pair too, as a browser's clipboard may hold them."""


@given(st.text(_ANY_SIGN, max_size=300))
@example("REUTERS/Ann \ud83d")
def test_reading_never_raises_and_keeps_the_line(line):
    assert parse(line).as_printed == line.strip()
    tail = find_tail(line)
    if tail is not None:
        assert line[tail.start : tail.end] == tail.text != ""


def test_a_row_of_dots_ends_in_no_credit():
    """Each dot was once tried as the start of the row that it stands in."""
    assert find_tail("." * 20_000) is None


_WORDS = re.split(
    " ",
    "REUTERS / AP Photo via Getty , Ann Example and | - Handout STRINGER Pool © ( ) File "
    "Photo: Courtesy of The Paper . Foto Фото: – \n HO- @x",
)


@given(
    st.lists(
        st.sampled_from(_WORDS),
        max_size=14,
    ).map(" ".join)
)
def test_reading_survives_any_mixture_of_credit_words(line):
    read = parse(line)
    assert read.as_printed == line.strip()
    assert all(creator.strip() for creator in read.creators)
    find_tail(line)


def test_agencies_know_their_spellings():
    assert agency_named("agence france-presse").name == "AFP"
    assert agency_named("Рейтер").name == "Reuters"
    assert agency_named("Ann Example") is None
    names = [agency.name for agency in agencies()]
    assert len(names) == len(set(names))
    assert all(agency.parent is None or agency.parent in names for agency in agencies())
