"""The sample's photographs are pictures, say what they should, and are the same every time."""

import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from resources import path
from resources.sample import photographs
from resources.sample.canvas import below, colour, gradient, noise, ridge
from resources.sample.metadata import CARRIERS, written
from resources.sample.photographs import Photograph, all_photographs, jpeg, painted
from resources.sample.shapes import POSES

SMALL = [
    replace(each, width=each.width // 8, height=each.height // 8) for each in all_photographs()
]


@pytest.mark.parametrize("photograph", SMALL, ids=lambda each: each.scene)
def test_every_scene_is_a_picture_with_light_and_shade(photograph: Photograph) -> None:
    picture = painted(photograph)
    assert picture.size == (photograph.width, photograph.height)
    grey = np.asarray(picture.convert("L"), np.float32)
    assert grey.std() > 12
    assert 8 < grey.mean() < 225


def test_the_same_picture_every_time() -> None:
    assert jpeg(SMALL[0]) == jpeg(SMALL[0])


def test_the_photographs_differ_in_shape_and_name() -> None:
    every = all_photographs()
    assert len({each.file for each in every}) == len(every) >= 12
    assert {each.width > each.height for each in every} == {True, False}


def test_a_camera_held_upright_says_so() -> None:
    (turned,) = [each for each in SMALL if each.fields.get("orientation") == 6]
    with Image.open(io.BytesIO(jpeg(turned))) as picture:
        assert picture.getexif()[0x0112] == 6
        assert picture.size == (turned.height, turned.width)


def test_the_words_are_in_every_carrier() -> None:
    import exiv2

    image = exiv2.ImageFactory.open(jpeg(SMALL[0]))
    image.readMetadata()
    caption = SMALL[0].fields["caption"]
    assert caption in str(image.xmpData()[CARRIERS["caption"][0]].value())
    assert str(image.iptcData()["Iptc.Application2.Caption"].value()) == caption
    assert "Exif.GPSInfo.GPSLatitude" in image.exifData()


def test_a_picture_without_words_gets_none() -> None:
    import exiv2

    plain = written(jpeg(SMALL[-1]), {"taken": "2024-03-10T12:09:47"})
    image = exiv2.ImageFactory.open(plain)
    image.readMetadata()
    assert len(image.iptcData()) == 0


def test_writing_yields_each_file_as_it_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(photographs, "all_photographs", lambda: SMALL[:3])
    made = photographs.write(tmp_path / "new")
    assert next(made).exists()
    assert len(list(made)) == 2


def test_canvas_measures() -> None:
    assert colour("ff8000") == (1.0, 128 / 255, 0.0)
    assert gradient(3, 5, [(0, "000000"), (1, "ffffff")]).shape == (5, 3, 3)
    rng = np.random.default_rng(1)
    field = noise(rng, 40, 30, 10)
    assert (field.shape, float(field.min()), float(field.max())) == ((30, 40), 0.0, 1.0)
    under = below(ridge(rng, 40, 15, 4), 30)
    assert under[0].max() == 0
    assert under[-1].min() == 1


def test_everybody_has_two_arms_and_two_legs() -> None:
    assert all(len(pose["arms"]) == len(pose["legs"]) == 4 for pose in POSES.values())


def test_the_article_and_the_photographs_tell_one_story() -> None:
    article = path("sample", "article.txt").read_text(encoding="utf-8")
    cities = {each.fields.get("city") for each in all_photographs()}
    assert {"Khust", "Tyachiv", "Rakhiv", "Sighetu Marmației"} <= cities
    assert all(city in article for city in ("Khust", "Tyachiv", "Rakhiv", "Sighetu Marmației"))
