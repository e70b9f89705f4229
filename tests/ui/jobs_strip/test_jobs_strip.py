import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QProgressBar, QToolButton
from pytestqt.qtbot import QtBot

from archive.errors import NotFound
from archive.values import Progress
from ui.jobs import Job, Jobs, JobState
from ui.jobs_strip import JobsStrip
from ui.jobs_strip.strip import JobLine
from ui.jobs_strip.words import rate, standing, time_left


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.2, "1 second left"),
        (59, "59 seconds left"),
        (90, "2 minutes left"),
        (7000, "2 hours left"),
    ],
)
def test_time_is_said_as_precisely_as_it_helps(seconds: float, words: str) -> None:
    assert time_left(seconds) == words


def test_rates_have_readable_units() -> None:
    assert rate(12.4) == "12 a second"
    assert rate(0.5) == "30 a minute"


def test_a_line_says_how_far_how_fast_and_how_long(qtbot: QtBot) -> None:
    now = [0.0]
    job = Job("Bringing in", lambda: now[0])
    job.progress.begin(100, "Reading")
    for number in range(1, 11):
        now[0] += 0.5
        job.progress.advance(number, f"photo-{number}.jpg")
    assert standing(job) == "10 of 100 · 2 a second · 45 seconds left"
    job.pause()
    assert standing(job) == "10 of 100 · paused"
    job.cancel()
    assert standing(job) == "10 of 100 · stopping after this file"
    job.end(JobState.FAILED, "The disk is full.")
    assert standing(job) == "The disk is full."


@pytest.fixture
def threaded(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def nothing(_: object) -> None:
    pass


def test_a_job_is_paused_and_cancelled_with_its_buttons(threaded: Jobs, qtbot: QtBot) -> None:
    strip = JobsStrip(threaded)
    qtbot.addWidget(strip)
    go = threading.Semaphore(0)

    def work(progress: Progress) -> None:
        progress.begin(100, "Reading")
        for number in range(100):
            go.acquire()
            progress.advance(number)

    threaded.run("Bringing in 100 photos", work, nothing, nothing)
    (line,) = strip.lines
    assert not strip.isHidden()
    buttons = {each.accessibleName(): each for each in line.findChildren(QToolButton)}
    buttons["Pause"].click()
    assert "paused" in line.text
    buttons["Pause"].click()
    assert "paused" not in line.text
    buttons["Cancel"].click()
    go.release(100)
    qtbot.waitUntil(lambda: strip.isHidden())


def test_a_failed_job_stays_until_it_is_closed(jobs: Jobs, qtbot: QtBot) -> None:
    strip = JobsStrip(jobs)
    qtbot.addWidget(strip)

    def work(progress: Progress) -> None:
        raise NotFound(what="photo", key=7)

    jobs.run("Something", work, nothing, nothing)
    (line,) = strip.lines
    assert line.text == "There is no photo 7."
    assert line.findChild(QProgressBar).isHidden()
    assert line.minimumSizeHint().width() < 400
    close = next(b for b in line.findChildren(QToolButton) if b.accessibleName() == "Close")
    close.click()
    assert strip.isHidden()


def test_a_failure_that_a_dialog_tells_leaves_no_line(qtbot: QtBot) -> None:
    job = Job("Reading the article", lambda: 0.0)
    line = JobLine(job)
    qtbot.addWidget(line)
    job.told = True
    with qtbot.waitSignal(line.closed):
        job.end(JobState.FAILED, "It is empty.")
