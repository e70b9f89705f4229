from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from ui.widgets import moments
from ui.widgets.moments import day_pattern, day_words, moment_words, number_words, use_locale_of


@pytest.fixture(autouse=True)
def _default_locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("locale", "shown"),
    [
        ("C", "2 Jul 2024"),
        ("en_GB", "2 Jul 2024"),
        ("en_US", "Jul 2, 2024"),
        ("uk_UA", "02.07.2024"),
        ("de_DE", "02.07.2024"),
        ("fr_FR", "02/07/2024"),
    ],
)
def test_a_day_is_never_in_doubt(locale: str, shown: str) -> None:
    QLocale.setDefault(QLocale(locale))
    assert day_words("2024-07-02T10:00:00") == shown
    assert moment_words("2024-07-02T10:00:00Z").startswith(f"{shown}, ")


@pytest.mark.parametrize("locale", QLocale.matchingLocales(
    QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry
)[::23], ids=QLocale.name)  # fmt: skip
def test_years_have_four_digits(locale: QLocale) -> None:
    assert "yyyy" in day_pattern(locale)


def test_what_is_no_day_or_month_stays_as_it_is() -> None:
    for words in ("", "2024", "2024-13"):
        assert day_words(words) == words
    assert day_words("2024-07") == "Jul 2024"
    assert day_words(None) == ""
    assert moment_words("nonsense") == "nonsense"


def test_the_language_chosen_decides() -> None:
    use_locale_of("uk")
    assert day_words("2024-07-02") == "02.07.2024"
    assert day_words("2024-07").endswith(" 2024")
    assert "\u00a0" in number_words(1_234_567)
    use_locale_of("")
    assert QLocale().language() is not QLocale.Language.C


def test_days_in_a_sentence_but_not_in_what_is_quoted() -> None:
    said = "Ended on 2034-12-31: “EMBARGO UNTIL 2024-03-14 06:00”, until 2024-03-14."
    assert moments.days_in_words(said) == (
        "Ended on 31 Dec 2034: “EMBARGO UNTIL 2024-03-14 06:00”, until 14 Mar 2024."
    )


def test_amounts_have_their_thousands_set_off() -> None:
    assert moments.money_words("24000.00", "EUR") == "24,000.00 EUR"
    assert moments.money_words("300", "JPY") == "300 JPY"


def test_amounts_in_a_sentence_as_the_reader_writes_them() -> None:
    said = "Fee agreed until 2034-12-31: 24000.00 EUR: “24000.00 EUR until 2034-12-31”."
    assert moments.said_in_words(said) == (
        "Fee agreed until 31 Dec 2034: 24,000.00 EUR: “24000.00 EUR until 2034-12-31”."
    )


@pytest.mark.parametrize(
    ("locale", "first", "last", "shown"),
    [
        ("en_GB", "2024-03-09", "2024-03-16", "9–16 Mar 2024"),
        ("en_GB", "2024-02-28", "2024-03-03", "28 Feb – 3 Mar 2024"),
        ("en_GB", "2023-12-30", "2024-01-02", "30 Dec 2023 – 2 Jan 2024"),
        ("en_GB", "2024-03", "2024-05", "Mar 2024 – May 2024"),
        ("en_GB", "2024-03-09", None, "9 Mar 2024 – …"),
        ("en_US", "2024-03-09", "2024-03-16", "Mar 9–16, 2024"),
        ("en_US", "2024-02-28", "2024-03-03", "Feb 28 – Mar 3, 2024"),
        ("uk_UA", "2024-03-09", "2024-03-16", "09.03.2024 – 16.03.2024"),
        ("en_GB", "2024-02-01", "2024-02-29", "Feb 2024"),
        ("en_GB", "2024-01-01", "2024-12-31", "2024"),
        ("en_GB", "2024-01-01", "2024-02-29", "1 Jan – 29 Feb 2024"),
    ],
)
def test_a_stretch_of_days_says_nothing_twice(
    locale: str, first: str, last: str | None, shown: str
) -> None:
    QLocale.setDefault(QLocale(locale))
    assert moments.stretch_words(first, last) == shown


def test_a_time_of_day_is_no_amount() -> None:
    text = "made 31 Mar 2024 09:00 UTC; 1250.50 EUR"
    assert moments.amounts_in_words(text) == "made 31 Mar 2024 09:00 UTC; 1,250.50 EUR"


def test_a_cameras_time_stays_its_own() -> None:
    QLocale.setDefault(QLocale("en_GB"))
    words = [moments.camera_words(each) for each in ("2024-03-10T12:09:30+02:00", "2024-03", None)]
    assert words == ["10 Mar 2024, 12:09", "Mar 2024", ""]
