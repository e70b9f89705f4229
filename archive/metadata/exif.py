"""EXIF, and whatever else exiv2 finds in a file, from bytes in memory: nothing is ever fetched.

exiv2 would follow an address given as a path; here it only ever sees bytes. Its log is muted: it
complains to standard error about files that are merely odd.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from archive.metadata import charsets, iim

_GROUPS = frozenset({"Image", "Photo", "GPSInfo", "Iop", "SubImage1", "Thumbnail", "Panasonic"})
_CARRIERS_INSIDE = frozenset({"XMLPacket", "IPTCNAA", "ImageResources", "MakerNote",
                              "InterColorProfile", "JPEGTables", "PrintImageMatching"})  # fmt: skip
_UTF16 = frozenset({"XPTitle", "XPComment", "XPAuthor", "XPKeywords", "XPSubject"})
_MAX_BYTES = 4096
_FILE_TYPE_BOX = b"ftyp"
_COMMENT_CHARSET = re.compile(r'^charset="?\w+"?\s*')


@dataclass(frozen=True, slots=True)
class Exiv2Reading:
    """What exiv2 made of a file. ``refused`` says why it made nothing of it."""

    mime: str = ""
    exif: dict[str, str] = field(default_factory=dict)
    packet: str = ""
    datasets: tuple[tuple[int, int, bytes], ...] = ()
    resources: bytes = b""
    refused: str | None = None


def read(data: bytes) -> Exiv2Reading:
    """Read a file's bytes with exiv2; never raises for what the bytes hold."""
    found = _by_exiv2(data)
    if data[4:8] == _FILE_TYPE_BOX and not (found.exif or found.packet):
        return _by_libheif(data, found)
    return found


def _by_exiv2(data: bytes) -> Exiv2Reading:
    exiv2 = library()
    try:
        image = exiv2.ImageFactory.open(data)
        image.readMetadata()
        tags = list(image.exifData())
        return Exiv2Reading(
            mime=str(image.mimeType()),
            exif=dict(_texts(tags)),
            packet=_packet(exiv2, image),
            datasets=tuple((d.record(), d.tag(), _bytes(d.toString())) for d in image.iptcData()),
            resources=_resources(tags, image),
        )
    except (exiv2.Exiv2Error, UnicodeError, ValueError, IndexError) as error:
        return Exiv2Reading(refused=_reason(error))


def _by_libheif(data: bytes, found: Exiv2Reading) -> Exiv2Reading:
    """Read a HEIF file exiv2 found nothing in.

    WORKAROUND exiv2 0.28 (bmffimage.cpp): of an item's place it takes the base offset alone, and
    ExifTool writes new items into files of libheif with a base of zero (ISO 14496-12, 8.11.3).
    """
    import pillow_heif

    try:
        carriers = pillow_heif.open_heif(data).info
    except (OSError, ValueError, RuntimeError, SyntaxError, EOFError):
        return found  # no HEIF, or damaged: the decoder will say so
    tiff = (carriers.get("exif") or b"").removeprefix(b"Exif\x00\x00")
    inside = _by_exiv2(tiff) if tiff else Exiv2Reading()
    packet = (carriers.get("xmp") or b"").rstrip(b"\x00").decode("utf-8", "replace")
    return replace(found, exif=inside.exif, packet=packet)


def library() -> Any:
    """Return exiv2 with its log muted."""
    import exiv2

    exiv2.LogMsg.setLevel(exiv2.LogMsg.Level.mute)
    return exiv2


def _packet(exiv2: Any, image: Any) -> str:
    """Return the packet as text; formats that keep it in parts are put together again."""
    packet = image.xmpPacket()
    if not packet and len(image.xmpData()):
        packet = exiv2.XmpParser.encode(image.xmpData())[-1]
    return _bytes(packet).decode("utf-8", "replace") if isinstance(packet, str) else ""


def _texts(tags: list[Any]) -> Iterator[tuple[str, str]]:
    for tag in tags:
        name = tag.tagName()
        if tag.groupName() not in _GROUPS or name in _CARRIERS_INSIDE or tag.size() > _MAX_BYTES:
            continue
        text = tag.toString()
        if name in _UTF16:
            text = bytes(int(n) for n in text.split()).decode("utf-16-le", "replace")
        elif name == "UserComment":
            text = _COMMENT_CHARSET.sub("", text)
        yield tag.key(), _readable(text)


def _readable(text: str) -> str:
    raw = _bytes(text)
    cut = raw.rstrip(b"\x00")
    return cut.decode("ascii") if cut.isascii() else iim.decode(cut, charsets.guess([cut]))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _resources(tags: list[Any], image: Any) -> bytes:
    for tag in tags:
        if tag.key() == "Exif.Image.ImageResources":
            buffer = bytearray(tag.size())
            tag.value().copy(buffer, image.byteOrder())
            return bytes(buffer)
    return b""


def _reason(error: Exception) -> str:
    message = getattr(error, "message", None) or (error.args[-1] if error.args else "")
    return str(message) or type(error).__name__
