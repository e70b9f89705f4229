"""What actions need, as far as an open archive has it: what is chosen, what can be undone."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from archive import history
from archive.errors import ArchiveError
from ui.actions import Needs
from ui.main_window.ways import Ways
from ui.selection import Selection
from ui.workspace import Workspace


class NeedsMet(QObject):
    """Hears of every choice, and asks what undo and redo stand for."""

    changed = Signal(object)  # Needs

    def __init__(
        self, workspace: Workspace, selection: Selection, ways: Ways, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._selection, self._ways = workspace, selection, ways
        self._article: object = None
        self._claim: object = None
        self._licence: object = None
        self._undo_names = {"undo": "", "redo": ""}
        workspace.undo_changed.connect(self.begin)
        selection.changed.connect(self._tell)
        ways.moved.connect(self._tell)

    def begin(self) -> None:
        """Ask what undo and redo stand for."""
        self._workspace.ask_later(
            _undo_names, answered=self._on_undo_names, failed=self._on_no_undo_names, topic="undo"
        )

    @property
    def now(self) -> Needs:
        """Return the needs that are met."""
        found = Needs.ARCHIVE
        if self._workspace.read_only:
            found |= Needs.LOCKED_OUT
        else:
            found |= Needs.WRITABLE
            found |= Needs.UNDO if self._undo_names["undo"] else Needs.NOTHING
            found |= Needs.REDO if self._undo_names["redo"] else Needs.NOTHING
        if self._selection.ids and self._ways.on_photos:
            found |= Needs.PHOTO
            found |= Needs.ONE_PHOTO if len(self._selection.ids) == 1 else Needs.NOTHING
        if self._article is not None:
            found |= Needs.ARTICLE
        if self._claim is not None:
            found |= Needs.CLAIM
        if self._licence is not None:
            found |= Needs.LICENCE
        return found

    @property
    def undo_names(self) -> Mapping[str, str]:
        """Return the names of the steps that undo and redo stand for, empty for none."""
        return self._undo_names

    def on_article_chosen(self, article_id: object) -> None:
        """Take note of the article that is open."""
        self._article = article_id
        self._tell()

    def on_claim_chosen(self, claim_id: object) -> None:
        """Take note of the claim that is chosen."""
        self._claim = claim_id
        self._tell()

    def on_licence_chosen(self, licence_id: object) -> None:
        """Take note of the licence that is chosen."""
        if licence_id != self._licence:
            self._licence = licence_id
            self._tell()

    def _tell(self) -> None:
        self.changed.emit(self.now)

    def _on_undo_names(self, names: dict[str, str]) -> None:
        self._undo_names = names
        self._tell()

    def _on_no_undo_names(self, error: ArchiveError) -> None:
        self._on_undo_names({"undo": "", "redo": ""})  # said by whoever asked last


def _undo_names(session: Any) -> dict[str, str]:
    """Ask for the names of the steps that undo and redo stand for, empty for none."""
    return {
        "undo": history.next_undo(session) or "",
        "redo": history.next_redo(session) or "",
    }
