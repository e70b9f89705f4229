"""IIM from bytes: character sets declared and not, the checksum, damage."""

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.metadata import iim

UTF8 = (1, 90, b"\x1b%G")


def dataset(record: int, number: int, data: bytes) -> bytes:
    return bytes((0x1C, record, number)) + len(data).to_bytes(2) + data


def block(*sets: tuple[int, int, bytes]) -> bytes:
    return b"".join(dataset(*each) for each in sets)


def resource(number: int, data: bytes, name: bytes = b"") -> bytes:
    head = b"8BIM" + number.to_bytes(2) + bytes((len(name),)) + name
    head += b"\0" * (len(head) % 2)
    return head + len(data).to_bytes(4) + data + b"\0" * (len(data) % 2)


def read(*sets: tuple[int, int, bytes]) -> iim.Block:
    return iim.from_bytes(block(*sets))


def test_declared_utf8() -> None:
    found = read(UTF8, (2, 120, "Бахмут".encode()))
    assert (found.texts(2, 120), found.charset, found.declared) == (("Бахмут",), "utf-8", True)


def test_declared_latin_2() -> None:
    found = read((1, 90, b"\x1b-B"), (2, 90, "Łódź".encode("iso8859-2")))
    assert found.texts(2, 90) == ("Łódź",)


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("© 2023 Example", "cp1252"),
        ("Zoë Müller, Paris", "cp1252"),
        ("plain", "ascii"),
        ("Київ", "utf-8"),
        ("Жителі Харкова прибирають сніг", "cp1251"),
        ("Фото: Іван Петренко/УНІАН", "cp1251"),
    ],
)
def test_undeclared_is_worked_out(text: str, codec: str) -> None:
    found = read((2, 120, text.encode(codec)))
    assert (found.texts(2, 120), found.charset, found.declared) == ((text,), codec, False)


def test_repeated_datasets_and_empty_ones() -> None:
    found = read((2, 25, b"war"), (2, 25, b"\0\0"), (2, 25, b" snow "))
    assert found.texts(2, 25) == ("war", "snow")


def test_raw_bytes_are_kept() -> None:
    found = read((2, 116, b"\xa9 Example"))
    assert found.datasets[0].raw == b"\xa9 Example"
    assert found.datasets[0].text == "© Example"


def test_an_extended_dataset() -> None:
    long = b"x" * 40_000
    raw = bytes((0x1C, 2, 120)) + b"\x80\x04" + len(long).to_bytes(4) + long
    assert iim.from_bytes(raw).texts(2, 120) == ("x" * 40_000,)


@pytest.mark.parametrize(("change", "verdict"), [(b"", "matches"), (b"x", "differs")])
def test_the_checksum(change: bytes, verdict: str) -> None:
    raw = block(UTF8, (2, 5, b"Title"))
    digest = hashlib.md5(raw + change).digest()
    resources = resource(0x0404, raw, b"name") + resource(0x0425, digest)
    assert iim.from_resources(resources).digest == verdict


def test_no_checksum_or_an_empty_one() -> None:
    raw = block((2, 5, b"Title"))
    assert iim.from_resources(resource(0x0404, raw)).digest is None
    assert iim.from_resources(resource(0x0404, raw) + resource(0x0425, bytes(16))).digest is None


def test_resources_split_over_segments_and_begun_anew() -> None:
    raw = resource(0x03ED, b"\0" * 16) + resource(0x0404, block((2, 5, b"T" * 50)))
    head = b"Photoshop 3.0\0"
    split = [head + raw[:60], head + raw[60:]]
    assert iim.from_segments(split).texts(2, 5) == ("T" * 50,)
    anew = [head + resource(0x03ED, b"\0" * 17)[:-3], head + resource(0x0404, block((2, 5, b"T")))]
    assert iim.from_segments(anew).texts(2, 5) == ("T",)
    assert iim.from_segments([b"Exif"]).datasets == ()


def test_a_wrong_length_loses_only_itself() -> None:
    broken = bytearray(resource(0x03ED, b"\0" * 8))
    broken[8:12] = (3).to_bytes(4)
    assert iim.from_resources(bytes(broken) + resource(0x0404, block((2, 5, b"T")))).texts(2, 5)


def test_a_cut_block_gives_what_is_there() -> None:
    raw = block((2, 5, b"Title"), (2, 90, b"Kharkiv"))
    assert iim.from_bytes(raw[:-3]).texts(2, 90) == ("Khar",)


@settings(max_examples=200)
@given(st.binary(max_size=120))
def test_nothing_makes_it_raise(data: bytes) -> None:
    iim.from_resources(data)
    iim.from_resources(b"8BIM\x04\x04\0\0" + len(data).to_bytes(4) + data)
    iim.from_bytes(b"\x1c\x02" + data)
