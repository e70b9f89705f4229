"""``report KIND``: what was used, what expires, what is missing, what it cost, who claimed what.

Also the reports that were handed over: ``report list``, ``show``, ``compare``.
"""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from archive import reports
from archive.catalogue import Catalogue
from archive.cli.output import Commands, Context, TerminalProgress, UsageError, listing
from archive.errors import NotFound
from archive.reports import FORMATS, KIND_LABELS, KINDS, Report, StoredRecord
from resources.i18n import gettext as _
from resources.i18n import ngettext


def register(commands: Commands) -> None:
    """Add ``report``."""
    parser = commands.add_parser("report", help=_("make a report"))
    actions = parser.add_subparsers(metavar="KIND", required=True)
    for kind in KINDS:
        made = actions.add_parser(kind, help=_(KIND_LABELS[kind]))
        _question(made)
        made.set_defaults(run=run, kind=kind)
    listed = actions.add_parser("list", help=_("list the reports that were handed over"))
    listed.add_argument("--kind", choices=tuple(KINDS))
    listed.set_defaults(run=run_list)
    show = actions.add_parser("show", help=_("write a report again, as it was handed over"))
    show.add_argument("report", metavar="ID", type=int)
    _form(show)
    show.set_defaults(run=run_show)
    compared = actions.add_parser("compare", help=_("set a report beside an earlier one"))
    compared.add_argument("reports", metavar="ID", type=int, nargs="*",
                          help=_("one: the same question again now; two: these"))  # fmt: skip
    compared.add_argument("--kind", choices=tuple(KINDS),
                          help=_("a new report beside the last one before its period"))  # fmt: skip
    _question(compared)
    compared.set_defaults(run=run_compare)


def _question(parser: argparse.ArgumentParser) -> None:
    scope = _("a search, saved:NAME or collection:NAME (default: all)")
    parser.add_argument("--scope", metavar="QUERY", default="", help=scope)
    parser.add_argument("--from", dest="since", metavar="DATE", help=_("first day of the period"))
    parser.add_argument("--to", dest="until", metavar="DATE", help=_("last day of the period"))
    _form(parser)


def _form(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=FORMATS, help=_("default: as the file is named"))
    without = _("file to write; CSV and JSON go to standard output without it")
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help=without)


def run(context: Context) -> None:
    """Make a report and write it; one that goes to a file is kept with its result."""
    given = context.arguments
    form = _format(given.format, given.output)
    progress = TerminalProgress()
    with context.catalogue(read_only=not context.may_write, asked=given.scope) as catalogue:
        report = _made(context, catalogue, given.kind, progress)
        if given.output is None:
            _print(reports.render(report, form, catalogue))
            return
        reports.save_report(report, given.output, form, catalogue, progress=progress)
    context.answer(_document(report, given.output, form), _lines(report, given.output))


def _made(context: Context, catalogue: Catalogue, kind: str, progress: TerminalProgress) -> Report:
    given = context.arguments
    asked = reports.scope(given.scope, given.since, given.until)
    return reports.make_report(catalogue, kind, asked, now=_now(), progress=progress)


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def run_list(context: Context) -> None:
    """List the reports that were handed over, the newest first."""
    with context.catalogue(read_only=True) as catalogue:
        page = catalogue.ask(reports.stored_reports, kind=context.arguments.kind)
    context.answer(listing(page.items, page.total), [_line(record) for record in page.items])


def _line(record: StoredRecord) -> str:
    period = f"{record.since or '…'} – {record.until or '…'}"
    return (f"{record.id:>5}  {record.made_at[:16]}  {record.kind:10}  {period:23}  "
            f"{record.query or _('all photos')}")  # fmt: skip


def run_show(context: Context) -> None:
    """Write a report again from what was kept of it."""
    given = context.arguments
    form = _format(given.format, given.output)
    with context.catalogue(read_only=True) as catalogue:
        report = catalogue.ask(reports.stored_report, given.report)
        _hand_over(context, catalogue, report, form)


def run_compare(context: Context) -> None:
    """Set two reports beside each other: two kept ones, or one and the same question now."""
    given = context.arguments
    form = _format(given.format or (None if given.output else "json"), given.output)
    with context.catalogue(read_only=True, asked="rights") as catalogue:
        earlier, later = _pair(context, catalogue)
        _hand_over(context, catalogue, reports.compare(earlier, later), form)


def _pair(context: Context, catalogue: Catalogue) -> tuple[Report, Report]:
    given = context.arguments
    progress = TerminalProgress()
    if given.kind and not given.reports:
        later = _made(context, catalogue, given.kind, progress)
        before = later.scope.since
        last = catalogue.ask(reports.last_like, given.kind, later.scope.query, before=before)
        if last is None:
            raise NotFound(what=_("earlier report of the kind"), key=given.kind)
        return catalogue.ask(reports.stored_report, last.id), later
    if given.kind or len(given.reports) not in (1, 2):
        raise UsageError(_("Name one or two kept reports, or a kind with --kind."))
    earlier, *others = (catalogue.ask(reports.stored_report, each) for each in given.reports)
    if others:
        return earlier, others[0]
    again = reports.make_report(
        catalogue, earlier.kind, earlier.scope, now=_now(), progress=progress
    )
    return earlier, again


def _hand_over(context: Context, catalogue: Catalogue, report: Report, form: str) -> None:
    path = context.arguments.output
    if path is None:
        _print(reports.render(report, form, catalogue))
        return
    reports.save_report(report, path, form, catalogue)
    context.answer(_document(report, path, form), _lines(report, path))


def _format(named: str | None, output: Path | None) -> str:
    form = named or (output.suffix.lower().lstrip(".") if output else "json")
    if form not in FORMATS:
        raise UsageError(_("Name a format: --format {choices}.").format(choices="|".join(FORMATS)))
    if output is None and form not in ("csv", "json"):
        raise UsageError(_("A {form} report needs a file: -o FILE.").format(form=form))
    return form


def _print(data: bytes) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _document(report: Report, path: Path, form: str) -> dict[str, object]:
    whole = reports.document(report)
    said = {key: whole[key] for key in ("kind", "title", "query", "period", "totals", "notes")}
    return {"path": path, "format": form, "rows": len(report.rows), **said}


def _lines(report: Report, path: Path) -> list[str]:
    count = len(report.rows)
    saved = ngettext("Saved {path} ({n} row).", "Saved {path} ({n} rows).", count)
    return [
        saved.format(path=path, n=count),
        *(f"  {total.label}: {total.text}" for total in report.totals),
        *(f"  {note}" for note in report.notes),
    ]
