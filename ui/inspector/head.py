"""The head of the inspector: the picture, which photo it is, and its stars."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from archive import photos
from archive.photos import PhotoRow
from archive.values import PhotoId
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.inspector.section import muted, read_only_words
from ui.pictures import Pictures
from ui.pictures.stars import Stars
from ui.pictures.thumbnail import Thumbnail
from ui.theme import STEP
from ui.widgets.wrapping import wrapped
from ui.workspace import Workspace

_PREVIEW = 208  # px


class PhotoHead(QWidget):
    """Shows one photo, or how many are chosen; stars clicked on are given to all of them."""

    def __init__(
        self, workspace: Workspace, pictures: Pictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._ids: tuple[PhotoId, ...] = ()
        self._preview = Thumbnail(pictures, _PREVIEW)
        self._title = wrapped(role="heading")
        self.stars = Stars()
        self.stars.rated.connect(self._on_rated)
        self._several = muted(_("The stars of these photos differ."))
        line = QHBoxLayout()
        line.setSpacing(2 * STEP)
        line.addWidget(self._title, 1)
        line.addWidget(self.stars)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4 * STEP)
        column.addWidget(self._preview)
        column.addLayout(line)
        column.addWidget(self._several)

    def show_photo(self, row: PhotoRow, words: str) -> None:
        """Show one photo; ``words`` say what is in the picture."""
        self._preview.show_photo(row.id, row.sha256, row.is_sensitive, words)
        self._preview.show()
        self._title.setText(_("Photo {id}").format(id=row.id))
        self._show_rating((row.id,), row.rating)

    def show_many(self, ids: Sequence[PhotoId], rating: int | None, *, differ: bool) -> None:
        """Show how many photos are chosen, and their rating if it is one."""
        count = ngettext("{n} photo", "{n} photos", len(ids)).format(n=len(ids))
        self._title.setText(_("{count}: what you type is set for all").format(count=count))
        self._preview.hide()
        self._show_rating(tuple(ids), None if differ else rating)
        self._several.setVisible(differ)

    def _show_rating(self, ids: tuple[PhotoId, ...], rating: int | None) -> None:
        self._ids = ids
        self._several.hide()
        self.stars.show_rating(rating)
        self.stars.setDisabled(self._workspace.read_only)
        if self._workspace.read_only:
            self.stars.setToolTip(read_only_words())

    def _on_rated(self, rating: int | None) -> None:
        if self._ids:
            self._workspace.do(photos.rate, self._ids, rating)
