"""The same picture is recognised whatever its metadata say; look-alikes are near."""

import io

import numpy as np
import pytest
from PIL import Image, ImageEnhance

from archive.imaging import decode, fingerprints, thumbnails
from tests.factories import picture_bytes, with_metadata


def image_hash(data: bytes) -> str:
    return fingerprints.image_hash(decode.open_picture(data, "a"))


def looks(data: bytes) -> int | None:
    return fingerprints.perceptual_hash(decode.pixels(decode.open_picture(data, "a"), 512))


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_metadata_do_not_change_the_image_hash(format: str) -> None:
    plain = picture_bytes(format=format)
    written = with_metadata(plain, xmp={"Xmp.dc.title": "T"}, exif={"Exif.Image.Artist": "A"})
    assert written != plain
    assert image_hash(written) == image_hash(plain)
    assert image_hash(picture_bytes(format=format, seed=2)) != image_hash(plain)


@pytest.mark.parametrize("format", ["GIF", "BMP", "HEIF", "AVIF", "JXL", "JPEG2000"])
def test_other_formats_are_hashed_by_their_pixels(format: str) -> None:
    assert image_hash(picture_bytes(format=format)) == image_hash(picture_bytes(format=format))
    assert image_hash(picture_bytes(format=format)) != image_hash(
        picture_bytes(format=format, seed=2)
    )


def test_the_same_pixels_in_another_format_are_another_image() -> None:
    assert image_hash(picture_bytes(format="PNG")) != image_hash(picture_bytes(format="BMP"))


def scene(seed: int) -> bytes:
    """Return a picture with as much detail as a photograph has."""
    values = np.random.default_rng(seed).integers(0, 256, (24, 36, 3), dtype=np.uint8)
    out = io.BytesIO()
    Image.fromarray(values).resize((640, 420), Image.Resampling.BICUBIC).save(out, "JPEG")
    return out.getvalue()


def edited(data: bytes) -> bytes:
    image = Image.open(io.BytesIO(data))
    smaller = image.resize((image.width // 2, image.height // 2))
    out = io.BytesIO()
    ImageEnhance.Brightness(smaller).enhance(1.1).save(out, "JPEG", quality=60)
    return out.getvalue()


def test_a_smaller_paler_copy_looks_alike_and_another_picture_does_not() -> None:
    photos = [scene(seed) for seed in range(8)]
    for place, photo in enumerate(photos):
        mine, copy, other = (looks(d) for d in (photo, edited(photo), photos[place - 1]))
        assert mine is not None
        assert copy is not None
        assert other is not None
        assert fingerprints.distance(mine, copy) <= 4
        assert fingerprints.distance(mine, other) > 10
        assert -(2**63) <= mine < 2**63


def test_a_flat_picture_looks_like_nothing() -> None:
    assert fingerprints.perceptual_hash(Image.new("RGB", (80, 60), (90, 90, 90))) is None


def test_distance_counts_bits_of_signed_numbers() -> None:
    assert fingerprints.distance(-1, 0) == 64
    assert fingerprints.distance(-1, -2) == 1
    assert fingerprints.distance(5, 5) == 0


def test_a_thumbnail_is_a_jpeg_without_metadata() -> None:
    data = with_metadata(picture_bytes(width=900, height=600), exif={"Exif.Image.Artist": "Ann"})
    small = thumbnails.jpeg(decode.pixels(decode.open_picture(data, "a"), thumbnails.LONGEST))
    image = Image.open(io.BytesIO(small))
    assert (image.format, image.size) == ("JPEG", (512, 341))
    assert not image.getexif()
    assert b"Ann" not in small
