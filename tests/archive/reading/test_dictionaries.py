"""Dictionaries are mapped from their files, and say what copies of them say."""

import pytest

from archive.reading.words.dictionaries import analyzer


@pytest.mark.parametrize(("language", "word", "lemma"), [
    ("uk", "обстрілами", "обстріл"), ("uk", "Соледарської", "соледарський"),
    ("ru", "людям", "человек"),
])  # fmt: skip
def test_words_are_known(language, word, lemma):
    assert analyzer(language).parse(word)[0].normal_form == lemma


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_nothing_is_copied(language):
    words = analyzer(language).dictionary.words
    assert isinstance(words.dct._units, memoryview)
    assert words.dct._units.readonly
