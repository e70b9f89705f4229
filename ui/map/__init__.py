"""Where the photos of a result lie, on a map of the world that needs no network."""

from ui.map.page import PhotoMap

__all__ = ["PhotoMap"]
