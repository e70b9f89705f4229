"""Usage categories: a table of data, not of code (``resources/vocabularies/categories.tsv``)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from archive.errors import Invalid
from resources import path
from resources.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Category:
    """A usage category: its cost class (``agency``: as its licence says), needs and caution."""

    code: str
    name: str
    cost: str
    needs: frozenset[str]
    caution: str

    @property
    def label(self) -> str:
        """The name in the reader's language."""
        return _(self.name)


@cache
def categories() -> Mapping[str, Category]:
    """Return the categories of the specification table by code, in its order."""
    found = {}
    for row in path("vocabularies", "categories.tsv").read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            code, name, cost, needs, caution = (row.split("\t") + [""] * 5)[:5]
            found[code] = Category(code, name, cost, frozenset(filter(None, needs.split(";"))),
                                   caution)  # fmt: skip
    return found


def known_category(code: str | None, extra: Iterable[str] = ()) -> str | None:
    """Return a category's code; empty means none.

    Raises:
        Invalid: there is no such category.
    """
    wanted = (code or "").strip().lower()
    if not wanted:
        return None
    if wanted not in categories() and wanted not in extra:
        raise Invalid(
            field="category",
            problem=_("“{code}” is none of: {choices}.").format(
                code=code, choices=", ".join(categories())
            ),
        )
    return wanted
