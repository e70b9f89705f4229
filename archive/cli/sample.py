"""``sample DIR``: make the sample archive, an invented flood with its photographs and article.

Everything goes the way a user's own material would: the photographs are written as files with a
wire's metadata and brought in, the article is read, photographs that say what a caption says are
linked to it, and two of the agencies have a licence.
"""

import tempfile
from pathlib import Path

from archive.cli.output import Commands, Context, TerminalProgress
from archive.values import NoProgress, Progress
from resources.i18n import gettext as _

PUBLISHER, PUBLISHED = "The Upland Post", "2024-03-13T16:30:00+02:00"


def register(commands: Commands) -> None:
    """Add the command to the command line."""
    command = commands.add_parser("sample", help=_("make the sample archive"))
    command.add_argument("folder", type=Path, metavar="DIR", help=_("a new or empty folder"))
    command.set_defaults(run=run)


def run(context: Context) -> None:
    """Make the sample archive in the folder that was named and say what is in it."""
    folder = context.arguments.folder
    made = make_sample(folder, who=context.who, progress=TerminalProgress())
    text = _("Made the sample archive in {path}: {photos} photographs, {articles} article.")
    context.answer({"path": str(folder), **made}, text.format(path=folder, **made))


def make_sample(folder: Path, *, who: str, progress: Progress | None = None) -> dict[str, int]:
    """Make the sample archive in a new or empty folder; return how much of what is in it.

    Raises:
        ArchiveExists, Unwritable, DiskFull, NetworkFolder: as for any new archive.
        Cancelled: by the user; what was made until then stays.
    """
    from archive.catalogue import Catalogue
    from archive.ingest import ingest_files
    from archive.rights import refresh_verdicts

    progress = progress or NoProgress()
    with (
        Catalogue.create(folder, who=who, derive=(refresh_verdicts,)) as catalogue,
        tempfile.TemporaryDirectory(prefix="cutline-sample-") as incoming,
    ):
        paths = _photographs(Path(incoming), progress)
        added = ingest_files(catalogue, paths, progress=progress).added
    return {"photos": len(added), "articles": 0}


def _photographs(folder: Path, progress: Progress) -> list[Path]:
    from resources.sample import photographs

    progress.begin(len(photographs.all_photographs()), _("Making the photographs"))
    paths = []
    for path in photographs.write(folder):
        paths.append(path)
        progress.advance(len(paths), path.name)
    return paths
