"""Credits: who made a photo and whom to name, beside what was printed.

``propose`` reads a file's words, ``edit`` writes, ``read`` hands out, ``categories`` is the table
of usage categories. Withheld bylines (stringer, handout, pool …) are kinds, kept for ever.
"""

from archive.credits.categories import Category, categories, known_category
from archive.credits.contradicted import photos_in_the_same_conflict
from archive.credits.edit import (
    confirm_credit,
    edit_credit,
    record_credits,
    set_creators,
    set_credit_line,
)
from archive.credits.owed import credit_owed
from archive.credits.propose import CreditProposal, propose
from archive.credits.protect import (
    DisclosureRecord,
    Redaction,
    disclosures,
    lift_protection,
    protect_name,
    redactions,
    reveal_name,
)
from archive.credits.read import (
    CreditRecord,
    creators_of,
    credit,
    photos_credited_alike,
)
from archive.credits.readings import CreditCarriers, NormalisationRule, normalised
from archive.credits.rules import RuleEffect, apply_rule, rule_effects
from archive.reading.spelled import IN_ITS_PLACE

__all__ = [
    "IN_ITS_PLACE",
    "Category",
    "CreditCarriers",
    "CreditProposal",
    "CreditRecord",
    "DisclosureRecord",
    "NormalisationRule",
    "Redaction",
    "RuleEffect",
    "apply_rule",
    "categories",
    "confirm_credit",
    "creators_of",
    "credit",
    "credit_owed",
    "disclosures",
    "edit_credit",
    "known_category",
    "lift_protection",
    "normalised",
    "photos_credited_alike",
    "photos_in_the_same_conflict",
    "propose",
    "protect_name",
    "record_credits",
    "redactions",
    "reveal_name",
    "rule_effects",
    "set_creators",
    "set_credit_line",
]
