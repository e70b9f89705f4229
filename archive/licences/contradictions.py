"""Licences that cannot both hold, or should be looked at: same photos and days, other terms."""

from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from archive.errors import Invalid
from archive.licences.scope import unlined
from archive.licences.wording import in_media
from archive.reading.fold import fold
from archive.reading.restrictions.territories import common_ground
from archive.store.models import Licence, LicencePhoto
from archive.store.rows import row_of
from archive.values import LicenceId
from resources.i18n import gettext as _
from resources.i18n import mark

KINDS = {
    "exclusive": mark("exclusive to somebody else for the same photos and days"),
    "category": mark("another usage category for the same photos and days"),
    "twice": mark("the same terms, recorded twice"),
    "fee": mark("another fee for the same scope and days"),
}
"""How two licences can stand against each other."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Another licence that stands against one: its kind (see ``KINDS``) and its name."""

    licence_id: LicenceId
    name: str
    kind: str

    @property
    def text(self) -> str:
        """The contradiction for people."""
        return _("Licence {id} “{name}”: {said}.").format(
            id=self.licence_id, name=self.name, said=_(KINDS[self.kind])
        )


def contradictions(session: Session, licence_id: int) -> tuple[Contradiction, ...]:
    """Return the licences that stand against this one, the gravest first.

    Raises:
        NotFound: there is no such licence.
    """
    row = row_of(session, Licence, licence_id, _("licence"))
    found = [Contradiction(LicenceId(other.id), other.name, kind)
             for other in _beside(session, row) if (kind := _kind(row, other))]  # fmt: skip
    return tuple(sorted(found, key=lambda each: (list(KINDS).index(each.kind), each.licence_id)))


def refuse_second_exclusive(session: Session, row: Licence) -> None:
    """Refuse a licence that makes the same photos exclusive to two holders at once.

    Raises:
        Invalid: names the other licence.
    """
    for other in _beside(session, row):
        if row.exclusive and other.exclusive and not _same_holder(row, other):
            problem = _("licence {id}, “{name}”, is exclusive to {holder} for the same photos and "
                        "days.").format(id=other.id, name=other.name,
                                        holder=other.licensee or _("us"))  # fmt: skip
            raise Invalid(field="exclusive", problem=problem)


def _beside(session: Session, row: Licence) -> list[Licence]:
    """The other live licences that cover the same photos by the same rule."""
    same = [Licence.id.in_(_sharing(session, row.id))]
    for column in (Licence.supplier_id, Licence.collection_id, Licence.event_id):
        value = getattr(row, column.key)
        if value is not None:
            same.append(column == value)
    query = select(Licence).where(or_(*same), Licence.id != row.id, Licence.ended_at.is_(None))
    return [other for other in session.scalars(query.order_by(Licence.id)) if _meet(row, other)]


def _sharing(session: Session, licence_id: int) -> list[int]:
    mine = select(LicencePhoto.photo_id).where(LicencePhoto.licence_id == licence_id)
    query = select(LicencePhoto.licence_id).where(LicencePhoto.photo_id.in_(mine)).distinct()
    return list(session.scalars(query))


def _meet(one: Licence, other: Licence) -> bool:
    """Tell whether two licences have a day, a medium and a territory in common."""
    days = (one.valid_from or "") <= (other.valid_to or "9999") and (
        (other.valid_from or "") <= (one.valid_to or "9999")
    )
    media = _share_media(unlined(one.media), unlined(other.media))
    return days and media and _share_land(one, other) and one.ended_at is None


def _share_land(one: Licence, other: Licence) -> bool:
    """Tell whether two licences hold anywhere at once; what either excludes is nowhere."""
    return common_ground(*((unlined(each.territories), unlined(each.excluded_territories))
                           for each in (one, other)))  # fmt: skip


def _share_media(here: tuple[str, ...], there: tuple[str, ...]) -> bool:
    """Tell whether a medium of one is, or is a part of, a medium of the other."""
    inside = any(in_media(one, there) for one in here) or any(in_media(one, here) for one in there)
    return not here or not there or inside


def _same_holder(one: Licence, other: Licence) -> bool:
    return fold(one.licensee or "") == fold(other.licensee or "")


def _kind(one: Licence, other: Licence) -> str | None:
    if not _same_holder(one, other):
        return "exclusive" if one.exclusive or other.exclusive else None
    if (one.category or other.category) and one.category != other.category:
        return "category"
    scope = ("media", "territories", "excluded_territories", "valid_from", "valid_to", "exclusive",
             "licensor_id", "languages")  # fmt: skip
    if all(getattr(one, name) == getattr(other, name) for name in scope):
        price = ("fee_minor", "currency", "fee_rule", "invoice")
        same = all(getattr(one, name) == getattr(other, name) for name in price)
        return "twice" if same else "fee"
    return None
