"""Ids of a result, kept small, that can be used like a tuple of them."""

import pytest

from archive.search import PhotoIds

IDS = PhotoIds([7, 3, 5])


def test_they_are_read_like_a_tuple():
    assert (len(IDS), IDS[0], IDS[-1], list(IDS), tuple(reversed(IDS))) == (
        3, 7, 5, [7, 3, 5], (5, 3, 7))  # fmt: skip
    assert 3 in IDS
    assert 4 not in IDS
    assert IDS.index(5) == 2
    with pytest.raises(ValueError, match="not in"):
        IDS.index(4)


def test_a_stretch_of_them_is_the_same_kind():
    assert isinstance(IDS[1:], PhotoIds)
    assert IDS[1:] == (3, 5)
    assert IDS[::-1] == [5, 3, 7]


@pytest.mark.parametrize("other", [(7, 3, 5), [7, 3, 5], PhotoIds([7, 3, 5])])
def test_they_equal_whatever_has_the_same_ids(other):
    assert other == IDS
    assert other == PhotoIds(IDS)
    assert PhotoIds([7, 3]) != other
    assert PhotoIds([7, 3, 6]) != other


def test_none_are_nothing():
    assert not PhotoIds()
    assert PhotoIds() == ()
    assert PhotoIds() != "ids"


def test_they_say_what_they_are():
    assert repr(IDS) == "PhotoIds([7, 3, 5])"
    assert repr(PhotoIds(range(21))).endswith("19, …])")
