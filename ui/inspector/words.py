"""Headline and caption of the chosen photos."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from archive import photos
from archive.errors import ArchiveError
from resources.i18n import gettext as _
from ui.theme import STEP
from ui.widgets.saved_text import SavedText
from ui.workspace import Workspace


class Words(QWidget):
    """The two texts a desk edits most. Saved when left, or with Ctrl+Enter."""

    failed_elsewhere = Signal(str)  # a save failed after another photo was chosen

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._ids: tuple[int, ...] = ()
        self.headline = SavedText(_("&Headline"), placeholder=_("No headline"), counted=True)
        self.caption = SavedText(
            _("&Caption"),
            lines=(4, 16),
            counted=True,
            placeholder=_("Who, what, where, when. Ctrl+Enter saves."),
        )
        self.headline.edited.connect(self._on_headline_edited)
        self.caption.edited.connect(self._on_caption_edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * STEP)
        column.addWidget(self.headline)
        column.addWidget(self.caption)
        read_only = workspace.read_only
        self.headline.set_read_only(read_only)
        self.caption.set_read_only(read_only)

    def show_words(
        self,
        ids: tuple[int, ...],
        values: Mapping[str, str | None],
    ) -> None:
        """Show texts; a value of None in ``values`` means the photos differ in it."""
        other = ids != self._ids
        if other:
            self.commit()
        self._ids = ids
        for name, field in (("headline", self.headline), ("caption", self.caption)):
            value = values.get(name)
            mixed = _("Several values") if value is None else ""
            (field.replace if other else field.load)(value or "", mixed=mixed)

    def commit(self) -> None:
        """Save what is being typed."""
        self.headline.commit()
        self.caption.commit()

    def _on_headline_edited(self, text: str) -> None:
        self._save("headline", text)

    def _on_caption_edited(self, text: str) -> None:
        self._save("caption", text)

    def _save(self, name: str, text: str) -> None:
        if not self._ids:
            return
        failed = partial(self._on_failed, name, self._ids)
        if name == "caption" and len(self._ids) == 1:
            self._workspace.do(photos.edit_caption, self._ids[0], text, failed=failed)
        else:
            self._workspace.do(
                photos.edit_fields, self._ids, {name: text}, label=f"edit_{name}", failed=failed
            )

    def _on_failed(self, name: str, ids: tuple[int, ...], error: ArchiveError) -> None:
        if ids == self._ids:
            field = self.headline if name == "headline" else self.caption
            field.show_error(str(error))
        else:
            self.failed_elsewhere.emit(str(error))
