"""The house keeps its own rules: imports, sizes, docstrings, tests beside code, clean words."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.sizes import FAIL, ROOT, length, source_files

PACKAGES = ("archive", "ui", "resources")
MODULES = [path for path in source_files() if path.relative_to(ROOT).parts[0] in PACKAGES]
PINS = re.compile(r"^([a-z0-9._-]+)==(\S+)", re.MULTILINE)


def _short(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_import_contracts() -> None:
    tool = Path(sys.executable).with_name("lint-imports")
    answer = subprocess.run(
        [tool, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stdout[-3000:]


def test_no_file_is_far_too_long() -> None:
    long = {_short(path): length(path) for path in source_files() if length(path) > FAIL}
    assert not long


@pytest.mark.parametrize("path", MODULES, ids=_short)
def test_every_module_says_what_it_is(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    empty_marker = path.name == "__init__.py" and not tree.body
    assert ast.get_docstring(tree) or empty_marker, "no docstring"


def _has_tests(package: str, name: str) -> bool:
    """Tell whether a part of the program has tests at the mirrored place, or beside a neighbour."""
    mirror = ROOT / "tests" / package
    own = [*mirror.glob(f"test_{name}*.py"), *(mirror / name).rglob("test_*.py")]
    imported = re.compile(rf"{package}\.{name}\b|from {package} import [^\n]*\b{name}\b")
    texts = (path.read_text(encoding="utf-8") for path in mirror.rglob("test_*.py"))
    return bool(own) or any(imported.search(text) for text in texts)


def test_every_part_has_its_tests_where_it_is_mirrored() -> None:
    parts = {path.relative_to(ROOT).with_suffix("").parts[:2] for path in MODULES}
    named = sorted(each for each in parts if each[1] != "__init__")
    assert named
    assert not [f"{package}/{name}" for package, name in named if not _has_tests(package, name)]


def test_every_module_is_imported_by_something() -> None:
    named: set[str] = set()
    for path in source_files():
        written = path.read_text(encoding="utf-8")
        for told in NAMING.finditer(written):
            named.update(re.findall(r"\w+", told.group()))
    named |= set(
        re.findall(r"\w+", (ROOT / "resources/sample/photographs.json").read_text("utf-8"))
    )
    modules = [
        path for path in MODULES if path.stem != "__init__" and "migrations" not in path.parts
    ]
    unused = [path for path in modules if path.stem not in named]
    assert not [_short(path) for path in unused if '"__main__"' not in path.read_text("utf-8")]


NAMING = re.compile(r"(?:import|from) [^\n]*|\(\w+,|^ {4}\w+,$|[\"'][\w.]+[\"']", re.MULTILINE)
"""Where a module's name stands to be imported, or is looked up as a word."""
FORBIDDEN = {
    "a path of somebody's machine": r"(?<![\w.])/(work|root|home)/\w+",
    "a note to self": r"\b(TODO|FIXME|XXX)\b",
    "a type or style check switched off without a reason": r"# ?(type: ignore|noqa)[^#\n]*$",
}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_sources_are_free_of(what: str) -> None:
    found = []
    for path in source_files():
        if path == Path(__file__):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if re.search(FORBIDDEN[what], line) and not _reasoned(line):
                found.append(f"{_short(path)}:{number}: {line.strip()}")
    assert not found


def _reasoned(line: str) -> bool:
    """Tell whether a switched-off check has its reason beside it (after a second # or a dash)."""
    return bool(re.search(r"(type: ignore\[[^\]]+\]|noqa: [A-Z0-9, ]+) ?(#|-|–|—) ?\S", line))


def _pins(name: str) -> dict[str, set[str]]:
    pins: dict[str, set[str]] = {}
    for package, version in PINS.findall((ROOT / name).read_text(encoding="utf-8")):
        pins.setdefault(package, set()).add(version)
    return pins


def test_both_locks_agree_and_check_hashes() -> None:
    for_use, for_work = _pins("requirements.lock"), _pins("requirements-dev.lock")
    assert for_use
    assert {name: for_work.get(name) for name in for_use} == for_use
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert text.count("==") <= text.count("--hash=sha256:")
        assert "://" not in text, "a lock names no host"


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {re.split(r"[<>=!~ ]", each)[0].lower() for each in project["dependencies"]}
    assert asked <= set(_pins("requirements.lock"))


def test_qt_keeps_its_references_to_none() -> None:
    """PySide6 6.12.0 loses a reference to None with every void call; Python 3.11 then aborts."""
    code = (
        "from PySide6 import QtWidgets\n"
        "app = QtWidgets.QApplication([])\n"
        "widget = QtWidgets.QWidget()\n"
        "for _ in range(200_000):\n    widget.update()\n"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert answer.returncode == 0, answer.stderr.decode()[-500:]
