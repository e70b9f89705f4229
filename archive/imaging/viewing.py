"""Pictures as worker processes hand them to the window: pixels to look at, lost thumbnails anew.

The window imports this module; only its workers import decoders.
"""

from dataclasses import dataclass
from pathlib import Path

from archive.errors import TooLarge, Unreadable, Vanished, reason_of


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file to look at; ``name`` is its own (kept files lie under their hash), for messages.

    ``longest`` edge in pixels: larger pictures are reduced, so that one cannot fill the memory.
    """

    path: Path
    name: str
    longest: int = 12_000


@dataclass(frozen=True, slots=True)
class Pixels:
    """An upright sRGB picture: rows of four bytes a pixel, blue first, the fourth unused."""

    width: int
    height: int
    data: bytes


def view(wanted: Wanted) -> Pixels:
    """Decode a file for the window. Call it in a worker (``archive.workers``).

    Raises:
        Unreadable, Vanished, NotAnImage, Damaged, TooLarge: as for every picture.
    """
    from archive.imaging.decode import open_picture, pixels

    opened = open_picture(_bytes_of(wanted), wanted.name)
    image = pixels(opened, wanted.longest).convert("RGB")
    return Pixels(image.width, image.height, image.tobytes("raw", "BGRX"))


def thumbnail(wanted: Wanted) -> bytes:
    """Make a file's thumbnail anew, as a JPEG. Call it in a worker.

    Raises:
        Unreadable, Vanished, NotAnImage, Damaged, TooLarge: as for every picture.
    """
    from archive.imaging.decode import open_picture, pixels
    from archive.imaging.thumbnails import LEAST, LONGEST, jpeg

    opened = open_picture(_bytes_of(wanted), wanted.name)
    return jpeg(pixels(opened, LONGEST, least=LEAST))


def _bytes_of(wanted: Wanted) -> bytes:
    from archive.imaging.decode import MAX_BYTES

    try:
        if wanted.path.stat().st_size > MAX_BYTES:
            raise TooLarge(path=wanted.name, limit=f"{MAX_BYTES >> 20} MB")
        return wanted.path.read_bytes()
    except FileNotFoundError as error:
        raise Vanished(path=wanted.name) from error
    except OSError as error:
        raise Unreadable(path=wanted.name, reason=reason_of(error)) from error
