"""Give freed memory back to the system after loading columns of many photos.

The text that columns are read from is freed at once, but the C library keeps it for itself: 120 MB
at a million photos (measured). Only glibc knows how to be asked; elsewhere nothing happens.
"""

import ctypes
import sys
from functools import cache
from typing import Any

MANY = 100_000
"""Records from which giving back is worth its few milliseconds."""


def give_back(records: int) -> None:
    """Give back what loading so many records left behind."""
    trim = _trim()
    if records >= MANY and trim is not None:
        trim(0)


@cache
def _trim() -> Any:
    if not sys.platform.startswith("linux"):
        return None
    try:
        return ctypes.CDLL("libc.so.6").malloc_trim
    except (OSError, AttributeError):
        return None  # another C library
