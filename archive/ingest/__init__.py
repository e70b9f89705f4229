"""Bring photos in: from files and folders to photos with files, credits and proposals.

``scan`` finds files, ``examine`` reads one in a worker process, ``propose`` says what its words
suggest, ``record`` writes a batch, ``runs`` remembers what became of every file, ``run`` is all.
"""

from archive.ingest.run import Duplicate, Failure, Report, ingest_files, resume_import
from archive.ingest.runs import (
    ImportRecord,
    ItemRecord,
    import_items,
    import_run,
    imports,
    unfinished,
)

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
