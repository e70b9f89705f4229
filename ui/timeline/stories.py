"""Events and articles beside the photos: where they stand, and where their names do."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QFontMetrics

from ui.timeline.axis import Axis

_MOST_LANES = 5
_APART = 8  # px between the names of two events in one lane


@dataclass(frozen=True, slots=True)
class Story:
    """An article (one moment) or an event (a stretch) to be shown: minutes since 1970."""

    id: int
    words: str
    first: float
    last: float


@dataclass(frozen=True, slots=True)
class Placing:
    """Places stories in the time in view; everything in px from the left."""

    axis: Axis
    width: float
    metrics: QFontMetrics

    def in_lanes(self, events: Iterable[Story]) -> list[tuple[int, Story]]:
        """Put events in lanes so that their names do not touch; what finds no lane is left out."""
        lanes: list[list[tuple[float, float]]] = [[] for _lane in range(_MOST_LANES)]
        found = []
        for event in sorted(events, key=lambda each: each.first):
            if self.axis.x_of(event.last) < 0 or self.axis.x_of(event.first) > self.width:
                continue
            left, right = self.extent(event)
            for lane, taken in enumerate(lanes):
                if all(right + _APART < low or left > high + _APART for low, high in taken):
                    taken.append((left, right))
                    found.append((lane, event))
                    break
        return found

    def words_left(self, event: Story) -> float:
        """Return where the name of an event begins: in it, but never beyond the view."""
        room = self.width - self.metrics.horizontalAdvance(event.words) - 8.0
        return max(4.0, min(max(self.axis.x_of(event.first), 0.0) + 6, room))

    def extent(self, event: Story) -> tuple[float, float]:
        """Return from where to where an event and its name reach."""
        words = self.words_left(event)
        left = min(max(self.axis.x_of(event.first), 0.0), words)
        ends = words + self.metrics.horizontalAdvance(event.words)
        return left, max(min(self.axis.x_of(event.last), self.width), ends)
