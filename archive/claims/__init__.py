"""Claims: the list over all articles, and the desk's review of what the engine proposed.

Accepting and rejecting keep the claim as read; changing anything about it makes it ``edited``.
Nothing is deleted: a rejected claim stays, so that the same proposal is not reviewed twice.
"""

from archive.claims.captions import Added, captions_compared
from archive.claims.compared import Comparison, compared, comparisons
from archive.claims.edit import BY_HAND, EDITABLE, add_claim, edit_claim
from archive.claims.events import event_names, events_of_claims
from archive.claims.points import Point
from archive.claims.read import ClaimFilter, claim, claims
from archive.claims.review import accept_claims, propose_claims, reject_claims
from archive.claims.series import Series, SeriesFilter, series

__all__ = [
    "BY_HAND",
    "EDITABLE",
    "Added",
    "ClaimFilter",
    "Comparison",
    "Point",
    "Series",
    "SeriesFilter",
    "accept_claims",
    "add_claim",
    "captions_compared",
    "claim",
    "claims",
    "compared",
    "comparisons",
    "edit_claim",
    "event_names",
    "events_of_claims",
    "propose_claims",
    "reject_claims",
    "series",
]
