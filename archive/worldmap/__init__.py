"""The map of the world, offline: coasts, lakes, borders, regions, names of countries.

``build`` makes one small file of Natural Earth's outlines, ``read`` reads it. No network, ever.
"""

from archive.worldmap.read import ATTRIBUTION, CountryName, Outlines, World
from archive.worldmap.towns import Town, towns

__all__ = ["ATTRIBUTION", "CountryName", "Outlines", "Town", "World", "towns"]
