"""Every wording the caption has had: the supplier's, the desk's, and as articles printed it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from archive.photos import CaptionWording
from resources.i18n import gettext as _
from resources.i18n import mark
from ui.theme import STEP
from ui.widgets.moments import moment_words
from ui.widgets.wrapping import wrapped

_OWNERS = {"supplier": mark("Supplier"), "desk": mark("Desk"), "printed": mark("As printed")}


class Wordings(QWidget):
    """Wordings, the newest first, each with whose it is and since when."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = wrapped()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self._text)

    def show_wordings(self, wordings: Sequence[CaptionWording]) -> None:
        """Show wordings given oldest first."""
        blocks = [f"{_head(each)}\n{each.text}" for each in reversed(wordings)]
        self._text.setText("\n\n".join(blocks) or _("There is no caption yet."))


def _head(wording: CaptionWording) -> str:
    parts = [
        _(_OWNERS.get(wording.owner, wording.owner)),
        wording.by or "",
        moment_words(wording.at),
    ]
    return " · ".join(part for part in parts if part)
