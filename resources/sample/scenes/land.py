"""Scenes in the hills: the road, the ruin, the helicopter, the viaduct."""

import numpy as np
from PIL import Image

from resources.sample.canvas import (
    below,
    clouds,
    colour,
    drawn,
    finished,
    firs,
    glow,
    gradient,
    haze,
    hills,
    lay,
    noise,
    ridge,
    snowfall,
)
from resources.sample.shapes import area, helicopter, lamps

Rng = np.random.Generator


def mountain_road(rng: Rng, width: int, height: int) -> Image.Image:
    """A cut road under fir woods in falling snow."""
    canvas = gradient(width, height, [(0, "a9b3bd"), (0.5, "d5dade"), (1, "e8ebee")])
    hills(canvas, rng, [(0.36, 0.26, "b9c3cc"), (0.46, 0.20, "98a6b1"), (0.58, 0.14, "75858f")])
    line = ridge(rng, width, height * 0.70, height * 0.10, 5)
    firs(canvas, rng, line, height * 0.14, "35464a")
    snow = 0.93 + 0.10 * noise(rng, width, height, height / 5, 5)[..., None]
    lay(canvas, below(line, height), np.asarray(colour("dfe4e9"), np.float32) * snow)
    near, far = (0.26, 0.80), (0.60, 0.63)
    road = [(near[0], 1.0), (far[0] - 0.02, 0.70), (far[0] + 0.015, 0.70), (near[1], 1.0)]
    asphalt = drawn(
        canvas,
        lambda pen, s: pen.polygon([(x * width * s, y * height * s) for x, y in road], fill=255),
    )
    lay(canvas, asphalt * 0.9, colour("5d6267"))
    broken = np.clip((noise(rng, width, height, width / 8, 5) - 0.52) * 9, 0, 1)
    rows = np.linspace(0, 1, height, dtype=np.float32)[:, None]
    gap = asphalt * np.exp(-(((rows - 0.86) / 0.07) ** 2)) * broken
    lay(canvas, gap.astype(np.float32), colour("3b332b"))
    snowfall(canvas, rng, 900)
    return finished(canvas, rng)


def castle_hill(rng: Rng, width: int, height: int) -> Image.Image:
    """A ruin on its hill on a summer evening, upright."""
    canvas = gradient(width, height, [(0, "4f7fb0"), (0.4, "b9cfdd"), (0.62, "f0d9b0")])
    clouds(canvas, rng, "fff4e4", cover=0.42)
    hills(canvas, rng, [(0.56, 0.08, "9fb2b4"), (0.62, 0.06, "7f9a86")])
    peak = height * (0.66 - 0.22 * np.exp(-(((np.linspace(0, 1, width) - 0.55) / 0.20) ** 2)))
    line = (peak + ridge(rng, width, 0, height * 0.012, 7)).astype(np.float32)
    wood = 0.7 + 0.6 * noise(rng, width, height, height / 22, 5)[..., None]
    wall = [(0.44, 0.46), (0.44, 0.405), (0.47, 0.40), (0.475, 0.425), (0.52, 0.42), (0.52, 0.375)]
    wall += [(0.575, 0.37), (0.58, 0.43), (0.62, 0.425), (0.625, 0.40), (0.655, 0.41), (0.66, 0.47)]
    lay(canvas, area(canvas, wall), colour("b49a78"))
    lay(canvas, below(line, height), np.asarray(colour("5f7a4a"), np.float32) * wood)
    field = ridge(rng, width, height * 0.82, height * 0.03, 4)
    stripes = 0.93 + 0.07 * np.sin(np.linspace(0, 90, height))[:, None, None]
    lay(
        canvas, below(field, height), np.asarray(colour("b7a25e"), np.float32) * stripes * wood**0.4
    )
    return finished(canvas, rng)


def helicopter_over_ridge(rng: Rng, width: int, height: int) -> Image.Image:
    """A helicopter before the evening sun over the mountains."""
    canvas = gradient(width, height, [(0, "3c4a6b"), (0.45, "e2a86f"), (0.6, "f6d79a")])
    clouds(canvas, rng, "f2b98a", cover=0.4)
    sun = lamps(canvas, [(width * 0.68, height * 0.50)], width * 0.045)
    glow(canvas, sun, "ffe6b0", width / 18, 0.6)
    hills(canvas, rng, [(0.62, 0.16, "a9816f"), (0.72, 0.14, "6b5560"), (0.86, 0.12, "2c2a38")])
    haze(canvas, 0.55, 0.72, "f0c08c", 0.35)
    shape = drawn(
        canvas, lambda pen, s: helicopter(pen, s, (width * 0.36, height * 0.30), width * 0.19)
    )
    lay(canvas, shape, colour("15161d"))
    return finished(canvas, rng)


def viaduct(rng: Rng, width: int, height: int) -> Image.Image:
    """A railway viaduct in a wooded valley, upright, in mist."""
    canvas = gradient(width, height, [(0, "b3bfc6"), (0.6, "d4d9d8"), (1, "9aa39c")])
    hills(canvas, rng, [(0.34, 0.20, "b0bdc0"), (0.46, 0.16, "8fa09d")])
    stone = 0.85 + 0.3 * noise(rng, width, height, height / 60, 3)[..., None]
    deck = area(canvas, [(0, 0.46), (1, 0.40), (1, 0.435), (0, 0.495)])
    piers = deck.copy()
    for number in range(5):
        x = 0.08 + 0.21 * number
        top = 0.47 - 0.06 * x
        piers = np.maximum(
            piers, area(canvas, [(x, top), (x + 0.07, top), (x + 0.08, 1), (x - 0.01, 1)])
        )
        arch = area(
            canvas,
            [(x + 0.06, top), (x + 0.22, top), (x + 0.22, top + 0.05), (x + 0.06, top + 0.09)],
        )
        piers = np.maximum(piers, arch * (number < 4))
    lay(canvas, piers, np.asarray(colour("8d8577"), np.float32) * stone)
    line = ridge(rng, width, height * 0.84, height * 0.10, 5)
    firs(canvas, rng, line, height * 0.10, "3d4f47")
    lay(canvas, below(line, height), colour("36463f"))
    haze(canvas, 0.62, 0.86, "d5dad8", 0.55)
    return finished(canvas, rng)
