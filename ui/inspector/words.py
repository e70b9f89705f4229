"""Headline and caption of the chosen photos, and what the file's carriers disagree about."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from archive import photos
from archive.errors import ArchiveError
from resources.i18n import gettext as _
from ui.inspector.section import muted
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
        self.conflict = Conflict(workspace)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * STEP)
        column.addWidget(self.headline)
        column.addWidget(self.caption)
        column.addWidget(self.conflict)
        read_only = workspace.read_only
        self.headline.set_read_only(read_only)
        self.caption.set_read_only(read_only)

    def show_words(
        self,
        ids: tuple[int, ...],
        values: Mapping[str, str | None],
        conflicts: Mapping[str, Mapping[str, str]],
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
        self.conflict.show_conflicts(
            ids[0] if len(ids) == 1 else 0,
            {name: said for name, said in conflicts.items() if name in ("headline", "caption")},
        )

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


class Conflict(QWidget):
    """What the carriers of a file say differently, and a button to keep what stands."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._photo = 0
        self._names: tuple[str, ...] = ()
        self._text = muted()
        keep = QPushButton(_("Keep as it stands"))
        self.setFocusProxy(keep)
        keep.clicked.connect(self._on_keep)
        keep.setEnabled(not workspace.read_only)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self._text)
        row = QHBoxLayout()
        row.addWidget(keep)
        row.addStretch()
        column.addLayout(row)
        self.hide()

    def show_conflicts(self, photo_id: int, conflicts: Mapping[str, Mapping[str, str]]) -> None:
        """Show which carrier says what about which field."""
        self._photo, self._names = photo_id, tuple(conflicts)
        lines = []
        for name, said in conflicts.items():
            label = _(photos.FIELDS[name].label) if name in photos.FIELDS else name
            lines.append(_("{field}: the file contradicts itself").format(field=label))
            lines += [f"    {carrier}: {words}" for carrier, words in said.items()]
        self._text.setText("\n".join(lines))
        self.setVisible(bool(lines) and photo_id > 0)

    def _on_keep(self) -> None:
        for name in self._names:
            self._workspace.do(photos.settle_conflict, self._photo, name)
