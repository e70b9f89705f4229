"""Credits: who made a photo and whom to name, beside what was printed.

``propose`` reads a file's words, ``edit`` writes, ``read`` hands out, ``categories`` is the table
of usage categories. Withheld bylines (stringer, handout, pool …) are kinds, kept for ever.
"""

from archive.credits.categories import Category, categories, known_category
from archive.credits.edit import (
    confirm_credit,
    edit_credit,
    record_credits,
    set_creators,
    set_credit_line,
)
from archive.credits.propose import (
    CreditCarriers,
    CreditProposal,
    NormalisationRule,
    normalised,
    propose,
)
from archive.credits.protect import protect_name, reveal_name
from archive.credits.read import (
    CreditRecord,
    creators_of,
    credit,
    credit_owed,
    photos_credited_alike,
)

__all__ = [
    "Category",
    "CreditCarriers",
    "CreditProposal",
    "CreditRecord",
    "NormalisationRule",
    "categories",
    "confirm_credit",
    "creators_of",
    "credit",
    "credit_owed",
    "edit_credit",
    "known_category",
    "normalised",
    "photos_credited_alike",
    "propose",
    "protect_name",
    "record_credits",
    "reveal_name",
    "set_creators",
    "set_credit_line",
]
