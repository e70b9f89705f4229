"""The towns to be named on a stretch of the map: the capitals and the largest first."""

from dataclasses import dataclass

from archive.gazetteer.opening import connection
from archive.gazetteer.schema import TOWN, cell

_ROW = 720  # cells of half a degree around the world
_QUERY = """
SELECT name, latitude, longitude, population, capital FROM place
WHERE kind = :town AND cell BETWEEN :lowest AND :highest AND population >= :least
AND latitude BETWEEN :south AND :north AND {across}
ORDER BY capital DESC, population DESC LIMIT :most
"""


@dataclass(frozen=True, slots=True)
class Town:
    """A town of the gazetteer."""

    name: str
    latitude: float
    longitude: float
    population: int
    capital: bool


def towns(
    south: float, west: float, north: float, east: float, *, most: int = 80, least: int = 0
) -> tuple[Town, ...]:
    """Return the towns of a box (degrees; ``west`` > ``east`` crosses the date line).

    ``least``: inhabitants. Capitals come first, then the largest.

    Raises:
        Unreadable: there is no gazetteer and it cannot be built.
    """
    across = "longitude BETWEEN :west AND :east"
    if west > east:
        across = "(longitude >= :west OR longitude <= :east)"
    lowest = cell(max(south, -90.0), -180.0)
    highest = cell(min(north, 89.99), -180.0) + _ROW - 1
    rows = connection().execute(
        _QUERY.format(across=across),
        {"town": TOWN, "lowest": lowest, "highest": highest, "least": least, "south": south,
         "north": north, "west": west, "east": east, "most": most},
    )  # fmt: skip
    return tuple(Town(row[0], row[1], row[2], row[3], bool(row[4])) for row in rows)
