"""What a decision about many photos would change, judged before it is made; nothing is written.

``session`` is handed through from ``Workspace`` to the features and never looked into.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from archive import credits, licences, photos
from archive.desk import usual_use
from archive.rights import PermissionFacts, PhotoFacts, assess, facts_of
from archive.rights.coverage import counted_licence
from resources.i18n import ngettext
from ui.rights.judging import verdict_cell
from ui.widgets.rows_table import TableRow

KEEP = "keep"
"""The category stays what it is."""

_PART = 5000


@dataclass(frozen=True, slots=True)
class Decision:
    """What is to be decided for some photos. Empty fields leave things as they are."""

    category: str | None = KEEP
    licence_id: int | None = None
    granted_by: str = ""
    how: str = ""

    @property
    def says_something(self) -> bool:
        """Tell whether anything would be written."""
        permission = bool(self.granted_by and self.how)
        return self.category != KEEP or self.licence_id is not None or permission


@dataclass(frozen=True, slots=True)
class Foreseen:
    """Verdicts before and after: how often which became which, and a row for each that changes."""

    counts: Mapping[tuple[str, str], int]
    rows: tuple[TableRow, ...]
    total: int


def foresee(session: Any, photo_ids: Sequence[int], decision: Decision, today: str) -> Foreseen:
    """Judge photos for the desk's default use, as they are and as they would be."""
    use = usual_use(session, today)
    licence = None
    if decision.licence_id is not None:
        licence = counted_licence(session, decision.licence_id)
    counts: Counter[tuple[str, str]] = Counter()
    changed: list[tuple[int, str, str]] = []
    for facts in facts_of(session, photo_ids):
        then = _decided(facts, decision)
        if licence is not None and licence.id not in {each.id for each in facts.licences}:
            then = replace(then, licences=(*then.licences, licence))
        before, after = assess(facts, use).verdict, assess(then, use).verdict
        counts[before, after] += 1
        if before != after:
            changed.append((facts.id, before, after))
    return Foreseen(counts, _rows(session, changed), counts.total())


def decide(session: Any, photo_ids: Sequence[int], decision: Decision) -> None:
    """Write a decision about photos.

    Raises:
        NotFound, Invalid: as the features say; nothing is written.
    """
    if decision.category != KEEP:
        credits.edit_credit(session, photo_ids, {"category": decision.category})
    if decision.licence_id is not None:
        licences.cover_photos(session, decision.licence_id, photo_ids)
    if decision.granted_by or decision.how:
        licences.add_permission(session, photo_ids, decision.granted_by, decision.how)


def in_words(foreseen: Foreseen) -> str:
    """Return how the verdicts would change, the changes first."""
    moved = {pair: n for pair, n in foreseen.counts.items() if pair[0] != pair[1]}
    lines = [
        f"{n} ×  {verdict_cell(before)}  →  {verdict_cell(after)}"
        for (before, after), n in sorted(moved.items(), key=lambda each: -each[1])
    ]
    same = foreseen.total - sum(moved.values())
    if same:
        words = ngettext("The verdict of {n} photo stays as it is.",
                         "The verdicts of {n} photos stay as they are.", same)  # fmt: skip
        lines.append(words.format(n=same))
    return "\n".join(lines)


def _decided(facts: PhotoFacts, decision: Decision) -> PhotoFacts:
    if decision.category != KEEP:
        facts = replace(facts, category=decision.category)
    if decision.granted_by and decision.how:
        facts = replace(facts, permissions=(*facts.permissions, PermissionFacts()))
    return facts


def _rows(session: Any, changed: Sequence[tuple[int, str, str]]) -> tuple[TableRow, ...]:
    words: dict[int, str] = {}
    ids = [photo_id for photo_id, _before, _after in changed]
    for start in range(0, len(ids), _PART):
        for row in photos.rows(session, ids[start : start + _PART]):
            words[row.id] = row.headline or row.caption or row.file_name or ""
    return tuple(
        TableRow(
            photo_id,
            (photo_id, words.get(photo_id, ""), verdict_cell(before), verdict_cell(after)),
            "block" if after == "blocked" else "",
        )
        for photo_id, before, after in changed
    )
