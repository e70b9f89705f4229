"""Make the sample's photographs: paint each scene, save it as a JPEG, write what a wire would.

The metadata (``photographs.json``) is our own, in the manners of several agencies: captions with
the credit at the end, withheld bylines, restrictions, a carrier that contradicts another, a
picture with no word at all.
"""

import importlib
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from resources import path
from resources.sample import metadata


@dataclass(frozen=True, slots=True)
class Photograph:
    """One photograph to make: the name of its file, its scene, its size, what it says."""

    file: str
    scene: str
    width: int
    height: int
    seed: int
    fields: dict[str, Any]


def all_photographs() -> tuple[Photograph, ...]:
    """Return every photograph of the sample, in the order in which they are brought in."""
    entries = json.loads(path("sample", "photographs.json").read_text(encoding="utf-8"))
    return tuple(_photograph(entry) for entry in entries)


def _photograph(entry: dict[str, Any]) -> Photograph:
    width, height = entry.pop("size")
    file, scene, seed = entry.pop("file"), entry.pop("scene"), entry.pop("seed")
    return Photograph(file, scene, width, height, seed, entry)


def write(folder: Path) -> Iterator[Path]:
    """Make the photographs in a folder, yielding each file's path as soon as it is there."""
    folder.mkdir(parents=True, exist_ok=True)
    for photograph in all_photographs():
        target = folder / photograph.file
        target.write_bytes(jpeg(photograph))
        yield target


def jpeg(photograph: Photograph) -> bytes:
    """Return one photograph as the bytes of a JPEG file with its metadata."""
    picture = painted(photograph)
    if photograph.fields.get("orientation") == 6:
        picture = picture.transpose(Image.Transpose.ROTATE_90)  # as a camera held upright saves it
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=88)
    return metadata.written(out.getvalue(), photograph.fields)


def painted(photograph: Photograph) -> Image.Image:
    """Return the picture itself."""
    module, name = photograph.scene.split(".")
    scenes = importlib.import_module(f"resources.sample.scenes.{module}")
    paint: Callable[[np.random.Generator, int, int], Image.Image] = getattr(scenes, name)
    return paint(np.random.default_rng(photograph.seed), photograph.width, photograph.height)
