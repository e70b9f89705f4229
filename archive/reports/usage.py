"""Use by supplier: how often, how many photos, in breach or not, what it cost per currency."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.appearances import AppearanceRecord
from archive.desk import letterhead
from archive.licences import amount_text
from archive.reports.first_uses import paid_before
from archive.reports.period_uses import began_earlier, begins_in, earlier_note, judged
from archive.reports.report import (
    Column,
    Report,
    Row,
    Scope,
    Stack,
    Total,
    Value,
    joined,
    money_totals,
    photos_in,
    state_of,
)
from archive.reports.subjects import Charge, charge_of, cost_of, licence_table
from archive.rights import (
    CreditOwed,
    PhotoFacts,
    breaches,
    credits_owed,
    facts_of,
    in_breach,
    uses_by_photo,
)
from archive.store.models import Credit, Party
from archive.values import NoProgress, Progress
from resources.i18n import gettext as _
from resources.i18n import mark, ngettext


@dataclass(slots=True)
class _Supplier:
    """What is counted for one supplier."""

    uses: int = 0
    breaches: int = 0
    removed: int = 0
    photos: set[int] = field(default_factory=set)
    charged: list[Charge] = field(default_factory=list)
    costs: Counter[str] = field(default_factory=Counter)
    days: list[str] = field(default_factory=list)


def usage(
    session: Session, scope: Scope, *, today: str, progress: Progress | None = None
) -> Report:
    """Return the uses of a scope's photos within the period, by supplier.

    A use without a day is in no period, and one online without a last day only in that in which
    it began, or costs of one use would be those of every month; the notes say how many there are.

    Raises:
        QueryError: the search has a mistake. Cancelled: by the user.
    """
    progress = progress or NoProgress()
    every = uses_by_photo(session, photos_in(session, scope), since=scope.since, until=scope.until)
    uses, notes = _within(every, scope)
    ids = sorted(uses)
    owed = credits_owed(session, ids)
    party_of = _suppliers(session, ids)
    found: dict[str, _Supplier] = defaultdict(_Supplier)
    progress.begin(len(ids), _("Judging uses"))
    for number, facts in enumerate(facts_of(session, ids), start=1):
        due = owed.get(facts.id, CreditOwed())
        name = due.organisations[-1] if due.organisations else due.text or ""
        for use in uses[facts.id]:
            _count(found[name], facts, due, use, scope)
        if number % 500 == 0:
            progress.advance(number)
    progress.advance(len(ids))
    table = licence_table(session)
    rows, charged = [], [charge for each in found.values() for charge in each.charged]
    paid = paid_before(session, table, charged, scope.since)
    for name in sorted(found, key=lambda each: (-found[each].uses, each)):
        supplier = found[name]
        ids_ = {"party": party_of[name]} if name in party_of else {}
        rows.append(Row(_values(name, supplier, cost_of(table, supplier.charged, paid)), ids_,
                        level="block" if supplier.breaches else None))  # fmt: skip
    totals = (
        Total(_("Suppliers"), len(rows)),
        Total(_("Uses"), sum(each.uses for each in found.values())),
        Total(_("Uses in breach"), sum(each.breaches for each in found.values())),
        *money_totals(_("Licence fees"), cost_of(table, charged, paid)),
    )
    columns, filled = _with_currencies(rows)
    return Report(
        kind="usage", title=_("Use by supplier"), scope=scope, state=state_of(session),
        columns=columns, rows=filled, layout=LAYOUT, totals=totals, notes=notes,
        letterhead=letterhead(session), pictures=False,
    )  # fmt: skip


def _within(
    every: dict[int, list[AppearanceRecord]], scope: Scope
) -> tuple[dict[int, list[AppearanceRecord]], tuple[str, ...]]:
    """The uses by photo that surely ran in the period, and how many are left out, in words."""
    if not (scope.since or scope.until):
        return every, ()
    found: dict[int, list[AppearanceRecord]] = {}
    undated = earlier = paid = 0
    for photo_id, uses in every.items():
        for use in uses:
            if not use.used_from:
                undated += 1
            elif began_earlier(use, scope):
                earlier += 1
            else:
                found.setdefault(photo_id, []).append(use)
                paid += not begins_in(use, scope)
    said = (
        (undated, ngettext("{n} use without a day is not counted.",
                           "{n} uses without a day are not counted.", undated)),
        (earlier, "".join(earlier_note(earlier))),
        (paid, ngettext("{n} use that began before the period is charged to the one it began in.",
                        "{n} uses that began before the period are charged to the one they "
                        "began in.", paid)),
    )  # fmt: skip
    return found, tuple(words.format(n=count) for count, words in said if count)


def _count(
    supplier: _Supplier, facts: PhotoFacts, owed: CreditOwed, use: AppearanceRecord, scope: Scope
) -> None:
    answer = judged(facts, use)
    supplier.uses += 1
    supplier.photos.add(facts.id)
    supplier.removed += use.status == "removed"
    supplier.breaches += in_breach(breaches(facts, owed, use))
    supplier.costs["pay" if use.fee_minor else answer.cost or "unknown"] += 1
    if use.used_from:
        supplier.days.append(use.used_from[:10])
    charge = charge_of(use, answer) if begins_in(use, scope) else None
    if charge is not None:
        supplier.charged.append(charge)


def _values(name: str, supplier: _Supplier, costs: dict[str, int]) -> dict[str, Value]:
    fees = [f"{amount_text(minor, code)} {code}" for code, minor in sorted(costs.items())]
    return {
        "supplier": name or _("(no supplier)"),
        "uses": supplier.uses,
        "photos": len(supplier.photos),
        "breaches": supplier.breaches,
        "removed": supplier.removed,
        "first": min(supplier.days, default=None),
        "last": max(supplier.days, default=None),
        "free": supplier.costs["free"],
        "conditional": supplier.costs["conditional"],
        "pay": supplier.costs["pay"],
        "fees": joined(fees, ", "),
        **{f"fees_{code}": amount_text(minor, code) for code, minor in sorted(costs.items())},
    }


def _with_currencies(rows: list[Row]) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
    """Add a column of real amounts for each currency that occurs."""
    codes = sorted({key.removeprefix("fees_") for row in rows for key in row.values
                    if key.startswith("fees_")})  # fmt: skip
    added = [Column(f"fees_{code}", _("Fees {currency}").format(currency=code), "money")
             for code in codes]  # fmt: skip
    empty: dict[str, Value] = dict.fromkeys(column.key for column in added)
    filled = tuple(replace(row, values={**empty, **row.values}) for row in rows)
    return (*COLUMNS, *added), filled


def _suppliers(session: Session, ids: list[int]) -> dict[str, int]:
    query = (
        select(Party.name, Party.id)
        .join(Credit, (Credit.supplier_id == Party.id) | (Credit.agency_id == Party.id))
        .where(Credit.photo_id.in_(ids[:30_000]))
        .distinct()
    )
    return {row.name: row.id for row in session.execute(query)}


COLUMNS = (
    Column("supplier", mark("Supplier")), Column("uses", mark("Uses"), "integer"),
    Column("photos", mark("Photos"), "integer"), Column("breaches", mark("In breach"), "integer"),
    Column("removed", mark("Removed"), "integer"), Column("first", mark("First use"), "date"),
    Column("last", mark("Last use"), "date"), Column("free", mark("Free"), "integer"),
    Column("conditional", mark("Conditional"), "integer"), Column("pay", mark("To pay"), "integer"),
    Column("fees", mark("Licence fees")),
)  # fmt: skip
LAYOUT = (
    Stack(mark("Supplier"), ("supplier",), 3),
    Stack(mark("Uses"), ("uses",), 1),
    Stack(mark("Photos"), ("photos",), 1),
    Stack(mark("In breach"), ("breaches",), 1),
    Stack(mark("First use"), ("first",), 1.4),
    Stack(mark("Last use"), ("last",), 1.4),
    Stack(mark("To pay"), ("pay",), 1),
    Stack(mark("Licence fees"), ("fees",), 2),
)
