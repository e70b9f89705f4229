"""Things tests need, made in code: photographs with metadata, articles, records.

A factory gives everything a believable default, so that a test names only what it is about. All of
it is deterministic: the same arguments make the same bytes.
"""

import functools
import io
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

import exiv2
import numpy as np
from PIL import Image

from archive.catalogue import Catalogue, Derivation

WIRE_CAPTION = (
    "Workers clear snow from the tram lines in Lviv, Ukraine, January 12, 2024. "
    "REUTERS/Olena Marchuk"
)
ARTICLE = """\
Engineers reopen the road bridge at Lanckow after a night of repairs REUTERS/Jan Wilk

KEY POINTS

  • The bridge carries about 4,200 vehicles a day
  • Repairs cost 1.3 million euros, the county says

The road bridge at Lanckow reopened on Friday after 16 days, the county road office said.

About 4,200 vehicles cross it on a working day, according to the office.

"We worked through the night," said Marta Kolb, the engineer in charge.
"""

Field = str | list[str]


def picture_bytes(
    *, width: int = 96, height: int = 64, seed: int = 1, format: str = "JPEG", quality: int = 90
) -> bytes:
    """Return an encoded picture of soft coloured shapes; another ``seed`` is another picture."""
    rng = np.random.default_rng(seed)
    coarse = rng.integers(0, 256, (5, 6, 3), dtype=np.uint8)
    picture = Image.fromarray(coarse).resize((width, height), Image.Resampling.BICUBIC)
    out = io.BytesIO()
    options = {"quality": quality} if format in ("JPEG", "WEBP") else {}
    picture.save(out, format, **options)
    return out.getvalue()


def with_metadata(
    data: bytes,
    *,
    xmp: Mapping[str, Field] | None = None,
    iptc: Mapping[str, Field] | None = None,
    exif: Mapping[str, str] | None = None,
) -> bytes:
    """Return a picture file with metadata written into it; keys are Exiv2's (``Xmp.dc.rights``)."""
    image = exiv2.ImageFactory.open(data)
    image.readMetadata()
    if xmp:
        image.setXmpData(_xmp(xmp))
    if iptc:
        image.setIptcData(_iptc(iptc))
    if exif:
        values = exiv2.ExifData()
        for key, value in exif.items():
            values[key] = value
        image.setExifData(values)
    image.writeMetadata()
    written = image.io()
    written.open()
    return bytes(written.mmap())


def _xmp(fields: Mapping[str, Field]) -> exiv2.XmpData:
    data = exiv2.XmpData()
    for key, value in fields.items():
        data[key] = value
    return data


def _iptc(fields: Mapping[str, Field]) -> exiv2.IptcData:
    data = exiv2.IptcData()
    utf8 = exiv2.StringValue("\x1b%G")
    data.add(exiv2.IptcKey("Iptc.Envelope.CharacterSet"), utf8)
    for key, value in fields.items():
        for each in [value] if isinstance(value, str) else value:
            data.add(exiv2.IptcKey(key), exiv2.StringValue(each))
    return data


def photo_bytes(
    *,
    caption: str | None = WIRE_CAPTION,
    creator: str | None = "Olena Marchuk",
    credit: str | None = "REUTERS",
    seed: int = 1,
    xmp: Mapping[str, Field] | None = None,
    iptc: Mapping[str, Field] | None = None,
    exif: Mapping[str, str] | None = None,
    **size: int,
) -> bytes:
    """Return a JPEG like one from a wire: caption, creator and credit in XMP and IIM, and a date.

    ``None`` leaves a field out; ``xmp``, ``iptc`` and ``exif`` add to the fields or replace them.
    """
    stated = {
        "Xmp.dc.description": ("Iptc.Application2.Caption", caption),
        "Xmp.dc.creator": ("Iptc.Application2.Byline", creator),
        "Xmp.photoshop.Credit": ("Iptc.Application2.Credit", credit),
    }
    in_xmp: dict[str, Field] = {key: value for key, (_, value) in stated.items() if value}
    in_iim: dict[str, Field] = {key: value for key, value in stated.values() if value}
    in_exif = {"Exif.Photo.DateTimeOriginal": "2024:01:12 09:30:00"}
    return with_metadata(
        picture_bytes(seed=seed, **size),
        xmp=in_xmp | dict(xmp or {}),
        iptc=in_iim | dict(iptc or {}),
        exif=in_exif | dict(exif or {}),
    )


def a_photo(path: Path, **fields: object) -> Path:
    """Write a photo (see ``photo_bytes``) to ``path``, with its folder, and return the path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(photo_bytes(**fields))  # type: ignore[arg-type] # checked by photo_bytes
    return path


def some_photos(folder: Path, count: int) -> list[Path]:
    """Write ``count`` different photos and return their paths in order of name."""
    return [
        a_photo(
            folder / f"photo-{number:03}.jpg",
            seed=number,
            caption=f"{WIRE_CAPTION.replace('12', str(number % 28 + 1), 1)}",
        )
        for number in range(1, count + 1)
    ]


def an_article(path: Path, text: str = ARTICLE) -> Path:
    """Write an article as a text file and return its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


Filling = Callable[[Catalogue], object]


def an_archive(
    path: Path,
    filled_by: Filling | None = None,
    *,
    who: str = "tester",
    derive: tuple[Derivation, ...] = (),
) -> Catalogue:
    """Return a new archive, open for writing, as ``filled_by`` (a function of a module) leaves it.

    It is a copy, at a tenth of the cost of making one: what fills it is called once in a process.
    """
    shutil.copytree(_never_written_to(filled_by, who, derive), path, dirs_exist_ok=True)
    return Catalogue.open(path, who=who, derive=derive)


@functools.cache
def _never_written_to(filled_by: Filling | None, who: str, derive: tuple[Derivation, ...]) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="archive-", dir=os.environ["HOME"]))
    with Catalogue.create(folder, who=who, derive=derive) as made:
        if filled_by is not None:
            filled_by(made)
    return folder
