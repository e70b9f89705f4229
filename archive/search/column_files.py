"""Columns kept in files beside a large archive, so that its next first search need not wait.

Reading the columns of a million photos out of the database takes some ten seconds, mapping them
from files a moment. The files say of which state of the archive they are; what has changed since is
followed like any other change. They may be lost or damaged at any time: then columns are read anew.
Nothing in them is run: arrays are plain ``.npy`` files, the rest is JSON.
"""

import hashlib
import json
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any
from uuid import uuid4

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.reading.fold import FOLD_VERSION
from archive.search.arrays import Facts
from archive.search.links import Links
from archive.search.sources import definitions
from archive.search.state import State
from archive.search.word_list import WordList
from archive.store.models import Step

FOLDER = "columns"
_LIST = "columns.json"
_FORM = 3

Kept = Mapping[str, tuple[frozenset[str], Any]]
"""Name → the tables a column comes from, and the column."""


def keep_in_files(session: Session, state: State, known: Kept) -> None:
    """Write the columns of a state; a failure costs only time."""
    folder = _folder(session)
    part = f"{state.change}-{state.step}-{uuid4().hex}"  # no file that anybody has mapped is cut
    try:
        _write(session, state, known, folder, part)
    except OSError:  # what was written would fill a disk that is full already
        shutil.rmtree(folder / part, ignore_errors=True)
        with suppress(OSError):
            (folder / f"{part}.json").unlink()


def from_files(session: Session) -> tuple[State, Kept] | None:
    """Return the columns kept in files and their state; ``None`` if there are none of use."""
    folder = _folder(session)
    try:
        listed = json.loads((folder / _LIST).read_text(encoding="utf-8"))
        state = State(**listed["state"])
        if listed["of"] != _identity(session, state):
            return None
        return state, {
            name: (frozenset(each["tables"]), _value(folder / listed["part"], each))
            for name, each in listed["columns"].items()
        }
    except (OSError, EOFError, ValueError, KeyError, TypeError):
        return None  # none, another program's, or damaged


def _folder(session: Session) -> Path:
    return Path(str(session.info.get("folder", ""))) / FOLDER


def _identity(session: Session, state: State) -> dict[str, object]:
    """Return what tells this archive in this state from others, and this program from others."""
    database = _folder(session).parent / "archive.db"
    step = session.scalar(select(Step.uuid).where(Step.id == state.step))
    defined = hashlib.sha256(definitions().encode()).hexdigest()
    return {
        "form": _FORM, "fold": FOLD_VERSION, "file": database.stat().st_ino, "step": step,
        "defined": defined,
    }  # fmt: skip


def _write(session: Session, state: State, known: Kept, folder: Path, part: str) -> None:
    (folder / part).mkdir(parents=True)
    listed = {
        name: {"tables": sorted(tables), **_written(folder / part, number, value)}
        for number, (name, (tables, value)) in enumerate(known.items())
        if isinstance(value, np.ndarray | Facts | Links | WordList)
    }
    document = {
        "of": _identity(session, state),
        "state": asdict(state),
        "part": part,
        "columns": listed,
    }
    half_written = folder / f"{part}.json"
    half_written.write_text(json.dumps(document), encoding="utf-8")
    half_written.replace(folder / _LIST)
    for other in folder.iterdir():
        if other.name not in (part, _LIST):  # a mapped file of Windows stays until the next time
            shutil.rmtree(other, ignore_errors=True)


def _written(folder: Path, number: int, value: Any) -> dict[str, Any]:
    if isinstance(value, Facts):
        arrays: Mapping[str, Any] = value.columns
        rest = {"kind": "facts", "words": value.words}
    elif isinstance(value, Links):
        arrays = value.arrays
        rest = {"kind": "links", "words": value.words}
    elif isinstance(value, WordList):
        arrays = value.arrays
        rest = {"kind": "vocabulary", "later": value.later}
    else:
        arrays, rest = {"array": value}, {"kind": "array"}
    files = {key: f"{number}-{key}.npy" for key in arrays}
    for key, array in arrays.items():
        np.save(folder / files[key], array, allow_pickle=False)
    return {**rest, "files": files}


def _value(folder: Path, each: Mapping[str, Any]) -> Any:
    arrays = {
        key: np.asarray(np.load(folder / file, mmap_mode="r", allow_pickle=False))
        for key, file in each["files"].items()
    }
    if each["kind"] == "facts":
        return Facts(arrays, {key: tuple(words) for key, words in each["words"].items()})
    if each["kind"] == "vocabulary":
        return WordList(**arrays, later=each["later"])
    if each["kind"] == "links":
        return Links.of_arrays(arrays, tuple(each["words"]))
    return arrays["array"]
