"""The places of a claim, set right by hand: another is meant, one was missed, or it is none.

Every change makes the claim ``edited``.
"""

from sqlalchemy.orm import Session

from archive.articles.add import place_of
from archive.claims.passages import Marked
from archive.claims.read import claim_row
from archive.places import place, resolve_place
from archive.store.models import ClaimPlace
from archive.store.rows import row_of
from resources.i18n import gettext as _


def add_claim_place(
    session: Session, /, claim_id: int, start: int, end: int, place_id: int | None = None
) -> int:
    """Add a place that stands at ``start`` to ``end`` of the claim's text; returns its id there.

    Which place of the archive is meant ``place_id`` says, or else the printed words.

    Raises:
        NotFound: there is no such claim, or nothing bears the printed name.
        Invalid: the stretch cannot be, or the printed words may mean several places.
    """
    marked = Marked(session, claim_id, start, end)
    row = ClaimPlace(claim_id=claim_id, passage_id=marked.passage_of(marked.span))
    if place_id is not None:
        row.place_id = place(session, place_id).id
    else:
        read = (place_of(session, found.place, {}) for found in marked.contents().places)
        row.place_id = next(filter(None, read), None) or resolve_place(session, marked.span.text)
    session.add(row)
    marked.claim.state = "edited"
    session.flush()
    return row.id


def edit_claim_place(session: Session, /, claim_place_id: int, place_id: int | None) -> None:
    """Say which place of the archive is meant; None: none that is known, it stays as printed.

    Raises:
        NotFound: the claim has no such place, or the archive has not.
    """
    row = _place_row(session, claim_place_id)
    row.place_id = None if place_id is None else place(session, place_id).id
    claim_row(session, row.claim_id).state = "edited"
    session.flush()


def remove_claim_place(session: Session, claim_place_id: int) -> None:
    """Take a place from its claim. Raises NotFound."""
    row = _place_row(session, claim_place_id)
    claim_row(session, row.claim_id).state = "edited"
    session.delete(row)
    session.flush()


def claim_of_place(session: Session, claim_place_id: int) -> int:
    """Return the claim that has this place; raises NotFound."""
    return _place_row(session, claim_place_id).claim_id


def _place_row(session: Session, claim_place_id: int) -> ClaimPlace:
    return row_of(session, ClaimPlace, claim_place_id, _("place of a claim"))
