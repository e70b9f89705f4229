"""``report KIND``: what was used, what expires, what is missing, what it cost, who claimed what."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from archive import reports
from archive.cli.output import Commands, Context, TerminalProgress, UsageError
from archive.reports import FORMATS, KINDS, Report
from resources.i18n import gettext as _
from resources.i18n import ngettext


def register(commands: Commands) -> None:
    """Add ``report``."""
    parser = commands.add_parser("report", help=_("make a report"))
    parser.add_argument("kind", choices=tuple(KINDS))
    parser.add_argument("--scope", metavar="QUERY", default="", help=_("a search (default: all)"))
    parser.add_argument("--from", dest="since", metavar="DATE", help=_("first day of the period"))
    parser.add_argument("--to", dest="until", metavar="DATE", help=_("last day of the period"))
    parser.add_argument("--format", choices=FORMATS, help=_("default: as the file is named"))
    without = _("file to write; CSV and JSON go to standard output without it")
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help=without)
    parser.set_defaults(run=run)


def run(context: Context) -> None:
    """Make a report and write it."""
    given = context.arguments
    form = _format(given.format, given.output)
    asked = reports.scope(given.scope, given.since, given.until)
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    progress = TerminalProgress()
    with context.catalogue() as catalogue:
        report = reports.make_report(catalogue, given.kind, asked, now=now, progress=progress)
        if given.output is None:
            _print(reports.render(report, form, catalogue))
            return
        reports.save_report(report, given.output, form, catalogue, progress=progress)
    context.answer(_document(report, given.output, form), _lines(report, given.output))


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
