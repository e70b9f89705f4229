"""Make two parties one, or one two; take one away. All of it can be undone as a step.

Which records name a party is read from the schema, so that a new kind of record is never missed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Column, delete, func, or_, select, update
from sqlalchemy.orm import Session

from archive.errors import Invalid, NotFound
from archive.parties.edit import add_spelling
from archive.parties.read import cleaned_name, descendants, find_party, known_kind, party_row
from archive.reading.fold import fold_name
from archive.store.models import (
    Base,
    Claim,
    Creator,
    Employment,
    Party,
    PartyAlias,
    PartyContact,
    PhotoPerson,
)
from archive.values import PartyId
from resources.i18n import gettext as _
from resources.i18n import ngettext

_OWN = ("party_alias", "party_contact", "employment")
"""Tables whose rows are the party's own: they go with it."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Records of one kind that name a party: what they are called, and how many."""

    record: str
    count: int


def _references() -> list[Column[int]]:
    """Return every column that names a party, those of its own rows left out."""
    return [
        column
        for table in Base.metadata.sorted_tables
        for column in table.columns
        if any(key.column.table.name == "party" for key in column.foreign_keys)
        and table.name not in _OWN
    ]


def named_by(session: Session, party_id: int) -> tuple[Mention, ...]:
    """Return which records name a party, and how many of each kind."""
    counts: dict[str, int] = {}
    for column in _references():
        count = session.scalar(select(func.count()).where(column == party_id)) or 0
        if count:
            name = _("party below it") if column.table.name == "party" else _word(column)
            counts[name] = counts.get(name, 0) + count
    employed = select(func.count()).where(Employment.employer_id == party_id)
    if count := session.scalar(employed) or 0:
        counts[_("employment")] = count
    return tuple(Mention(name, count) for name, count in counts.items())


def _word(column: Column[int]) -> str:
    return _(column.table.name.replace("_", " "))


def remove_party(session: Session, party_id: int) -> None:
    """Take a party out of the archive; nothing may name it any more.

    Raises:
        NotFound: there is no such party. Invalid: a licence, a credit … still names it.
    """
    row = party_row(session, party_id)
    mentions = named_by(session, party_id)
    if mentions:
        records = ", ".join(f"{one.count} × {one.record}" for one in mentions)
        raise Invalid(
            field="party",
            problem=ngettext(
                "{name} is still named by {n} record ({records}); merge it with another instead.",
                "{name} is still named by {n} records ({records}); merge it with another instead.",
                sum(one.count for one in mentions),
            ).format(name=row.name, n=sum(one.count for one in mentions), records=records),
        )
    session.delete(row)
    session.flush()


def merge_parties(session: Session, keep_id: int, other_id: int) -> None:
    """Make two parties one: the second's spellings and everything that names it go to the first.

    Raises:
        Invalid: both are the same. NotFound: one does not exist.
    """
    keep, other = party_row(session, keep_id), party_row(session, other_id)
    if keep.id == other.id:
        raise Invalid(field="party", problem=_("a party cannot be merged with itself."))
    if keep.id in descendants(session, [other.id]):
        # What stands between the two would otherwise stand above and below the one party.
        above = other.parent_id
        keep.parent_id = None if above in descendants(session, [keep.id]) else above
    elif keep.parent_id is None and other.parent_id not in descendants(session, [keep.id]):
        keep.parent_id = other.parent_id
    keep.kind = other.kind if keep.kind == "unknown" else keep.kind
    keep.note = "\n".join(filter(None, (keep.note, other.note))) or None
    keep.contact = "\n".join(filter(None, (keep.contact, other.contact))) or None
    session.flush()
    for column in _references():
        session.execute(update(column.table).where(column == other.id).values({column: keep.id}))
    session.expire_all()
    _take_own(session, keep, other)


def _take_own(session: Session, keep: Party, other: Party) -> None:
    """Give a party the spellings, contacts and employments of another, which goes."""
    spellings = [other.name, *session.scalars(
        select(PartyAlias.name).where(PartyAlias.party_id == other.id).order_by(PartyAlias.id)
    )]  # fmt: skip
    known = set(session.execute(
        select(PartyContact.kind, PartyContact.value).where(PartyContact.party_id == keep.id)
    ))  # fmt: skip
    for contact in session.scalars(
        select(PartyContact).where(PartyContact.party_id == other.id)
    ).all():
        if (contact.kind, contact.value) not in known:
            contact.party_id = keep.id
    for employment in session.scalars(
        select(Employment).where(
            or_(Employment.person_id == other.id, Employment.employer_id == other.id)
        )
    ).all():
        for name in ("person_id", "employer_id"):
            if getattr(employment, name) == other.id:
                setattr(employment, name, keep.id)
        if employment.person_id == employment.employer_id:
            session.delete(employment)
    session.flush()
    session.execute(delete(PartyAlias).where(PartyAlias.party_id == other.id))
    session.delete(other)
    session.flush()
    session.refresh(keep)
    for spelling in spellings:
        add_spelling(session, keep, spelling)


def split_party(
    session: Session,
    party_id: int,
    name: str,
    *,
    spellings: Sequence[str] = (),
    kind: str | None = None,
    claim_ids: Sequence[int] = (),
) -> PartyId:
    """Make a party of its own of some spellings of another, and of what was printed under them.

    ``name`` is the new party's; it may be one of the other's spellings. Claims, makers and people
    in pictures whose printed name is one of the spellings go along, and the claims named.

    Raises:
        NotFound: no such party, spelling or claim. Invalid: the name is empty or somebody else's.
    """
    row = party_row(session, party_id)
    cleaned = cleaned_name(name)
    wanted = list(dict.fromkeys([cleaned, *map(cleaned_name, spellings)]))
    folded = {fold_name(one) for one in wanted}
    owner = find_party(session, cleaned)
    if fold_name(cleaned) == row.folded:
        raise Invalid(field="name", problem=_("that is the name of the party itself."))
    if owner not in (None, row.id):
        raise Invalid(field="name", problem=_("“{name}” is known already.").format(name=cleaned))
    _take_spellings(session, row, wanted)
    new = Party(name=cleaned, folded=fold_name(cleaned),
                kind=known_kind(kind) if kind else row.kind, parent_id=None)  # fmt: skip
    session.add(new)
    session.flush()
    for spelling in wanted[1:]:
        add_spelling(session, new, spelling)
    _take_printed(session, row.id, new.id, folded, claim_ids)
    return PartyId(new.id)


def _take_spellings(session: Session, row: Party, wanted: Sequence[str]) -> None:
    """Take spellings from a party: those asked for beside the new name must be its own."""
    for number, spelling in enumerate(wanted):
        own = session.scalars(
            select(PartyAlias).where(
                PartyAlias.party_id == row.id, PartyAlias.folded == fold_name(spelling)
            )
        ).all()
        if number and not own:
            raise NotFound(what=_("spelling"), key=spelling)
        for alias in own:
            session.delete(alias)
    session.flush()


def _take_printed(
    session: Session, old_id: int, new_id: int, folded: set[str], claim_ids: Sequence[int]
) -> None:
    claims = session.scalars(select(Claim).where(Claim.claimant_id == old_id)).all()
    unknown = set(claim_ids) - {claim.id for claim in claims}
    if unknown:
        raise NotFound(what=_("claim of this party"), key=min(unknown))
    for claim in claims:
        if claim.id in claim_ids or fold_name(claim.claimant or "") in folded:
            claim.claimant_id = new_id
    for model in (Creator, PhotoPerson):
        session.execute(
            update(model).where(model.party_id == old_id, model.folded.in_(folded))
            .values(party_id=new_id)
        )  # fmt: skip
    session.flush()
    session.expire_all()
