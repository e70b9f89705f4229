"""The names of the months in the languages news comes in."""

from functools import cache

from archive.reading.fold import fold
from resources import path


@cache
def month_names() -> dict[str, int]:
    """Return the number of each month by its folded names, their short forms among them."""
    found: dict[str, int] = {}
    for line in path("vocabularies", "months.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            number, names = line.split("\t")
            found |= {fold(name): int(number) for name in names.split("|")}
    return found
