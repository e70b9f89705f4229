"""The form of a row of the table of actions."""

from dataclasses import dataclass
from enum import Enum, Flag, auto

from resources.i18n import mark as _


class Menu(Enum):
    """The menus of the window, in order, with their titles."""

    FILE = _("&File")
    EDIT = _("&Edit")
    PHOTO = _("&Photo")
    ARTICLE = _("&Article")
    RIGHTS = _("&Rights")
    VIEW = _("&View")
    GO = _("&Go")
    HELP = _("&Help")


class Needs(Flag):
    """What must be there before an action can be triggered."""

    NOTHING = 0
    ARCHIVE = auto()
    WRITABLE = auto()
    LOCKED_OUT = auto()  # another window has the archive
    PHOTO = auto()  # one or more chosen
    ONE_PHOTO = auto()
    ARTICLE = auto()  # one is open in the reader
    CLAIM = auto()  # one is chosen
    LICENCE = auto()  # one is chosen on the page of rights
    UNDO = auto()
    REDO = auto()


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. ``icon`` names an icon of the set; ``group`` draws the lines in a menu."""

    id: str
    text: str
    menu: Menu
    shortcut: str = ""
    icon: str = ""
    needs: Needs = Needs.NOTHING
    tip: str = ""
    group: int = 0
    context: bool = False  # also in the context menu of a photo
    toolbar: bool = False
    checkable: bool = False
