"""Everything about one photo as one record: what ``photo show`` prints and the inspector shows.

It joins the features: the photo's own fields and files, what the file said when it came, all
wordings of its caption, its credit, its rights for the desk's default use, tags, places, events,
the articles it ran in, the claims it is linked to, and its history.
"""

from archive.dossier.read import dossier, rights_record, said_rights
from archive.dossier.records import (
    ArticleOfPhoto,
    ClaimOfPhoto,
    CollectionOfPhoto,
    Dossier,
    EventOfPhoto,
    RightsRecord,
    SaidReason,
)

__all__ = [
    "ArticleOfPhoto",
    "ClaimOfPhoto",
    "CollectionOfPhoto",
    "Dossier",
    "EventOfPhoto",
    "RightsRecord",
    "SaidReason",
    "dossier",
    "rights_record",
    "said_rights",
]
