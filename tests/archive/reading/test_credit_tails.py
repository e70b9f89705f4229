"""Where a credit stands at the end of a caption, and lines that are a credit and nothing else."""

import json
from pathlib import Path

import pytest

from archive.reading.credit_lines import find_tail, is_credit_line, parse

DATA = Path(__file__).parents[4] / "shared" / "data"

TAILS = [
    (
        "Onlookers at the site of the crash. Express Photo: Ann Example",
        "Express Photo: Ann Example",
    ),
    ("Perdana Menteri di Putrajaya. — Foto Bernama", "Foto Bernama"),
    ("Міністр на нараді (фото – Міноборони)", "(фото – Міноборони)"),
    ("Los agentes entran en la casa. POLICÍA LOCAL", "POLICÍA LOCAL"),
    ("Les pompiers sont intervenus dans la nuit. (SDIS 99)", "(SDIS 99)"),
    ("Prezident na mostě. Autor: ČTK / Ann Example", "Autor: ČTK / Ann Example"),
    ("Warga mengantre, Senin (7/3). ANTARA FOTO/Ann Example/hp", "ANTARA FOTO/Ann Example/hp"),
    ("The chairman speaks in Lahore. — White Star/File", "White Star/File"),
    ("Fachada del museo. Foto Ann Example", "Foto Ann Example"),
    ("Storm damage near the port. Photo / Ann Example", "Photo / Ann Example"),
    ("Der Hafen am Abend. | File photo", "File photo"),
    ("무너진 다리 현장. 홍길동 기자", "홍길동 기자"),
    (
        "The minister speaks on the lawn. Official Red House Photo by Ann Example",
        "Official Red House Photo by Ann Example",
    ),
    ("El puente tras la riada. | Cedida", "Cedida"),
    ("A still of the fire. Screengrab: Telegram/@kormoran", "Screengrab: Telegram/@kormoran"),
    ("시장이 5일 회의를 하고 있다. 시장실 제공", "시장실 제공"),
    ("答弁する知事＝県庁で2023年3月8日、山田太郎撮影", "山田太郎撮影"),
    (
        "The old school in 1972. Photograph by kind permission of the Example family",
        "Photograph by kind permission of the Example family",
    ),
    ("Men load a rail car at a compound in Harbour, Ukraine STRINGER/Reuters", "STRINGER/Reuters"),
    ("The old theatre in Paris Ann Example/Reuters", "Ann Example/Reuters"),
    ("A rally in Seoul on Friday. Ann Example / Getty Images", "Ann Example / Getty Images"),
    (
        "A rally in Seoul on Friday.Ann Example / AFP - Getty Images",
        "Ann Example / AFP - Getty Images",
    ),
    ("An oil field in Hills.Ann McExample—Getty Images", "Ann McExample—Getty Images"),
    ("A street, March 3, 2023. REUTERS/Ann Example", "REUTERS/Ann Example"),
    ("Bomberos en el puerto este lunes | ANN EXAMPLE (EFE)", "ANN EXAMPLE (EFE)"),
    ("People wait at the port - Copyright AFP", "Copyright AFP"),
    ("Brandweer bij de haven Beeld ANP / Ann Example", "Beeld ANP / Ann Example"),
    ("消防队员在现场灭火。新华社记者 王五 摄", "新华社记者 王五 摄"),
    ("주민들이 다리를 건너고 있다. /연합뉴스", "/연합뉴스"),
    ("The ship, seen from the air. Corvina Coast Guard", "Corvina Coast Guard"),
    ("Members of the choir, from left: Ann, Bo and Cy. Supplied", "Supplied"),
    (
        "A still image taken from video released by rebels. Corvina TV/Handout via REUTERS",
        "Corvina TV/Handout via REUTERS",
    ),
    ("A street, March 3, 2023. (AP Photo/Ann Example, File)", "(AP Photo/Ann Example, File)"),
    (
        "A street. Ministry of Roads/Handout via REUTERS ATTENTION EDITORS - NO RESALES.",
        "Ministry of Roads/Handout via REUTERS",
    ),
    ("A street. REUTERS/Ann Example (UNITED STATES - Tags: POLITICS)", "REUTERS/Ann Example"),
    ("A street. Photograph: Ann Example for the Paper", "Photograph: Ann Example for the Paper"),
    (
        "Main image: a whale. Photograph: Ann Example for the Guardian",
        "Photograph: Ann Example for the Guardian",
    ),
    ("Вулиця після обстрілу. Фото: Ганна Приклад", "Фото: Ганна Приклад"),
    (
        "Ulica po ostrzale. Fot. Anna Przykład / Agencja Wyborcza.pl",
        "Fot. Anna Przykład / Agencja Wyborcza.pl",
    ),
    ("A howitzer fires outside the town\nReuters", "Reuters"),
    ("As clean as they should be Getty Images", "Getty Images"),
    ("Police in Paris - Ann Example / Reuters", "Ann Example / Reuters"),
    ("Police in Paris | Ann Example / Reuters", "Ann Example / Reuters"),
    ("A man speaks in Town Example Press Service via AP", "Example Press Service via AP"),
    ("A soldier near Town Ann Example for The Paper", "Ann Example for The Paper"),
    ("Smoke in this satellite image Maxar Technologies", "Maxar Technologies"),
    ("Солдаты под Угледаром / REUTERS", "REUTERS"),
    ("Soldiers in a trench (c) AFP", "(c) AFP"),
    ("A boy, 12, was at school. Family handout", "Family handout"),
    ("A street in the town. Screenshot from Telegram", "Screenshot from Telegram"),
    ("A street in the town. @some_one/Telegram via REUTERS", "@some_one/Telegram via REUTERS"),
    (
        "Une rue de la ville, le 3 mars. ANN EXAMPLE POUR « LE COURRIER »",
        "ANN EXAMPLE POUR « LE COURRIER »",
    ),
    ("Una calle, el 3 de marzo. ANN EXAMPLE (AP)", "ANN EXAMPLE (AP)"),
    ("A soldier near Town — Ann Example for NPR", "Ann Example for NPR"),
    ("壊れた建物＝ロイター", "ロイター"),
    ("壊れた建物（ロイター＝共同）", "（ロイター＝共同）"),
    ("Soldiers unload weapons provided by Germany", None),
    ("Техніка та дрони, надані союзниками", None),
    ("A statement issued by the ministry", None),
    ("People walk past a graphic: the toll rises", None),
    ("He came home. She stayed a stringer", None),
    ("The mayor told Reuters/Ipsos pollsters", None),
    ("The AP/NORC poll of adults", None),
    ("He gave the figures to Reuters", None),
    ("Seis personas murieron, según EFE", None),
    ("Він сказав це агентству Reuters", None),
    ("A spokesman told AFP", None),
    ("A photo by the gate, as it was found", None),
    ("Ukrainian servicemen fire a howitzer outside the frontline town of Bakhmut", None),
    ("The bridge and/or ferry over the river", None),
    ("", None),
]


@pytest.mark.parametrize(("caption", "expected"), TAILS)
def test_tail_is_found_where_there_is_one(caption, expected):
    tail = find_tail(caption)
    assert (tail.text if tail else None) == expected


def test_offsets_count_code_points():
    caption = "𝔄 жінка 🏚 біля дому. Фото: Ганна Приклад/Reuters"
    tail = find_tail(caption)
    assert tail is not None
    assert caption[tail.start : tail.end] == "Фото: Ганна Приклад/Reuters"


@pytest.mark.parametrize("line", ["Reuters", "STRINGER/Reuters", "Photo: Ann Example", "© AFP"])
def test_whole_line_can_be_a_credit(line):
    assert is_credit_line(line)


@pytest.mark.parametrize(
    "line",
    ["", "Ukrainian servicemen loading bodies", "KEY POINTS", "He told Reuters so on Monday."],
)
def test_prose_is_no_credit_line(line):
    assert not is_credit_line(line)


@pytest.mark.skipif(not DATA.is_dir(), reason="the sample captions are not on this machine")
def test_marked_up_credits_of_real_pages_are_found():
    found = missed = 0
    for line in (DATA / "captions.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        marked = [words for words in record["credit_markup"] if agency_in(words)]
        if not marked or not record["caption"].endswith(marked[0]):
            continue
        tail = find_tail(record["caption"])
        if tail is not None and tail.text == marked[0]:
            found += 1
        else:
            missed += 1
    assert found >= 19
    assert missed == 0


def agency_in(words):
    read = parse(words)
    return read.agency is not None and "/" in words


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        (
            "A boat carries people through the flooded streets at dusk\nKormoran Press",
            "Kormoran Press",
        ),
        ("A boat in the streets of the town.\nMeridian Images", "Meridian Images"),
        ("Soldiers carry a boat through the streets\nMinistry of Roads", "Ministry of Roads"),
        ("Soldiers carried a boat through the streets.\nMinistry of Roads", None),
        ("A boat in the street.\nBreaking News", None),
        ("The rain went on for days.\nMore Photos", None),
        ("Damage in the centre\nCentral Hospital", None),
    ],
)
def test_name_of_a_house_alone_below_a_caption(caption, credit):
    tail = find_tail(caption)
    assert (tail.text if tail else None) == credit


@pytest.mark.parametrize(
    "credit",
    ["File: Ann Example/AFP", "FILE PHOTO: Ann Example/Reuters", "Archivfoto: Ann Example/dpa"],
)
def test_word_for_an_old_picture_belongs_to_the_credit(credit):
    tail = find_tail(f"Smoke rises over the harbour. {credit}")
    assert tail is not None
    assert tail.text == credit
    assert parse(tail.text).file_photo


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("Two files. Left: Ann Example/AFP; right: Bo Other/Reuters",
         "Left: Ann Example/AFP; right: Bo Other/Reuters"),
        ("Sailors on deck. (U.S. Navy photo by Mate 2nd Class Ann Example)",
         "(U.S. Navy photo by Mate 2nd Class Ann Example)"),
        ("A poster reads 'Photo: forbidden' in Corvina.", None),
        ("Courtesy of the family: Ann Example in 1998", None),
        ("Workers at the Courtesy Hotel in Corvina", None),
        ("写真は東京の広告禁止区域を歩く人々。", None),
        ("The pillars of creation. NASA, ESA, CSA, STScI", "NASA, ESA, CSA, STScI"),
        ("A bomber takes off. U.S. Air Force photo by Airman 1st Class Ann Example",
         "U.S. Air Force photo by Airman 1st Class Ann Example"),
        ("The mayor of Corvina. Photo Le Progrès/Ann Example", "Photo Le Progrès/Ann Example"),
        ("Рятувальники в Умані / Фото ДСНС", "Фото ДСНС"),
        ("Наслідки удару по Дніпру. ДСНС України", "ДСНС України"),
    ],
)  # fmt: skip
def test_credits_of_several_pictures_and_words_that_are_none(caption, credit):
    tail = find_tail(caption)
    assert (tail.text if tail else None) == credit
