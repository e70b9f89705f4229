"""Change parties: spellings, names, kinds, owners."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.errors import Invalid, NotFound
from archive.parties.read import cleaned_name, descendants, find_party, known_kind, party_row
from archive.reading.fold import fold_name
from archive.store.models import Party, PartyAlias
from resources.i18n import gettext as _


def add_alias(session: Session, party_id: int, name: str) -> None:
    """Give a party another spelling; one it has already is left alone.

    Raises:
        Invalid: the spelling is empty, is the party's own name, or belongs to another party.
    """
    row = party_row(session, party_id)
    cleaned = cleaned_name(name)
    if cleaned == row.name:
        raise Invalid(
            field="alias", problem=_("“{name}” is the party's own name.").format(name=cleaned)
        )
    owner = find_party(session, cleaned)
    if owner is not None and owner != party_id:
        other = party_row(session, owner)
        raise Invalid(
            field="alias",
            problem=_("“{name}” is a spelling of {other} already; merge the two instead.").format(
                name=cleaned, other=other.name
            ),
        )
    add_spelling(session, row, cleaned)


def add_spelling(session: Session, row: Party, name: str) -> None:
    """Give a party a spelling that is nobody else's, unless it has it."""
    known = session.scalar(
        select(PartyAlias.id).where(PartyAlias.party_id == row.id, PartyAlias.name == name)
    )
    if known is None and name != row.name:
        session.add(PartyAlias(party_id=row.id, name=name, folded=fold_name(name)))
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


def _allowed_parent(session: Session, row: Party, parent_id: str | int | None) -> int | None:
    if not parent_id:
        return None
    parent = party_row(session, int(parent_id))
    if parent.id in descendants(session, [row.id]):
        raise Invalid(
            field="parent",
            problem=_("{parent} stands below {name}; a party cannot stand above itself.")
            .format(parent=parent.name, name=row.name)
            if parent.id != row.id
            else _("a party cannot stand above itself."),
        )  # fmt: skip
    return parent.id
