import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from archive.errors import Cancelled, NotFound
from archive.values import Progress
from tests.conftest import Log
from ui.jobs import AtOnce, Job, Jobs, JobState


@pytest.fixture
def threaded(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def nothing(_: object) -> None:
    pass


def test_answers_arrive_in_the_thread_of_the_window(threaded: Jobs, qtbot: QtBot) -> None:
    worked: list[str] = []
    answered: list[str] = []

    def work() -> int:
        worked.append(threading.current_thread().name)
        return 42

    def arrive(value: int) -> None:
        answered.append(f"{value} {threading.current_thread().name}")

    threaded.ask(work, arrive, nothing)
    qtbot.waitUntil(lambda: bool(answered))
    assert answered == ["42 MainThread"]
    assert worked != ["MainThread"]


def test_writes_keep_their_order(threaded: Jobs, qtbot: QtBot) -> None:
    seen: list[int] = []
    for number in range(20):
        threaded.write(lambda number=number: number, seen.append, nothing)  # type: ignore[misc] # a default argument hides the type
    qtbot.waitUntil(lambda: len(seen) == 20)
    assert seen == list(range(20))


def test_an_expected_failure_goes_to_who_asked(jobs: Jobs) -> None:
    failures: list[Exception] = []

    def work() -> None:
        raise NotFound(what="photo", key=7)

    jobs.ask(work, nothing, failures.append)
    assert [str(each) for each in failures] == ["There is no photo 7."]


def test_a_bug_is_logged_and_reported(jobs: Jobs, qtbot: QtBot, expected_log: Log) -> None:
    expected_log.expect("unexpected failure")
    failures: list[Exception] = []

    def work() -> None:
        raise ZeroDivisionError

    with qtbot.waitSignal(jobs.crashed):
        jobs.ask(work, nothing, failures.append)
    assert failures == []


def test_a_long_job_that_fails_by_our_mistake_says_so_without_a_traceback(
    threaded: Jobs, qtbot: QtBot, expected_log: Log
) -> None:
    expected_log.expect("unexpected failure")

    def work(_progress: Progress) -> None:
        raise ZeroDivisionError("SELECT every column\nFROM everywhere")

    with qtbot.waitSignal(threaded.crashed):
        job = threaded.run("Test", work, nothing, nothing)
    assert job.message == "Something went wrong"


def test_a_long_job_can_be_paused_and_cancelled(threaded: Jobs, qtbot: QtBot) -> None:
    reached = threading.Event()
    ended: list[str] = []

    def work(progress: Progress) -> None:
        progress.begin(1000, "Reading")
        for number in range(1000):
            progress.advance(number)
            reached.set()

    job = threaded.run("Test", work, nothing, nothing)
    job.ended.connect(lambda: ended.append(job.state.value))
    job.pause()
    assert job.state in (JobState.PAUSED, JobState.DONE) or job.state.over
    job.cancel()
    qtbot.waitUntil(lambda: bool(ended))
    assert ended[0] in ("cancelled", "done")


def test_a_paused_job_stands_still_until_resumed(threaded: Jobs, qtbot: QtBot) -> None:
    step = threading.Semaphore(0)
    count: list[int] = []

    def work(progress: Progress) -> None:
        progress.begin(2, "Reading")
        for number in range(2):
            step.acquire()
            progress.advance(number)
            count.append(number)

    job = threaded.run("Test", work, nothing, nothing)
    qtbot.waitUntil(lambda: job.total == 2)
    job.pause()
    step.release()
    step.release()
    assert job.state is JobState.PAUSED
    assert count == []
    with qtbot.waitSignal(job.ended):
        job.resume()
    assert count == [0, 1]


def test_a_cancelled_job_is_no_failure(jobs: Jobs) -> None:
    failures: list[Exception] = []

    def work(progress: Progress) -> None:
        raise Cancelled

    job = jobs.run("Test", work, nothing, failures.append)
    assert job.state is JobState.CANCELLED
    assert failures == []
    assert jobs.running == ()


def test_a_failed_job_says_why(jobs: Jobs) -> None:
    failures: list[Exception] = []

    def work(progress: Progress) -> None:
        raise NotFound(what="photo", key=7)

    job = jobs.run("Test", work, nothing, failures.append)
    assert (job.state, job.message) == (JobState.FAILED, "There is no photo 7.")
    assert len(failures) == 1


def test_rate_and_time_left_leave_pauses_out(qtbot: QtBot) -> None:
    now = [0.0]
    job = Job("Test", lambda: now[0])
    job.progress.begin(100, "Reading")
    for number in range(1, 11):
        now[0] += 0.5
        job.progress.advance(number)
    assert job.rate == pytest.approx(2.0)
    assert (job.done, job.total) == (10, 100)
    assert job.seconds_left == pytest.approx(45.0)


def test_nothing_is_promised_without_a_rate(qtbot: QtBot) -> None:
    job = Job("Test")
    assert job.seconds_left is None
    assert job.rate == 0


def test_nothing_arrives_after_closing(qtbot: QtBot) -> None:
    seen: list[int] = []
    jobs = Jobs(executor=AtOnce())
    jobs.close()
    jobs.ask(lambda: 1, seen.append, nothing)
    assert seen == []
