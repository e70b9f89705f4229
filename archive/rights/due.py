"""Kept verdicts that hold no longer, judged anew part by part so that nobody has to wait for all.

A verdict is due when its last day is past, when other rules made it, or when it was left for later
by a change to very many photos. Each part is a transaction of its own and others may write between
two; what was judged before a kill stays judged, and the next run goes on behind it.
"""

import time
from datetime import UTC, datetime
from functools import partial

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from archive.catalogue import Catalogue
from archive.rights.draws import refresh_draws
from archive.rights.kept import RULES_FACT, forget_rules, refresh
from archive.rights.reasons import RULES_VERSION
from archive.store.models import ArchiveFact, Photo, RightsVerdict
from archive.values import Changes, NoProgress, PhotoId, Progress
from resources.i18n import gettext as _

PART = 1_500
"""Photos judged in one transaction: well below a second, so that who writes hardly waits."""

_GAP = 0.08  # seconds others have to begin writing: longer than they wait between two attempts


def is_due(session: Session, today: str, *, now: datetime | None = None) -> bool:
    """Tell whether a kept verdict has run out or other rules made them; cheap at any size."""
    ran_out = select(RightsVerdict.id).where(_ran_out(today, now)).limit(1)
    rules = select(ArchiveFact.value).where(ArchiveFact.key == RULES_FACT)
    return session.scalar(rules) != RULES_VERSION or session.scalar(ran_out) is not None


def count_due(session: Session, today: str, *, now: datetime | None = None) -> int:
    """Return how many photos are not judged by today's rules and records: a look at each."""
    query = select(func.count(Photo.id)).outerjoin(*_VERDICT).where(_due(today, now))
    return session.scalar(query) or 0


def refresh_part(
    session: Session, today: str, *, now: datetime | None = None, after: int = 0, most: int = PART
) -> tuple[PhotoId, ...]:
    """Judge the next photos that are due, by id; when none is left, note that all are judged.

    ``after`` is the last photo of the part before; those up to it may be due again by what others
    wrote since, and wait for the next run. Run it through ``Catalogue.maintain``.
    """
    query = select(Photo.id).outerjoin(*_VERDICT).where(Photo.id > after, _due(today, now))
    ids = tuple(map(PhotoId, session.scalars(query.order_by(Photo.id).limit(most))))
    refresh_draws(session, Changes(), (), today)  # or an older archive counts uses for each part
    refresh(session, ids, today, now=now)
    if len(ids) < most and not count_due(session, today, now=now):
        forget_rules(session)
        session.add(ArchiveFact(key=RULES_FACT, value=RULES_VERSION))
        session.flush()
    return ids


def judge_due(
    catalogue: Catalogue,
    today: str,
    *,
    now: datetime | None = None,
    progress: Progress | None = None,
    size: int = PART,
    gap: float = _GAP,
) -> int:
    """Judge all photos that are due, ``size`` at a time, and return how many were.

    Raises:
        Cancelled: by the user; what is judged stays. Locked: another program writes all the time.
    """
    progress = progress or NoProgress()
    progress.begin(catalogue.ask(count_due, today, now=now), _("Judging rights for today"))
    judged, last = 0, 0
    while part := catalogue.maintain(
        partial(refresh_part, today=today, now=now, after=last, most=size)
    ):
        judged, last = judged + len(part), part[-1]
        progress.advance(judged)
        time.sleep(gap)
    return judged


_VERDICT = (RightsVerdict, RightsVerdict.photo_id == Photo.id)


def _due(today: str, now: datetime | None) -> ColumnElement[bool]:
    never = and_(RightsVerdict.id.is_(None), Photo.removed_at.is_(None))
    return or_(never, _ran_out(today, now), RightsVerdict.rules_version != RULES_VERSION)


def _ran_out(today: str, now: datetime | None) -> ColumnElement[bool]:
    """What asks for a last day that is past, or an instant that is; a day is 10 characters."""
    if now is None:
        return RightsVerdict.valid_until < today
    instant = now.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")
    is_day = func.length(RightsVerdict.valid_until) == 10
    return or_(
        and_(is_day, RightsVerdict.valid_until < today),
        and_(~is_day, RightsVerdict.valid_until <= instant),
    )
