"""Sets of words the reading rules go by, kept as data in ``resources/vocabularies``.

The file has sections ``[name]`` followed by words separated by spaces.
"""

from functools import cache

from resources import path

FILE = "vocabularies/reading-words.txt"


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
    for line in path(FILE).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
            found[name] = frozenset()
        elif line:
            found[name] |= frozenset(line.split())
    return found
