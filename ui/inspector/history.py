"""What happened to the chosen photo: who changed which field, when, from what to what."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from archive.history import ChangeRecord
from resources.i18n import gettext as _
from ui.theme import STEP
from ui.widgets.moments import moment_words
from ui.widgets.wrapping import wrapped

_LONGEST = 80  # characters of an old or new value


class PhotoHistory(QWidget):
    """The latest changes as short lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = wrapped()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self._text)

    def show_changes(self, changes: tuple[ChangeRecord, ...]) -> None:
        """Show changes, the newest first."""
        self._text.setText("\n".join(map(change_line, changes)) or _("Nothing was changed yet."))


def change_line(change: ChangeRecord) -> str:
    """Return one change in words."""
    head = f"{moment_words(change.at)}  {change.who}: {change.step}"
    if change.kind != "update" or not change.field:
        return head
    return f"{head}\n      {change.field}: {_value(change.old)} → {_value(change.new)}"


def _value(value: object) -> str:
    if value is None or value == "":
        return "—"
    text = " ".join(str(value).split())
    return f"“{text[: _LONGEST - 1]}…”" if len(text) > _LONGEST else f"“{text}”"
