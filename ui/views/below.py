"""The photos of a part of the result, below the view they were chosen in."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from archive.values import PhotoId
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.pictures import Pictures
from ui.selection import Selection
from ui.views.strip import MOST, PhotoStrip
from ui.widgets.wrapping import plain_tip
from ui.workspace import Workspace


class PhotosBelow(QWidget):
    """A line of photos with how many there are; hidden while there are none."""

    opened = Signal(int)
    kept = Signal()  # the result is to be kept to these

    def __init__(
        self,
        workspace: Workspace,
        selection: Selection,
        pictures: Pictures,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("area", "panel")
        self._selection = selection
        self._ids: tuple[PhotoId, ...] = ()
        self.strip = PhotoStrip(workspace, selection, pictures)
        self.strip.opened.connect(self.opened)
        self._said = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        choose_all = QPushButton(_("Choose all"))
        choose_all.clicked.connect(self.choose_all)
        self.keep = QPushButton(_("Only these"))
        self.keep.setToolTip(_("Keep the result to these photos"))
        self.keep.clicked.connect(self.kept)
        line = QHBoxLayout()
        line.setContentsMargins(12, 4, 12, 4)
        line.setSpacing(8)
        line.addWidget(self._said, 1)
        line.addWidget(choose_all)
        line.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.strip)
        self.hide()

    def show_photos(self, ids: Sequence[PhotoId]) -> None:
        """Show photos, of very many the first ones; without any, nothing."""
        self._ids = tuple(ids)
        count = len(self._ids)
        words = ngettext("{count} photo here", "{count} photos here", count)
        said = words.format(count=self.locale().toString(count))
        if count > MOST:
            said += " · " + _("the first {count} are shown").format(count=MOST)
        self._said.setText(said)
        self._said.setToolTip(plain_tip(said))
        self.strip.show_photos(self._ids)
        self.setVisible(count > 0)

    def choose_all(self) -> None:
        """Choose every photo, also those that are not shown."""
        if self._ids:
            self._selection.choose(self._ids, self._ids[0])
