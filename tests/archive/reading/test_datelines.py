"""Where a story was filed, and when, stands before its first words and is no part of them."""

import pytest

from archive.reading.articles.line_kinds import dateline

_RUSSIAN = "Цены на хлеб в области выросли за неделю, сообщили в мэрии."
_ENGLISH = "Prices of bread in the region rose in a week, the mayor said."


@pytest.mark.parametrize(
    "line",
    [
        "МОСКВА, 7 октября, NORDWIRE.RU - ",
        "Москва. 7 октября. NORDWIRE.RU - ",
        "КИЇВ. 7 жовтня. УНВ. ",
        "Київ, 7 жовтня 2025 року, НОРДІА. ",
        "МОСКВА, 7 октября. /НОРД/. ",
        "НЬЮ-ЙОРК, 7 октября. /Корр. НОРД Иван Петров/. ",
        "УФА, 7 окт — ИА «Норд». ",
        "ХАРЬКОВ, 7 октября (Наш корр.) - ",
    ],
)
def test_datelines_of_agencies_in_cyrillic(line: str) -> None:
    assert dateline(line + _RUSSIAN) == len(line)


@pytest.mark.parametrize(
    "line",
    [
        "KYIV, Oct 7 (Nordwire) - ",
        "NAIROBI, Kenya — ",
        "NEW DELHI: ",
        "BERLIN (nw) - ",
        "OSLO (Nordwire) -",
        "(Nordwire) -",
        "WASHINGTON—",
    ],
)
def test_datelines_of_agencies(line: str) -> None:
    assert dateline(line + _ENGLISH) == len(line)


@pytest.mark.parametrize(
    "line", ["Turin, Italy (CNN) ", "Turin (Reuters) ", "(CNN)", "St. Ives (BBC News) "]
)
def test_datelines_with_no_sign_behind_the_agency(line: str) -> None:
    assert dateline(line + _ENGLISH) == len(line)
    assert dateline("Its Health Office (WHO) " + _ENGLISH) == 0


@pytest.mark.parametrize(
    "text", [_RUSSIAN, _ENGLISH, "Киев, 7 октября — " + "день свободы города."]
)
def test_what_tells_something_is_none(text: str) -> None:
    assert dateline(text) == 0
