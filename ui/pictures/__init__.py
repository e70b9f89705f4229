"""Thumbnails for every panel: cached, loaded in the background, blurred where they must be."""

from ui.pictures.pictures import Pictures
from ui.pictures.thumbnail import Thumbnail

__all__ = ["Pictures", "Thumbnail"]
