"""Read parties: one, a page of them, the one with a spelling, all that one owns."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from archive.errors import Invalid
from archive.parties.hidden import hidden_parties
from archive.reading.fold import fold_name
from archive.reading.spelled import IN_ITS_PLACE
from archive.store.models import PARTY_KINDS, Party, PartyAlias, PartyContact
from archive.store.rows import row_of
from archive.values import Page, PartyId
from resources.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class ContactRecord:
    """One way to reach a party."""

    id: int
    kind: str
    value: str
    note: str | None


@dataclass(frozen=True, slots=True)
class PartyRecord:
    """A party with its other spellings; ``parent`` owns or distributes it."""

    id: PartyId
    uuid: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    parent_id: PartyId | None
    parent: str | None
    contact: str | None
    note: str | None
    contacts: tuple[ContactRecord, ...] = ()


def party(session: Session, party_id: int) -> PartyRecord:
    """Return one party; of one whose name is protected, neither names nor how to reach it.

    Raises:
        NotFound: there is no such party.
    """
    return _records(session, [party_row(session, party_id)])[0]


def parties(
    session: Session,
    *,
    kind: str | None = None,
    matching: str | None = None,
    limit: int = 200,
    offset: int = 0,
) -> Page[PartyRecord]:
    """Return parties by name, those of a kind, or those with a spelling that begins so.

    Those whose name is protected are left out. ``limit`` −1: all.
    """
    query = select(Party)
    if hidden := hidden_parties(session):
        query = query.where(Party.id.not_in(hidden))
    if kind:
        query = query.where(Party.kind == known_kind(kind))
    if matching and (folded := fold_name(matching)):
        spelled = select(PartyAlias.party_id).where(
            PartyAlias.folded.startswith(folded, autoescape=True)
        )
        named = Party.folded.startswith(folded, autoescape=True)
        query = query.where(or_(named, Party.id.in_(spelled)))
    total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
    page = query.order_by(Party.folded, Party.id).limit(limit).offset(offset)
    return Page(total, tuple(_records(session, session.scalars(page).all())))


def find_party(session: Session, name: str) -> PartyId | None:
    """Return the party that has this spelling, in any case and with any accents."""
    folded = fold_name(name)
    if not folded:
        return None
    own = session.scalar(select(Party.id).where(Party.folded == folded).order_by(Party.id).limit(1))
    if own is not None:
        return PartyId(own)
    spelled = select(PartyAlias.party_id).where(PartyAlias.folded == folded)
    known = session.scalar(spelled.order_by(PartyAlias.party_id).limit(1))
    return None if known is None else PartyId(known)


def descendants(session: Session, party_ids: Iterable[int]) -> frozenset[int]:
    """Return these parties and all that they own or distribute."""
    start = select(Party.id).where(Party.id.in_(list(party_ids))).cte("below", recursive=True)
    below = start.union(select(Party.id).join(start, Party.parent_id == start.c.id))
    return frozenset(session.scalars(select(below.c.id)))


def party_row(session: Session, party_id: int) -> Party:
    """Return the row of a party; raises NotFound."""
    return row_of(session, Party, party_id, _("party"))


def cleaned_name(name: str) -> str:
    """Return a name with single spaces; raises Invalid if nothing is left."""
    cleaned = " ".join(name.split())
    if not fold_name(cleaned):
        raise Invalid(field="name", problem=_("a name is needed."))
    return cleaned


def known_kind(kind: str) -> str:
    """Return a kind of party; raises Invalid if there is no such kind."""
    if kind not in PARTY_KINDS:
        raise Invalid(
            field="kind",
            problem=_("“{kind}” is none of: {choices}.").format(
                kind=kind, choices=", ".join(PARTY_KINDS)
            ),
        )
    return kind


def _records(session: Session, rows: Sequence[Party]) -> list[PartyRecord]:
    ids = [row.id for row in rows]
    aliases: dict[int, list[str]] = {}
    query = select(PartyAlias.party_id, PartyAlias.name).where(PartyAlias.party_id.in_(ids))
    for party_id, name in session.execute(query.order_by(PartyAlias.id)):
        aliases.setdefault(party_id, []).append(name)
    reached: dict[int, list[ContactRecord]] = {}
    ways = select(PartyContact).where(PartyContact.party_id.in_(ids)).order_by(PartyContact.id)
    for way in session.scalars(ways):
        reached.setdefault(way.party_id, []).append(
            ContactRecord(way.id, way.kind, way.value, way.note)
        )
    parent_ids = {row.parent_id for row in rows if row.parent_id is not None}
    parents = select(Party.id, Party.name).where(Party.id.in_(parent_ids))
    names = {row.id: row.name for row in session.execute(parents)}
    found = [
        PartyRecord(
            PartyId(row.id), row.uuid, row.name, row.kind, tuple(aliases.get(row.id, ())),
            None if row.parent_id is None else PartyId(row.parent_id),
            names.get(row.parent_id or 0), row.contact, row.note, tuple(reached.get(row.id, ())),
        )
        for row in rows
    ]  # fmt: skip
    return _without_hidden(session, found)


def _without_hidden(session: Session, found: list[PartyRecord]) -> list[PartyRecord]:
    hidden = hidden_parties(session)
    unnamed = (
        replace(each, name=IN_ITS_PLACE, aliases=(), contact=None, note=None, contacts=())
        if each.id in hidden else each
        for each in found
    )  # fmt: skip
    return [replace(each, parent=IN_ITS_PLACE) if each.parent_id in hidden else each
            for each in unnamed]  # fmt: skip
