"""The colours by which claimants are told apart in the reader and in plots.

Every colour is made for its ground and checked by WCAG 2: a claimant's line and name reach 4.5:1
on the ground, and the text reaches 4.5:1 on the wash laid behind the current claim. Colour is
never alone: each claimant also has a number, which stands before the name in the legend and
beside each of their claims in the margin.
"""

import colorsys
from dataclasses import dataclass

from PySide6.QtGui import QColor

from ui.widgets.colours import Colours

AA_TEXT = 4.5
_HUES = (212, 28, 152, 320, 50, 268, 184, 0)  # degrees; neighbours in the list differ strongly
_WASH_SHARES = (0.28, 0.24, 0.20, 0.16, 0.12, 0.08, 0.04)


@dataclass(frozen=True)
class ClaimColours:
    """One claimant's look: line and name, and the wash behind the current claim."""

    line: QColor
    wash: QColor


class Inks:
    """The claimants' colours on one theme; each is worked out once."""

    def __init__(self, colours: Colours) -> None:
        self.colours = colours
        self.ground, self.text = QColor(colours.raised), QColor(colours.text)
        self._known: dict[int, ClaimColours] = {}

    def of(self, number: int) -> ClaimColours:
        """Return the look of the ``number``-th claimant of an article."""
        number %= len(_HUES)
        if number not in self._known:
            self._known[number] = claimant_colours(number, ground=self.ground, text=self.text)
        return self._known[number]


def luminance(colour: QColor) -> float:
    """Return the relative luminance of WCAG 2, 0 (black) to 1 (white)."""
    red, green, blue = (_linear(part) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of WCAG 2, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def claimant_colours(number: int, *, ground: QColor, text: QColor) -> ClaimColours:
    """Return the look of the ``number``-th claimant of an article on a ground."""
    line = readable(_HUES[number % len(_HUES)] / 360, ground)
    return ClaimColours(line=line, wash=_wash(line, ground, text))


def readable(hue: float, ground: QColor, *, saturation: float = 0.72) -> QColor:
    """Return the colour of a hue (0–1) nearest to mid lightness that reads on ``ground``."""
    dark_ground = luminance(ground) < 0.18
    for step in range(50, 101) if dark_ground else range(50, -1, -1):
        colour = _eight_bit(QColor.fromRgbF(*colorsys.hls_to_rgb(hue, step / 100, saturation)))
        if contrast(colour, ground) >= AA_TEXT:
            return colour
    return QColor("white" if dark_ground else "black")


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Return ``one`` mixed with a ``share`` (0–1) of ``other``."""
    pairs = zip(_parts(one), _parts(other), strict=True)
    return _eight_bit(QColor.fromRgbF(*(a * (1 - share) + b * share for a, b in pairs)))


def _wash(line: QColor, ground: QColor, text: QColor) -> QColor:
    for share in _WASH_SHARES:
        wash = mixed(ground, line, share)
        if contrast(text, wash) >= AA_TEXT and contrast(line, wash) >= 3:
            return wash
    return ground


def _eight_bit(colour: QColor) -> QColor:
    return QColor(colour.name())  # what the screen shows is what was checked


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _parts(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()
