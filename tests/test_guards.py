"""The guards catch what they are there for: small faulty tests are run and meet their fate."""

import textwrap
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]
ROOT = Path(__file__).parent.parent

FAULTY = {
    "logs": """
        def test_logs():
            logging.getLogger("x").warning("the disk is on fire")
    """,
    "does_not_log": """
        def test_does_not_log(expected_log):
            expected_log.expect("something that never comes")
    """,
    "warns": """
        def test_warns():
            warnings.warn("old")
    """,
    "qt_complains": """
        def test_qt_complains(qapp):
            QtCore.qWarning("no such slot")
    """,
    "opens_dialog": """
        def test_opens_dialog(qapp):
            try:
                QtWidgets.QMessageBox.question(None, "Sure?", "Sure?")
            except AssertionError:
                pass
    """,
    "leaves_window": """
        def test_leaves_window(qapp):
            global window
            window = QtWidgets.QWidget()
    """,
    "leaves_timer": """
        def test_leaves_timer(qapp):
            global timer
            timer = QtCore.QTimer()
            timer.start(100000)
    """,
    "leaves_thread": """
        def test_leaves_thread():
            threading.Thread(target=release.wait, args=(20,), daemon=True).start()
    """,
}
WELL_BEHAVED = """
        def test_behaves(qtbot, expected_log, monkeypatch):
            expected_log.expect("on fire")
            logging.getLogger("x").warning("the disk is on fire")
            window = QtWidgets.QMainWindow()
            qtbot.addWidget(window)
            window.show()
            ticking = QtCore.QTimer(window)
            ticking.start(1000)
            thread = threading.Thread(target=str)
            thread.start()
            monkeypatch.setattr(QtWidgets.QMessageBox, "question", lambda *_: 1)
            assert QtWidgets.QMessageBox.question(None, "Sure?", "Sure?") == 1
"""
HEAD = """
import logging, threading, warnings
from PySide6 import QtCore, QtWidgets
release = threading.Event()
"""


def test_every_guard_catches_its_fault(pytester: pytest.Pytester) -> None:
    pytester.makeconftest("from tests.conftest import *\nfrom tests import conftest\n"
                          "conftest.GRACE = 0.2\n"
                          "from tests.conftest import pytest_configure")  # fmt: skip
    pytester.makeini(
        f"[pytest]\npythonpath = {ROOT}\nqt_api = pyside6\nqt_log_level_fail = WARNING\n"
        "filterwarnings = error\naddopts = -p no:randomly -p no:cacheprovider\n"
    )
    bodies = [textwrap.dedent(body) for body in (*FAULTY.values(), WELL_BEHAVED)]
    pytester.makepyfile(test_faulty=HEAD + "\n".join(bodies))
    outcome = pytester.runpytest_subprocess("-rA")
    said = outcome.stdout.str()
    for name in FAULTY:
        failed = any(f"{kind} test_faulty.py::test_{name}" in said for kind in ("FAILED", "ERROR"))
        assert failed, f"{name} was not caught:\n{said}"
    assert "FAILED test_faulty.py::test_behaves" not in said
    assert "ERROR test_faulty.py::test_behaves" not in said, said


def test_homes_are_the_test_run_s_own() -> None:
    import os

    from platformdirs import user_data_dir

    assert "cutline-tests-" in os.environ["HOME"]
    assert "cutline-tests-" in user_data_dir("cutline")
