"""The least that showing a photo small can cost: decode it at reduced size."""

import io
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

LONGEST = 512


@dataclass(frozen=True, slots=True)
class Job:
    """A photo to decode."""

    path: Path


def decode_small(job: Job) -> int:
    """Decode at the smallest scale that still fills a thumbnail; return the width in pixels."""
    image = Image.open(io.BytesIO(job.path.read_bytes()))
    scale = LONGEST / max(image.size)
    image.draft(None, (round(image.width * scale), round(image.height * scale)))
    image.load()
    return image.width
