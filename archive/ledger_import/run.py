"""Bring a ledger in: read, plan, and write all of it in one step, or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sqlalchemy import insert
from sqlalchemy.orm import Session

from archive.appearances import appearance_columns
from archive.catalogue import Catalogue
from archive.desk import remember_columns, remembered_columns
from archive.ledger_import.columns import chosen
from archive.ledger_import.plan import Choices, LinePlan, Plan, plan_ledger
from archive.ledger_import.source import Ledger, read_ledger
from archive.store.models import Appearance
from archive.values import NoProgress, PartyId, Progress
from resources.i18n import gettext as _

_BATCH = 500


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of a ledger. Nothing was added where ``refused``: a line has a mistake."""

    plan: Plan
    added: int
    refused: bool


def open_ledger(
    catalogue: Catalogue, path: Path, typed: Mapping[str, str], *, sheet: str | None = None
) -> tuple[Ledger, Mapping[str, str]]:
    """Return a ledger and what its columns mean: as typed, remembered or guessed.

    Raises:
        Unreadable, TooLarge, Invalid: the file, its table or the mapping cannot be so.
    """
    ledger = read_ledger(path, sheet=sheet)
    known = catalogue.ask(remembered_columns, ledger.columns)
    return ledger, chosen(ledger.columns, typed, known)


def plan_import(
    catalogue: Catalogue,
    ledger: Ledger,
    mapping: Mapping[str, str],
    choices: Choices | None = None,
    *,
    progress: Progress | None = None,
) -> Plan:
    """Return what bringing a ledger in would do, line by line; nothing is written.

    Raises:
        Invalid: a choice is none. Cancelled: by the user.
    """
    return catalogue.ask(plan_ledger, ledger, mapping, choices or Choices(),
                         progress=progress or NoProgress())  # fmt: skip


def bring_in(
    catalogue: Catalogue,
    plan: Plan,
    *,
    skip_problems: bool = False,
    progress: Progress | None = None,
) -> Brought:
    """Write the uses a plan adds: one step of history, all or nothing.

    A plan with mistakes is refused, unless their lines are to be left out. What the columns meant
    is remembered for the next ledger with the same ones.

    Raises:
        ReadOnly, Locked, DiskFull: nothing was written. Cancelled: by the user, likewise.
    """
    new = plan.in_state("add")
    if plan.problems and not skip_problems:
        return Brought(plan, 0, refused=True)
    if new:
        with catalogue.step("import_ledger", count=len(new)):
            catalogue.do(_write, new, progress or NoProgress())
    catalogue.maintain(partial(remember_columns, columns=plan.columns, mapping=plan.mapping))
    return Brought(plan, len(new), refused=False)


def _write(session: Session, lines: tuple[LinePlan, ...], progress: Progress) -> None:
    progress.begin(len(lines), _("Writing uses"))
    rows: list[dict[str, object]] = []
    publishers: dict[str, PartyId] = {}
    for number, line in enumerate(lines, start=1):
        if line.terms is None:
            continue
        columns = appearance_columns(session, line.terms, publishers)
        rows.append({"photo_id": line.photo_id, **columns})
        if len(rows) == _BATCH:
            session.execute(insert(Appearance), rows)
            rows = []
            progress.advance(number)
    if rows:
        session.execute(insert(Appearance), rows)
    progress.advance(len(lines))
