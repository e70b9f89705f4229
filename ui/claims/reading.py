"""What the page of claims asks the archive: a page of claims, and the names to group them by.

``session`` is handed through from ``Workspace.ask_later`` and never looked into: it has no type.
"""

from dataclasses import dataclass, replace
from typing import Any

from archive import articles, claims
from archive.articles import ClaimRecord
from archive.claims import ClaimFilter, SeriesFilter
from archive.values import Page
from ui.claims.groups import Names

_SHOWN = 2000  # claims in the table
_NAMED = 1000  # articles whose titles are known to the grouping


@dataclass(frozen=True)
class Found:
    """A page of claims, the names of their articles and events, and events to choose from.

    ``waiting`` is how many of all claims found, shown or not, wait for a review.
    """

    page: Page[ClaimRecord]
    waiting: int
    names: Names
    events: tuple[tuple[int, str], ...]


def find_claims(session: Any, wanted: ClaimFilter, *, by: str = "") -> Found:
    """Return the claims that a filter lets through, and what grouping them needs.

    Raises ``Invalid``.
    """
    page = claims.claims(session, wanted, limit=_SHOWN)
    titles = {int(row.id): row.title for row in articles.articles(session, limit=_NAMED).items}
    ids = [claim.id for claim in page.items]
    series = series_of_claims(session, wanted) if by == "series" else {}
    names = Names(titles, claims.event_names(session, ids), series)
    return Found(page, _waiting(session, wanted, page), names, claims.events_of_claims(session))


def series_of_claims(session: Any, wanted: ClaimFilter) -> dict[int, list[str]]:
    """Return the titles of the series that claims have figures in, the claims by day."""
    found: dict[int, list[str]] = {}
    filtered = SeriesFilter(article_id=wanted.article_id, event_id=wanted.event_id)
    titled = [
        (point, one.title) for one in claims.series(session, filtered) for point in one.points
    ]
    for point, title in sorted(titled, key=lambda each: each[0].day_to or "9999"):
        titles = found.setdefault(point.claim_id, [])
        if title not in titles:
            titles.append(title)
    return found


def found_ids(session: Any, wanted: ClaimFilter) -> tuple[int, ...]:
    """Return every claim that a filter lets through. Raises ``Invalid``."""
    page = claims.claims(session, wanted, limit=0)
    return tuple(each.id for each in claims.claims(session, wanted, limit=page.total).items)


def _waiting(session: Any, wanted: ClaimFilter, page: Page[ClaimRecord]) -> int:
    if page.total <= len(page.items) or wanted.state not in (None, "proposed"):
        return sum(claim.state == "proposed" for claim in page.items)
    return claims.claims(session, replace(wanted, state="proposed"), limit=0).total
