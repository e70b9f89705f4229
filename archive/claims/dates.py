"""The dates of a claim, set right by hand: other days than were read, one that was missed, or none.

Every change makes the claim ``edited``. Days set by hand stay when the article's publication day
changes.
"""

import re
from calendar import monthrange

from sqlalchemy.orm import Session

from archive.articles.add import date_columns
from archive.articles.edit import DAYS_BY_HAND
from archive.claims.passages import Marked
from archive.claims.read import claim_row
from archive.errors import Invalid
from archive.store.models import ClaimDate
from archive.store.rows import row_of
from archive.values import is_partial_date
from resources.i18n import gettext as _

_BETWEEN = re.compile(r"\s*(?:\.\.|…|–|—|/|\bto\b|\s-\s)\s*")
_PRECISIONS = {4: "year", 7: "month", 10: "day"}


def days_of(words: str) -> tuple[str | None, str | None, str]:
    """Return first day, last day (ISO) and precision of days as one types them.

    A day, month or year (``2024-03-12``, ``2024-03``, ``2024``), or two with ``..`` or a dash
    between them, of which one may be left out: ``2024-03-01..``.

    Raises:
        Invalid: there is no such day, or the last is before the first.
    """
    ends = [end.strip() for end in _BETWEEN.split(words.strip())]
    if len(ends) > 2 or not any(ends) or not all(is_partial_date(end) for end in ends if end):
        raise Invalid(
            field="days",
            problem=_("“{words}” is no day: 2024-03-12, 2024-03, 2024 or 2024-03-01..2024-03-12.")
            .format(words=words),
        )  # fmt: skip
    first, last = _first_day(ends[0]), _last_day(ends[-1])
    if first and last and last < first:
        raise Invalid(field="days", problem=_("the last day is before the first."))
    return first, last, _PRECISIONS[max(map(len, ends))]


def days_words(first: str | None, last: str | None) -> str:
    """Return days as ``days_of`` reads them."""
    return (first or "") if first == last else f"{first or ''}..{last or ''}"


def add_date(
    session: Session, /, claim_id: int, start: int, end: int, days: str | None = None
) -> int:
    """Add a date that stands at ``start`` to ``end`` of the claim's text; returns its id.

    ``days``, see ``days_of``, say what it means; without them its words do.

    Raises:
        NotFound: there is no such claim.
        Invalid: these are no days, or none are given and the words do not say which they are.
    """
    marked = Marked(session, claim_id, start, end)
    row = ClaimDate(claim_id=claim_id)
    if days is not None and days.strip():
        row.passage_id = marked.passage_of(marked.span)
        row.resolved_from, row.resolved_to, row.precision = days_of(days)
        row.how = DAYS_BY_HAND
    else:
        read = next((date for date in marked.contents().dates if date.resolved), None)
        if read is None:
            raise Invalid(
                field="days",
                problem=_("“{words}” does not say which days are meant: type them.")
                .format(words=marked.span.text),
            )  # fmt: skip
        row.passage_id = marked.passage_of(read.span)  # no more: it is found there again
        for name, value in date_columns(read).items():
            setattr(row, name, value)
    session.add(row)
    marked.claim.state = "edited"
    session.flush()
    return row.id


def edit_date(session: Session, /, date_id: int, days: str) -> None:
    """Say which days a date of a claim means, see ``days_of``.

    Raises:
        NotFound: there is no such date.
        Invalid: these are no days.
    """
    row = _date_row(session, date_id)
    row.resolved_from, row.resolved_to, row.precision = days_of(days)
    row.how = DAYS_BY_HAND
    claim_row(session, row.claim_id).state = "edited"
    session.flush()


def remove_date(session: Session, date_id: int) -> None:
    """Take a date from its claim. Raises NotFound."""
    row = _date_row(session, date_id)
    claim_row(session, row.claim_id).state = "edited"
    session.delete(row)
    session.flush()


def claim_of_date(session: Session, date_id: int) -> int:
    """Return the claim that a date belongs to; raises NotFound."""
    return _date_row(session, date_id).claim_id


def _date_row(session: Session, date_id: int) -> ClaimDate:
    return row_of(session, ClaimDate, date_id, _("date"))


def _first_day(text: str) -> str | None:
    return f"{text}-01-01"[:10] if text else None


def _last_day(text: str) -> str | None:
    if not text:
        return None
    month = f"{text}-12"[:7]
    return f"{month}-{monthrange(int(month[:4]), int(month[5:]))[1]:02}" if len(text) < 10 else text
