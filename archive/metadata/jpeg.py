"""The segments of a JPEG file, as far as metadata and fingerprints need them (ITU-T T.81, B.1).

Nothing here decodes pixels. Everything works on the bytes of the file; offsets are in bytes. A file
that breaks off gives what was there before: whether it is damaged is for the decoder to say.
"""

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass

SOI, EOI, SOS, APP0, APP1, APP2, APP13, APP15, COM = (
    0xD8, 0xD9, 0xDA, 0xE0, 0xE1, 0xE2, 0xED, 0xEF, 0xFE,
)  # fmt: skip

_STANDALONE = frozenset({0x01, *range(0xD0, 0xD8)})
# In entropy-coded data FF is followed by 00 or a restart marker; anything else is a marker.
_NEXT_MARKER = re.compile(rb"\xff[\x02-\xcf\xd8-\xfe]")
_MULTI_PICTURE = b"MPF\x00"


@dataclass(frozen=True, slots=True)
class Segment:
    """One marker segment: its marker, where it starts, and where its payload starts and ends."""

    marker: int
    start: int
    payload: int
    end: int


def is_jpeg(data: bytes) -> bool:
    """Tell whether bytes begin like a JPEG file."""
    return data[:3] == b"\xff\xd8\xff"


def breaks_off(data: bytes) -> bool:
    """Tell whether the picture has no end: nothing after its first scan marks one.

    A decoder fills what is missing with grey, and takes a file padded with zeros for whole.
    """
    if data.endswith(b"\xff\xd9"):
        return False
    scan = next((segment for segment in segments(data) if segment.marker == SOS), None)
    return scan is not None and data.find(b"\xff\xd9", scan.end) < 0


def has_scan(data: bytes) -> bool:
    """Tell whether anything in a file may be pixels: one without a start of scan holds none."""
    return data.find(b"\xff\xda") >= 0


def segments(data: bytes, start: int = 2) -> Iterator[Segment]:
    """Yield the marker segments from ``start`` up to and including the next start of scan."""
    at = start
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # fill bytes may precede a marker
            at += 1
            continue
        if marker in _STANDALONE or marker == SOI:
            at += 2
            continue
        if marker == EOI:
            return
        length = int.from_bytes(data[at + 2 : at + 4])
        end = at + 2 + length
        if length < 2 or end > len(data):
            return
        yield Segment(marker, at, at + 4, end)
        if marker == SOS:
            return
        at = end


def application_data(data: bytes, marker: int) -> list[bytes]:
    """Return the payloads of all segments with this marker before the first scan, in order."""
    return [data[s.payload : s.end] for s in segments(data) if s.marker == marker]


def picture_parts(data: bytes) -> Iterator[memoryview]:
    """Yield what makes the picture: every segment but APPn and comments, and the scans.

    Editing metadata moves or changes APPn and comments only, and programs that append things after
    the end of the image are left out too, so the parts stay the same.
    """
    view = memoryview(data)
    simple = data[-2:] == b"\xff\xd9" and not any(
        part.startswith(_MULTI_PICTURE) for part in application_data(data, APP2)
    )
    at: int | None = 2
    while at is not None:
        at = yield from _parts_to_scan_end(view, data, at, simple=simple)


def _parts_to_scan_end(
    view: memoryview, data: bytes, start: int, *, simple: bool
) -> Generator[memoryview, None, int | None]:
    """Yield parts up to the end of the next scan; return where the segments after it start."""
    last: Segment | None = None
    for segment in segments(data, start):
        last = segment
        if not (APP0 <= segment.marker <= APP15 or segment.marker == COM):
            yield view[segment.start : segment.end]
    if last is None or last.marker != SOS:
        return None
    if simple:  # nothing follows the picture, so its end is the end of the file
        yield view[last.end : len(data) - 2]
        return None
    found = _NEXT_MARKER.search(data, last.end)
    end = found.start() if found else len(data)
    yield view[last.end : end]
    return end if found and data[end + 1] != EOI else None
