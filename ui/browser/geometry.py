"""Where the cells of a grid lie: pure arithmetic, in px of the whole scrolled area."""

from dataclasses import dataclass

_NEARLY_TWO = 1.7  # columns


@dataclass(frozen=True, slots=True)
class Geometry:
    """A grid of ``count`` cells in an area ``area`` px wide."""

    count: int
    area: int
    cell_width: int
    cell_height: int
    gap: int

    @property
    def columns(self) -> int:
        """Return the number of cells side by side (at least one)."""
        return max(1, (self.area - self.gap) // (self.cell_width + self.gap))

    @property
    def lines(self) -> int:
        """Return the number of rows of cells."""
        return -(-self.count // self.columns)

    @property
    def pitch(self) -> int:
        """Return the height of a row of cells with its gap."""
        return self.cell_height + self.gap

    @property
    def height(self) -> int:
        """Return the height of everything."""
        return self.gap + self.lines * self.pitch

    def corner(self, index: int) -> tuple[int, int]:
        """Return the upper left corner of a cell."""
        line, column = divmod(index, self.columns)
        return (
            self.gap + column * (self.cell_width + self.gap),
            self.gap + line * self.pitch,
        )

    def between(self, top: int, bottom: int) -> range:
        """Return the indices of the cells that show between two heights."""
        first = max(0, (top - self.gap) // self.pitch) * self.columns
        last = max(0, -(-bottom // self.pitch)) * self.columns
        return range(min(first, self.count), min(last, self.count))

    def at(self, x: int, y: int) -> int | None:
        """Return the cell at a point, ``None`` in a gap or beyond the last."""
        line = (y - self.gap) // self.pitch
        if line < 0:
            return None
        for index in range(line * self.columns, min((line + 1) * self.columns, self.count)):
            left, top = self.corner(index)
            if left <= x < left + self.cell_width and top <= y < top + self.cell_height:
                return index
        return None

    def inside(self, left: int, top: int, right: int, bottom: int) -> list[int]:
        """Return the cells that a rectangle touches."""
        found = []
        for index in self.between(top, bottom):
            x, y = self.corner(index)
            if (
                x < right
                and x + self.cell_width > left
                and y < bottom
                and y + self.cell_height > top
            ):
                found.append(index)
        return found


def widest(area: int, wanted: int, gap: int) -> int:
    """Return how wide cells of about ``wanted`` px can be so that they fill the area.

    Where two nearly fit they are a little narrower: one photo would be alone in its line.
    """
    columns = (area - gap) // (wanted + gap)
    if columns < 2:
        columns = 2 if area - gap > _NEARLY_TWO * (wanted + gap) else 1
    return (area - gap) // columns - gap if area > wanted else wanted
