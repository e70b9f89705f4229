"""Bring an article's text up to date: reviewed claims stay, found again by their words.

The earlier text is kept with its passages; what is no longer in the text stays there. All of it
happens in the session of one step, so one undo brings the former state back.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from archive.articles.add import add_claims, add_contents, add_parts, part_of, party_of, stored_text
from archive.articles.contents import read_contents
from archive.articles.edit import resolve_dates
from archive.articles.left_over import LeftOver, changed_left_over
from archive.articles.passages import Passages
from archive.articles.published import known_published
from archive.articles.read import article_row
from archive.articles.records import NewArticle
from archive.articles.relocate import Relocator, places_of
from archive.articles.renew_captions import renew_captions
from archive.articles.renewal import Fate, fates, is_used
from archive.parties import find_or_add_party
from archive.reading.records import Claim as ReadClaim
from archive.reading.records import Claimant
from archive.store.models import (
    Article,
    ArticlePart,
    ArticleVersion,
    Claim,
    ClaimDate,
    ClaimPlace,
    Figure,
    Orphan,
    Passage,
    Text,
)
from archive.values import ArticleId, Span


@dataclass(frozen=True, slots=True)
class Renewal:
    """How an article was, or would be, brought up to date; ``version`` counts its texts from 1."""

    article_id: ArticleId
    version: int
    same_text: bool
    fates: tuple[Fate, ...]
    left_over: tuple[LeftOver, ...] = ()
    """What stands in no claim and is other now."""

    def of(self, fate: str) -> tuple[Fate, ...]:
        """Return the claims with one fate."""
        return tuple(each for each in self.fates if each.fate == fate)


def renewal(session: Session, article_id: int, new: NewArticle) -> Renewal:
    """Return what bringing an article up to date would do; nothing is written.

    Raises:
        NotFound: there is no such article.
    """
    row = article_row(session, article_id)
    present = session.get_one(Text, row.text_id)
    version = _versions(session, article_id) + 1
    if present.body == new.text:
        return Renewal(ArticleId(article_id), version, True, ())
    texts = _texts(session, row)
    relocators = [Relocator(text.body, new.text) for text in texts]
    found = fates(session, [text.id for text in texts], relocators, new, article_id)
    left = changed_left_over(session, article_id, present.body, row.text_id, new)
    return Renewal(ArticleId(article_id), version + 1, False, found, left)


def _versions(session: Session, article_id: int) -> int:
    query = select(func.count()).where(ArticleVersion.article_id == article_id)
    return session.scalar(query) or 0


def _texts(session: Session, row: Article) -> list[Text]:
    """Return the texts that claims of an article stand in, the present one first."""
    older = session.scalars(
        select(Text)
        .where(
            Text.id != row.text_id,
            Text.id.in_(
                select(Passage.text_id).join(Claim, Claim.passage_id == Passage.id)
                .where(Claim.article_id == row.id)
            ),
        )
        .order_by(Text.id.desc())
    ).all()  # fmt: skip
    return [session.get_one(Text, row.text_id), *older]


def renew_article(session: Session, article_id: int, new: NewArticle) -> Renewal:
    """Give an article its present text: claims found again by their words, new ones proposed.

    Raises:
        NotFound: there is no such article. Invalid: the publication date is none.
    """
    row = article_row(session, article_id)
    planned = renewal(session, article_id, new)
    published = row.published_at
    if not planned.same_text:
        work = _Renewing(session, row, new)
        work.carry_out(planned)
        planned = _with_ids(planned, iter(work.added))
    _take_over(session, row, new)
    if row.published_at != published:
        resolve_dates(session, article_id, row.text_id, row.published_at)
    session.flush()
    return planned


def _with_ids(planned: Renewal, ids: Iterator[int]) -> Renewal:
    known = [
        replace(fate, claim_id=next(ids)) if fate.fate == "new" and fate.read else fate
        for fate in planned.fates
    ]
    return replace(planned, fates=tuple(known))


def _take_over(session: Session, row: Article, new: NewArticle) -> None:
    row.headline, row.byline = new.headline or row.headline, new.byline or row.byline
    row.url = new.url or row.url
    row.published_at = known_published(new.published) or row.published_at
    if new.publisher and new.publisher.strip():
        row.publisher_id = find_or_add_party(session, new.publisher.strip(), kind="publisher")
    session.flush()


class _Renewing:
    """The work of one renewal: the old and the new text, and the new passages."""

    def __init__(self, session: Session, row: Article, new: NewArticle) -> None:
        self._session = session
        self._row = row
        self._new = new
        self._old = session.get_one(Text, row.text_id)
        session.add(ArticleVersion(
            article_id=row.id, text_id=row.text_id, headline=row.headline, byline=row.byline,
            url=row.url, published_at=row.published_at,
        ))  # fmt: skip
        text = stored_text(session, new)
        row.text_id, row.language, row.format = text.id, text.language, new.format
        self._passages = Passages(session, text.id, new.text)
        self._places: dict[str, int | None] = {}
        self._relocators: dict[int, Relocator] = {}
        self.added: list[int] = []
        """Ids of the claims that are new, in the order of the text."""

    def carry_out(self, planned: Renewal) -> None:
        """Renew parts, captions and claims."""
        session, article_id = self._session, self._row.id
        session.execute(delete(ArticlePart).where(ArticlePart.article_id == article_id))
        session.execute(delete(Orphan).where(Orphan.article_id == article_id))
        parts = add_parts(session, article_id, self._new, self._passages)
        relocator = self._relocator(self._old.id)
        renew_captions(session, self._row, self._new, self._passages, parts, relocator)
        for fate in planned.fates:
            self._renew_claim(fate)
        fresh = [fate.read for fate in planned.of("new") if fate.read is not None]
        self.added = add_claims(session, article_id, fresh, self._passages, parts)
        for orphan in self._new.reading.orphans:
            session.add(Orphan(article_id=article_id, kind=orphan.kind,
                               passage_id=self._passages.add(orphan.span)))  # fmt: skip
        session.flush()
        rows = session.execute(
            select(Claim, Passage).join(Passage, Passage.id == Claim.passage_id)
            .where(Claim.article_id == article_id, Passage.text_id == self._row.text_id)
            .order_by(Passage.start, Passage.end.desc(), Claim.id)
        ).all()  # fmt: skip
        for position, (claim, passage) in enumerate(rows):
            claim.position = position
            claim.part_id = part_of(Span(passage.start, passage.end, passage.quote), parts)
        session.flush()

    def _relocator(self, text_id: int) -> Relocator:
        if text_id not in self._relocators:
            body = self._session.get_one(Text, text_id).body
            self._relocators[text_id] = Relocator(body, self._new.text)
        return self._relocators[text_id]

    def _renew_claim(self, fate: Fate) -> None:
        claim = self._session.get(Claim, fate.claim_id) if fate.claim_id is not None else None
        if claim is None:
            return
        if fate.reopened and claim.state == "accepted" and fate.read is not None:
            self._read_anew(claim, fate.read)
            claim.state = "proposed"
        elif fate.reviewed:
            if fate.now is not None:
                self._move(claim, fate.now, read_again=fate.reopened)
                claim.state = "proposed" if fate.reopened else claim.state
        elif fate.now is not None and fate.read is not None:
            self._read_anew(claim, fate.read)
        elif not is_used(self._session, claim.id):
            self._session.delete(claim)
        elif fate.now is not None:
            self._move(claim, fate.now, read_again=fate.fate == "changed")
        self._session.flush()

    def _move(self, claim: Claim, now: Span, *, read_again: bool) -> None:
        """Give a reviewed claim and all it holds their places in the new text."""
        session, former = self._session, session_span(self._session, claim.passage_id)
        relocator = self._relocator(session.get_one(Passage, claim.passage_id).text_id)
        claim.passage_id = self._passages.add(now)
        for name in ("cue_passage_id", "claimant_passage_id"):
            number = getattr(claim, name)
            if number is not None:
                setattr(claim, name, self._moved(number, former, now, relocator))
        lost = False
        for content in _contents(session, claim.id):
            place = self._moved(content.passage_id, former, now, relocator)
            if place is None:
                session.delete(content)
                lost = True
            else:
                content.passage_id = place
        session.flush()
        if lost or read_again:
            read_contents(session, claim.id, now)

    def _moved(self, number: int, former: Span, now: Span, relocator: Relocator) -> int | None:
        """Return the passage in the new text for one of a claim, None where its words are gone."""
        inner = session_span(self._session, number)
        if former.start <= inner.start and inner.end <= former.end:
            at = _within(inner, former, now)
            return None if at is None else self._passages.add(at)
        found = relocator.find(inner)
        if found is None or found.how != "same" or abs(found.span.start - now.start) > 2_000:
            return None
        return self._passages.add(found.span)

    def _read_anew(self, claim: Claim, read: ReadClaim) -> None:
        """Let a claim that nobody reviewed be what the engine reads now."""
        session, passages = self._session, self._passages
        for model in (Figure, ClaimDate, ClaimPlace):
            session.execute(delete(model).where(model.claim_id == claim.id))
        claim.passage_id = passages.add(read.span)
        claim.cue_passage_id = passages.optional(read.cue)
        claim.claimant_passage_id = passages.optional(read.claimant_span)
        self._say_who(claim, read.claimant)
        claim.kind, claim.reported_as, claim.modality = read.kind, read.reported_as, read.modality
        claim.engine = f"{read.engine} {read.engine_version}"
        add_contents(session, [(claim.id, read)], passages, self._places)

    def _say_who(self, claim: Claim, said_by: Claimant | None) -> None:
        if said_by is None:
            claim.claimant_id = claim.claimant = claim.claimant_kind = None
        elif said_by.named or said_by.name != claim.claimant:  # else somebody may have told who
            claim.claimant_id = party_of(self._session, said_by)
            claim.claimant, claim.claimant_kind = said_by.name, said_by.kind


def _contents(session: Session, claim_id: int) -> list[Figure | ClaimDate | ClaimPlace]:
    return [
        *session.scalars(select(Figure).where(Figure.claim_id == claim_id)),
        *session.scalars(select(ClaimDate).where(ClaimDate.claim_id == claim_id)),
        *session.scalars(select(ClaimPlace).where(ClaimPlace.claim_id == claim_id)),
    ]


def session_span(session: Session, passage_id: int) -> Span:
    """Return a stored passage as a span of its text."""
    row = session.get_one(Passage, passage_id)
    return Span(row.start, row.end, row.quote)


def _within(inner: Span, former: Span, now: Span) -> Span | None:
    """Find words of a claim again inside its new passage, the occurrence nearest to before."""
    places = places_of(inner.text, now.text)
    if not places:
        return None
    start, end = min(places, key=lambda place: abs(place[0] - (inner.start - former.start)))
    return Span(now.start + start, now.start + end, now.text[start:end])
