"""Credit lines by class: fund pages, firms that hand out, bodies with departments, initials."""

import pytest

from archive.reading.credit_lines import parse
from archive.reading.credit_lines.tail import find_tail
from tests.archive.reading import test_credit_lines

LINES = [
    ("From Facebook", {"withheld": "social media", "from": "Facebook"}),
    ("Via X", {"withheld": "social media", "from": "X"}),
    ("Photo: GoFundMe", {"withheld": "social media", "from": "GoFundMe"}),
    ("From the JustGiving page of Ann Example",
     {"withheld": "social media", "from": "JustGiving/Ann Example"}),
    ("Ann Example's Instagram account",
     {"withheld": "social media", "from": "Instagram/Ann Example"}),
    ("Courtesy of Ann Example via GoFundMe",
     {"withheld": "courtesy", "from": "Ann Example/GoFundMe"}),
    ("Ann Example via Reuters", {"by": ["Ann Example"], "via": "Reuters"}),
    ("Kormoran Robotics/Handout via REUTERS",
     {"withheld": "handout", "from": "Kormoran Robotics", "via": "Reuters"}),
    ("Corvina Shipyards via AP", {"agency": "Corvina Shipyards", "via": "AP"}),
    ("Ann Sheriff/AFP", {"by": ["Ann Sheriff"], "agency": "AFP"}),
    ("NASA/JPL-Caltech", {"agency": "NASA", "from": "JPL-Caltech"}),
    ("Ann Example/NASA/GSFC via AP",
     {"by": ["Ann Example"], "agency": "NASA", "from": "GSFC", "via": "AP"}),
    ("UNICEF/UN0456/Ann Example", {"by": ["Ann Example"], "agency": "UNICEF"}),
    ("Reuters/C. D. Example via Getty Images",
     {"by": ["C. D. Example"], "agency": "Reuters", "via": "Getty Images"}),
    ("Ann Example/Reuters via Storyful (archive)",
     {"by": ["Ann Example"], "agency": "Reuters", "via": "Storyful", "file": True}),
    ("AFP / Hussein al-Example (Archiv)",
     {"by": ["Hussein al-Example"], "agency": "AFP", "file": True}),
    ("THE CANADIAN PRESS/HO-Maria Bay SAPS",
     {"withheld": "handout", "agency": "The Canadian Press", "from": "Maria Bay SAPS"}),
    ("(c) MARTA EXAMPLE / AFP", {"by": ["Marta Example"], "agency": "AFP"}),
    ("Ann Example\nBloomberg", {"by": ["Ann Example"], "agency": "Bloomberg"}),
    ("The Kormoran Times\nAnn Example",
     {"by": ["Ann Example"], "agency": "The Kormoran Times"}),
    ("Abd al-Rahman Example via AFP", {"by": ["Abd al-Rahman Example"], "via": "AFP"}),
    ("Inam ul-Example, The Kormoran Times",
     {"by": ["Inam ul-Example"], "agency": "The Kormoran Times"}),
    ("Ann Bureau/AFP", {"by": ["Ann Bureau"], "agency": "AFP"}),
    ("Drone footage/Handout via REUTERS", {"withheld": "handout", "via": "Reuters"}),
    ("CCTV footage/Corvina Police/AFP", {"agency": "AFP", "from": "Corvina Police"}),
    ("Video screengrab/Ann Example/AFP", {"by": ["Ann Example"], "agency": "AFP"}),
    ("Ann Example AFP", {"by": ["Ann Example"], "agency": "AFP"}),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_line_of_its_class_is_read(line, expected):
    test_credit_lines.test_line_is_read(line, expected)


MAKERS = ["Ann Example", "MARTA EXAMPLE", "Hussein al-Example", "Олена Приклад", "C. D. Example"]
HOUSES = {"Reuters": "Reuters", "AFP": "AFP", "EPA-EFE": "EPA-EFE", "Укрінформ": "Ukrinform"}
SEPARATORS = ["/", " / ", " | ", " - ", " – "]
MARKS = {"": False, ", File": True, "/File Photo": True, " (archive)": True,
         "/Archiv": True, ", March 3, 2021": False, " 12.03.2021": False}  # fmt: skip
WITHHELD = {"Stringer": "stringer", "STR": "stringer", "HO": "handout", "Handout": "handout",
            "POOL": "pool", "STF": "staff"}  # fmt: skip


@pytest.mark.parametrize("maker", MAKERS)
@pytest.mark.parametrize("separator", SEPARATORS)
def test_every_maker_beside_every_house_is_read(maker, separator):
    for house in HOUSES:
        for via in ("", " via Storyful"):
            for mark, filed in MARKS.items():
                for line in (f"{maker}{separator}{house}", f"{house}{separator}{maker}"):
                    read = parse(f"{line}{via}{mark}")
                    said = [name.casefold() for name in read.creators]
                    assert said == [maker.casefold()], read
                    assert read.agency == parse(house).agency, read
                    assert read.distributor == ("Storyful" if via else None), read
                    assert (read.file_photo, read.withheld) == (filed, None), read
                    assert read.rule != "nothing found", read


@pytest.mark.parametrize(("word", "kind"), WITHHELD.items())
@pytest.mark.parametrize("separator", SEPARATORS[:4])
def test_every_withheld_byline_beside_every_house_is_read(word, kind, separator):
    for house in HOUSES:
        for mark, filed in MARKS.items():
            for line in (f"{word}{separator}{house}", f"{house}{separator}{word}"):
                read = parse(line + mark)
                assert (read.creators, read.withheld) == ((), kind), read
                assert (read.agency, read.file_photo) == (parse(house).agency, filed), read
                assert f"withheld: {kind}" in read.rule, read


OPENED = ["FILE PHOTO: Rowers lift a boat near Corvina, Kormoran June 4, 2023",
          "FILE - A woman waits at the pier in Corvina on May 5, 2020"]  # fmt: skip
BEHIND = ["REUTERS/Ann Example", "Ann Example/AFP via Getty Images", "Handout via REUTERS",
          "Press Service of the Corvina Guard/Handout via REUTERS",
          "AP Photo/Ann Example, File"]  # fmt: skip


@pytest.mark.parametrize("caption", OPENED)
@pytest.mark.parametrize("joint", [" {}", ". {}", " ({})", " | {}", " / {}", " — {}", "\n{}"])
def test_credit_behind_a_caption_opened_by_the_file_begins_at_its_end(caption, joint):
    for credit in BEHIND:
        found = find_tail(caption + joint.format(credit))
        assert found is not None, credit
        assert found.text.strip("()") == credit


BODIES = ["Korvinisches Hilfswerk", "Corvina Red Cross", "Croix-Rouge corvinienne",
          "Corvina Coastguard", "Marine nationale", "Protezione civile", "Kornhavsverket",
          "Kustbevakningen", "Нацгвардія", "Корвінська гвардія", "MSWkA", "Corvina Pharma",
          "Corvina Ambulance", "Kormoran Petroleum"]  # fmt: skip
LINES_OF_BODIES = ["Foto: {}", "{}/AFP", "AFP/{}", "{} via AP", "{}/Handout via AP",
                   "Courtesy of {}", "(Photo by {} / AFP)", "EPA/{} HANDOUT"]  # fmt: skip


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("line", LINES_OF_BODIES)
def test_a_body_is_no_maker(body, line):
    read = parse(line.format(body))
    assert read.creators == ()
    assert body in (read.agency, read.source, read.distributor), read
