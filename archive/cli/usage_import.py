"""``usage import``: a ledger from elsewhere, said line by line, brought in whole or not at all."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from archive import ledger_import
from archive.cli.output import Commands, Context, TerminalProgress, UsageError
from archive.ledger_import import (
    FIELDS,
    ORDERS,
    WAYS,
    Brought,
    Choices,
    LinePlan,
    Plan,
    words_of_field,
)
from archive.licences import DECIMAL_SIGNS
from resources.i18n import gettext as _
from resources.i18n import mark, ngettext

_MISTAKES_SHOWN = 50
_STATES = {
    "add": mark("new"), "fill": mark("fills in"), "known": mark("known"),
    "twice": mark("said by another line"), "total": mark("a total, left out"),
}  # fmt: skip


def register(actions: Commands) -> None:
    """Add ``import`` to what can be done with uses."""
    brought = actions.add_parser("import", help=_("bring in a ledger: CSV, XLSX, XLS or ODS"))
    brought.add_argument("file", metavar="FILE", type=Path)
    brought.add_argument("--map", metavar="FIELD=COLUMN", action="append", default=[],
                         help=_("which column means what, by name or number; the rest is "
                                "remembered or guessed (may be repeated)"))  # fmt: skip
    head = _("line that names the columns; 0: none (default: found)")
    brought.add_argument("--head", metavar="LINE", type=int, help=head)
    brought.add_argument("--dates", choices=ORDERS, help=_("order of day, month and year"))
    cents = _("what cuts off the cents (default: as other amounts tell)")
    brought.add_argument("--decimal", choices=tuple(DECIMAL_SIGNS), help=cents)
    brought.add_argument("--currency", metavar="CODE", default="",
                         help=_("of fees that name none"))  # fmt: skip
    brought.add_argument("--photo-by", choices=tuple(WAYS), help=_("how the ledger names photos"))
    brought.add_argument("--sheet", metavar="NAME", help=_("of a spreadsheet (default: the first)"))
    brought.add_argument("--skip", action="store_true", help=_("leave lines with mistakes out"))
    brought.add_argument("--undated", action="store_true",
                         help=_("bring it in though no column is a day"))  # fmt: skip
    brought.add_argument("--dry-run", action="store_true",
                         help=_("say line by line what would happen; write nothing"))  # fmt: skip
    brought.set_defaults(run=run_import)


def run_import(context: Context) -> int:
    """Bring a ledger in: all of it or nothing; with mistakes only if they are to be left out."""
    given = context.arguments
    choices = Choices(given.dates, given.currency, given.photo_by, given.decimal)
    progress = TerminalProgress()
    with context.catalogue(read_only=given.dry_run) as catalogue:
        ledger, mapping = ledger_import.open_ledger(
            catalogue, given.file, _mapping(given.map), sheet=given.sheet, head=given.head
        )
        plan = ledger_import.plan_import(catalogue, ledger, mapping, choices, progress=progress)
        done = Brought(plan, 0, refused=False)
        if not given.dry_run:
            done = ledger_import.bring_in(
                catalogue, plan, skip_problems=given.skip, undated=given.undated, progress=progress
            )
    context.answer(_document(given.file, done, given.dry_run), list(_report(done, given.dry_run)))
    return 1 if done.refused or _came_to_nothing(plan) else 0


def _came_to_nothing(plan: Plan) -> bool:
    """Tell whether mistakes left no line to bring in, and the ledger has none of them already."""
    return bool(plan.problems) and not any(map(plan.in_state, ("add", "fill", "known")))


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
        "path": path, "head": plan.head, "columns": plan.columns, "map": plan.mapping,
        "ignored": plan.ignored, "lines": len(plan.lines), "new": len(plan.in_state("add")),
        "known": len(plan.in_state("known")), "twice": len(plan.in_state("twice")),
        "added": done.added, "filled": done.filled,
        "totals": [line.line for line in plan.in_state("total")],
        "differing": [_difference(line) for line in plan.differing],
        "problems": plan.problems, "dry_run": dry_run, "dayless": plan.dayless,
    }  # fmt: skip
    if dry_run:
        said["plan"] = [_planned(line) for line in plan.lines]
    if done.refused:
        said["error"] = {"code": "invalid", "message": _refusal(done)}
    return said


def _planned(line: LinePlan) -> dict[str, object]:
    terms = {} if line.terms is None else asdict(line.terms)
    filled = {name: value for name, value in terms.items() if value is not None}
    said: dict[str, object] = {"line": line.line, "state": line.state, "photo": line.photo_id,
                               "use": filled}  # fmt: skip
    if line.match is not None:
        said |= {"of": line.match.use_id, "fills": dict(line.match.fills)}
    return said


def _difference(line: LinePlan) -> dict[str, object]:
    match = line.match
    differs = match.differs if match else ()
    return {"line": line.line, "of": match.use_id if match else None,
            "fields": {name: {"ledger": before, "line": now} for name, before, now in differs},
            }  # fmt: skip


def _report(done: Brought, dry_run: bool) -> Iterator[str]:
    plan = done.plan
    yield from _columns(plan)
    shown = plan.lines if dry_run else plan.in_state("problem")
    left_out = 0
    for line in shown:
        if line.problems and left_out >= _MISTAKES_SHOWN:
            left_out += 1
            continue
        left_out += bool(line.problems)
        yield from _line_texts(line)
    if left_out > _MISTAKES_SHOWN:
        yield _("… and {n} more lines with mistakes; --json lists them all.").format(
            n=left_out - _MISTAKES_SHOWN
        )
    if plan.problems:
        yield from _mistakes_by_column(plan)
    if done.refused:
        yield _refusal(done)
        return
    if dry_run and plan.problems:
        count = len(plan.in_state("problem"))
        yield ngettext("{n} line has a mistake.", "{n} lines have mistakes.", count).format(n=count)
    yield from _counts(done, dry_run)


def _columns(plan: Plan) -> Iterator[str]:
    if plan.head != 1:
        yield (_("The columns are named in line {n}.").format(n=plan.head) if plan.head
               else _("No line names the columns."))  # fmt: skip
    if plan.dayless:
        yield _("No column is a day: the new uses would have none, and no month would count them.")
    for field, column in plan.mapping.items():
        yield f"{field:16} ← {column}"
    if plan.ignored:
        yield _("Not read: {columns}.").format(
            columns=", ".join(f"“{each}”" for each in plan.ignored)
        )
        missing = [name for name in FIELDS if name not in plan.mapping]
        yield _("(--map FIELD={column} reads one of them as: {fields})").format(
            column=f"“{plan.ignored[0]}”", fields=", ".join(missing)
        )


def _mistakes_by_column(plan: Plan) -> Iterator[str]:
    counts = Counter(problem.column or problem.field for problem in plan.problems)
    listed = ", ".join(f"{column} ({count})" for column, count in counts.most_common())
    yield _("Mistakes by column: {listed}.").format(listed=listed)


def _refusal(done: Brought) -> str:
    plan = done.plan
    if done.dayless:
        return _("No column is a day; nothing was written. Say which with --map "
                 "used_from=COLUMN, or --undated if there is none.")  # fmt: skip
    count = len(plan.in_state("problem"))
    said = ngettext("{n} line has a mistake; nothing was written.",
                    "{n} lines have mistakes; nothing was written.", count)  # fmt: skip
    return said.format(n=count)


def _counts(done: Brought, dry_run: bool) -> Iterator[str]:
    plan = done.plan
    new, fuller = len(plan.in_state("add")), len(plan.in_state("fill"))
    said = (ngettext("{n} use would be added.", "{n} uses would be added.", new) if dry_run
            else ngettext("{n} use added.", "{n} uses added.", new))  # fmt: skip
    yield said.format(n=new)
    if fuller:
        said = ngettext("{n} use filled in.", "{n} uses filled in.", fuller)
        if dry_run:
            said = ngettext("{n} use would be filled in.", "{n} uses would be filled in.", fuller)
        yield said.format(n=fuller)
    known, twice = len(plan.in_state("known")), len(plan.in_state("twice"))
    if twice:
        said = ngettext("{n} line says what another says.", "{n} lines say what others say.", twice)
        yield said.format(n=twice)
    if known:
        said = ngettext("{n} line is in the ledger already.",
                        "{n} lines are in the ledger already.", known)  # fmt: skip
        yield said.format(n=known)
    totals = [str(line.line) for line in plan.in_state("total")]
    if totals:
        yield _("Left out as totals: line {lines}.").format(lines=", ".join(totals))
    differing = plan.differing
    for line in differing[:_MISTAKES_SHOWN]:
        yield _differs(line)
    if len(differing) > _MISTAKES_SHOWN:
        yield _("… and {n} more lines that say otherwise; --json lists them all.").format(
            n=len(differing) - _MISTAKES_SHOWN
        )


def _differs(line: LinePlan) -> str:
    match = line.match
    if match is None:
        return ""
    fields = "; ".join(
        f"{words_of_field(name)}: {before} / {now}" for name, before, now in match.differs
    )
    return _("line {n} says otherwise than use {use} (which stays): {fields}").format(
        n=line.line, use=match.use_id, fields=fields
    )


def _line_texts(line: LinePlan) -> Iterator[str]:
    number = _("line {n}").format(n=line.line)
    if line.problems:
        yield from (f"{number}, {each.column or each.field}: {each.message}"
                    for each in line.problems)  # fmt: skip
        return
    terms = line.terms
    where = (terms.publication or terms.platform or "—") if terms else "—"
    day = (terms.used_from or "—") if terms else "—"
    filled = ", ".join(words_of_field(name) for name in line.match.fills) if line.match else ""
    photo = f"{_('photo')} {line.photo_id}, {day}, {where}" if line.photo_id else ""
    yield ": ".join(filter(None, [number, _(_STATES[line.state]), filled, photo]))
