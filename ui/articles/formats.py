"""How marked text looks: paragraph styles of article parts, signs of figures, dates and places.

Figures are bold, dates italic, and both, like places, stand on a neutral ground of their own, so
that type tells them apart where colour cannot. What no claim holds gets a wavy line.
"""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat

from ui.articles.colours import ClaimColours, mixed
from ui.articles.marks import Kind, Stretch
from ui.widgets.colours import Colours

ENTITIES = frozenset({Kind.FIGURE, Kind.DATE, Kind.PLACE})
_ENTITY_SHARE = 0.13  # of the text's colour in the ground of figures, dates and places
_LINE_HEIGHT = 158.0  # per cent: room for the lines under claims
_GAP = 10  # px
_SIZES = {Kind.HEADLINE: 1.5, Kind.CAPTION: 0.93, Kind.CREDIT: 0.93, Kind.BOILERPLATE: 0.86}


@dataclass(frozen=True)
class Look:
    """Everything formats depend on: theme colours, claimants' colours by claim, current claim."""

    colours: Colours
    claims: dict[int, ClaimColours]
    current: int | None
    size: int  # px of body text


def block_format(kind: Kind | None) -> QTextBlockFormat:
    """Return the paragraph format of an article part."""
    made = QTextBlockFormat()
    made.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    made.setBottomMargin(4)
    if kind is Kind.HEADLINE:
        made.setBottomMargin(8)
    elif kind in (Kind.CAPTION, Kind.CREDIT):
        made.setLeftMargin(16)
    elif kind is Kind.KEY_POINT:
        made.setLeftMargin(8)
    return made


def gap_format() -> QTextBlockFormat:
    """Return the paragraph format of an empty line."""
    made = QTextBlockFormat()
    made.setLineHeight(_GAP, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return made


def plain_format(look: Look) -> QTextCharFormat:
    """Return the format of unmarked text."""
    made = QTextCharFormat()
    font = QFont()
    font.setPixelSize(look.size)
    made.setFont(font)
    made.setForeground(QColor(look.colours.text))
    return made


def stretch_format(stretch: Stretch, look: Look) -> QTextCharFormat:
    """Return the format of a stretch by all the marks that hold in it."""
    made = plain_format(look)
    _style_part(made, stretch.kinds, look)
    ground = _ground(stretch, look)
    if stretch.kinds & ENTITIES:
        ground = mixed(ground, QColor(look.colours.text), _ENTITY_SHARE)
    if ground != QColor(look.colours.raised):
        made.setBackground(ground)
    if Kind.FIGURE in stretch.kinds:
        made.setFontWeight(QFont.Weight.Bold)
    if Kind.DATE in stretch.kinds:
        made.setFontItalic(True)
    _style_speech(made, stretch, look)
    if Kind.ORPHAN in stretch.kinds:
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        made.setUnderlineColor(QColor(look.colours.conditions))
    return made


def _style_part(made: QTextCharFormat, kinds: frozenset[Kind], look: Look) -> None:
    scale = next((_SIZES[kind] for kind in _SIZES if kind in kinds), 1.0)
    if scale != 1.0:
        font = made.font()
        font.setPixelSize(round(look.size * scale))
        made.setFont(font)
    if kinds & {Kind.HEADLINE, Kind.TITLE}:
        made.setFontWeight(QFont.Weight.DemiBold)
    if kinds & {Kind.CREDIT, Kind.BOILERPLATE}:
        made.setForeground(QColor(look.colours.muted))
    if Kind.CREDIT in kinds:
        made.setFontItalic(True)


def _style_speech(made: QTextCharFormat, stretch: Stretch, look: Look) -> None:
    if not stretch.kinds & {Kind.CLAIMANT, Kind.CUE}:
        return
    claim = _foremost(stretch, look)
    if claim is None:
        return
    made.setForeground(look.claims[claim].line)
    if Kind.CLAIMANT in stretch.kinds:
        made.setFontWeight(QFont.Weight.DemiBold)


def _ground(stretch: Stretch, look: Look) -> QColor:
    if Kind.CLAIM in stretch.kinds and look.current in stretch.claims and look.current is not None:
        colours = look.claims.get(look.current)
        if colours is not None:
            return colours.wash
    return QColor(look.colours.raised)


def _foremost(stretch: Stretch, look: Look) -> int | None:
    if look.current in stretch.claims:
        return look.current if look.current in look.claims else None
    return next((claim for claim in sorted(stretch.claims) if claim in look.claims), None)
