"""The facts of many photos in a few queries: 100,000 photos in one pass."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.desk import own_names, phrases
from archive.licences import LeaseTerms, leases_in, sent_on, unlined
from archive.parties import descendants
from archive.reading.fold import fold
from archive.reading.restrictions import Phrase
from archive.rights.facts import LeaseFacts, LicenceFacts, OverrideFacts, PhotoFacts
from archive.store.models import (
    Appearance,
    CollectionPhoto,
    Creator,
    Credit,
    Lease,
    Licence,
    LicencePhoto,
    Override,
    Permission,
    Photo,
    PhotoEvent,
    ProtectedName,
)

BATCH = 10_000
_MAY_RESTRICT = re.compile(
    r"\bOUT\b|[A-Z]{2}OUT\b|\bNARCH|\bEUO\b|\bHONS\b|ATTENTION EDITORS|"
    r"(?i:embargo|ембарго|эмбарго|sperrfrist|mandatory|editorial use|no resale|not for (?:re)?sale|"
    r"no archiv|no sales|days of transmission|(?:one|single)[- ](?:time )?use|restrict)"
)
"""Captions are many and long; only one that holds a word of this kind is read for restrictions."""


def facts_of(session: Session, photo_ids: Sequence[int] | None = None) -> Iterator[PhotoFacts]:
    """Yield the facts of these photos (None: all that are not removed), by id."""
    ids = sorted(set(photo_ids)) if photo_ids is not None else _all_photos(session)
    table = _LicenceTable(session)
    house = phrases(session)
    for start in range(0, len(ids), BATCH):
        part = ids[start : start + BATCH]
        yield from _batch(session, part, table, house)


def _all_photos(session: Session) -> list[int]:
    query = select(Photo.id).where(Photo.removed_at.is_(None)).order_by(Photo.id)
    return list(session.scalars(query))


def _batch(
    session: Session, ids: list[int], table: "_LicenceTable", house: tuple[Phrase, ...]
) -> Iterator[PhotoFacts]:
    beside = _Beside(session, ids)
    covering = table.covering(session, ids)
    rows = session.execute(
        select(
            Photo.id, Photo.caption, Photo.headline, Photo.instructions, Photo.usage_terms,
            Photo.other_constraints, Photo.taken_from, Photo.added_at, Photo.sensitivity,
            Photo.sensitivity_reason, Photo.conflicts, Photo.alt_text, Credit.line,
            Credit.withheld, Credit.category, Credit.state, Credit.agency_id,
            Credit.distributor_id, Credit.supplier_id, Credit.copyright_notice,
            Credit.copyright_owner, Credit.source,
        )
        .outerjoin(Credit, Credit.photo_id == Photo.id)
        .where(Photo.id.in_(ids))
        .order_by(Photo.id)
    )  # fmt: skip
    for row in rows.all():
        suppliers = (row.supplier_id, row.agency_id, row.distributor_id)
        licences = (*covering.get(row.id, ()), *table.of_suppliers(suppliers))
        yield _facts(row, beside, tuple(dict.fromkeys(licences)), house)


def _facts(
    row: Any, beside: "_Beside", licences: tuple[LicenceFacts, ...], house: tuple[Phrase, ...]
) -> PhotoFacts:
    names = beside.creators.get(row.id, ())
    named = row.line or names or row.withheld or row.agency_id or row.distributor_id
    conflicts = tuple(sorted(row.conflicts or ()))
    if row.state == "conflict" and "credit" not in conflicts:
        conflicts = (*conflicts, "credit")
    return PhotoFacts(
        id=row.id,
        category=row.category,
        has_credit=bool(named),
        has_caption=bool((row.caption or "").strip()),
        withheld=row.withheld,
        is_named=bool(names),
        exposed=beside.is_exposed(
            row.id,
            row.line,
            row.caption,
            row.headline,
            row.alt_text,
            row.instructions,
            row.copyright_notice,
            row.copyright_owner,
            row.source,
            *names,
        ),
        conflicts=conflicts,
        sensitivity=row.sensitivity,
        sensitivity_reason=row.sensitivity_reason,
        permissions=beside.permissions.get(row.id, 0),
        licences=licences,
        leases=_with_wording(row, beside.leases.get(row.id, ()), house),
        overrides=tuple(beside.overrides.get(row.id, ())),
        use_days=tuple(sorted(beside.uses.get(row.id, ()))),
    )


def _with_wording(
    row: Any, kept: Sequence[LeaseFacts], house: tuple[Phrase, ...]
) -> tuple[LeaseFacts, ...]:
    """Add what the photo's words say today to its leases; decided phrases stay decided."""
    caption = row.caption if row.caption and _MAY_RESTRICT.search(row.caption) else None
    texts = (row.instructions, row.usage_terms, row.other_constraints, caption)
    if not any(texts):
        return tuple(kept)
    read = _read(texts, sent_on(row.taken_from, row.added_at), house)
    decided = {(lease.code, lease.phrase) for lease in kept}
    said = [lease for lease in read if (lease.code, lease.phrase) not in decided]
    return (*kept, *said)


@lru_cache(maxsize=20_000)
def _read(
    texts: tuple[str | None, ...], sent: date | None, house: tuple[Phrase, ...]
) -> tuple[LeaseFacts, ...]:
    """Wire pictures share their notes by the thousand: each is read once."""
    names = ("instructions", "usage_terms", "other_constraints", "caption")
    terms = leases_in(dict(zip(names, texts, strict=True)), sent, extra=house)
    return tuple(_proposed(each) for each in terms)


def _proposed(terms: LeaseTerms) -> LeaseFacts:
    return LeaseFacts(
        access=terms.access, valid_from=terms.valid_from, valid_to=terms.valid_to,
        media=terms.media, territories=terms.territories, reason=terms.reason, code=terms.code,
        phrase=terms.phrase, field=terms.field, start=terms.start, end=terms.end,
        state="proposed",
    )  # fmt: skip


class _Beside:
    """The rows that hang on photos, by photo."""

    def __init__(self, session: Session, ids: Sequence[int]) -> None:
        self.creators: dict[int, list[str]] = defaultdict(list)
        for photo_id, name in session.execute(
            select(Creator.photo_id, Creator.name).where(Creator.photo_id.in_(ids))
        ):
            self.creators[photo_id].append(name)
        self.leases: dict[int, list[LeaseFacts]] = defaultdict(list)
        leases = select(Lease).where(Lease.photo_id.in_(ids)).order_by(Lease.id)
        for lease in session.scalars(leases):
            self.leases[lease.photo_id].append(_lease_facts(lease))
        self.overrides: dict[int, list[OverrideFacts]] = defaultdict(list)
        for each in session.scalars(select(Override).where(Override.photo_id.in_(ids))):
            self.overrides[each.photo_id].append(
                OverrideFacts(each.id, each.code, each.by, each.reason, each.valid_to)
            )
        self.permissions: dict[int, int] = defaultdict(int)
        for photo_id in session.scalars(
            select(Permission.photo_id).where(Permission.photo_id.in_(ids))
        ):
            self.permissions[photo_id] += 1
        self.uses: dict[int, list[str]] = defaultdict(list)
        for photo_id, day in session.execute(
            select(Appearance.photo_id, Appearance.used_from).where(
                Appearance.photo_id.in_(ids), Appearance.status != "pending",
                Appearance.used_from.is_not(None),
            )
        ):  # fmt: skip
            self.uses[photo_id].append(str(day)[:10])
        protected = select(ProtectedName.photo_id, ProtectedName.name)
        self._protected = {
            photo_id: fold(name)
            for photo_id, name in session.execute(protected.where(ProtectedName.photo_id.in_(ids)))
        }

    def is_exposed(self, photo_id: int, *public: str | None) -> bool:
        """Tell whether a protected name stands in the photo's public words."""
        name = self._protected.get(photo_id)
        return name is not None and exposes(name, *public)


def exposes(folded_name: str, *public: str | None) -> bool:
    """Tell whether a folded name stands, as whole words, in any of some texts."""
    return any(f" {folded_name} " in f" {fold(text)} " for text in public if text)


def _lease_facts(row: Lease) -> LeaseFacts:
    return LeaseFacts(
        access=row.access, id=row.id, valid_from=row.valid_from, valid_to=row.valid_to,
        media=unlined(row.media), territories=unlined(row.territories), reason=row.reason,
        code=row.code, phrase=row.phrase, field=row.phrase_field, start=row.phrase_start,
        end=row.phrase_end, state=row.state,
    )  # fmt: skip


@dataclass(slots=True)
class _Covered:
    """A licence and, where it has a quota, the days of the uses made under it."""

    facts: LicenceFacts
    days: list[str] = field(default_factory=list)


class _LicenceTable:
    """Every licence, and how to find those that cover a photo."""

    def __init__(self, session: Session) -> None:
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
        self._count_uses(session)

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

    def _count_uses(self, session: Session) -> None:
        limited = [
            number for number, facts in self._facts.items() if facts.uses_allowed is not None
        ]
        if not limited:
            return
        days: dict[int, list[str]] = defaultdict(list)
        used = select(Appearance.photo_id, Appearance.used_from).where(
            Appearance.status != "pending", Appearance.used_from.is_not(None)
        )
        uses = [(row.photo_id, (row.used_from or "")[:10]) for row in session.execute(used)]
        ids = sorted({photo_id for photo_id, _day in uses})
        licences_of = self._licences_of(session, ids)
        for photo_id, day in uses:
            for facts in licences_of.get(photo_id, ()):
                if (facts.valid_from or "") <= day <= (facts.valid_to or "9999"):
                    days[facts.id].append(day)
        for number in limited:
            self._facts[number] = replace(self._facts[number], use_days=tuple(sorted(days[number])))

    def _licences_of(self, session: Session, ids: list[int]) -> dict[int, tuple[LicenceFacts, ...]]:
        found: dict[int, tuple[LicenceFacts, ...]] = {}
        for start in range(0, len(ids), BATCH):
            part = ids[start : start + BATCH]
            covering = self.covering(session, part)
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
        valid_from=row.valid_from, valid_to=row.valid_to,
        ended_on=row.ended_at[:10] if row.ended_at else None, restrictions=row.restrictions,
        fee_minor=row.fee_minor, currency=row.currency,
    )  # fmt: skip
