"""A claim as an answer: its lines, with the numbers to name what was read in it by."""

from archive import claims
from archive.articles import ClaimRecord, claim_document
from archive.catalogue import Catalogue
from archive.claims import days_words, figure_words
from archive.cli.output import Context
from resources.i18n import gettext as _


def claim_line(claim: ClaimRecord) -> str:
    """Return a claim as one line of a list."""
    words = " ".join(claim.span.text.split())
    gone = f"  ({_('no longer in the text')})" if claim.gone else ""
    return f"{claim.id:>6}  {claim.state:9} {(claim.claimant or '—')[:28]:28}  {words[:80]}{gone}"


def claim_lines(claim: ClaimRecord) -> list[str]:
    """Return a claim with its figures, dates and places, a line each."""
    figures = [(_("figure"), each.id, figure_words(each)) for each in claim.figures]
    dates = [
        (_("date"), each.id, f"“{each.span.text}” = {days_words(each.first, each.last) or '—'}")
        for each in claim.dates
    ]
    places = [
        (_("place"), each.id, f"“{each.span.text}” = {each.place or '—'}") for each in claim.places
    ]
    return [claim_line(claim)] + [
        f"        {what:8} {number:>5}  {words}" for what, number, words in figures + dates + places
    ]


def answer_claim(context: Context, catalogue: Catalogue, claim_id: int) -> None:
    """Answer with a claim as it is now."""
    found = catalogue.ask(claims.claim, claim_id)
    context.answer(claim_document(found), claim_lines(found))
