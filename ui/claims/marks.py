"""How claimants are told apart in a plot: a colour and a shape each, the same in its key."""

from PySide6.QtGui import QColor

from archive.claims import Point
from resources.i18n import gettext as _
from ui.widgets.claim_colours import readable
from ui.widgets.colours import Colours

SHAPES = (("o", "●"), ("s", "■"), ("d", "◆"), ("t1", "▲"), ("star", "★"), ("t", "▼"),
          ("p", "⬟"), ("+", "✚"))  # fmt: skip
"""The plotting library's name of each shape, and the sign that stands for it in words."""
_HUES = (212, 28, 152, 320, 50, 268, 184, 0)  # degrees


def claimant_of(point: Point) -> str:
    """Return who says so, in words."""
    return point.claimant or _("nobody named")


def hue_of(number: int, colours: Colours) -> QColor:
    """Return the colour of the ``number``-th claimant on a theme, readable on its ground."""
    return readable(_HUES[number % len(_HUES)] / 360, QColor(colours.raised))
