"""Other photos that are the same picture as the chosen one, or may be: each with its own credit."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from archive.photos import PhotoRow
from resources.i18n import gettext as _
from ui.theme import STEP
from ui.widgets.wrapping import wrapped

_SHOWN = 6


class SamePicture(QWidget):
    """Says which photos, by whom, and leads to all of them together."""

    query_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photo = 0
        self._same, self._maybe = wrapped(), wrapped(role="muted")
        self._show = QPushButton(_("Show them together"))
        self._show.setProperty("flat", True)
        self._show.setProperty("link", True)
        self._show.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self._same)
        column.addWidget(self._maybe)
        column.addWidget(self._show)

    @property
    def words(self) -> str:
        """Return what is said of the photos that are the same picture."""
        return self._same.text()

    def show_photos(
        self, photo_id: int, same: Sequence[PhotoRow], maybe: Sequence[PhotoRow]
    ) -> bool:
        """Show the photos that are, and those that may be, one picture; tells if there are any."""
        self._photo = photo_id
        self._same.setText("\n".join(_lines(same, _("Same picture as photo {id}"))))
        self._maybe.setText("\n".join(_lines(maybe, _("May be the same as photo {id}"))))
        self._same.setVisible(bool(same))
        self._maybe.setVisible(bool(maybe))
        return bool(same or maybe)

    def _on_clicked(self) -> None:
        self.query_opened.emit(f"similar:{self._photo}")


def _lines(rows: Sequence[PhotoRow], form: str) -> list[str]:
    lines = [f"{form.format(id=row.id)} · {row.credit or _('no credit')}" for row in rows[:_SHOWN]]
    rest = len(rows) - _SHOWN
    return [*lines, _("and {n} more").format(n=rest)] if rest > 0 else lines
