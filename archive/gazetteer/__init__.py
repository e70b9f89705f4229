"""The offline gazetteer: towns from 500 inhabitants, regions, countries, under any of their names.

``build`` makes one SQLite file from installed packages; ``lookup`` finds names and the nearest
town in it; ``mentions`` finds place names in a text. Sources and their terms:
``resources/gazetteer/ATTRIBUTION.txt``.
"""
