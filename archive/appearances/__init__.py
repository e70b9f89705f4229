"""Appearances: where a photo ran. The link from photo to article, and the usage ledger in one.

``ledger`` records uses, ``read`` reads them, ``same`` finds the use that a new one says again.
"""

from archive.appearances.ledger import (
    AppearanceTerms,
    add_appearance,
    appearance_columns,
    edit_appearance,
    remove_appearance,
    use_ran,
    usual_status,
)
from archive.appearances.read import AppearanceRecord, appearance, appearances, overdue
from archive.appearances.same import KnownUses, Match, same_use, words_of

__all__ = [
    "AppearanceRecord",
    "AppearanceTerms",
    "KnownUses",
    "Match",
    "add_appearance",
    "appearance",
    "appearance_columns",
    "appearances",
    "edit_appearance",
    "overdue",
    "remove_appearance",
    "same_use",
    "use_ran",
    "usual_status",
    "words_of",
]
