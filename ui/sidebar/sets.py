"""What can be done with the named sets of the sidebar besides looking at their photos."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from archive import collections
from archive.errors import ArchiveError
from archive.search import as_text, from_text
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui import ask
from ui.messages import Messages
from ui.sidebar.entries import Entry
from ui.workspace import Workspace


class SetDeeds:
    """Renames and removes collections and saved searches; shares saved searches as text."""

    def __init__(self, workspace: Workspace, messages: Messages, window: QWidget) -> None:
        self._workspace, self._messages, self._window = workspace, messages, window

    def menu_of(self, entry: Entry) -> QMenu | None:
        """Return what can be done with a line, ``None`` for nothing."""
        deeds = self._deeds(entry)
        if not deeds:
            return None
        menu = QMenu(self._window)
        for words, deed in deeds:
            menu.addAction(words, deed)
        return menu

    def show_menu(self, entry: Entry, at: QPoint) -> None:
        """Offer what can be done with a line."""
        menu = self.menu_of(entry)
        if menu is not None:
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(at)

    def rename(self, entry: Entry) -> None:
        """Ask for another name of a collection or a saved search."""
        command: Callable[..., None] | None = None
        if entry.drop == "collection":
            command = collections.rename_collection
        elif entry.saved:
            command = collections.rename_saved_search
        if command is None or self._workspace.read_only:
            return
        name = ask.text(self._window, _("Rename"), _("Name"), value=entry.text)
        if name and name.strip() and name != entry.text:
            self._workspace.do(command, entry.key, name)

    def remove(self, entry: Entry) -> None:
        """Take a collection apart, or forget a saved search; undo brings it back."""
        command: Callable[..., None] | None = None
        if entry.drop == "collection":
            command = collections.remove_collection
        elif entry.saved:
            command = collections.remove_saved_search
        if command is None or self._workspace.read_only:
            return
        said = _("“{name}” is gone; its photos stay.").format(name=entry.text)
        tell = partial(self._messages.info, said, _("Undo"), self._workspace.undo)
        self._workspace.do(command, entry.key, answered=lambda _none: tell())

    # --- inside ---

    def _deeds(self, entry: Entry) -> Sequence[tuple[str, Callable[[], None]]]:
        if entry.drop != "collection" and not entry.saved:
            return ()
        writing = not self._workspace.read_only
        found: list[tuple[str, Callable[[], None]]] = [
            (_("Rename… (F2)"), partial(self.rename, entry)),
            (_("Remove (Delete)"), partial(self.remove, entry)),
        ] if writing else []  # fmt: skip
        if entry.saved:
            found.append((_("Copy this search as text"), partial(self._copy, (entry.key,))))
            found.append((_("Copy all saved searches as text"), partial(self._copy, ())))
            if writing:
                found.append((_("Take in searches from the clipboard"), self._paste))
        return found

    def _copy(self, keys: tuple[int, ...]) -> None:
        found = self._workspace.ask(collections.saved_searches)
        chosen = [one for one in found if not keys or one.id in keys]
        QGuiApplication.clipboard().setText(as_text(chosen))
        said = ngettext("{count} search copied.", "{count} searches copied.", len(chosen))
        self._messages.info(said.format(count=len(chosen)))

    def _paste(self) -> None:
        try:
            pairs = from_text(QGuiApplication.clipboard().text())
        except ArchiveError as error:
            said = _("The clipboard has no searches (a name, a tab, a query a line): {problem}")
            self._messages.error(said.format(problem=error))
            return
        before = self._workspace.ask(collections.replaced_searches, pairs)
        count = len(pairs)
        said = ngettext("{count} search kept.", "{count} searches kept.", count).format(count=count)
        if before:
            names = ", ".join(f"“{one.name}”" for one in before)
            said += " " + _("Another stood under the name: {names}.").format(names=names)
        tell = partial(self._messages.info, said, _("Undo"), self._workspace.undo)
        self._workspace.do(collections.take_in_searches, pairs, answered=lambda _none: tell())
