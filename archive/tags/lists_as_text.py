"""Keyword lists as indented text (Photo Mechanic, Lightroom) and as CSV."""

import csv
import io
import re
from pathlib import Path
from typing import Any

from archive.errors import Unreadable
from archive.reading.fold import fold_name
from archive.tags.keywords import DEEPEST, Keyword, KeywordList, name_of, refuse
from resources.i18n import gettext as _

_COLUMNS = {
    "keyword": "name", "tag": "name", "term": "name", "synonyms": "aliases", "synonym": "aliases",
    "alias": "aliases", "broader": "parent", "parents": "parent",
}  # fmt: skip


def tabbed(path: Path, text: str) -> KeywordList:
    """Return the keywords of indented lines."""
    found: dict[str, tuple[str, str | None, list[str]]] = {}
    above: list[str] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        depth = len(line) - len(line.lstrip("\t"))
        bare = line.strip()
        if bare.startswith("{") and bare.endswith("}"):
            if depth < 1 or not above:
                refuse(path, _("line {line}: a synonym of nothing").format(line=number))
            found[above[min(depth, len(above)) - 1]][2].append(name_of(path, bare[1:-1], number))
            continue
        if depth > len(above) or depth > DEEPEST:
            refuse(path, _("line {line}: indented too far").format(line=number))
        if bare.startswith("[") and bare.endswith("]"):
            bare = bare[1:-1]
        name = name_of(path, bare, number)
        parent = above[depth - 1] if depth else None
        key = f"{parent or ''}\x1f{fold_name(name)}"
        found.setdefault(key, (name, parent, []))
        above = [*above[:depth], key]
    return KeywordList(tuple(
        Keyword(key, name, (parent,) if parent else (), tuple(dict.fromkeys(aliases)))
        for key, (name, parent, aliases) in found.items()
    ))  # fmt: skip


def comma_separated(path: Path, text: str) -> KeywordList:
    """Return the keywords of a table with a column ``name``."""
    try:
        dialect: Any = csv.Sniffer().sniff(text[:4_000], delimiters=",;\t")
    except csv.Error:
        dialect = csv.excel
    try:
        rows = list(csv.DictReader(io.StringIO(text), dialect=dialect))
    except csv.Error as error:
        raise Unreadable(path=path, reason=str(error)) from error
    titles = {_column(title) for row in rows[:1] for title in row}
    if rows and "name" not in titles:
        refuse(path, _("its first line names no column “name”"))
    found: dict[str, Keyword] = {}
    named: dict[str, str] = {}
    for number, row in enumerate(rows, start=2):
        values = {_column(title): str(value or "").strip()
                  for title, value in row.items() if title is not None}  # fmt: skip
        _add_row(path, (found, named), values, number)
    return KeywordList(tuple(found.values()))


def _column(title: object) -> str:
    said = str(title).strip().lower()
    return _COLUMNS.get(said, said)


def _add_row(
    path: Path,
    known: tuple[dict[str, Keyword], dict[str, str]],
    values: dict[str, str],
    line: int,
) -> None:
    """Add a row's keyword, and what stands above it, to those known by key and first of a name."""
    found, named = known
    if not any(values.values()):
        return
    parent = ""
    for part in filter(str.strip, values.get("parent", "").split(">")):
        own = name_of(path, part, line)
        key = f"{parent}\x1f{fold_name(own)}"
        if not parent:
            key = named.get(fold_name(own), key)
        if key not in found:
            found[key] = Keyword(key, own, (parent,) if parent else ())
            named.setdefault(fold_name(own), key)
        parent = key
    name = name_of(path, values.get("name", ""), line)
    key = f"{parent}\x1f{fold_name(name)}"
    aliases = [each.strip() for each in re.split(r"[|;]", values.get("aliases", ""))]
    before = found[key].aliases if key in found else ()
    listed = tuple(dict.fromkeys((*before, *(each for each in aliases if fold_name(each)))))
    found[key] = Keyword(key, name, (parent,) if parent else (), listed, values.get("code") or None)
    named.setdefault(fold_name(name), key)
