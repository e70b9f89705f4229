"""Find the ``.xmp`` file that belongs to a photo.

``photo.ext.xmp`` (darktable, digiKam) wins over ``photo.xmp`` (Lightroom, Photo Mechanic), without
regard to case. Where a raw and a JPEG share a name, ``photo.xmp`` belongs to the raw.
"""

from collections.abc import Collection
from pathlib import Path, PurePath

RAW_SUFFIXES = frozenset(
    {
        ".3fr", ".arw", ".cr2", ".cr3", ".crw", ".dcr", ".dng", ".erf", ".fff", ".iiq", ".k25",
        ".kdc", ".mef", ".mos", ".mrw", ".nef", ".nrw", ".orf", ".pef", ".raf", ".raw", ".rw2",
        ".rwl", ".sr2", ".srf", ".srw", ".x3f",
    }
)  # fmt: skip
"""Names that camera raws have, in lower case."""


def is_sidecar(name: str) -> bool:
    """Tell whether a file name is a sidecar's."""
    return name.lower().endswith(".xmp")


class Beside:
    """The sidecars of one folder, to be asked for many photos."""

    def __init__(self, names: Collection[str]) -> None:
        listed = [name.lower() for name in names]
        self._by_lower = {name.lower(): name for name in names if is_sidecar(name)}
        self._raws = {PurePath(name).stem for name in listed if _is_raw(name)}

    def of(self, photo: str) -> str | None:
        """Return the name of the sidecar that belongs to a photo of this folder."""
        exact = self._by_lower.get(f"{photo}.xmp".lower())
        if exact:
            return exact
        stem = PurePath(photo.lower()).stem
        shared = self._by_lower.get(f"{stem}.xmp")
        return shared if _is_raw(photo) or stem not in self._raws else None


def find(path: Path) -> Path | None:
    """Return the sidecar beside a photo, or ``None``."""
    try:
        names = [entry.name for entry in path.parent.iterdir()]
    except OSError:
        return None
    name = Beside(names).of(path.name)
    return path.parent / name if name else None


def _is_raw(name: str) -> bool:
    return PurePath(name).suffix.lower() in RAW_SUFFIXES
