"""Any format becomes an upright sRGB picture, or a clear reason why not."""

import io
import struct
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pillow_heif
import pillow_jxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from archive.errors import ArchiveError, Damaged, NotAnImage, TooLarge
from archive.imaging import decode
from archive.imaging.formats import recognise
from tests.factories import picture_bytes, with_metadata

pillow_heif.register_heif_opener()
assert pillow_jxl

FORMATS = {
    "JPEG": "jpeg", "PNG": "png", "TIFF": "tiff", "WEBP": "webp", "GIF": "gif", "BMP": "bmp",
    "HEIF": "heic", "AVIF": "avif", "JXL": "jxl", "JPEG2000": "jp2",
}  # fmt: skip


def quarters(**options: Any) -> Image.Image:
    """Return a wide picture, red in its upper left quarter, else blue."""
    pixels = np.zeros((60, 90, 3), dtype=np.uint8)
    pixels[:, :, 2] = 220
    pixels[:30, :45] = (220, 0, 0)
    return Image.fromarray(pixels)


def saved(image: Image.Image, format: str, **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, format, **options)
    return out.getvalue()


def shown(data: bytes, name: str = "a", longest: int | None = None) -> Image.Image:
    return decode.pixels(decode.open_picture(data, name), longest)


def picture_or_reason(data: bytes, name: str) -> str:
    try:
        return shown(data, name, 60).mode
    except ArchiveError as error:
        return str(error)


@pytest.mark.parametrize("format", FORMATS)
def test_every_format(format: str) -> None:
    data = picture_bytes(format=format, width=120, height=80)
    opened = decode.open_picture(data, "photo")
    assert (opened.format, opened.width, opened.height) == (FORMATS[format], 120, 80)
    small = decode.pixels(opened, 60)
    assert (small.mode, small.size) == ("RGB", (60, 40))


@pytest.mark.parametrize("format", ["JPEG", "PNG", "TIFF", "WEBP", "AVIF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation(format: str, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    turned = {
        2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM, 5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE, 8: Image.Transpose.ROTATE_270,
    }  # fmt: skip
    stored = quarters().transpose(turned[orientation]) if orientation > 1 else quarters()
    opened = decode.open_picture(saved(stored, format, exif=exif), "photo")
    assert (opened.width, opened.height) == (90, 60)
    upright = decode.pixels(opened)
    assert upright.size == (90, 60)
    red, blue = upright.getpixel((10, 10)), upright.getpixel((80, 50))
    assert isinstance(red, tuple)
    assert isinstance(blue, tuple)
    assert red[0] > 150 > red[2]
    assert blue[2] > 150 > blue[0]


def test_heif_is_turned_by_its_own_transforms_only() -> None:
    """ISO 23008-12: the container says how to turn; an EXIF tag beside it is a leftover."""
    exif = Image.Exif()
    exif[0x0112] = 6
    opened = decode.open_picture(saved(quarters(), "HEIF", exif=exif), "a.heic")
    assert (opened.width, opened.height) == decode.pixels(opened).size == (90, 60)


def test_jpeg_xl_is_turned_once() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    stored = quarters().transpose(Image.Transpose.ROTATE_90)
    data = saved(stored, "JXL", exif=exif.tobytes())
    opened = decode.open_picture(data, "a.jxl")
    assert decode.pixels(opened).size == (opened.width, opened.height)


@pytest.mark.parametrize(
    "mode", ["1", "L", "LA", "P", "PA", "RGBA", "CMYK", "YCbCr", "I;16", "I", "F"]
)
def test_every_kind_of_pixel(mode: str) -> None:
    grey = Image.linear_gradient("L")
    image = grey.convert("I").point(lambda v: v * 257) if mode in ("I;16", "I") else grey
    image = image.convert(mode) if mode != "PA" else grey.convert("P").convert("PA")
    format = "JPEG" if mode in ("CMYK", "YCbCr") else "TIFF" if mode not in ("P", "PA") else "PNG"
    if mode == "PA":
        image, format = image.convert("RGBA"), "PNG"
    top, bottom = (
        shown(saved(image, format)).resize((1, 256), Image.Resampling.BOX).getpixel((0, y))
        for y in (10, 245)
    )
    assert isinstance(top, tuple)
    assert isinstance(bottom, tuple)
    assert top[0] < 90 < 165 < bottom[0]


def test_what_shows_through_is_white() -> None:
    clear = Image.new("RGBA", (20, 20), (0, 0, 0, 0))
    assert shown(saved(clear, "PNG")).getpixel((5, 5)) == (255, 255, 255)


def test_another_colour_space_is_converted_whatever_its_name() -> None:
    lab = ImageCms.createProfile("LAB")
    assert lab
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = profile.replace(b"rXYZ", b"tmp0").replace(b"gXYZ", b"rXYZ").replace(b"tmp0", b"gXYZ")
    green = Image.new("RGB", (16, 16), (0, 255, 0))
    plain = shown(saved(green, "PNG")).getpixel((5, 5))
    managed = shown(saved(green, "PNG", icc_profile=swapped)).getpixel((5, 5))
    assert plain == (0, 255, 0)
    assert isinstance(managed, tuple)
    assert managed[0] > 200 > 60 > managed[1]  # the profile says that its green is red


def test_a_broken_profile_is_ignored() -> None:
    data = saved(quarters(), "PNG", icc_profile=b"no profile at all")
    assert shown(data).size == (90, 60)


def test_a_cut_jpeg_is_damaged() -> None:
    whole = picture_bytes(width=600, height=400)
    for cut in range(20, len(whole) - 200, max(1, len(whole) // 60)):
        with pytest.raises((Damaged, NotAnImage)):
            shown(whole[:cut], "a.jpg", 100)


@pytest.mark.parametrize("format", FORMATS)
def test_cut_anywhere_gives_a_picture_or_a_reason(format: str) -> None:
    whole = picture_bytes(format=format)
    for cut in range(0, len(whole), max(1, len(whole) // 40)):
        assert picture_or_reason(whole[:cut], "a")


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(sorted(FORMATS)), st.integers(0, 4000), st.binary(min_size=1, max_size=6))
def test_damage_anywhere_gives_a_picture_or_a_reason(format: str, at: int, damage: bytes) -> None:
    data = bytearray(picture_bytes(format=format))
    at %= len(data)
    data[at : at + len(damage)] = damage
    assert picture_or_reason(bytes(data), "a")


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 999))
    )


@pytest.mark.parametrize("size", [(60_000, 60_000), (20_000, 20_000)])
def test_a_decompression_bomb_is_refused_unopened(size: tuple[int, int]) -> None:
    with pytest.raises(TooLarge):
        decode.open_picture(png(*size), "bomb.png")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"%PDF-1.7", "PDF"),
        (b"\0" * 5000, "zeros"),
        (b"hello", "no known picture format"),
        (b"%!PS-Adobe-3.0 EPSF-3.0", "PostScript"),
        (b"\0\0\0\x18ftypisom" + bytes(20), "film"),
    ],
)
def test_what_is_no_picture_is_named(data: bytes, reason: str) -> None:
    with pytest.raises(NotAnImage, match=reason):
        decode.open_picture(data, "a.jpg")


def test_broken_exif_does_not_hide_the_pixels() -> None:
    data = with_metadata(picture_bytes(), exif={"Exif.Image.Orientation": "6"})
    at = data.index(b"Exif\0\0") + 12
    assert shown(data[:at] + b"\xff" * 8 + data[at + 8 :]).mode == "RGB"


def test_raws_without_a_preview_say_so() -> None:
    with pytest.raises(NotAnImage, match="preview"):
        decode.open_picture(b"II*\0" + bytes(200), "a.nef")


def test_a_raw_is_shown_by_its_preview() -> None:
    """A TIFF with a JPEG inside, as raws are built; the larger preview is taken."""
    preview = picture_bytes(width=160, height=100)
    tags = [(256, 4, 1, 6000), (257, 4, 1, 4000), (259, 3, 1, 6), (274, 3, 1, 8),
            (513, 4, 1, 200), (514, 4, 1, len(preview))]  # fmt: skip
    ifd = struct.pack("<H", len(tags)) + b"".join(struct.pack("<HHII", *tag) for tag in tags)
    head = b"II*\0" + struct.pack("<I", 8) + ifd + bytes(4)
    opened = decode.open_picture(head.ljust(200, b"\0") + preview, "a.nef")
    assert (opened.format, opened.orientation) == ("nef", 8)
    assert decode.pixels(opened, 80).size == (50, 80)


@pytest.mark.parametrize(
    ("head", "name", "expected"),
    [
        (b"II*\0", "a.tif", "tiff"),
        (b"II*\0", "a.DNG", "dng"),
        (b"II*\0\x10\0\0\0CR\x02\0", "a.tif", "cr2"),
        (b"FUJIFILMCCD-RAW ", "a.jpg", "raf"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "a", "heic"),
        (b"\0\0\0\x1cftypmif1\0\0\0\0mif1avif", "a", "avif"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", "a", None),
        (b"<svg", "a.jpg", None),
    ],
)
def test_recognition_goes_by_content(head: bytes, name: str, expected: str | None) -> None:
    assert recognise(head.ljust(64, b"\0"), name) == expected


def test_real_files_of_every_kind_give_a_picture_or_a_reason(shared_data: Path) -> None:
    folder = shared_data / "formats"
    if not folder.is_dir():
        pytest.skip("needs sample files of many formats in ../shared/data/formats")
    told = {p.name: picture_or_reason(p.read_bytes(), p.name) for p in sorted(folder.iterdir())}
    assert all(said == "RGB" or name in said for name, said in told.items())
    assert sum(said == "RGB" for said in told.values()) > 50


def test_real_photos_of_one_scene_are_alike_when_upright(shared_data: Path) -> None:
    paths = sorted((shared_data / "orientation").glob("Landscape_*.jpg"))
    if not paths:
        pytest.skip("needs the orientation samples in ../shared/data/orientation")
    small = [np.asarray(shown(path.read_bytes(), path.name, 64), dtype=int) for path in paths]
    assert all(abs(each - small[0]).mean() < 6 for each in small)


def test_two_hundred_megabytes_of_nothing_behind_a_header_are_told_at_once():
    head = picture_bytes()[:2] + b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    with pytest.raises(Damaged, match="breaks off"):
        decode.open_picture(head + bytes(200 << 20), "huge.jpg")


def test_a_jpeg_padded_with_zeros_breaks_off():
    data = io.BytesIO()
    Image.effect_noise((320, 200), 60).convert("RGB").save(data, "JPEG", progressive=True)
    whole = data.getvalue()
    decode.open_picture(whole + b"appended by a phone", "whole.jpg")
    for kept in (len(whole) // 3, len(whole) // 2, len(whole) - 2):
        with pytest.raises(Damaged, match="breaks off"):
            decode.open_picture(whole[:kept] + bytes(50_000), "padded.jpg")
