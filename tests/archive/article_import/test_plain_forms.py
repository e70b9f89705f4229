"""Plain texts in other forms: Markdown, wrong character sets, few accents among plain letters."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.article_import.markdown import is_markdown
from archive.article_import.mojibake import mended
from archive.article_import.read import read_bytes, read_text
from archive.errors import NotAnArticle, Unreadable

MARKDOWN = """\
# Sinkhole swallows road in Gravel Town

*By Joan Petty · The Gravel Gazette · 3 June 2024*

![A bus hangs over the sinkhole. Photo: Lee Wong/GG](bus.jpg "Bus")

A sinkhole **18 metres** wide opened on [Main Street](https://paper.example/x) on Monday,
the council said. Nobody_was_hurt there, and 3 * 4 is 12.

> "I saw the bus tip and ran," said driver Omar Said.

What caused it
--------------
- A water main broke at 5:40 a.m., the utility confirmed.
- Repairs will cost about £2.4m, engineers estimate.
"""


def test_markdown_loses_its_signs_and_keeps_its_parts():
    source = read_text(MARKDOWN, name="sinkhole.txt")
    assert source.headline == "Sinkhole swallows road in Gravel Town"
    assert source.byline == "Joan Petty"
    assert source.published == "2024-06-03"
    parts = [(part.kind.value, part.span.text) for part in source.parts or ()]
    assert ("subheading", "What caused it") in parts
    assert ("caption", "A bus hangs over the sinkhole.") in parts
    (opening,) = [words for kind, words in parts if words.startswith("A sinkhole")]
    assert "18 metres wide opened on Main Street on Monday, the council said." in opening
    assert "Nobody_was_hurt there, and 3 * 4 is 12." in opening
    assert ("paragraph", "A water main broke at 5:40 a.m., the utility confirmed.") in parts
    caption = next(part for part in source.parts or () if part.kind.value == "caption")
    assert caption.credit is not None
    assert caption.credit.text == "Photo: Lee Wong/GG"
    assert caption.image == "bus.jpg"


@pytest.mark.parametrize(
    "text",
    ["The mayor said that #4 of 10 bridges is closed.", "Prices rose 3 ** 2 said nobody.",
     "# 1 song tops chart again, the label said on Monday."],
)  # fmt: skip
def test_what_only_has_a_sign_is_no_markdown(text):
    assert not is_markdown(text, "song.txt")


def test_settings_go_from_above_markdown_and_speakers_between_rules_stay():
    said = "---\nMayor: we lost 40 houses in the flood.\nChief: two men are missing.\n---"
    text = f"---\nlayout: post\n---\n# Flood at Nidd\n\nThe **river** rose on Monday.\n\n{said}\n"
    read = read_text(text, name="flood.md").text
    assert "layout" not in read
    assert "Mayor: we lost 40 houses" in read
    assert "Chief: two men are missing" in read


@given(st.text(max_size=300))
def test_any_text_may_be_called_markdown(text):
    with suppress(NotAnArticle, Unreadable):
        read_text(f"# {text}\n\nThe mayor said on Monday that 14 boats had sunk.", name="a.md")


GARBLED = (
    "Police said “14 people” were hurt in São Paulo on Friday. The mayor’s office put it at 20."
)


def test_utf8_read_as_western_text_is_set_right_with_a_note():
    garbled = GARBLED.encode().decode("cp1252", "ignore")
    assert "â€œ" in garbled
    source = read_text(garbled)
    assert source.text == GARBLED
    assert "â€œ" in source.notes[0]


@pytest.mark.parametrize(
    "text",
    [GARBLED, "«LE CAFÉ» et «LE CANAPÉ», a dit le maire.", "Â la bonne heure, Ã disse ele",
     "У Києві 14 людей", "naïve façade"],
)  # fmt: skip
def test_a_text_that_is_right_stays(text):
    assert mended(text) == text


@given(st.text())
def test_mending_never_fails_and_leaves_ascii_alone(text):
    assert [s for s in mended(text) if s.isascii()] == [s for s in text if s.isascii()]


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_a_short_text_with_few_accents_is_western(encoding):
    text = (
        "Überschwemmung in Köln: 3 Tote\n\nDie Feuerwehr in Köln sagte am Montag, drei Menschen "
        "seien gestorben. Der Schaden beträgt laut Stadt 4,5 Millionen Euro."
    )
    assert read_bytes(text.encode(encoding), "koeln.txt").text == text


def test_a_day_at_the_start_of_a_paragraph_is_no_point_of_a_list():
    source = read_text(
        "# Rain\n\n*By Ann Lee*\n\n12. May saw the worst rain ever, they said.", name="a.md"
    )
    parts = [(part.kind.value, part.span.text) for part in source.parts or ()]
    assert parts[1:] == [("byline", "By Ann Lee"),
                         ("paragraph", "12. May saw the worst rain ever, they said.")]  # fmt: skip


def test_the_day_of_publication_goes_before_that_of_an_update():
    source = read_text(
        "Blast kills four\n\nUpdated: 4 May 2024, 10:12\nBy Ann Lee, published 3 May 2024\n\n"
        "Four people died in the blast on Friday, police said."
    )
    assert source.published == "2024-05-03"
    assert source.byline == "Ann Lee"


def test_a_name_below_the_text_is_the_author():
    source = read_text("Blast kills four\n\nFour people died, police said.\n\n—\nBy A. B. Writer")
    assert source.byline == "A. B. Writer"


def test_chinese_sentences_are_sentences():
    source = read_text(
        "甘肃地震遇难人数升至131人\n\n当地政府说，约有15.5万间房屋受损。\n\n救援仍在继续，医院挤满了伤者，道路被封闭，学校停课。"
    )
    assert source.headline == "甘肃地震遇难人数升至131人"
