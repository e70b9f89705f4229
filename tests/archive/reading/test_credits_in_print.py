"""Credits as houses print them: ranks, titles, licences, warnings; lone ones; mere prose."""

import pytest

from archive.reading.articles.read import read_article
from archive.reading.credit_lines import find_tail, parse


@pytest.mark.parametrize(("line", "by", "agency"), [
    ("(Sgt. Ann Example/Town Air Force via AP)", ("Ann Example",), None),
    ("U.S. Army photo by Sgt. 1st Class Ann O'Example", ("Ann O'Example",), "U.S. Army"),
    ("Photo by Petty Officer 3rd Class Bo Other/U.S. Navy", ("Bo Other",), "U.S. Navy"),
    ("Photo: Dr. Ann Example / Wikimedia Commons / CC BY-SA 4.0", ("Ann Example",),
     "Wikimedia Commons"),
    ("Capt. Ann Example/U.S. Army", ("Ann Example",), "U.S. Army"),
    ("Major League Tennis/Getty Images", (), "Major League Tennis"),
    ("(AP Illustration/Ann Example)", ("Ann Example",), "AP"),
    ('"Old pier" by Ann Example is licensed under CC BY 2.0 (Flickr)', ("Ann Example",), "Flickr"),
    ("Ann Example/dpa - ACHTUNG: Nur zur redaktionellen Verwendung", ("Ann Example",), "dpa"),
    ("EFE/Ann Example (2-8-2017)", ("Ann Example",), "EFE"),
])  # fmt: skip
def test_who_made_it_and_whose_it_is(line: str, by: tuple[str, ...], agency: str | None) -> None:
    found = parse(line)
    assert (found.creators, found.agency) == (by, agency)


@pytest.mark.parametrize("line", ["UGC via AP", "Social Media/via REUTERS"])
def test_how_a_picture_came_is_nobody(line: str) -> None:
    found = parse(line)
    assert (found.withheld, found.source) == ("social media", None)


@pytest.mark.parametrize("sentence", [
    "“We will not yield,” the mayor told public broadcaster ZDF.",
    "The two sat down for tea, according to the state outlet TASS.",
])  # fmt: skip
def test_a_sentence_that_ends_with_an_agency_is_no_caption(sentence: str) -> None:
    assert find_tail(sentence) is None
    assert find_tail("Crews clear the quay in Odesa. REUTERS.") is not None


def test_a_credit_alone_between_paragraphs_is_a_picture() -> None:
    text = (
        "Mayor opens pier\n\nThe mayor opened the old pier on Monday, to the joy of anglers.\n\n"
        "(Photo: Getty Images)\n\nShe said it had cost the town nothing but paint.\n"
    )
    (caption,) = read_article(text).captions
    assert caption.credit is not None
    assert caption.credit.text == "(Photo: Getty Images)"
