"""The columns a table of photos can have: title, words of a photo, and the order of a click."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from archive.photos import PhotoRow
from archive.values import no_formula
from resources.i18n import gettext as _
from resources.i18n import mark
from ui.pictures import flag_words
from ui.pictures.stars import rating_signs
from ui.widgets.moments import camera_words, moment_words
from ui.widgets.verdict import verdict_word


@dataclass(frozen=True, slots=True)
class Column:
    """A column. ``order``: the key of ``search.SORTS`` a click on its title asks for, or empty."""

    key: str
    title: str
    width: int
    words: Callable[[PhotoRow], str]
    order: str = ""
    at_first: bool = True  # shown before anybody chose
    locally: Callable[[PhotoRow], str] | None = None  # as the window says it, for the reader

    def shown(self, row: PhotoRow) -> str:
        """Return what stands in the window; ``words`` is what a spreadsheet is handed."""
        return (self.locally or self.words)(row)


def _caption(row: PhotoRow) -> str:
    words = row.headline or " ".join((row.caption or "").split())
    return words or (f"({row.file_name})" if row.file_name else _("No caption"))


def _moment(text: str | None) -> str:
    return (text or "")[:16].replace("T", " ")


def _sensitivity(row: PhotoRow) -> str:
    reason = f" ({row.sensitivity_reason})" if row.sensitivity_reason else ""
    return _(row.sensitivity) + reason


COLUMNS = (
    Column("caption", mark("Caption"), 420, _caption, "caption"),
    Column("words", mark("Full caption"), 520, lambda row: " ".join((row.caption or "").split()),
           "caption", at_first=False),
    Column("headline", mark("Headline"), 260, lambda row: row.headline or "", "headline",
           at_first=False),
    Column("credit", mark("Credit"), 200, lambda row: row.credit or _("No credit"), "credit"),
    Column("rights", mark("Rights"), 132, lambda row: verdict_word(row.verdict or "unknown")),
    Column("rating", mark("Rating"), 84, lambda row: rating_signs(row.rating), "rating"),
    Column("cost", mark("Cost"), 110, lambda row: _(row.cost) if row.cost else "", at_first=False),
    Column("taken", mark("Taken"), 160, lambda row: _moment(row.taken), "taken",
           locally=lambda row: camera_words(row.taken)),
    Column("added", mark("Added"), 160, lambda row: _moment(row.added_at), "added",
           at_first=False, locally=lambda row: moment_words(row.added_at)),
    Column("size", mark("Size"), 116, lambda row: f"{row.width} × {row.height}", "size"),
    Column("format", mark("Format"), 84, lambda row: row.format, "format", at_first=False),
    Column("file", mark("File"), 200, lambda row: row.file_name or "", "file"),
    Column("sensitivity", mark("Sensitivity"), 160, _sensitivity, at_first=False),
    Column("notes", mark("Notes"), 200, lambda row: ", ".join(flag_words(row))),
    Column("number", mark("Number"), 84, lambda row: str(row.id), "added", at_first=False),
)  # fmt: skip
BY_KEY = {column.key: column for column in COLUMNS}


def known(keys: Iterable[str]) -> tuple[str, ...]:
    """Return the columns among some keys, each once; the usual ones if there is none."""
    found = tuple(dict.fromkeys(key for key in keys if key in BY_KEY))
    return found or tuple(column.key for column in COLUMNS if column.at_first)


def as_tsv(rows: Sequence[PhotoRow], keys: Sequence[str]) -> str:
    """Return photos as lines of tab-separated text under a line of titles, for a spreadsheet."""
    columns = [BY_KEY[key] for key in keys]
    lines = [[_(column.title) for column in columns]]
    lines += [[column.words(row) for column in columns] for row in rows]
    return "".join("\t".join(map(_cell, line)) + "\n" for line in lines)


def _cell(text: str) -> str:
    """Return a text that stays in its cell and is taken for no formula."""
    return no_formula(" ".join(text.split()))
