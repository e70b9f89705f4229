"""Guards around every test, and the fixtures that many of them share.

A test fails if it, beside what it asserts, warns (pyproject.toml), makes Qt complain, logs a
warning nobody expected, opens a dialog nobody asked for, or leaves a window, a timer, a thread or
a process behind. Homes and settings folders are the test run's own; nothing of the user's is read.
"""

import gc
import logging
import multiprocessing
import os
import re
import shutil
import tempfile
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import hypothesis
import pytest
import shiboken6
from PySide6 import QtCore, QtWidgets

if TYPE_CHECKING:
    from archive.catalogue import Catalogue

ROOT = Path(__file__).resolve().parent.parent
SHARED_DATA = ROOT.parent / "shared" / "data"
T = TypeVar("T")
_timers_met: "weakref.WeakSet[QtCore.QTimer]" = weakref.WeakSet()
GRACE = 3.0  # seconds that threads and processes get to end after a test
HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")


def pytest_configure(config: pytest.Config) -> None:
    """Give this process homes of its own before anything asks where they are."""
    config.addinivalue_line("markers", "window_system: needs a real window system (starts Xvfb)")
    home = Path(tempfile.mkdtemp(prefix="cutline-tests-"))
    config.add_cleanup(lambda: shutil.rmtree(home, ignore_errors=True))
    for name in HOMES:
        os.environ[name] = str(home / name.lower())
        (home / name.lower()).mkdir()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name in ("CUTLINE_ARCHIVE", "LANGUAGE", "LC_ALL"):
        os.environ.pop(name, None)
    os.environ["LANG"] = "C.UTF-8"
    slow = hypothesis.HealthCheck.too_slow  # a busy machine is nobody's fault
    hypothesis.settings.register_profile("ours", deadline=None, suppress_health_check=[slow])
    hypothesis.settings.load_profile("ours")


# --- guards ---------------------------------------------------------------------------------------


class Log(logging.Handler):
    """Collects warnings and worse; a test says beforehand which it expects."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._records: list[str] = []
        self._expected: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record's text."""
        self._records.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def expect(self, pattern: str) -> None:
        """Expect at least one record that ``pattern`` (a regular expression) is found in."""
        self._expected.append(pattern)

    def problems(self) -> list[str]:
        """Return what was logged unexpectedly and what was expected but not logged."""
        surprises = [r for r in self._records if not any(re.search(p, r) for p in self._expected)]
        absent = [p for p in self._expected if not any(re.search(p, r) for r in self._records)]
        return [f"logged: {r}" for r in surprises] + [f"never logged: {p}" for p in absent]


@pytest.fixture(autouse=True)
def expected_log() -> Iterator[Log]:
    """Fail on log records of WARNING and worse, except those a test expects through this."""
    log = Log()
    logging.getLogger().addHandler(log)
    yield log
    logging.getLogger().removeHandler(log)
    if log.problems():
        pytest.fail("\n".join(log.problems()))


_MODAL = {
    QtWidgets.QDialog: ("exec", "open"),
    QtWidgets.QMenu: ("exec", "exec_"),
    QtWidgets.QMessageBox: ("information", "question", "warning", "critical", "about"),
    QtWidgets.QInputDialog: ("getText", "getItem", "getInt", "getDouble", "getMultiLineText"),
    QtWidgets.QFileDialog: (
        "getOpenFileName",
        "getOpenFileNames",
        "getSaveFileName",
        "getExistingDirectory",
        "getOpenFileUrl",
        "getOpenFileUrls",
    ),
}


@pytest.fixture(autouse=True)
def no_unasked_dialog(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail when something modal opens: it would wait for ever. Tests replace ``ui.ask`` instead."""
    opened: list[str] = []

    def refuse(name: str) -> Callable[..., None]:
        def opens(*arguments: object, **_: object) -> None:
            title = getattr(arguments[0], "windowTitle", str)() if arguments else ""
            opened.append(f"{name} {title!r}")
            raise AssertionError(f"an unasked dialog: {name} {title!r}")

        return opens

    for kind, names in _MODAL.items():
        for name in names:
            if hasattr(kind, name):
                monkeypatch.setattr(kind, name, refuse(f"{kind.__name__}.{name}"))
    yield
    if opened:
        pytest.fail(f"opened unasked: {', '.join(opened)}")


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail when a window, an active timer, a thread or a process outlives its test."""
    _set_aside_what_is_old()
    with_qt = "qapp" in request.fixturenames
    windows, timers = (set(_windows()), {id(each) for each in _timers()}) if with_qt else ((), ())
    threads, processes = set(threading.enumerate()), set(multiprocessing.active_children())
    yield
    left = _left_in_qt(set(windows), set(timers)) if with_qt else []
    left += [f"thread {each.name}" for each in _alive(threading.enumerate, threads)]
    left += [f"process {each.name}" for each in _alive(multiprocessing.active_children, processes)]
    if left:
        pytest.fail(f"left behind: {', '.join(left)}")


def _set_aside_what_is_old() -> None:
    """Free what the last test left in cycles, and spare the collector everything older than this.

    A test is then searched for timers, and cleaned up after, in the time its own objects take: the
    million objects of the program and its libraries took longer than most tests.
    """
    gc.collect()
    gc.freeze()


def _left_in_qt(windows: set[int], timers: set[int]) -> list[str]:
    if QtWidgets.QApplication.instance() is None:
        return []
    for attempt in range(2):
        QtCore.QCoreApplication.sendPostedEvents(None, QtCore.QEvent.Type.DeferredDelete)
        left = [f"window {name}" for key, name in _windows().items() if key not in windows]
        left += [f"timer {each}" for each in _timers() if id(each) not in timers]
        if left and not attempt:
            gc.collect()  # what only a cycle holds is not a leak
    return left


def _windows() -> dict[int, str]:
    if QtWidgets.QApplication.instance() is None:
        return {}
    return {
        shiboken6.getCppPointer(each)[0]: f"{type(each).__name__} {each.windowTitle()!r}"
        for each in QtWidgets.QApplication.topLevelWidgets()
        if each.parent() is None
    }


def _timers() -> list[QtCore.QTimer]:
    """Return the timers that tick, those of earlier tests too."""
    if QtWidgets.QApplication.instance() is None:
        return []
    _timers_met.update(each for each in gc.get_objects() if isinstance(each, QtCore.QTimer))
    return [each for each in _timers_met if shiboken6.isValid(each) and each.isActive()]


def _alive(alive: Callable[[], list[T]], before: set[T]) -> list[T]:
    """Return what is still alive after a grace period, apart from what was there before."""
    end = time.monotonic() + GRACE
    while (left := [each for each in alive() if each not in before]) and time.monotonic() < end:
        threading.Event().wait(0.02)
    return left


# --- shared material ------------------------------------------------------------------------------


@pytest.fixture
def shared_data() -> Path:
    """Return the folder of real material beside the project; skip where it is not there."""
    if not SHARED_DATA.is_dir():
        pytest.skip("needs the reference material in ../shared/data, which is not part of the code")
    return SHARED_DATA


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator["Catalogue"]:
    """Return an empty catalogue, open for writing by "tester"."""
    from tests.factories import an_archive

    with an_archive(tmp_path / "archive") as empty:
        yield empty


@pytest.fixture(scope="session")
def built_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sample archive, made once in a test run; never to be written to."""
    from filelock import FileLock

    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent  # all workers of a run use one
    made = shared / "sample-archive"
    with FileLock(shared / "sample-archive.lock"):
        if not made.exists():
            from archive.cli.sample import make_sample

            make_sample(shared / "sample-archive.part", who="tester")
            (shared / "sample-archive.part").rename(made)
    return made


@pytest.fixture
def sample_archive(built_sample: Path, tmp_path: Path) -> Path:
    """Return the folder of a copy of the sample archive, to do anything with."""
    return Path(shutil.copytree(built_sample, tmp_path / "sample"))


@pytest.fixture
def sample(sample_archive: Path) -> Iterator["Catalogue"]:
    """Return a copy of the sample archive, open for writing by "tester"."""
    from archive.catalogue import Catalogue

    with Catalogue.open(sample_archive, who="tester") as opened:
        yield opened
