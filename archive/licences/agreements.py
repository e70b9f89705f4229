"""Licences: agreements with a licensor, their scope, their price, the photos they cover."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session, aliased

from archive.errors import Invalid, NotFound
from archive.licences.contradictions import refuse_second_exclusive
from archive.licences.money import amount_text
from archive.licences.scope import unlined
from archive.licences.terms import LicenceTerms, size_fees, term_columns
from archive.photos import existing_photos
from archive.store.models import Licence, LicenceFee, LicencePhoto, Party
from archive.store.models.base import utc_now
from archive.store.rows import row_of
from archive.values import LicenceId, Page, PhotoId, days_later
from resources.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class LicenceRecord:
    """A licence as stored, with names beside ids."""

    id: LicenceId
    uuid: str
    name: str
    licensor_id: int | None
    licensor: str | None
    licensee: str | None
    category: str | None
    covers: str
    supplier_id: int | None
    supplier: str | None
    collection_id: int | None
    event_id: int | None
    photos: int
    media: tuple[str, ...]
    territories: tuple[str, ...]
    excluded_territories: tuple[str, ...]
    languages: tuple[str, ...]
    exclusive: bool
    print_run: int | None
    uses_allowed: int | None
    valid_from: str | None
    valid_to: str | None
    restrictions: str | None
    fee: str | None
    fee_minor: int | None
    currency: str | None
    fee_rule: str | None
    invoice: str | None
    agreed_by: str | None
    note: str | None
    ended_at: str | None
    uses_per: str | None
    reminder_days: int | None
    sizes: tuple[tuple[str, str], ...]
    renews_id: LicenceId | None
    renewed_by: LicenceId | None
    contract_name: str | None
    contract_sha256: str | None


def add_licence(session: Session, terms: LicenceTerms) -> LicenceId:
    """Record an agreement.

    Raises:
        Invalid: names the field: an end before its start, a currency or territory that is none …
        NotFound: a photo, collection or event does not exist. Nothing is written.
    """
    fees = size_fees(terms)
    row = Licence(**term_columns(session, terms))
    session.add(row)
    session.flush()
    _write_sizes(session, row.id, fees)
    cover_photos(session, row.id, terms.photos)
    refuse_second_exclusive(session, row)
    return LicenceId(row.id)


def edit_licence(session: Session, licence_id: int, changes: Mapping[str, object]) -> None:
    """Change terms of a licence; names as in ``LicenceTerms``.

    Raises:
        NotFound, Invalid: as ``add_licence``.
    """
    row = _row(session, licence_id)
    unknown = changes.keys() - {field.name for field in fields(LicenceTerms)}
    if unknown:
        raise Invalid(field=min(unknown), problem=_("a licence has no such field."))
    terms = replace(_terms(session, row), **changes)  # type: ignore[arg-type] # names are checked above
    fees = size_fees(terms)
    for name, value in term_columns(session, terms).items():
        setattr(row, name, value)
    session.flush()
    _write_sizes(session, licence_id, fees)
    cover_photos(session, licence_id, terms.photos)
    refuse_second_exclusive(session, row)


def end_licence(session: Session, licence_id: int) -> None:
    """End a licence now; it stays on record for the uses made under it."""
    _row(session, licence_id).ended_at = utc_now()
    session.flush()


def renew_licence(session: Session, licence_id: int, valid_to: str) -> LicenceId:
    """Record the next term of a licence, from the day after its end, on the same terms.

    Raises:
        NotFound: no such licence. Invalid: it has no end, or the new end lies before it.
    """
    row = _row(session, licence_id)
    if row.valid_to is None:
        raise Invalid(field="to", problem=_("this licence has no end to renew it from."))
    start = days_later(row.valid_to, 1)
    terms = replace(_terms(session, row), valid_from=start, valid_to=valid_to, invoice=None)
    renewed = add_licence(session, terms)
    session.get_one(Licence, renewed).renews_id = licence_id
    session.flush()
    cover_photos(session, renewed, list(covered_photos(session, licence_id)))
    return renewed


def cover_photos(session: Session, licence_id: int, photo_ids: Sequence[int]) -> None:
    """Name photos in a licence; those it names already stay."""
    if not photo_ids:
        return
    wanted = existing_photos(session, photo_ids)
    named = set(covered_photos(session, licence_id))
    new = [{"licence_id": licence_id, "photo_id": photo_id} for photo_id in wanted
           if photo_id not in named]  # fmt: skip
    if new:
        session.execute(insert(LicencePhoto), new)


def covered_photos(session: Session, licence_id: int) -> tuple[PhotoId, ...]:
    """Return the photos a licence names."""
    query = select(LicencePhoto.photo_id).where(LicencePhoto.licence_id == licence_id)
    return tuple(PhotoId(number) for number in session.scalars(query.order_by(LicencePhoto.id)))


def licence(session: Session, licence_id: int) -> LicenceRecord:
    """Return one licence.

    Raises:
        NotFound: there is no such licence.
    """
    found = _records(session, Licence.id == licence_id)
    if not found:
        raise NotFound(what=_("licence"), key=licence_id)
    return found[0]


def licences(
    session: Session,
    *,
    on: str | None = None,
    ends_before: str | None = None,
    supplier_id: int | None = None,
) -> Page[LicenceRecord]:
    """Return licences by end: all, those in force on a day, those that end before a day."""
    conditions = []
    if on:
        conditions.append(func.coalesce(Licence.valid_from, on) <= on)
        conditions.append(func.coalesce(Licence.valid_to, on) >= on)
        conditions.append(Licence.ended_at.is_(None))
    if ends_before:
        conditions.append(Licence.valid_to <= ends_before)
    if supplier_id:
        conditions.append(Licence.supplier_id == supplier_id)
    found = _records(session, *conditions)
    return Page(len(found), tuple(found))


def uncover_photos(session: Session, licence_id: int, photo_ids: Sequence[int]) -> None:
    """Take photos out of those a licence names; the licence and the photos stay."""
    _row(session, licence_id)
    session.execute(
        delete(LicencePhoto).where(
            LicencePhoto.licence_id == licence_id, LicencePhoto.photo_id.in_(photo_ids)
        )
    )


def _write_sizes(session: Session, licence_id: int, fees: Mapping[str, int]) -> None:
    session.execute(delete(LicenceFee).where(LicenceFee.licence_id == licence_id))
    rows = [{"licence_id": licence_id, "size": size, "fee_minor": minor}
            for size, minor in fees.items()]  # fmt: skip
    if rows:
        session.execute(insert(LicenceFee), rows)


def _terms(session: Session, row: Licence) -> LicenceTerms:
    record = licence(session, row.id)
    return LicenceTerms(
        **{field.name: getattr(record, field.name) for field in fields(LicenceTerms)
           if field.name != "photos"},
    )  # fmt: skip


def _row(session: Session, licence_id: int) -> Licence:
    return row_of(session, Licence, licence_id, _("licence"))


def _records(session: Session, *conditions: object) -> list[LicenceRecord]:
    licensor, supplier, newer = aliased(Party), aliased(Party), aliased(Licence)
    renewed = select(func.max(newer.id)).where(newer.renews_id == Licence.id)
    count = select(func.count(LicencePhoto.id)).where(LicencePhoto.licence_id == Licence.id)
    query = (
        select(
            Licence,
            licensor.name,
            supplier.name,
            count.correlate(Licence).scalar_subquery(),
            renewed.correlate(Licence).scalar_subquery(),
        )
        .outerjoin(licensor, licensor.id == Licence.licensor_id)
        .outerjoin(supplier, supplier.id == Licence.supplier_id)
        .order_by(func.coalesce(Licence.valid_to, "9999"), Licence.id)
    )
    for condition in conditions:
        query = query.where(condition)  # type: ignore[arg-type] # built in this module
    sizes: dict[int, list[LicenceFee]] = defaultdict(list)
    for fee in session.scalars(select(LicenceFee).order_by(LicenceFee.id)):
        sizes[fee.licence_id].append(fee)
    found = session.execute(query).all()
    return [_record(row, tuple(beside), sizes.get(row.id, ())) for row, *beside in found]


def _record(row: Licence, beside: tuple[Any, ...], sizes: Sequence[LicenceFee]) -> LicenceRecord:
    licensor, supplier, photos, renewed_by = beside
    same: dict[str, Any] = {name: getattr(row, name) for name in (
        "uuid", "name", "licensor_id", "licensee", "category", "covers", "supplier_id",
        "collection_id", "event_id", "exclusive", "print_run", "uses_allowed", "valid_from",
        "valid_to", "restrictions", "fee_minor", "currency", "fee_rule", "invoice", "agreed_by",
        "note", "ended_at", "uses_per", "reminder_days", "renews_id", "contract_name",
        "contract_sha256",
    )}  # fmt: skip
    lists: dict[str, Any] = {name: unlined(getattr(row, name)) for name in (
        "media", "territories", "excluded_territories", "languages",
    )}  # fmt: skip
    fee = None
    if row.fee_minor is not None:
        fee = amount_text(row.fee_minor, row.currency or "")
    return LicenceRecord(
        id=LicenceId(row.id), licensor=licensor, supplier=supplier, photos=photos, fee=fee,
        renewed_by=renewed_by,
        sizes=tuple((each.size, amount_text(each.fee_minor, row.currency or "")) for each in sizes),
        **same, **lists,
    )  # fmt: skip
