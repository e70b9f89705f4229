"""Bring a ledger in: read, plan, and write all of it in one step, or nothing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from archive.appearances import Match, appearance_columns
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
    """What came of a ledger. Nothing was written where ``refused``.

    A line has a mistake, or (``dayless``) no column is a day and nobody said that this is meant.

    ``filled`` uses were in the ledger and lacked something that a line says.
    """

    plan: Plan
    added: int
    refused: bool
    filled: int = 0
    dayless: bool = False


def open_ledger(
    catalogue: Catalogue,
    path: Path,
    typed: Mapping[str, str],
    *,
    sheet: str | None = None,
    head: int | None = None,
) -> tuple[Ledger, Mapping[str, str]]:
    """Return a ledger and what its columns mean: as typed, remembered or guessed.

    Raises:
        Unreadable, TooLarge, Invalid: the file, its table or a column that is typed cannot be so.
    """
    ledger = read_ledger(path, sheet=sheet, head=head)
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
    undated: bool = False,
    progress: Progress | None = None,
) -> Brought:
    """Write the uses a plan adds: one step of history, all or nothing.

    A plan with mistakes is refused, unless their lines are to be left out; one whose new uses have
    no column for their day, unless they are to stand ``undated``. What the columns meant
    is remembered for the next ledger with the same ones.

    Raises:
        ReadOnly, Locked, DiskFull: nothing was written. Cancelled: by the user, likewise.
    """
    new, fuller = plan.in_state("add"), plan.in_state("fill")
    if plan.dayless and not undated:
        return Brought(plan, 0, refused=True, dayless=True)
    if plan.problems and not skip_problems:
        return Brought(plan, 0, refused=True)
    if new or fuller:
        with catalogue.step("import_ledger", count=len(new) + len(fuller)):
            catalogue.do(_write, (*new, *fuller), progress or NoProgress())
    catalogue.maintain(partial(remember_columns, columns=plan.columns, mapping=plan.mapping))
    return Brought(plan, len(new), refused=False, filled=len(fuller))


def _write(session: Session, lines: tuple[LinePlan, ...], progress: Progress) -> None:
    progress.begin(len(lines), _("Writing uses"))
    publishers: dict[str, PartyId] = {}
    for start in range(0, len(lines), _BATCH):
        part = list(_columns(session, lines[start : start + _BATCH], publishers))
        new = [{"photo_id": line.photo_id, **columns} for line, columns in part
               if line.match is None]  # fmt: skip
        if new:
            session.execute(insert(Appearance), new)
        for line, columns in part:
            if line.match is not None:
                _fill(session, line.match, columns)
        progress.advance(start + len(part))


def _columns(
    session: Session, lines: Sequence[LinePlan], publishers: dict[str, PartyId]
) -> Iterator[tuple[LinePlan, dict[str, Any]]]:
    for line in lines:
        if line.terms is not None:
            yield line, appearance_columns(session, line.terms, publishers)


def _fill(session: Session, match: Match, columns: Mapping[str, Any]) -> None:
    """Write into a use what it lacked; what it says already stays."""
    names = set(match.fills)
    names |= {"publication_id"} if "publication" in names else set()
    names = names - {"fee"} | ({"fee_minor", "currency"} if "fee" in names else set())
    session.execute(
        update(Appearance)
        .where(Appearance.id == match.use_id)
        .values({name: columns[name] for name in names})
    )
