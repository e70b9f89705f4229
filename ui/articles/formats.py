"""How marked text looks: paragraph styles of article parts, signs of figures, dates and places.

Figures are bold, dates italic, and both, like places, stand on a neutral ground of their own, so
that type tells them apart where colour cannot. What no claim holds gets a wavy line. The wash
behind the current claim is laid over the document, not into it: it moves with every key.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat

from ui.articles.marks import Kind, Stretch
from ui.widgets.claim_colours import Inks, mixed

ENTITIES = frozenset({Kind.FIGURE, Kind.DATE, Kind.PLACE})
_ENTITY_SHARE = 0.13  # of the text's colour in the ground of figures, dates and places
_LINE_HEIGHT = 158.0  # per cent: room for the lines under claims
_GAP = 10  # px
_SIZES = {Kind.HEADLINE: 1.5, Kind.CAPTION: 0.93, Kind.CREDIT: 0.93, Kind.BOILERPLATE: 0.86}


@dataclass(frozen=True, slots=True)
class Style:
    """What a stretch's looks depend on: its marks, and the claimant whose words they are."""

    kinds: frozenset[Kind]
    claimant: int | None  # the number of the claimant named, where one is


@dataclass(frozen=True)
class Look:
    """Makes formats on one theme, each only once."""

    inks: Inks
    size: int  # px of body text
    _made: dict[Style, QTextCharFormat] = field(default_factory=dict)

    def format(self, style: Style) -> QTextCharFormat:
        """Return the format of a stretch."""
        if style not in self._made:
            self._made[style] = _stretch_format(style, self)
        return self._made[style]

    def plain(self) -> QTextCharFormat:
        """Return the format of unmarked text."""
        made = QTextCharFormat()
        font = QFont()
        font.setPixelSize(self.size)
        made.setFont(font)
        made.setForeground(self.inks.text)
        return made

    def wash(self, claimant: int, *, entity: bool = False) -> QTextCharFormat:
        """Return what is laid over the current claim, or over an ``entity`` in it."""
        ground = self.inks.of(claimant).wash
        made = QTextCharFormat()
        made.setBackground(mixed(ground, self.inks.text, _ENTITY_SHARE) if entity else ground)
        return made


def style_of(stretch: Stretch, claimants: Mapping[int, int]) -> Style:
    """Return a stretch's style; ``claimants`` are the claims' claimants by number."""
    if not stretch.kinds & {Kind.CLAIMANT, Kind.CUE}:
        return Style(stretch.kinds, None)
    claim = next((claim for claim in sorted(stretch.claims) if claim in claimants), None)
    return Style(stretch.kinds, None if claim is None else claimants[claim])


def block_format(kind: Kind | None, *, sign: float = 0) -> QTextBlockFormat:
    """Return the paragraph format of an article part.

    ``sign`` is the width in pixels of a list sign before its words: further lines begin below them.
    """
    made = QTextBlockFormat()
    made.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    made.setBottomMargin(4)
    if kind is Kind.HEADLINE:
        made.setBottomMargin(8)
    elif kind in (Kind.CAPTION, Kind.CREDIT):
        made.setLeftMargin(16)
    elif kind is Kind.KEY_POINT:
        made.setLeftMargin(8 + sign)
        made.setTextIndent(-sign)
    return made


def gap_format() -> QTextBlockFormat:
    """Return the paragraph format of an empty line."""
    made = QTextBlockFormat()
    made.setLineHeight(_GAP, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return made


def _stretch_format(style: Style, look: Look) -> QTextCharFormat:
    made = look.plain()
    _style_part(made, style.kinds, look)
    if style.kinds & ENTITIES:
        made.setBackground(mixed(look.inks.ground, look.inks.text, _ENTITY_SHARE))
    if Kind.FIGURE in style.kinds:
        made.setFontWeight(QFont.Weight.Bold)
    if Kind.DATE in style.kinds:
        made.setFontItalic(True)
    if style.claimant is not None:
        made.setForeground(look.inks.of(style.claimant).line)
        if Kind.CLAIMANT in style.kinds:
            made.setFontWeight(QFont.Weight.DemiBold)
    if Kind.ORPHAN in style.kinds:
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        made.setUnderlineColor(QColor(look.inks.colours.conditions))
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
        made.setForeground(QColor(look.inks.colours.muted))
    if Kind.CREDIT in kinds:
        made.setFontItalic(True)
