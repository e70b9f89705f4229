"""The colours of both themes, and which of them a widget should paint with.

Greys have equal red, green and blue: a tinted surround falsifies a photograph. There is one
accent; the four verdict colours are signals and always stand beside a shape and a word.
"""

from dataclasses import dataclass

from PySide6.QtGui import QPalette


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours as ``#rrggbb``, named by what they are for."""

    window: str  # behind everything
    panel: str  # side panels, bars
    raised: str  # fields, cards, menus
    well: str  # around photographs
    line: str  # hairlines between areas
    edge: str  # outline of something that can be operated
    hover: str
    text: str
    muted: str  # second-rank text
    accent: str  # what is chosen, focused or to be pressed
    on_accent: str
    chosen: str  # ground of a chosen row or cell
    clear: str
    conditions: str
    blocked: str
    unknown: str


DARK = Colours(
    window="#1c1c1c",
    panel="#242424",
    raised="#2e2e2e",
    well="#161616",
    line="#3a3a3a",
    edge="#8a8a8a",
    hover="#383838",
    text="#ececec",
    muted="#b0b0b0",
    accent="#7ab8ff",
    on_accent="#0d0d0d",
    chosen="#2b4056",
    clear="#7ed08f",
    conditions="#f2c14e",
    blocked="#ff9a8f",
    unknown="#c4c4c4",
)

LIGHT = Colours(
    window="#e9e9e9",
    panel="#f3f3f3",
    raised="#ffffff",
    well="#dcdcdc",
    line="#cfcfcf",
    edge="#767676",
    hover="#e2e2e2",
    text="#1a1a1a",
    muted="#525252",
    accent="#0a57b0",
    on_accent="#ffffff",
    chosen="#cfe1f7",
    clear="#0f5c27",
    conditions="#6b4600",
    blocked="#a3150a",
    unknown="#4a4a4a",
)


def colours_of(palette: QPalette) -> Colours:
    """Return the colours that belong to a widget's palette (dark or light, by its ground)."""
    return DARK if palette.window().color().lightness() < 128 else LIGHT
