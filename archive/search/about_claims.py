"""Questions about articles and claims: which photos ran with, or are linked to, what is claimed.

A photo belongs to a claim if it is linked to it, if its own caption makes it, or if it ran in the
article that makes it. Rejected claims count for nothing.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from archive.articles import without_names
from archive.reading.fold import fold_name
from archive.search.asked import Asked, in_range
from archive.search.columns import Query, columns
from archive.search.names import meant
from archive.search.state import PROTECTED
from archive.search.tree import Numbers, Text
from archive.store.models import (
    CLAIM_KINDS,
    Appearance,
    Article,
    Claim,
    Figure,
    Link,
    Passage,
)

_STANDS = Claim.state != "rejected"
_RAN = Appearance.status != "removed"


def by_article(session: Session, value: Text, _today: date) -> Asked:
    """Return what asks for photos that ran in an article or are linked to a claim of it."""
    numbers = [value.number] if value.number is not None else _articles_with(session, value)
    linked = select(Link.photo_id).join(Claim, Claim.id == Link.claim_id)
    return Asked(
        (
            select(Appearance.photo_id).where(Appearance.article_id.in_(numbers), _RAN),
            linked.where(Claim.article_id.in_(numbers), _STANDS),
        )
    )


def by_claim(session: Session, value: Text, _today: date) -> Asked:
    """Return what asks for claims by number, kind, or words of their passage."""
    if value.number is not None:
        return Asked(of_claims(select(Claim.id).where(Claim.id == value.number, _STANDS)))
    kinds = kinds_like(value.text)
    found = select(Claim.id).where(Claim.kind.in_(kinds), _STANDS) if kinds else None
    numbers = _claims_with(session, value)
    said = select(Claim.id).where(Claim.id.in_(numbers), _STANDS)
    return Asked((*(of_claims(found) if found is not None else ()), *of_claims(said)))


def by_claimant(session: Session, value: Text, _today: date) -> Asked:
    """Return what asks for claims by somebody, under any of their names."""
    known = meant(session, "party", value)
    wanted = fold_name(value.text)
    told = {number for number, name in _claimants(session) if wanted and f" {wanted} " in name}
    test = or_(Claim.claimant_id.in_(known), Claim.id.in_(told))
    return Asked(of_claims(select(Claim.id).where(test, _STANDS)))


def by_figure(value: Numbers) -> Asked:
    """Return what asks for claims with a figure in a range."""
    low = func.coalesce(Figure.number_from, Figure.number_to)
    high = func.coalesce(Figure.number_to, Figure.number_from)
    figures = select(Figure.claim_id).join(Claim, Claim.id == Figure.claim_id)
    return Asked(of_claims(figures.where(in_range(low, high, value), low.is_not(None), _STANDS)))


def with_claimant() -> Query:
    """Return the query for photos linked to a claim that somebody makes."""
    named = or_(Claim.claimant.is_not(None), Claim.claimant_id.is_not(None))
    return of_claims(select(Claim.id).where(named, _STANDS))[0]


def with_figure() -> Query:
    """Return the query for photos linked to a claim with a figure."""
    return of_claims(select(Figure.claim_id))[0]


def of_claims(claims: Query) -> tuple[Query, ...]:
    """Return the queries for the photos that belong to some claims."""
    articles = select(Claim.article_id).where(Claim.id.in_(claims))
    return (
        select(Link.photo_id).where(Link.claim_id.in_(claims)),
        select(Claim.photo_id).where(Claim.id.in_(claims), Claim.photo_id.is_not(None)),
        select(Appearance.photo_id).where(Appearance.article_id.in_(articles), _RAN),
    )


def kinds_like(text: str) -> list[str]:
    """Return the kinds of claim a word means: "casualties" means "casualty count"."""
    wanted = fold_name(text)
    if wanted in CLAIM_KINDS:
        return [wanted]
    return [
        kind for kind in CLAIM_KINDS if wanted and any(_akin(wanted, word) for word in kind.split())
    ]


def _akin(one: str, other: str) -> bool:
    pairs = enumerate(zip(one, other, strict=False))
    shared = next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
    return one == other or shared >= max(5, len(one) - 3)


def _articles_with(session: Session, value: Text) -> list[int]:
    wanted = f" {fold_name(value.text)}" + ("" if value.prefix else " ")

    query = select(Article.id, Article.id, Article.headline, Article.url)
    known = _readable(session, "article", query.where(Article.removed_at.is_(None)))
    return [number for number, words in known if wanted in words] if wanted.strip() else []


def _claims_with(session: Session, value: Text) -> list[int]:
    wanted = f" {fold_name(value.text)}" + ("" if value.prefix else " ")

    quotes = select(Claim.id, Claim.article_id, Passage.quote)
    known = _readable(session, "passage", quotes.join(Passage, Passage.id == Claim.passage_id))
    return [number for number, words in known if wanted in words] if wanted.strip() else []


def _claimants(session: Session) -> list[tuple[int, str]]:
    named = select(Claim.id, Claim.article_id, Claim.claimant)
    return _readable(session, "claimant", named.where(Claim.claimant.is_not(None)))


@dataclass(frozen=True, slots=True)
class _Said:
    article_id: int | None
    words: tuple[str, ...]


def _readable(session: Session, what: str, query: Query) -> list[tuple[int, str]]:
    """Return the folded words of a query's rows (id, article, words …), no protected name in them.

    A name is blacked out as where the article is read, so no search can tell that it stands there.
    """

    def load() -> list[tuple[int, str]]:
        rows = session.execute(query).all()
        said = tuple(_Said(row[1], tuple(each or "" for each in row[2:])) for row in rows)
        read = without_names(session, said)
        return [(row[0], f" {' '.join(map(fold_name, one.words))} ")
                for row, one in zip(rows, read, strict=True)]  # fmt: skip

    tables = frozenset(["article", "claim", "passage", PROTECTED])
    known: list[tuple[int, str]] = columns(session).kept(f"words {what}", load, tables)
    return known
