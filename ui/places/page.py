"""The page of places: the tree, what can be done with a place, and all about the chosen one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from archive import places
from archive.values import PlaceId
from resources.i18n import gettext as _
from ui import ask
from ui.messages import Messages
from ui.places.forms import PlaceForms, holdings_words
from ui.places.names import lines_of
from ui.places.reading import Known, Table, known, table
from ui.places.tree import PlacesTree, kind_words
from ui.trees import Deed, TreePage
from ui.widgets.empty import EmptyState
from ui.widgets.wrapping import wrapped
from ui.workspace import Workspace

_SPELLINGS = 12  # other spellings of the gazetteer that are shown


class Places(TreePage):
    """Adds places, names and joins them. Every deed is one step that undo takes back."""

    tables = ("place", "place_name", "photo_place", "photo")

    def __init__(
        self, workspace: Workspace, *, messages: Messages, parent: QWidget | None = None
    ) -> None:
        self.tree = PlacesTree()
        super().__init__(
            self.tree, workspace, messages, find=_("Find a place by any of its names"),
            parent=parent,
        )  # fmt: skip
        self._found: Table | None = None
        self._wanted: PlaceId | None = None
        self.forms = PlaceForms(workspace, self)
        self.only_own = QCheckBox(_("Only our own"))
        self.about = wrapped()
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.names = wrapped(role="muted")
        empty = EmptyState(
            _("No places yet"),
            _("Put one on a photo with Ctrl+L: any town of the world is known. What no map names, "
              "a bridge, a morgue, a stretch of front, is added here."),
        )  # fmt: skip
        self._put_together(empty, after=self.only_own, below=[self.about, self.names])
        self.tree.chosen.connect(self._on_chosen)
        self.tree.opened.connect(self._photos)
        self.only_own.toggled.connect(lambda _on: self.read_all())
        self._on_chosen()

    # --- what is shown ---

    def read_all(self) -> None:
        """Read the places, or those that are looked for."""
        self._workspace.ask_later(
            table, self.box.text(), self.only_own.isChecked(), answered=self._on_read,
            topic="places.table",
        )  # fmt: skip

    look_for = read_all

    def _on_read(self, found: Table) -> None:
        self._found = found
        self.tree.show_table(found)
        if self._wanted is not None and self.tree.choose(self._wanted):
            self._wanted = None
        self._show_whether(bool(found.tree.nodes))
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
        node = self._found.tree.nodes.get(record.id) if self._found else None
        kind = kind_words(node) if node is not None else ""
        self.about.setText(" · ".join(filter(None, (holdings_words(one), kind, record.position))))
        own = [each for each in one.names if each.own or each.valid_from or each.valid_to]
        other = [each.name for each in one.names if each not in own]
        said = lines_of([_as_own(each) for each in own]).splitlines()
        self.names.setText("\n".join(filter(None, (" · ".join(said), _spelled(other)))))

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
        self.read_all()

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
            self._workspace.do(
                places.remove_place, chosen[0], answered=lambda _none: self._tell_removed(said)
            )

    def deeds(self) -> tuple[Deed, ...]:
        """Return what can be done with a place."""
        return (
            Deed("photos", _("Show the photos"), _("Those of the place and of all inside (Enter)"),
                 self._photos),
            Deed("new", _("New place…"), _("Inside the chosen one (Insert)"), self._new, "Ins"),
            Deed("edit", _("Edit…"), _("Name, kind, what it lies in, position, other names (F2)"),
                 self._edit, "F2"),
            Deed("name", _("Another name…"),
                 _("In another language, or one that held for a while"), self._name),
            Deed("merge", _("Make one with…"), _("Another place is the same"), self._merge),
            Deed("remove", _("Remove"), _("From its photos too; undo brings it back (Delete)"),
                 self._remove, "Del"),
        )  # fmt: skip


def _as_own(one: places.PlaceNameRecord) -> places.OwnName:
    return places.OwnName(one.name, one.language, one.valid_from, one.valid_to)


def _spelled(names: list[str]) -> str:
    """Return other spellings, not all where there are very many."""
    shown = ", ".join(names[:_SPELLINGS])
    left = len(names) - _SPELLINGS
    return _("{names} and {n} more").format(names=shown, n=left) if left > 0 else shown
