"""The ends of a passage rest at words, in any script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.articles.edges import nearest_end, nearest_start, next_end, next_start, trimmed, whole_words

TEXT = "“We lost 155,500 men,” she said; don't count 50% or €3.5bn. Війська Росії 東京で12人"


@pytest.mark.parametrize(
    ("at", "start", "end"),
    [("155", "155,500", "155,500"), ("on't", "don't", "don't"), ("0%", "50%", "50%"),
     ("€", "€3.5bn", None), ("ійська", "Війська", "Війська"), ("で", "で", None)],
)  # fmt: skip
def test_an_end_snaps_to_whole_words(at: str, start: str, end: str | None) -> None:
    position = TEXT.index(at)
    assert nearest_start(TEXT, position) == TEXT.index(start)
    if end is not None:
        after = TEXT.index(end) + len(end)
        assert nearest_end(TEXT, after - 1) == after


def test_an_end_steps_from_word_to_word() -> None:
    after = TEXT.index("men") + len("men")
    assert next_end(TEXT, after, 1) == after + 1  # the comma stands alone
    assert next_end(TEXT, after, -1) == TEXT.index(" men")
    assert next_start(TEXT, TEXT.index("men"), -1) == TEXT.index("155,500")
    assert next_start(TEXT, 0, -1) == 0
    assert next_end(TEXT, len(TEXT), 1) == len(TEXT)


def test_white_space_is_no_part_of_a_claim() -> None:
    assert trimmed("a  words  b", 1, 9) == (3, 8)
    assert trimmed("a    b", 1, 4) == (1, 4)


@given(st.text(max_size=60), st.integers(0, 60), st.sampled_from([1, -1]))
def test_no_end_ever_leaves_the_text(text: str, position: int, by: int) -> None:
    position = min(position, len(text))
    for found in (nearest_start(text, position), nearest_end(text, position)):
        assert 0 <= found <= len(text)
    for found in (next_start(text, position, by), next_end(text, position, by)):
        assert 0 <= found <= len(text)
        assert found == position or (found > position) == (by > 0)


@pytest.mark.parametrize(
    ("selected", "taken"),
    [("lost 155,500 men,", "lost 155,500 men"), ("ost 155,500 me", "lost 155,500 men"),
     (" she said; d", "she said"), ("55,5", "155,500"), ("сії 東京で1", "Росії 東京で"),
     ("“We lost", "“We lost"), ("e said;", "she said")],
)  # fmt: skip
def test_a_selection_becomes_whole_words(selected: str, taken: str) -> None:
    at = TEXT.index(selected)
    start, end = whole_words(TEXT, at, at + len(selected))
    assert TEXT[start:end] == taken


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_whole_words_never_leave_the_text(text: str, one: int, other: int) -> None:
    first, last = sorted((min(one, len(text)), min(other, len(text))))
    start, end = whole_words(text, first, last)
    assert 0 <= start <= end <= len(text)
