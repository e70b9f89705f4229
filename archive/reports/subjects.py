"""What reports say of photos and licences, read for many at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.appearances import AppearanceRecord
from archive.credits import Redaction, categories, redactions
from archive.licences import PER_USE, LicenceRecord, licences, to_minor
from archive.photos import PhotoRow, rows
from archive.reading.fold import fold
from archive.rights import Assessment
from archive.store.models import Credit
from resources.i18n import gettext as _
from resources.i18n import mark

BATCH = 5_000
LONGEST_CAPTION = 160


@dataclass(frozen=True, slots=True)
class Subject:
    """A photo as reports name it."""

    id: int
    caption: str
    picture: str | None
    sensitive: bool
    category: str | None
    credit: str | None
    credit_state: str


def subjects(session: Session, photo_ids: Sequence[int]) -> dict[int, Subject]:
    """Return photos as reports name them, by id; unknown ids are left out."""
    found: dict[int, Subject] = {}
    for start in range(0, len(photo_ids), BATCH):
        part = list(photo_ids[start : start + BATCH])
        query = select(Credit.photo_id, Credit.category).where(Credit.photo_id.in_(part))
        category = {row.photo_id: row.category for row in session.execute(query)}
        hidden = redactions(session, part)
        for row in rows(session, part):
            found[row.id] = _subject(row, category.get(row.id), hidden.get(row.id))
    return found


def _subject(row: PhotoRow, category: str | None, hidden: Redaction | None) -> Subject:
    words = " ".join((row.caption or row.headline or "").split())
    words = hidden(words) if hidden else words
    if len(words) > LONGEST_CAPTION:
        words = words[: LONGEST_CAPTION - 1].rstrip() + "…"
    return Subject(row.id, words, row.sha256, row.is_sensitive, category, row.credit,
                   row.credit_state)  # fmt: skip


def category_name(code: str | None) -> str | None:
    """Return a category's name in the reader's language."""
    known = categories().get(code or "")
    return known.label if known else code


def licence_table(session: Session) -> dict[int, LicenceRecord]:
    """Return every licence by id."""
    return {record.id: record for record in licences(session).items}


@dataclass(frozen=True, slots=True)
class Charge:
    """A use that costs something: a fee of its own, or what its licence says for its size."""

    licence_id: int | None = None
    size: str | None = None
    fee_minor: int | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class Price:
    """What one use adds to the costs, and what it is: see ``PRICE_WORDS``; empty: no fee."""

    minor: int | None = None
    currency: str | None = None
    kind: str | None = None


PRICE_WORDS = {
    "of this use": mark("fee of this use"),
    "per use": mark("fee per use"),
    "per size": mark("fee by size"),
    "flat": mark("flat fee of the licence, counted here"),
    "in the flat fee": mark("in the flat fee"),
}
"""What the fee of a use is."""


class Prices:
    """What uses cost, one after the other: a flat fee with the first use of its licence only.

    ``paid`` are the licences whose first use came before.
    """

    def __init__(self, table: dict[int, LicenceRecord], paid: frozenset[int] = frozenset()) -> None:
        self._table = table
        self._paid = set(paid)
        self.sums: dict[str, int] = {}

    def price(self, charge: Charge | None) -> Price:
        """Return what the next use costs, and count it; the fee is None where nothing is added."""
        if charge is None:
            return Price()
        if charge.fee_minor is not None:
            return self._add(Price(charge.fee_minor, charge.currency, "of this use"))
        record = self._table.get(charge.licence_id or 0)
        if record is None:
            return Price()
        if record.fee_rule in PER_USE:
            fee = fee_for(record, charge.size)
            return self._add(Price(fee, record.currency, record.fee_rule))
        if record.fee_minor is None:
            return Price()
        if record.id in self._paid:
            return Price(None, None, "in the flat fee")
        self._paid.add(record.id)
        return self._add(Price(record.fee_minor, record.currency, "flat"))

    def _add(self, price: Price) -> Price:
        if price.minor is not None and price.currency:
            self.sums[price.currency] = self.sums.get(price.currency, 0) + price.minor
        return price


def charge_of(use: AppearanceRecord, answer: Assessment) -> Charge | None:
    """Return what a use is charged to; None where it has neither fee nor licence in force.

    What is only planned costs nothing yet, unless a fee of its own is agreed.
    """
    if use.fee_minor is not None:
        return Charge(fee_minor=use.fee_minor, currency=use.currency)
    if use.status == "pending":
        return None
    if answer.licence_id is None or answer.licence_state != "active":
        return None
    return Charge(answer.licence_id, use.size)


def cost_of(
    table: dict[int, LicenceRecord],
    charges: Iterable[Charge],
    paid: frozenset[int] = frozenset(),
) -> dict[str, int]:
    """Return what uses cost per currency.

    A fee of the use itself counts each time, and so does a fee per use or by size; a flat fee
    counts once for its licence, and not at all where that is ``paid`` already.
    """
    prices = Prices(table, paid)
    for charge in charges:
        prices.price(charge)
    return prices.sums


def fee_for(record: LicenceRecord, size: str | None) -> int | None:
    """Return what one use of a size costs under a licence, in minor units; None: not agreed."""
    if record.fee_rule == "per size" and record.currency:
        for name, fee in record.sizes:
            if size and fold(name) == fold(size):
                return to_minor(fee, record.currency)
    return record.fee_minor


def licence_words(record: LicenceRecord | None, *, holds: bool = True) -> str | None:
    """Return a licence's name and period for people, and whether it does not cover the use."""
    if record is None:
        return None
    if not holds:
        return _("{licence} does not cover it").format(licence=licence_words(record))
    period = f"{record.valid_from or '…'} – {record.valid_to or '…'}"
    return f"{record.name} ({period})" if record.valid_from or record.valid_to else record.name


def scope_words(record: LicenceRecord | None) -> str | None:
    """Return what a licence allows, for people."""
    if record is None:
        return None
    allowed = [*record.media, *record.territories]
    allowed += [_("not {territory}").format(territory=code) for code in record.excluded_territories]
    if record.exclusive:
        allowed.append(_("exclusive"))
    if record.uses_allowed is not None:
        allowed.append(_("{n} uses").format(n=record.uses_allowed))
    return ", ".join(allowed) or _("no limit")
