"""Colours as a screen shows them: any pixel mode to RGB, any profile to sRGB."""

import functools
import hashlib
import io
from typing import Any

from PIL import Image, ImageChops, ImageCms

_MANAGED = frozenset({"RGB", "RGBA", "L", "CMYK", "LAB"})
_transforms: dict[tuple[str, str], Any] = {}
_MOST_TRANSFORMS = 64
_PROBES = (
    (40, 40, 40),
    (128, 128, 128),
    (210, 60, 60),
    (60, 190, 60),
    (60, 60, 200),
    (150, 90, 60),
)
_UNSEEN = 3  # differences of makers' sRGB profiles, of 255
_GROUND = (255, 255, 255)  # what shows through where a picture is transparent


def displayable(image: Image.Image) -> Image.Image:
    """Return a picture in a mode that can be resized smoothly: L, RGB, RGBA, CMYK or LAB."""
    if image.mode in _MANAGED:
        return image
    if image.mode in ("P", "PA", "LA", "La", "RGBa") or "transparency" in image.info:
        return image.convert("RGBA")
    if image.mode.startswith(("I", "F")):
        return _deep_grey(image)
    return image.convert("L" if image.mode == "1" else "RGB")


def to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Return an 8-bit RGB picture in sRGB, on a white ground where it is transparent.

    A profile that cannot be used is ignored: a picture in slightly wrong colours is better than
    none.
    """
    if image.mode == "RGBA":
        ground = Image.new("RGBA", image.size, (*_GROUND, 255))
        image = Image.alpha_composite(ground, image).convert("RGB")
    transform = _transform(profile, image.mode) if profile else None
    if transform is not None:
        managed = ImageCms.applyTransform(image, transform)
        if managed is not None:
            return managed
    if image.mode == "LAB":
        return _lab(image)
    return image if image.mode == "RGB" else image.convert("RGB")


def _deep_grey(image: Image.Image) -> Image.Image:
    """Bring 16-bit, 32-bit and floating point grey down to 8 bits."""
    import numpy as np

    values = np.nan_to_num(np.asarray(image, dtype=np.float64), posinf=0, neginf=0)
    top = float(values.max(initial=0))
    if image.mode.startswith("F"):
        white = 1.0 if top <= 1 else top
    else:
        white = 65535.0 if 255 < top <= 65535 else max(255.0, top)
    return Image.fromarray((values.clip(0, white) * (255 / white)).astype(np.uint8))


def _transform(profile: bytes, mode: str) -> Any:
    """Return the transform from a profile to sRGB; ``None`` if it is sRGB or cannot be used."""
    key = (hashlib.sha256(profile).hexdigest(), mode)
    if key not in _transforms:
        if len(_transforms) >= _MOST_TRANSFORMS:
            _transforms.clear()
        _transforms[key] = _make_transform(profile, mode)
    return _transforms[key]


def _make_transform(profile: bytes, mode: str) -> Any:
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        transform = ImageCms.buildTransform(
            source, _srgb(), mode, "RGB", ImageCms.Intent.RELATIVE_COLORIMETRIC,
            ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )  # fmt: skip
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None
    return None if mode == "RGB" and _changes_nothing(transform) else transform


def _changes_nothing(transform: Any) -> bool:
    """Tell by its colours, not by its name, whether a profile is sRGB: "Linear sRGB" is not."""
    probe = Image.new("RGB", (len(_PROBES), 1))
    probe.putdata(_PROBES)
    managed = ImageCms.applyTransform(probe, transform) or probe
    return max(ImageChops.difference(probe, managed).tobytes()) <= _UNSEEN


def _lab(image: Image.Image) -> Image.Image:
    transform = ImageCms.buildTransform(_lab_profile(), _srgb(), "LAB", "RGB")
    return ImageCms.applyTransform(image, transform) or image.convert("L").convert("RGB")


@functools.cache
def _srgb() -> Any:
    return ImageCms.createProfile("sRGB")


@functools.cache
def _lab_profile() -> Any:
    return ImageCms.createProfile("LAB")
