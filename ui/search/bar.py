"""The search bar: runs what is typed, says where a mistake is, offers facets, saves searches.

Nothing runs while the text has a mistake: the result that is there stays.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from archive import collections, search
from archive.collections import SavedSearchRecord
from archive.errors import ArchiveError, QueryError
from archive.search import Found
from archive.values import Changes
from resources.i18n import gettext as _
from ui import ask
from ui.messages import Messages
from ui.search.box import SearchBox
from ui.search.chips import FacetChips
from ui.search.terms import has_term, with_term, without_fields, without_term
from ui.workspace import Workspace

_TYPING = 200  # ms without a key after which a search runs
_PAUSE = 1000  # ms without a key after which what is typed is no longer taken for half a word
_EITHER = (("box", "near"), ("taken",))
_VALUES = 30  # of each facet
_LATE = 20  # searches kept to complete from
_MOVED = 400  # ms after a change of the archive


class SearchBar(QWidget):
    """The box, what is wrong with its text, and facets of the result."""

    found = Signal(object, bool, bool)  # photo ids; searched for anything; same search as before
    suggested = Signal(tuple, str)  # ``search.Near``s to try where nothing is found; what empties
    order_wanted = Signal(str)  # what is asked now has an order of its own: by nearness
    left = Signal()  # the keyboard should go to the photos

    def __init__(
        self, workspace: Workspace, *, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._messages = messages
        self._order = self._usual = "added"  # ``_usual``: where no search has an order of its own
        self._ran = ""  # the text that was searched for last
        self._refused: QueryError | None = None  # what only the archive could say is wrong
        self._recent: list[str] = []
        self._answered: tuple[str, str] | None = None  # text and order of the result
        self.box = SearchBox()
        self.chips = FacetChips()
        self._wrong = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._wrong.setProperty("role", "error")
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._moved = QTimer(self, singleShot=True, interval=_MOVED)
        self._lay_out()
        self._connect()

    def bindings(self) -> dict[str, Callable[[], None]]:
        """Return what this panel does for which action."""
        return {
            "search.focus": self.focus,
            "search.clear": self.clear,
            "search.save": self.save,
        }

    @property
    def text(self) -> str:
        """Return the search whose result is shown."""
        return self._ran

    @property
    def mistake(self) -> str:
        """Return what is said to be wrong with the text, empty if nothing is."""
        return self._wrong.text() if not self._wrong.isHidden() else ""

    def run(self, text: str) -> None:
        """Put a text into the box and search for it."""
        self.box.setText(text)
        self._run()

    def clear(self) -> None:
        """Show all photos."""
        self.run("")

    def focus(self) -> None:
        """Put the cursor into the box, its text chosen."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def toggle(self, term: str) -> None:
        """Keep the result to a term too, or no longer if the query has it."""
        text = self.box.text()
        self.run(without_term(text, term) if has_term(text, term) else with_term(text, term))

    def put(self, term: str) -> None:
        """Keep the result to a term in place of those that say the same kind of thing.

        One area of the map and one stretch of time at once: a new one takes the old one's place.
        """
        field = term.partition(":")[0]
        same = next((names for names in _EITHER if field in names), (field,))
        self.run(with_term(without_fields(self.box.text(), same), term))

    def set_order(self, order: str) -> None:
        """Show the result in another order (a key of ``search.SORTS``, ``-`` before it turns)."""
        self._order = order
        self._search()

    def save(self) -> None:
        """Ask for a name and keep the search under it."""
        text = self.box.text().strip()
        if not text:
            self._messages.hint(_("Type a search first; it can then be kept under a name."))
            return
        name = ask.text(self, _("Save this search"), _("Name"), value=text)
        if name:
            try:
                self._workspace.ask(search.refuse_circle, name, text)
            except QueryError as error:
                self._messages.show(error)
                return
            before = self._workspace.ask(collections.replaced_searches, [(name, text)])
            self._workspace.do(
                collections.save_search, name, text, answered=partial(self._on_saved, name, before)
            )

    def count(self, query: str, tell: Callable[[int], None]) -> None:
        """Count the photos of a query in the background."""
        self._workspace.ask_later(
            search.count,
            query,
            answered=tell,
            failed=_nothing,
            topic=f"count {query}",
            patient=True,
        )

    # --- inside ---

    def _lay_out(self) -> None:
        self.setProperty("area", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._wrong.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        column.addWidget(self.box)
        column.addWidget(self._wrong)
        column.addWidget(self.chips)

    def _connect(self) -> None:
        self.box.textEdited.connect(self._on_edited)
        self.box.textChanged.connect(self._on_text_changed)
        self.box.returnPressed.connect(self._run)
        self.box.completion_asked.connect(self._on_completion_asked)
        self.box.left.connect(self.left)
        self.chips.chosen.connect(self.toggle)
        self._typing.timeout.connect(self._on_typed)
        self._pause.timeout.connect(self._on_pause)
        self._moved.timeout.connect(self._search)
        self._workspace.changed.connect(self._on_changed)

    def _run(self) -> None:
        """Search for what is typed, unless it has a mistake, which is then shown."""
        self._typing.stop()
        self._pause.stop()
        self._ask()

    def _ask(self) -> None:
        try:
            search.parse(self.box.text())
        except QueryError as error:
            self._show_mistake(error)
            return
        self._show_mistake(None)
        before, self._ran, self._refused = self._ran, self.box.text().strip(), None
        self._want_order(before)
        if self._ran:
            self._recent = [self._ran, *(each for each in self._recent if each != self._ran)][
                :_LATE
            ]
        self._search()

    def _want_order(self, before: str) -> None:
        """Ask for the order that the search has of itself, and behind it for the one before."""
        order, earlier = search.natural_order(self._ran), search.natural_order(before)
        if order == earlier:
            return
        if order != "added":
            self._usual = self._order if earlier == "added" else self._usual
            self.order_wanted.emit(order)
        elif self._order == earlier:
            self.order_wanted.emit(self._usual)

    def _search(self) -> None:
        self._moved.stop()
        self._workspace.ask_later(
            search.find,
            self._ran,
            sort=self._order,
            answered=self._on_found,
            failed=self._on_failed,
            topic="search",
        )

    def _show_mistake(self, error: QueryError | None) -> None:
        self.box.mark_mistake(None if error is None else int(str(error.params.get("at", 0))))
        self._wrong.setText("" if error is None else str(error))
        self._wrong.setVisible(error is not None)

    def _on_found(self, found: Found) -> None:
        question = (self._ran, self._order)
        self.found.emit(found.ids, bool(self._ran), question == self._answered)
        self._answered = question
        self.suggested.emit(found.near, found.nothing_for or "")
        self._workspace.ask_later(
            search.facets,
            self._ran,
            limit=_VALUES,
            answered=partial(self._on_facets, self._ran),
            failed=_nothing,
            topic="facets",
        )

    def _on_facets(self, query: str, facets: Mapping[str, Sequence[Any]]) -> None:
        self.chips.show_facets(facets, query, most=_VALUES)

    def _on_failed(self, error: ArchiveError) -> None:
        if isinstance(error, QueryError):
            self._refused = error
            if not self._pause.isActive():  # else it may be half a name
                self._show_mistake(error)
        else:
            self._messages.show(error)

    def _on_edited(self) -> None:
        self._typing.start()
        self._pause.start()

    def _on_text_changed(self, text: str) -> None:
        if not text and self._ran:  # cleared with its button
            self._run()

    def _on_typed(self) -> None:
        """Search while typing; a mistake in what may be half a word is not shown yet."""
        try:
            search.parse(self.box.text())
        except QueryError:
            return
        self._ask()

    def _on_pause(self) -> None:
        """Say what is wrong with a text that was left, unless it only lacks its end."""
        text = self.box.text()
        try:
            search.parse(text)
        except QueryError as error:
            if int(str(error.params.get("at", 0))) < len(text.rstrip()):
                self._show_mistake(error)
        else:
            self._show_mistake(self._refused)

    def _on_completion_asked(self, text: str, cursor: int) -> None:
        self._workspace.ask_later(
            search.completions,
            text,
            cursor,
            recent=tuple(self._recent),
            answered=partial(self.box.offer, text),
            failed=_nothing,
            topic="complete",
        )

    def _on_changed(self, changes: Changes) -> None:
        if not self._moved.isActive():
            self._moved.start()

    def _on_saved(self, name: str, before: Sequence[SavedSearchRecord], _value: object) -> None:
        said = _("Search kept as “{name}”.").format(name=name)
        for one in before:
            said += " " + _("It asked “{query}” before.").format(query=one.query)
        self._messages.info(said, *((_("Undo"), self._workspace.undo) if before else ()))


def _nothing(_error: ArchiveError) -> None:
    """A count or facet that cannot be had is left out; the search itself says what is wrong."""
