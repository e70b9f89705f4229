"""Asking for values in a form and writing them; a mistake is said beside its field.

The dialog closes when what it asked for is stored, so nothing typed is ever lost.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from archive.errors import ArchiveError
from ui import ask
from ui.widgets.form_dialog import FormDialog, Value
from ui.workspace import Workspace

Write = tuple[Callable[..., object], str]
"""A command of the archive that takes a session only, and the label of its step."""

_FIELDS: Mapping[str, tuple[str, ...]] = {
    "from": ("valid_from", "used_from"),
    "to": ("valid_to", "used_to"),
    "medium": ("media",),
    "territory": ("territories",),
    "amount": ("fee",),
    "covers": ("supplier",),
    "until": ("valid_to",),
    "uses": ("uses_allowed",),
    "status": ("state",),
}
"""Fields of a form by the names the archive's messages have for them."""


class MistakenField(ValueError):
    """A value of the form that cannot be so, as the form itself can tell."""

    def __init__(self, field: str, words: str) -> None:
        super().__init__(words)
        self.field = field


class Asking(QObject):
    """Shows one form at a time; ``write_of`` turns its values into what is written."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._window = workspace, window
        self._dialog: FormDialog | None = None
        self._write_of: Callable[[dict[str, Value]], Write] | None = None

    @property
    def window(self) -> QWidget:
        """Return the widget over which forms are shown."""
        return self._window

    def show(self, dialog: FormDialog, write_of: Callable[[dict[str, Value]], Write]) -> bool:
        """Show a form until it is stored or given up; tell whether it was stored."""
        self._dialog, self._write_of = dialog, write_of
        dialog.ready.connect(self._on_ready)
        ask.show(dialog)
        stored = dialog.result() == FormDialog.DialogCode.Accepted
        dialog.deleteLater()
        self._dialog = self._write_of = None
        return stored

    def _on_ready(self) -> None:
        assert self._dialog is not None
        assert self._write_of is not None
        try:
            command, label = self._write_of(self._dialog.values())
        except MistakenField as mistake:
            self._dialog.show_error(str(mistake), mistake.field)
            return
        self._workspace.do(command, label=label, answered=self._on_stored, failed=self._on_failed)

    def _on_stored(self, _stored: object) -> None:
        if self._dialog is not None:
            self._dialog.accept()

    def _on_failed(self, error: ArchiveError) -> None:
        if self._dialog is None:
            return
        named = str(error.params.get("field", ""))
        known = [name for name in (named, *_FIELDS.get(named, ())) if name in self._dialog.fields]
        if known:
            self._dialog.show_error(str(error.params.get("problem", "") or error), known[0])
        else:
            self._dialog.show_error(str(error))
