"""What the sample's photographs are painted with: light, weather, land, water, walls, people.

A canvas is a float32 array (height, width, 3), 0 to 1 in display values. Everything random comes
from a generator with a fixed seed, so that every machine paints the same pictures.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

Canvas = NDArray[np.floating[Any]]
Mask = NDArray[np.floating[Any]]
Colour = tuple[float, float, float]
Pen = ImageDraw.ImageDraw


def colour(text: str) -> Colour:
    """Return the colour of a hexadecimal triple such as ``"aab4c0"``."""
    red, green, blue = bytes.fromhex(text)
    return red / 255, green / 255, blue / 255


def gradient(width: int, height: int, stops: Sequence[tuple[float, str]]) -> Canvas:
    """Return a canvas that changes from top to bottom; stops are (share of the height, colour)."""
    rows = np.linspace(0, 1, height)
    at = [share for share, _ in stops]
    bands = [np.interp(rows, at, [colour(c)[band] for _, c in stops]) for band in range(3)]
    column = np.stack(bands, axis=1).astype(np.float32)
    return np.repeat(column[:, None, :], width, axis=1)


def noise(rng: np.random.Generator, width: int, height: int, grain: float, depth: int = 4) -> Mask:
    """Return cloudy noise from 0 to 1; ``grain`` is the size of its largest shapes in pixels."""
    total, weight = np.zeros((height, width), np.float32), 1.0
    for _ in range(depth):
        shape = (int(height / grain) + 2, int(width / grain) + 2)
        small = Image.fromarray(rng.random(shape, dtype=np.float32))
        big = small.resize((width, height), Image.Resampling.BICUBIC)
        total += weight * np.asarray(big, np.float32)
        weight, grain = weight * 0.5, max(2.0, grain / 2)
    low, high = float(total.min()), float(total.max())
    return np.asarray((total - low) / max(1e-6, high - low))


def lay(canvas: Canvas, mask: Mask, paint: Colour | Canvas) -> None:
    """Cover the canvas with a paint where the mask says so (0 not at all, 1 entirely)."""
    rows, columns = (np.flatnonzero(mask.any(axis=axis)) for axis in (1, 0))
    if not len(rows):
        return
    touched = np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    under = canvas[touched]
    shades = np.asarray(paint, np.float32)
    under += mask[touched][..., None] * ((shades[touched] if shades.ndim > 1 else shades) - under)


def clouds(canvas: Canvas, rng: np.random.Generator, light: str, *, cover: float = 0.5) -> None:
    """Draw clouds, denser towards the horizon, over the whole canvas."""
    height, width = canvas.shape[:2]
    field = noise(rng, width // 3, height, height / 3, 6)  # drawn out sideways
    wide = Image.fromarray(field).resize((width, height), Image.Resampling.BICUBIC)
    mask = np.clip((np.asarray(wide, np.float32) - (1 - cover)) * 2.2, 0, 1)
    lay(canvas, mask * 0.85, colour(light))


def ridge(
    rng: np.random.Generator, width: int, base: float, rise: float, rough: int = 5
) -> NDArray[np.float32]:
    """Return the height line (y per column) of a range of hills around ``base``."""
    line = np.zeros(width, np.float32)
    points, step = 3, 1.0
    for _ in range(rough):
        knots = rng.random(points + 1, dtype=np.float32) - 0.5
        smooth = Image.fromarray(knots[None, :]).resize((width, 1), Image.Resampling.BICUBIC)
        line += step * np.asarray(smooth, np.float32)[0]
        points, step = points * 2 + 1, step * 0.5
    return (base - rise * line).astype(np.float32)


def below(line: NDArray[np.float32], height: int, soft: float = 1.5) -> Mask:
    """Return the mask of everything under a height line."""
    rows = np.arange(height, dtype=np.float32)[:, None]
    return np.asarray(np.clip((rows - line[None, :]) / soft, 0, 1))


def hills(
    canvas: Canvas, rng: np.random.Generator, layers: Sequence[tuple[float, float, str]]
) -> None:
    """Lay ranges of hills, far to near; a layer is (base, rise as shares of height, colour)."""
    height, width = canvas.shape[:2]
    for number, (base, rise, paint) in enumerate(layers):
        line = ridge(rng, width, base * height, rise * height, 4 + number)
        wood = 0.86 + 0.28 * noise(rng, width, height, height / 14, 4)[..., None]
        lay(canvas, below(line, height), np.asarray(colour(paint), np.float32) * wood)


def firs(
    canvas: Canvas, rng: np.random.Generator, line: NDArray[np.float32], size: float, paint: str
) -> None:
    """Plant fir trees along a height line; ``size`` is their height in pixels."""
    width = canvas.shape[1]

    def plant(pen: Pen, scale: int) -> None:
        for x in np.arange(0, width, size * 0.22):
            foot, tall = float(line[int(x)]) + size * 0.1, size * (0.55 + 0.6 * rng.random())
            for tier in range(4):
                y, half = foot - tall * tier / 5, tall * (0.2 - 0.04 * tier)
                tip = (x, foot - tall * (tier + 2.1) / 5)
                pen.polygon(scaled([(x - half, y), tip, (x + half, y)], scale), fill=255)

    lay(canvas, drawn(canvas, plant), colour(paint))


def scaled(points: Sequence[tuple[float, float]], scale: int) -> list[tuple[float, float]]:
    """Return points in the finer pixels of a drawing."""
    return [(x * scale, y * scale) for x, y in points]


def drawn(canvas: Canvas, draw: Callable[[Pen, int], None], *, blur: float = 0.0) -> Mask:
    """Return a mask drawn with a pen at twice the size, so that edges are smooth."""
    height, width = canvas.shape[:2]
    sheet = Image.new("L", (width * 2, height * 2))
    draw(ImageDraw.Draw(sheet), 2)
    small = sheet.reduce(2)
    if blur:
        small = small.filter(ImageFilter.GaussianBlur(blur))
    return np.asarray(small, np.float32) / 255


def blurred(mask: Mask, radius: float) -> Mask:
    """Return a soft copy of a mask; a wide blur is made small first, which looks the same."""
    height, width = mask.shape
    shrink = max(1, int(radius // 6))
    sheet = Image.fromarray((np.clip(mask, 0, 1) * 255).astype(np.uint8))
    small = sheet.resize((max(1, width // shrink), max(1, height // shrink)))
    soft = small.filter(ImageFilter.GaussianBlur(radius / shrink)).resize((width, height))
    return np.asarray(soft, np.float32) / 255


def glow(canvas: Canvas, lights: Mask, paint: str, radius: float, strength: float = 1.0) -> None:
    """Add lights and the haze around them."""
    halo = lights + blurred(lights, radius) * 1.6 + blurred(lights, radius * 4) * 1.2
    canvas += halo[..., None] * np.asarray(colour(paint), np.float32) * strength


def water(
    canvas: Canvas, rng: np.random.Generator, line: float, paint: str, *, calm: float = 0.5
) -> None:
    """Fill the canvas below ``line`` (share of the height) with water that mirrors the rest."""
    height, width = canvas.shape[:2]
    top = int(line * height)
    depth = height - top
    ripple = noise(rng, max(2, width // 6), depth, max(4.0, depth / 24), 3)
    wide = Image.fromarray(ripple).resize((width, depth), Image.Resampling.BICUBIC)
    waves = np.asarray(wide, np.float32) - 0.5
    near = np.linspace(0.1, 1, depth, dtype=np.float32)[:, None]
    rows = top - 1 - np.arange(depth)[:, None] * min(1.0, top / depth) * 0.96
    rows = np.clip(rows + waves * near * height * 0.10 * (1 - calm), 0, max(0, top - 1))
    columns = np.arange(width)[None, :] + waves * near * width * 0.03
    mirror = canvas[rows.astype(int), np.clip(columns, 0, width - 1).astype(int)]
    tint = np.asarray(colour(paint), np.float32)
    share = 0.35 + 0.35 * near[..., None]
    canvas[top:] = mirror * (1 - share) + tint * share + waves[..., None] * near[..., None] * 0.12


def snowfall(canvas: Canvas, rng: np.random.Generator, flakes: int) -> None:
    """Let snow fall: small flakes far away, few large soft ones near."""
    height, width = canvas.shape[:2]
    for size, share, blur in ((0.0012, 0.7, 0.6), (0.0025, 0.25, 1.2), (0.006, 0.05, 4.0)):
        spots = rng.random((int(flakes * share), 2))

        def fall(
            pen: Pen, scale: int, spots: NDArray[Any] = spots, radius: float = size * width
        ) -> None:
            for x, y in spots * (width * scale, height * scale):
                half = radius * scale / 2
                pen.ellipse((x - half, y - half * 1.4, x + half, y + half * 1.4), fill=235)

        lay(canvas, drawn(canvas, fall, blur=blur) * 0.85, colour("f2f5f8"))


def haze(canvas: Canvas, top: float, bottom: float, paint: str, strength: float) -> None:
    """Lay a band of mist between two shares of the height."""
    height, width = canvas.shape[:2]
    rows = (np.arange(height, dtype=np.float32) / height)[:, None]
    middle, half = (top + bottom) / 2, (bottom - top) / 2
    band = np.exp(-(((rows - middle) / half) ** 2)) * strength
    lay(canvas, np.repeat(band, width, axis=1).astype(np.float32), colour(paint))


def finished(canvas: Canvas, rng: np.random.Generator, *, grain: float = 0.018) -> Image.Image:
    """Return the photograph: a lens's dark corners, a sensor's grain, eight bits a channel."""
    height, width = canvas.shape[:2]
    y = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    x = np.linspace(-1, 1, width, dtype=np.float32)[None, :]
    canvas = canvas * (1 - 0.16 * (x * x + y * y) ** 1.4 / 2.0)[..., None]
    fine = rng.standard_normal((height, width, 1), dtype=np.float32) * grain
    return Image.fromarray((np.clip(canvas + fine, 0, 1) * 255).astype(np.uint8))
