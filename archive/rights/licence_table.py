"""The licences, and the photos each covers: all of them, or those that may cover a few photos."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import bindparam, func, or_, select
from sqlalchemy.orm import Session

from archive.desk import own_names
from archive.licences import unlined
from archive.parties import descendants
from archive.reading.fold import fold
from archive.rights.facts import LicenceFacts
from archive.store import driver
from archive.store.models import (
    CollectionPhoto,
    Credit,
    Licence,
    LicencePhoto,
    Party,
    PhotoEvent,
)

BATCH = 10_000


class LicenceTable:
    """Licences, and how to find those that cover a photo.

    ``photos``: those that are asked about; only licences that may cover one of them are read then,
    so that judging one photo does not grow with how many licences there are. ``None``: all.
    """

    def __init__(self, session: Session, photos: Sequence[int] | None = None) -> None:
        names = {fold(name) for name in own_names(session)}
        rows = _rows(session, photos)
        self._facts = {row.id: _licence_facts(row, names) for row in rows}
        self._by_supplier: dict[int, list[int]] = defaultdict(list)
        self._by_collection: dict[int, list[int]] = defaultdict(list)
        self._by_event: dict[int, list[int]] = defaultdict(list)
        suppliers = {row.supplier_id for row in rows if row.supplier_id is not None}
        below = {supplier: descendants(session, [supplier]) for supplier in sorted(suppliers)}
        for row in rows:
            for party_id in below.get(row.supplier_id or 0, ()):
                self._by_supplier[party_id].append(row.id)
            if row.collection_id is not None:
                self._by_collection[row.collection_id].append(row.id)
            if row.event_id is not None:
                self._by_event[row.event_id].append(row.id)

    @property
    def facts(self) -> Mapping[int, LicenceFacts]:
        """Every licence by id."""
        return self._facts

    @property
    def limited(self) -> frozenset[int]:
        """The licences that have a quota."""
        return frozenset(number for number, facts in self._facts.items()
                         if facts.uses_allowed is not None)  # fmt: skip

    def count(self, days: Mapping[int, tuple[str, ...]]) -> None:
        """Write down on which days licences were used, sorted."""
        for number, made in days.items():
            if number in self._facts:
                self._facts[number] = replace(self._facts[number], use_days=made)

    def of_suppliers(self, party_ids: Iterable[int | None]) -> tuple[LicenceFacts, ...]:
        """Return the licences for the pictures of any of these parties."""
        found = [number for party_id in party_ids if party_id is not None
                 for number in self._by_supplier.get(party_id, ())]  # fmt: skip
        return tuple(self._facts[number] for number in dict.fromkeys(found))

    def covering(self, session: Session, ids: Sequence[int]) -> dict[int, tuple[LicenceFacts, ...]]:
        """Return the licences that name photos, their collections or their events."""
        found: dict[int, list[LicenceFacts]] = defaultdict(list)
        if not self._facts:
            return {}
        named = select(LicencePhoto.photo_id, LicencePhoto.licence_id)
        for photo_id, number in session.execute(named.where(LicencePhoto.photo_id.in_(ids))):
            found[photo_id].append(self._facts[number])
        for model, column, table in (
            (CollectionPhoto, CollectionPhoto.collection_id, self._by_collection),
            (PhotoEvent, PhotoEvent.event_id, self._by_event),
        ):
            if not table:
                continue
            member = select(model.photo_id, column).where(column.in_(list(table)))
            for photo_id, key in session.execute(member.where(model.photo_id.in_(ids))):
                found[photo_id] += (self._facts[number] for number in table[key])
        return {photo_id: tuple(dict.fromkeys(listed)) for photo_id, listed in found.items()}

    def licences_of(
        self, session: Session, ids: Sequence[int]
    ) -> dict[int, tuple[LicenceFacts, ...]]:
        """Return all licences that cover photos, by whatever rule."""
        found: dict[int, tuple[LicenceFacts, ...]] = {}
        for start in range(0, len(ids), BATCH):
            part = list(ids[start : start + BATCH])
            covering = self.covering(session, part)
            found |= covering  # a photo without a credit has no supplier, and may be named
            credited = select(Credit.photo_id, Credit.supplier_id, Credit.agency_id,
                              Credit.distributor_id).where(Credit.photo_id.in_(part))  # fmt: skip
            for photo_id, *suppliers in session.execute(credited):
                all_of = (*covering.get(photo_id, ()), *self.of_suppliers(suppliers))
                found[photo_id] = tuple(dict.fromkeys(all_of))
        return found


def _rows(session: Session, photos: Sequence[int] | None) -> Sequence[Licence]:
    wanted = select(Licence).order_by(Licence.id)
    if photos is None:
        return session.scalars(wanted).all()
    session.flush()  # the driver is asked itself
    found = [row[0] for row in _COVERING.rows(session, ids=f"[{','.join(map(str, photos))}]")]
    return session.scalars(wanted.where(Licence.id.in_(found))).all() if found else ()


def _covering_query() -> driver.Query:
    """Return the query for licences that name photos, their collections, events or suppliers."""
    ids = select(func.json_each(bindparam("ids")).table_valued("value").c.value)
    named = select(LicencePhoto.licence_id).where(LicencePhoto.photo_id.in_(ids))
    held = select(CollectionPhoto.collection_id).where(CollectionPhoto.photo_id.in_(ids))
    events = select(PhotoEvent.event_id).where(PhotoEvent.photo_id.in_(ids))
    credited = (
        Party.id.in_(select(column).where(Credit.photo_id.in_(ids)))
        for column in (Credit.supplier_id, Credit.agency_id, Credit.distributor_id)
    )
    own = select(Party.id, Party.parent_id).where(or_(*credited)).cte("own", recursive=True)
    above = select(Party.id, Party.parent_id).join(own, Party.id == own.c.parent_id)
    covering = or_(
        Licence.id.in_(named),
        Licence.collection_id.in_(held),
        Licence.event_id.in_(events),
        Licence.supplier_id.in_(select(own.union(above).c.id)),
    )
    return driver.Query(select(Licence.id).where(covering))


_COVERING = _covering_query()


def _licence_facts(row: Licence, own: set[str]) -> LicenceFacts:
    ours = not row.licensee or fold(row.licensee) in own or not row.exclusive
    return LicenceFacts(
        id=row.id, name=row.name, category=row.category, media=unlined(row.media),
        territories=unlined(row.territories),
        excluded_territories=unlined(row.excluded_territories), exclusive=row.exclusive,
        ours=ours, licensee=row.licensee, uses_allowed=row.uses_allowed,
        uses_per=row.uses_per,
        valid_from=row.valid_from, valid_to=row.valid_to,
        ended_on=row.ended_at[:10] if row.ended_at else None, restrictions=row.restrictions,
        fee_minor=row.fee_minor, currency=row.currency, fee_rule=row.fee_rule,
        languages=unlined(row.languages), print_run=row.print_run,
    )  # fmt: skip
