"""What the photo functions hand out and take: plain frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from archive.values import ImportId, PhotoId


class PhotoRow(NamedTuple):
    """A photo as grids and tables show it."""

    id: PhotoId
    sha256: str | None
    """Hash of its newest file: the key of its thumbnail."""
    headline: str | None
    caption: str | None
    credit: str | None
    credit_state: str
    verdict: str | None
    cost: str | None
    sensitivity: str
    sensitivity_reason: str | None
    taken: str | None
    added_at: str
    width: int
    height: int
    format: str
    file_name: str | None
    problem: str | None
    """Why its file cannot be used (``missing``, ``changed``), or ``None``."""
    has_conflict: bool
    is_linked: bool
    rating: int | None = None
    """Stars from 1 to 5, -1 for turned down, ``None`` for not rated."""

    @property
    def is_sensitive(self) -> bool:
        """Tell whether the picture must be blurred until it is revealed on purpose.

        A proposal counts until somebody decides: a reason without a decision blurs too.
        """
        return self.sensitivity not in ("undecided", "not sensitive") or (
            self.sensitivity == "undecided" and bool(self.sensitivity_reason)
        )


@dataclass(frozen=True, slots=True)
class FileRecord:
    """A file of a photo: its bytes' hash and where they lie."""

    id: int
    sha256: str
    size: int
    format: str
    name: str
    kept: bool
    path: str
    came_from: str | None
    problem: str | None
    added_at: str


@dataclass(frozen=True, slots=True)
class CaptionWording:
    """Words a photo's caption has had: the supplier's, the desk's, or as an article printed it."""

    owner: str
    text: str
    at: str
    by: str | None
    article_id: int | None


@dataclass(frozen=True, slots=True)
class PhotoDetail:
    """Everything the photo itself knows; credit, rights and links come from their features."""

    id: PhotoId
    uuid: str
    width: int
    height: int
    orientation: int
    format: str
    image_hash: str
    perceptual_hash: int | None
    group_id: int | None
    import_id: int | None
    added_at: str
    removed_at: str | None
    fields: Mapping[str, str | None]
    """Every editable field by name; see ``FIELDS``."""
    taken_from: str | None
    taken_to: str | None
    taken_precision: str | None
    taken_offset: int | None
    latitude: float | None
    longitude: float | None
    gps_precision_m: float | None
    sensitivity: str
    sensitivity_reason: str | None
    persons: tuple[str, ...]
    conflicts: Mapping[str, Mapping[str, str]]
    files: tuple[FileRecord, ...]


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file to be added: facts of its bytes, and everything it said (compressed JSON)."""

    sha256: str
    size: int
    format: str
    name: str
    original: bytes
    kept: bool = True
    root_id: int | None = None
    relative_path: str | None = None
    came_from: str | None = None


@dataclass(frozen=True, slots=True)
class NewPhoto:
    """A photo to be added with its first file.

    ``fields`` are values by column of ``store.models.Photo`` (caption, taken_from, latitude, …).
    """

    file: NewFile
    image_hash: str
    width: int
    height: int
    perceptual_hash: int | None = None
    orientation: int = 1
    fields: Mapping[str, object] = field(default_factory=dict)
    persons: tuple[str, ...] = ()
    group_id: int | None = None
    import_id: ImportId | None = None
