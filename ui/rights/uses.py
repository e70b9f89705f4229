"""The uses of the ledger as rows: read and laid out off the window's thread, sifted in memory.

``session`` is handed through from ``Workspace.ask_later`` to the features and never looked into.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from archive.appearances import AppearanceRecord, appearances
from archive.reading.fold import fold
from archive.rights import in_breach, judged_uses
from ui.rights.words import use_row
from ui.widgets.rows_table import TableRow

STATES = ("published", "pending", "removed")


@dataclass(frozen=True, slots=True)
class Uses:
    """Every use with its row; the folded words a filter looks into are made when one does."""

    rows: tuple[TableRow, ...] = ()
    by_id: Mapping[int, AppearanceRecord] = field(default_factory=dict)
    media: tuple[str, ...] = ()
    _words: dict[int, str] = field(default_factory=dict)

    def words_of(self, key: int) -> str:
        """Return the folded words of a use."""
        words = self._words.get(key)
        if words is None:
            words = self._words[key] = fold(" ".join(_said(self.by_id[key])))
        return words


@dataclass(frozen=True, slots=True)
class Sieve:
    """What of the ledger is looked at. Days are ISO texts; ``ids`` None: any."""

    words: str = ""
    medium: str = ""
    state: str = ""
    since: str = ""
    until: str = ""
    ids: frozenset[int] | None = None

    def sift(self, uses: Uses) -> list[TableRow]:
        """Return the rows that pass."""
        wanted = fold(self.words).split()
        return [row for row in uses.rows if self._passes(uses, row.key, wanted)]

    def _passes(self, uses: Uses, key: int, wanted: Sequence[str]) -> bool:
        use = uses.by_id[key]
        if self.ids is not None and key not in self.ids:
            return False
        if (self.medium and use.medium != self.medium) or (self.state and use.status != self.state):
            return False
        if not self._in_period(use):
            return False
        return all(word in uses.words_of(key) for word in wanted)

    def _in_period(self, use: AppearanceRecord) -> bool:
        if not self.since and not self.until:
            return True
        first = (use.used_from or "")[:10]
        last = (use.used_to or first)[:10]
        if not first:
            return False
        return (not self.until or first <= self.until) and (not self.since or last >= self.since)


def read_uses(session: Any) -> Uses:
    """Read the whole ledger, the newest use first."""
    found = appearances(session).items[::-1]
    return Uses(
        rows=tuple(use_row(use) for use in found),
        by_id={use.id: use for use in found},
        media=tuple(sorted({use.medium for use in found if use.medium})),
    )


def sifted(_session: Any, sieve: Sieve, uses: Uses) -> list[TableRow]:
    """Sift off the window's thread: the first look into 100,000 uses takes a second."""
    return sieve.sift(uses)


def uses_in_breach(session: Any) -> frozenset[int]:
    """Return the uses that were outside their terms, each judged on its own day."""
    return frozenset(use.id for use, _owed, wrong in judged_uses(session) if in_breach(wrong))


def _said(use: AppearanceRecord) -> Iterable[str]:
    named = (use.publication, use.article, use.platform, use.section, use.page, use.territory,
             use.credit_printed, use.caption_printed, use.note, use.invoice)  # fmt: skip
    return (str(use.photo_id), *(each for each in named if each))
