"""Starting on an archive of 100,000 photos, in multiples of an empty PySide6 window.

The floor is a process that imports QtWidgets, shows an empty ``QMainWindow`` and ends with its
first paint. Ours is the program itself, from the start of its process until its frame is painted
(aim 1.5), and until every thumbnail on screen is there and can be chosen (aim 5). Both are timed in
the same round, from outside the process, on the offscreen platform.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from tests.bench.harness import Run
from tests.bench.scroll.large import large_archive

ROOT = Path(__file__).resolve().parents[3]
ROUNDS = 15


def measure(run: Run) -> None:
    """Record painted and usable, as ratios and in ms."""
    archive = large_archive(run.scratch.parent / "scroll-scratch", 2_000 if run.quick else 100_000)
    with tempfile.TemporaryDirectory() as home:
        times = run.time(
            {
                "empty": partial(_started, "empty", archive, home),
                "painted": partial(_started, "painted", archive, home),
                "usable": partial(_started, "usable", archive, home),
            },
            rounds=ROUNDS,
        )
    run.ratio("window painted / empty window", times["painted"], times["empty"], aim="<= 1.5")
    run.ratio("thumbnails usable / empty window", times["usable"], times["empty"], aim="<= 5")
    for name, each in times.items():
        run.figure(f"{name}: median", each.median * 1000, unit="ms")


def _started(what: str, archive: Path, home: str) -> float:
    """Start a process and return the seconds until it said that it was there."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": home,
        "XDG_DATA_HOME": home,
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, "-m", "tests.bench.start.process", what, str(archive)]
    began = time.monotonic()
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, check=True)
    there: float = json.loads(done.stdout)
    return there - began
