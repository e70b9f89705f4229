"""Dark and light: palette, style sheet, text sizes and tinted icons.

Spacing is a multiple of 4 px everywhere. There are three text sizes. The style sheet is
``resources/styles/cutline.qss`` with ``$name`` fields filled from :class:`Colours` and sizes.
"""

from dataclasses import asdict, dataclass
from functools import cache, lru_cache
from string import Template
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from resources import path
from ui.widgets.colours import DARK, LIGHT, Colours

STEP = 4  # px; every gap and margin is a multiple

SYSTEM, DARK_THEME, LIGHT_THEME = "system", "dark", "light"


@dataclass(frozen=True, slots=True)
class TextSizes:
    """The three text sizes, in px."""

    small: int
    body: int
    title: int


def text_sizes(percent: int = 100) -> TextSizes:
    """Return the text sizes scaled by ``percent`` (80–200)."""
    scale = max(80, min(percent, 200)) / 100
    return TextSizes(round(12 * scale), round(14 * scale), round(18 * scale))


def palette_of(colours: Colours) -> QPalette:
    """Return the Qt palette made of ``colours``."""
    palette = QPalette()
    for role, colour in _roles(colours).items():
        palette.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.muted))
    return palette


def _roles(colours: Colours) -> dict[QPalette.ColorRole, str]:
    role = QPalette.ColorRole
    return {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.raised,
        role.AlternateBase: colours.panel,
        role.Text: colours.text,
        role.PlaceholderText: colours.muted,
        role.Button: colours.raised,
        role.ButtonText: colours.text,
        role.BrightText: colours.blocked,
        role.ToolTipBase: colours.raised,
        role.ToolTipText: colours.text,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Accent: colours.accent,
        role.Light: colours.hover,
        role.Midlight: colours.hover,
        role.Mid: colours.line,
        role.Dark: colours.line,
        role.Shadow: colours.line,
    }


def style_sheet(colours: Colours, sizes: TextSizes) -> str:
    """Return the window's style sheet for these colours and sizes."""
    template = Template(path("styles", "cutline.qss").read_text(encoding="utf-8"))
    arrows = "dark" if colours is DARK else "light"
    fields = {
        **asdict(colours),
        **{name: f"{size}px" for name, size in asdict(sizes).items()},
        "images": path("styles").as_posix(),
        "variant": arrows,
    }
    return template.substitute(fields)


class Theme(QObject):
    """Puts one of the themes on the application and follows the system when asked to."""

    changed = Signal()

    def __init__(self, application: QApplication, choice: str = SYSTEM, percent: int = 100) -> None:
        super().__init__(application)
        self._application = application
        self._choice = choice
        self._percent = percent
        self._styled = False
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def colours(self) -> Colours:
        """Return the colours in force."""
        if self._choice == DARK_THEME:
            return DARK
        if self._choice == LIGHT_THEME:
            return LIGHT
        return LIGHT if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Light else DARK

    @property
    def is_dark(self) -> bool:
        """Tell whether the dark theme is in force."""
        return self.colours is DARK

    def prepare(self) -> None:
        """Set palette and font only: enough for the first frame, and cheap."""
        self._application.setStyle("Fusion")
        self._application.setPalette(palette_of(self.colours))
        font = QFont(self._application.font())
        font.setPixelSize(text_sizes(self._percent).body)
        self._application.setFont(font)

    def apply(self) -> None:
        """Put palette, font and style sheet on the application."""
        self.prepare()
        self._application.setStyleSheet(style_sheet(self.colours, text_sizes(self._percent)))
        self._styled = True
        icon.cache_clear()
        self.changed.emit()

    def choose(self, choice: str, percent: int | None = None) -> None:
        """Switch to ``system``, ``dark`` or ``light``, and to a text size in per cent."""
        self._choice = choice
        self._percent = percent or self._percent
        self.apply()

    def toggle(self) -> None:
        """Switch from dark to light or back."""
        self.choose(LIGHT_THEME if self.is_dark else DARK_THEME)

    def _on_system_changed(self) -> None:
        if self._choice == SYSTEM and self._styled:
            self.apply()


@lru_cache(maxsize=256)
def icon(name: str, colours: Colours) -> QIcon:
    """Return an icon of the one set (Material Design Icons 6 names), tinted for a theme.

    The set is loaded with the first icon, not with the program.
    """
    made: QIcon = _icon_sets().icon(
        f"mdi6.{name}",
        color=colours.text,
        color_disabled=colours.edge,
        color_on=colours.accent,
    )
    return made


@cache
def _icon_sets() -> Any:
    """Return the icons' library with the one set that is used.

    WORKAROUND for qtawesome, which loads all its twelve sets: 20 MB, and a part of the start.
    """
    import qtawesome  # late: parsing its tables costs more than the first frame may

    listed = getattr(qtawesome, "_BUNDLED_FONTS", None)
    if listed is not None:
        qtawesome._BUNDLED_FONTS = tuple(one for one in listed if one[0] == "mdi6")
    return qtawesome
