"""Claims: the list over all articles, and the desk's review of what the engine proposed.

Accepting and rejecting keep the claim as read; changing anything about it makes it ``edited``.
Nothing is deleted: a rejected claim stays, so that the same proposal is not reviewed twice.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from archive.articles import ClaimRecord, claim_records
from archive.articles.add import Passages
from archive.errors import Invalid, NotFound
from archive.parties import find_or_add_party
from archive.reading.fold import fold
from archive.store.models import (
    CLAIM_KINDS,
    CLAIM_STATES,
    MODALITIES,
    PARTY_KINDS,
    REPORTED_AS,
    Article,
    Claim,
    Figure,
    Party,
    PartyAlias,
    Passage,
    Text,
)
from archive.values import ClaimId, Page, span
from resources.i18n import gettext as _

BY_HAND = "desk"
"""The engine named by claims that somebody marked in the text themselves."""
_WORDS = {"kind": CLAIM_KINDS, "reported_as": REPORTED_AS, "modality": MODALITIES}
EDITABLE = ("claimant", "claimant_kind", "kind", "reported_as", "modality", "note", "start", "end")


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims to list; None means any. ``claimant`` matches any spelling, word by word."""

    article_id: int | None = None
    state: str | None = None
    kind: str | None = None
    claimant: str | None = None
    with_figures: bool = False


def claims(
    session: Session,
    wanted: ClaimFilter | None = None,
    *,
    limit: int = 100,
    offset: int = 0,
) -> Page[ClaimRecord]:
    """Return a page of claims, those of the newest article first, in the order of the text.

    Raises:
        Invalid: the filter names an unknown state or kind.
    """
    conditions = _conditions(wanted or ClaimFilter())
    shown = (
        select(Claim.id)
        .outerjoin(Article, Article.id == Claim.article_id)
        .where(Article.removed_at.is_(None), *conditions)
    )
    total = session.scalar(select(func.count()).select_from(shown.subquery())) or 0
    ids = session.scalars(
        shown.join(Passage, Passage.id == Claim.passage_id)
        .order_by(Claim.article_id.desc(), Passage.start, Claim.id)
        .limit(limit)
        .offset(offset)
    ).all()
    return Page(total, claim_records(session, ids))


def _conditions(wanted: ClaimFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.article_id is not None:
        conditions.append(Claim.article_id == wanted.article_id)
    if wanted.state is not None:
        conditions.append(Claim.state == _known("state", wanted.state, CLAIM_STATES))
    if wanted.kind is not None:
        conditions.append(Claim.kind == _known("kind", wanted.kind, CLAIM_KINDS))
    if wanted.claimant and wanted.claimant.strip():
        conditions.append(_said_by(wanted.claimant))
    if wanted.with_figures:
        conditions.append(Claim.id.in_(select(Figure.claim_id)))
    return conditions


def _said_by(name: str) -> ColumnElement[bool]:
    words = fold(name).split()
    named = and_(*(Party.folded.contains(word, autoescape=True) for word in words))
    spelled = and_(*(PartyAlias.folded.contains(word, autoescape=True) for word in words))
    parties = select(Party.id).where(
        or_(named, Party.id.in_(select(PartyAlias.party_id).where(spelled)))
    )
    described = func.lower(Claim.claimant).contains(name.strip().lower(), autoescape=True)
    return or_(Claim.claimant_id.in_(parties), described)


def claim(session: Session, claim_id: int) -> ClaimRecord:
    """Return one claim.

    Raises:
        NotFound: there is no such claim.
    """
    found = claim_records(session, [claim_id])
    if not found:
        raise NotFound(what=_("claim"), key=claim_id)
    return found[0]


def accept_claims(session: Session, claim_ids: Sequence[int]) -> None:
    """Say that these claims are read rightly.

    Raises:
        NotFound: one of them does not exist.
    """
    _set_state(session, claim_ids, "accepted")


def reject_claims(session: Session, claim_ids: Sequence[int]) -> None:
    """Say that these are no claims.

    Raises:
        NotFound: one of them does not exist.
    """
    _set_state(session, claim_ids, "rejected")


def propose_claims(session: Session, claim_ids: Sequence[int]) -> None:
    """Take a review back: these claims wait for one again.

    Raises:
        NotFound: one of them does not exist.
    """
    _set_state(session, claim_ids, "proposed")


def _set_state(session: Session, claim_ids: Sequence[int], state: str) -> None:
    for claim_id in claim_ids:
        row = _row(session, claim_id)
        if row.state != "edited" or state != "accepted":
            row.state = state
    session.flush()


def edit_claim(session: Session, /, claim_id: int, **values: str | int | None) -> None:
    """Change a claim; it is ``edited`` from then on. Names as in ``EDITABLE``.

    ``start`` and ``end`` move its passage; figures, dates and places outside it leave the claim.

    Raises:
        NotFound: there is no such claim.
        Invalid: no such field, a value it cannot take, or offsets outside the text.
    """
    row = _row(session, claim_id)
    unknown = values.keys() - set(EDITABLE)
    if unknown:
        raise Invalid(field=min(unknown), problem=_("a claim has no such field."))
    for name, choices in _WORDS.items():
        if name in values:
            setattr(row, name, _known(name, str(values[name] or ""), choices))
    if "note" in values:
        row.note = str(values["note"] or "").strip() or None
    if "claimant" in values or "claimant_kind" in values:
        _name_claimant(session, row, values)
    if "start" in values or "end" in values:
        _move(session, row, values.get("start"), values.get("end"))
    row.state = "edited"
    session.flush()


def _name_claimant(session: Session, row: Claim, values: dict[str, str | int | None]) -> None:
    kind = str(values.get("claimant_kind") or row.claimant_kind or "unknown")
    row.claimant_kind = _known("claimant_kind", kind, PARTY_KINDS)
    if "claimant" not in values:
        return
    name = str(values["claimant"] or "").strip()
    row.claimant = name or None
    named = bool(name) and row.claimant_kind != "anonymous"
    row.claimant_id = find_or_add_party(session, name, kind=kind) if named else None


def _move(session: Session, row: Claim, start: str | int | None, end: str | int | None) -> None:
    passage = session.get_one(Passage, row.passage_id)
    text = session.get_one(Text, passage.text_id)
    first = int(start) if start is not None else passage.start
    last = int(end) if end is not None else passage.end
    _check_range(first, last, text.body)
    moved = Passages(session, text.id, text.body).add(span(text.body, first, last))
    row.passage_id = moved
    outside = select(Passage.id).where(
        Passage.text_id == text.id, or_(Passage.start < first, Passage.end > last)
    )
    for figure in session.scalars(
        select(Figure).where(Figure.claim_id == row.id, Figure.passage_id.in_(outside))
    ):
        session.delete(figure)


def _check_range(first: int, last: int, body: str) -> None:
    if not 0 <= first < last <= len(body) or not body[first:last].strip():
        raise Invalid(
            field="start", problem=_("{first}–{last} is no stretch of the text.").format(
                first=first, last=last
            )
        )  # fmt: skip


def add_claim(
    session: Session, /, article_id: int, start: int, end: int, **values: str | int | None
) -> ClaimId:
    """Add a claim that somebody marked in an article's text; ``values`` as for ``edit_claim``.

    Raises:
        NotFound: there is no such article.
        Invalid: the stretch or a value cannot be.
    """
    article = session.get(Article, article_id)
    if article is None:
        raise NotFound(what=_("article"), key=article_id)
    text = session.get_one(Text, article.text_id)
    _check_range(start, end, text.body)
    row = Claim(
        article_id=article_id, engine=BY_HAND, state="edited",
        passage_id=Passages(session, text.id, text.body).add(span(text.body, start, end)),
    )  # fmt: skip
    session.add(row)
    session.flush()
    edit_claim(session, row.id, **values)
    return ClaimId(row.id)


def _known(field: str, value: str, choices: Sequence[str]) -> str:
    word = value.strip().lower().replace("_", " ")
    if word not in choices:
        raise Invalid(
            field=field,
            problem=_("“{value}” is none of: {choices}.").format(
                value=value, choices=", ".join(choices)
            ),
        )
    return word


def _row(session: Session, claim_id: int) -> Claim:
    row = session.get(Claim, claim_id)
    if row is None:
        raise NotFound(what=_("claim"), key=claim_id)
    return row
