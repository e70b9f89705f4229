"""Tags, places and events of the chosen photos as chips, with completion from the archive."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from archive import events, places, tags
from archive.errors import ArchiveError
from archive.events import EventRecord
from archive.places import PhotoPlaceRecord, PlaceChoice
from archive.tags import TagUse
from archive.values import Page
from resources.i18n import gettext as _
from resources.i18n import mark
from ui.inspector.writes import (
    file_photos_named,
    place_photos_chosen,
    place_photos_named,
    tag_photos_named,
)
from ui.theme import STEP
from ui.widgets.chips import ChipRow, ChipText
from ui.widgets.choice import Choice
from ui.widgets.yes_no import YesNo
from ui.workspace import Workspace

ROLES = {"shown": mark("shown"), "created": mark("camera"), "dateline": mark("dateline")}
_OFFERED = 12  # completions shown


class ChipSection(QWidget):
    """Chips over an error line; subclasses say what adding, removing and completing mean."""

    query_opened = Signal(str)

    def __init__(self, workspace: Workspace, *, name: str, add_text: str, remove_text: str) -> None:
        super().__init__()
        self._workspace = workspace
        self._ids: tuple[int, ...] = ()
        self.row = ChipRow(name, add_text=add_text, remove_text=remove_text)
        self.row.added.connect(self._on_added)
        self.row.removed.connect(self._on_removed)
        self.row.opened.connect(self._on_opened)
        self.row.wanted.connect(self._on_wanted)
        self.row.setDisabled(workspace.read_only)
        self._error = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._error.setProperty("role", "error")
        self._error.setWordWrap(True)
        self._error.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(STEP)
        self.column.addWidget(self.row)
        self.column.addWidget(self._error)
        self.setFocusProxy(self.row)

    def _take(self, ids: tuple[int, ...]) -> None:
        if ids != self._ids:
            self._ids = ids
            self.row.clear_box()
            self._error.hide()

    def _on_stored(self, _stored: object) -> None:
        self.row.clear_box()
        self._error.hide()

    def _on_failed(self, error: ArchiveError) -> None:
        self._error.setText(str(error))
        self._error.show()

    def _on_added(self, name: str) -> None:
        raise NotImplementedError

    def _on_removed(self, key: int) -> None:
        raise NotImplementedError

    def _on_opened(self, key: int) -> None:
        raise NotImplementedError

    def _on_wanted(self, prefix: str) -> None:
        raise NotImplementedError


class Tags(ChipSection):
    """Tags; one that only some of the chosen photos bear says on how many."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(
            workspace,
            name=_("Add a tag"),
            add_text=_("Add a tag…"),
            remove_text=_("Take the tag {name} off"),
        )

    def show_tags(self, ids: tuple[int, ...], found: Sequence[TagUse]) -> None:
        """Show tags with the number of photos that bear each."""
        self._take(ids)
        self.row.show_chips(
            [ChipText(use.id, use.name, *_among(use.photos, len(ids))) for use in found]
        )

    def _on_added(self, name: str) -> None:
        self._workspace.do(
            tag_photos_named,
            self._ids,
            name,
            label="tag_photos",
            answered=self._on_stored,
            failed=self._on_failed,
        )

    def _on_removed(self, key: int) -> None:
        self._workspace.do(tags.untag_photos, self._ids, key, failed=self._on_failed)

    def _on_opened(self, key: int) -> None:
        name = next((chip.label for chip in self.row.chips() if chip.key == key), "")
        self.query_opened.emit(f'tag:"{name}"')

    def _on_wanted(self, prefix: str) -> None:
        self._workspace.ask_later(
            tags.tags, matching=prefix, limit=_OFFERED, answered=self._offer, topic="inspector.tags"
        )

    def _offer(self, page: Page[tags.TagRecord]) -> None:
        self.row.box.offer([tag.name for tag in page.items])


class Events(ChipSection):
    """Events the photos are filed under."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(
            workspace,
            name=_("Add an event"),
            add_text=_("Add an event…"),
            remove_text=_("Take the photos out of {name}"),
        )

    def show_events(self, ids: tuple[int, ...], found: Sequence[tuple[int, str, int]]) -> None:
        """Show events (id, name) with the number of chosen photos filed under each."""
        self._take(ids)
        self.row.show_chips(
            [ChipText(key, name, *_among(count, len(ids))) for key, name, count in found]
        )

    def _on_added(self, name: str) -> None:
        self._workspace.do(
            file_photos_named,
            self._ids,
            name,
            label="add_to_event",
            answered=self._on_stored,
            failed=self._on_failed,
        )

    def _on_removed(self, key: int) -> None:
        self._workspace.do(events.take_from_event, self._ids, key, failed=self._on_failed)

    def _on_opened(self, key: int) -> None:
        name = next((chip.label for chip in self.row.chips() if chip.key == key), "")
        self.query_opened.emit(f'event:"{name}"')

    def _on_wanted(self, prefix: str) -> None:
        self._workspace.ask_later(
            events.events,
            matching=prefix,
            limit=_OFFERED,
            answered=self._offer,
            topic="inspector.events",
        )

    def _offer(self, page: Page[EventRecord]) -> None:
        self.row.box.offer([event.name for event in page.items])


class Places(ChipSection):
    """Places in their roles; a proposed one shows its reason and waits for a yes or a no."""

    action_asked = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(
            workspace,
            name=_("Add a place"),
            add_text=_("Add a place…"),
            remove_text=_("Take the place {name} away"),
        )
        self._choices: dict[str, PlaceChoice] = {}
        self._shown: dict[int, PhotoPlaceRecord] = {}
        self._role = Choice()
        self._role.setAccessibleName(_("Role of a place that is added"))
        for role, words in ROLES.items():
            self._role.addItem(_("as {role}").format(role=_(words)), role)
        row = QHBoxLayout()
        row.addWidget(self._role)
        row.addStretch()
        self._new = QPushButton(_("New place…"))
        self._new.setToolTip(_("A place of our own, that no map names"))
        self._new.setDisabled(workspace.read_only)
        self._new.clicked.connect(lambda: self.action_asked.emit("place.new"))
        row.addWidget(self._new)
        self.column.insertLayout(1, row)
        self._role.setDisabled(workspace.read_only)
        self._proposals: dict[int, YesNo] = {}

    @property
    def typed(self) -> tuple[str, str]:
        """Return the name that stands in the box, and the role chosen for it."""
        return self.row.box.text().strip(), self._role.currentData()

    def show_places(self, ids: tuple[int, ...], found: Sequence[PhotoPlaceRecord]) -> None:
        """Show one photo's places, or those all chosen photos have in common."""
        self._take(ids)
        self._shown = {place.id: place for place in found}
        accepted = [place for place in found if place.state == "accepted"]
        self.row.show_chips(
            [ChipText(place.id, place.name, _(ROLES.get(place.role, ""))) for place in accepted]
        )
        proposed = {place.id: place for place in found if place.state == "proposed"}
        for key in [key for key in self._proposals if key not in proposed]:
            gone = self._proposals.pop(key)
            gone.hide()
            gone.deleteLater()
        for key, place in proposed.items():
            if key not in self._proposals:
                self._proposals[key] = _proposal(place)
                self._proposals[key].decided.connect(self._on_decided)
                self.column.addWidget(self._proposals[key])

    def _on_decided(self, key: int, accepted: bool) -> None:
        self._workspace.do(places.decide_place, key, accept=accepted, failed=self._on_failed)

    def _on_added(self, name: str) -> None:
        choice = self._choices.get(name)
        role = self._role.currentData()
        command: Callable[..., int] = place_photos_named
        key = name
        if choice is not None and choice.gazetteer_id and choice.place_id is None:
            command, key = place_photos_chosen, choice.gazetteer_id
        elif choice is not None and choice.place_id is not None:
            key = str(choice.place_id)
        self._workspace.do(
            command,
            self._ids,
            key,
            role,
            label="place_photos",
            answered=self._on_stored,
            failed=self._on_failed,
        )

    def _on_removed(self, key: int) -> None:
        place = self._shown[key]
        self._workspace.do(
            places.unplace_photos,
            self._ids,
            place.place_id,
            role=place.role,
            failed=self._on_failed,
        )

    def _on_opened(self, key: int) -> None:
        self.query_opened.emit(f'place:"{self._shown[key].name}"')

    def _on_wanted(self, prefix: str) -> None:
        self._workspace.ask_later(
            places.complete_places, prefix, answered=self._offer, topic="inspector.places"
        )

    def _offer(self, choices: tuple[PlaceChoice, ...]) -> None:
        self._choices = {choice.full_name: choice for choice in choices}
        self.row.box.offer(list(self._choices))


def _proposal(place: PhotoPlaceRecord) -> YesNo:
    role = _(ROLES.get(place.role, place.role))
    return YesNo(
        place.id,
        f"○ {place.name} ({role})\n{place.reason or ''}".rstrip(),
        yes=_("Accept {name}").format(name=place.name),
        no=_("Reject {name}").format(name=place.name),
    )


def _among(count: int, all_of_them: int) -> tuple[str, bool]:
    if count >= all_of_them:
        return "", False
    return _("{n} of {all}").format(n=count, all=all_of_them), True
