"""Which column of a ledger means what: guessed from its name, or said by the desk."""

from collections.abc import Mapping, Sequence
from functools import cache

from archive.errors import Invalid
from archive.reading.credit_lines.words import key
from resources import path
from resources.i18n import gettext as _
from resources.i18n import mark

FIELDS = {
    "photo": mark("photo"), "used_from": mark("first day"), "used_to": mark("last day"),
    "publication": mark("publication"), "medium": mark("medium"), "platform": mark("platform"),
    "section": mark("section"), "page": mark("page"), "size": mark("size"),
    "territory": mark("territory"), "credit_printed": mark("credit as printed"),
    "caption_printed": mark("caption as printed"), "circulation": mark("circulation"),
    "status": mark("status"), "fee": mark("fee"), "currency": mark("currency"),
    "invoice": mark("invoice"), "article": mark("article"), "note": mark("note"),
}  # fmt: skip
"""What a ledger can say of a use, and the words for it."""

Mapped = Mapping[str, str]
"""Field → name of the column."""


@cache
def _spellings() -> dict[str, str]:
    found: dict[str, str] = {}
    text = path("vocabularies", "ledger_columns.tsv").read_text(encoding="utf-8")
    for row in text.splitlines():
        if row and not row.startswith("#"):
            field, words = row.split("\t")
            for word in words.split("|"):
                found.setdefault(key(word), field)
    return found


def words_of_field(name: str) -> str:
    """Return the words for a field of a use, by its name here or in ``AppearanceTerms``."""
    return _(FIELDS[name.removesuffix("_id")])


def known_names(cells: Sequence[str]) -> int:
    """Return for how many fields a line holds a name that columns are known by."""
    return len({field for cell in cells if (field := _spellings().get(key(cell)))})


def guess(columns: Sequence[str]) -> dict[str, str]:
    """Return field → column for the columns whose names are known, the fullest spelling first.

    A name that only ends or begins with a known one (``Date of use (print)``) counts where no
    other column says it better; one column never stands for two fields.
    """
    found: dict[str, str] = {}
    for column in columns:
        field = _spellings().get(key(column))
        if field is not None:
            found.setdefault(field, column)
    for column in columns:
        if column not in found.values() and (field := _part_of_name(column)):
            found.setdefault(field, column)
    return {field: found[field] for field in FIELDS if field in found}


def _part_of_name(column: str) -> str | None:
    words = key(column).split()
    for size in range(len(words) - 1, 0, -1):
        for start in range(len(words) - size + 1):
            field = _spellings().get(" ".join(words[start : start + size]))
            if field is not None:
                return field
    return None


def chosen(columns: Sequence[str], typed: Mapping[str, str], known: Mapped | None) -> Mapped:
    """Return the mapping to use: what is typed, over what is remembered, over what is guessed.

    An empty column leaves a field out. Whether the mapping is enough says ``refuse_incomplete``.

    Raises:
        Invalid: names the field or column that does not exist.
    """
    mapping = dict(known if known is not None else guess(columns))
    for field, column in typed.items():
        if field not in FIELDS:
            choices = ", ".join(FIELDS)
            problem = _("“{field}” is none of: {choices}.").format(field=field, choices=choices)
            raise Invalid(field="map", problem=problem)
        if not column:
            mapping.pop(field, None)
            continue
        mapping = {
            other: held for other, held in mapping.items() if held != _named(columns, column)
        }
        mapping[field] = _named(columns, column)
    return mapping


def _named(columns: Sequence[str], wanted: str) -> str:
    by_key = {key(column): column for column in reversed(columns)}
    found = wanted if wanted in columns else by_key.get(key(wanted))
    if found is None and wanted.isdecimal() and 1 <= int(wanted) <= len(columns):
        found = columns[int(wanted) - 1]
    if found is None:
        problem = _("there is no column “{column}”; there are: {columns}.")
        raise Invalid(
            field="map", problem=problem.format(column=wanted, columns=", ".join(columns))
        )
    return found


def refuse_incomplete(columns: Sequence[str], mapping: Mapped) -> None:
    """Refuse a mapping that names no photo, or neither where nor when photos ran.

    Raises:
        Invalid: says which column is missing.
    """
    if "photo" not in mapping:
        problem = _("no column names the photo; say which with photo=COLUMN. There are: {columns}.")
        raise Invalid(field="map", problem=problem.format(columns=", ".join(columns)))
    if not {"used_from", "publication", "article", "platform"} & mapping.keys():
        problem = _("no column says where or when photos ran; say which with used_from=COLUMN or "
                    "publication=COLUMN. There are: {columns}.")  # fmt: skip
        raise Invalid(field="map", problem=problem.format(columns=", ".join(columns)))
