"""Names behind withheld bylines: no search finds them, no completion offers them."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.reading.fold import fold_name
from archive.store.models import Party, PartyAlias, ProtectedName


def hidden_parties(session: Session) -> frozenset[int]:
    """Return the parties one of whose names is a protected name, in either order."""
    names = session.scalars(select(ProtectedName.name).distinct()).all()
    if not names:
        return frozenset()
    wanted = {order for name in names for order in _orders(fold_name(name).split())}
    known = [
        *session.execute(select(Party.id, Party.folded)),
        *session.execute(select(PartyAlias.party_id, PartyAlias.folded)),
    ]
    return frozenset(number for number, folded in known if folded in wanted)


def _orders(words: list[str]) -> tuple[str, ...]:
    """Return a folded name as it is, and with the surname first."""
    return " ".join(words), " ".join([*words[-1:], *words[:-1]])
