"""``sample DIR``: make the sample archive, an invented flood with its photographs and article."""

from archive.cli.output import Commands, Context
from resources.i18n import gettext as _


def register(commands: Commands) -> None:
    """Add the command to the command line."""
    from pathlib import Path

    command = commands.add_parser("sample", help=_("make the sample archive"))
    command.add_argument("folder", type=Path, metavar="DIR", help=_("a new or empty folder"))
    command.set_defaults(run=run)


def run(context: Context) -> None:
    """Make the sample archive in the folder that was named and say what is in it."""
    from archive.cli.output import TerminalProgress
    from archive.sample import make_sample

    folder = context.arguments.folder
    made = make_sample(folder, who=context.who, progress=TerminalProgress())
    context.answer(made, _("Made the sample archive in {path}.").format(path=folder))
