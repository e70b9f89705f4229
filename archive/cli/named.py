"""Things a command names: by name, by ``#number``, and by a number alone where no name is that."""

from collections.abc import Callable
from typing import TypeVar

from archive.errors import NotFound

T = TypeVar("T")
_LARGEST = 2**63 - 1  # SQLite's


def named(text: str, *, by_name: Callable[[str], T], by_number: Callable[[int], T]) -> T:
    """Return what a text means: "#12" is a number, "12" one where nothing is called so.

    Raises:
        NotFound: nothing is called so or has that number.
    """
    digits = text.removeprefix("#")
    number = int(digits) if digits.isdecimal() and int(digits) <= _LARGEST else None
    if number is not None and digits != text:
        return by_number(number)
    try:
        return by_name(text)
    except NotFound:
        if number is None:
            raise
    return by_number(number)
