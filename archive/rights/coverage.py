"""Licences as a whole: how much of a quota is used, which are due, what covering photos changes."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy.orm import Session

from archive.desk import reminder_days, usual_use
from archive.errors import NotFound
from archive.licences import LicenceRecord, covered_photos, licences
from archive.rights.assess import assess
from archive.rights.draws import count_uses
from archive.rights.facts import LicenceFacts
from archive.rights.licence_table import LicenceTable
from archive.rights.load import facts_of
from archive.rights.periods import quota_period
from archive.values import PhotoId
from resources.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Quota:
    """How much of a licence is used up in the period that holds on a day (None: all its time)."""

    allowed: int | None
    used: int
    per: str | None
    first: str | None
    last: str | None

    @property
    def left(self) -> int | None:
        """What is left; None without a limit."""
        return None if self.allowed is None else max(0, self.allowed - self.used)


@dataclass(frozen=True, slots=True)
class CoverPreview:
    """What naming photos in a licence would do: who is new, and how verdicts would change today.

    ``changes`` counts pairs of verdicts (before, after) that differ.
    """

    new: tuple[PhotoId, ...]
    already: tuple[PhotoId, ...]
    changes: Mapping[tuple[str, str], int]
    changed: tuple[tuple[PhotoId, str, str], ...]


def counted_licence(
    session: Session, licence_id: int, *, without_quota: bool = False
) -> LicenceFacts:
    """Return a licence with the days of the uses that count against its quota.

    ``without_quota``: also where it has none, which takes as long as there are many uses.

    Raises:
        NotFound: there is no such licence.
    """
    table = LicenceTable(session)
    if licence_id not in table.facts:
        raise NotFound(what=_("licence"), key=licence_id)
    count_uses(session, table, also=licence_id if without_quota else None)
    return table.facts[licence_id]


def quota(session: Session, licence_id: int, on: str) -> Quota:
    """Return how much of a licence's quota is used in the month or year of a day.

    Raises:
        NotFound: there is no such licence.
    """
    facts = counted_licence(session, licence_id, without_quota=True)
    first, last = quota_period(facts.uses_per, on)
    days = [day for day in facts.use_days if (first or "") <= day <= (last or "9999")]
    return Quota(facts.uses_allowed, len(days), facts.uses_per, first, last)


def due_licences(session: Session, today: str) -> tuple[LicenceRecord, ...]:
    """Return the licences to be reminded of today: near their end, not ended, not renewed."""
    usual = reminder_days(session)
    found = []
    for record in licences(session).items:
        days = usual if record.reminder_days is None else record.reminder_days
        last = (date.fromisoformat(today) + timedelta(days=days)).isoformat()
        near = record.valid_to is not None and today <= record.valid_to <= last
        if near and not record.ended_at and record.renewed_by is None:
            found.append(record)
    return tuple(found)


def preview_cover(
    session: Session, licence_id: int, photo_ids: Sequence[int], today: str
) -> CoverPreview:
    """Return what naming these photos in a licence would change for the default use.

    Raises:
        NotFound: there is no such licence.
    """
    facts = counted_licence(session, licence_id)
    use = usual_use(session, today)
    named = set(covered_photos(session, licence_id))
    new = [PhotoId(each) for each in dict.fromkeys(photo_ids) if each not in named]
    changed: list[tuple[PhotoId, str, str]] = []
    for photo in facts_of(session, new):
        before = assess(photo, use).verdict
        licences_then = tuple(dict.fromkeys((*photo.licences, facts)))
        after = assess(replace(photo, licences=licences_then), use).verdict
        if before != after:
            changed.append((PhotoId(photo.id), before, after))
    already = tuple(PhotoId(each) for each in dict.fromkeys(photo_ids) if each in named)
    counts = Counter((before, after) for _photo, before, after in changed)
    return CoverPreview(tuple(new), already, dict(counts), tuple(changed))
