"""Cutting marks into stretches and laying claims into lanes."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from ui.articles.marks import Kind, Mark, claim_at, lanes, stretches

MARKS = st.lists(
    st.builds(
        Mark,
        st.integers(-3, 40),
        st.integers(-3, 45),
        st.sampled_from(Kind),
        st.none() | st.integers(1, 9),
    ),
    max_size=25,
)


@given(MARKS, st.integers(0, 40))
def test_stretches_say_at_each_position_what_the_marks_say(marks: list[Mark], length: int) -> None:
    found = stretches(marks, length)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    for position in range(length):
        here = [mark for mark in marks if mark.start <= position < mark.end]
        cut = [stretch for stretch in found if stretch.start <= position < stretch.end]
        assert len(cut) == (1 if here else 0)
        if here:
            assert cut[0].kinds == {mark.kind for mark in here}
            assert cut[0].claims == {mark.claim for mark in here} - {None}


@given(MARKS)
def test_lines_in_one_lane_never_overlap(marks: list[Mark]) -> None:
    laid = lanes(marks)
    for one in laid:
        for other in laid:
            if one is not other and one.lane == other.lane:
                assert one.end <= other.start or other.end <= one.start
    wanted = [mark for mark in marks if mark.claim is not None and mark.start < mark.end]
    assert len(laid) == len(wanted)


def test_a_claim_of_its_own_takes_the_first_lane() -> None:
    laid = lanes(
        [Mark(0, 10, Kind.CLAIM, 1), Mark(4, 8, Kind.CLAIM, 2), Mark(9, 12, Kind.CLAIM, 3)]
    )
    assert [(line.claim, line.lane) for line in laid] == [(1, 0), (2, 1), (3, 1)]


def test_the_shortest_claim_is_the_one_pointed_at() -> None:
    claims = [Mark(0, 20, Kind.CLAIM, 1), Mark(5, 9, Kind.CLAIM, 2)]
    assert claim_at(claims, 6) == 2
    assert claim_at(claims, 12) == 1
    assert claim_at(claims, 20) is None
