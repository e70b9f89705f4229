"""Slips of the pen among many words: nothing that is near is passed over."""

from hypothesis import given, settings
from hypothesis import strategies as st

from archive.search.inflected import across
from archive.search.slips import alike, distances
from archive.search.spellings import _may_sound_alike
from archive.search.word_list import WordList

WORDS = st.text(alphabet="abcdefhiklnorstuvyz", min_size=1, max_size=12) | st.text(
    alphabet="абвгдеєжзиійклмнопрстуфхцчшьюяњљђџѓ", min_size=1, max_size=12
) | st.text(alphabet="北京東ab1 ü", min_size=1, max_size=6)  # fmt: skip
SLIPS = st.lists(st.tuples(st.integers(0, 12), st.sampled_from("abdrnоилк")), max_size=3)


def changed(word, slips):
    for at, letter in slips:
        word = word[:at] + letter + word[at + 1 :]
    return word


def apart(one, other):
    """Return how many letters differ, as a table by hand says."""
    rows = [list(range(len(other) + 1))]
    for at in range(1, len(one) + 1):
        rows.append([at])
        for to in range(1, len(other) + 1):
            same = one[at - 1] == other[to - 1]
            least = min(
                rows[at - 1][to] + 1, rows[at][to - 1] + 1, rows[at - 1][to - 1] + (not same)
            )
            if at > 1 and to > 1 and one[at - 1] == other[to - 2] and one[at - 2] == other[to - 1]:
                least = min(least, rows[at - 2][to - 2] + 1)
            rows[at].append(least)
    return rows[-1][-1]


@given(WORDS, st.lists(WORDS, max_size=6))
def test_distances_are_those_of_the_table(one, others):
    assert distances(one, others).tolist() == [apart(one, other) for other in others]


@settings(max_examples=300)
@given(WORDS, st.lists(WORDS, max_size=8), SLIPS, st.integers(1, 3))
def test_nothing_near_is_passed_over(wanted, others, slips, far):
    words = WordList.of((word, 1) for word in {*others, changed(wanted, slips)} if word)
    stretch = (0, len(words.photos))
    maybe, sounding = alike(words, stretch, wanted, far)
    listed = words.words(*stretch)
    near = {listed[at] for at in maybe}
    assert {word for word in listed if apart(wanted, word) <= far} <= near
    heard = across(wanted)
    alike_in_sound = {
        word for word in listed
        if heard and across(word) and apart(heard, across(word)) <= 1
        and abs(len(word) - len(wanted)) <= 4 and _may_sound_alike(wanted, word)
    }  # fmt: skip
    assert alike_in_sound <= near | {listed[at] for at in sounding}


@given(st.sets(st.text(alphabet="abcїйüß京 ", min_size=1, max_size=5), max_size=30), WORDS)
def test_a_list_knows_its_words(words, other):
    known = WordList.of((word, len(word)) for word in words)
    assert known.known([*words, other]) == words | ({other} & words)
    for beginning in {word[:2] for word in words} | {other[:1]}:
        expected = {(word, len(word)) for word in words if word.startswith(beginning)}
        assert set(known.beginning(beginning)) == expected
