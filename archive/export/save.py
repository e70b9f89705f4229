"""Claims written to a file, in one of the forms; whole or not at all."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from archive.catalogue import Catalogue
from archive.desk import own_names
from archive.errors import Unwritable
from archive.export.annotations import web_annotations
from archive.export.choose import Chosen, chosen_claims
from archive.export.schema_org import json_ld
from archive.export.table import claims_csv
from archive.export.wanted import Wanted
from archive.store.files import write_whole
from archive.values import NoProgress, Progress
from resources.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Saved:
    """A file with claims: how many, and the ids of those left out for a protected name."""

    path: Path
    claims: int
    left_out: tuple[int, ...]


def save_claims(
    catalogue: Catalogue,
    wanted: Wanted,
    path: Path,
    *,
    form: str,
    today: date | None = None,
    progress: Progress | None = None,
) -> Saved:
    """Write claims to a file; ``form`` is one of ``FORMS``.

    Raises:
        NotFound, Invalid, QueryError: as ``chosen_claims``.
        Unwritable, DiskFull: the file cannot be written.
    """
    progress = progress or NoProgress()
    progress.begin(2, _("Exporting claims"))
    chosen = catalogue.ask(chosen_claims, wanted, today=today)
    desk = next(iter(catalogue.ask(own_names)), None)
    progress.advance(1, path.name)
    write_file(path, data_of(chosen, form, desk))
    progress.advance(2, path.name)
    return Saved(path, len(chosen.claims), chosen.left_out)


def data_of(chosen: Chosen, form: str, desk: str | None) -> bytes:
    """Return claims in a form, as bytes."""
    if form == "csv":
        return claims_csv(chosen)
    text = json.dumps(document_of(chosen, form, desk), ensure_ascii=False, indent=2)
    return f"{text}\n".encode("utf-8", "replace")


def document_of(chosen: Chosen, form: str, desk: str | None) -> dict[str, Any]:
    """Return claims as a JSON document: ``jsonld`` or ``webannotation``."""
    if form == "webannotation":
        return web_annotations(chosen, label=_("Claims"))
    return json_ld(chosen, desk=desk)


def write_file(path: Path, data: bytes) -> None:
    """Write a file in place of whatever ordinary file is there.

    Raises:
        Unwritable, DiskFull: it cannot be written.
    """
    if path.is_dir():
        raise Unwritable(path=path, reason=_("it is a folder"))
    if path.exists() and not path.is_file():  # writing would put a file in a device's place
        raise Unwritable(path=path, reason=_("it is not an ordinary file"))
    if not path.absolute().parent.is_dir():
        raise Unwritable(path=path, reason=_("there is no such folder"))
    write_whole(path.absolute(), data)
