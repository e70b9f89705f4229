"""A ledger being imported, in words: what each line would do, and how many lines do what."""

from dataclasses import dataclass
from pathlib import Path

from archive import ledger_import
from archive.catalogue import Catalogue
from archive.ledger_import import Brought, Choices, Ledger, LinePlan, Plan
from archive.values import Progress
from resources.i18n import gettext as _
from resources.i18n import mark, ngettext
from ui.widgets.moments import day_words, number_words
from ui.widgets.rows_table import TableRow

MOST_SHOWN = 2000  # lines in the table; those with mistakes come first
_STATES = {
    "add": mark("✓ new"),
    "known": mark("· known already"),
    "problem": mark("■ mistake"),
}
_ORDER = ("problem", "add", "known")


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that was read, and what its columns seem to mean: field → column."""

    path: Path
    ledger: Ledger
    mapping: dict[str, str]


@dataclass(frozen=True, slots=True)
class Planned:
    """A dry run: its rows for the table, and its figures."""

    plan: Plan
    rows: tuple[TableRow, ...]
    new: int
    known: int
    mistaken: int


def open_file(catalogue: Catalogue, path: Path, *, progress: Progress) -> Opened:
    """Read a file off the window's thread."""
    progress.begin(0, _("Reading {name}").format(name=path.name))
    ledger, mapping = ledger_import.open_ledger(catalogue, path, {})
    return Opened(path, ledger, dict(mapping))


def make_plan(
    catalogue: Catalogue,
    ledger: Ledger,
    mapping: dict[str, str],
    choices: Choices,
    *,
    progress: Progress,
) -> Planned:
    """Say what every line would do; nothing is written."""
    plan = ledger_import.plan_import(catalogue, ledger, mapping, choices, progress=progress)
    lines = sorted(plan.lines, key=lambda each: (_ORDER.index(each.state), each.line))
    counted = {state: len(plan.in_state(state)) for state in _ORDER}
    rows = tuple(_row(line) for line in lines[:MOST_SHOWN])
    return Planned(plan, rows, counted["add"], counted["known"], counted["problem"])


def bring_in(catalogue: Catalogue, plan: Plan, *, skip: bool, progress: Progress) -> Brought:
    """Write what a plan adds: one step, all or nothing."""
    return ledger_import.bring_in(catalogue, plan, skip_problems=skip, progress=progress)


def summary(planned: Planned) -> str:
    """Return how many lines do what."""
    parts = [
        ngettext("{n} new use", "{n} new uses", planned.new).format(n=number_words(planned.new)),
        _("{n} known already").format(n=number_words(planned.known)) if planned.known else "",
        ngettext("{n} line with a mistake", "{n} lines with a mistake", planned.mistaken).format(
            n=number_words(planned.mistaken)
        )
        if planned.mistaken
        else "",
    ]
    return " · ".join(part for part in parts if part)


def _row(line: LinePlan) -> TableRow:
    terms = line.terms
    wrong = "; ".join(
        f"{problem.column}: {problem.message}" if problem.column else problem.message
        for problem in line.problems
    )
    cells = (
        line.line,
        _(_STATES.get(line.state, line.state)),
        line.photo_id,
        day_words(terms.used_from) if terms else "",
        (terms.publication or "") if terms else "",
        (terms.medium or "") if terms else "",
        wrong,
    )
    level = {"problem": "block", "known": "muted"}.get(line.state, "")
    return TableRow(line.line, cells, level)
