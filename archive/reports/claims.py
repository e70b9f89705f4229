"""The claims ledger: who claims what, with which figures, where it says so, which photos go along.

The scope is a search for photos (claims of the articles they ran in, of their captions, and those
they are linked to), or ``article:N`` / ``event:N`` alone for all claims of an article or event.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from archive.articles import without_names
from archive.desk import letterhead
from archive.reading.articles.titles import title_of
from archive.reports.report import (
    Column,
    Report,
    Row,
    Scope,
    Stack,
    Total,
    Value,
    joined,
    photos_in,
    state_of,
)
from archive.store.models import (
    Appearance,
    Article,
    ArticleEvent,
    Claim,
    ClaimDate,
    ClaimEvent,
    ClaimPlace,
    Figure,
    Link,
    Party,
    Passage,
    Place,
    Text,
)
from archive.values import NoProgress, Progress
from resources.i18n import gettext as _
from resources.i18n import mark

BATCH = 5_000
_WHOLE = re.compile(r"(article|event):\s*(\d+)")


def claims(
    session: Session, scope: Scope, *, today: str, progress: Progress | None = None
) -> Report:
    """Return the claims ledger; a period keeps the claims of articles published within it.

    Raises:
        QueryError: the search has a mistake.
    """
    progress = progress or NoProgress()
    ids = _claims_in(session, scope)
    progress.begin(len(ids), _("Reading claims"))
    rows: list[Row] = []
    for start in range(0, len(ids), BATCH):
        rows += _rows(session, ids[start : start + BATCH], scope)
        progress.advance(min(start + BATCH, len(ids)))
    claimants = {row.values["claimant"] for row in rows if row.values["claimant"]}
    figures = sum(bool(row.values["figures"]) for row in rows)
    totals = (Total(_("Claims"), len(rows)), Total(_("Claimants"), len(claimants)),
              Total(_("Claims with figures"), figures))  # fmt: skip
    notes = (_("Claims are recorded as they were made. Whether they are true is not judged here. "
               "Read on {day}.").format(day=today),)  # fmt: skip
    return Report(
        kind="claims", title=_("Claims ledger"), scope=scope, state=state_of(session),
        columns=COLUMNS, rows=tuple(rows), layout=LAYOUT, totals=totals, notes=notes,
        letterhead=letterhead(session), pictures=False,
    )  # fmt: skip


def _claims_in(session: Session, scope: Scope) -> list[int]:
    query = select(Claim.id).where(Claim.state != "rejected")
    whole = _WHOLE.fullmatch(scope.query)
    if whole and whole[1] == "article":
        query = query.where(Claim.article_id == int(whole[2]))
    elif whole:
        of_event = select(ArticleEvent.article_id).where(ArticleEvent.event_id == int(whole[2]))
        own = select(ClaimEvent.claim_id).where(ClaimEvent.event_id == int(whole[2]))
        query = query.where(or_(Claim.article_id.in_(of_event), Claim.id.in_(own)))
    elif scope.query:
        return _claims_of_photos(session, photos_in(session, scope))
    return list(session.scalars(query.order_by(Claim.article_id, Claim.position, Claim.id)))


def _claims_of_photos(session: Session, photo_ids: Sequence[int]) -> list[int]:
    found: set[int] = set()
    for start in range(0, len(photo_ids), BATCH):
        part = photo_ids[start : start + BATCH]
        ran_in = select(Appearance.article_id).where(Appearance.photo_id.in_(part))
        linked = select(Link.claim_id).where(Link.photo_id.in_(part))
        query = select(Claim.id).where(
            Claim.state != "rejected",
            or_(Claim.article_id.in_(ran_in), Claim.photo_id.in_(part), Claim.id.in_(linked)),
        )
        found |= set(session.scalars(query))
    return sorted(found)


@dataclass(frozen=True, slots=True)
class _Said:
    """What a row says in the words of an article."""

    article_id: int | None
    quote: str
    claimant: str | None
    article: str | None


def _rows(session: Session, ids: Sequence[int], scope: Scope) -> list[Row]:
    beside = _Beside(session, ids)
    query = (
        select(Claim, Passage.quote, Passage.start, Passage.end, Article.headline,
               func.substr(Text.body, 1, 120), Article.published_at, Party.name)
        .join(Passage, Passage.id == Claim.passage_id)
        .outerjoin(Article, Article.id == Claim.article_id)
        .outerjoin(Text, Text.id == Article.text_id)
        .outerjoin(Party, Party.id == Claim.claimant_id)
        .where(Claim.id.in_(ids))
        .order_by(Article.published_at, Claim.article_id, Claim.position, Claim.id)
    )  # fmt: skip
    rows = []
    found = session.execute(query).all()
    said = without_names(session, tuple(
        _Said(claim.article_id, quote, party or claim.claimant, title_of(headline, opening))
        for claim, quote, _start, _end, headline, opening, _published, party in found))  # fmt: skip
    for row, words in zip(found, said, strict=True):
        claim, _quote, start, end, _headline, _opening, published, _party = row
        if _outside(published, scope):
            continue
        values: dict[str, Value] = {
            "claim": words.quote, "claimant": words.claimant, "kind": claim.kind,
            "reported_as": claim.reported_as, "modality": claim.modality,
            "figures": beside.text("figures", claim.id), "dates": beside.text("dates", claim.id),
            "places": beside.text("places", claim.id),
            "article": words.article or None,
            "published": (published or "")[:10] or None, "start": start, "end": end,
            "photos": beside.text("photos", claim.id), "state": claim.state,
            "engine": claim.engine,
        }  # fmt: skip
        ids_ = {"claim": claim.id}
        for name in ("article_id", "photo_id", "claimant_id"):
            if getattr(claim, name) is not None:
                ids_[name.removesuffix("_id")] = getattr(claim, name)
        rows.append(Row(values, ids_))
    return rows


def _outside(published: str | None, scope: Scope) -> bool:
    """Tell whether an article's day lies outside the period; an unknown day is never outside."""
    day = (published or "")[:10]
    return bool(day) and (
        (scope.since is not None and day < scope.since)
        or (scope.until is not None and day > scope.until)
    )


class _Beside:
    """Figures, dates, places and linked photos of claims, in words."""

    def __init__(self, session: Session, ids: Sequence[int]) -> None:
        self._words: dict[tuple[str, int], list[str]] = {}
        figures = (
            select(Figure.claim_id, Passage.quote, Figure.unit)
            .join(Passage, Passage.id == Figure.passage_id)
            .where(Figure.claim_id.in_(ids))
            .order_by(Figure.id)
        )
        for claim_id, quote, unit in session.execute(figures):
            self._add(
                "figures", claim_id, quote if not unit or unit in quote else f"{quote} {unit}"
            )
        self._of_dates(session, ids)
        places = (
            select(ClaimPlace.claim_id, Passage.quote, Place.name)
            .join(Passage, Passage.id == ClaimPlace.passage_id)
            .outerjoin(Place, Place.id == ClaimPlace.place_id)
            .where(ClaimPlace.claim_id.in_(ids))
        )
        for claim_id, quote, name in session.execute(places.order_by(ClaimPlace.id)):
            self._add("places", claim_id, name or quote)
        links = select(Link.claim_id, Link.photo_id, Link.relation).where(Link.claim_id.in_(ids))
        for claim_id, photo_id, relation in session.execute(links.order_by(Link.id)):
            self._add("photos", claim_id, f"{photo_id} ({_(relation)})")

    def _of_dates(self, session: Session, ids: Sequence[int]) -> None:
        dates = (
            select(ClaimDate.claim_id, Passage.quote, ClaimDate.resolved_from,
                   ClaimDate.resolved_to)
            .join(Passage, Passage.id == ClaimDate.passage_id)
            .where(ClaimDate.claim_id.in_(ids))
        )  # fmt: skip
        for claim_id, quote, start, end in session.execute(dates.order_by(ClaimDate.id)):
            span: list[Any] = list(dict.fromkeys(day[:10] for day in (start, end) if day))
            self._add("dates", claim_id, f"{quote} ({' – '.join(span)})" if span else quote)

    def _add(self, kind: str, claim_id: int, words: str) -> None:
        self._words.setdefault((kind, claim_id), []).append(" ".join(words.split()))

    def text(self, kind: str, claim_id: int) -> str | None:
        """Return what stands beside a claim."""
        return joined(list(dict.fromkeys(self._words.get((kind, claim_id), []))))


COLUMNS = (
    Column("claim", mark("Claim")), Column("claimant", mark("Claimant")),
    Column("kind", mark("Kind")), Column("reported_as", mark("Reported as")),
    Column("modality", mark("Modality")), Column("figures", mark("Figures")),
    Column("dates", mark("Dates")), Column("places", mark("Places")),
    Column("article", mark("Article")), Column("published", mark("Published"), "date"),
    Column("start", mark("From character"), "integer"),
    Column("end", mark("To character"), "integer"), Column("photos", mark("Photos")),
    Column("state", mark("State")), Column("engine", mark("Engine")),
)  # fmt: skip
LAYOUT = (
    Stack(mark("Claim"), ("claim",), 4),
    Stack(mark("Claimant"), ("claimant", "reported_as", "modality"), 2),
    Stack(mark("Figures"), ("figures", "kind"), 1.6),
    Stack(mark("Dates and places"), ("dates", "places"), 2),
    Stack(mark("Article"), ("article", "published"), 2),
    Stack(mark("Photos"), ("photos", "state"), 1.2),
)
