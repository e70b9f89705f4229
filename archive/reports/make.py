"""Make a report of a kind, write it in a format, remember that it was made."""

import contextlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from sqlalchemy.orm import Session

from archive.catalogue import Catalogue
from archive.errors import DiskFull, Invalid, Locked, Unwritable
from archive.reports.breaches import breaches
from archive.reports.claims import claims
from archive.reports.expiring import expiring
from archive.reports.fixity import fixity
from archive.reports.gaps import gaps
from archive.reports.licensing import licensing
from archive.reports.named import resolved
from archive.reports.paper import to_pdf
from archive.reports.report import Report, Scope, refuse_unknown
from archive.reports.stored import remember
from archive.reports.tables import to_csv, to_json, to_xlsx
from archive.reports.usage import usage
from archive.store.files import write_whole
from archive.values import Progress
from resources.i18n import gettext as _
from resources.i18n import mark


class _Maker(Protocol):
    def __call__(
        self, session: Session, scope: Scope, *, today: str, progress: Progress | None = None
    ) -> Report: ...


KINDS: Mapping[str, _Maker] = {
    "licensing": licensing,
    "expiring": expiring,
    "breaches": breaches,
    "gaps": gaps,
    "usage": usage,
    "claims": claims,
    "fixity": fixity,
}
"""The kinds of reports, by the name one types."""

KIND_LABELS = {
    "licensing": mark("Licensing"),
    "expiring": mark("Expiring licences"),
    "breaches": mark("Uses outside their terms"),
    "gaps": mark("What is missing"),
    "usage": mark("Use by supplier"),
    "claims": mark("Claims ledger"),
    "fixity": mark("Fixity"),
}
FORMATS = ("pdf", "xlsx", "csv", "json")


def make_report(
    catalogue: Catalogue,
    kind: str,
    scope: Scope,
    *,
    now: str,
    progress: Progress | None = None,
) -> Report:
    """Return a report on the archive as it is. ``now`` is a UTC instant; its day is "today".

    Raises:
        Invalid: no such kind, or no collection of the scope's name.
        QueryError: the scope has a mistake, or names a saved search that is not there.
        Cancelled: by the user.
    """
    refuse_unknown(kind, tuple(KINDS))
    query, notes = catalogue.ask(resolved, scope.query)
    asked = replace(scope, query=query)
    report = catalogue.ask(KINDS[kind], asked, today=now[:10], progress=progress)
    return replace(report, made_at=now, notes=(*notes, *report.notes),
                   scope=replace(report.scope, query=scope.query))  # fmt: skip


def render(
    report: Report, form: str, catalogue: Catalogue, *, progress: Progress | None = None
) -> bytes:
    """Return a report in a format.

    Raises:
        Invalid: no such format.
    """
    if form == "csv":
        return to_csv(report)
    if form == "json":
        return to_json(report)
    if form == "xlsx":
        return to_xlsx(report)
    if form == "pdf":
        return to_pdf(report, catalogue.thumbnails.get, progress=progress)
    raise Invalid(
        field="format",
        problem=_("“{form}” is none of: {choices}.").format(form=form, choices=", ".join(FORMATS)),
    )


def save_report(
    report: Report,
    path: Path,
    form: str,
    catalogue: Catalogue,
    *,
    progress: Progress | None = None,
) -> None:
    """Write a report to a file: all of it, or what was there before stays.

    Raises:
        Unwritable, DiskFull: the file was not changed. Invalid: no such format.
    """
    if path.is_dir():
        raise Unwritable(path=path, reason=_("it is a folder"))
    if path.exists() and not path.is_file():  # writing would put a file in a device's place
        raise Unwritable(path=path, reason=_("it is not an ordinary file"))
    if not path.absolute().parent.is_dir():
        raise Unwritable(path=path, reason=_("there is no such folder"))
    data = render(report, form, catalogue, progress=progress)
    write_whole(path.absolute(), data)
    if not catalogue.read_only:
        # The report is what was asked for; that it cannot be listed later must not cost it.
        with contextlib.suppress(DiskFull, Locked):
            catalogue.maintain(lambda session: remember(session, report, data, catalogue.who))
