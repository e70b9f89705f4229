"""The same picture is recognised whatever its metadata say."""

import io

import pytest
from PIL import Image

from archive.imaging import decode, fingerprints, thumbnails
from tests.factories import picture_bytes, with_metadata


def image_hash(data: bytes) -> str:
    return fingerprints.image_hash(decode.open_picture(data, "a"))


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


def test_a_thumbnail_is_a_jpeg_without_metadata() -> None:
    data = with_metadata(picture_bytes(width=900, height=600), exif={"Exif.Image.Artist": "Ann"})
    small = thumbnails.jpeg(decode.pixels(decode.open_picture(data, "a"), thumbnails.LONGEST))
    image = Image.open(io.BytesIO(small))
    assert (image.format, image.size) == ("JPEG", (512, 341))
    assert not image.getexif()
    assert b"Ann" not in small
