"""One long job: what it is doing, how fast, how long still; paused and cancelled from outside."""

import threading
import time
from collections import deque
from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QObject, Signal

from archive.errors import Cancelled, Interrupted

_REPORT_EVERY = 0.1  # seconds between two repaints of a progress bar
_WINDOW = 10.0  # seconds of the past that the rate is measured over


class JobState(Enum):
    """Where a job stands."""

    RUNNING = "running"
    PAUSED = "paused"
    CANCELLING = "cancelling"
    CANCELLED = "cancelled"
    DONE = "done"
    FAILED = "failed"

    @property
    def over(self) -> bool:
        """Tell whether the job has ended, one way or another."""
        return self in (JobState.CANCELLED, JobState.DONE, JobState.FAILED)


class Job(QObject):
    """A long job as the window sees it. Fields are read and methods called in its thread.

    ``progress`` (an ``archive.values.Progress``) is handed to the work and called from there.
    """

    changed = Signal()
    ended = Signal()

    def __init__(self, label: str, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self.label = label
        self.matters = True  # to a person: asked about before it is broken off
        self.told = False  # whoever started it says where they asked for it why it failed
        self.state = JobState.RUNNING
        self.phase = ""
        self.note = ""
        self.done = 0
        self.total = 0
        self.message = ""  # what it ended with, for people
        self.progress = _Reporter(self, clock)
        self.progress.moved.connect(self._on_moved)

    @property
    def rate(self) -> float:
        """Units a second over the last ten seconds of work (pauses left out)."""
        return self.progress.rate()

    @property
    def seconds_left(self) -> float | None:
        """Seconds still to go at the present rate; ``None`` while nobody can say."""
        rate = self.rate
        if not self.total or rate <= 0 or self.state is not JobState.RUNNING:
            return None
        return (self.total - self.done) / rate

    def pause(self) -> None:
        """Stop at the next unit of work until resumed."""
        if self.state is JobState.RUNNING:
            self.progress.hold()
            self._become(JobState.PAUSED)

    def resume(self) -> None:
        """Go on after a pause."""
        if self.state is JobState.PAUSED:
            self.progress.go()
            self._become(JobState.RUNNING)

    def cancel(self) -> None:
        """Stop for good at the next unit of work; what is finished stays."""
        if not self.state.over:
            self.progress.stop()
            self._become(JobState.CANCELLING)

    def interrupt(self) -> None:
        """Stop at the next unit of work because the program ends; the rest waits for next time."""
        if not self.state.over:
            self.progress.stop(Interrupted())
            self._become(JobState.CANCELLING)

    def end(self, state: JobState, message: str = "") -> None:
        """Note how the job ended (called by ``Jobs``)."""
        self.message = message
        self._on_moved()
        self._become(state)
        self.ended.emit()

    def _become(self, state: JobState) -> None:
        self.state = state
        self.changed.emit()

    def _on_moved(self) -> None:
        self.phase, self.note, self.done, self.total = self.progress.snapshot()
        self.changed.emit()


class _Reporter(QObject):
    """The working thread's side of a job: an ``archive.values.Progress``."""

    moved = Signal()

    def __init__(self, parent: QObject, clock: Callable[[], float]) -> None:
        super().__init__(parent)
        self._clock = clock
        self._lock = threading.Lock()
        self._go = threading.Event()
        self._go.set()
        self._stopped: Cancelled | None = None
        self._phase = self._note = ""
        self._done = self._total = 0
        self._shown_at = float("-inf")
        self._held = 0.0  # seconds spent in pauses
        self._past: deque[tuple[float, int]] = deque()

    def begin(self, total: int, label: str) -> None:
        """Start a phase of ``total`` units (0: unknown)."""
        with self._lock:
            self._total, self._phase, self._done, self._note = total, label, 0, ""
            self._past.clear()
            self._past.append((self._clock() - self._held, 0))
        self.moved.emit()
        self._wait()

    def advance(self, done: int, note: str = "") -> None:
        """Note that ``done`` units are finished; wait while paused; raise when cancelled."""
        now = self._clock()
        with self._lock:
            self._done, self._note = done, note
            self._past.append((now - self._held, done))
            while len(self._past) > 2 and now - self._held - self._past[0][0] > _WINDOW:
                self._past.popleft()
            due = now - self._shown_at >= _REPORT_EVERY
            if due:
                self._shown_at = now
        if due:
            self.moved.emit()
        self._wait()

    def rate(self) -> float:
        """Return units a second over the window."""
        with self._lock:
            if len(self._past) < 2:
                return 0.0
            (t0, n0), (t1, n1) = self._past[0], self._past[-1]
        return (n1 - n0) / (t1 - t0) if t1 > t0 else 0.0

    def snapshot(self) -> tuple[str, str, int, int]:
        """Return phase, note, units done and units in all."""
        with self._lock:
            return self._phase, self._note, self._done, self._total

    def hold(self) -> None:
        """Make the work wait."""
        self._go.clear()

    def go(self) -> None:
        """Let the work go on."""
        self._go.set()

    def stop(self, reason: Cancelled | None = None) -> None:
        """Make the work raise ``Cancelled`` at its next step."""
        self._stopped = reason or Cancelled()
        self._go.set()

    def _wait(self) -> None:
        if not self._go.is_set():
            began = self._clock()
            self._go.wait()
            with self._lock:
                self._held += self._clock() - began
        if self._stopped is not None:
            raise self._stopped
