"""Claims: the list over all articles, and the desk's review of what the engine proposed.

Accepting and rejecting keep the claim as read; changing anything about it makes it ``edited``.
Nothing is deleted: a rejected claim stays, so that the same proposal is not reviewed twice.
"""

from archive.claims.edit import BY_HAND, EDITABLE, add_claim, edit_claim
from archive.claims.read import ClaimFilter, claim, claims
from archive.claims.review import accept_claims, propose_claims, reject_claims

__all__ = [
    "BY_HAND",
    "EDITABLE",
    "ClaimFilter",
    "accept_claims",
    "add_claim",
    "claim",
    "claims",
    "edit_claim",
    "propose_claims",
    "reject_claims",
]
