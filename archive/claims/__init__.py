"""Claims: the list over all articles, and the desk's review of what the engine proposed.

Accepting and rejecting keep the claim as read; changing anything about it makes it ``edited``.
Nothing is deleted: a rejected claim stays, so that the same proposal is not reviewed twice.
"""

from archive.claims.amounts import amount_of, amount_words, figure_words
from archive.claims.captions import Added, captions_compared
from archive.claims.claimants import make_one_claimant, name_claimant
from archive.claims.compared import Comparison, compared, comparisons
from archive.claims.dates import add_date, claim_of_date, days_words, edit_date, remove_date
from archive.claims.edit import BY_HAND, EDITABLE, add_claim, edit_claim
from archive.claims.events import event_names, events_of_claims
from archive.claims.figures import (
    FIGURE_FIELDS,
    add_figure,
    claim_of_figure,
    edit_figure,
    remove_figure,
)
from archive.claims.places import (
    add_claim_place,
    claim_of_place,
    edit_claim_place,
    remove_claim_place,
)
from archive.claims.points import Point
from archive.claims.read import ClaimFilter, claim, claims
from archive.claims.review import accept_claims, propose_claims, reject_claims
from archive.claims.series import Series, SeriesFilter, series

__all__ = [
    "BY_HAND",
    "EDITABLE",
    "FIGURE_FIELDS",
    "Added",
    "ClaimFilter",
    "Comparison",
    "Point",
    "Series",
    "SeriesFilter",
    "accept_claims",
    "add_claim",
    "add_claim_place",
    "add_date",
    "add_figure",
    "amount_of",
    "amount_words",
    "captions_compared",
    "claim",
    "claim_of_date",
    "claim_of_figure",
    "claim_of_place",
    "claims",
    "compared",
    "comparisons",
    "days_words",
    "edit_claim",
    "edit_claim_place",
    "edit_date",
    "edit_figure",
    "event_names",
    "events_of_claims",
    "figure_words",
    "make_one_claimant",
    "name_claimant",
    "propose_claims",
    "reject_claims",
    "remove_claim_place",
    "remove_date",
    "remove_figure",
    "series",
]
