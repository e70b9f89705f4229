"""Everything there is to learn from one file, in a worker process: its bytes are read once.

Hash, metadata, pixels, fingerprints and thumbnail all come from the same bytes, and so does the
copy the archive keeps. Imports only what decoding needs: a worker should start in no time.
"""

import contextlib
import hashlib
import importlib
import os
from dataclasses import dataclass, field
from pathlib import Path

from archive.errors import TooLarge, Vanished
from archive.imaging import decode, fingerprints, looks, thumbnails
from archive.imaging.formats import HEAD_BYTES, recognise
from archive.ingest.keeping import being_kept
from archive.metadata.fields import Fields
from archive.metadata.read import packed, read_bytes
from archive.metadata.reconcile import reconcile
from archive.store.files import read_error


@dataclass(frozen=True, slots=True)
class Job:
    """A file to examine.

    ``known`` are the hashes of archived files of the same size; ``keep_in`` is the archive's
    folder of files, or ``None`` if the file stays where it is.
    """

    item: int
    path: Path
    sidecar: Path | None = None
    known: frozenset[str] = frozenset()
    keep_in: Path | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """What decoding gave. ``width`` and ``height`` are upright, in pixels.

    ``sample`` is what its looks are told from (``imaging.looks``).
    """

    format: str
    width: int
    height: int
    orientation: int
    image_hash: str
    sample: bytes
    thumbnail: bytes


@dataclass(frozen=True, slots=True)
class Examined:
    """What became of a file: its bytes are known, or here is everything about it."""

    sha256: str
    size: int
    picture: Picture | None = None
    original: bytes = b""
    fields: Fields = field(default_factory=Fields)
    part: Path | None = None


def get_ready() -> None:
    """Load what the first picture would otherwise wait for: by far most are JPEGs with XMP."""
    for library in ("PIL.JpegImagePlugin", "exiv2", "lxml.etree"):
        with contextlib.suppress(ImportError):  # the first file that needs it will say so
            importlib.import_module(library)


def examine(job: Job) -> Examined:
    """Read, decode and copy one file.

    Raises:
        NotAnImage, Damaged, TooLarge: it is no picture that can be opened.
        Vanished, Unreadable: it went away, changed meanwhile, or may not be read.
        DiskFull, Unwritable: the archive has no room for it.
    """
    data = content(job.path)
    sha256 = hashlib.sha256(data).hexdigest()
    if sha256 in job.known:
        return Examined(sha256, len(data))
    with being_kept(job.keep_in, sha256, data) as part:
        picture = _picture(data, job.path)
        original = read_bytes(data, job.sidecar)
        return Examined(
            sha256=sha256,
            size=len(data),
            picture=picture,
            original=packed(original),
            fields=reconcile(original),
            part=part(),
        )


def content(path: Path) -> bytes:
    """Return a file's bytes, all of one moment; what is no picture is not read to its end.

    Raises:
        TooLarge, Vanished, Unreadable: as ``examine``.
    """
    try:
        with path.open("rb", buffering=0) as file:  # a buffer would copy what it hands on
            before = _stamp(file.fileno())
            head = file.read(HEAD_BYTES) or b""
            if recognise(head, path.name) is None:
                return head + (file.read(4096) or b"")
            if before[0] > decode.MAX_BYTES:
                raise TooLarge(path=path, limit=f"{decode.MAX_BYTES >> 20} MB")
            file.seek(0)
            data = file.readall()
            if _stamp(file.fileno()) != before or len(data) != before[0]:
                raise Vanished(path=path)
            return data
    except OSError as error:
        raise read_error(error, path) from error


def _stamp(handle: int) -> tuple[int, int]:
    about = os.fstat(handle)
    return about.st_size, about.st_mtime_ns


def _picture(data: bytes, path: Path) -> Picture:
    opened = decode.open_picture(data, str(path))
    image_hash = fingerprints.image_hash(opened)
    small = decode.pixels(opened, thumbnails.LONGEST, least=thumbnails.LEAST)
    return Picture(
        format=opened.format,
        width=opened.width,
        height=opened.height,
        orientation=opened.orientation,
        image_hash=image_hash,
        sample=looks.sample(small),
        thumbnail=thumbnails.jpeg(small),
    )
