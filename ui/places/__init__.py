"""The places of the archive: a tree, the desk's own places, other names, two made one."""

from ui.places.forms import PlaceForms
from ui.places.page import Places

__all__ = ["PlaceForms", "Places"]
