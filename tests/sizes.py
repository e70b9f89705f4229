"""``python -m tests.sizes``: files over 300 lines are named, files over 400 fail.

Tests may be longer than 300 lines without a word: a long test file is a list, not a tangle.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WARN, FAIL = 300, 400


def source_files() -> list[Path]:
    """Return the project's own Python files: tracked, or new and not ignored."""
    listed = ["git", "ls-files", "-co", "--exclude-standard", "--", "*.py", "dev"]
    answer = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True)
    return sorted(path for name in answer.stdout.split("\n") if (path := ROOT / name).is_file())


def length(path: Path) -> int:
    """Return the number of lines of a file."""
    return path.read_bytes().count(b"\n")


def main() -> int:
    """Print what is too long; the exit status tells whether anything is far too long."""
    status = 0
    for path in source_files():
        lines = length(path)
        in_tests = path.is_relative_to(ROOT / "tests")
        if lines > FAIL:
            status = 1
        if lines > FAIL or (lines > WARN and not in_tests):
            kind = "too long" if lines > FAIL else "long"
            sys.stdout.write(f"{path.relative_to(ROOT)}: {lines} lines ({kind})\n")
    return status


if __name__ == "__main__":
    sys.exit(main())
