"""Credit lines with more in them than a credit: days, places, press services, glued years."""

import pytest

from archive.reading.credit_lines import find_tail, parse


@pytest.mark.parametrize(
    ("line", "makers", "agency"),
    [
        ("Korva Archive/PA Images. Picture by Dale Croft. Date: 03/04/2015", ["Dale Croft"], None),
        ("PA Archive/PA Images. Picture by Dale Croft. Date: 03/04/2015", ["Dale Croft"], "PA"),
        ("(AP Photo/Ann Example, 12 June 2018, File)", ["Ann Example"], "AP"),
        ("(AP Photo/Ann Example, June 12, 2018, file)", ["Ann Example"], "AP"),
        ("Photo Ann Example, June 2019/AFP", ["Ann Example"], "AFP"),
        ("Foto: Ann Example/dpa, 12.6.2018", ["Ann Example"], "dpa"),
        ("Fot. aut. Ann Example/PAP", ["Ann Example"], "PAP"),
        ("EPA/ANN EXAMPLE SWEDEN AND SOUTH KOREA OUT", ["Ann Example"], "EPA"),
        ("EPA/ANN EXAMPLE NORWAY OUT NO ARCHIVES", ["Ann Example"], "EPA"),
        ("Photo by Emily Pool/AFP", ["Emily Pool"], "AFP"),
        ("Photograph: Ann Example/The Observer", ["Ann Example"], "The Observer"),
        ("Archives PQ / Le Courant", [], "PQ"),
    ],
)
def test_what_stands_beside_a_name_is_no_part_of_it(line, makers, agency):
    read = parse(line)
    assert list(read.creators) == makers
    assert agency in (read.agency, None)
    assert read.withheld is None


@pytest.mark.parametrize(
    ("line", "kind", "source"),
    [
        ("Kormoran Fire Ministry Press Service via AP", "handout",
         "Kormoran Fire Ministry Press Service"),
        ("Прес-служба 7-ї бригади / Укрінформ", "handout", "Прес-служба 7-ї бригади"),
        ("[사진=소방청 제공]", "courtesy", "소방청"),
        ("＝代表撮影・時事", "pool", None),
        ("Photo by Kremlin Pool/AP", "pool", "Kremlin"),
        ("Video posted on X by user @kolo_7", "social media", "X/@kolo_7"),
        ("Screengrab of a clip shared on Facebook by user kolo_99", "social media",
         "Facebook/kolo_99"),
        ("Фото: из личного архива", "courtesy", None),
    ],
)  # fmt: skip
def test_who_gave_it_is_told_by_its_name_or_a_sentence(line, kind, source):
    read = parse(line)
    assert (read.withheld, read.source, read.creators) == (kind, source, ())


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("Smoke over the port on 3 May 2023Ann Example/AFP via Getty Images",
         "Ann Example/AFP via Getty Images"),
        ("Smoke over the port in May 2022Planet Labs PBC via AP", "Planet Labs PBC via AP"),
        ("A crane in the port of Leeds. Ann Example, Pool via AP", "Ann Example, Pool via AP"),
        ("FILE PHOTO: A crane in Leeds, May 5, 2023. REUTERS/Ann Example/File Photo",
         "REUTERS/Ann Example/File Photo"),
        ("The twins on a card found by a cousin, Mara Kolo/Denes.", None),
        ("The yard is run by Ann Lee/Bo Chen", None),
        ("Neighbours hand out flyers (courtesy of the mayor) at a rally.", None),
    ],
)  # fmt: skip
def test_credit_begins_behind_the_caption(caption, credit):
    found = find_tail(caption)
    assert (found.text if found else None) == credit
