"""Putting chosen photos into a collection, and linking them to an article or a claim."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from archive import collections
from resources.i18n import gettext as _
from ui import ask
from ui.inspector.link_dialog import LinkDialog
from ui.inspector.writes import link_photos
from ui.messages import Messages
from ui.selection import Selection
from ui.workspace import Workspace


class Linking(QObject):
    """Asks where to, then writes."""

    def __init__(
        self, workspace: Workspace, selection: Selection, messages: Messages, window: QWidget
    ) -> None:
        super().__init__(window)
        self._workspace, self._selection = workspace, selection
        self._messages = messages
        self._window = window
        self._ids: tuple[int, ...] = ()
        self._dialog: LinkDialog | None = None

    def add_to_collection(self) -> None:
        """Ask for a collection, old or new, and put the chosen photos at its end."""
        self._ids = self._selection.ids
        known = self._workspace.ask(collections.collections)
        new = _("New collection…")
        options = [*(each.name for each in known), new]
        chosen = len(options) - 1
        if known:
            answer = ask.choice(self._window, _("Add to a collection"), _("Collection"), options)
            if answer is None:
                return
            chosen = answer
        if chosen < len(known):
            self._on_collection(known[chosen].id)
            return
        name = ask.text(self._window, _("New collection"), _("Name"))
        if name and name.strip():
            self._workspace.do(
                collections.add_collection, name.strip(), answered=self._on_collection
            )

    def link_to_story(self) -> None:
        """Ask for an article, caption or claim and link the chosen photos to it."""
        self._ids = self._selection.ids
        self._dialog = LinkDialog(self._workspace, len(self._ids), self._window)
        self._dialog.ready.connect(self._on_link_ready)
        ask.show(self._dialog)
        self._dialog.deleteLater()
        self._dialog = None

    def _on_link_ready(self) -> None:
        if self._dialog is None or self._dialog.target is None:
            return
        kind, key = self._dialog.target
        relation = self._dialog.relation.currentData()
        article = self._dialog.article_id
        self._workspace.do(
            link_photos,
            self._ids,
            article,
            (kind, key),
            relation,
            label="link_photos",
            answered=self._on_linked,
            failed=self._dialog.show_error,
        )

    def _on_linked(self, _linked: object) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self._messages.info(_("Linked."))

    def _on_collection(self, collection_id: int) -> None:
        self._workspace.do(collections.add_to_collection, collection_id, self._ids)
