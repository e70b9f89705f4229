"""Credits that stand in front of a caption, with nothing or a sign between the two."""

import pytest

from archive.credits import CreditCarriers, propose
from archive.reading.articles.captions import is_caption_line, is_credit_only
from archive.reading.articles.read import read_article
from archive.reading.credit_lines import find_head

POLICE = "A police officer searches the ruins of a house in Corvina."


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        (f"REUTERS/ANN EXAMPLE {POLICE}", "REUTERS/ANN EXAMPLE"),
        (f"REUTERS/Ann Example - {POLICE}", "REUTERS/Ann Example"),
        (f"AFP/Ann Example: {POLICE}", "AFP/Ann Example"),
        (f"(AP Photo/Ann Example) {POLICE}", "AP Photo/Ann Example"),
        (
            "REUTERS/STRINGER Residents walk past the ruins of a house in town.",
            "REUTERS/STRINGER",
        ),
        ("Reuters/Ipsos polls show that the party lost a third of its votes.", None),
        ("AP/NORC poll: A majority of adults say they are worried about prices.", None),
        ("AFP/Getty said: the pictures were taken in the town on Monday.", None),
        ("EPA/USA TODAY reported that the river was clean again in May.", None),
        ("REUTERS/ANN EXAMPLE", None),
        ("", None),
    ],
)
def test_credit_in_front_of_a_caption_is_found(caption, credit):
    found = find_head(caption)
    assert (found.text if found else None) == credit
    assert found is None or caption[found.start : found.end] == found.text


def test_line_that_opens_with_a_credit_is_a_caption_in_an_article():
    text = (
        "Houses fall in Corvina\n\nThe mayor said on Monday that three houses had fallen.\n\n"
        f"REUTERS/ANN EXAMPLE {POLICE}\n\nNobody was hurt, the police said later that day.\n"
    )
    (caption,) = read_article(text).captions
    assert caption.span.text == POLICE
    assert caption.credit is not None
    assert caption.credit.text == "REUTERS/ANN EXAMPLE"


def test_credit_in_front_counts_where_the_end_has_none():
    read = propose(CreditCarriers(caption=f"REUTERS/ANN EXAMPLE {POLICE}"))
    assert (read.creators, read.agency) == (("Ann Example",), "Reuters")


BRACKETED = """\
Ferry strike leaves islanders waiting

By Moira Tait

STORNOWAY, Scotland, May 12 - Lorries lined the pier on Sunday after the ferry company cancelled
14 sailings, the islands council said.

{line}

The company said 2,300 passengers had been moved to later boats.
"""


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("[Image: Lorries queue on the pier, May 11, 2024. Callum Reid/Reuters]",
         "Lorries queue on the pier, May 11, 2024.", "Callum Reid/Reuters"),
        ("[Crew members wait beside the ramp. Ann Lee/AP]",
         "Crew members wait beside the ramp.", "Ann Lee/AP"),
        ("(Picture: A woman waits with her children at the pier. Ann Lee/AP)",
         "A woman waits with her children at the pier.", "Ann Lee/AP"),
        ("(A woman waits at the pier in Ullapool. Photo: Ann Lee/AP)",
         "A woman waits at the pier in Ullapool.", "Photo: Ann Lee/AP"),
        ("[Photo: Islanders carry water from the harbour master's house to the school]",
         "Islanders carry water from the harbour master's house to the school", None),
        ("Crew members wait beside the ramp at Ullapool harbour. Handout via Northlight",
         "Crew members wait beside the ramp at Ullapool harbour.", "Handout via Northlight"),
    ],
)  # fmt: skip
def test_a_caption_in_brackets_is_one(line: str, caption: str, credit: str | None) -> None:
    text = BRACKETED.format(line=line)
    [found] = read_article(text).captions
    assert found.span.text == caption
    assert (found.credit.text if found.credit else None) == credit
    assert text[found.span.start : found.span.end] == caption


@pytest.mark.parametrize(
    "line", ["[Photo by Ann Lee/AP]", "(Photo: Ann Lee)", "Handout via Northlight"]
)
def test_a_credit_in_brackets_is_no_caption(line: str) -> None:
    assert is_credit_only(line)
    assert not is_caption_line(line)


def test_credit_in_front_of_the_words_that_announce_a_caption_is_its_head():
    caption = "Image source, Reuters Image caption, People wait at the pier in Leith"
    assert find_head(caption).text == "Image source, Reuters"
    assert find_head("Автор фото, AFP Подпись к фото, Мост в Лейте").text == "Автор фото, AFP"
    assert find_head("Image caption, People wait at the pier in Leith") is None
