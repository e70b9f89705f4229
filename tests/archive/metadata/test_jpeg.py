"""The picture inside a JPEG, whatever stands around it."""

import io
from hashlib import sha256

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from archive.metadata import jpeg
from tests.factories import picture_bytes, with_metadata


def picture(data: bytes) -> str:
    digest = sha256()
    for part in jpeg.picture_parts(data):
        digest.update(part)
    return digest.hexdigest()


def progressive(seed: int = 1) -> bytes:
    out = io.BytesIO()
    image = Image.open(io.BytesIO(picture_bytes(seed=seed, width=200, height=120)))
    image.save(out, "JPEG", progressive=True, quality=80)
    return out.getvalue()


def segment(marker: int, data: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(data) + 2).to_bytes(2) + data


def test_metadata_do_not_touch_the_picture() -> None:
    plain = picture_bytes()
    written = with_metadata(
        plain, xmp={"Xmp.dc.title": "T"}, iptc={"Iptc.Application2.Caption": "C"},
        exif={"Exif.Image.Artist": "A"},
    )  # fmt: skip
    commented = plain[:2] + segment(jpeg.COM, b"hello") + segment(0xE9, b"x") + plain[2:]
    assert written != plain
    assert picture(plain) == picture(written) == picture(commented)
    assert picture(plain) != picture(picture_bytes(seed=2))


def test_what_follows_the_picture_is_no_part_of_it() -> None:
    for data in (picture_bytes(), progressive()):
        assert picture(data) == picture(data + b"AXS!trailer") == picture(data + b"\0" * 9)
        preview = data[:2] + segment(jpeg.APP2, b"MPF\0index") + data[2:] + picture_bytes(seed=3)
        assert picture(preview) == picture(data)


def test_progressive_pictures_differ_in_any_scan() -> None:
    data = progressive()
    changed = bytearray(data)
    changed[-40] ^= 1
    assert picture(data) != picture(bytes(changed))
    assert picture(data) != picture(progressive(seed=2))


def test_segments_stop_where_the_file_breaks_off() -> None:
    data = segment(jpeg.APP1, b"one") + b"\xff\xff" + segment(jpeg.APP13, b"two")
    found = [data[s.payload : s.end] for s in jpeg.segments(b"\xff\xd8" + data)]
    whole = b"\xff\xd8" + data
    assert [whole[s.payload : s.end] for s in jpeg.segments(whole)] == [b"one", b"two"]
    assert len(found) == 2
    assert list(jpeg.segments(whole[:-1])) == list(jpeg.segments(whole))[:1]


@settings(max_examples=150)
@given(st.binary(max_size=80), st.integers(0, 2000))
def test_nothing_makes_it_raise(data: bytes, cut: int) -> None:
    whole = picture_bytes()
    for damaged in (b"\xff\xd8" + data, whole[:cut], whole[:cut] + data + whole[cut:]):
        list(jpeg.segments(damaged))
        list(jpeg.picture_parts(damaged))
