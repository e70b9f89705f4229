"""The page of events: the tree on the left, the chosen event on the right.

What may be an event is offered above the tree's events; nothing becomes one without a yes.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from archive import events
from archive.errors import ArchiveError
from archive.events import EventProposal, EventRecord
from archive.search.bursts import proposed_events
from archive.values import EventId, Page
from resources.i18n import gettext as _
from ui import ask
from ui.events.forms import EventForms
from ui.events.shown import EventShown
from ui.events.tree import EventsTree
from ui.messages import Messages
from ui.pictures import Pictures
from ui.selection import Selection
from ui.theme import STEP
from ui.trees import Deed, TreePage
from ui.widgets.empty import EmptyState
from ui.workspace import Workspace

_MOST = 2000  # events listed; the box above finds the others
_LIST, _SHOWN = 360, 720  # px at first


class Events(TreePage):
    """Makes, changes and joins events; shows what belongs to one."""

    article_opened = Signal(int)
    passage_opened = Signal(int, int)
    photo_opened = Signal(int)
    tables = ("event", "event_alias", "event_place", "photo_event", "article_event", "claim_event",
              "photo", "place")  # fmt: skip

    def __init__(
        self, workspace: Workspace, selection: Selection, *, pictures: Pictures, messages: Messages,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        self.tree = EventsTree()
        super().__init__(
            self.tree, workspace, messages, find=_("Find an event by its name"), parent=parent
        )
        self._wanted: int | None = None
        self.shown = EventShown(workspace, selection, pictures)
        self.forms = EventForms(workspace, self)
        self._empty = EmptyState(
            _("No event chosen"),
            _("An event gathers the photos, articles and claims of what happened. Make one here, "
              "or add photos to one with Ctrl+E."),
        )  # fmt: skip
        self._arrange()
        self._connect()
        self._on_chosen(None)

    def show_event(self, event_id: int) -> None:
        """Choose an event, whatever was looked for."""
        self._wanted = event_id
        self.box.clear()
        self.read_all()

    # --- what is shown ---

    def read_all(self) -> None:
        """Read the events, and look for what may be one: some seconds at a million photos."""
        self.look_for()
        self._workspace.ask_later(
            proposed_events, answered=self._on_proposals, failed=self._on_no_proposals,
            topic="events.proposals", patient=True,
        )  # fmt: skip

    def look_for(self) -> None:
        """Read the events, or those that are looked for."""
        self._workspace.ask_later(
            events.events, matching=self.box.text() or None, limit=_MOST,
            answered=self._on_events, topic="events.list",
        )  # fmt: skip

    def _on_events(self, page: Page[EventRecord]) -> None:
        self.tree.show_events(page.items)
        if self._wanted is not None and self.tree.choose(self._wanted):
            self._wanted = None
        self.tree.choose_first()

    def _on_proposals(self, found: tuple[EventProposal, ...]) -> None:
        self.tree.show_proposals(found)

    def _on_no_proposals(self, _error: ArchiveError) -> None:
        self.tree.show_proposals(())

    def _on_chosen(self, chosen: EventRecord | EventProposal | None) -> None:
        if isinstance(chosen, EventRecord):
            self.shown.show_event(chosen)
        elif chosen is not None:
            self.shown.show_proposal(chosen)
            into = _("Add to “{event}”").format(event=chosen.event) if chosen.event else ""
            self._buttons["take"].setText(into or _("Make it an event"))
        self._right.setCurrentIndex(0 if chosen is None else 1)
        writable = not self._workspace.read_only
        named = isinstance(chosen, EventRecord)
        for name, button in self._buttons.items():
            proposed = name in ("take", "take_as")
            button.setVisible((chosen is not None and proposed is not named) or name == "new")
            button.setEnabled(writable or name == "photos")
        self._buttons["photos"].setVisible(chosen is not None)

    # --- what is done ---

    def _photos(self) -> None:
        chosen = self.tree.current
        if isinstance(chosen, EventRecord):
            self.query_opened.emit(f"event:#{chosen.id}")
        elif chosen is not None:
            self.query_opened.emit(f"id:{','.join(map(str, chosen.photo_ids))}")

    def _on_photo(self, photo_id: int) -> None:
        """Show a photo large, among those of its event."""
        self._photos()
        self.photo_opened.emit(photo_id)

    def _new(self) -> None:
        chosen = self.tree.current
        self.forms.add(chosen.id if isinstance(chosen, EventRecord) else None, self._on_made)

    def _edit(self) -> None:
        if isinstance(chosen := self.tree.current, EventRecord):
            self.forms.edit(chosen.id)

    def _merge(self) -> None:
        if isinstance(chosen := self.tree.current, EventRecord):
            self.forms.merge(chosen)

    def _remove(self) -> None:
        if isinstance(chosen := self.tree.current, EventRecord):
            said = _("“{name}” is no event any more; its photos stay.").format(name=chosen.name)
            self._workspace.do(
                events.remove_event, chosen.id, answered=lambda _none: self._tell_removed(said)
            )

    def _take(self) -> None:
        if isinstance(chosen := self.tree.current, EventProposal):
            self._make(chosen, None)

    def _take_as(self) -> None:
        if isinstance(chosen := self.tree.current, EventProposal):
            name = ask.text(self, _("Make it an event"), _("Name"), value=chosen.name)
            if name and name.strip():
                self._make(chosen, name)

    def _make(self, proposal: EventProposal, name: str | None) -> None:
        self._workspace.do(events.make_event, proposal, name=name, answered=self._on_made)

    def _on_made(self, event_id: EventId) -> None:
        self.show_event(event_id)

    # --- placing ---

    def _arrange(self) -> None:
        self._buttons["take"].setProperty("primary", "true")
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(self.shown)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        self._right = QStackedWidget()
        self._right.addWidget(self._empty)
        self._right.addWidget(scroll)
        self._lay_out()

    def _lay_out(self) -> None:
        left = QWidget()
        under = QVBoxLayout(left)
        under.setContentsMargins(3 * STEP, 2 * STEP, 0, 0)
        under.setSpacing(2 * STEP)
        under.addWidget(self.box)
        under.addWidget(self.tree, 1)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(4 * STEP, 2 * STEP, 4 * STEP, 0)
        head.addWidget(self._bar)
        beside.addLayout(head)
        beside.addWidget(self._right, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([_LIST, _SHOWN])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)

    def deeds(self) -> tuple[Deed, ...]:
        """Return what can be done with an event, or with what may be one."""
        return (
            Deed("take", _("Make it an event"), "", self._take),
            Deed("take_as", _("Under another name…"), _("Make it an event with this name"),
                 self._take_as),
            Deed("photos", _("Show the photos"), _("The event’s photos as a search (Enter)"),
                 self._photos),
            Deed("edit", _("Edit…"), _("Name, dates, places, what it is part of (F2)"),
                 self._edit, "F2"),
            Deed("merge", _("Make one with…"), _("Another event is the same one"), self._merge),
            Deed("remove", _("Remove"), _("Only the event; undo brings it back (Delete)"),
                 self._remove, "Del"),
            Deed("new", _("New event…"), _("Inside the chosen one, if it is part of it (Insert)"),
                 self._new, "Ins"),
        )  # fmt: skip

    def _connect(self) -> None:
        self.tree.chosen.connect(self._on_chosen)
        self.tree.opened.connect(self._photos)
        self.shown.article_opened.connect(self.article_opened)
        self.shown.passage_opened.connect(self.passage_opened)
        self.shown.query_opened.connect(self.query_opened)
        self.shown.photo_opened.connect(self._on_photo)
