"""Claims as lines of text, with the numbers to name what was read in them by."""

from archive.articles import ClaimRecord
from archive.claims import days_words, figure_words
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
