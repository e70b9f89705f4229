"""Credit lines: what is read from them."""

import re

import pytest
from hypothesis import given
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


CHAINS = [
    ("KEYSTONE/EPA/ANN EXAMPLE", {"by": ["Ann Example"], "agency": "EPA", "via": "Keystone"}),
    ("fot. PAP/EPA/ANN EXAMPLE", {"by": ["Ann Example"], "agency": "EPA", "via": "PAP"}),
    ("Ann Example/ZUMA Press/PA Images",
     {"by": ["Ann Example"], "agency": "ZUMA Press", "via": "PA"}),
    ("Ann Example/picture alliance/dpa",
     {"by": ["Ann Example"], "agency": "dpa", "via": "picture alliance"}),
    ("Abaca Press / Alamy", {"agency": "Abaca Press", "via": "Alamy"}),
    ("Action Images via Reuters/Ann Example",
     {"by": ["Ann Example"], "agency": "Action Images", "via": "Reuters"}),
    ("Ann Example/The Paper via AP, Pool",
     {"by": ["Ann Example"], "withheld": "pool", "agency": "The Paper", "via": "AP"}),
    ("WPA Pool/Getty Images", {"withheld": "pool", "from": "WPA", "agency": "Getty Images"}),
    ("Olena K./Reader submission",
     {"by": ["Olena K."], "withheld": "social media", "from": "Reader submission"}),
    ("Olena Example via Facebook/via REUTERS",
     {"by": ["Olena Example"], "withheld": "social media", "from": "Facebook", "via": "Reuters"}),
    ("Courtesy/Olena K. via Telegram via Reuters",
     {"withheld": "courtesy", "from": "Olena K./Telegram", "via": "Reuters"}),
    ("@some_one/X via REUTERS",
     {"withheld": "social media", "from": "@some_one/X", "via": "Reuters"}),
    ("Screengrab/X", {"withheld": "social media", "from": "X"}),
    ("X/@some_one", {"withheld": "social media", "from": "X/@some_one"}),
    ("Фото: t.me/some_channel", {"withheld": "social media", "from": "t.me/some_channel"}),
    ("Фото: Telegram/Олег Приклад", {"withheld": "social media", "from": "Telegram/Олег Приклад"}),
    ("Screenshot from a video posted on Telegram",
     {"withheld": "social media", "from": "Telegram"}),
    ("Фото: скріншот з відео", {}),
    ("Foto: Screenshot ARD", {"agency": "ARD"}),
    ("Fire Office of the Town/Facebook",
     {"withheld": "social media", "from": "Fire Office of the Town/Facebook"}),
    ("Photo submitted by a reader", {"withheld": "social media", "from": "a reader"}),
    ("Фото надане пресслужбою бригади", {"withheld": "courtesy", "from": "пресслужбою бригади"}),
    ("Фото из личного архива", {"withheld": "courtesy"}),
    ("AI-generated image/Midjourney", {"from": "Midjourney"}),
    ("Some Radio (Ann Example)", {"by": ["Ann Example"], "agency": "Some Radio"}),
    ("Ann Example (RFE/RL)",
     {"by": ["Ann Example"], "agency": "Radio Free Europe/Radio Liberty"}),
    ("Official Town Hall photo by Ann Example", {"by": ["Ann Example"], "agency": "Town Hall"}),
    ("Town Army/Staff Sgt. Ann Example/Handout via REUTERS",
     {"by": ["Staff Sgt. Ann Example"], "withheld": "handout", "from": "Town Army",
      "via": "Reuters"}),
    ("Mandatory Credit: Photo by Ann Example/EPA-EFE/Shutterstock (12345678a)",
     {"by": ["Ann Example"], "agency": "EPA-EFE", "via": "Shutterstock"}),
    ("Mandatory Credit: Ann Example-Imagn Images",
     {"by": ["Ann Example"], "agency": "USA Today Sports"}),
    ("Ann Example AFP/Archives", {"by": ["Ann Example"], "agency": "AFP", "file": True}),
    ("Ann Example, Town Armed Forces/Handout via Reuters",
     {"by": ["Ann Example"], "withheld": "handout", "from": "Town Armed Forces",
      "via": "Reuters"}),
    ("Special to The Herald/Ann Example", {"by": ["Ann Example"], "agency": "The Herald"}),
    ("Photo by Ann Example, used with permission", {"by": ["Ann Example"]}),
    ("Crédit : Capture d’écran X", {"withheld": "social media", "from": "X"}),
    ("Photo d’illustration. © Ann Example / Le Courrier",
     {"by": ["Ann Example"], "agency": "Le Courrier", "file": True}),
    ("Foto: Stadt Musterburg/Ann Example", {"by": ["Ann Example"], "agency": "Stadt Musterburg"}),
    ("Фото: Олена Приклад/«Вісник»", {"by": ["Олена Приклад"], "agency": "Вісник"}),
    ("Ann Example, Bo Other and Cy Third via AP",
     {"by": ["Ann Example", "Bo Other", "Cy Third"], "via": "AP"}),
    ("Office of the Leader/WANA (West Asia News Agency)/Handout via REUTERS",
     {"withheld": "handout", "from": "Office of the Leader", "agency": "WANA", "via": "Reuters"}),
    ("Ann Example on Facebook",
     {"by": ["Ann Example"], "withheld": "social media", "from": "Facebook"}),
    ("Photographer withheld for security reasons", {"withheld": "stringer"}),
    ("Ann Example/POLITICO", {"by": ["Ann Example"], "agency": "POLITICO"}),
    ("ST PHOTO: ANN EXAMPLE", {"by": ["Ann Example"], "agency": "ST"}),
    ("GettyImages-123456789", {"agency": "Getty Images"}),
    ("Photo by Ann DOE / AFP", {"by": ["Ann Doe"], "agency": "AFP"}),
    ("ANN EXAMPLE POUR « LE COURRIER »", {"by": ["Ann Example"], "agency": "LE COURRIER"}),
    ("Composite: AFP/Getty", {"agency": "AFP", "via": "Getty Images"}),
    ("© Crédit photo : Archives Ann Example / SO",
     {"by": ["Ann Example"], "agency": "SO", "file": True}),
    ("AP연합뉴스", {"agency": "AP", "via": "Yonhap"}),
    ("EPA＝時事", {"agency": "EPA", "via": "Jiji Press"}),
    ("（写真は共同通信）", {"agency": "Kyodo"}),
    ("(Photo by HANDOUT / TOWN PRESS SERVICE / AFP) / RESTRICTED TO EDITORIAL USE",
     {"withheld": "handout", "agency": "AFP", "from": "TOWN PRESS SERVICE"}),
    ("(Photo by Ann EXAMPLE / AFP) (Photo by ANN EXAMPLE/AFP via Getty Images)",
     {"by": ["Ann Example"], "agency": "AFP", "via": "Getty Images"}),
    ("(PTI Photo)(PTI03_08_2023_000123B)", {"agency": "PTI"}),
    ("EPA/TOWN PRESS SERVICE HANDOUT -- MANDATORY CREDIT -- HANDOUT EDITORIAL USE ONLY",
     {"withheld": "handout", "from": "TOWN PRESS SERVICE", "agency": "EPA"}),
    ("ANSA / UFFICIO STAMPA +++ TO BE USED SOLELY TO ILLUSTRATE NEWS +++",
     {"from": "UFFICIO STAMPA", "agency": "ANSA"}),
    ("Ann Example/TASS Host Photo Agency/Pool via AP",
     {"by": ["Ann Example"], "withheld": "pool", "agency": "TASS", "via": "AP"}),
    ("Foto: Ann Example/dpa/dpa-tmn", {"by": ["Ann Example"], "agency": "dpa"}),
    ("Ann Example via www.imago-images.de", {"by": ["Ann Example"], "via": "imago"}),
    ("Ann Example/Magnum Photos for Le Monde",
     {"by": ["Ann Example"], "agency": "Magnum Photos"}),
    ("Crown Copyright/Cpl Ann Example RAF",
     {"by": ["Cpl Ann Example RAF"], "agency": "Crown copyright"}),
    ("U.S. Navy/MC2 Ann Example", {"by": ["MC2 Ann Example"], "agency": "U.S. Navy"}),
    ("ESN/AFP", {"withheld": "social media", "from": "ESN", "agency": "AFP"}),
    ("NASA/JPL-Caltech/MSSS", {"agency": "NASA"}),
    ("Courtesy of Corvina © 2023", {"withheld": "courtesy", "from": "Corvina"}),
    ("Corvina Museum, New Town. Gift of Ann Example, 1917",
     {"agency": "Corvina Museum, New Town"}),
    ("© FC Corvina", {"agency": "FC Corvina"}),
    ("NAN Photo", {"agency": "News Agency of Nigeria"}),
    ("KRV Photo", {"agency": "KRV"}),
    ("AFP/Archivos", {"agency": "AFP", "file": True}),
    ("新华社发（王小明摄）", {"by": ["王小明"], "agency": "Xinhua"}),
    ("撮影・山田花子", {"by": ["山田花子"]}),
    ("Save the Children/Ann Example", {"by": ["Ann Example"], "agency": "Save the Children"}),
    ("Dr. Ann Example/Corvina Press", {"by": ["Dr. Ann Example"], "agency": "Corvina Press"}),
    ("Credit...Ann Example/The Paper", {"by": ["Ann Example"], "agency": "The Paper"}),
    ("A. Example (LRT) nuotr.", {"by": ["A. Example"], "agency": "LRT"}),
    ("[서울=뉴시스] 김명원 기자", {"by": ["김명원"], "agency": "Newsis"}),
    ("UNDP Ukraine/Ann Example", {"by": ["Ann Example"], "agency": "UNDP Ukraine"}),
    ("Ann Example-Pool/Getty Images",
     {"by": ["Ann Example"], "withheld": "pool", "agency": "Getty Images"}),
    ("Ann Example/Planet Pix via ZUMA Press Wire",
     {"by": ["Ann Example"], "agency": "Planet Pix", "via": "ZUMA Press"}),
    ("Фото: АР/ТАСС", {"agency": "AP", "via": "TASS"}),
    ("ABC News: Ann Example", {"by": ["Ann Example"], "agency": "ABC News"}),
    ("Official White House Photo", {"agency": "White House"}),
    ("Pool Corvina/Ann Example",
     {"by": ["Ann Example"], "withheld": "pool", "from": "Corvina"}),
    ("Ann Example/KRV/Agência Brasil",
     {"by": ["Ann Example"], "agency": "KRV", "via": "Agência Brasil"}),
    ("Фото: скріншот з відео Нацполіції", {"agency": "Нацполіції"}),
    ("Screengrab from video obtained by AFP", {"withheld": "handout", "agency": "AFP"}),
    ("Ann Example/Libkos via Getty Images",
     {"by": ["Ann Example", "Libkos"], "via": "Getty Images"}),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), CHAINS)
def test_chain_from_maker_to_seller_is_read(line, expected):
    test_line_is_read(line, expected)


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


@given(st.text(max_size=300))
def test_reading_never_raises_and_keeps_the_line(line):
    assert parse(line).as_printed == line.strip()
    tail = find_tail(line)
    if tail is not None:
        assert line[tail.start : tail.end] == tail.text != ""


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
