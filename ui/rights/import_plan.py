"""A ledger being imported, in words: what each line would do, and how many lines do what."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from archive import ledger_import
from archive.catalogue import Catalogue
from archive.ledger_import import (
    STATES,
    Brought,
    Choices,
    Ledger,
    LinePlan,
    Plan,
    words_of_field,
)
from archive.values import Progress
from resources.i18n import gettext as _
from resources.i18n import mark, ngettext
from ui.widgets.moments import day_words, number_words
from ui.widgets.rows_table import TableRow

MOST_SHOWN = 2000  # lines in the table; those with mistakes come first
_STATES = {
    "add": mark("✓ new"),
    "fill": mark("+ fills in"),
    "known": mark("· known already"),
    "twice": mark("· stands twice"),
    "total": mark("· a total"),
    "problem": mark("■ mistake"),
}


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that was read, and what its columns seem to mean: field → column."""

    path: Path
    ledger: Ledger
    mapping: dict[str, str]


@dataclass(frozen=True, slots=True)
class Planned:
    """A dry run: its rows for the table, and how many lines do what."""

    plan: Plan
    rows: tuple[TableRow, ...]
    counts: Mapping[str, int]

    @property
    def written(self) -> int:
        """How many uses would be added or filled in."""
        return self.counts["add"] + self.counts["fill"]

    @property
    def mistaken(self) -> int:
        """How many lines have a mistake."""
        return self.counts["problem"]


def open_file(catalogue: Catalogue, path: Path, head: int | None, *, progress: Progress) -> Opened:
    """Read a file off the window's thread; ``head`` is the line that names its columns."""
    progress.begin(0, _("Reading {name}").format(name=path.name))
    ledger, mapping = ledger_import.open_ledger(catalogue, path, {}, head=head)
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
    lines = sorted(plan.lines, key=lambda each: (_rank(each), each.line))
    rows = tuple(_row(line) for line in lines[:MOST_SHOWN])
    return Planned(plan, rows, {state: len(plan.in_state(state)) for state in STATES})


def _rank(line: LinePlan) -> int:
    """What needs attention first: mistakes, then what contradicts the ledger."""
    differs = line.match is not None and bool(line.match.differs)
    return 1 if differs else 2 * STATES.index(line.state)


def bring_in(
    catalogue: Catalogue, plan: Plan, *, skip: bool, undated: bool, progress: Progress
) -> Brought:
    """Write what a plan adds: one step, all or nothing."""
    return ledger_import.bring_in(
        catalogue, plan, skip_problems=skip, undated=undated, progress=progress
    )


def summary(planned: Planned) -> str:
    """Return how many lines do what."""
    counts = planned.counts
    said = (
        (counts["problem"], ngettext("{n} line with a mistake", "{n} lines with a mistake",
                                     counts["problem"])),
        (counts["add"], ngettext("{n} new use", "{n} new uses", counts["add"])),
        (counts["fill"], ngettext("{n} use filled in", "{n} uses filled in", counts["fill"])),
        (counts["known"], _("{n} known already")),
        (counts["twice"], _("{n} twice in the file")),
        (counts["total"], ngettext("{n} total left out", "{n} totals left out", counts["total"])),
    )  # fmt: skip
    parts = [words.format(n=number_words(count)) for count, words in said if count]
    return " · ".join(parts) or _("no lines")


def unread(planned: Planned) -> str:
    """Return what of the file is not read: the lines above the columns' names, other columns."""
    plan, parts = planned.plan, []
    if plan.head > 1:
        parts.append(_("The columns are named in line {n}.").format(n=plan.head))
    if plan.ignored:
        listed = ", ".join(f"“{column}”" for column in plan.ignored)
        parts.append(_("Not read: {columns}.").format(columns=listed))
    if plan.differing:
        count = len(plan.differing)
        words = ngettext(
            "{n} line says otherwise than the ledger, which stays.",
            "{n} lines say otherwise than the ledger, which stays.",
            count,
        )
        parts.append(words.format(n=number_words(count)))
    return " ".join(parts)


def _row(line: LinePlan) -> TableRow:
    terms = line.terms
    cells = (
        line.line,
        _(_STATES.get(line.state, line.state)),
        line.photo_id,
        day_words(terms.used_from) if terms else "",
        (terms.publication or "") if terms else "",
        _remark(line),
    )
    level = {"problem": "block", "add": "", "fill": ""}.get(line.state, "muted")
    return TableRow(line.line, cells, level)


def _remark(line: LinePlan) -> str:
    """What is wrong with a line, what it fills in, or what it says otherwise."""
    parts = [f"{each.column}: {each.message}" if each.column else each.message
             for each in line.problems]  # fmt: skip
    if line.match is None:
        return "; ".join(parts)
    if line.match.fills:
        filled = ", ".join(words_of_field(name) for name in line.match.fills)
        parts.append(_("use {id} gets: {fields}").format(id=line.match.use_id, fields=filled))
    parts += [
        _("{field} of use {id} stays “{before}”, not “{now}”").format(
            field=words_of_field(name), id=line.match.use_id, before=before, now=now
        )
        for name, before, now in line.match.differs
    ]
    return "; ".join(parts)
