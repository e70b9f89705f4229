"""Change claims, and add one that somebody marked in an article's text."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.articles.contents import read_contents
from archive.articles.passages import Passages
from archive.claims.passages import check_range
from archive.claims.read import claim_row, known_word
from archive.errors import Invalid
from archive.parties import edit_party, find_or_add_party
from archive.store.models import (
    CLAIM_KINDS,
    MODALITIES,
    PARTY_KINDS,
    REPORTED_AS,
    Article,
    Claim,
    ClaimDate,
    ClaimPlace,
    Figure,
    Orphan,
    Party,
    Passage,
    Text,
)
from archive.store.rows import row_of
from archive.values import ClaimId, Span, span
from resources.i18n import gettext as _

BY_HAND = "desk"
"""The engine named by claims that somebody marked in the text themselves."""
_WORDS = {"kind": CLAIM_KINDS, "reported_as": REPORTED_AS, "modality": MODALITIES}
EDITABLE = ("claimant", "claimant_kind", "kind", "reported_as", "modality", "note", "start", "end")


def edit_claim(session: Session, /, claim_id: int, **values: str | int | None) -> None:
    """Change a claim; it is ``edited`` from then on. Names as in ``EDITABLE``.

    ``start`` and ``end`` move its passage; figures, dates and places outside it leave the claim.

    Raises:
        NotFound: there is no such claim.
        Invalid: no such field, a value it cannot take, or offsets outside the text.
    """
    row = claim_row(session, claim_id)
    unknown = values.keys() - set(EDITABLE)
    if unknown:
        raise Invalid(field=min(unknown), problem=_("a claim has no such field."))
    for name, choices in _WORDS.items():
        if name in values:
            setattr(row, name, known_word(name, str(values[name] or ""), choices))
    if "note" in values:
        row.note = str(values["note"] or "").strip() or None
    if "claimant" in values or "claimant_kind" in values:
        _name_claimant(session, row, values)
    if "start" in values or "end" in values:
        _move(session, row, values.get("start"), values.get("end"))
    row.state = "edited"
    session.flush()


def _name_claimant(session: Session, row: Claim, values: dict[str, str | int | None]) -> None:
    kind = str(values.get("claimant_kind") or "")
    if kind:
        row.claimant_kind = known_word("claimant_kind", kind, PARTY_KINDS)
    if "claimant" in values:
        name = str(values["claimant"] or "").strip()
        row.claimant = name or None
        named = bool(name) and kind != "anonymous"
        row.claimant_id = (
            find_or_add_party(session, name, kind=kind or "unknown") if named else None
        )
        if not kind:
            known = session.get(Party, row.claimant_id) if named else None
            row.claimant_kind = known.kind if known is not None else "unknown"
    elif kind == "anonymous":
        row.claimant_id = None
    elif kind and row.claimant_id is not None:
        # The kind is the party's: one answer wherever it speaks.
        edit_party(session, row.claimant_id, {"kind": kind})


def _move(session: Session, row: Claim, start: str | int | None, end: str | int | None) -> None:
    passage = session.get_one(Passage, row.passage_id)
    text = session.get_one(Text, passage.text_id)
    former = span(text.body, passage.start, passage.end)
    first = int(start) if start is not None else passage.start
    last = int(end) if end is not None else passage.end
    check_range(first, last, text.body)
    moved = span(text.body, first, last)
    row.passage_id = Passages(session, text.id, text.body).add(moved)
    for model in (Figure, ClaimDate, ClaimPlace):
        _leave_out(session, model, row, (former, moved))
    session.flush()
    read_contents(session, row.id, moved)


def _leave_out(
    session: Session, model: type[Figure | ClaimDate | ClaimPlace], row: Claim,
    passages: tuple[Span, Span],
) -> None:  # fmt: skip
    """Take from a claim what lay in its former passage and lies outside the new one.

    A figure that nobody else claims is then listed as left over.
    """
    former, moved = passages
    found = session.execute(
        select(model, Passage).join(Passage, Passage.id == model.passage_id)
        .where(model.claim_id == row.id)
    )  # fmt: skip
    for content, where in list(found):
        inside = moved.start <= where.start and where.end <= moved.end
        if inside or not former.start <= where.start < former.end:
            continue
        session.delete(content)
        if model is Figure and row.article_id is not None:
            session.add(Orphan(article_id=row.article_id, passage_id=where.id, kind="figure"))


def add_claim(
    session: Session, /, article_id: int, start: int, end: int, **values: str | int | None
) -> ClaimId:
    """Add a claim that somebody marked in an article's text; ``values`` as for ``edit_claim``.

    Its figures, dates and places are read; kind and modality are proposed from its words.

    Raises:
        NotFound: there is no such article.
        Invalid: the stretch or a value cannot be.
    """
    article = row_of(session, Article, article_id, _("article"))
    text = session.get_one(Text, article.text_id)
    check_range(start, end, text.body)
    row = Claim(
        article_id=article_id, engine=BY_HAND, state="edited",
        passage_id=Passages(session, text.id, text.body).add(span(text.body, start, end)),
    )  # fmt: skip
    session.add(row)
    session.flush()
    found = read_contents(session, row.id, span(text.body, start, end))
    row.kind, row.modality = found.kind, found.modality
    edit_claim(session, row.id, **values)
    return ClaimId(row.id)
