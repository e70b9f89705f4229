"""What an unnamed claimant is called: people, or a body or document."""

import pytest

from archive.reading.words.somebody import means_people

PEOPLE = ("a witness", "Western officials", "an unnamed military official with NATO", "fire chief",
          "the county's engineer", "a police source in Ansk", "one of the officials",
          "two people briefed on the talks", "an official not authorized to speak")  # fmt: skip
BODIES = ("grand jury", "aid agencies", "residents' posts on Telegram", "the officers' report",
          "the report", "the police", "")  # fmt: skip
CYRILLIC = [("uk", "свідок"), ("uk", "жителька п'ятиповерхівки"), ("uk", "джерело в уряді"),
            ("ru", "собеседник агентства"), ("ru", "близкие")]  # fmt: skip


@pytest.mark.parametrize("description", PEOPLE)
def test_people(description):
    assert means_people(description, "en")


@pytest.mark.parametrize("description", BODIES)
def test_bodies(description):
    assert not means_people(description, "en")


@pytest.mark.parametrize(("language", "description"), CYRILLIC)
def test_cyrillic(language, description):
    assert means_people(description, language)


def test_cyrillic_bodies():
    assert not means_people("звіт", "uk")
    assert not means_people("управление полиции", "ru")
