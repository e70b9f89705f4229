"""What the package itself finds: captions and questions of our own, in six languages."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from archive.extras import MEANING, is_installed
from archive.meaning import asking, engine
from archive.meaning.scale import ordinary, standardised
from archive.search.meaning.nearest import SURE, cut
from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(
    not is_installed(MEANING), reason="the extra is not installed (./dev extras meaning)"
)

DATA = ROOT / "tests" / "data" / "meaning"
HERE = Path("captions")


def rows(name: str) -> list[tuple[str, str]]:
    """Return the two columns of a file."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [(first, second) for first, second in (line.split("\t") for line in lines)]


@pytest.fixture(autouse=True)
def ended() -> Iterator[None]:
    """End the process that questions are read in."""
    yield
    asking.close()


@pytest.fixture(scope="module")
def nearness() -> np.ndarray:
    """How near each caption (columns) is to each question (rows)."""
    captions = [text for _subject, text in rows("captions.tsv")]
    questions = [text for text, _subject in rows("questions.tsv")]
    means = [
        engine.read(engine.Texts(HERE, ordinary(what))).mean(axis=0)
        for what in ("captions", "questions")
    ]
    known = engine.read_captions(engine.Texts(HERE, tuple(captions)))
    asked = engine.read(engine.Texts(HERE, tuple(questions)))
    return standardised(asked, means[1]) @ standardised(known, means[0]).T


@pytest.fixture(scope="module")
def meant() -> np.ndarray:
    """Which captions are about what each question is about."""
    captions = [subject for subject, _text in rows("captions.tsv")]
    return np.array([[each == subject for each in captions]
                     for _text, subject in rows("questions.tsv")])  # fmt: skip


def test_the_first_are_mostly_what_was_meant(nearness: np.ndarray, meant: np.ndarray) -> None:
    order = np.argsort(-nearness, axis=1)
    first = np.take_along_axis(meant, order[:, :1], axis=1)
    three = np.take_along_axis(meant, order[:, :3], axis=1)
    assert first.mean() >= 0.75
    assert three.mean() >= 0.68


def test_the_cuts_are_where_their_words_say(nearness: np.ndarray, meant: np.ndarray) -> None:
    cuts = np.array([cut(float(row.max())) for row in nearness])
    above = nearness >= cuts[:, None]
    assert meant[above].mean() >= 0.56
    assert above[meant].mean() >= 0.58
    assert meant[nearness >= SURE].mean() >= 0.7
    assert abs(float(nearness[~meant].mean())) < 0.05
    assert float(nearness[~meant].std()) < 0.1


def test_the_same_thing_in_other_languages_is_near() -> None:
    _captions, questions = (
        engine.read(engine.Texts(HERE, ordinary(what))).mean(axis=0)
        for what in ("captions", "questions")
    )
    words = ("people mourning the dead", "Trauer um Tote", "скорбота за загиблими", "football")
    first, german, ukrainian, other = (
        standardised(asking.vector_of(each), questions) for each in words
    )
    assert min(float(first @ german), float(first @ ukrainian)) > 0.3
    assert float(first @ other) < 0.2


def test_a_credit_changes_nothing() -> None:
    caption = "Villagers wade through waist-deep water carrying their goats."
    texts = (caption, f"{caption} (AP Photo/Jane Example)", "\0\ud800" + "x" * 9_000)
    plain, credited, _strange = engine.read_captions(engine.Texts(HERE, texts))
    assert float(plain @ credited) > 0.995
