"""Open a picture's bytes as an upright sRGB image, within limits, whatever its format.

Decoders are fed strangers' files, so this belongs into a worker process. A picture that breaks off
is damaged, not half a picture; one that would need more memory than is sane is refused before it
is decoded. Orientation is EXIF's (1–8), applied here so that nobody else needs to know of it.
"""

import contextlib
import functools
import importlib
import io
import logging
import struct
import warnings
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageFile
from PIL.Image import Resampling, Transpose

from archive.errors import Damaged, NotAnImage, TooLarge
from archive.imaging import colour, raws
from archive.imaging.formats import HEAD_BYTES, RAW_FORMATS, recognise
from archive.metadata import jpeg
from resources.i18n import gettext as _

MAX_PIXELS = 250_000_000
"""The largest picture that is opened: more than any camera makes, a quarter of a gigabyte as bytes
per channel."""
MAX_BYTES = 512 * 1024 * 1024
"""The largest file that is read."""

# Pillow's names of the decoders a format may need, and the modules that bring them: loading all of
# them takes a worker longer than decoding its first pictures.
_DECODERS = {
    "jpeg": (("JPEG",), ("PIL.JpegImagePlugin",)),
    "png": (("PNG",), ("PIL.PngImagePlugin",)),
    "tiff": (("TIFF",), ("PIL.TiffImagePlugin",)),
    "webp": (("WEBP",), ("PIL.WebPImagePlugin",)),
    "gif": (("GIF",), ("PIL.GifImagePlugin",)),
    "bmp": (("BMP",), ("PIL.BmpImagePlugin",)),
    "psd": (("PSD",), ("PIL.PsdImagePlugin",)),
    "jp2": (("JPEG2000",), ("PIL.Jpeg2KImagePlugin",)),
    "jxl": (("JXL",), ("pillow_jxl",)),
    "heic": (("HEIF", "AVIF"), ("pillow_heif", "PIL.AvifImagePlugin")),  # some brands are of both
    "avif": (("AVIF", "HEIF"), ("pillow_heif", "PIL.AvifImagePlugin")),
}
_ORIENTATION = 0x0112
_TURNS = {
    2: Transpose.FLIP_LEFT_RIGHT, 3: Transpose.ROTATE_180, 4: Transpose.FLIP_TOP_BOTTOM,
    5: Transpose.TRANSPOSE, 6: Transpose.ROTATE_270, 7: Transpose.TRANSVERSE,
    8: Transpose.ROTATE_90,
}  # fmt: skip
# What decoders raise on damaged files; they have no common class.
_DECODER_ERRORS = (
    OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, EOFError, AttributeError,
    ArithmeticError, AssertionError, RuntimeError, struct.error, zlib.error,
)  # fmt: skip
logging.getLogger("PIL").setLevel(logging.CRITICAL)  # a damaged file is told of by its error


@dataclass(frozen=True, slots=True)
class Opened:
    """A picture whose header was read. ``width`` and ``height`` are upright, in pixels.

    ``data`` are the bytes that hold the pixels: the file's, or a raw's embedded preview.
    """

    format: str
    width: int
    height: int
    orientation: int
    data: bytes
    name: str
    image: ImageFile.ImageFile


def open_picture(data: bytes, name: str) -> Opened:
    """Read the header of a picture; ``name`` is for messages and to tell raws apart.

    Raises:
        NotAnImage: no decoder of ours knows the format.
        Damaged: the header is broken.
        TooLarge: more pixels than are safe to decode.
    """
    kind = recognise(data[:HEAD_BYTES], name)
    if kind is None:
        raise NotAnImage(path=name, reason=what_instead(data))
    if kind in RAW_FORMATS:
        return _open_raw(data, name, kind)
    if kind == "jpeg" and not jpeg.has_scan(data):  # Pillow would look for one for minutes
        raise Damaged(path=name, reason=_("the picture breaks off before its end"))
    image = _open(data, name)
    if kind == "jpeg" and jpeg.breaks_off(data):
        raise Damaged(path=name, reason=_("the picture breaks off before its end"))
    orientation = _orientation(image, kind)
    width, height = image.size
    if orientation >= 5 and kind != "tiff":  # Pillow already gives the upright size of a TIFF
        width, height = height, width
    return Opened(kind, width, height, orientation, data, name, image)


def pixels(opened: Opened, longest: int | None = None, *, least: int | None = None) -> Image.Image:
    """Decode, make upright and convert to sRGB; no edge longer than ``longest`` if given.

    A longest edge of ``least`` will do if the decoder gets there cheaper.

    Raises:
        Damaged: the picture breaks off or contradicts itself.
        TooLarge: it needs more memory than there is.
    """
    decoded = decoded_image(opened, least or longest)
    small = _reduced(colour.displayable(decoded), longest)
    profile = opened.image.info.get("icc_profile")
    return upright(colour.to_srgb(small, profile), opened)


def decoded_image(opened: Opened, longest: int | None = None) -> Image.Image:
    """Return the decoder's own pixels, as small as it can cheaply make them for ``longest``."""
    image = opened.image
    try:
        with _quiet():
            if longest is not None:
                image.draft(None, _fitting(image.size, longest))
            image.load()
    except MemoryError as error:
        raise TooLarge(path=opened.name, limit=f"{MAX_PIXELS // 1_000_000} MP") from error
    except _DECODER_ERRORS as error:
        raise Damaged(path=opened.name, reason=_reason(error)) from error
    return image


def upright(image: Image.Image, opened: Opened) -> Image.Image:
    """Turn a decoded picture the way its orientation says."""
    turn = _TURNS.get(opened.orientation)
    if turn is None or opened.format == "tiff":  # Pillow turns TIFFs while loading them
        return image
    return image.transpose(turn)


def what_instead(data: bytes) -> str:
    """Say in a few words what a file holds that is no picture."""
    if not data:
        return _("it is empty")
    signs = (
        (b"%PDF", _("it is a PDF document")),
        (b"PK\x03\x04", _("it is a ZIP archive or document")),
        (b"<?xml", _("it is an XML text")),
        (b"<!DOCTYPE", _("it is a web page")),
        (b"<html", _("it is a web page")),
        (b"%!PS", _("PostScript is not opened")),
    )
    for sign, words in signs:
        if data[: len(sign)].lower() == sign.lower():
            return words
    if data[4:8] in (b"ftyp", b"moov", b"mdat") or data[:4] in (b"\x1aE\xdf\xa3", b"OggS"):
        return _("it is a film or sound file")
    if not any(data[:4096]):
        return _("it holds nothing but zeros")
    return _("its contents are in no known picture format")


def _open_raw(data: bytes, name: str, kind: str) -> Opened:
    found = raws.previews(data)
    for preview in found.previews:
        try:
            image = _open(preview, name)
            image.draft(None, (8, 8))
            image.load()  # some raws promise a preview that is not there: the next one may be
            image = _open(preview, name)
        except (NotAnImage, Damaged, TooLarge, *_DECODER_ERRORS):
            continue
        orientation = found.orientation if found.orientation != 1 else _orientation(image, "jpeg")
        width, height = _raw_size(found, image)
        if orientation >= 5:
            width, height = height, width
        return Opened(kind, width, height, orientation, preview, name, image)
    raise NotAnImage(path=name, reason=_("this camera raw holds no preview that can be shown"))


def _raw_size(found: raws.Previews, image: Image.Image) -> tuple[int, int]:
    """Return the raw's own size; where the camera did not say, its preview's."""
    longest = max(found.width, found.height)
    return (found.width, found.height) if longest >= max(image.size) else image.size


def _open(data: bytes, name: str) -> ImageFile.ImageFile:
    names = _decoders(recognise(data[:HEAD_BYTES], "") or "jpeg")
    try:
        with _quiet():
            image = Image.open(io.BytesIO(data), formats=names)
            if image.format == "JPEG":
                image.decodermaxblock = len(data)  # handed over as a whole it is never copied
    except (Image.DecompressionBombError, MemoryError) as error:
        raise TooLarge(path=name, limit=f"{MAX_PIXELS // 1_000_000} MP") from error
    except _DECODER_ERRORS as error:
        raise Damaged(path=name, reason=_reason(error)) from error
    if image.width * image.height > MAX_PIXELS:
        raise TooLarge(path=name, limit=f"{MAX_PIXELS // 1_000_000} MP")
    return image


def _orientation(image: ImageFile.ImageFile, kind: str) -> int:
    if kind == "jxl" and not getattr(image, "jpeg", False):
        return 1  # the decoder has applied it; the EXIF tag is a leftover (ISO 18181-2)
    try:
        with _quiet():
            found = image.getexif().get(_ORIENTATION, 1)
    except _DECODER_ERRORS:
        return 1  # broken EXIF does not make the pixels unreadable
    return found if isinstance(found, int) and 1 <= found <= 8 else 1


def _reduced(image: Image.Image, longest: int | None) -> Image.Image:
    if longest is None or max(image.size) <= longest:
        return image.copy()
    return image.resize(_fitting(image.size, longest), Resampling.HAMMING)


def _fitting(size: tuple[int, int], longest: int) -> tuple[int, int]:
    """Return the size that keeps the proportions with no edge longer than ``longest``."""
    scale = min(1.0, longest / max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _reason(error: BaseException) -> str:
    text = str(error).strip().partition("\n")[0]
    if "cannot identify" in text:
        return _("its header cannot be read")
    if not text or text.startswith("Generic Error"):  # libjxl gives no better reason
        return _("it breaks off or is corrupt")
    return text


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Decoders warn about files that are merely odd; nobody reads that."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


@functools.cache
def _decoders(kind: str) -> tuple[str, ...]:
    """Return Pillow's names of the decoders of a format, loaded and within our limit."""
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    names, modules = _DECODERS.get(kind, ((), ()))
    for module in modules:
        loaded = importlib.import_module(module)
        if module == "pillow_heif":
            loaded.register_heif_opener(thumbnails=False)
    return names
