"""Whatever one job does to its process, the others get done."""

import signal
import time
from pathlib import Path

import pytest

from archive import workers
from archive.errors import ArchiveError, Cancelled, DecoderFailed, NoWorkers
from archive.workers import Workers
from tests.archive.worker_jobs import Job, perform

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs POSIX signals")


def outcomes(*acts: str, seconds: float = 20.0) -> list[str | ArchiveError]:
    jobs = [Job(Path(f"{number}-{act}"), act) for number, act in enumerate(acts)]
    with Workers(2, seconds=seconds) as pool:
        found = list(pool.results(perform, jobs))
    assert [job for job, _ in found] == jobs, "in order, each once"
    return [outcome for _, outcome in found]


def test_results_come_in_order() -> None:
    assert outcomes(*["answer"] * 30) == [f"{number}-answer" for number in range(30)]


@pytest.mark.parametrize(
    ("act", "reason"),
    [
        ("crash", "crashed, code -11"),
        ("kill", "crashed, code -9"),
        ("leave", "crashed, code 3"),
        ("bomb", "more memory"),
        ("raise", "ZeroDivisionError"),
    ],
)
def test_what_one_job_does_is_its_own_affair(act: str, reason: str) -> None:
    found = outcomes("answer", act, "answer", "answer", act, "answer")
    assert [found[at] for at in (0, 2, 3, 5)] == ["0-answer", "2-answer", "3-answer", "5-answer"]
    for at in (1, 4):
        assert isinstance(found[at], DecoderFailed)
        assert reason in str(found[at])
        assert f"{at}-{act}" in str(found[at])


@pytest.mark.parametrize("act", ["hang", "spin"])
def test_a_job_that_hangs_is_stopped(act: str) -> None:
    found = outcomes("answer", act, "answer", seconds=0.5)
    assert found[0] == "0-answer"
    assert found[2] == "2-answer"
    assert "longer than" in str(found[1])


def test_every_process_may_die_at_once() -> None:
    found = outcomes(*["kill"] * 6, "answer")
    assert all(isinstance(each, DecoderFailed) for each in found[:6])
    assert found[6] == "6-answer"


def test_c_libraries_are_not_heard(capfd: pytest.CaptureFixture[str]) -> None:
    assert outcomes("chatter") == ["quiet"]
    assert "noise" not in capfd.readouterr().err


def test_no_jobs() -> None:
    assert outcomes() == []


def test_giving_up_stops_at_once() -> None:
    def give_up() -> None:
        raise Cancelled

    began = time.monotonic()
    with Workers(1) as pool, pytest.raises(Cancelled):
        list(pool.results(perform, [Job(Path("a"), "hang")], heartbeat=give_up))
    assert time.monotonic() - began < 10


def test_where_no_process_starts_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_PATIENCE", 0.5)
    monkeypatch.setattr(workers, "_FAREWELL", 0.5)
    monkeypatch.setattr("multiprocessing.spawn._python_exe", b"/nowhere/python")
    with pytest.raises(NoWorkers), Workers(2) as pool:
        list(pool.results(perform, [Job(Path("a"), "answer")]))
