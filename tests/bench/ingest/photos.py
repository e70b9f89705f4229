"""Photographs for benches: as large and as detailed as a camera's, made in code, each different."""

import io
from pathlib import Path

import numpy as np
from PIL import Image

from tests.factories import WIRE_CAPTION, with_metadata

_SIZES = ((4000, 3000), (4608, 3456), (5184, 3456), (4928, 3264), (6000, 4000))
_OCTAVES = (4, 16, 64, 256, 1024)
_CANVAS = (7600, 5600)


def make_photos(folder: Path, count: int) -> Path:
    """Fill ``folder`` with ``count`` JPEGs of 12 to 24 megapixels, unless it is; return it."""
    if folder.is_dir():
        return folder
    part = folder.with_suffix(".part")
    part.mkdir(parents=True, exist_ok=True)
    canvas = _canvas()
    rng = np.random.default_rng(2024)
    for number in range(count):
        path = part / f"photo-{number:03}.jpg"
        if not path.exists():
            path.write_bytes(_photo(canvas, rng, number))
    part.rename(folder)
    return folder


def _canvas() -> Image.Image:
    """Return a large field with detail of every size, as nature has it."""
    rng = np.random.default_rng(1)
    total = np.zeros((_CANVAS[1], _CANVAS[0], 3), dtype=np.float32)
    for octave in _OCTAVES:
        coarse = rng.integers(0, 256, (octave * 3 // 4, octave, 3), dtype=np.uint8)
        layer = Image.fromarray(coarse).resize(_CANVAS, Image.Resampling.BICUBIC)
        total += (np.asarray(layer, dtype=np.float32) - 128) / octave**0.35
    grain = rng.normal(0, 7, (_CANVAS[1], _CANVAS[0], 1)).astype(np.float32)
    return Image.fromarray((total + grain + 128).clip(0, 255).astype(np.uint8))


def _photo(canvas: Image.Image, rng: np.random.Generator, number: int) -> bytes:
    width, height = _SIZES[number % len(_SIZES)]
    left = int(rng.integers(0, _CANVAS[0] - width))
    top = int(rng.integers(0, _CANVAS[1] - height))
    picture = canvas.crop((left, top, left + width, top + height))
    coarse = rng.integers(0, 256, (5, 7, 3), dtype=np.uint8)  # a scene of its own
    scene = Image.fromarray(coarse).resize((width, height), Image.Resampling.BICUBIC)
    picture = Image.blend(picture, scene, 0.5)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=93)
    day = f"{number % 28 + 1:02}"
    caption = WIRE_CAPTION.replace("12", day, 1)
    return with_metadata(
        out.getvalue(),
        xmp={
            "Xmp.dc.description": caption, "Xmp.dc.creator": ["Olena Marchuk"],
            "Xmp.photoshop.Credit": "REUTERS", "Xmp.photoshop.Headline": f"Snow in Lviv, {number}",
            "Xmp.dc.subject": ["snow", "tram", "winter", f"day {day}"],
            "Xmp.photoshop.City": "Lviv", "Xmp.photoshop.Country": "Ukraine",
            "Xmp.photoshop.Instructions": "EDITORIAL USE ONLY. NO RESALES. NO ARCHIVES",
        },
        iptc={
            "Iptc.Application2.Caption": caption, "Iptc.Application2.Byline": "Olena Marchuk",
            "Iptc.Application2.Credit": "REUTERS", "Iptc.Application2.City": "Lviv",
            "Iptc.Application2.Keywords": ["snow", "tram", "winter", f"day {day}"],
        },
        exif={
            "Exif.Image.Make": "Example", "Exif.Image.Model": "Camera 1",
            "Exif.Photo.DateTimeOriginal": f"2024:01:{day} 09:30:{number % 60:02}",
            "Exif.Image.Orientation": "6" if number % 5 == 0 else "1",
        },
    )  # fmt: skip
