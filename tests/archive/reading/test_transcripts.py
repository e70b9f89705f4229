"""Interviews printed turn by turn: what a turn says is said by its label."""

from archive.reading.articles.read import read_article


def _said(text: str) -> list[tuple[str, str]]:
    return [(c.claimant.name if c.claimant else "", c.span.text) for c in read_article(text).claims]


def test_turns_are_said_by_their_labels_and_questions_by_nobody() -> None:
    text = """Interview with the head of the dam works

DANA WELLS, HOST: Good morning. How high is the water in the lake now?

ADAM EK, DAM WORKS: It is four metres deep. I spoke to the mayor. He says it is bad.

The wall was mended in May.

WELLS: And will the wall hold?

EK: We think it will. Officials say 40 people left the town.
"""
    assert _said(text) == [
        ("Adam Ek", "It is four metres deep"),
        ("Adam Ek", "I spoke to the mayor"),
        ("Adam Ek", "He says it is bad"),
        ("Adam Ek", "The wall was mended in May"),
        ("Adam Ek", "We think it will"),
        ("Officials", "40 people left the town"),
    ]


def test_labels_behind_an_opening_mark_are_labels() -> None:
    turns = ["WELLS: Will the wall hold?", "EK: It was mended in May.", "WELLS: By whom?"]
    assert _said("The dam\n\n" + "\n\n".join(f"“{turn}" for turn in turns)) == [
        ("EK", "It was mended in May")
    ]


def test_who_answers_a_question_marked_q_is_the_one_whom_the_text_introduces() -> None:
    turns = "Q: Is the dam safe?\n\nA: The dam is safe now.\n\nQ: And the wall?\n"
    known = "By Ann Wells\n\nAdam Ek built the dam. He spoke to Ann Wells on Monday.\n\n"
    assert _said(f"The dam\n\n{known}{turns}") == [("Adam Ek", "The dam is safe now")]
    assert _said(f"The dam\n\n{turns}") == [("", "The dam is safe now")]
    two = "Adam Ek and Mary Banks built the dam in a year.\n\n"
    assert _said(f"The dam\n\n{two}{turns}") == [("", "The dam is safe now")]


def test_initials_surnames_and_offices_are_those_of_the_full_name() -> None:
    intro = "The dam\n\nMinister Joe Hill runs the dam. Mary Banks met him in the town.\n\n"
    for asks, answers in (("MB", "JH"), ("MARY BANKS", "HILL"), ("PRESENTER", "MINISTER")):
        turns = f"{asks}: Is it safe?\n\n{answers}: The dam is safe.\n\n{asks}: And the wall?\n"
        assert _said(f"{intro}{turns}") == [("Joe Hill", "The dam is safe")]


def test_labels_written_as_names_count_where_both_come_again() -> None:
    text = """The flood

Fordham: We are a rich country, and towns are cut off.

Morrison: These are terrible floods.

Fordham: People there were angry and wet.

Morrison: We have 2,000 people on the ground.
"""
    assert [name for name, _ in _said(text)] == ["Fordham", "Fordham", "Morrison", "Fordham",
                                                 "Morrison"]  # fmt: skip


def test_datelines_and_notes_are_no_labels() -> None:
    text = """News in brief

LONDON: Two men were held after the wall fell.

PARIS: The water rose by a metre in one night.

Note: The times are local and the road is shut.

WHAT: The mayor opens the new hall.

WHERE: The old town is where it stands.
"""
    assert _said(text) == []
