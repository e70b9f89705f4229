"""Code points and UTF-16 units agree with Python's own encoder, emoji included."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from ui.widgets.text_units import TextUnits

SIGNS = st.text(st.sampled_from("aЖ漢🚂👩‍🚒\n 🇺🇦é"), max_size=60) | st.text(max_size=60)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(SIGNS)
def test_every_position_goes_there_and_back(text: str) -> None:
    converter = TextUnits(text)
    for position in range(len(text) + 1):
        assert converter.to_qt(position) == units(text[:position])
        assert converter.from_qt(converter.to_qt(position)) == position


@given(SIGNS, st.integers(-5, 200))
def test_positions_outside_are_clamped(text: str, position: int) -> None:
    converter = TextUnits(text)
    assert 0 <= converter.to_qt(position) <= units(text)
    assert 0 <= converter.from_qt(position) <= len(text)


def test_inside_a_pair_counts_as_before_it() -> None:
    converter = TextUnits("a🚂b")
    assert [converter.from_qt(at) for at in range(5)] == [0, 1, 1, 2, 3]


def test_a_document_finds_the_same_words() -> None:
    text = "🚂 burned: 12 tanks 🇺🇦\nnear Харків 👩‍🚒 and 漢𠀀 end"
    document = QTextDocument()
    document.setPlainText(text)
    converter = TextUnits(text)
    for word in ("12 tanks", "Харків", "end"):
        at = text.index(word)
        start, end = converter.to_qt(at), converter.to_qt(at + len(word))
        assert "".join(document.characterAt(place) for place in range(start, end)) == word
