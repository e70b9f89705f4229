"""Pictures that look alike are near each other, crops and mirrored ones too."""

import io

import numpy as np
from PIL import Image, ImageEnhance, ImageOps

from archive.imaging import decode
from archive.imaging.looks import Looks, crop_sizes, distance, looks_of, sample


def looks(data: bytes) -> int | None:
    return all_looks(decode.pixels(decode.open_picture(data, "a"), 512)).perceptual_hash


def all_looks(image: Image.Image) -> Looks:
    return looks_of([sample(image)])[0]


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
        assert distance(mine, copy) <= 4
        assert distance(mine, other) > 10
        assert -(2**63) <= mine < 2**63


def test_a_flat_picture_looks_like_nothing() -> None:
    [flat] = looks_of([sample(Image.new("RGB", (80, 60), (90, 90, 90)))])
    assert flat == Looks(None, ())


def test_distance_counts_bits_of_signed_numbers() -> None:
    assert distance(-1, 0) == 64
    assert distance(-1, -2) == 1
    assert distance(5, 5) == 0


def test_a_mirrored_or_cut_picture_is_near_what_is_kept_of_the_whole() -> None:
    whole = Image.open(io.BytesIO(scene(3))).convert("RGB")
    kept = all_looks(whole).crop_hashes
    assert len(kept) == len(crop_sizes())
    mirrored = all_looks(ImageOps.mirror(whole)).perceptual_hash
    tighter = all_looks(whole.crop((32, 21, 608, 399))).perceptual_hash
    assert mirrored is not None
    assert tighter is not None
    assert distance(mirrored, kept[0]) <= 2
    assert min(distance(tighter, crop) for crop in kept) <= 6


def test_many_at_once_look_as_each_alone() -> None:
    plain = sample(Image.new("L", (9, 9), 200))
    samples = [plain if n % 9 == 4 else sample(Image.open(io.BytesIO(scene(n)))) for n in range(70)]
    assert looks_of(samples) == [looks_of([one])[0] for one in samples]
    assert looks_of([]) == []
