"""The ledger of uses: recorded, changed.

Nothing leaves the ledger: a picture taken down is ``removed``, with the day, and stays listed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from archive.errors import Invalid, NotFound
from archive.licences import (
    amount_text,
    known_currency,
    known_medium,
    known_period,
    known_territory,
    to_minor,
)
from archive.parties import find_or_add_party
from archive.photos import existing_photos
from archive.store.models import (
    APPEARANCE_STATES,
    Appearance,
    Article,
    ArticleCaption,
    Party,
)
from archive.store.rows import row_of
from archive.values import AppearanceId, PartyId
from resources.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class AppearanceTerms:
    """A use as typed. Days are ISO texts; ``circulation`` is a number of copies.

    ``credit_printed`` is empty where the photo ran without a credit, None where nobody knows.
    ``fee`` is decimal text in ``currency``: what this use cost, apart from any licence.
    Without a ``status`` the day tells it: what begins later than today is planned.
    """

    article_id: int | None = None
    caption_id: int | None = None
    publication: str | None = None
    medium: str | None = None
    platform: str | None = None
    section: str | None = None
    page: str | None = None
    used_from: str | None = None
    used_to: str | None = None
    caption_printed: str | None = None
    credit_printed: str | None = None
    size: str | None = None
    territory: str | None = None
    circulation: int | None = None
    status: str | None = None
    note: str | None = None
    fee: str | None = None
    currency: str | None = None
    invoice: str | None = None


def add_appearance(
    session: Session, photo_id: int, terms: AppearanceTerms, *, today: str | None = None
) -> AppearanceId:
    """Record that a photo ran, or will. An article gives what is not stated: where, day, medium.

    Raises:
        NotFound: photo or article do not exist. Invalid: names the field that cannot be so.
    """
    (known,) = existing_photos(session, [photo_id])
    columns = appearance_columns(session, completed(session, terms), today=today)
    row = Appearance(photo_id=known, **columns)
    session.add(row)
    session.flush()
    return AppearanceId(row.id)


def edit_appearance(session: Session, appearance_id: int, changes: Mapping[str, object]) -> None:
    """Change what is recorded about a use; names as in ``AppearanceTerms``.

    Raises:
        NotFound, Invalid: as ``add_appearance``.
    """
    row = _row(session, appearance_id)
    names = [field.name for field in fields(AppearanceTerms)]
    unknown = changes.keys() - set(names)
    if unknown:
        raise Invalid(field=min(unknown), problem=_("a use has no such field."))
    fee = None if row.fee_minor is None else amount_text(row.fee_minor, row.currency or "")
    stored = AppearanceTerms(
        fee=fee, **{name: getattr(row, name) for name in names if name != "fee"}
    )
    terms = replace(stored, **changes)  # type: ignore[arg-type] # names are checked above
    for name, value in appearance_columns(session, terms).items():
        setattr(row, name, value)
    session.flush()


def use_ran(session: Session, appearance_id: int) -> None:
    """Record that a planned use ran.

    Raises:
        NotFound: no such use. Invalid: it ran already, or was taken down.
    """
    row = _row(session, appearance_id)
    if row.status != "pending":
        problem = _("use {id} is not planned any more.").format(id=appearance_id)
        raise Invalid(field="status", problem=problem)
    row.status = "published"
    session.flush()


def remove_appearance(session: Session, appearance_id: int, *, on: str | None = None) -> None:
    """Record that a picture was taken down, with its last day if known; the use stays listed.

    Raises:
        NotFound: no such use. Invalid: no day, or one before it ran.
    """
    row = _row(session, appearance_id)
    _start, end = known_period(row.used_from, on)
    row.status = "removed"
    row.used_to = end or row.used_to
    session.flush()


def completed(session: Session, terms: AppearanceTerms) -> AppearanceTerms:
    """Return a use as typed with what its article tells besides.

    Raises:
        NotFound: the article, or the caption in it, does not exist.
    """
    if terms.article_id is None:
        return terms
    article = row_of(session, Article, terms.article_id, _("article"))
    publisher = session.get(Party, article.publisher_id) if article.publisher_id else None
    terms = replace(
        terms,
        publication=terms.publication or (publisher.name if publisher else None),
        used_from=terms.used_from or _day_of(article.published_at),
        medium=terms.medium or ("web" if article.url else None),
    )
    return _from_caption(session, terms)


def _day_of(published: str | None) -> str | None:
    """Return the day an article came out; None where only its month or year is known."""
    day = (published or "")[:10]
    return day if len(day) == len("2024-05-11") else None


def _from_caption(session: Session, terms: AppearanceTerms) -> AppearanceTerms:
    if terms.caption_id is None or terms.credit_printed is not None:
        return terms
    caption = session.get(ArticleCaption, terms.caption_id)
    if caption is None or caption.article_id != terms.article_id:
        raise NotFound(what=_("caption of this article"), key=terms.caption_id)
    return replace(terms, credit_printed=caption.credit_line or "")


def appearance_columns(
    session: Session,
    terms: AppearanceTerms,
    publishers: dict[str, PartyId] | None = None,
    *,
    today: str | None = None,
) -> dict[str, Any]:
    """Return the columns of a use as typed, checked; its publication becomes a party.

    ``publishers`` keeps the parties of publications that were met, for many uses at once;
    ``today`` (default: by the clock) tells a planned use from one that ran.

    Raises:
        Invalid: names the field that cannot be as typed.
    """
    if terms.status is not None and terms.status not in APPEARANCE_STATES:
        raise Invalid(
            field="status",
            problem=_("“{status}” is none of: {choices}.").format(
                status=terms.status, choices=", ".join(APPEARANCE_STATES)
            ),
        )
    if terms.circulation is not None and terms.circulation < 0:
        raise Invalid(field="circulation", problem=_("a number from 0 is needed."))
    start, end = known_period(_partial(terms.used_from), terms.used_to)
    publication = (terms.publication or "").strip() or None
    columns = {field.name: getattr(terms, field.name) for field in fields(AppearanceTerms)
               if field.name != "fee"}  # fmt: skip
    return columns | {
        **_price(terms),
        "status": terms.status or usual_status(start, today or date.today().isoformat()),
        "used_from": start,
        "used_to": end,
        "publication": publication,
        "publication_id": _publisher(
            session, publication, {} if publishers is None else publishers
        ),
        "medium": known_medium(terms.medium) if terms.medium else None,
        "territory": known_territory(terms.territory) if terms.territory else None,
    }


def usual_status(used_from: str | None, today: str) -> str:
    """Return what a use is where nobody says: planned if it begins after today, else published."""
    return "pending" if used_from and used_from[:10] > today else "published"


def _publisher(
    session: Session, publication: str | None, known: dict[str, PartyId]
) -> PartyId | None:
    if publication is None:
        return None
    if publication not in known:
        known[publication] = find_or_add_party(session, publication, kind="publisher")
    return known[publication]


def _price(terms: AppearanceTerms) -> dict[str, Any]:
    code, fee = (terms.currency or "").strip(), (terms.fee or "").strip()
    currency = known_currency(code) if code else None
    if fee and currency is None:
        raise Invalid(field="currency", problem=_("a fee needs its currency, e.g. EUR."))
    minor = to_minor(fee, currency) if fee and currency else None
    return {"fee_minor": minor, "currency": currency if minor is not None else None}


def _partial(day: str | None) -> str | None:
    """An article's date may come with a time; only the day counts here."""
    return day[:10] if day and len(day) > 10 and day[10] in "T " else day


def _row(session: Session, appearance_id: int) -> Appearance:
    return row_of(session, Appearance, appearance_id, _("use"))
