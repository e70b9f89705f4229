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


LACKING = {
    Needs.ARCHIVE: _("open an archive first"),
    Needs.PHOTO: _("choose photos first"),
    Needs.ONE_PHOTO: _("choose one photo first"),
    Needs.ARTICLE: _("open an article first"),
    Needs.CLAIM: _("choose a claim first"),
    Needs.LICENCE: _("choose a licence first"),
    Needs.WRITABLE: _("this window can only look"),
    Needs.UNDO: _("nothing to undo"),
    Needs.REDO: _("nothing to redo"),
}
"""What to do, or why it cannot be done, where an action lacks what it needs; in that order."""


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
    under: str = ""  # the title of a menu inside the menu
    among_photos: bool = False  # its key works only while photos have the keyboard
    also: str = ""  # other words people look for it by, in English
