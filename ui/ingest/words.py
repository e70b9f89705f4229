"""Imports and their files in words, as rows of tables."""

from collections.abc import Mapping
from pathlib import Path

from archive.ingest import ImportRecord, ItemRecord
from resources.i18n import gettext as _
from resources.i18n import mark, ngettext
from ui.widgets.moments import moment_words
from ui.widgets.rows_table import TableRow
from ui.widgets.wrapping import visible_name

STATES = {
    "added": mark("✓ added"),
    "duplicate": mark("= already here"),
    "failed": mark("✕ failed"),
    "waiting": mark("… waiting"),
    "skipped": mark("– skipped"),
}
_RUN_STATES = {
    "running": mark("running"),
    "paused": mark("interrupted"),
    "finished": mark("finished"),
    "cancelled": mark("cancelled"),
    "failed": mark("failed"),
}
_LEVELS = {"failed": "block", "duplicate": "muted", "waiting": "muted"}


def run_row(run: ImportRecord) -> TableRow:
    """Return a run as a row."""
    count = run.counts.get
    return TableRow(
        run.id,
        (
            moment_words(run.started_at),
            run.by,
            _(_RUN_STATES.get(run.state, run.state)),
            count("added", 0),
            count("duplicate", 0),
            count("failed", 0),
        ),
    )


def item_row(item: ItemRecord) -> TableRow:
    """Return a file of a run as a row; its key is the photo it became, 0 for none."""
    path = Path(item.path)
    cells = (
        visible_name(path.name),
        _(STATES.get(item.state, item.state)),
        item.reason,
        str(path.parent),
    )
    return TableRow(item.photo_id or 0, cells, _LEVELS.get(item.state, ""))


def summary(numbers: Mapping[str, int]) -> str:
    """Return counts by state as one sentence part."""
    if not any(numbers.values()):
        return _("No photos were found")
    parts = [
        ngettext("{n} photo added", "{n} photos added", numbers.get("added", 0)).format(
            n=numbers.get("added", 0)
        )
    ]
    for state, words in (("duplicate", _("{n} already here")), ("failed", _("{n} failed")),
                         ("waiting", _("{n} waiting"))):  # fmt: skip
        if numbers.get(state):
            parts.append(words.format(n=numbers[state]))
    return ", ".join(parts)
