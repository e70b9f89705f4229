"""Figures and built things of the sample's photographs, as masks drawn in outline."""

import math
from collections.abc import Sequence

import numpy as np

from resources.sample.canvas import Canvas, Mask, Pen, colour, drawn, lay, scaled

Point = tuple[float, float]
# Joints of a person of height 1 standing at (0, 0), y upwards: hip, shoulder, head, hands, feet.
POSES: dict[str, dict[str, tuple[Point, ...]]] = {
    "standing": {
        "spine": ((0, 0.48), (0.01, 0.80)),
        "head": ((0.02, 0.91),),
        "arms": ((-0.10, 0.60), (-0.08, 0.42), (0.12, 0.61), (0.09, 0.42)),
        "legs": ((-0.06, 0.25), (-0.07, 0.0), (0.07, 0.25), (0.08, 0.0)),
    },
    "walking": {
        "spine": ((0, 0.48), (0.04, 0.79)),
        "head": ((0.07, 0.90),),
        "arms": ((-0.09, 0.61), (-0.02, 0.46), (0.14, 0.62), (0.19, 0.47)),
        "legs": ((-0.07, 0.27), (-0.17, 0.03), (0.10, 0.27), (0.15, 0.0)),
    },
    "bending": {
        "spine": ((0, 0.46), (0.24, 0.66)),
        "head": ((0.33, 0.70),),
        "arms": ((0.28, 0.48), (0.36, 0.34), (0.22, 0.46), (0.32, 0.31)),
        "legs": ((-0.05, 0.25), (-0.08, 0.0), (0.10, 0.26), (0.07, 0.0)),
    },
    "carrying": {
        "spine": ((0, 0.48), (0.03, 0.79)),
        "head": ((0.05, 0.90),),
        "arms": ((0.10, 0.62), (0.22, 0.50), (-0.04, 0.60), (0.20, 0.48)),
        "legs": ((-0.06, 0.26), (-0.13, 0.02), (0.09, 0.26), (0.13, 0.0)),
    },
    "sitting": {
        "spine": ((0, 0.22), (0.02, 0.52)),
        "head": ((0.03, 0.63),),
        "arms": ((-0.08, 0.36), (0.02, 0.26), (0.12, 0.36), (0.18, 0.28)),
        "legs": ((0.16, 0.20), (0.18, 0.0), (0.14, 0.22), (0.15, 0.0)),
    },
}


def person(pen: Pen, scale: int, foot: Point, tall: float, pose: str, turn: int = 1) -> None:
    """Draw one person; ``foot`` and ``tall`` in pixels, ``turn`` -1 looks to the left."""
    joints = POSES[pose]

    def at(point: Point) -> Point:
        return (foot[0] + turn * point[0] * tall) * scale, (foot[1] - point[1] * tall) * scale

    def limb(points: tuple[Point, ...], thick: float) -> None:
        wide = max(1, round(thick * tall * scale))
        placed = [at(point) for point in points]
        pen.line(placed, fill=255, width=wide, joint="curve")
        for x, y in placed:
            pen.ellipse((x - wide / 2, y - wide / 2, x + wide / 2, y + wide / 2), fill=255)

    hip, shoulder = joints["spine"]
    limb((hip, shoulder), 0.19)
    limb((shoulder, joints["head"][0]), 0.09)
    for side in (0, 2):
        limb((shoulder, *joints["arms"][side : side + 2]), 0.075)
        limb((hip, *joints["legs"][side : side + 2]), 0.095)
    x, y = at(joints["head"][0])
    half = 0.068 * tall * scale
    pen.ellipse((x - half, y - half * 1.2, x + half, y + half * 1.1), fill=255)


def houses(
    canvas: Canvas, rng: np.random.Generator, *, ground: float, tall: float, walls: list[str]
) -> Mask:
    """Build a row of gabled houses and return the mask of their windows; measures in pixels."""
    width, x, windows = canvas.shape[1], -tall * 0.3, np.zeros(canvas.shape[:2], np.float32)
    while x < width:
        wide, high = tall * (0.7 + 0.5 * rng.random()), tall * (0.75 + 0.4 * rng.random())
        eaves = ground - high * 0.62
        paint = np.asarray(colour(walls[int(rng.integers(len(walls)))])) * (
            0.9 + 0.2 * rng.random()
        )
        left, right = x, x + wide
        front = [(left, ground), (left, eaves), (right, eaves), (right, ground)]
        over = wide * 0.05
        roof = [(left - over, eaves), (x + wide / 2, ground - high), (right + over, eaves)]
        lay(canvas, _filled(canvas, front), (paint[0], paint[1], paint[2]))
        lay(canvas, _filled(canvas, roof), tuple(paint * (0.55, 0.5, 0.5)))
        windows = np.maximum(windows, _windows(canvas, rng, (left, eaves, wide, ground - eaves)))
        x = right + tall * 0.08 * rng.random()
    return windows


def _filled(canvas: Canvas, points: list[Point]) -> Mask:
    return drawn(canvas, lambda pen, scale: pen.polygon(scaled(points, scale), fill=255))


def blocks(canvas: Canvas, boxes: Sequence[tuple[float, float, float, float]]) -> Mask:
    """Return the mask of some rectangles: left, top, right, bottom as shares."""
    height, width = canvas.shape[:2]

    def fill(pen: Pen, scale: int) -> None:
        for left, top, right, bottom in boxes:
            corners = scaled(
                [(left * width, top * height), (right * width, bottom * height)], scale
            )
            pen.rectangle([*corners[0], *corners[1]], fill=255)

    return drawn(canvas, fill)


def area(canvas: Canvas, points: list[Point]) -> Mask:
    """Return the mask of an area whose corners are shares of the width and height."""
    height, width = canvas.shape[:2]
    return _filled(canvas, [(x * width, y * height) for x, y in points])


def _windows(
    canvas: Canvas, rng: np.random.Generator, wall: tuple[float, float, float, float]
) -> Mask:
    left, top, wide, high = wall
    chosen = rng.random((2, 3)) < 0.8

    def glaze(pen: Pen, scale: int) -> None:
        for row, column in zip(*np.nonzero(chosen), strict=True):
            x = left + wide * (0.14 + 0.29 * column)
            y = top + high * (0.12 + 0.42 * row)
            box = scaled([(x, y), (x + wide * 0.15, y + high * 0.26)], scale)
            pen.rectangle([*box[0], *box[1]], fill=255)

    return drawn(canvas, glaze)


def lamps(canvas: Canvas, spots: list[Point], size: float) -> Mask:
    """Return the mask of round lights at some places; ``size`` is their width in pixels."""

    def light(pen: Pen, scale: int) -> None:
        for x, y in scaled(spots, scale):
            half = size * scale / 2
            pen.ellipse((x - half, y - half, x + half, y + half), fill=255)

    return drawn(canvas, light)


def boat(pen: Pen, scale: int, middle: Point, long: float) -> None:
    """Draw a flat rescue boat; ``middle`` is at its waterline."""
    x, y = middle
    hull = [(-0.5, -0.12), (-0.42, 0.05), (0.40, 0.05), (0.56, -0.17), (0.40, -0.11)]
    pen.polygon(scaled([(x + a * long, y + b * long) for a, b in hull], scale), fill=255)


def sandbags(
    pen: Pen, scale: int, left: float, ground: float, size: float, rows: list[int]
) -> None:
    """Pile sandbags; ``rows`` is how many lie in each row from the bottom."""
    for level, count in enumerate(rows):
        for number in range(count):
            x = left + (number + 0.5 * (level % 2)) * size
            y = ground - level * size * 0.42
            box = (x, y - size * 0.46, x + size * 1.02, y)
            pen.rounded_rectangle([v * scale for v in box], radius=size * 0.22 * scale, fill=255)


def helicopter(pen: Pen, scale: int, middle: Point, long: float) -> None:
    """Draw a helicopter from the side."""
    x, y = middle

    def at(*points: Point) -> list[Point]:
        return scaled([(x + a * long, y + b * long) for a, b in points], scale)

    body = [(0.05 + 0.26 * math.cos(t), 0.13 * math.sin(t)) for t in np.linspace(0, 6.28, 40)]
    pen.polygon(at(*body), fill=255)
    pen.polygon(at((-0.1, -0.07), (-0.62, -0.06), (-0.64, -0.01), (-0.1, 0.07)), fill=255)
    pen.polygon(at((-0.6, -0.02), (-0.70, -0.2), (-0.63, -0.2), (-0.52, -0.02)), fill=255)
    pen.polygon(at((-0.52, -0.185), (0.62, -0.2), (0.62, -0.19), (-0.52, -0.175)), fill=150)
    pen.polygon(at((0.03, -0.2), (0.07, -0.2), (0.08, -0.1), (0.02, -0.1)), fill=255)
    pen.line(at((-0.12, 0.2), (0.26, 0.2)), fill=255, width=max(1, round(long * 0.02 * scale)))


def coach(pen: Pen, scale: int, left: float, ground: float, long: float) -> None:
    """Draw a coach from the side, its windows left open for the light."""
    high = long * 0.28
    box = (left, ground - high - long * 0.05, left + long, ground - long * 0.05)
    pen.rounded_rectangle([v * scale for v in box], radius=long * 0.03 * scale, fill=255)
    for number in range(7):
        x = left + long * (0.05 + 0.13 * number)
        pane = (x, ground - high, x + long * 0.105, ground - high * 0.58)
        pen.rectangle([v * scale for v in pane], fill=70)
    for share in (0.2, 0.8):
        x, half = left + long * share, long * 0.055
        pen.ellipse([v * scale for v in (x - half, ground - half * 2, x + half, ground)], fill=255)
