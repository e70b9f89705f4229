"""The process whose memory is measured: prints megabytes as JSON (Linux; elsewhere zeros)."""

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tests.bench.search.archive import SHARES
from ui.app import Program

QUERIES = ("", SHARES[0.01], SHARES[0.5], "place:kh", "tag:theme-3", "Харьков", "")
_EACH = 8  # seconds: then photos, facets and what is counted beside them are there


def megabytes(name: str) -> float:
    """Return a figure of the process: ``VmRSS`` now, ``VmHWM`` at most."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="ascii").splitlines() if status.exists() else []
    return sum(int(line.split()[1]) / 1000 for line in lines if line.startswith(name))


class Searches:
    """Makes one search after the other in the window, and notes what is kept after each."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._waiting = list(QUERIES)
        self._kept: dict[str, float] = {}
        self._asked = time.monotonic()
        self._name = "the start"

    def look(self) -> None:
        """Go on if what was asked has had its time and is there."""
        room = self._program.window.room if self._program.window else None
        now = time.monotonic()
        if room is None or now - self._asked < _EACH or not room.panels.browser.grid.complete:
            return
        self._kept[f"{len(self._kept)}. {self._name or 'everything'}"] = megabytes("VmRSS")
        if not self._waiting:
            sys.stdout.write(json.dumps({**self._kept, "most": megabytes("VmHWM")}))
            sys.stdout.flush()
            os._exit(0)  # nothing is written any more
        self._name, self._asked = self._waiting.pop(0), now
        room.panels.search.run(self._name)


def main() -> None:
    """Open the window on an archive and make the searches."""
    application = QApplication(["cutline"])
    program = Program(application, Path(sys.argv[1]))
    searches, timer = Searches(program), QTimer()
    timer.timeout.connect(searches.look)
    program.frame.show()
    timer.start(100)
    application.exec()


if __name__ == "__main__":
    main()
