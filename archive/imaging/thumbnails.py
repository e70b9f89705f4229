"""Small JPEGs for grids and lists."""

import io

from PIL import Image

LONGEST, LEAST = 512, 480
"""Longest edge of a thumbnail in pixels: at most, and what will do.

An eighth of the 4,032 pixels of many cameras is 504: a JPEG decoder makes that by itself.
"""
QUALITY = 85


def jpeg(image: Image.Image) -> bytes:
    """Return an upright sRGB picture as a JPEG without any metadata."""
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=QUALITY)
    return buffer.getvalue()
