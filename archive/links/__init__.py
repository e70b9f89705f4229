"""Links: photos with claims and articles, and what the program suggests.

A photo is linked to an article by its appearance there; to a claim by a relation (``edit``).
Suggestions wait for a yes; a no is remembered, so that nothing is suggested twice (``suggested``).
"""

from archive.links.edit import (
    LinkRecord,
    drop_links,
    known_relation,
    link_article,
    link_claim,
    links,
    unlink_article,
    unlink_claim,
)
from archive.links.suggested import (
    NewSuggestion,
    SuggestionRecord,
    confirm_suggestions,
    dismiss_suggestions,
    suggest_links,
    suggestions,
)

__all__ = [
    "LinkRecord",
    "NewSuggestion",
    "SuggestionRecord",
    "confirm_suggestions",
    "dismiss_suggestions",
    "drop_links",
    "known_relation",
    "link_article",
    "link_claim",
    "links",
    "suggest_links",
    "suggestions",
    "unlink_article",
    "unlink_claim",
]
