"""The facts of many photos in a few queries: 100,000 photos in one pass."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.desk import day_here, phrases
from archive.licences import LeaseTerms, leases_in, sent_on, stands_no_longer, unlined
from archive.reading.fold import fold
from archive.reading.restrictions import Phrase
from archive.rights.draws import count_uses, is_counted
from archive.rights.facts import (
    LeaseFacts,
    LicenceFacts,
    OverrideFacts,
    PermissionFacts,
    PhotoFacts,
)
from archive.rights.licence_table import BATCH, LicenceTable
from archive.store.models import (
    Appearance,
    Creator,
    Credit,
    Lease,
    Override,
    Permission,
    Photo,
    ProtectedName,
)

_MAY_RESTRICT = re.compile(
    r"\bOUT\b|[A-Z]{2}OUT\b|\bNARCH|\bEUO\b|\bHONS\b|ATTENTION EDITORS|"
    r"(?i:embargo|ембарго|эмбарго|sperrfrist|mandatory|editorial use|no resale|not for (?:re)?sale|"
    r"no archiv|no sales|days of transmission|(?:one|single)[- ](?:time )?use|restrict)"
)
"""Captions are many and long; only one that holds a word of this kind is read for restrictions."""


_FEW = 500
"""Photos for which only the licences that may cover them are read."""


def facts_of(session: Session, photo_ids: Sequence[int] | None = None) -> Iterator[PhotoFacts]:
    """Yield the facts of these photos (None: all that are not removed), by id."""
    ids = sorted(set(photo_ids)) if photo_ids is not None else _all_photos(session)
    few = len(ids) <= _FEW and is_counted(session)
    table = LicenceTable(session, ids if few else None)
    draws = count_uses(session, table, ids)
    house = phrases(session)
    for start in range(0, len(ids), BATCH):
        part = ids[start : start + BATCH]
        for facts in _batch(session, part, table, house):
            drawn = draws.get(facts.id)
            yield replace(facts, draws=drawn) if drawn else facts


def _all_photos(session: Session) -> list[int]:
    query = select(Photo.id).where(Photo.removed_at.is_(None)).order_by(Photo.id)
    return list(session.scalars(query))


def _batch(
    session: Session, ids: list[int], table: LicenceTable, house: tuple[Phrase, ...]
) -> Iterator[PhotoFacts]:
    beside = _Beside(session, ids)
    covering = table.covering(session, ids)
    rows = session.execute(
        select(
            Photo.id, Photo.caption, Photo.headline, Photo.instructions, Photo.usage_terms,
            Photo.data_mining,
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
    uses = sorted(beside.uses.get(row.id, ()))
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
        permissions=tuple(beside.permissions.get(row.id, ())),
        licences=licences,
        leases=_with_wording(row, beside.leases.get(row.id, ()), house),
        overrides=tuple(beside.overrides.get(row.id, ())),
        use_days=tuple(day for day, _number in uses),
        use_numbers=tuple(number for _day, number in uses),
    )


def _with_wording(
    row: Any, kept: Sequence[LeaseFacts], house: tuple[Phrase, ...]
) -> tuple[LeaseFacts, ...]:
    """Add what the photo's words say today to its leases; decided phrases stay decided.

    A lease that is only proposed goes with the words it was read in.
    """
    kept = [lease for lease in kept if not _is_withdrawn(lease, row)]
    caption = row.caption if row.caption and _MAY_RESTRICT.search(row.caption) else None
    texts = (row.instructions, row.usage_terms, row.other_constraints, caption)
    if not any(texts):
        return tuple(kept)
    read = _read(texts, sent_on(row.taken_from, row.added_at), house)
    decided = {(lease.code, lease.phrase) for lease in kept}
    said = [lease for lease in read if (lease.code, lease.phrase) not in decided]
    return (*kept, *said)


def _is_withdrawn(lease: LeaseFacts, row: Any) -> bool:
    texts = {lease.field: getattr(row, lease.field or "", None)} if lease.field else {}
    return lease.state == "proposed" and stands_no_longer(lease.phrase, lease.field, texts)


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
        state="proposed", ends_on=day_here(terms.valid_to),
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
                OverrideFacts(
                    each.id,
                    each.code,
                    each.by,
                    each.reason,
                    each.valid_to,
                    each.phrase,
                    each.source_id,
                    each.level,
                )
            )
        self.permissions: dict[int, list[PermissionFacts]] = defaultdict(list)
        for given in session.scalars(select(Permission).where(Permission.photo_id.in_(ids))):
            self.permissions[given.photo_id].append(
                PermissionFacts(given.id, given.at, given.withdrawn_on)
            )
        self.uses: dict[int, list[tuple[str, int]]] = defaultdict(list)
        for photo_id, day, number in session.execute(
            select(Appearance.photo_id, Appearance.used_from, Appearance.id).where(
                Appearance.photo_id.in_(ids), Appearance.status != "pending",
                Appearance.used_from.is_not(None),
            )
        ):  # fmt: skip
            self.uses[photo_id].append((str(day)[:10], number))
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
        end=row.phrase_end, state=row.state, ends_on=day_here(row.valid_to),
    )  # fmt: skip
