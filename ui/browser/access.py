"""The grid for screen readers: a list whose items are the photos, made when they are asked for.

Assistive technology gets an object a photo, with its words, its place among all of them and its
state, although only the cells on screen are ever painted. Objects stand for places in the result,
not for photos, and tell what is at their place now; the oldest are given up when there are many.
"""

from collections import OrderedDict
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from archive.values import PhotoId
from resources.i18n import gettext as _

_Maybe = QAccessibleInterface | None
_KEPT = 500  # objects: screen readers hold on to those near the focus


class Told(Protocol):
    """What the list has to know of the grid."""

    def count(self) -> int:
        """Return the number of photos."""

    def words(self, index: int) -> str:
        """Return what is said of a photo; empty while it is being read."""

    def rect_of(self, index: int) -> QRect:
        """Return where a cell is on the viewport."""

    def index_at(self, position: QPoint) -> int | None:
        """Return the cell at a point of the viewport."""

    def photo(self, index: int) -> PhotoId:
        """Return the photo at a place of the result."""

    def chosen(self) -> frozenset[int]:
        """Return the chosen photos."""

    def current(self) -> int | None:
        """Return the place of the photo with the focus."""

    def viewport(self) -> QWidget:
        """Return what the cells are painted on."""


class CellAccess(QAccessibleInterface):
    """One place of the result."""

    def __init__(self, owner: "GridAccess", told: Told, index: int) -> None:
        super().__init__()
        self._owner = owner
        self._told = told
        self.index = index

    def isValid(self) -> bool:
        """Tell whether the result still has this place."""
        return self.index < self._told.count()

    def object(self) -> QObject | None:  # type: ignore[override] # the stub forgets None
        """Return nothing: a cell is no object of Qt's."""
        return None

    def window(self) -> QWindow | None:  # type: ignore[override] # the stub forgets None
        """Return the window of the grid."""
        return self._told.viewport().window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """Return the list."""
        return self._owner

    def child(self, index: int) -> None:  # type: ignore[override] # the stub forgets None
        """Return nothing: a cell is told as a whole."""

    def childAt(self, x: int, y: int) -> None:  # type: ignore[override] # the stub forgets None
        """Return nothing: a cell is told as a whole."""

    def childCount(self) -> int:
        """Return that there is nothing inside."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return that nothing is a child."""
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        """Return the photo in words, or its place among all."""
        if not self.isValid():
            return ""
        if kind is QAccessible.Text.Name:
            return self._told.words(self.index) or _("Loading…")
        if kind is QAccessible.Text.Description:
            return place_words(self.index, self._told.count())
        return ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Change nothing: captions are edited in the inspector."""

    def rect(self) -> QRect:
        """Return where the cell is on the screen."""
        if not self.isValid():
            return QRect()
        at = self._told.rect_of(self.index)
        return at.translated(self._told.viewport().mapToGlobal(QPoint(0, 0)))

    def role(self) -> QAccessible.Role:
        """Return that this is an item of a list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Return whether the photo is chosen, has the focus, and is on screen."""
        state = QAccessible.State()
        if not self.isValid():
            state.invalid = True
            return state
        viewport = self._told.viewport()
        state.selectable = state.multiSelectable = state.focusable = True
        state.selected = self._told.photo(self.index) in self._told.chosen()
        state.focused = self.index == self._told.current() and self._owner.has_focus
        state.offscreen = not viewport.rect().intersects(self._told.rect_of(self.index))
        state.invisible = not viewport.isVisible()
        return state


class GridAccess(QAccessibleWidget):
    """The list of all photos of the result."""

    def __init__(self, grid: QWidget, told: Told) -> None:
        super().__init__(grid, QAccessible.Role.List, _("Photos"))
        self._grid = grid
        self._told = told
        self._cells: OrderedDict[int, CellAccess] = OrderedDict()

    @property
    def has_focus(self) -> bool:
        """Tell whether the grid has the keyboard."""
        return self._grid.hasFocus()

    def cell(self, index: int) -> CellAccess:
        """Return the object of a place in the result."""
        found = self._cells.get(index)
        if found is None:
            found = self._cells[index] = CellAccess(self, self._told, index)
            QAccessible.registerAccessibleInterface(found)
            while len(self._cells) > _KEPT:
                _, old = self._cells.popitem(last=False)
                QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(old))
        self._cells.move_to_end(index)
        return found

    def childCount(self) -> int:
        """Return the number of photos."""
        return self._told.count()

    def child(self, index: int) -> _Maybe:  # type: ignore[override] # the stub forgets None
        """Return the object of a photo."""
        return self.cell(index) if 0 <= index < self._told.count() else None

    def childAt(self, x: int, y: int) -> _Maybe:  # type: ignore[override] # the stub forgets None
        """Return the photo at a point of the screen."""
        index = self._told.index_at(self._told.viewport().mapFromGlobal(QPoint(x, y)))
        return None if index is None else self.child(index)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the place of an object."""
        return child.index if isinstance(child, CellAccess) else -1

    def focusChild(self) -> _Maybe:  # type: ignore[override] # the stub forgets None
        """Return the photo with the focus."""
        current = self._told.current()
        return self if current is None else self.child(current)

    def tell_focus(self, index: int) -> None:
        """Say that the focus is on another photo."""
        if self.has_focus:
            event = QAccessibleEvent(self.cell(index), QAccessible.Event.Focus)
            QAccessible.updateAccessibility(event)

    def tell_selection(self) -> None:
        """Say that other photos are chosen."""
        event = QAccessibleEvent(self._grid, QAccessible.Event.SelectionWithin)
        QAccessible.updateAccessibility(event)

    def tell_replaced(self) -> None:
        """Say that the list has other items."""
        event = QAccessibleEvent(self._grid, QAccessible.Event.ObjectReorder)
        QAccessible.updateAccessibility(event)


def place_words(index: int, count: int) -> str:
    """Return the place of a photo among all of the result."""
    return _("Photo {number} of {count}").format(number=index + 1, count=count)


_installed = False


def install() -> None:
    """Let widgets that have ``make_access`` bring their own object. Once for the program."""
    global _installed  # Qt keeps one list of factories for the program
    if not _installed:
        _installed = True
        QAccessible.installFactory(_made)


def _made(name: str, about: QObject) -> QAccessibleInterface | None:
    make = getattr(about, "make_access", None)
    return make() if make is not None else None
