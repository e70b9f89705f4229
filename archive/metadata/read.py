"""Read everything a picture file says, every carrier raw, into one ``Original``.

Damage that hides metadata from strict readers is worked around and noted: an APP1 segment whose
header was mangled, a packet with one wrong property, a packet in pieces, an undeclared character
set, IIM split over segments. Nothing is decided here: see ``reconcile``.
"""

import base64
import hashlib
import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from archive.errors import Unreadable, reason_of
from archive.metadata import exif, jpeg, sidecars, xmp
from archive.metadata import iim as iptc_iim
from archive.metadata.xmp import Properties
from resources.i18n import gettext as _

PACKET, EXTENSION = b"http://ns.adobe.com/xap/1.0/\x00", b"http://ns.adobe.com/xmp/extension/\x00"
_MANGLED = b"ns.adobe.com/xap/1.0/\x00"
_PIECE_HEADER = len(EXTENSION) + 40  # 32 characters of checksum, 4 bytes of length, 4 of offset
_MAX_EXTENDED = 64 * 1024 * 1024
_PSD = b"8BPS\x00\x01"


@dataclass(frozen=True, slots=True)
class Original:
    """Everything a file said when it came in.

    ``notes`` are codes of what had to be worked around: ``xmp_header_damaged``, ``xmp_damaged``,
    ``xmp_extended``, ``xmp_extended_incomplete``, ``iim_charset_guessed``, ``exiv2_refused``,
    ``sidecar_unreadable``.
    """

    xmp: Properties = field(default_factory=dict)
    sidecar: Properties = field(default_factory=dict)
    iim: iptc_iim.Block = field(default_factory=iptc_iim.Block)
    exif: Mapping[str, str] = field(default_factory=dict)
    sidecar_name: str | None = None
    notes: tuple[str, ...] = ()

    def document(self) -> dict[str, Any]:
        """Return a form that JSON can hold, without loss."""
        return {
            "xmp": self.xmp,
            "sidecar": self.sidecar,
            "sidecar_name": self.sidecar_name,
            "iim": [_dataset_document(dataset) for dataset in self.iim.datasets],
            "iim_charset": self.iim.charset,
            "iim_declared": self.iim.declared,
            "iim_digest": self.iim.digest,
            "exif": dict(self.exif),
            "notes": list(self.notes),
        }


def from_document(document: Mapping[str, Any]) -> Original:
    """Return the ``Original`` that ``document()`` was made from."""
    datasets = tuple(
        iptc_iim.Dataset(
            int(d["record"]),
            int(d["dataset"]),
            base64.b64decode(d["raw"]) if "raw" in d else str(d["text"]).encode(),
            str(d["text"]),
        )
        for d in document["iim"]
    )
    block = iptc_iim.Block(
        datasets, document["iim_charset"], document["iim_declared"], document["iim_digest"]
    )
    return Original(
        xmp=document["xmp"],
        sidecar=document["sidecar"],
        iim=block,
        exif=document["exif"],
        sidecar_name=document["sidecar_name"],
        notes=tuple(document["notes"]),
    )


def packed(original: Original) -> bytes:
    """Return an original as the archive stores it: JSON, compressed (zlib)."""
    text = json.dumps(original.document(), ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 6)


def unpacked(stored: bytes) -> Original:
    """Return the original that ``packed`` was given."""
    return from_document(json.loads(zlib.decompress(stored).decode("utf-8", "surrogatepass")))


def read(path: Path) -> Original:
    """Read a file and the sidecar beside it. Raises ``Unreadable``."""
    return read_bytes(_content(path), sidecar=sidecars.find(path))


def read_bytes(data: bytes, sidecar: Path | None = None) -> Original:
    """Read the bytes of a file, and its sidecar if there is one."""
    found = exif.read(data)
    if jpeg.is_jpeg(data):
        packets, notes = _jpeg_packets(data)
        block = iptc_iim.from_segments(jpeg.application_data(data, jpeg.APP13))
    else:
        packets, notes = [found.packet.encode()] if found.packet else _loose_packet(data, found), []
        block = _other_iim(data, found)
    properties = merge(map(xmp.parse, packets))
    if any(packets) and not properties:
        notes.append("xmp_damaged")
    if not block.declared and block.charset not in ("ascii", "utf-8"):
        notes.append("iim_charset_guessed")
    if found.refused:
        notes.append("exiv2_refused")
    beside = _sidecar(sidecar, notes) if sidecar else {}
    return Original(
        xmp=properties,
        sidecar=beside,
        iim=block,
        exif=found.exif,
        sidecar_name=sidecar.name if sidecar else None,
        notes=tuple(notes),
    )


def merge(packets: Iterable[Properties]) -> Properties:
    """Join the properties of several packets; the first that has one wins."""
    joined: Properties = {}
    for properties in packets:
        for name, value in properties.items():
            joined.setdefault(name, value)
    return joined


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise Unreadable(path=path, reason=_("there is no such file")) from error
    except OSError as error:
        raise Unreadable(path=path, reason=reason_of(error)) from error


def _sidecar(path: Path, notes: list[str]) -> Properties:
    """Read a sidecar; one that cannot be read is noted and does not cost the photo."""
    try:
        return xmp.parse(_content(path))
    except Unreadable:
        notes.append("sidecar_unreadable")
        return {}


def _jpeg_packets(data: bytes) -> tuple[list[bytes], list[str]]:
    """Return the packets of a JPEG, the main one first, and notes on what was wrong."""
    main: list[bytes] = []
    pieces: list[bytes] = []
    notes: list[str] = []
    for payload in jpeg.application_data(data, jpeg.APP1):
        if payload.startswith(PACKET):
            main.append(payload[len(PACKET) :])
        elif payload.startswith(EXTENSION):
            pieces.append(payload)
        elif (at := payload.find(_MANGLED, 0, 64)) >= 0:
            main.append(payload[at + len(_MANGLED) :])
            notes.append("xmp_header_damaged")
    if pieces:
        wanted = b"".join(main)
        extended, complete = _assemble(pieces, wanted)
        main.extend(extended)
        notes.append("xmp_extended" if complete else "xmp_extended_incomplete")
    return main, notes


def _assemble(pieces: list[bytes], main: bytes) -> tuple[list[bytes], bool]:
    """Put the pieces of ExtendedXMP together, by checksum; the one the main packet names first."""
    wholes: dict[bytes, bytearray] = {}
    start = len(EXTENSION)
    for piece in pieces:
        guid = piece[start : start + 32]
        size = int.from_bytes(piece[start + 32 : start + 36])
        offset = int.from_bytes(piece[start + 36 : start + 40])
        body = piece[_PIECE_HEADER:]
        if size > _MAX_EXTENDED or offset + len(body) > size:
            continue
        whole = wholes.setdefault(guid, bytearray(size))
        if len(whole) == size:
            whole[offset : offset + len(body)] = body
    named = [guid for guid in wholes if guid in main]
    chosen = named or list(wholes)
    complete = bool(chosen) and all(_fits(wholes[guid], guid) for guid in chosen)
    return [bytes(wholes[guid]) for guid in chosen], complete


def _fits(whole: bytearray, guid: bytes) -> bool:
    digest = hashlib.md5(whole, usedforsecurity=False).hexdigest()
    return digest.encode() == guid.lower()


def _loose_packet(data: bytes, found: exif.Exiv2Reading) -> list[bytes]:
    """Look for a packet by its wrapper in a file exiv2 will not read at all."""
    if not found.refused:
        return []
    start = data.find(b"<x:xmpmeta")
    end = data.find(b"</x:xmpmeta>", start) if start >= 0 else -1
    return [data[start : end + len(b"</x:xmpmeta>")]] if end >= 0 else []


def _other_iim(data: bytes, found: exif.Exiv2Reading) -> iptc_iim.Block:
    resources = _psd_resources(data) if data.startswith(_PSD) else found.resources
    block = iptc_iim.from_resources(resources)
    return block if block.datasets else iptc_iim.from_pairs(found.datasets)


def _psd_resources(data: bytes) -> bytes:
    """Return the image resources section of a Photoshop file (after header and colour table)."""
    at = 26
    at += 4 + int.from_bytes(data[at : at + 4])
    size = int.from_bytes(data[at : at + 4])
    return data[at + 4 : at + 4 + size]


def _dataset_document(dataset: iptc_iim.Dataset) -> dict[str, Any]:
    document: dict[str, Any] = {
        "record": dataset.record,
        "dataset": dataset.number,
        "text": dataset.text,
    }
    if dataset.raw != dataset.text.encode("utf-8", "surrogatepass"):
        document["raw"] = base64.b64encode(dataset.raw).decode("ascii")
    return document
