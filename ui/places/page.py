"""The page of places: the tree, what can be done with a place, and all about the chosen one."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from archive import places
from archive.values import Changes, PlaceId
from resources.i18n import gettext as _
from ui import ask
from ui.messages import Messages
from ui.places.forms import PlaceForms, holdings_words
from ui.places.names import lines_of
from ui.places.reading import Known, Table, known, table
from ui.places.tree import PlacesTree, kind_words
from ui.theme import STEP
from ui.widgets.empty import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.wrapping import wrapped
from ui.workspace import Workspace

_MOVED = 600  # ms after a change in which others join it before all is read again
_TYPING = 150  # ms
_TABLES = ("place", "place_name", "photo_place", "photo")
_SPELLINGS = 12  # other spellings of the gazetteer that are shown


class Places(QWidget):
    """Adds places, names and joins them. Every deed is one step that undo takes back."""

    query_opened = Signal(str)

    def __init__(
        self, workspace: Workspace, *, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._messages = workspace, messages
        self._found: Table | None = None
        self._wanted: PlaceId | None = None
        self.tree = PlacesTree()
        self.forms = PlaceForms(workspace, self)
        self.box = QLineEdit(placeholderText=_("Find a place by any of its names"))
        self.box.setAccessibleName(self.box.placeholderText())
        self.box.setClearButtonEnabled(True)
        self.only_own = QCheckBox(_("Only our own"))
        self.about = wrapped()
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.names = wrapped(role="muted")
        self._empty = EmptyState(
            _("No places yet"),
            _("Put one on a photo with Ctrl+L: any town of the world is known. What no map names, "
              "a bridge, a morgue, a stretch of front, is added here."),
        )  # fmt: skip
        self._moved = QTimer(self, singleShot=True, interval=_MOVED)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._buttons: dict[str, QPushButton] = {}
        self._arrange()
        self._connect()
        self._on_chosen()

    # --- what is shown ---

    def showEvent(self, event: QShowEvent) -> None:
        """Read what the page shows when it comes to the front."""
        super().showEvent(event)
        self._read()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the tree."""
        super().focusInEvent(event)
        self.tree.setFocus(event.reason())

    def _read(self) -> None:
        self._workspace.ask_later(
            table, self.box.text(), self.only_own.isChecked(), answered=self._on_read,
            topic="places.table",
        )  # fmt: skip

    def _on_read(self, found: Table) -> None:
        self._found = found
        self.tree.show_table(found)
        if self._wanted is not None and self.tree.choose(self._wanted):
            self._wanted = None
        there = bool(found.tree.nodes)
        self.tree.setVisible(there)
        self._empty.setVisible(not there)
        self._on_chosen()

    def _on_chosen(self) -> None:
        chosen = self.tree.chosen_places
        for name, button in self._buttons.items():
            needed = len(chosen) in (1, 2) if name == "merge" else len(chosen) == 1
            free = name == "photos" or not self._workspace.read_only
            button.setEnabled((needed or name == "new") and free)
        self._buttons["merge"].setText(
            _("Make the two one…") if len(chosen) == 2 else _("Make one with…")
        )
        if len(chosen) == 1:
            self._workspace.ask_later(
                known, chosen[0], answered=self._on_known, failed=lambda _error: self._say_none(),
                topic="places.known",
            )  # fmt: skip
        else:
            self._workspace.forget("places.known")
            self._say_none()

    def _say_none(self) -> None:
        self.about.setText(_("Choose a place, or the two that are to be one."))
        self.names.clear()

    def _on_known(self, one: Known) -> None:
        record = one.record
        point = ""
        if record.latitude is not None and record.longitude is not None:
            point = f"{record.latitude:.5g}, {record.longitude:.5g}"
        node = self._found.tree.nodes.get(record.id) if self._found else None
        kind = kind_words(node) if node is not None else ""
        self.about.setText(" · ".join(filter(None, (holdings_words(one), kind, point))))
        own = [each for each in one.names if each.own or each.valid_from or each.valid_to]
        other = [each.name for each in one.names if each not in own]
        said = lines_of([_as_own(each) for each in own]).splitlines()
        self.names.setText("\n".join(filter(None, (" · ".join(said), _spelled(other)))))

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(*_TABLES) and not self._moved.isActive():
            self._moved.start()

    # --- what is done ---

    def _photos(self) -> None:
        for number in self.tree.chosen_places[:1]:
            self.query_opened.emit(f"place:#{number}")

    def _new(self) -> None:
        chosen = self.tree.chosen_places[:1]
        inside = self._workspace.ask(places.place, chosen[0]).full_name if chosen else None
        self.forms.add(inside, self._on_made)

    def _on_made(self, place_id: PlaceId) -> None:
        self._wanted = place_id
        self._read()

    def _edit(self) -> None:
        for number in self.tree.chosen_places[:1]:
            self.forms.edit(number)

    def _name(self) -> None:
        for number in self.tree.chosen_places[:1]:
            self.forms.name(number)

    def _merge(self) -> None:
        chosen = self.tree.chosen_places
        other = chosen[1] if len(chosen) == 2 else self._asked_for_other(chosen[0])
        if other is not None:
            self.forms.merge(chosen[0], other)

    def _asked_for_other(self, number: PlaceId) -> PlaceId | None:
        """Ask for the place that is the same; those that lie in the same place come first."""
        assert self._found is not None
        found, above = self._found, self._found.above.get(number)
        others = [one for one in found.tree.nodes if one != number]
        others.sort(key=lambda one: (found.above.get(one) != above, found.path(one).casefold()))
        words = [f"{found.path(one)} (#{one})" for one in others]
        title = _("Make one with “{name}”").format(name=found.tree.nodes[number].name)
        at = ask.choice(self, title, _("The same place:"), words) if words else None
        return None if at is None else others[at]

    def _remove(self) -> None:
        if chosen := self.tree.chosen_places:
            words = holdings_words(self._workspace.ask(known, chosen[0]))
            said = _("Removed: {names}").format(names=words)
            tell = partial(self._messages.info, said, _("Undo"), self._workspace.undo)
            self._workspace.do(places.remove_place, chosen[0], answered=lambda _none: tell())

    # --- placing ---

    def _arrange(self) -> None:
        bar = QWidget()
        row = FlowLayout(bar, gap=2 * STEP)
        for name, text, tip, pressed in self._deeds():
            button = self._buttons[name] = QPushButton(text)
            button.setToolTip(tip)
            button.clicked.connect(pressed)
            row.addWidget(button)
        top = QHBoxLayout()
        top.setSpacing(3 * STEP)
        top.addWidget(self.box, 1)
        top.addWidget(self.only_own)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 2 * STEP, 4 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(top)
        column.addWidget(bar)
        column.addWidget(self.tree, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self.about)
        column.addWidget(self.names)
        self._empty.hide()

    def _deeds(self) -> tuple[tuple[str, str, str, Callable[[], None]], ...]:
        return (
            ("photos", _("Show the photos"), _("Those of the place and of all inside (Enter)"),
             self._photos),
            ("new", _("New place…"), _("Inside the chosen one (Insert)"), self._new),
            ("edit", _("Edit…"), _("Name, kind, what it lies in, position, other names (F2)"),
             self._edit),
            ("name", _("Another name…"), _("In another language, or one that held for a while"),
             self._name),
            ("merge", _("Make one with…"), _("Another place is the same"), self._merge),
            ("remove", _("Remove"), _("From its photos too; undo brings it back (Delete)"),
             self._remove),
        )  # fmt: skip

    def _connect(self) -> None:
        self.tree.chosen.connect(self._on_chosen)
        self.tree.opened.connect(self._photos)
        self.box.textChanged.connect(lambda _text: self._typing.start())
        self.only_own.toggled.connect(lambda _on: self._read())
        self._typing.timeout.connect(self._read)
        self._moved.timeout.connect(self._read)
        self._workspace.changed.connect(self._on_changed)
        for key, name in (("F2", "edit"), ("Del", "remove"), ("Ins", "new")):
            short = QShortcut(QKeySequence(key), self.tree)
            short.setContext(Qt.ShortcutContext.WidgetShortcut)
            short.activated.connect(self._buttons[name].click)


def _as_own(one: places.PlaceNameRecord) -> places.OwnName:
    return places.OwnName(one.name, one.language, one.valid_from, one.valid_to)


def _spelled(names: list[str]) -> str:
    """Return other spellings, not all where there are very many."""
    shown = ", ".join(names[:_SPELLINGS])
    left = len(names) - _SPELLINGS
    return _("{names} and {n} more").format(names=shown, n=left) if left > 0 else shown
