"""Parties whose name is protected: no list shows them, no search finds them, nothing offers them.

Their claims stay theirs: in the records that name them the name is blacked out.
"""

from collections.abc import Collection, Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.reading.fold import fold_name
from archive.reading.spelled import spellings
from archive.store.models import (
    Article,
    ArticleVersion,
    Claim,
    Party,
    PartyAlias,
    ProtectedName,
    Text,
)


def hidden_parties(session: Session) -> frozenset[int]:
    """Return the parties one of whose names is a protected name, in either order.

    So is a surname alone, where every article that it makes claims in gives the whole name.
    """
    names = session.scalars(select(ProtectedName.name).distinct()).all()
    if not names:
        return frozenset()
    wanted = {order for name in names for order in _orders(fold_name(name).split())}
    alone = {fold_name(name.split()[-1]): name for name in names if len(name.split()) > 1}
    known = [
        *session.execute(select(Party.id, Party.folded)),
        *session.execute(select(PartyAlias.party_id, PartyAlias.folded)),
    ]
    return frozenset(
        number for number, folded in known
        if folded in wanted
        or (folded in alone and _is_short_for(session, number, alone[folded]))
    )  # fmt: skip


def _orders(words: list[str]) -> tuple[str, ...]:
    """Return a folded name as it is, and with the surname first."""
    return " ".join(words), " ".join([*words[-1:], *words[:-1]])


def _is_short_for(session: Session, party_id: int, name: str) -> bool:
    claimed = select(Claim.article_id).where(Claim.claimant_id == party_id).distinct()
    articles = session.scalars(claimed).all()
    return bool(articles) and all(
        number is not None and names_given(session, number, [name]) for number in articles
    )


def names_given(session: Session, article_id: int, names: Iterable[str]) -> Collection[str]:
    """Return which names an article gives in full, in the text it has or in one it had."""
    now = select(Article.text_id).where(Article.id == article_id)
    before = select(ArticleVersion.text_id).where(ArticleVersion.article_id == article_id)
    texts = select(Text.body).where(Text.id.in_(now.union(before)))
    bylines = select(Article.byline).where(Article.id == article_id)
    printed = [*session.scalars(texts), *session.scalars(bylines)]
    return frozenset(
        name for name in names if any(spellings(name).search(text or "") for text in printed)
    )
