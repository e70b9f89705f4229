"""``usage add``, ``list``, ``remove``, ``import``: the ledger of where photos ran."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

from archive import appearances, ledger_import
from archive.appearances import AppearanceRecord, AppearanceTerms
from archive.catalogue import Catalogue
from archive.cli.output import Commands, Context, TerminalProgress, UsageError, listing
from archive.credits import redactions
from archive.ledger_import import ORDERS, WAYS, Brought, LinePlan
from archive.licences import known_day
from archive.store.models import APPEARANCE_STATES
from resources.i18n import gettext as _
from resources.i18n import ngettext

_TEXTS = ("publication", "medium", "platform", "section", "page", "size", "territory", "note")

_WORDS = ("article", "caption_printed", "credit_printed", "note", "section")
"""Words of a use in which a name may stand that is protected since."""


def register(commands: Commands) -> None:
    """Add ``usage`` and what can be done with uses."""
    parser = commands.add_parser("usage", help=_("record where photos ran"))
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    add = actions.add_parser("add", help=_("record that a photo ran"))
    add.add_argument("photo", metavar="PHOTO", type=int)
    add.add_argument("--article", type=int, metavar="ID")
    for name in _TEXTS:
        add.add_argument(f"--{name}", metavar="TEXT")
    add.add_argument("--from", dest="used_from", metavar="DATE", help=_("first day"))
    add.add_argument("--to", dest="used_to", metavar="DATE", help=_("last day"))
    add.add_argument("--caption", metavar="TEXT", help=_("caption as printed"))
    add.add_argument("--credit", metavar="TEXT", help=_("credit as printed"))
    add.add_argument("--circulation", type=int, metavar="N")
    add.add_argument("--fee", metavar="AMOUNT", help=_("what this use cost, e.g. 120.50"))
    add.add_argument("--currency", metavar="CODE", help=_("ISO 4217, e.g. EUR"))
    add.add_argument("--invoice", metavar="TEXT")
    add.add_argument("--status", choices=APPEARANCE_STATES, default="published")
    add.set_defaults(run=run_add)
    listed = actions.add_parser("list", help=_("list uses by day"))
    listed.add_argument("photo", metavar="PHOTO", type=int, nargs="?")
    listed.add_argument("--article", type=int, metavar="ID")
    listed.add_argument("--from", dest="since", metavar="DATE")
    listed.add_argument("--to", dest="until", metavar="DATE")
    listed.set_defaults(run=run_list)
    remove = actions.add_parser("remove", help=_("record that a photo was taken down"))
    remove.add_argument("use", metavar="ID", type=int)
    remove.add_argument("--on", metavar="DATE", help=_("last day"))
    remove.set_defaults(run=run_remove)
    _register_import(actions)


def _register_import(actions: Commands) -> None:
    brought = actions.add_parser("import", help=_("bring in a ledger: CSV, XLSX, XLS or ODS"))
    brought.add_argument("file", metavar="FILE", type=Path)
    brought.add_argument("--map", metavar="FIELD=COLUMN", action="append", default=[],
                         help=_("which column means what, by name or number; the rest is "
                                "remembered or guessed (may be repeated)"))  # fmt: skip
    brought.add_argument("--dates", choices=ORDERS, help=_("order of day, month and year"))
    brought.add_argument("--currency", metavar="CODE", default="",
                         help=_("of fees that name none"))  # fmt: skip
    brought.add_argument("--photo-by", choices=tuple(WAYS), help=_("how the ledger names photos"))
    brought.add_argument("--sheet", metavar="NAME", help=_("of a spreadsheet (default: the first)"))
    brought.add_argument("--skip", action="store_true", help=_("leave lines with mistakes out"))
    brought.add_argument("--dry-run", action="store_true",
                         help=_("say line by line what would happen; write nothing"))  # fmt: skip
    brought.set_defaults(run=run_import)


def run_add(context: Context) -> None:
    """Record that a photo ran."""
    given = context.arguments
    terms = AppearanceTerms(
        article_id=given.article, used_from=given.used_from, used_to=given.used_to,
        caption_printed=given.caption, credit_printed=given.credit,
        circulation=given.circulation, status=given.status, fee=given.fee,
        currency=given.currency, invoice=given.invoice,
        **{name: getattr(given, name) for name in _TEXTS},
    )  # fmt: skip
    with context.catalogue() as catalogue:
        added = catalogue.do(appearances.add_appearance, given.photo, terms).value
        (record,) = _shown(catalogue, [catalogue.ask(appearances.appearance, added)])
    context.answer(record, _line(record))


def run_list(context: Context) -> None:
    """List uses by day."""
    given = context.arguments
    with context.catalogue(read_only=True) as catalogue:
        page = catalogue.ask(
            appearances.appearances,
            photo_ids=None if given.photo is None else [given.photo],
            article_id=given.article,
            since=known_day(given.since, "from"),
            until=known_day(given.until, "to"),
        )
        records = _shown(catalogue, page.items)
    context.answer(listing(records, page.total), [_line(record) for record in records])


def run_remove(context: Context) -> None:
    """Record that a photo was taken down; the use stays in the ledger."""
    with context.catalogue() as catalogue:
        catalogue.do(appearances.remove_appearance, context.arguments.use, on=context.arguments.on)
        found = catalogue.ask(appearances.appearance, context.arguments.use)
        (record,) = _shown(catalogue, [found])
    context.answer(record, _line(record))


def _shown(
    catalogue: Catalogue, records: Sequence[AppearanceRecord]
) -> tuple[AppearanceRecord, ...]:
    """Return uses as they may be read: without the names that are protected today."""
    hidden = catalogue.ask(redactions, list({record.photo_id for record in records}))
    return tuple(
        replace(record, **{name: redacted(getattr(record, name)) for name in _WORDS})
        if (redacted := hidden.get(record.photo_id)) else record
        for record in records
    )  # fmt: skip


def _line(record: AppearanceRecord) -> str:
    where = record.publication or record.article or record.platform or "—"
    fee = f"  {record.fee} {record.currency}" if record.fee else ""
    return (
        f"{record.id:>5}  {record.used_from or '—':10}  {_('photo')} {record.photo_id:>6}  "
        f"{record.status:9}  {where[:30]:30}  {record.credit_printed or '—'}{fee}"
    )


def run_import(context: Context) -> int:
    """Bring a ledger in: all of it or nothing; with mistakes only if they are to be left out."""
    given = context.arguments
    choices = ledger_import.Choices(given.dates, given.currency, given.photo_by)
    progress = TerminalProgress()
    with context.catalogue(read_only=given.dry_run) as catalogue:
        ledger, mapping = ledger_import.open_ledger(
            catalogue, given.file, _mapping(given.map), sheet=given.sheet
        )
        plan = ledger_import.plan_import(catalogue, ledger, mapping, choices, progress=progress)
        done = ledger_import.Brought(plan, 0, refused=False)
        if not given.dry_run:
            done = ledger_import.bring_in(
                catalogue, plan, skip_problems=given.skip, progress=progress
            )
    context.answer(_document(given.file, done, given.dry_run), _report(done, given.dry_run))
    return 1 if done.refused else 0


def _mapping(words: Sequence[str]) -> dict[str, str]:
    typed = {}
    for word in words:
        name, equals, column = word.partition("=")
        if not equals:
            raise UsageError(_("“{word}” is not FIELD=COLUMN.").format(word=word))
        typed[name.strip().lower().replace("-", "_")] = column.strip()
    return typed


def _document(path: Path, done: Brought, dry_run: bool) -> dict[str, object]:
    plan = done.plan
    said: dict[str, object] = {
        "path": path, "columns": plan.columns, "map": plan.mapping, "lines": len(plan.lines),
        "new": len(plan.in_state("add")), "known": len(plan.in_state("known")),
        "added": done.added, "problems": plan.problems, "dry_run": dry_run,
    }  # fmt: skip
    if dry_run:
        said["plan"] = [_planned(line) for line in plan.lines]
    if done.refused:
        said["error"] = {"code": "invalid", "message": _refusal(done)}
    return said


def _planned(line: LinePlan) -> dict[str, object]:
    terms = {} if line.terms is None else asdict(line.terms)
    filled = {name: value for name, value in terms.items() if value is not None}
    return {"line": line.line, "state": line.state, "photo": line.photo_id, "use": filled}


def _mistakes(done: Brought) -> str:
    count = len(done.plan.in_state("problem"))
    said = ngettext("{n} line has a mistake.", "{n} lines have mistakes.", count)
    return said.format(n=count)


def _refusal(done: Brought) -> str:
    count = len(done.plan.in_state("problem"))
    said = ngettext("{n} line has a mistake; nothing was written.",
                    "{n} lines have mistakes; nothing was written.", count)  # fmt: skip
    return said.format(n=count)


def _report(done: Brought, dry_run: bool) -> list[str]:
    plan = done.plan
    lines = [f"{field:16} ← {column}" for field, column in plan.mapping.items()]
    shown = plan.lines if dry_run else plan.in_state("problem")
    lines += [text for line in shown for text in _line_texts(line)]
    if done.refused:
        return [*lines, _refusal(done)]
    if dry_run and plan.problems:
        lines.append(_mistakes(done))
    new = len(plan.in_state("add"))
    said = (ngettext("{n} use would be added.", "{n} uses would be added.", new) if dry_run
            else ngettext("{n} use added.", "{n} uses added.", new))  # fmt: skip
    known = len(plan.in_state("known"))
    lines.append(said.format(n=new))
    if known:
        said = ngettext("{n} line is in the ledger already.",
                        "{n} lines are in the ledger already.", known)  # fmt: skip
        lines.append(said.format(n=known))
    return lines


def _line_texts(line: LinePlan) -> list[str]:
    number = _("line {n}").format(n=line.line)
    if line.problems:
        return [f"{number}, {each.column or each.field}: {each.message}" for each in line.problems]
    what = _("new") if line.state == "add" else _("known")
    terms = line.terms
    where = (terms.publication or terms.platform or "—") if terms else "—"
    day = (terms.used_from or "—") if terms else "—"
    return [f"{number}: {what}: {_('photo')} {line.photo_id}, {day}, {where}"]
