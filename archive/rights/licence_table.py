"""Every licence, the photos each covers, and the uses made under those that have a quota."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.desk import Use, own_names
from archive.licences import unlined
from archive.parties import descendants
from archive.reading.fold import fold
from archive.rights.facts import LicenceFacts
from archive.rights.licensing import Draws
from archive.store.models import (
    Appearance,
    CollectionPhoto,
    Credit,
    Licence,
    LicencePhoto,
    PhotoEvent,
)

BATCH = 10_000
_USES = (
    select(Appearance.photo_id, Appearance.used_from, Appearance.medium, Appearance.territory,
           Appearance.circulation)
    .where(Appearance.status != "pending", Appearance.used_from.is_not(None))
    .order_by(Appearance.used_from, Appearance.id)
)  # fmt: skip
"""The uses that count, in the order in which they drew from quotas."""


def licence_facts(session: Session, *, counted: int | None = None) -> Mapping[int, LicenceFacts]:
    """Return every licence by id; of those with a quota, and of ``counted``, the days of use."""
    return LicenceTable(session, counted).facts


class LicenceTable:
    """Every licence, and how to find those that cover a photo.

    Uses are counted, which takes as long as there are many, only if some of ``photos`` (None: any)
    stands under a licence with a quota, or for the licence ``counted``.
    """

    def __init__(
        self, session: Session, counted: int | None = None, photos: Sequence[int] | None = None
    ) -> None:
        names = {fold(name) for name in own_names(session)}
        rows = session.scalars(select(Licence).order_by(Licence.id)).all()
        self._facts = {row.id: _licence_facts(row, names) for row in rows}
        self._by_supplier: dict[int, list[int]] = defaultdict(list)
        self._by_collection: dict[int, list[int]] = defaultdict(list)
        self._by_event: dict[int, list[int]] = defaultdict(list)
        for row in rows:
            if row.supplier_id is not None:
                for party_id in descendants(session, [row.supplier_id]):
                    self._by_supplier[party_id].append(row.id)
            if row.collection_id is not None:
                self._by_collection[row.collection_id].append(row.id)
            if row.event_id is not None:
                self._by_event[row.event_id].append(row.id)
        if photos is None or self._has_quota(session, photos):
            self._count_uses(session, counted)

    @property
    def facts(self) -> Mapping[int, LicenceFacts]:
        """Every licence by id."""
        return self._facts

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

    def _has_quota(self, session: Session, photos: Sequence[int]) -> bool:
        limited = any(facts.uses_allowed is not None for facts in self._facts.values())
        found = self._licences_of(session, list(photos)).values() if limited else ()
        return any(facts.uses_allowed is not None for under in found for facts in under)

    def _count_uses(self, session: Session, counted: int | None) -> None:
        limited = [
            number
            for number, facts in self._facts.items()
            if facts.uses_allowed is not None or number == counted
        ]
        if not limited:
            return
        counted_in = set(limited)
        uses = session.execute(_USES).all()
        licences_of = self._licences_of(session, sorted({use.photo_id for use in uses}))
        draws = Draws()
        for use in uses:
            covering = licences_of.get(use.photo_id, ())
            if counted_in.isdisjoint(facts.id for facts in covering):
                continue
            made = Use(use.medium, use.territory, use.used_from[:10], copies=use.circulation)
            draws.count(covering, made)
        for number in limited:
            counted_days = tuple(draws.days[number])
            self._facts[number] = replace(self._facts[number], use_days=counted_days)

    def _licences_of(self, session: Session, ids: list[int]) -> dict[int, tuple[LicenceFacts, ...]]:
        found: dict[int, tuple[LicenceFacts, ...]] = {}
        for start in range(0, len(ids), BATCH):
            part = ids[start : start + BATCH]
            covering = self.covering(session, part)
            found |= covering  # a photo without a credit has no supplier, and may be named
            credited = select(Credit.photo_id, Credit.supplier_id, Credit.agency_id,
                              Credit.distributor_id).where(Credit.photo_id.in_(part))  # fmt: skip
            for photo_id, *suppliers in session.execute(credited):
                all_of = (*covering.get(photo_id, ()), *self.of_suppliers(suppliers))
                found[photo_id] = tuple(dict.fromkeys(all_of))
        return found


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
