"""The dictionaries of Ukrainian and Russian: opened late, and mapped from their files.

pymorphy's reader copies them into memory, 17 MB each. Mapped, only the parts that are looked at
take room, and every process of the program shares them.
"""

import mmap
import struct
from functools import cache
from importlib import import_module
from typing import Any, BinaryIO, Literal


@cache
def analyzer(language: str) -> Any:
    """Return pymorphy's analyzer for ``uk``, or for Russian."""
    _map_from_files()
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="uk" if language == "uk" else "ru")


@cache
def _map_from_files() -> None:
    """Have dawg_python (0.9) map its tables instead of copying them.

    WORKAROUND for a library without an option for it; its tables are only ever indexed.
    """
    try:
        wrapper: Any = import_module("dawg_python.wrapper")
    except ImportError:  # another reader of the same files
        return
    wrapper.Dictionary.read, wrapper.Guide.read = _reader("I", 1), _reader("B", 2)


def _reader(letter: Literal["I", "B"], numbers: int) -> Any:
    size = struct.calcsize(letter) * numbers

    def read(self: Any, file: BinaryIO) -> None:
        (count,) = struct.unpack("=I", file.read(4))
        begin, end = file.tell(), file.tell() + count * size
        whole = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        self._units = whole[begin:end].cast(letter)
        file.seek(end)

    return read
