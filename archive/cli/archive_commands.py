"""``init``, ``backup``, ``restore``, ``vacuum``, ``undo``, ``redo``, ``history``."""

from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session

from archive import history
from archive.catalogue import Catalogue
from archive.cli.output import Commands, Context, listing
from archive.store import backups
from resources.i18n import gettext as _


def register(commands: Commands) -> None:
    """Add the commands that concern the archive as a whole."""
    init = commands.add_parser("init", help=_("make an archive"))
    init.add_argument("folder", metavar="DIR", type=Path)
    init.set_defaults(run=run_init)
    backup = commands.add_parser("backup", help=_("copy the archive's database to a file"))
    backup.add_argument("file", metavar="FILE", type=Path)
    backup.set_defaults(run=run_backup)
    restore = commands.add_parser("restore", help=_("put a backup in the database's place"))
    restore.add_argument("file", metavar="FILE", type=Path)
    restore.set_defaults(run=run_restore)
    vacuum = commands.add_parser("vacuum", help=_("make the database as small as it can be"))
    vacuum.set_defaults(run=run_vacuum)
    undo = commands.add_parser("undo", help=_("take back the last step"))
    undo.set_defaults(run=run_undo)
    redo = commands.add_parser("redo", help=_("repeat the step that was undone last"))
    redo.set_defaults(run=run_redo)
    steps = commands.add_parser("history", help=_("list the steps, newest first"))
    steps.add_argument("--limit", type=int, default=20)
    steps.set_defaults(run=run_history)


def run_init(context: Context) -> None:
    """Make an archive."""
    with Catalogue.create(context.arguments.folder, who=context.who) as catalogue:
        context.answer({"archive": catalogue.path},
                       _("Made the archive {path}.").format(path=catalogue.path))  # fmt: skip


def run_backup(context: Context) -> None:
    """Copy the database while it is in use."""
    with context.catalogue(read_only=True) as catalogue:
        target = context.arguments.file.absolute()
        backups.backup(catalogue.path, target)
    context.answer({"backup": target}, _("Saved {path}.").format(path=target))


def run_restore(context: Context) -> None:
    """Put a backup in the database's place; the former state is kept beside the other backups."""
    kept = backups.restore(context.folder.absolute(), context.arguments.file)
    context.answer({"restored": context.arguments.file, "kept": kept},
                   _("Restored {path}. What was there before is in {kept}.").format(
                       path=context.arguments.file, kept=kept))  # fmt: skip


def run_vacuum(context: Context) -> None:
    """Give unused pages back to the disk."""
    with context.catalogue() as catalogue:
        before = _size(catalogue)
        catalogue.compact()
        after = _size(catalogue)
    context.answer({"before": before, "after": after},
                   _("{before:,} bytes before, {after:,} after.").format(
                       before=before, after=after))  # fmt: skip


def _size(catalogue: Catalogue) -> int:
    def pages(session: Session) -> int:
        count = session.scalar(text("PRAGMA page_count"))
        size = session.scalar(text("PRAGMA page_size"))
        return int(count or 0) * int(size or 0)

    return catalogue.ask(pages)


def run_undo(context: Context) -> None:
    """Take back the last step."""
    with context.catalogue() as catalogue:
        label = catalogue.undo(history.step_name).value
    context.answer({"undone": label}, _("Undone: {step}").format(step=label))


def run_redo(context: Context) -> None:
    """Repeat the step that was undone last."""
    with context.catalogue() as catalogue:
        label = catalogue.redo(history.step_name).value
    context.answer({"redone": label}, _("Redone: {step}").format(step=label))


def run_history(context: Context) -> None:
    """List the newest steps."""
    with context.catalogue(read_only=True) as catalogue:
        page = catalogue.ask(history.steps, limit=context.arguments.limit)
    marks = {"undone": _("undone"), "gone": _("undone"), "open": _("going on")}
    lines = [
        f"{step.at}  {step.who}  {step.label}"
        + (f"  ({marks[step.state]})" if step.state in marks else "")
        for step in page.items
    ]
    context.answer(listing(page.items, page.total), lines)
