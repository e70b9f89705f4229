"""A real window system for the tests that need one."""

import os
import shutil
import subprocess
from collections.abc import Iterator

import pytest


@pytest.fixture
def display() -> Iterator[dict[str, str]]:
    """Start a virtual X display and return the environment in which Qt uses it."""
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("needs Xvfb, a virtual X display (Debian: apt-get install xvfb)")
    read, write = os.pipe()
    command = [server, "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as running:
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        try:
            yield {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        finally:
            running.terminate()
