"""For the outside: claims, the rights of photos, licences. Never to the network.

Claims as schema.org JSON-LD, W3C Web Annotations, CSV: ``wanted`` says which, ``choose`` what is
told of them; ``schema_org``, ``annotations``, ``table`` are the forms; ``save`` writes a file.
Photos as IPTC/PLUS keys or schema.org: ``licensable``; as XMP sidecars: ``sidecar``. Licences as
ODRL: ``odrl``. No path of this
machine and no protected name leaves the archive.
"""

from archive.export.annotations import web_annotations
from archive.export.choose import Chosen, ExportedClaim, chosen_claims
from archive.export.licensable import FORMS as PHOTO_FORMS
from archive.export.licensable import image_object, iptc_keys, licensable_photos
from archive.export.odrl import odrl_policy
from archive.export.save import Saved, data_of, save_claims, write_file
from archive.export.schema_org import json_ld
from archive.export.sidecar import (
    NAMES,
    POSITIONS,
    SidecarChoices,
    Sidecars,
    save_sidecars,
    sidecar_properties,
)
from archive.export.table import claims_csv, claims_table
from archive.export.wanted import Wanted

FORMS = ("jsonld", "webannotation", "csv")

__all__ = [
    "FORMS",
    "NAMES",
    "PHOTO_FORMS",
    "POSITIONS",
    "Chosen",
    "ExportedClaim",
    "Saved",
    "SidecarChoices",
    "Sidecars",
    "Wanted",
    "chosen_claims",
    "claims_csv",
    "claims_table",
    "data_of",
    "image_object",
    "iptc_keys",
    "json_ld",
    "licensable_photos",
    "odrl_policy",
    "save_claims",
    "save_sidecars",
    "sidecar_properties",
    "web_annotations",
    "write_file",
]
