"""The ways to look at one result: grid and table, loupe, comparison, map, timeline.

They stand in one place and share result and selection. What is not there when the window opens
(comparison, map, timeline) is imported and made when it is first asked for: start-up stays short.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.main_window.panels import Panels
from ui.messages import Messages
from ui.pictures import Pictures
from ui.selection import Selection
from ui.widgets.page_stack import PageStack
from ui.workspace import Workspace

_CLOSE = ("loupe", "compare")  # they look at photos; leaving them leads back to where one was
_OF_QUERY = ("map", "timeline")  # they show the whole result, by its query


@dataclass(frozen=True, slots=True)
class Tools:
    """What every panel is handed."""

    workspace: Workspace
    selection: Selection
    pictures: Pictures
    messages: Messages


class Views(QObject):
    """Holds the views of the result, one of them in front."""

    moved = Signal()  # another view is in front

    def __init__(self, panels: Panels, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._panels = panels
        self._tools = tools
        self.stack = PageStack()
        self._made: dict[str, Any] = {"browser": panels.browser, "loupe": panels.loupe}
        for widget in self._made.values():
            self.stack.addWidget(widget)
        self._name = self._back = "browser"
        self._makers: dict[str, Callable[[], QWidget]] = {
            "compare": self._make_compare,
            "map": self._make_map,
            "timeline": self._make_timeline,
        }
        panels.loupe.place_words = panels.browser.place_words
        panels.loupe.known_row = panels.browser.rows.known
        panels.browser.rows.replaced.connect(panels.loupe.say_place)
        panels.search.found.connect(self._on_found)

    @property
    def name(self) -> str:
        """Return which view is in front: browser, loupe, compare, map or timeline."""
        return self._name

    def bindings(self) -> dict[str, Callable[[], object]]:
        """Return what the views do for which action."""
        return {
            "view.compare": self.compare,
            "zoom.in": self.zoom_in,
            "zoom.out": self.zoom_out,
            "zoom.pixels": self.to_pixels,
        }

    def view(self, name: str) -> Any:
        """Return a view; it is made if need be."""
        if name not in self._made:
            self._made[name] = widget = self._makers[name]()
            self.stack.addWidget(widget)
        return self._made[name]

    def show(self, name: str) -> None:
        """Bring a view to the front and give it the keyboard."""
        view = self.view(name)
        if self._name not in _CLOSE:
            self._back = self._name
        self._name = name
        self._panels.browser.rating.current_only = name in _CLOSE
        self.stack.setCurrentWidget(view)
        if name in _OF_QUERY:
            view.show_query(self._panels.search.text)
        view.setFocus()
        self.moved.emit()

    def back(self) -> None:
        """Leave loupe or comparison."""
        if self._name in _CLOSE:
            self.show(self._back)
            if self._name == "browser":
                self._panels.browser.focus()

    def compare(self) -> None:
        """Show the chosen photos side by side, one alone beside its neighbour; again: go back."""
        selection, browser = self._tools.selection, self._panels.browser
        if self._name == "compare":
            self.back()
            return
        if len(selection.ids) == 1:
            other = browser.beside(1) or browser.beside(-1)
            if other is not None:
                selection.choose((*selection.ids, other), selection.current)
        if len(selection.ids) > 1:
            self.show("compare")

    def exchange(self, by: int) -> None:
        """In a comparison, put the next (1) or previous (-1) photo in the current one's place."""
        selection, ids = self._tools.selection, self._panels.browser.rows.ids
        place = self._panels.browser.rows.place(selection.current)
        if place is None:
            return
        place += by
        while 0 <= place < len(ids) and ids[place] in selection.ids:
            place += by
        if 0 <= place < len(ids):
            chosen = [ids[place] if one == selection.current else one for one in selection.ids]
            selection.choose(chosen, ids[place])

    def zoom_in(self) -> None:
        """Make cells larger, or zoom into what is in front."""
        self._zoom(1)

    def zoom_out(self) -> None:
        """Make cells smaller, or zoom out of what is in front."""
        self._zoom(-1)

    def to_pixels(self) -> None:
        """Show a photo to its pixels."""
        if self._name == "compare":
            self._made["compare"].to_pixels()
        else:
            self._panels.loupe.view.to_pixels()

    def close(self) -> None:
        """Stop what the views have running (the archive is being closed)."""
        for name in _CLOSE:
            if name in self._made:
                self._made[name].close_reader()

    # --- inside ---

    def _zoom(self, steps: int) -> None:
        if self._name == "browser":
            self._panels.browser.larger() if steps > 0 else self._panels.browser.smaller()
        elif self._name == "loupe":
            self._panels.loupe.view.zoom_by(steps)
        else:
            self._made[self._name].zoom_by(steps)

    def _make_compare(self) -> QWidget:
        from ui.loupe.compare import Compare

        tools = self._tools
        made = Compare(tools.workspace, tools.selection, pictures=tools.pictures)
        made.closed.connect(self.back)
        made.opened.connect(self._on_opened)
        made.step_asked.connect(self.exchange)
        return made

    def _make_map(self) -> QWidget:
        from ui.map import PhotoMap

        return self._joined(PhotoMap)

    def _make_timeline(self) -> QWidget:
        from ui.timeline import Timeline

        return self._joined(Timeline)

    def _joined(self, kind: Any) -> QWidget:
        tools = self._tools
        made: QWidget = kind(tools.workspace, tools.selection, pictures=tools.pictures)
        for name, leads_to in (
            ("term_chosen", self._panels.search.put),
            ("opened", self._on_opened),
            ("article_opened", self._panels.inspector.article_opened),
        ):
            signal = getattr(made, name, None)
            if signal is not None:
                signal.connect(leads_to)
        return made

    def _on_opened(self, photo_id: int) -> None:
        if self._tools.selection.current != photo_id:
            self._tools.selection.choose([photo_id])
        self.show("loupe")

    def _on_found(self, *_: object) -> None:
        if self._name in _OF_QUERY:
            self._made[self._name].show_query(self._panels.search.text)
