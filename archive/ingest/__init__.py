"""Bring photos in: from files and folders to photos with files, credits and proposals.

``scan`` finds files, ``examine`` reads one in a worker process, ``propose`` says what its words
suggest, ``record`` writes a batch, ``pipeline`` joins them, ``runs`` remembers every file.

Names are imported when they are first asked for: a worker that unpickles ``examine`` passes through
here, and must not load the database with it.
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from archive.ingest.report import Duplicate, Failure, Report
    from archive.ingest.run import ingest_files, resume_import
    from archive.ingest.runs import (
        ImportRecord,
        ItemRecord,
        import_items,
        import_run,
        imports,
        unfinished,
    )

_HOMES = {
    "report": ("Duplicate", "Failure", "Report"),
    "run": ("ingest_files", "resume_import"),
    "runs": ("ImportRecord", "ItemRecord", "import_items", "import_run", "imports", "unfinished"),
}

__all__ = [
    "Duplicate",
    "Failure",
    "ImportRecord",
    "ItemRecord",
    "Report",
    "import_items",
    "import_run",
    "imports",
    "ingest_files",
    "resume_import",
    "unfinished",
]


def __getattr__(name: str) -> object:
    for home, names in _HOMES.items():
        if name in names:
            return getattr(importlib.import_module(f"archive.ingest.{home}"), name)
    raise AttributeError(name)
