"""The process that is timed: prints the moment (system-wide monotonic clock) it was there."""

import sys
import time
from typing import Any


def _empty() -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Window(QMainWindow):
        def paintEvent(self, event: Any) -> None:
            super().paintEvent(event)
            _say()
            QTimer.singleShot(0, application.quit)

    application = QApplication([])
    window = Window()
    window.resize(1440, 900)
    window.show()
    application.exec()


def _ours(what: str, archive: str) -> None:
    from pathlib import Path

    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from ui.app import Program

    application = QApplication(["cutline"])
    program = Program(application, Path(archive))
    furnish, timer = program.furnish, QTimer()

    def look() -> None:
        room = program.window.room if program.window else None
        grid = room.panels.browser.grid if room else None
        if grid is not None and len(grid.visible()) and grid.complete:
            _say()
            timer.stop()
            program.frame.close()

    def painted() -> None:
        if what == "painted":
            _say()
            application.quit()
            return
        furnish()
        timer.timeout.connect(look)
        timer.start(1)

    program.furnish = painted  # type: ignore[method-assign] # called by the frame's first paint
    program.frame.show()
    application.exec()


_said = False


def _say() -> None:
    global _said  # once a process
    if not _said:
        _said = True
        sys.stdout.write(f"{time.monotonic()}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    if sys.argv[1] == "empty":
        _empty()
    else:
        _ours(sys.argv[1], sys.argv[2])
