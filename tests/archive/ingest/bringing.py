"""Photos brought in, and counted afterwards."""

from pathlib import Path

from sqlalchemy import func, select

from archive.catalogue import Catalogue
from archive.ingest import (
    Report,
    ingest_files,
)


def bring_in(catalogue: Catalogue, *paths: Path, **options: bool) -> Report:
    return ingest_files(catalogue, paths, workers=2, **options)  # type: ignore[arg-type] # bools


def count(catalogue: Catalogue, table: type) -> int:
    return catalogue.ask(lambda s: s.scalar(select(func.count(table.id))) or 0)  # type: ignore[attr-defined] # all tables have ids
