"""Thumbnails for every panel: cached, loaded in the background, blurred where they must be."""

from ui.pictures.pictures import Pictures
from ui.pictures.thumbnail import Thumbnail
from ui.pictures.words import flag_icons, flag_words, words_of

__all__ = ["Pictures", "Thumbnail", "flag_icons", "flag_words", "words_of"]
