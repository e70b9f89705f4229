"""Roots: named folders under which referenced files lie, so that a moved disk is mended once."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.store.models import Root


@dataclass(frozen=True, slots=True)
class RootRecord:
    """A root: its id, its name, and where it lies now."""

    id: int
    name: str
    path: Path


def roots(session: Session) -> tuple[RootRecord, ...]:
    """Return all roots, those deepest in the file system first."""
    found = [RootRecord(r.id, r.name, Path(r.path)) for r in session.scalars(select(Root))]
    return tuple(sorted(found, key=lambda root: len(root.path.parts), reverse=True))


def roots_for(session: Session, folders: Iterable[Path]) -> tuple[RootRecord, ...]:
    """Return roots that hold these folders, adding one for each that lies in none yet."""
    known = list(roots(session))
    taken = {root.name for root in known}
    for folder in folders:
        if any(folder.is_relative_to(root.path) for root in known):
            continue
        name = _free_name(folder.name or "root", taken)
        row = Root(name=name, path=str(folder))
        session.add(row)
        session.flush()
        taken.add(name)
        known.append(RootRecord(row.id, name, folder))
    return tuple(sorted(known, key=lambda root: len(root.path.parts), reverse=True))


def _free_name(wanted: str, taken: set[str]) -> str:
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted} {number}", number + 1
    return name
