"""The desk's yes and no to claims."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from archive.claims.read import claim_row


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
        row = claim_row(session, claim_id)
        if row.state != "edited" or state != "accepted":
            row.state = state
    session.flush()
