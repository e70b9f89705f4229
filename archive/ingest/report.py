"""What an import did, for whoever asked for it."""

from dataclasses import dataclass, field
from pathlib import Path

from archive.values import ImportId, PhotoId


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A file whose picture the archive has already, as this photo."""

    path: Path
    photo: PhotoId


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that did not become a photo, and why, for people."""

    path: Path
    reason: str


@dataclass(slots=True)
class Report:
    """What an import did. ``seconds`` of wall-clock time."""

    import_id: ImportId
    added: list[PhotoId] = field(default_factory=list)
    duplicates: list[Duplicate] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    seconds: float = 0.0
