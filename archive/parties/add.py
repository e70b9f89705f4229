"""Add parties; an agency of the seed list comes with its spellings and its owner."""

from collections.abc import Iterable

from sqlalchemy.orm import Session

from archive.errors import Invalid
from archive.parties.edit import add_alias
from archive.parties.persons import find_person
from archive.parties.read import cleaned_name, find_party, known_kind, party_row
from archive.reading.credit_lines import Agency, agencies, agency_named
from archive.reading.fold import fold_name
from archive.reading.words.bodies import body_named
from archive.store.models import Party, PartyAlias
from archive.values import PartyId
from resources.i18n import gettext as _


def find_or_add_party(session: Session, name: str, *, kind: str = "unknown") -> PartyId:
    """Return the party with this spelling; add it if there is none (an agency with all it has).

    A person spelled in another script or romanisation is the same, and keeps the new spelling.

    Raises:
        Invalid: the name is empty.
    """
    known = find_party(session, name)
    if known is not None:
        return known
    if kind in ("person", "unknown") and len(name.split()) > 1:
        known = find_person(session, name)
        if known is not None:
            add_alias(session, known, name)
            return known
    seed = agency_named(name)
    if seed is not None and kind in ("unknown", "agency", "organisation", "company", "publisher"):
        return _add_agency(session, seed)
    body = body_named(name)
    if body is not None and kind not in ("person", "publisher", "anonymous"):
        return _add_seeded(session, body.name, body.kind, (name, *body.spellings))
    return add_party(session, name, kind=kind)


def add_party(
    session: Session,
    name: str,
    *,
    kind: str = "unknown",
    aliases: Iterable[str] = (),
    parent_id: int | None = None,
    contact: str | None = None,
) -> PartyId:
    """Add a party.

    Raises:
        Invalid: the name is empty or already somebody's spelling, or the kind is unknown.
    """
    cleaned = cleaned_name(name)
    if find_party(session, cleaned) is not None:
        raise Invalid(field="name", problem=_("“{name}” is known already.").format(name=cleaned))
    if parent_id is not None:
        party_row(session, parent_id)
    row = Party(name=cleaned, folded=fold_name(cleaned), kind=known_kind(kind),
                parent_id=parent_id, contact=contact)  # fmt: skip
    session.add(row)
    session.flush()
    for alias in aliases:
        add_alias(session, row.id, alias)
    return PartyId(row.id)


def seed_agencies(session: Session) -> int:
    """Add every agency of the seed list that the archive does not know; return how many."""
    added = 0
    for seed in agencies():
        if find_party(session, seed.name) is None:
            _add_agency(session, seed)
            added += 1
    return added


def _add_agency(session: Session, seed: Agency) -> PartyId:
    parent = None
    if seed.parent and (owner := agency_named(seed.parent)) and owner.name != seed.name:
        known = find_party(session, owner.name)
        parent = known if known is not None else _add_agency(session, owner)
    kind = {"publisher": "publisher", "public body": "organisation"}.get(seed.kind, "agency")
    body = body_named(seed.name)
    others = body.spellings if body is not None else ()
    return _add_seeded(session, seed.name, kind, (*seed.codes, *seed.aliases, *others), parent)


def _add_seeded(
    session: Session, name: str, kind: str, spellings: Iterable[str],
    parent: int | None = None,
) -> PartyId:  # fmt: skip
    """Add a party of a table with those of its spellings that nobody has."""
    known = find_party(session, name)
    row = Party(name=name, folded=fold_name(name), kind=kind, parent_id=parent)
    if known is not None:
        row = party_row(session, known)
    session.add(row)
    session.flush()
    taken = {row.folded}
    for spelling in spellings:
        folded = fold_name(spelling)
        if folded and folded not in taken and find_party(session, spelling) is None:
            session.add(PartyAlias(party_id=row.id, name=spelling, folded=folded))
            taken.add(folded)
    session.flush()
    return PartyId(row.id)
