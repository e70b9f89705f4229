"""What a command is given, and how it answers: text for people or one JSON document."""

import argparse
import getpass
import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, is_dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

import platformdirs

from archive.errors import Locked, ReadOnly, TooOld, Unwritable
from archive.extras import MEANING, NLP
from resources.i18n import gettext as _
from resources.i18n import ngettext

if TYPE_CHECKING:
    from archive.catalogue import Catalogue

_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

Run = Callable[["Context"], int | None]
Commands = Any
"""What ``add_subparsers`` returns; the class is private to argparse."""


class UsageError(Exception):
    """The command line itself is wrong; the text says how."""


@dataclass(frozen=True, slots=True)
class Context:
    """A parsed command line: its arguments, where the archive is, who asks, how to answer."""

    arguments: argparse.Namespace

    @property
    def wants_json(self) -> bool:
        """Tell whether one JSON document is to be printed."""
        return bool(self.arguments.json)

    @property
    def who(self) -> str:
        """Return who writes: ``--by``, else the login name."""
        return " ".join(str(self.arguments.by or "").split()) or _login()

    @property
    def folder(self) -> Path:
        """Return the archive's folder: ``--archive``, ``CUTLINE_ARCHIVE``, the default."""
        named = self.arguments.archive or os.environ.get("CUTLINE_ARCHIVE")
        return Path(named) if named else default_folder()

    def catalogue(self, *, read_only: bool = False, asked: str = "") -> "Catalogue":
        """Open the archive this command works on.

        ``asked`` is a search that will be made: only one about rights waits until all kept
        verdicts are up to date. Everything else judges the photos it is about.
        """
        from archive.catalogue import Catalogue  # SQLAlchemy: not needed to print the help
        from archive.rights import refresh_verdicts

        def opened(read_only: bool) -> "Catalogue":
            return Catalogue.open(
                self.folder, who=self.who, read_only=read_only, derive=(refresh_verdicts,)
            )

        def brought_up_to_date() -> "Catalogue":
            try:
                return opened(read_only)
            except TooOld:
                if not self.may_write:
                    raise
            opened(False).close()
            return opened(read_only)

        catalogue = brought_up_to_date()
        catalogue.extras = self._extras
        if _ABOUT_RIGHTS.search(asked):
            self._judge_due(catalogue, opened)
        return catalogue

    def _judge_due(self, catalogue: "Catalogue", opened: Callable[[bool], "Catalogue"]) -> None:
        """Bring kept verdicts up to date; who cannot is told how many are those of before."""
        from archive.rights import count_due, is_due, judge_due

        today, now = date.today().isoformat(), datetime.now(UTC)
        if not catalogue.ask(is_due, today, now=now):
            return
        try:
            with opened(False) as writing:
                judge_due(writing, today, now=now, progress=TerminalProgress())
        except (Locked, ReadOnly, Unwritable):
            if count := catalogue.ask(count_due, today, now=now):
                words = ngettext("{n} photo is not judged yet by today’s rules and records.",
                                 "{n} photos are not judged yet by today’s rules and records.",
                                 count)  # fmt: skip
                self.tell(words.format(n=count))

    @property
    def _extras(self) -> frozenset[str]:
        """Return the optional extras that are on: who asks by meaning has asked for it."""
        asked = getattr(self.arguments, "parser", False)
        return frozenset([MEANING, NLP] if asked else [MEANING])

    @property
    def may_write(self) -> bool:
        """Tell whether the archive lies where this person may write (no read-only disk)."""
        return os.access(self.folder, os.W_OK)

    def answer(self, document: object, text: str | Iterable[str]) -> None:
        """Print ``document`` as JSON if asked for, else ``text`` (lines) for people."""
        if self.wants_json:
            print_json(document)
            return
        for line in [text] if isinstance(text, str) else text:
            sys.stdout.write(f"{visible(line)}\n")

    def tell(self, message: str) -> None:
        """Say something that is no part of the answer."""
        sys.stderr.write(f"{visible(message)}\n")


_ABOUT_RIGHTS = re.compile(r"rights|reason|cost|licen|expir|embargo|breach|saved:", re.IGNORECASE)
"""Words without which no search asks for kept verdicts; to find one too many only costs time.

What a saved search of a report's scope asks is not known before the archive is open."""


class TerminalProgress:
    """Progress on standard error: rewritten in place on a terminal, silent elsewhere."""

    def __init__(self) -> None:
        self._total = 0
        self._label = ""
        self._began = monotonic()
        self._shown = 0.0
        self._live = sys.stderr.isatty()

    def begin(self, total: int, label: str) -> None:
        """Start a phase."""
        self._finish()
        self._total, self._label, self._began = total, label, monotonic()

    def advance(self, done: int, note: str = "") -> None:
        """Show how far the phase is, ten times a second at most."""
        now = monotonic()
        if not self._live or (now - self._shown < 0.1 and done != self._total):
            return
        self._shown = now
        rate = done / (now - self._began) if now > self._began else 0.0
        left = f", {(self._total - done) / rate:.0f} s left" if rate and self._total else ""
        of = f"/{self._total}" if self._total else ""
        sys.stderr.write(f"\r\x1b[K{self._label} {done}{of} ({rate:.1f}/s{left}) {note[-40:]}")
        if done == self._total:
            self._finish()

    def _finish(self) -> None:
        if self._live and self._shown:
            sys.stderr.write("\n")
            self._shown = 0.0


def default_folder() -> Path:
    """Return where an archive lies if nobody says otherwise."""
    return Path(platformdirs.user_data_dir("cutline", appauthor=False)) / "archive"


def visible(text: str) -> str:
    """Return text a terminal shows and does not obey: captions and names come from strangers.

    Control characters become their pictures (␛), marks that turn the writing direction their codes.
    """
    return text if text.isprintable() else _UNSEEN.sub(_picture, text)


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20 or code == 0x7F:
        return chr(0x2400 + (code if code < 0x20 else 0x21))
    return f"\\u{code:04x}"


def print_json(document: object) -> None:
    """Print one JSON document on standard output."""
    text = json.dumps(plain(document), ensure_ascii=False, indent=2)
    if not text.isascii() and not _is_utf8(text):
        text = json.dumps(plain(document), indent=2)  # a file name that is no text: escaped
    sys.stdout.write(text + "\n")


def _is_utf8(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def plain(value: object) -> Any:
    """Return a value as JSON knows it: records as objects, tuples and sets as arrays."""
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, set | frozenset):
        return [plain(item) for item in sorted(value)]
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, Path):
        return str(value)
    return value


def listing(items: Sequence[object], total: int | None = None) -> dict[str, object]:
    """Return a list as every command answers one."""
    return {"total": len(items) if total is None else total, "items": items}


def with_rest(lines: list[str], total: int) -> list[str]:
    """Return the lines of one page, and how many there are in all if that is not all."""
    if len(lines) >= total:
        return lines
    said = _("{shown} of {total}; --limit and --offset show the others")
    return [*lines, said.format(shown=len(lines), total=total)]


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"
