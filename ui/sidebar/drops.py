"""Photos dropped on a line of the sidebar: put into its set, or asked where to be linked."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from archive import collections, events, places, tags
from resources.i18n import gettext as _
from resources.i18n import ngettext
from ui.messages import Messages
from ui.sidebar.entries import Entry
from ui.workspace import Workspace

_SETS: dict[str, Callable[..., Any]] = {
    "collection": collections.add_to_collection,
    "event": events.add_to_event,
    "place": places.place_photos,
    "tag": tags.tag_photos,
}
_ASKED = {"article": "link.article"}
"""Lines that ask first where to, by an action on the chosen photos: those being dragged."""


class Drops(QObject):
    """Says which lines take photos and puts them there, as one step."""

    action_asked = Signal(str)

    def __init__(self, workspace: Workspace, messages: Messages, sidebar: QWidget) -> None:
        super().__init__(sidebar)
        self._workspace, self._messages = workspace, messages

    def take(self, entry: object) -> bool:
        """Tell whether photos can be dropped on a line."""
        return isinstance(entry, Entry) and (entry.drop in _SETS or entry.drop in _ASKED)

    def put_into(self, entry: Entry, ids: tuple[int, ...]) -> None:
        """Put photos where a line stands for."""
        if entry.drop in _ASKED:  # after the drop: until it ends no window has the pointer
            QTimer.singleShot(0, self, partial(self.action_asked.emit, _ASKED[entry.drop]))
            return
        command = _SETS[entry.drop]
        arguments = (entry.key, ids) if entry.drop == "collection" else (ids, entry.key)
        words = ngettext("{count} photo → {name}", "{count} photos → {name}", len(ids))
        said = words.format(count=len(ids), name=entry.text)
        self._workspace.do(command, *arguments, answered=partial(self._on_put, said))

    def _on_put(self, said: str, _value: object) -> None:
        self._messages.info(said, _("Undo"), self._workspace.undo)
