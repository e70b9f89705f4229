"""The system's part: the libraries and fonts that Qt's wheels expect to find.

Names are Debian's, found by starting Qt on a system with nothing in it. Where we may (root, or
sudo) they are installed; elsewhere the one command that does it is printed.
"""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

# The file that must load → the package that has it.
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
DISPLAY_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")
FONTS = "fonts-dejavu-core"
TEST_PROGRAMS = {"Xvfb": "xvfb"}  # a window system for the tests that need one


def say(text: str, end: str = "\n") -> None:
    """Tell the person at the terminal something; standard output stays free for answers."""
    sys.stderr.write(text + end)
    sys.stderr.flush()


def stop(text: str) -> NoReturn:
    """Give up with a message that says what to do."""
    sys.exit(f"\n{text}")


def display() -> bool:
    """Tell whether a window can be shown here."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def stamp(kind: str, venv: Path) -> Path:
    """Return the file that says the system was found complete."""
    return venv / f"cutline-system-{kind}{'-display' if display() else ''}"


def is_ready(kind: str, venv: Path) -> bool:
    """Tell whether the system was found complete before."""
    return not sys.platform.startswith("linux") or stamp(kind, venv).exists()


def prepare(kind: str, venv: Path) -> None:
    """Find what is missing for ``kind`` ("run" or "dev") and install it, or say how."""
    if is_ready(kind, venv):
        return
    needed = missing(kind)
    if needed:
        install(needed)
        still = missing(kind)
        if still:
            stop(f"These system packages are still missing: {' '.join(still)}")
    stamp(kind, venv).touch()


def missing(kind: str) -> list[str]:
    """Return the packages of everything that does not load or is not there."""
    libraries = LIBRARIES | (DISPLAY_LIBRARIES if display() or kind == "dev" else {})
    # Asked in a process of its own: a library once found missing stays so for its process.
    code = "import ctypes, sys\nfor name in sys.argv[1:]:\n"
    code += "    try: ctypes.CDLL(name)\n    except OSError: print(name)"
    asked = [sys.executable, "-c", code, *libraries]
    answer = subprocess.run(asked, capture_output=True, text=True, check=True)
    found = [libraries[name] for name in answer.stdout.split()]
    folders = [Path(folder).expanduser() for folder in FONT_FOLDERS]
    if not any(next(folder.rglob("*.[ot]t[fc]"), None) for folder in folders if folder.is_dir()):
        found.append(FONTS)
    if kind == "dev":
        found += [package for name, package in TEST_PROGRAMS.items() if not shutil.which(name)]
    return found


def install(wanted: list[str]) -> None:
    """Install packages with apt if we may; stop with the command to run if not."""
    if not shutil.which("apt-get"):
        stop(
            "Qt needs some system libraries. These are Debian's names; install them with your "
            f"system's package manager, then run the same command again:\n  {' '.join(wanted)}"
        )
    command = ["apt-get", "install", "-y", "--no-install-recommends", *wanted]
    by_hand = "sudo " + shlex.join(command)
    prefix = privilege()
    if prefix is None:
        stop(f"Qt needs some system libraries. Please run this, then start again:\n  {by_hand}")
    say(f"Installing system packages: {' '.join(wanted)} …")
    if not attempt([*prefix, *command]):
        attempt([*prefix, "apt-get", "update"])  # a fresh system has no package lists yet
        if not attempt([*prefix, *command]):
            stop(f"That did not work. Please run it yourself and see what it says:\n  {by_hand}")


def privilege() -> list[str] | None:
    """Return what to put before a command to run it as root; None where we may not."""
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    if sys.stdin.isatty():
        return ["sudo"]
    silent = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return None if silent.returncode else ["sudo", "-n"]


def attempt(command: list[str]) -> bool:
    """Run a command quietly and tell whether it worked."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    out = subprocess.DEVNULL
    done = subprocess.run(command, stdout=out, stderr=out, env=environment, check=False)
    return done.returncode == 0
