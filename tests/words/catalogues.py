"""Gather what the code says to people, and keep the translations of it (gettext, by Babel)."""

import io
import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "resources" / "i18n"
PACKAGES = ("archive", "ui", "resources")
_NEVER = datetime(2000, 1, 1, tzinfo=UTC)
VOCABULARIES = ROOT / "resources" / "vocabularies"
TABLES = {"categories.tsv": (1, 4), "restriction_rules.tsv": (2,)}
"""Tables with words for people, and the columns they stand in."""

KEYWORDS = {"_": None, "gettext": None, "mark": None, "ngettext": (1, 2)}
PLACEHOLDER = re.compile(r"(?<!\{)\{([a-z_]\w*)(?:[.:!\[][^{}]*)?\}(?!\})", re.IGNORECASE)


def languages() -> list[str]:
    """Return the languages there are catalogues for."""
    return sorted(each.parent.parent.name for each in FOLDER.glob("*/LC_MESSAGES/cutline.po"))


def place(language: str, suffix: str = "po") -> Path:
    """Return where a catalogue lies."""
    return FOLDER / language / "LC_MESSAGES" / f"cutline.{suffix}"


def gathered() -> Catalog:
    """Return every text of the code and of its tables, without translations."""
    catalogue = Catalog(charset="utf-8")
    for package in PACKAGES:
        for file in sorted((ROOT / package).rglob("*.py")):
            name = file.relative_to(ROOT).as_posix()
            with file.open("rb") as code:
                for _line, text, _notes, _context in extract("python", code, keywords=KEYWORDS):
                    catalogue.add(text, locations=[(name, 0)])
    for table, columns in TABLES.items():
        for row in (VOCABULARIES / table).read_text(encoding="utf-8").splitlines():
            cells = [] if row.startswith("#") else row.split("\t")
            for column in columns:
                if len(cells) > column and cells[column]:
                    catalogue.add(cells[column], locations=[(table, 0)])
    return catalogue


def kept(language: str) -> Catalog:
    """Return the translations into a language."""
    with place(language).open("rb") as file:
        return read_po(file, locale=language)


def renewed(language: str) -> Catalog:
    """Return the translations into a language, of exactly the texts the code has now."""
    catalogue = kept(language)
    catalogue.update(gathered(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    catalogue.fuzzy = False
    return catalogue


def written(catalogue: Catalog) -> bytes:
    """Return a catalogue as the text of its file: sorted, without what changes by itself."""
    out = io.BytesIO()
    write_po(out, catalogue, width=100, sort_output=True, no_location=True, omit_header=True)
    head = f'msgid ""\nmsgstr ""\n"Language: {catalogue.locale}\\n"\n'
    head += '"Content-Type: text/plain; charset=utf-8\\n"\n'
    head += f'"Plural-Forms: {catalogue.plural_forms}\\n"\n\n'
    return head.encode() + out.getvalue()


def compiled(catalogue: Catalog) -> bytes:
    """Return a catalogue as the program reads it."""
    catalogue.creation_date = catalogue.revision_date = _NEVER  # the same text, the same bytes
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def keep(catalogue: Catalog) -> None:
    """Write a catalogue in both forms."""
    language = str(catalogue.locale)
    place(language).parent.mkdir(parents=True, exist_ok=True)
    _replace(place(language), written(catalogue))
    _replace(place(language, "mo"), compiled(kept(language)))


def _replace(file: Path, data: bytes) -> None:
    """Write a file at once: somebody else may be reading it."""
    half = file.with_suffix(f".{os.getpid()}")
    half.write_bytes(data)
    half.replace(file)


def messages(catalogue: Catalog) -> Iterator[tuple[Message, tuple[str, ...], tuple[str, ...]]]:
    """Yield every message with its texts and their translations (plural forms: several)."""
    for message in catalogue:
        if message.id:
            yield message, _tuple(message.id), _tuple(message.string)


def missing(catalogue: Catalog) -> list[Message]:
    """Return the messages that are not, or not wholly, translated."""
    return [each for each, _texts, said in messages(catalogue) if not said or not all(said)]


def placeholders(text: str) -> set[str]:
    """Return the names of what is put into a text."""
    return set(PLACEHOLDER.findall(text))


def _tuple(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())
