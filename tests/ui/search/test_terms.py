"""Terms in the text of a query: found, added, taken out; quotes and parentheses stay whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.search.terms import has_term, parts, with_term, without_fields, without_term


@pytest.mark.parametrize(
    ("text", "term", "found"),
    [
        ('flood place:"north gate" -tag:x', 'place:"North Gate"', True),
        ("place:khust", 'place:"khust"', True),
        ("place:«khust»", "place:khust", True),
        ("-place:khust", "place:khust", False),
        ("(place:khust flood)", "place:khust", False),
        ("flood OR place:khust", "place:khust", False),
        ("flood|place:khust", "place:khust", False),
        ('"place:khust flood"', "place:khust", False),
        ("place:khustets", "place:khust", False),
        ('tag:"black | white" place:khust', "place:khust", True),
    ],
)
def test_a_term_is_found_where_it_stands_by_itself(text: str, term: str, found: bool) -> None:
    assert has_term(text, term) is found


@pytest.mark.parametrize(
    ("text", "term", "longer"),
    [
        ("", "rights:blocked", "rights:blocked"),
        ("a b", "rights:blocked", "a b rights:blocked"),
        ("a OR b", "rights:blocked", "(a OR b) rights:blocked"),
        ("(a OR b) c", "rights:blocked", "(a OR b) c rights:blocked"),
    ],
)
def test_what_is_added_can_be_taken_out(text: str, term: str, longer: str) -> None:
    assert with_term(text, term) == longer
    assert with_term(longer, term) == longer
    assert without_term(longer, term) == text


def test_a_term_in_the_middle_leaves_the_rest() -> None:
    assert without_term("a  tag:x  b tag:x", "tag:x") == "a b"


def test_terms_of_a_field_are_dropped_but_not_those_inside_others() -> None:
    assert without_fields("a taken:2023 b (taken:2022 OR c)", ("taken",)) == "a b (taken:2022 OR c)"
    assert without_fields("a OR taken:2023", ("taken",)) == "a OR taken:2023"


@given(st.text(alphabet='ab ():"“”«»|-OR', max_size=40))
def test_any_text_keeps_its_parts(text: str) -> None:
    joined = "".join(text[start:end] for start, end in parts(text))
    assert joined.replace(" ", "") == "".join(text.split())
    for change in (with_term, without_term, has_term):
        change(text, "tag:x")
