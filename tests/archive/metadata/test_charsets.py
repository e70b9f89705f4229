"""Bytes of the decades before Unicode, in sets that nobody declared."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.metadata.charsets import guess


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("cp1252", "Überschwemmung in Köln — „Rhein“ tritt über"),
        ("cp1252", "Bush’s visit to “Camp David” – July 4"),
        ("mac_roman", "Bush’s visit to “Camp David” – July 4"),
        ("mac_roman", "President François Mitterrand, à l’Élysée"),
        ("cp850", "Großfeuer in München"),
        ("cp1250", "Povodeň v Žiline, záchranáři"),
        ("cp1250", "Gdańsk, Wałęsa"),
        ("iso8859_2", "Powódź we Wrocławiu, żołnierze pomagają"),
        ("cp1254", "İstanbul’da yangın, Şişli"),
        ("cp1252", "Reykjavík: eldgos á Þingvöllum, það"),
        ("cp1251", "Пожежа у Харкові після обстрілу, 8 березня"),
        ("cp1251", "ПОЖАР В ХАРЬКОВЕ"),
        ("cp1251", "Ђинђић, Београд"),
        ("koi8_u", "Пожежа у Харкові"),
        ("koi8_r", "ИТАР-ТАСС"),
        ("cp866", "Беслан, захват школы"),
        ("mac_cyrillic", "Пожар в Харькове после обстрела"),
        ("cp1253", "Πυρκαγιά στην Αθήνα"),
        ("cp1255", "תל אביב, הפגנה בכיכר רבין"),
        ("cp1256", "حريق في القاهرة"),
        ("cp932", "東京で火災、消防隊が出動"),
        ("euc_jp", "東京で火事がありました"),
        ("euc_kr", "서울에서 화재 발생"),
        ("gb18030", "1997年香港回归, photo by Li"),
        ("utf-16", "Fire in Paris"),
        ("utf-8", "Zürich"),
        ("ascii", "Zurich"),
    ],
)
def test_a_reading_is_known_by_what_it_reads_as(codec: str, text: str) -> None:
    data = text.encode(codec)
    assert data.decode(guess([data])).lstrip("\ufeff") == text


@pytest.mark.parametrize(
    "text", ["José", "© 1999 Reuters", "£5m, €3m, 25¢", "40° in Málaga", "Müller"]
)
def test_little_to_go_by_is_windows_latin(text: str) -> None:
    assert guess([text.encode("cp1252")]) == "cp1252"


def test_what_convinces_nobody_is_windows_latin() -> None:
    assert guess([bytes(range(0x80, 0x100))]) == "cp1252"


@given(st.lists(st.binary(max_size=80), max_size=4))
def test_any_bytes_are_read_as_something(values: list[bytes]) -> None:
    assert b" ".join(values).decode(guess(values), "replace") is not None


def test_long_texts_are_judged_by_their_beginning() -> None:
    began = time.process_time()
    assert guess([("Пожар в Харькове. " * 50_000).encode("cp1251")]) == "cp1251"
    assert time.process_time() - began < 1.0


def test_letters_that_come_late_are_judged_like_any() -> None:
    assert guess([b"A fire. " * 600 + "Zürich".encode("cp1252")]) == "cp1252"
    assert guess([b"A fire. " * 600 + "Пожар в Харькове".encode("cp1251")]) == "cp1251"
    assert guess([b"x" * 5000 + b"\xe9t\xe9"]) == "cp1252"
