"""Memory of the whole program on 1,000,000 photos: its window, seven searches, all facets shown.

The program itself, in a process of its own on the offscreen platform, with the archive that the
bench of searches is made of. Each search has eight seconds, for its facets and all that is counted
beside it. No floor: the aim is a number, 400 MB, for what the process ever had.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.harness import Run
from tests.bench.search.archive import large_archive

ROOT = Path(__file__).resolve().parents[3]


def measure(run: Run) -> None:
    """Record what the process keeps after each search, and the most it ever had."""
    count = 2_000 if run.quick else 1_000_000
    archive = large_archive(run.scratch.parent / "search-scratch", count)
    with tempfile.TemporaryDirectory() as home:
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_CONFIG_HOME": home,
            "XDG_DATA_HOME": home,
            "PYTHONPATH": str(ROOT),
        }
        command = [sys.executable, "-m", "tests.bench.memory.process", str(archive)]
        done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, check=True)
    kept: dict[str, float] = json.loads(done.stdout)
    most = kept.pop("most")
    for name, value in kept.items():
        run.figure(f"kept after {name}", value, unit="MB")
    run.figure("most ever", most, unit="MB", aim="<= 400")
