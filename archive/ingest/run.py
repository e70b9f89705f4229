"""Bring files in, or go on with what was left: scan, one step of history, the pipeline."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from archive.articles import article as article_of
from archive.catalogue import Catalogue
from archive.errors import NotFound
from archive.ingest import runs
from archive.ingest.examine import get_ready
from archive.ingest.pipeline import Pipeline
from archive.ingest.report import Failure, Report
from archive.ingest.roots import RootRecord, roots_for
from archive.ingest.scan import Found, Scan, scan
from archive.metadata.sidecars import find as find_sidecar
from archive.values import ImportId, NoProgress, Progress
from archive.workers import Workers
from resources.i18n import gettext as _


def ingest_files(
    catalogue: Catalogue,
    paths: Iterable[Path],
    *,
    reference: bool = False,
    article: int | None = None,
    progress: Progress | None = None,
    workers: int | None = None,
) -> Report:
    """Bring files and folders in: copied into the archive, or left in place (``reference``).

    ``article``: the photos ran in this article, and are linked to it.

    Raises:
        NotFound: there is no such article; nothing was done.
        Cancelled: by the user; what was written stays, the rest can be resumed.
        DiskFull, Unwritable: likewise.
        ReadOnly, Locked: nothing was done.
    """
    wanted, progress = list(paths), progress or NoProgress()
    if article is not None:
        catalogue.ask(article_of, article)
    with Workers(workers, get_ready=get_ready) as pool:  # they load while files are looked for
        progress.begin(0, _("Looking for photos"))
        found = scan(wanted, leave_out=catalogue.path, progress=progress)
        with catalogue.step("import_photos", count=len(found.found)):
            options = {"reference": reference, "article": article}
            run = catalogue.maintain(lambda s: _begin(s, catalogue.who, found, options))
            roots = _roots(catalogue, wanted) if reference else ()
            report = Report(run.id, failed=[Failure(path, str(e)) for path, e in found.failed])
            pipeline = Pipeline(catalogue, report, progress, roots=roots, article=article)
            pipeline.bring_in(list(zip(run.items, found.found, strict=True)), pool)
    return report


def resume_import(
    catalogue: Catalogue,
    import_id: int,
    *,
    progress: Progress | None = None,
    workers: int | None = None,
) -> Report:
    """Bring in what an unfinished import left. Raises as ``ingest_files``, and ``NotFound``."""
    run = catalogue.ask(runs.import_run, import_id)
    if run.state not in runs.RESUMABLE:
        raise NotFound(what=_("unfinished import"), key=import_id)
    waiting = catalogue.ask(runs.waiting_items, run.id)
    files = [(item, Found(path, _size(path), find_sidecar(path))) for item, path in waiting]
    with (
        Workers(workers, get_ready=get_ready) as pool,
        catalogue.step("import_photos", count=len(files)),
    ):
        catalogue.maintain(lambda session: runs.resume_run(session, run.id))
        referenced = run.options.get("reference")
        roots = _roots(catalogue, [path for _, path in waiting]) if referenced else ()
        report = Report(run.id)
        article = run.options.get("article")
        pipeline = Pipeline(
            catalogue, report, progress or NoProgress(), roots=roots, article=article
        )
        pipeline.bring_in(files, pool)
    return report


def _roots(catalogue: Catalogue, paths: Sequence[Path]) -> tuple[RootRecord, ...]:
    """Return the folders that files lie in; noted outside history: alone they change nothing."""
    tops = sorted({_top(path) for path in paths})
    return catalogue.maintain(lambda session: roots_for(session, tops))


@dataclass(frozen=True, slots=True)
class _Run:
    id: ImportId
    items: list[int]


def _begin(session: Session, who: str, found: Scan, options: dict[str, Any]) -> _Run:
    run = runs.start_run(session, who, options)
    failed = runs.add_items(session, run, [path for path, _ in found.failed])
    runs.settle_items(
        session,
        [runs.failure(item, e) for item, (_, e) in zip(failed, found.failed, strict=True)],
    )
    return _Run(run, runs.add_items(session, run, [one.path for one in found.found]))


def _top(path: Path) -> Path:
    absolute = path.absolute()
    return absolute if absolute.is_dir() else absolute.parent


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0  # it went away since: the worker will say so
