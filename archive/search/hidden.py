"""Names behind withheld bylines: no search finds them, no completion offers them."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.reading.spelled import spellings
from archive.store.models import Party, PartyAlias, ProtectedName


def hidden_parties(session: Session) -> frozenset[int]:
    """Return the parties one of whose names is a protected name."""
    names = session.scalars(select(ProtectedName.name).distinct()).all()
    if not names:
        return frozenset()
    patterns = [spellings(name) for name in names]
    known = [
        *session.execute(select(Party.id, Party.name)),
        *session.execute(select(PartyAlias.party_id, PartyAlias.name)),
    ]
    return frozenset(
        number for number, name in known if any(each.fullmatch(name.strip()) for each in patterns)
    )
