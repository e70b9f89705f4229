"""Scenes at the water: the dike, the street, the pumps, the sluice, the plain, the satellite."""

import numpy as np
from PIL import Image

from resources.sample.canvas import (
    Pen,
    below,
    blurred,
    clouds,
    colour,
    drawn,
    finished,
    glow,
    gradient,
    haze,
    hills,
    lay,
    noise,
    ridge,
    water,
)
from resources.sample.shapes import area, blocks, boat, houses, lamps, person, sandbags

Rng = np.random.Generator


def levee(rng: Rng, width: int, height: int) -> Image.Image:
    """Volunteers pile sandbags at the river, under a heavy sky."""
    canvas = gradient(width, height, [(0, "6b7884"), (0.45, "b9c0c4"), (1, "8d9396")])
    clouds(canvas, rng, "e3e6e6", cover=0.55)
    hills(canvas, rng, [(0.44, 0.10, "8995a0"), (0.49, 0.06, "6d7a80"), (0.53, 0.03, "4f5b5c")])
    water(canvas, rng, 0.55, "777a70", calm=0.4)
    bank = ridge(rng, width, height * 0.83, height * 0.03, 5)
    lay(canvas, below(bank, height), colour("2d2b24"))
    wall = drawn(
        canvas,
        lambda pen, s: sandbags(
            pen, s, width * 0.30, height * 0.86, width * 0.048, [13, 12, 10, 6, 3]
        ),
    )
    light = 0.75 + 0.5 * noise(rng, width, height, height / 40, 2)[..., None]
    lay(canvas, wall, np.asarray(colour("7b7361"), np.float32) * light)
    crew = [
        (0.17, "walking", 1),
        (0.26, "bending", 1),
        (0.55, "bending", -1),
        (0.66, "standing", -1),
    ]

    def people(pen: Pen, scale: int) -> None:
        for x, pose, turn in [*crew, (0.83, "carrying", -1), (0.93, "walking", -1)]:
            foot = (width * x, height * (0.90 + 0.02 * (x > 0.5)))
            person(pen, scale, foot, height * 0.36, pose, turn)

    lay(canvas, drawn(canvas, people), colour("17181a"))
    return finished(canvas, rng)


def flooded_street(rng: Rng, width: int, height: int) -> Image.Image:
    """A rescue boat between houses at dusk."""
    canvas = gradient(width, height, [(0, "27364f"), (0.35, "7a7f96"), (0.55, "d79a6a")])
    clouds(canvas, rng, "c98f78", cover=0.45)
    walls = ["6b5f5a", "7a6a5c", "5d6168", "826b62", "6a6f66"]
    windows = houses(canvas, rng, ground=height * 0.64, tall=height * 0.34, walls=walls)
    lit = windows * (noise(rng, width, height, width / 9, 1) > 0.6)
    lay(canvas, windows, colour("2a2c34"))
    glow(canvas, lit.astype(np.float32), "ffc873", width / 90, 0.75)
    haze(canvas, 0.50, 0.66, "b98d78", 0.35)
    water(canvas, rng, 0.63, "4b4650", calm=0.55)
    lay(
        canvas,
        drawn(canvas, lambda pen, s: _boat_with_people(pen, s, width, height)),
        colour("121318"),
    )
    return finished(canvas, rng, grain=0.028)


def _boat_with_people(pen: Pen, scale: int, width: int, height: int) -> None:
    waterline = (width * 0.44, height * 0.84)
    boat(pen, scale, waterline, width * 0.34)
    for x, pose, turn in ((0.34, "sitting", 1), (0.40, "sitting", 1), (0.46, "sitting", -1)):
        person(pen, scale, (width * x, height * 0.81), height * 0.24, pose, turn)
    person(pen, scale, (width * 0.545, height * 0.80), height * 0.27, "standing", -1)


def pumping_station(rng: Rng, width: int, height: int) -> Image.Image:
    """Pumps and floodlights at night."""
    canvas = gradient(width, height, [(0, "05070d"), (0.5, "10182a"), (1, "0a0d14")])
    hills(canvas, rng, [(0.50, 0.06, "0b111c")])
    hall = [(0.18, 0.70), (0.18, 0.44), (0.50, 0.36), (0.82, 0.44), (0.82, 0.70)]
    lay(canvas, area(canvas, hall), colour("1d2532"))
    panes = [(0.22 + 0.075 * n, 0.52, 0.27 + 0.075 * n, 0.61) for n in range(8)]
    glass = blocks(canvas, panes)
    glow(canvas, glass * 0.7, "ffd58a", width / 60, 0.6)
    masts = [(0.10, 0.26), (0.36, 0.20), (0.66, 0.20), (0.90, 0.26)]
    poles = blocks(canvas, [(x - 0.0015, y, x + 0.0015, 0.72) for x, y in masts])
    lay(canvas, poles, colour("2a3038"))
    spots = [(x * width, y * height) for x, y in masts]
    glow(canvas, lamps(canvas, spots, width * 0.014), "e9f1ff", width / 22, 0.9)
    water(canvas, rng, 0.71, "0c1018", calm=0.35)
    return finished(canvas, rng, grain=0.04)


def sluice(rng: Rng, width: int, height: int) -> Image.Image:
    """A weir with white water under its gates."""
    canvas = gradient(width, height, [(0, "8fa3b5"), (0.4, "d7dde0"), (1, "b5bcbc")])
    clouds(canvas, rng, "f0f2f2", cover=0.5)
    hills(canvas, rng, [(0.36, 0.16, "8e9ba1"), (0.44, 0.08, "66736b")])
    concrete = 0.88 + 0.2 * noise(rng, width, height, height / 8, 5)[..., None]
    grey = np.asarray(colour("a3a5a2"), np.float32) * concrete
    lay(canvas, area(canvas, [(0, 0.44), (1, 0.44), (1, 0.66), (0, 0.66)]), grey)
    lay(canvas, area(canvas, [(0, 0.415), (1, 0.415), (1, 0.45), (0, 0.45)]), colour("6f7372"))
    foam = noise(rng, width, height, height / 30, 3) * 0.35 + 0.66
    for left in (0.06, 0.30, 0.54, 0.78):
        gate = area(canvas, [(left, 0.50), (left + 0.16, 0.50), (left + 0.16, 0.67), (left, 0.67)])
        lay(canvas, gate, colour("4a5254"))
        fall = area(
            canvas,
            [(left + 0.01, 0.55), (left + 0.15, 0.55), (left + 0.19, 0.80), (left - 0.03, 0.80)],
        )
        lay(canvas, fall, np.repeat(foam[..., None], 3, axis=2))
    lake = area(canvas, [(0, 0.70), (1, 0.70), (1, 1), (0, 1)])
    churn = np.clip(noise(rng, width, height, height / 6, 6) * 0.8 + 0.15, 0, 1)
    paint = np.stack([churn * 0.72, churn * 0.75, churn * 0.70], axis=2)
    lay(canvas, lake * 0.92, paint.astype(np.float32))
    haze(canvas, 0.60, 0.80, "eef0f0", 0.45)
    return finished(canvas, rng)


def drowned_plain(rng: Rng, width: int, height: int) -> Image.Image:
    """Power poles march through a flooded plain at sunrise."""
    canvas = gradient(width, height, [(0, "6f8bb0"), (0.4, "e9b9a0"), (0.52, "ffe2b8")])
    clouds(canvas, rng, "f7c9b4", cover=0.5)
    hills(canvas, rng, [(0.515, 0.02, "8f8492"), (0.525, 0.012, "6a6270")])

    def poles(pen: Pen, scale: int) -> None:
        for number in range(7):
            near = 0.78**number
            x, foot, tall = 0.06 + 0.86 * (1 - near), 0.525 + 0.06 * near, 0.52 * near
            top = foot - tall * 0.8
            thick = max(1, round(width * 0.006 * near * scale))
            line = pen.line
            line(
                [v * scale for v in (x * width, foot * height, x * width, top * height)], 255, thick
            )
            for down in (0.02, 0.09):
                y, half = (top + tall * down) * height, 0.05 * near * width
                line([v * scale for v in (x * width - half, y, x * width + half, y)], 255, thick)

    lay(canvas, drawn(canvas, poles), colour("2b2830"))
    water(canvas, rng, 0.535, "8c7d86", calm=0.75)
    return finished(canvas, rng)


def from_above(rng: Rng, width: int, height: int) -> Image.Image:
    """Fields and a river that left its bed, seen from a satellite."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    across, along = x * 0.94 + y * 0.34, y * 0.94 - x * 0.34 + width
    row = (along / (height / 9)).astype(int)
    strip = (height / 26) * (0.6 + 0.9 * rng.random(64))[row]
    column = ((across + 900 * rng.random(64)[row] + 2000) / strip).astype(int)
    paints = ["7d8a4f", "94925c", "a89a6b", "66794a", "b3a67a", "586a44", "8a8f66"]
    palette = np.asarray([colour(each) for each in paints], np.float32)
    canvas = palette[rng.integers(0, len(paints), 4096)[(row * 61 + column) % 4096]]
    canvas *= 0.88 + 0.24 * noise(rng, width, height, height / 30, 4)[..., None]
    course = height * (0.5 + 0.16 * np.sin(np.linspace(0.4, 5.2, width)))
    away = abs(y - course[None, :]).astype(np.float32) / height
    spread = noise(rng, width, height, height / 3, 6)
    lay(canvas, np.clip((0.36 * spread**1.4 - away + 0.03) * 30, 0, 1) * 0.92, colour("77705a"))
    lay(canvas, np.clip((0.018 - away) * 160, 0, 1), colour("5b5a4e"))
    cover = noise(rng, width, height, height / 2, 7)
    lay(canvas, blurred(np.roll(np.clip((cover - 0.7) * 6, 0, 1), 40), 20) * 0.5, colour("20241c"))
    lay(canvas, np.clip((cover - 0.7) * 6, 0, 1) * 0.92, colour("f3f5f7"))
    return finished(canvas, rng, grain=0.012)
