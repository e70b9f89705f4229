"""The program starts on a real X display, not only on Qt's offscreen platform."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
LOOK = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

def look():
    window = QApplication.activeWindow() or QApplication.topLevelWidgets()[0]
    picture = QApplication.primaryScreen().grabWindow(0).toImage().scaled(40, 25)
    shades = {picture.pixel(x, y) for x in range(40) for y in range(25)}
    print("platform", QApplication.platformName(), "shades", len(shades), window.windowTitle())
    QApplication.quit()

import ui.app
class Program(ui.app.Program):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.furnished.connect(lambda: QTimer.singleShot(1000, look))

ui.app.Program = Program
sys.argv = ["cutline"]
sys.exit(ui.app.main())
"""


@pytest.mark.window_system
def test_the_window_appears_on_an_x_display(display: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOOK],
        cwd=ROOT,
        env=display,
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert "platform xcb" in done.stdout
    shades = int(done.stdout.split("shades ")[1].split()[0])
    assert shades > 3, "an empty screen"
