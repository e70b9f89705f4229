"""The ledger of uses: where each photo ran."""

from archive.appearances import AppearanceRecord, appearances
from archive.values import Page
from resources.i18n import gettext as _
from resources.i18n import mark
from ui.rights.tables import TablePage
from ui.rights.words import use_row
from ui.workspace import Workspace

_EMPTY = mark(
    "No use is recorded. Link photos to an article, or choose photos and record a use of them."
)


class LedgerTab(TablePage):
    """Uses by day."""

    tables = ("appearance", "article", "party")

    def __init__(self, workspace: Workspace) -> None:
        columns = (
            (_("Photo"), 0), (_("Day"), 0), (_("Publication"), 2), (_("Article"), 3),
            (_("Medium"), 0), (_("Credit as printed"), 2), (_("State"), 0),
        )  # fmt: skip
        super().__init__(workspace, _("Uses"), columns, empty=_(_EMPTY))
        self._photo_of: dict[int, int] = {}

    def reload(self) -> None:
        """Read the uses again."""
        self.read(appearances, answered=self._show)

    def _show(self, page: Page[AppearanceRecord]) -> None:
        self._photo_of = {use.id: use.photo_id for use in page.items}
        self.show_rows([use_row(use) for use in page.items], page.total)

    def _on_opened(self, key: int) -> None:
        self.photos_opened.emit((self._photo_of[key],))
