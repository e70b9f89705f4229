"""``import``: bring photos in, or go on with an import that was interrupted."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from archive.cli.output import Commands, Context, TerminalProgress, UsageError, listing
from archive.errors import NothingToResume
from resources.i18n import gettext as _
from resources.i18n import ngettext

if TYPE_CHECKING:
    from archive.catalogue import Catalogue
    from archive.ingest import ImportRecord, Report


def register(commands: Commands) -> None:
    """Add ``import``."""
    parser = commands.add_parser("import", help=_("bring photos in"))
    parser.add_argument("paths", metavar="PATH", nargs="*", type=_path)
    parser.add_argument("--reference", action="store_true", help=_("leave the files in place"))
    parser.add_argument("--article", type=int, metavar="ID", help=_("the article they ran in"))
    parser.add_argument(
        "--resume", nargs="?", type=int, const=0, metavar="IMPORT",
        help=_("go on with an interrupted import, by default the newest"),
    )  # fmt: skip
    parser.add_argument(
        "--unfinished", action="store_true", help=_("list the imports that were interrupted")
    )
    parser.add_argument("--workers", type=int, metavar="N", help=_("number of worker processes"))
    parser.set_defaults(run=run_import)


def _path(text: str) -> Path:
    if not text:  # an unset variable of a script must not mean "all of this folder"
        raise argparse.ArgumentTypeError(_("a name is empty"))
    return Path(text)


def run_import(context: Context) -> int:
    """Bring photos in; the status is 1 if nothing could be."""
    from archive.ingest import ingest_files, resume_import

    arguments = context.arguments
    if not arguments.paths and not arguments.unfinished and arguments.resume is None:
        raise UsageError(_("import: name files or folders to bring in."))
    with context.catalogue() as catalogue:
        if arguments.unfinished:
            return _list_unfinished(context, catalogue)
        options = {"progress": TerminalProgress(), "workers": arguments.workers}
        if arguments.resume is not None:
            report = resume_import(catalogue, _to_resume(catalogue, arguments.resume), **options)
        else:
            _mention_unfinished(context, catalogue)
            report = ingest_files(
                catalogue, arguments.paths, reference=arguments.reference,
                article=arguments.article, **options,
            )  # fmt: skip
    context.answer(_document(report), _text(report))
    return 1 if report.failed and not (report.added or report.duplicates) else 0


def _document(report: "Report") -> dict[str, object]:
    return {
        "added": report.added,
        "duplicates": [{"path": one.path, "photo": one.photo} for one in report.duplicates],
        "failed": [{"path": one.path, "reason": one.reason} for one in report.failed],
        "seconds": report.seconds,
    }


def _text(report: "Report") -> list[str]:
    count = len(report.added)
    lines = [
        ngettext("Added {n} photo in {seconds:.1f} s.", "Added {n} photos in {seconds:.1f} s.",
                 count).format(n=count, seconds=report.seconds)
    ]  # fmt: skip
    lines += [
        _("Known already: {path} is photo {photo}.").format(path=one.path, photo=one.photo)
        for one in report.duplicates
    ]
    lines += [_("Not brought in: {reason}").format(reason=one.reason) for one in report.failed]
    return lines


def _list_unfinished(context: Context, catalogue: "Catalogue") -> int:
    from archive.ingest import unfinished

    found = catalogue.ask(unfinished)
    lines = [_line(run) for run in found] or [_("Every import was finished.")]
    context.answer(listing([{**vars_of(run), "waiting": run.waiting} for run in found]), lines)
    return 0


def vars_of(run: "ImportRecord") -> dict[str, object]:
    """Return what an import's record says, for JSON."""
    return {"id": run.id, "started_at": run.started_at, "state": run.state, "by": run.by}


def _mention_unfinished(context: Context, catalogue: "Catalogue") -> None:
    from archive.ingest import unfinished

    for run in catalogue.ask(unfinished)[:1]:
        context.tell(_line(run))


def _line(run: "ImportRecord") -> str:
    return _(
        "Import {id} of {at} was interrupted with {n} files left; “import --resume {id}” goes on."
    ).format(id=run.id, at=run.started_at, n=run.waiting)


def _to_resume(catalogue: "Catalogue", wanted: int) -> int:
    from archive.ingest import unfinished

    if wanted:
        return wanted
    found = catalogue.ask(unfinished)
    if not found:
        raise NothingToResume
    return found[0].id
