"""Small JPEGs for grids and lists."""

import io

from PIL import Image

LONGEST = 512
"""Longest edge of a thumbnail in pixels."""
QUALITY = 85


def jpeg(image: Image.Image) -> bytes:
    """Return an upright sRGB picture as a JPEG without any metadata."""
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=QUALITY)
    return buffer.getvalue()
