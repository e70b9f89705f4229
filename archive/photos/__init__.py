"""Photos: their facts, the fields a desk edits, their captions through time.

``records``: what reads hand out and ``add`` takes. ``fields``: every editable field, once.
``read``, ``add``, ``edit``: the functions.
"""

from archive.photos.add import add_file, add_photo
from archive.photos.edit import (
    edit_caption,
    edit_fields,
    group_photos,
    rate,
    remove_photos,
    restore_photos,
    settle_conflict,
)
from archive.photos.fields import FIELDS, Field, position_typed
from archive.photos.read import (
    caption_versions,
    existing_photos,
    file_path,
    photo_detail,
    photo_of_file,
    photos_of_image,
    place_of_bytes,
    rows,
)
from archive.photos.records import (
    CaptionWording,
    FileRecord,
    NewFile,
    NewPhoto,
    PhotoDetail,
    PhotoRow,
)

__all__ = [
    "FIELDS",
    "CaptionWording",
    "Field",
    "FileRecord",
    "NewFile",
    "NewPhoto",
    "PhotoDetail",
    "PhotoRow",
    "add_file",
    "add_photo",
    "caption_versions",
    "edit_caption",
    "edit_fields",
    "existing_photos",
    "file_path",
    "group_photos",
    "photo_detail",
    "photo_of_file",
    "photos_of_image",
    "place_of_bytes",
    "position_typed",
    "rate",
    "remove_photos",
    "restore_photos",
    "rows",
    "settle_conflict",
]
