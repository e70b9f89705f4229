"""What the factories make reads back as it was asked for."""

import io
from pathlib import Path

import exiv2
from PIL import Image

from tests import factories


def _read(data: bytes) -> exiv2.Image:
    image = exiv2.ImageFactory.open(data)
    image.readMetadata()
    return image


def test_a_photo_carries_its_fields(tmp_path: Path) -> None:
    path = factories.a_photo(tmp_path / "in" / "a.jpg", caption="Київ. Ю. Коваль/AFP", credit=None)
    image = _read(path.read_bytes())
    xmp, iptc = image.xmpData(), image.iptcData()
    assert "Київ. Ю. Коваль/AFP" in str(xmp["Xmp.dc.description"].value())
    assert str(iptc["Iptc.Application2.Caption"].value()) == "Київ. Ю. Коваль/AFP"
    assert "Xmp.photoshop.Credit" not in xmp
    assert str(image.exifData()["Exif.Photo.DateTimeOriginal"].value()) == "2024:01:12 09:30:00"
    with Image.open(path) as picture:
        assert picture.size == (96, 64)


def test_the_same_arguments_make_the_same_bytes() -> None:
    assert factories.photo_bytes(seed=3) == factories.photo_bytes(seed=3)
    assert factories.picture_bytes(seed=3) != factories.picture_bytes(seed=4)


def test_other_formats_and_sizes() -> None:
    for name in ("PNG", "TIFF", "WEBP", "GIF", "BMP"):
        data = factories.picture_bytes(format=name, width=40, height=30)
        with Image.open(io.BytesIO(data)) as picture:
            assert (picture.format, picture.size) == (name, (40, 30))


def test_many_photos_differ(tmp_path: Path) -> None:
    paths = factories.some_photos(tmp_path, 4)
    assert len({path.read_bytes() for path in paths}) == 4


def test_an_article(tmp_path: Path) -> None:
    text = factories.an_article(tmp_path / "news" / "bridge.txt").read_text(encoding="utf-8")
    assert text.startswith("Engineers reopen")
