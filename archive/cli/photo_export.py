"""``photo export``: the rights of photos, and XMP sidecars, for other programs."""

import argparse
import json
from datetime import date
from pathlib import Path

from archive.cli.output import Commands, Context, UsageError, print_json
from archive.export import (
    NAMES,
    PHOTO_FORMS,
    POSITIONS,
    SidecarChoices,
    licensable_photos,
    save_sidecars,
    write_file,
)
from resources.i18n import gettext as _
from resources.i18n import ngettext


def register(actions: Commands) -> None:
    """Add ``export`` to the actions of ``photo``."""
    leave = actions.add_parser("export", help=_("the rights of photos as other programs read them"))
    leave.add_argument("photos", metavar="ID", type=int, nargs="+")
    leave.add_argument(
        "--as", dest="form", choices=(*PHOTO_FORMS, "xmp"), required=True,
        help=_("schema.org JSON-LD, IPTC/PLUS keys as JSON, or XMP sidecars"),
    )  # fmt: skip
    leave.add_argument("-o", "--output", metavar="FILE", type=Path)
    _register_sidecars(leave)
    leave.set_defaults(run=run_export)


def _register_sidecars(leave: argparse.ArgumentParser) -> None:
    leave.add_argument(
        "--to", metavar="DIR", type=Path,
        help=_("of xmp: the folder for the sidecars; the photos stay untouched"),
    )  # fmt: skip
    leave.add_argument(
        "--names", choices=NAMES, default="full",
        help=_("of xmp: photo.jpg.xmp (full) or photo.xmp (base)"),
    )  # fmt: skip
    leave.add_argument(
        "--position", choices=POSITIONS, default="none",
        help=_("of xmp: how exactly the camera’s position is written"),
    )  # fmt: skip
    leave.add_argument(
        "--over", action="store_true",
        help=_("of xmp: write into sidecars that are there, keeping what else they say"),
    )  # fmt: skip


def run_export(context: Context) -> None:
    """Print or write the rights of photos; one is a document, several an array of them."""
    given = context.arguments
    if given.form == "xmp":
        _write_sidecars(context)
        return
    if given.to is not None:
        raise UsageError(_("--to is for xmp; write to a file with -o."))
    with context.catalogue(read_only=True) as catalogue:
        found = catalogue.ask(licensable_photos, given.photos, form=given.form, today=date.today())
    document: object = found[0] if len(given.photos) == 1 else found
    if given.output is None:
        print_json(document)
        return
    write_file(given.output, (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode())
    context.answer({"path": given.output, "photos": given.photos}, str(given.output))


def _write_sidecars(context: Context) -> None:
    given = context.arguments
    if given.to is None or given.output is not None:
        raise UsageError(_("Say with --to which folder the sidecars go to."))
    choices = SidecarChoices(given.names, given.position, given.over)
    with context.catalogue(read_only=True) as catalogue:
        done = save_sidecars(catalogue, given.photos, given.to, choices)
    said = [ngettext("{n} sidecar written to {folder}.", "{n} sidecars written to {folder}.",
                     len(done.written)).format(n=len(done.written), folder=given.to)]  # fmt: skip
    if done.kept:
        said.append(_("There already, left as they are (--over writes into them): {names}").format(
            names=", ".join(done.kept.values())))  # fmt: skip
    context.answer(done, said)
