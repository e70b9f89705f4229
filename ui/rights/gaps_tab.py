"""What is missing: photos without credit, caption, category, licence, fee or permission."""

from typing import Any

from archive import photos
from archive.reports.gaps import GAPS
from archive.rights.reasons import NEVER_OVERRIDDEN as _NEVER
from archive.rights.standing import standing
from resources.i18n import gettext as _
from ui.rights.tables import TablePage, enable
from ui.widgets.rows_table import TableRow
from ui.workspace import Workspace

_SHOWN = 2000  # rows


class GapsTab(TablePage):
    """One row for each photo that cannot run as it is."""

    tables = ("licence", "licence_photo", "lease", "credit", "photo", "desk_setting",
              "permission", "override", "rights_verdict")  # fmt: skip

    def __init__(self, workspace: Workspace) -> None:
        columns = ((_("Photo"), 0), (_("Caption"), 3), (_("Missing"), 2), (_("Credit"), 2))
        super().__init__(
            workspace,
            _("Missing"),
            columns,
            empty=_("Nothing is missing: every photo has what it needs to run."),
        )
        self._photos = self.add_button(_("&Show the photos"), self._on_photos)

    def reload(self) -> None:
        """Read the gaps again."""
        self.read(missing, answered=self._show)

    def _show(self, found: tuple[tuple[TableRow, ...], int]) -> None:
        self.show_rows(*found)

    def _on_photos(self) -> None:
        self.photos_opened.emit(self.table.chosen_keys)

    def _on_opened(self, key: int) -> None:
        self.photos_opened.emit((key,))

    def _on_chosen(self, _key: object) -> None:
        chosen = bool(self.table.chosen_keys)
        first = _("Choose photos in the table first.")
        enable(self._photos, chosen, _("Show them to mend what is missing"), first)


def missing(session: Any) -> tuple[tuple[TableRow, ...], int]:
    """Return the first photos that lack something, by the kept verdicts, and how many there are."""
    lacking: dict[int, list[str]] = {}
    against = standing(session, tuple(GAPS)).against
    for code, words in GAPS.items():
        for photo_id in against[code]:
            lacking.setdefault(photo_id, []).append(_(words))
    blocked = {photo_id for code in _NEVER for photo_id in against[code]}
    ids = sorted(lacking)
    rows = tuple(
        TableRow(
            row.id,
            (row.id, row.caption or row.headline or row.file_name or "",
             ", ".join(lacking[row.id]), row.credit or ""),
            "block" if row.id in blocked else "",
        )
        for row in photos.rows(session, ids[:_SHOWN])
    )  # fmt: skip
    return rows, len(ids)
