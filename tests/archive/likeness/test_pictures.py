"""Pictures brought in: one of them mirrored, cut, changed in tone, and others that are not it."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageOps

from archive import likeness
from archive.catalogue import Catalogue
from archive.imaging.matching import SURE, correlation, reduced
from archive.ingest import ingest_files
from tests.factories import picture_bytes

SEEDS = range(20, 26)


def picture(seed: int = 20) -> Image.Image:
    return Image.open(io.BytesIO(picture_bytes(seed=seed, width=720, height=480)))


def kept(folder: Path, name: str, image: Image.Image, quality: int = 85) -> None:
    image.convert("RGB").save(folder / f"{name}.jpg", quality=quality)


def cut(image: Image.Image, left: float, top: float, right: float, bottom: float) -> Image.Image:
    width, height = image.size
    return image.crop((round(left * width), round(top * height), round(right * width),
                       round(bottom * height)))  # fmt: skip


WAYS: dict[str, tuple[Callable[[Image.Image], Image.Image], str]] = {
    "smaller": (lambda one: one.resize((300, 200)), "alike"),
    "grey": (ImageOps.grayscale, "alike"),
    "mirrored": (ImageOps.mirror, "mirrored"),
    "tighter": (lambda one: cut(one, 0.1, 0.11, 0.9, 0.9), "crop"),
    "corner": (lambda one: cut(one, 0, 0, 0.8, 0.81), "crop"),
    "square": (lambda one: cut(one, 0, 0, 0.67, 1), "crop"),
    "wide": (lambda one: cut(one, 0, 0.16, 1, 1), "crop"),
    "mirrored and tighter": (lambda one: ImageOps.mirror(cut(one, 0.1, 0.11, 0.9, 0.9)), "crop"),
    "mirrored and cut from a side": (lambda one: ImageOps.mirror(cut(one, 0, 0, 0.67, 1)), "crop"),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("order", ["before", "after"])
def test_what_an_editor_does_to_a_picture_is_found(
    catalogue: Catalogue, tmp_path: Path, way: str, order: str
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    change, kind = WAYS[way]
    for seed in SEEDS[1:]:
        kept(folder, f"other-{seed}", picture(seed))
    kept(folder, "0-whole" if order == "before" else "z-whole", picture())
    kept(folder, "m-changed", change(picture()), quality=60)
    report = ingest_files(catalogue, [folder], workers=1)
    changed = report.added[1 if order == "before" else 0]
    whole = report.added[0 if order == "before" else -1]
    found = catalogue.ask(likeness.looks_of, whole).pairs
    assert [({one.photo, one.other}, one.kind) for one in found] == [({whole, changed}, kind)]
    assert catalogue.ask(likeness.undecided).total == 1


def test_in_two_imports_and_again(catalogue: Catalogue, tmp_path: Path) -> None:
    for number, image in enumerate([picture(), cut(picture(), 0, 0, 0.8, 0.8)]):
        folder = tmp_path / str(number)
        folder.mkdir()
        kept(folder, "one", image)
        ingest_files(catalogue, [folder], workers=1)
    (pair,) = catalogue.ask(likeness.undecided).pairs
    small = catalogue.thumbnails.get
    assert catalogue.do(likeness.suggest_likenesses, [1, 2], small).value == 0
    catalogue.do(likeness.same_picture, [pair.photo, pair.other])
    assert catalogue.do(likeness.suggest_likenesses, [1, 2], small).value == 0


def test_a_near_hash_without_the_pixels_is_no_crop() -> None:
    pieces = {seed: reduced(cut(picture(seed), 0.2, 0.1, 0.9, 0.8)) for seed in SEEDS}
    wholes = {seed: reduced(picture(seed)) for seed in SEEDS}
    for one, piece in pieces.items():
        for other, whole in wholes.items():
            assert (correlation(piece, whole) >= SURE) == (one == other)


@pytest.mark.parametrize("size", [(1, 1), (1, 500), (500, 1), (3, 3)])
def test_pictures_of_any_size_are_compared(size: tuple[int, int]) -> None:
    speck, whole = reduced(Image.new("L", size, 128)), reduced(picture())
    assert correlation(speck, whole) < SURE
    assert correlation(whole, speck) < SURE
