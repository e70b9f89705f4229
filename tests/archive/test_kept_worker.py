"""One process that is kept: loaded once, replaced when it ends."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from archive.errors import ArchiveError, DecoderFailed, NotAnArticle
from archive.kept_worker import KeptWorker

READY: list[int] = []


@dataclass(frozen=True, slots=True)
class Question:
    path: Path
    words: str


def get_ready() -> None:
    READY.append(os.getpid())


def answer(question: Question) -> tuple[str, int, int]:
    if question.words == "break":
        os._exit(3)
    if question.words == "refuse":
        raise NotAnArticle(path=question.path, reason="it is none")
    return question.words.upper(), os.getpid(), len(READY)


@pytest.fixture
def worker() -> Iterator[KeptWorker]:
    made = KeptWorker(get_ready, seconds=20)
    yield made
    made.close()


def test_the_process_is_kept_and_replaced_when_it_ends(worker: KeptWorker) -> None:
    assert worker.kept == []  # nothing before it is asked
    words, process, loaded = worker.result(answer, Question(Path("a"), "one"))
    assert (words, loaded) == ("ONE", 1)
    assert process != os.getpid()
    assert worker.result(answer, Question(Path("a"), "two")) == ("TWO", process, 1)
    with pytest.raises(NotAnArticle):
        worker.result(answer, Question(Path("a"), "refuse"))
    with pytest.raises((DecoderFailed, ArchiveError)):
        worker.result(answer, Question(Path("a"), "break"))
    assert worker.result(answer, Question(Path("a"), "three"))[0] == "THREE"
