"""Who makes claims, settled for many at once; how far a claim's review is stays as it is."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from archive.claims.read import claim_row
from archive.errors import Invalid
from archive.parties import find_or_add_party, merge_parties, party
from archive.values import PartyId
from resources.i18n import gettext as _


def name_claimant(session: Session, claim_ids: Sequence[int], party_id: int) -> None:
    """Say that somebody known makes these claims; the words printed for the claimant stay.

    Raises:
        NotFound: there is no such party or claim.
    """
    known = party(session, party_id)
    for claim_id in claim_ids:
        row = claim_row(session, claim_id)
        row.claimant_id = known.id
        row.claimant = row.claimant or known.name
        row.claimant_kind = known.kind
    session.flush()


def make_one_claimant(session: Session, claim_ids: Sequence[int], name: str) -> PartyId:
    """Make the claimants of these claims one, known as ``name``, and return the party.

    Parties are merged everywhere in the archive; of claimants that are mere descriptions only
    these claims. Claims of nobody stay so.

    Raises:
        NotFound: there is no such claim.
        Invalid: the name is empty.
    """
    if not name.strip():
        raise Invalid(field="name", problem=_("a claimant needs a name."))
    rows = [claim_row(session, claim_id) for claim_id in claim_ids]
    parties = {row.claimant_id: party(session, row.claimant_id).name
               for row in rows if row.claimant_id is not None}  # fmt: skip
    named = (number for number, known in parties.items() if known == name.strip())
    kept = PartyId(next(named, None) or find_or_add_party(session, name.strip()))
    described = [row.id for row in rows if row.claimant and row.claimant_id is None]
    name_claimant(session, described, kept)
    for other in parties:
        if other != kept:
            merge_parties(session, kept, other)
    return kept
