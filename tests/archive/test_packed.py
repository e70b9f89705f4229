"""Damaged and locked packages end with what is listed, whatever is wrong with them."""

import io
import zipfile

import pytest

from archive.packed import DAMAGE


@pytest.mark.parametrize("flag", [0x01, 0x20])
@pytest.mark.parametrize("method", [0, 8, 99])
def test_reading_a_member_of_a_broken_package(flag: int, method: int) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("part.xml", "<a>words</a>" * 100)
    data = bytearray(packed.getvalue())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.index(mark)
        data[start + at] = flag  # locked, or patched
        data[start + at + 2] = method
    with pytest.raises(DAMAGE), zipfile.ZipFile(io.BytesIO(bytes(data))) as read:
        read.read("part.xml")
