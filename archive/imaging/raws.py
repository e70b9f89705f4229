"""Camera raws: nobody's sensor data is developed here; their embedded previews are shown."""

from dataclasses import dataclass

from archive.metadata.exif import library

_MAX_PREVIEWS = 6


@dataclass(frozen=True, slots=True)
class Previews:
    """The previews of a raw, largest first, with the raw's own size and orientation.

    ``width`` and ``height`` are as the sensor lies, 0 where the file does not say.
    """

    previews: tuple[bytes, ...] = ()
    width: int = 0
    height: int = 0
    orientation: int = 1


def previews(data: bytes) -> Previews:
    """Return the previews of a raw's bytes; none if it cannot be read."""
    exiv2 = library()
    try:
        image = exiv2.ImageFactory.open(data)
        image.readMetadata()
        manager = exiv2.PreviewManager(image)
        found = sorted(
            manager.getPreviewProperties(), key=lambda p: (p.width_ * p.height_, p.size_),
            reverse=True,
        )  # fmt: skip
        return Previews(
            tuple(bytes(manager.getPreviewImage(p).data()) for p in found[:_MAX_PREVIEWS]),
            width=max(0, image.pixelWidth()),
            height=max(0, image.pixelHeight()),
            orientation=_orientation(image.exifData()),
        )
    except (exiv2.Exiv2Error, ValueError, IndexError, UnicodeError):
        return Previews()


def _orientation(tags: object) -> int:
    exiv2 = library()
    found = exiv2.orientation(tags)
    if found is None or found == tags.end():  # type: ignore[attr-defined]  # exiv2 has no stubs
        return 1
    number = int(found.toInt64())
    return number if 1 <= number <= 8 else 1
