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


def _tested_names() -> str:
    """Return all the tests' text: a module counts as tested where its name is imported."""
    return "\n".join(p.read_text(encoding="utf-8") for p in (ROOT / "tests").rglob("*.py"))


def test_every_module_is_used_by_a_test_or_has_one_of_its_own() -> None:
    text, missing = _tested_names(), []
    for path in MODULES:
        parts = path.relative_to(ROOT).with_suffix("").parts
        if parts[-1] == "__init__" or "migrations" in parts:
            continue
        package, name = ".".join(parts[:-1]), parts[-1].removeprefix("_")
        own = list((ROOT / "tests").rglob(f"test_{name}.py"))
        own += list((ROOT / "tests").rglob(f"test_{name}_*.py"))
        imported = re.search(rf"{re.escape(package)}(\.{parts[-1]}\b| import[^#]*\b{name}\b)", text)
        if not own and not imported and not list((ROOT / "tests").rglob(f"test_{parts[-2]}.py")):
            missing.append(_short(path))
    assert not missing


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
