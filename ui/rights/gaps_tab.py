"""What is missing: photos without credit, caption, category, licence, fee or permission."""

from typing import Any

from archive.reports import Report, Scope
from archive.reports.gaps import gaps
from resources.i18n import gettext as _
from ui.rights.tables import TablePage, enable
from ui.rights.words import today
from ui.widgets.rows_table import TableRow
from ui.workspace import Workspace

_SHOWN = 2000  # rows


class GapsTab(TablePage):
    """One row for each photo that cannot run as it is."""

    tables = ("licence", "licence_photo", "lease", "credit", "photo", "desk_setting",
              "permission", "override")  # fmt: skip

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
        self.read(_gaps, today(), answered=self._show)

    def _show(self, report: Report) -> None:
        rows = [
            TableRow(
                row.ids.get("photo", 0),
                (row.ids.get("photo", 0), str(row.values.get("caption") or ""),
                 str(row.values.get("missing") or ""), str(row.values.get("credit") or "")),
                row.level or "",
            )
            for row in report.rows[:_SHOWN]
        ]  # fmt: skip
        self.show_rows(rows, len(report.rows))

    def _on_photos(self) -> None:
        self.photos_opened.emit(self.table.chosen_keys)

    def _on_opened(self, key: int) -> None:
        self.photos_opened.emit((key,))

    def _on_chosen(self, _key: object) -> None:
        chosen = bool(self.table.chosen_keys)
        first = _("Choose photos in the table first.")
        enable(self._photos, chosen, _("Show them to mend what is missing"), first)


def _gaps(session: Any, day: str) -> Report:
    return gaps(session, Scope(), today=day)
