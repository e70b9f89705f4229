"""The table of actions made into QActions, once for the window."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar

from resources.i18n import gettext as _
from ui.actions.specs import LACKING, ActionSpec, Menu, Needs
from ui.actions.table import ACTIONS, spec_of
from ui.theme import icon
from ui.widgets.colours import Colours

Bound = Callable[[], object]


class ActionSet(QObject):
    """Builds each action once; menus, toolbar, context menus and palette show the same ones."""

    keys_changed = Signal()

    def __init__(self, parent: QObject, chosen_keys: Mapping[str, str] | None = None) -> None:
        super().__init__(parent)
        self._actions = {spec.id: self._made(spec) for spec in ACTIONS}
        self._bound: dict[str, Bound] = {}
        self._state = Needs.NOTHING
        self.set_keys(chosen_keys or {})

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    @property
    def all(self) -> tuple[QAction, ...]:
        """Return every action, in the order of the table."""
        return tuple(self._actions.values())

    @property
    def among_photos(self) -> tuple[QAction, ...]:
        """Return the actions whose keys work only while photos have the keyboard."""
        return tuple(self._actions[spec.id] for spec in ACTIONS if spec.among_photos)

    @property
    def unbound(self) -> tuple[str, ...]:
        """Return the ids nobody has bound."""
        return tuple(each for each in self._actions if each not in self._bound)

    def bind(self, bindings: Mapping[str, Bound]) -> None:
        """Connect actions to what they do (bound methods). An id may be bound once only."""
        for action_id, method in bindings.items():
            if action_id in self._bound:
                raise ValueError(f"action {action_id} is bound twice")
            self._bound[action_id] = method
            action = self._actions[action_id]
            action.triggered.connect(_Trigger(method, action).on)
        self.update(self._state)

    def unbind(self, action_ids: Iterable[str]) -> None:
        """Forget what actions do (another archive is being opened)."""
        for action_id in action_ids:
            if self._bound.pop(action_id, None) is not None:
                self._actions[action_id].triggered.disconnect()
                self._actions[action_id].setChecked(False)
        self.update(self._state)

    def update(self, state: Needs) -> None:
        """Enable what ``state`` allows."""
        self._state = state
        for spec in ACTIONS:
            able = spec.id in self._bound and spec.needs & state == spec.needs
            self._actions[spec.id].setEnabled(able)

    def lacking(self, action_id: str) -> str:
        """Return what an action lacks to be triggered, in words; empty if nothing is known."""
        missing = spec_of(action_id).needs & ~self._state
        return next((_(words) for need, words in LACKING.items() if need & missing), "")

    def rename(self, action_id: str, text: str) -> None:
        """Change an action's text (undo and redo carry the name of their step)."""
        self._actions[action_id].setText(text)

    def keys(self) -> dict[str, str]:
        """Return the key of each action, as portable text."""
        portable = QKeySequence.SequenceFormat.PortableText
        return {name: act.shortcut().toString(portable) for name, act in self._actions.items()}

    def set_keys(self, chosen: Mapping[str, str]) -> None:
        """Give actions the keys people chose; the others keep those of the table."""
        for spec in ACTIONS:
            self._actions[spec.id].setShortcut(QKeySequence(chosen.get(spec.id, spec.shortcut)))
            self._actions[spec.id].setToolTip(_tip(spec, self._actions[spec.id]))
        self.keys_changed.emit()

    def tint(self, colours: Colours) -> None:
        """Give every action its icon in the colours of a theme."""
        for spec in ACTIONS:
            if spec.icon:
                self._actions[spec.id].setIcon(icon(spec.icon, colours))

    def fill_menu_bar(self, bar: QMenuBar) -> None:
        """Put every action in its menu."""
        for menu in Menu:
            made = bar.addMenu(_(menu.value))
            self._fill(made, [spec for spec in ACTIONS if spec.menu is menu])

    def fill_toolbar(self, toolbar: QToolBar) -> None:
        """Put the actions of the toolbar on it."""
        for spec in ACTIONS:
            if spec.toolbar:
                toolbar.addAction(self._actions[spec.id])

    def context_menu(self, parent: QMenu) -> QMenu:
        """Fill ``parent`` with the actions of a photo."""
        self._fill(parent, [spec for spec in ACTIONS if spec.context])
        return parent

    def _fill(self, menu: QMenu, specs: list[ActionSpec]) -> None:
        before: tuple[Menu, int] | None = None
        inside: dict[str, QMenu] = {}
        for spec in specs:
            place = (spec.menu, spec.group)
            if before is not None and place != before:
                menu.addSeparator()
            before = place
            if spec.under and spec.under not in inside:
                inside[spec.under] = menu.addMenu(_(spec.under))
            inside.get(spec.under, menu).addAction(self._actions[spec.id])

    def _made(self, spec: ActionSpec) -> QAction:
        action = QAction(_(spec.text), self)
        action.setObjectName(spec.id)
        action.setCheckable(spec.checkable)
        action.setEnabled(False)
        action.setMenuRole(QAction.MenuRole.NoRole)
        if spec.among_photos:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return action


class _Trigger(QObject):
    """Calls a method without the ``checked`` that Qt sends along."""

    def __init__(self, method: Bound, action: QAction) -> None:
        super().__init__(action)
        self._method = method

    def on(self) -> None:
        self._method()


def plain(text: str) -> str:
    """Return an action's text without the mark of its letter and the dots."""
    return text.replace("&", "").rstrip("…")


def _tip(spec: ActionSpec, action: QAction) -> str:
    words = plain(_(spec.text)) + (f": {_(spec.tip)}" if spec.tip else "")
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{words} ({key})" if key else words
