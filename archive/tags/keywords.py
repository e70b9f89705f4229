"""What a keyword list consists of, and how one is refused."""

from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from archive.errors import Unreadable
from archive.reading.fold import fold_name
from resources.i18n import gettext as _

LONGEST = 300
"""Letters of a keyword."""
DEEPEST = 60
"""Levels of a list."""


@dataclass(frozen=True, slots=True)
class Keyword:
    """A keyword of a list. ``key`` is unique in the list; ``parents`` are keys of the list."""

    key: str
    name: str
    parents: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    code: str | None = None


@dataclass(frozen=True, slots=True)
class KeywordList:
    """What a file lists. ``uri`` and ``attribution``: of the vocabulary, where the file says so."""

    keywords: tuple[Keyword, ...]
    uri: str | None = None
    attribution: str | None = None


def refuse(path: Path, reason: str) -> NoReturn:
    """Say why a file is no keyword list."""
    raise Unreadable(path=path, reason=reason)


def name_of(path: Path, text: str, line: int | None = None) -> str:
    """Return a keyword as it is kept; refuse the list if it is none."""
    name = " ".join(text.split())
    where = "" if line is None else _("line {line}: ").format(line=line)
    if not fold_name(name):
        refuse(path, where + _("a keyword has no letters: “{name}”").format(name=name[:40]))
    if len(name) > LONGEST:
        refuse(path, where + _("a keyword is longer than {most} letters").format(most=LONGEST))
    return name
