"""The ledger of uses, read: one, or those of photos, an article, a period."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from archive.errors import NotFound
from archive.licences import amount_text
from archive.reading.articles.titles import title_of
from archive.store.models import Appearance, Article, Text
from archive.values import AppearanceId, Page, PhotoId
from resources.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class AppearanceRecord:
    """A use as stored, with the headline of its article."""

    id: AppearanceId
    uuid: str
    photo_id: PhotoId
    article_id: int | None
    article: str | None
    caption_id: int | None
    publication_id: int | None
    publication: str | None
    medium: str | None
    platform: str | None
    section: str | None
    page: str | None
    used_from: str | None
    used_to: str | None
    caption_printed: str | None
    credit_printed: str | None
    size: str | None
    territory: str | None
    circulation: int | None
    status: str
    note: str | None
    fee: str | None
    fee_minor: int | None
    currency: str | None
    invoice: str | None


def appearance(session: Session, appearance_id: int) -> AppearanceRecord:
    """Return one use.

    Raises:
        NotFound: there is no such use.
    """
    found = _records(session, Appearance.id == appearance_id)
    if not found:
        raise NotFound(what=_("use"), key=appearance_id)
    return found[0]


def appearances(
    session: Session,
    *,
    photo_ids: Sequence[int] | None = None,
    article_id: int | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Page[AppearanceRecord]:
    """Return uses by day: of these photos, in this article, that ran within a period.

    A use without a day is in every period: it must not slip through a report.
    """
    conditions: list[Any] = []
    if article_id is not None:
        conditions.append(Appearance.article_id == article_id)
    if until:
        started = func.substr(Appearance.used_from, 1, 10) <= until
        conditions.append(or_(Appearance.used_from.is_(None), started))
    if since:
        last = func.substr(func.coalesce(Appearance.used_to, Appearance.used_from), 1, 10)
        runs_on = Appearance.used_to.is_(None) & (Appearance.medium.in_(("web", "online", "app")))
        conditions.append(or_(Appearance.used_from.is_(None), last >= since, runs_on))
    if photo_ids is None:
        found = _records(session, *conditions)
        return Page(len(found), tuple(found))
    found = []
    for start in range(0, len(photo_ids), 10_000):
        part = list(photo_ids[start : start + 10_000])
        found += _records(session, Appearance.photo_id.in_(part), *conditions)
    found.sort(key=lambda each: (each.used_from or "", each.id))
    return Page(len(found), tuple(found))


def overdue(session: Session, today: str) -> tuple[AppearanceId, ...]:
    """Return the planned uses whose first day has passed: did they run? The oldest first."""
    query = (
        select(Appearance.id)
        .where(Appearance.status == "pending", func.substr(Appearance.used_from, 1, 10) < today)
        .order_by(Appearance.used_from, Appearance.id)
    )
    return tuple(map(AppearanceId, session.scalars(query)))


def _records(session: Session, *conditions: Any) -> list[AppearanceRecord]:
    names = [field.name for field in fields(AppearanceRecord)
             if field.name not in ("article", "fee")]  # fmt: skip
    query = (
        select(*(getattr(Appearance, name) for name in names))
        .where(*conditions)
        .order_by(func.coalesce(Appearance.used_from, ""), Appearance.id)
    )
    titles = _titles(session)
    return [_record(dict(zip(names, row, strict=True)), titles) for row in session.execute(query)]


def _record(said: dict[str, Any], titles: Mapping[int, str]) -> AppearanceRecord:
    minor = said["fee_minor"]
    fee = None if minor is None else amount_text(minor, said["currency"] or "")
    return AppearanceRecord(**said, fee=fee, article=titles.get(said["article_id"]) or None)


def _titles(session: Session) -> dict[int, str]:
    """What the articles that photos ran in are called."""
    query = (
        select(Article.id, Article.headline, func.substr(Text.body, 1, 120))
        .outerjoin(Text, Text.id == Article.text_id)
        .where(Article.id.in_(select(Appearance.article_id)))
    )
    return {number: title_of(headline, opening) or ""
            for number, headline, opening in session.execute(query)}  # fmt: skip
