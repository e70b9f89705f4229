"""Sets of words the reading rules go by, kept as data in ``resources/vocabularies``.

The files have sections ``[name]`` followed by words separated by spaces.
"""

from functools import cache

from resources import path

FILES = tuple(
    f"vocabularies/{name}-words.txt" for name in ("reading", "cyrillic", "place", "date", "figure")
)


def word_set(name: str) -> frozenset[str]:
    """Return the words of a section.

    Raises:
        KeyError: the file has no such section, which is a bug.
    """
    return _sections()[name]


@cache
def _sections() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    name = ""
    lines = (line for file in FILES for line in path(file).read_text("utf-8").splitlines())
    for line in lines:
        if line.startswith("["):
            name = line.strip("[]")
            found.setdefault(name, frozenset())
        elif line:
            found[name] |= frozenset(line.split())
    return found
