"""May we run these? One use, many photos: each verdict with its reasons and where they come from.

``session`` is handed through from ``Workspace.ask_later`` to the features and never looked into.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from archive import licences, photos
from archive.desk import Use, completed_use
from archive.dossier import SaidReason, said_rights
from archive.photos import PhotoRow
from archive.rights import rights_of
from resources.i18n import gettext as _
from resources.i18n import mark
from ui.widgets.moments import said_in_words
from ui.widgets.rows_table import TableRow
from ui.widgets.verdict import verdict_word

_PART = 5000  # photos whose rows are read at once
_SIGNS = {"blocked": "■", "conditions": "▲", "unknown": "?", "clear": "✓"}
_WORST_FIRST = tuple(_SIGNS)


@dataclass(frozen=True, slots=True)
class Judged:
    """One photo's answer."""

    photo_id: int
    sha256: str | None
    sensitive: bool
    words: str
    verdict: str
    cost: str | None
    valid_until: str | None
    reasons: tuple[SaidReason, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers for some photos, the worst first, and how many have which verdict."""

    use: Use
    photos: tuple[Judged, ...]
    rows: tuple[TableRow, ...]
    counts: Mapping[str, int]
    licences: Mapping[int, str]


def judge(session: Any, photo_ids: Sequence[int], asked: Use) -> Answers:
    """Judge a use of photos. Raises ``Invalid`` for a territory, language or day that is none."""
    use = completed_use(session, asked)
    answers = rights_of(session, photo_ids, use)
    found = []
    for start in range(0, len(photo_ids), _PART):
        for row in photos.rows(session, photo_ids[start : start + _PART]):
            if row.id in answers:
                found.append(_judged(row, answers[row.id], use))
    found.sort(key=lambda each: (_WORST_FIRST.index(each.verdict), each.photo_id))
    named = {int(each.id): each.name for each in licences.licences(session).items}
    counts = Counter(each.verdict for each in found)
    return Answers(use, tuple(found), tuple(map(_row, found)), counts, named)


def source_words(said: SaidReason, named: Mapping[int, str]) -> str:
    """Return where a reason comes from, in words: a record, a field, a phrase at its place."""
    source = said.source or {}
    kind, number = str(source.get("kind", "")), source.get("id")
    if kind == "licence":
        name = named.get(number if isinstance(number, int) else 0, "")
        return _("licence {number}, “{name}”").format(number=number, name=name)
    words = _(_KINDS.get(kind, kind))
    if isinstance(number, int):
        words = f"{words} {number}"
    if source.get("field"):
        field = _(_FIELDS.get(str(source["field"]), str(source["field"]).replace("_", " ")))
        words = _("{source}, {field}").format(source=words, field=field)
    start, end = source.get("start"), source.get("end")
    if isinstance(start, int) and isinstance(end, int):
        words += ", " + _("characters {start} to {end}").format(start=start + 1, end=end)
    return words


_KINDS = {
    "photo": mark("photo"),
    "lease": mark("restriction"),
    "phrase": mark("words of the photo"),
    "appearance": mark("use"),
    "override": mark("decision"),
    "permission": mark("permission"),
}
_FIELDS = {
    "credit": mark("its credit"),
    "caption": mark("its caption"),
    "category": mark("its category"),
    "instructions": mark("its instructions"),
    "usage_terms": mark("its usage terms"),
    "other_constraints": mark("its other constraints"),
}


def verdict_cell(verdict: str) -> str:
    """Return a verdict for a table: a sign and a word."""
    return f"{_SIGNS.get(verdict, '?')} {verdict_word(verdict)}"


def _judged(row: PhotoRow, answer: Any, use: Use) -> Judged:
    said = said_rights(answer, use)
    words = row.headline or row.caption or ""
    return Judged(
        row.id, row.sha256, row.is_sensitive, words, said.verdict, said.cost, said.valid_until,
        said.reasons,
    )  # fmt: skip


def _row(judged: Judged) -> TableRow:
    weighing = [each for each in judged.reasons if each.level != "note" and not each.overridden_by]
    why = said_in_words(" ".join(dict.fromkeys(each.text for each in weighing)))
    level = "block" if judged.verdict == "blocked" else ""
    cells = (judged.photo_id, judged.words, verdict_cell(judged.verdict), why)
    return TableRow(judged.photo_id, cells, level)
