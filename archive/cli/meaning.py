"""``meaning``: read what captions mean (an optional extra), so that ``meaning:"…"`` finds them."""

from dataclasses import asdict
from time import monotonic

from archive.cli.output import Commands, Context, TerminalProgress
from archive.extras import MEANING, way_to_install
from archive.search.meaning import MeaningStatus, fill, forget, meaning_status
from resources.i18n import gettext as _
from resources.i18n import ngettext


def register(commands: Commands) -> None:
    """Add ``meaning`` and what can be done."""
    parser = commands.add_parser(
        "meaning", help=_("captions found by what they mean (needs the extra “meaning”)")
    )
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    build = actions.add_parser(
        "build", help=_("read the captions that were not; what was read stays if it is broken off")
    )
    build.add_argument("--workers", metavar="N", type=int, help=_("how many processes read"))
    build.set_defaults(run=run_build)
    status = actions.add_parser("status", help=_("how many captions were read, and by what"))
    status.set_defaults(run=run_status)
    remove = actions.add_parser("remove", help=_("forget what was read; captions stay as they are"))
    remove.set_defaults(run=run_remove)


def run_build(context: Context) -> None:
    """Read what captions mean."""
    began = monotonic()
    with context.catalogue(read_only=True) as catalogue:
        done = fill(catalogue, progress=TerminalProgress(), workers=context.arguments.workers)
    seconds = round(monotonic() - began, 1)
    text = ngettext("The caption of {n} photo was read.", "The captions of {n} photos were read.",
                    done.read)  # fmt: skip
    lines = [text.format(n=done.read)]
    if done.failed:
        lines.append(_("The engine could not read {n}.").format(n=done.failed))
    context.answer({**asdict(done), "seconds": seconds}, lines)


def run_status(context: Context) -> None:
    """Say how far the reading is."""
    with context.catalogue(read_only=True) as catalogue:
        found = catalogue.ask(meaning_status)
    context.answer({**asdict(found), "waiting": found.waiting}, _lines(found))


def run_remove(context: Context) -> None:
    """Forget what was read."""
    with context.catalogue(read_only=True) as catalogue:
        forget(catalogue)
    context.answer({"removed": True}, _("What was read is forgotten."))


def _lines(found: MeaningStatus) -> list[str]:
    lines = [_("{read} of {captions} captions were read for their meaning ({size} MB).").format(
        read=found.read, captions=found.captions, size=round(found.bytes / 1e6, 1))]  # fmt: skip
    if not found.installed:
        way = way_to_install(MEANING)
        lines.append(_("The extra “{extra}” is not installed: {why}.").format(
            extra=MEANING, why=way))  # fmt: skip
    return lines
