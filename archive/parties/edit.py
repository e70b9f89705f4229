"""Change parties: spellings, names, owners; make two one; take one away."""

from collections.abc import Mapping

from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from archive.errors import Invalid, NotFound
from archive.parties.read import cleaned_name, descendants, find_party, known_kind, party_row
from archive.reading.fold import fold_name
from archive.store.models import (
    Appearance,
    Article,
    Claim,
    Creator,
    Credit,
    Licence,
    Party,
    PartyAlias,
    PhotoPerson,
)
from resources.i18n import gettext as _

_REFERENCES = (
    (Credit, "agency_id"), (Credit, "distributor_id"), (Credit, "supplier_id"),
    (Creator, "party_id"), (PhotoPerson, "party_id"), (Article, "publisher_id"),
    (Appearance, "publication_id"), (Claim, "claimant_id"), (Licence, "licensor_id"),
    (Licence, "supplier_id"), (Party, "parent_id"),
)  # fmt: skip


def add_alias(session: Session, party_id: int, name: str) -> None:
    """Give a party another spelling; one it has already is left alone.

    Raises:
        Invalid: the spelling is empty, or belongs to another party.
    """
    row = party_row(session, party_id)
    cleaned = cleaned_name(name)
    owner = find_party(session, cleaned)
    if owner is not None and owner != party_id:
        other = party_row(session, owner)
        raise Invalid(
            field="alias",
            problem=_("“{name}” is a spelling of {other} already; merge the two instead.").format(
                name=cleaned, other=other.name
            ),
        )
    known = session.scalar(
        select(PartyAlias.id).where(PartyAlias.party_id == row.id, PartyAlias.name == cleaned)
    )
    if known is None and cleaned != row.name:
        session.add(PartyAlias(party_id=row.id, name=cleaned, folded=fold_name(cleaned)))
        session.flush()


def remove_alias(session: Session, party_id: int, name: str) -> None:
    """Take a spelling from a party.

    Raises:
        NotFound: it has no such spelling.
    """
    alias = session.scalar(
        select(PartyAlias).where(
            PartyAlias.party_id == party_id, PartyAlias.folded == fold_name(name)
        )
    )
    if alias is None:
        raise NotFound(what=_("spelling"), key=name)
    session.delete(alias)
    session.flush()


def edit_party(session: Session, party_id: int, values: Mapping[str, str | int | None]) -> None:
    """Set ``name``, ``kind``, ``contact``, ``note`` or ``parent_id`` of a party.

    The former name stays as a spelling.

    Raises:
        Invalid: an unknown field or kind, an empty name, or a party above itself.
    """
    row = party_row(session, party_id)
    unknown = values.keys() - {"name", "kind", "contact", "note", "parent_id"}
    if unknown:
        raise Invalid(field=min(unknown), problem=_("a party has no such field."))
    if "kind" in values:
        row.kind = known_kind(str(values["kind"]))
    if "parent_id" in values:
        row.parent_id = _allowed_parent(session, row, values["parent_id"])
    for name in ("contact", "note"):
        if name in values:
            setattr(row, name, values[name] or None)
    if "name" in values:
        _rename(session, row, str(values["name"] or ""))
    session.flush()


def _rename(session: Session, row: Party, name: str) -> None:
    cleaned, former = cleaned_name(name), row.name
    owner = find_party(session, cleaned)
    if owner is not None and owner != row.id:
        raise Invalid(field="name", problem=_("“{name}” is known already.").format(name=cleaned))
    row.name, row.folded = cleaned, fold_name(cleaned)
    session.flush()
    if fold_name(former) != row.folded:
        add_alias(session, row.id, former)


def merge_parties(session: Session, keep_id: int, other_id: int) -> None:
    """Make two parties one: the second's spellings and everything that names it go to the first.

    Raises:
        Invalid: both are the same. NotFound: one does not exist.
    """
    keep, other = party_row(session, keep_id), party_row(session, other_id)
    if keep.id == other.id:
        raise Invalid(field="party", problem=_("a party cannot be merged with itself."))
    if keep.parent_id == other.id:
        keep.parent_id = None if other.parent_id == keep.id else other.parent_id
    session.flush()
    for model, column in _REFERENCES:
        field = getattr(model, column)
        session.execute(update(model).where(field == other.id).values({column: keep.id}))
    spellings = [other.name, *session.scalars(
        select(PartyAlias.name).where(PartyAlias.party_id == other.id)
    )]  # fmt: skip
    session.execute(delete(PartyAlias).where(PartyAlias.party_id == other.id))
    session.delete(other)
    session.flush()
    session.refresh(keep)
    for spelling in spellings:
        add_alias(session, keep.id, spelling)


def remove_party(session: Session, party_id: int) -> None:
    """Take a party out of the archive; nothing may name it any more.

    Raises:
        Invalid: a licence, a credit or another record still names it.
    """
    row = party_row(session, party_id)
    for model, column in _REFERENCES:
        field = getattr(model, column)
        if session.scalar(select(model.id).where(field == party_id).limit(1)) is not None:
            raise Invalid(
                field="party",
                problem=_("{name} is still named by a {record}; merge it with another instead.")
                .format(name=row.name, record=model.__tablename__.replace("_", " ")),
            )  # fmt: skip
    try:
        session.delete(row)
        session.flush()
    except IntegrityError as error:
        raise Invalid(
            field="party", problem=_("{name} is still in use.").format(name=row.name)
        ) from error


def _allowed_parent(session: Session, row: Party, parent_id: str | int | None) -> int | None:
    if not parent_id:
        return None
    parent = party_row(session, int(parent_id))
    if parent.id in descendants(session, [row.id]):
        raise Invalid(field="parent", problem=_("a party cannot stand above itself."))
    return parent.id
