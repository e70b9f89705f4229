"""Vectors in files: kept, found by nearness, renewed, forgotten, damaged."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.meaning.engine import DIMENSIONS, Texts, _readable
from archive.meaning.scale import ordinary, packed, standardised, unpacked
from archive.meaning.vectors import Vectors

MEANS = (np.zeros(DIMENSIONS, np.float32), np.ones(DIMENSIONS, np.float32))


def directions(count: int) -> np.ndarray:
    random = np.random.default_rng(7).normal(size=(count, DIMENSIONS)).astype(np.float32)
    return standardised(random, np.zeros(DIMENSIONS, np.float32))


@pytest.fixture
def vectors(tmp_path: Path) -> Vectors:
    found = Vectors(tmp_path)
    found.begin("engine 1", MEANS)
    return found


def test_an_archive_without_vectors_says_so(tmp_path: Path) -> None:
    vectors = Vectors(tmp_path)
    assert (vectors.about, vectors.version, vectors.size) == ({}, (0, 0), 0)
    assert len(vectors.keys()) == 0
    assert vectors.of(3) is None
    assert len(vectors.nearness(directions(1)[0])) == 0
    assert not any(tmp_path.iterdir())


def test_a_photos_vector_is_at_its_id(vectors: Vectors) -> None:
    known = directions(3)
    before = vectors.version
    vectors.put([2, 9_000, 5], [11, 2**64 - 1, 13], known)
    assert vectors.version != before
    assert vectors.keys()[[2, 5, 9_000]].tolist() == [11, 13, 2**64 - 1]
    own = vectors.of(9_000)
    assert own is not None
    assert float(own @ known[1]) == pytest.approx(1, abs=0.01)
    assert vectors.of(3) is None
    assert vectors.of(-1) is None


def test_the_nearest_is_the_one_that_was_meant(vectors: Vectors) -> None:
    known = directions(5_000)  # more than a block
    vectors.put(range(1, 5_001), range(1, 5_001), known)
    near = vectors.nearness(known[4_321])
    assert int(near.argmax()) == 4_322
    assert near[4_322] == pytest.approx(1, abs=0.01)
    exact = known @ known[4_321]
    assert np.abs(near[1:] - exact).max() < 0.01
    assert near[0] == 0


def test_what_is_put_again_is_renewed_and_what_is_cleared_is_gone(vectors: Vectors) -> None:
    known = directions(2)
    vectors.put([1, 2], [1, 2], known)
    vectors.put([1], [7], known[1:])
    assert vectors.keys().tolist() == [0, 7, 2]
    vectors.clear([2])
    assert vectors.keys().tolist() == [0, 7, 0]
    assert vectors.nearness(known[1])[2] == 0


def test_facts_are_kept_beside_each_other(vectors: Vectors) -> None:
    vectors.note(state={"a": 1})
    assert vectors.about["engine"] == "engine 1"
    assert vectors.about["state"] == {"a": 1}
    captions, questions = vectors.means()
    assert (float(captions.sum()), float(questions.sum())) == (0, DIMENSIONS)


def test_damaged_files_are_no_failure(vectors: Vectors) -> None:
    vectors.put([1, 2, 3], [1, 2, 3], directions(3))
    with (vectors.folder / "vectors").open("r+b") as file:
        file.truncate(2 * DIMENSIONS + 10)
    assert vectors.nearness(directions(3)[0]).shape == (4,)
    (vectors.folder / "about.json").write_text("{")
    assert vectors.about == {}
    vectors.remove()
    assert not vectors.folder.exists()


@given(st.integers(0, 2**32 - 1))
def test_packing_keeps_directions(seed: int) -> None:
    random = np.random.default_rng(seed).normal(size=(2, DIMENSIONS)).astype(np.float32)
    both = standardised(random, np.zeros(DIMENSIONS, np.float32))
    near = unpacked(packed(both))
    assert np.abs(near @ near.T - both @ both.T).max() < 0.01


def test_what_is_common_to_all_is_taken_away() -> None:
    mean = np.full(DIMENSIONS, 0.05, np.float32)
    kept = standardised(np.stack([mean, mean + directions(1)[0]]), mean)
    assert np.linalg.norm(kept[0]) == 0  # nothing but the common: near nothing
    assert np.linalg.norm(kept[1]) == pytest.approx(1)


def test_ordinary_texts_are_many_and_of_several_scripts() -> None:
    for what in ("captions", "questions"):
        texts = ordinary(what)
        assert len(set(texts)) == len(texts) >= 40
        assert any(not text.isascii() for text in texts)


@given(st.text(st.characters(), max_size=4_000))
def test_any_text_can_be_read(text: str) -> None:
    readable = _readable(text)
    assert "\0" not in readable
    readable.encode("utf-8")
    assert Texts(Path(), (readable,)).texts == (readable,)
