"""``verify``: are the files still there and unchanged, is the database whole."""

from collections.abc import Sequence

from archive.cli.output import Commands, Context, TerminalProgress
from resources.i18n import gettext as _
from resources.i18n import ngettext


def register(commands: Commands) -> None:
    """Add ``verify``."""
    parser = commands.add_parser("verify", help=_("check the archive's files and database"))
    parser.add_argument("--fixity", action="store_true", help=_("read every byte of every file"))
    parser.set_defaults(run=run_verify)


def run_verify(context: Context) -> int:
    """Check the archive; the status is 1 if something is wrong."""
    from archive.ingest.fixity import verify

    with context.catalogue(read_only=not context.may_write) as catalogue:
        check = verify(catalogue, fixity=context.arguments.fixity, progress=TerminalProgress())
    document = {
        "files": check.files,
        "fixity": check.fixity,
        "sound": check.sound,
        "problems": check.problems,
        "orphans": check.orphans,
        "database": check.database,
    }
    lines = [
        ngettext("{n} file checked.", "{n} files checked.", check.files).format(n=check.files),
        *(f"{one.problem}: {one.path} (photo {one.photo})" for one in check.problems),
        *check.database,
        *_left_behind(check.orphans),
    ]
    context.answer(document, [*lines, _("All is well.")] if check.sound else lines)
    return 0 if check.sound else 1


def _left_behind(paths: Sequence[str]) -> list[str]:
    """Name the files that no photo names, and say that nothing is wrong with that."""
    if not paths:
        return []
    words = ngettext(
        "{n} file belongs to no photo: an import was undone or broken off. It does no harm.",
        "{n} files belong to no photo: an import was undone or broken off. They do no harm.",
        len(paths),
    )
    return [words.format(n=len(paths)), *(f"  {path}" for path in paths)]
