"""All actions by name: type a few letters, press Enter."""

from ui.palette.palette import Palette, ranked

__all__ = ["Palette", "ranked"]
