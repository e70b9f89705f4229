"""Words for people: shown as written in the code until there is a translation."""

from collections.abc import Iterator

import pytest

from resources import i18n


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    i18n.use_language(None)


@pytest.mark.parametrize("language", [None, "en", "uk", "no such language"])
def test_a_language_without_translations_reads_as_written(language: str | None) -> None:
    i18n.use_language(language)
    assert i18n.gettext("a text nobody will ever translate") == "a text nobody will ever translate"
    assert i18n.ngettext("{n} thing.", "{n} things.", 1) == "{n} thing."
    assert i18n.ngettext("{n} thing.", "{n} things.", 2) == "{n} things."


def test_marking_changes_nothing() -> None:
    assert i18n.mark("Later") == "Later"
