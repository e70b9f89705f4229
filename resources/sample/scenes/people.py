"""Scenes of people at work: the stretcher, the coaches, the night crew."""

from functools import partial

import numpy as np
from PIL import Image

from resources.sample.canvas import (
    Pen,
    below,
    colour,
    drawn,
    finished,
    glow,
    gradient,
    haze,
    hills,
    lay,
    ridge,
    snowfall,
    water,
)
from resources.sample.shapes import area, blocks, coach, houses, lamps, person

Rng = np.random.Generator


def stretcher(rng: Rng, width: int, height: int) -> Image.Image:
    """Four people carry a covered stretcher through mist, seen from far."""
    canvas = gradient(width, height, [(0, "8f959b"), (0.6, "c3c6c6"), (1, "777a78")])
    hills(canvas, rng, [(0.55, 0.10, "a4abb0"), (0.62, 0.06, "868d90")])
    haze(canvas, 0.42, 0.72, "c9cccd", 0.6)
    line = ridge(rng, width, height * 0.80, height * 0.02, 5)
    lay(canvas, below(line, height), colour("4a4a46"))

    def group(pen: Pen, scale: int) -> None:
        for x, turn in ((0.33, 1), (0.40, 1), (0.63, 1), (0.70, 1)):
            person(pen, scale, (width * x, height * 0.83), height * 0.38, "carrying", turn)
        person(pen, scale, (width * 0.86, height * 0.82), height * 0.36, "standing", -1)

    lay(canvas, drawn(canvas, group), colour("232528"))
    cover = [(0.37, 0.655), (0.40, 0.615), (0.50, 0.60), (0.64, 0.625), (0.70, 0.655)]
    lay(canvas, area(canvas, cover), colour("d9dadb"))
    lay(
        canvas,
        area(canvas, [(0.34, 0.655), (0.74, 0.655), (0.74, 0.665), (0.34, 0.665)]),
        colour("2b2c2e"),
    )
    return finished(canvas, rng, grain=0.03)


def coaches(rng: Rng, width: int, height: int) -> Image.Image:
    """Coaches wait in the snow before a lit school."""
    canvas = gradient(width, height, [(0, "1f2b42"), (0.5, "46546e"), (1, "7f8aa0")])
    lay(canvas, blocks(canvas, [(0.05, 0.30, 0.95, 0.68)]), colour("5a5560"))
    panes = []
    for row in range(3):
        for column in range(11):
            if rng.random() < 0.8:
                x, y = 0.09 + 0.077 * column, 0.335 + 0.11 * row
                panes.append((x, y, x + 0.05, y + 0.07))
    glow(canvas, blocks(canvas, panes), "ffd28a", width / 70, 0.28)
    snow = ridge(rng, width, height * 0.70, height * 0.01, 5)
    lay(canvas, below(snow, height), colour("97a2b6"))
    for left, ground in ((0.06, 0.80), (0.50, 0.84)):
        parked = partial(coach, left=width * left, ground=height * ground, long=width * 0.40)
        body = drawn(canvas, parked)
        lay(canvas, (body > 0.5) * body, colour("23324f"))
        inside = np.where((body > 0.1) & (body < 0.5), 1, 0).astype(np.float32)
        glow(canvas, inside, "e8c98f", width / 120, 0.2)

    def queue(pen: Pen, scale: int) -> None:
        for x in (0.16, 0.21, 0.27, 0.36, 0.42, 0.64, 0.71):
            turn = -1 if x > 0.3 else 1
            person(pen, scale, (width * x, height * 0.93), height * 0.21, "standing", turn)

    lay(canvas, drawn(canvas, queue), colour("141923"))
    snowfall(canvas, rng, 700)
    return finished(canvas, rng, grain=0.03)


def night_crew(rng: Rng, width: int, height: int) -> Image.Image:
    """Rescue workers beside a lorry with its lamps on, at night in heavy rain."""
    canvas = gradient(width, height, [(0, "0d1220"), (0.6, "232a3a"), (1, "141821")])
    walls = ["20242e", "262a33", "1b2029"]
    houses(canvas, rng, ground=height * 0.66, tall=height * 0.36, walls=walls)
    lay(
        canvas,
        area(canvas, [(0.50, 0.74), (0.50, 0.46), (0.86, 0.46), (0.86, 0.74)]),
        colour("4a1d1a"),
    )
    lay(
        canvas,
        area(canvas, [(0.86, 0.74), (0.86, 0.52), (0.93, 0.54), (0.96, 0.62), (0.96, 0.74)]),
        colour("5c2320"),
    )
    beacons = lamps(
        canvas, [(width * 0.60, height * 0.45), (width * 0.76, height * 0.45)], width * 0.03
    )
    glow(canvas, beacons, "5f8cff", width / 24, 0.8)
    head = lamps(canvas, [(width * 0.955, height * 0.68)], width * 0.03)
    glow(canvas, head, "fff0cf", width / 18, 0.6)
    water(canvas, rng, 0.72, "10141c", calm=0.3)

    def crew(pen: Pen, scale: int) -> None:
        for x, pose in (
            (0.14, "walking"),
            (0.27, "standing"),
            (0.36, "bending"),
            (0.46, "standing"),
        ):
            person(pen, scale, (width * x, height * 0.86), height * 0.34, pose, 1)
        for x, y in rng.random((900, 2)):
            start = (x * width * scale, y * height * scale)
            end = (start[0] - 5 * scale, start[1] + height * 0.03 * scale)
            pen.line((*start, *end), fill=26, width=scale)

    mask = drawn(canvas, crew)
    lay(canvas, (mask > 0.5) * mask, colour("0a0c11"))
    lay(canvas, np.where(mask <= 0.5, mask, 0).astype(np.float32), colour("cdd8ea"))
    return finished(canvas, rng, grain=0.04)
