"""Read the credit of one photo, and find the others that came with the same one."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from archive.credits.owed import credit_owed
from archive.store.models import Creator, Credit, Party, ProtectedName
from archive.values import PartyId, PhotoId


@dataclass(frozen=True, slots=True)
class CreditRecord:
    """The credit of a photo; ``line`` is as printed, ``owed`` what must stand beside the photo.

    ``protected`` tells that a real name is kept behind the withheld byline; it is never in here.
    """

    photo_id: PhotoId
    line: str | None
    owed: str | None
    creators: tuple[str, ...]
    withheld: str | None
    agency_id: PartyId | None
    agency: str | None
    distributor_id: PartyId | None
    distributor: str | None
    supplier: str | None
    source: str | None
    copyright_notice: str | None
    copyright_owner: str | None
    creator_title: str | None
    category: str | None
    state: str
    rule: str | None
    protected: bool


def credit(session: Session, photo_id: int) -> CreditRecord:
    """Return the credit of a photo; one that has none is ``missing``."""
    agency, distributor, supplier = aliased(Party), aliased(Party), aliased(Party)
    found = session.execute(
        select(Credit, agency.name, distributor.name, supplier.name)
        .outerjoin(agency, agency.id == Credit.agency_id)
        .outerjoin(distributor, distributor.id == Credit.distributor_id)
        .outerjoin(supplier, supplier.id == Credit.supplier_id)
        .where(Credit.photo_id == photo_id)
    ).one_or_none()
    row, agency_name, distributor_name, supplier_name = found or (None, None, None, None)
    row = row if row is not None else Credit(photo_id=photo_id, state="missing")
    names = creators_of(session, [photo_id]).get(photo_id, ())
    protected = select(ProtectedName.id).where(ProtectedName.photo_id == photo_id)
    return CreditRecord(
        photo_id=PhotoId(photo_id),
        line=row.line,
        owed=credit_owed(
            row.line,
            names,
            row.withheld,
            agency_name,
            distributor=distributor_name,
            source=row.source,
        ),
        creators=names,
        withheld=row.withheld,
        agency_id=None if row.agency_id is None else PartyId(row.agency_id),
        agency=agency_name,
        distributor_id=None if row.distributor_id is None else PartyId(row.distributor_id),
        distributor=distributor_name,
        supplier=supplier_name,
        source=row.source,
        copyright_notice=row.copyright_notice,
        copyright_owner=row.copyright_owner,
        creator_title=row.creator_title,
        category=row.category,
        state=row.state,
        rule=row.rule,
        protected=session.scalar(protected) is not None,
    )


def creators_of(session: Session, photo_ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Return the makers of photos in the order of the byline."""
    found: dict[int, list[str]] = {}
    for start in range(0, len(photo_ids), 10_000):
        part = photo_ids[start : start + 10_000]
        query = select(Creator.photo_id, Creator.name).where(Creator.photo_id.in_(part))
        for photo_id, name in session.execute(query.order_by(Creator.photo_id, Creator.position)):
            found.setdefault(photo_id, []).append(name)
    return {photo_id: tuple(names) for photo_id, names in found.items()}


def photos_credited_alike(session: Session, photo_id: int) -> tuple[PhotoId, ...]:
    """Return the photos (this one first) whose credit came in with the same words."""
    own = session.execute(
        select(Credit.line, Credit.source, Credit.withheld).where(Credit.photo_id == photo_id)
    ).one_or_none()
    if own is None or not own.line:
        return (PhotoId(photo_id),)
    makers = creators_of(session, [photo_id]).get(photo_id, ())
    same = select(Credit.photo_id).where(
        Credit.line == own.line, Credit.source.is_not_distinct_from(own.source),
        Credit.withheld.is_not_distinct_from(own.withheld), Credit.photo_id != photo_id,
    )  # fmt: skip
    others = list(session.scalars(same.order_by(Credit.photo_id)))
    theirs = creators_of(session, others)
    alike = [other for other in others if theirs.get(other, ()) == makers]
    return (PhotoId(photo_id), *map(PhotoId, alike))
