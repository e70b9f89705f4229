"""A person's name is found however it is spelt: accents, order, cases, file names."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.reading.spelled import spellings, without_people


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("José Álvarez", "Jose Alvarez"),
        ("Jose Alvarez", "JOSÉ ÁLVAREZ"),
        ("José Álvarez", unicodedata.normalize("NFD", "José Álvarez")),
        (unicodedata.normalize("NFD", "José Álvarez"), "josé álvarez"),
        ("José Álvarez", "ALVAREZ, José"),
        ("Ann Example", "a_Ann_Example.jpg"),
        ("Ann Example", "ann.example@corvina.example"),
        ("Łukasz Żak", "Lukasz Zak"),
        ("Sean O'Brien", "Sean O’Brien"),
        ("Олена Коваленко", "Олени Коваленко"),
        ("Олена Коваленко", "Оленою Коваленко"),
        ("Ольга Приходько", "Ользі Приходько"),
        ("Андрій Шевченко", "Андрієм Шевченком"),
        ("Павло Зеленський", "Зеленського Павла"),
        ("王小明", "记者王小明摄"),
    ],
)
def test_name_is_found_as_it_is_spelt(name, text):
    assert spellings(name).search(text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Ann Example", "Anna Example"),
        ("Ann Example", "Ann Exampleton"),
        ("José Álvarez", "Joseph Alvarez"),
        ("Іван Мороз", "Іван морозива не їв"),
        ("Олена Коваль", "Олена Ковальчук"),
    ],
)
def test_another_name_is_left_alone(name, text):
    assert not spellings(name).search(text)


def test_surname_goes_with_the_whole_name_only():
    assert without_people("Ann Example and Mr Example", ["Ann Example"]).split() == ["and", "Mr"]
    assert without_people("Mr Example", ["Ann Example"]) == "Mr Example"


@given(st.text(min_size=1, max_size=20))
def test_every_name_finds_itself_between_spaces(name):
    words = " ".join("".join(letter for letter in name if letter.isalpha()).split())
    if words:
        assert spellings(words).search(f"by {words} .")
