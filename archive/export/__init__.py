"""Claims for the outside: schema.org JSON-LD, W3C Web Annotations, CSV. Never to the network.

``wanted``: which claims. ``choose``: what is told of them. ``schema_org``, ``annotations``,
``table``: the forms; ``save``: a file. No path of this machine and no protected name leaves the
archive.
"""

from archive.export.annotations import web_annotations
from archive.export.choose import Chosen, ExportedClaim, chosen_claims
from archive.export.save import Saved, data_of, save_claims, write_file
from archive.export.schema_org import json_ld
from archive.export.table import claims_csv, claims_table
from archive.export.wanted import Wanted

FORMS = ("jsonld", "webannotation", "csv")

__all__ = [
    "FORMS",
    "Chosen",
    "ExportedClaim",
    "Saved",
    "Wanted",
    "chosen_claims",
    "claims_csv",
    "claims_table",
    "data_of",
    "json_ld",
    "save_claims",
    "web_annotations",
    "write_file",
]
