"""``metadata read``, ``metadata diff``: what files say, and how the archive's fields differ."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

from archive import credits
from archive.cli.output import Commands, Context
from resources.i18n import gettext as _

if TYPE_CHECKING:
    from archive.ingest.differences import Difference
    from archive.metadata.fields import Fields
    from archive.metadata.read import Original


def register(commands: Commands) -> None:
    """Add ``metadata``."""
    parser = commands.add_parser("metadata", help=_("what files say about themselves"))
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    read = actions.add_parser("read", help=_("show every carrier of a file, and the fields"))
    read.add_argument("file", metavar="FILE", type=Path)
    read.set_defaults(run=run_read)
    diff = actions.add_parser("diff", help=_("compare a photo's fields with its file"))
    diff.add_argument("photo", metavar="ID", type=int)
    diff.set_defaults(run=run_diff)


def run_read(context: Context) -> None:
    """Show what a file says, raw and reconciled; no archive is needed."""
    from archive.metadata.read import read
    from archive.metadata.reconcile import reconcile

    path = context.arguments.file.absolute()
    original = read(path)
    fields = reconcile(original)
    context.answer(_document(path, original, fields), _lines(original, fields))


def run_diff(context: Context) -> None:
    """Show where a photo's fields are not what its newest file said when it came in."""
    from archive.ingest.differences import differences

    photo = context.arguments.photo
    with context.catalogue(read_only=True) as catalogue:
        found = catalogue.ask(differences, photo)
        redacted = catalogue.ask(credits.redactions, [photo]).get(photo)
    if redacted:
        found = tuple(replace(one, archive=redacted(one.archive), file=redacted(one.file))
                      for one in found)  # fmt: skip
    document = {"photo": photo, "differences": found}
    lines = [line for one in found for line in _difference_lines(one)]
    context.answer(document, lines or [_("The photo’s fields are as its file has them.")])


def _document(path: Path, original: "Original", fields: "Fields") -> dict[str, object]:
    said = original.document()
    reconciled = asdict(fields)
    conflicts, origins = reconciled.pop("conflicts"), reconciled.pop("origins")
    return {
        "file": path,
        "carriers": {
            "xmp": said["xmp"],
            "sidecar": said["sidecar"],
            "iim": said["iim"],
            "exif": said["exif"],
        },
        "iim_charset": said["iim_charset"],
        "iim_digest": said["iim_digest"],
        "sidecar": said["sidecar_name"],
        "notes": said["notes"],
        "fields": reconciled,
        "origins": origins,
        "conflicts": conflicts,
    }


def _lines(original: "Original", fields: "Fields") -> Iterable[str]:
    for name, value in asdict(fields).items():
        if value and name not in ("conflicts", "origins"):
            origin = fields.origins.get(name)
            yield f"{name}: {_short(value)}" + (f"  [{origin}]" if origin else "")
    for conflict in fields.conflicts:
        said = "; ".join(f"{carrier}: {text}" for carrier, text in conflict.values.items())
        yield _("Carriers disagree about {field}: {said}").format(field=conflict.field, said=said)
    for note in original.notes:
        yield _("Note: {note}").format(note=note)


def _short(value: object) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_short(item)}" for key, item in value.items() if item)
    if isinstance(value, tuple | list):
        return "; ".join(_short(item) for item in value)
    return str(value)


def _difference_lines(one: "Difference") -> list[str]:
    return [f"{one.field}:", f"  - {one.file or '–'}", f"  + {one.archive or '–'}"]
