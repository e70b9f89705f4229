"""Every carrier is read, also from behind damage; what came is kept without loss."""

import hashlib
import io
import json
from pathlib import Path

import exiv2
import pillow_heif
import pytest
from PIL import Image

from archive.errors import Unreadable
from archive.metadata import read, xmp
from tests.archive.metadata.test_jpeg import segment
from tests.factories import photo_bytes, picture_bytes, with_metadata

PACKET = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-'
    'syntax-ns#"><rdf:Description rdf:about="" '
    'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" '
    'xmlns:xmpNote="http://ns.adobe.com/xmp/note/" {}/></rdf:RDF></x:xmpmeta>'
)


def packet(attributes: str) -> bytes:
    return PACKET.format(attributes).encode()


def jpeg_with(*segments: bytes) -> bytes:
    plain = picture_bytes()
    return plain[:2] + b"".join(segments) + plain[2:]


def test_all_carriers_of_a_wire_photo() -> None:
    found = read.read_bytes(photo_bytes(caption="Snow in Lviv", creator="Olena Marchuk"))
    assert xmp.plain(found.xmp["dc:description"]) == "Snow in Lviv"
    assert found.xmp["dc:creator"] == ["Olena Marchuk"]
    assert found.iim.texts(2, 80) == ("Olena Marchuk",)
    assert found.exif["Exif.Photo.DateTimeOriginal"] == "2024:01:12 09:30:00"
    assert found.notes == ()


def test_a_damaged_header() -> None:
    mangled = b"XMP\0://ns.adobe.com/xap/1.0/\0" + packet('photoshop:Credit="AFP"')
    found = read.read_bytes(jpeg_with(segment(0xE1, mangled)))
    assert found.xmp == {"photoshop:Credit": "AFP"}
    assert found.notes == ("xmp_header_damaged",)


def test_heif_items_whose_place_has_no_base() -> None:
    kept = io.BytesIO()
    names = Image.Exif()
    names[0x013B] = "Olena Marchuk"
    pillow_heif.register_heif_opener()
    Image.new("RGB", (64, 64)).save(
        kept, "HEIF", exif=names.tobytes(), xmp=packet('photoshop:Credit="AFP"')
    )
    data = without_base_offsets(kept.getvalue())
    strict = exiv2.ImageFactory.open(data)
    strict.readMetadata()
    assert len(strict.exifData()) == 0
    assert len(strict.xmpData()) == 0
    found = read.read_bytes(data)
    assert found.xmp == {"photoshop:Credit": "AFP"}
    assert found.exif["Exif.Image.Artist"] == "Olena Marchuk"


def without_base_offsets(heif: bytes) -> bytes:
    """Write the places of a HEIF file's items the other way: base zero, all in the extent."""
    data = bytearray(heif)
    box = data.find(b"iloc")
    assert data[box + 4 : box + 10] == b"\0\0\0\0\x44\x40"  # version 0, 4 bytes each, a base
    for item in range(int.from_bytes(data[box + 10 : box + 12])):
        at = box + 12 + 18 * item + 4
        base = bytes(data[at : at + 4])
        data[at : at + 4] = bytes(4)
        data[at + 6 : at + 10] = base
    return bytes(data)


def test_a_packet_a_strict_reader_drops() -> None:
    twice = packet('photoshop:Credit="AFP"').replace(
        b"/></rdf:RDF>",
        b"><photoshop:City>A</photoshop:City><photoshop:City>B</photoshop:City>"
        b"</rdf:Description></rdf:RDF>",
    )
    data = jpeg_with(segment(0xE1, read.PACKET + twice))
    strict = exiv2.ImageFactory.open(data)
    strict.readMetadata()
    assert len(strict.xmpData()) == 0
    assert read.read_bytes(data).xmp == {"photoshop:Credit": "AFP", "photoshop:City": "A"}


@pytest.mark.parametrize("order", [1, -1])
def test_extended_xmp_is_put_together(order: int) -> None:
    more = packet('photoshop:Headline="long"')
    guid = hashlib.md5(more).hexdigest().upper().encode()
    pieces = [
        segment(0xE1, read.EXTENSION + guid + len(more).to_bytes(4) + at.to_bytes(4) + more[at:end])
        for at, end in ((0, 100), (100, len(more)))
    ]
    main = segment(0xE1, read.PACKET + packet(f'xmpNote:HasExtendedXMP="{guid.decode()}"'))
    found = read.read_bytes(jpeg_with(main, *pieces[::order]))
    assert found.xmp["photoshop:Headline"] == "long"
    assert found.notes == ("xmp_extended",)
    cut = read.read_bytes(jpeg_with(main, pieces[0]))
    assert cut.notes == ("xmp_extended_incomplete",)


def test_an_extended_packet_that_lies_about_its_size() -> None:
    lie = segment(0xE1, read.EXTENSION + b"0" * 32 + b"\xff" * 4 + bytes(4) + b"x")
    assert read.read_bytes(jpeg_with(lie)).notes == ("xmp_extended_incomplete",)


def test_undeclared_latin_bytes_in_iim() -> None:
    data = with_metadata(picture_bytes(), iptc={"Iptc.Application2.Copyright": "X Example"})
    found = read.read_bytes(data.replace(b"X Example", b"\xa9 Example").replace(b"\x1b%G", b"   "))
    assert found.iim.texts(2, 116) == ("© Example",)
    assert found.notes == ("iim_charset_guessed",)


@pytest.mark.parametrize("format", ["PNG", "TIFF", "WEBP", "JPEG2000"])
def test_other_formats(format: str) -> None:
    iptc = {} if format == "WEBP" else {"Iptc.Application2.Headline": "Head"}
    data = with_metadata(
        picture_bytes(format=format), xmp={"Xmp.photoshop.Credit": "AFP"}, iptc=iptc,
        exif={"Exif.Image.Artist": "Ann"},
    )  # fmt: skip
    found = read.read_bytes(data)
    assert found.xmp["photoshop:Credit"] == "AFP"
    assert found.iim.texts(2, 105) == (("Head",) if iptc else ())
    assert found.exif["Exif.Image.Artist"] == "Ann"


def test_windows_tags_and_comments() -> None:
    data = with_metadata(
        picture_bytes(),
        exif={
            "Exif.Image.XPTitle": " ".join(str(b) for b in "Міст\0".encode("utf-16-le")),
            "Exif.Photo.UserComment": 'charset="Unicode" Сніг',
        },
    )
    found = read.read_bytes(data)
    assert found.exif["Exif.Image.XPTitle"] == "Міст"
    assert found.exif["Exif.Photo.UserComment"] == "Сніг"


def test_what_came_survives_storage() -> None:
    data = photo_bytes(xmp={"Xmp.photoshop.City": "Харків"})
    found = read.read_bytes(data.replace(b"\x1b%G", b"   ").replace(b"Lviv", b"L\xe9iv"))
    assert read.unpacked(read.packed(found)) == found
    assert read.from_document(json.loads(json.dumps(found.document()))) == found


@pytest.mark.parametrize("data", [b"", b"\xff\xd8\xff", b"II*\0", b"8BPS\0\1", b"RIFF    WEBP"])
def test_hardly_any_bytes(data: bytes) -> None:
    assert read.read_bytes(data).xmp == {}


def test_cut_anywhere(tmp_path: Path) -> None:
    whole = photo_bytes()
    for cut in range(0, len(whole), 97):
        read.read_bytes(whole[:cut])


def test_a_file_with_its_sidecar(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(photo_bytes())
    (tmp_path / "a.xmp").write_bytes(packet('photoshop:Headline="desk"'))
    found = read.read(tmp_path / "a.jpg")
    assert (found.sidecar, found.sidecar_name) == ({"photoshop:Headline": "desk"}, "a.xmp")


def test_a_sidecar_that_cannot_be_read_does_not_cost_the_photo(tmp_path: Path) -> None:
    found = read.read_bytes(photo_bytes(), sidecar=tmp_path / "gone.xmp")
    assert found.xmp
    assert found.notes == ("sidecar_unreadable",)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="no such file"):
        read.read(tmp_path / "a.jpg")
    with pytest.raises(Unreadable):
        read.read(tmp_path)


def test_the_reference_picture(shared_data: Path) -> None:
    path = shared_data / "iptc" / "IPTC-PhotometadataRef-Std2023.2.jpg"
    if not path.is_file():
        pytest.skip("needs IPTC's reference picture in ../shared/data")
    from archive.metadata.iptc import BY_XMP

    found = read.read(path)
    new_in_2025 = {"AIPromptInformation", "AIPromptWriterName", "AISystemUsed",
                   "AISystemVersionUsed"}  # fmt: skip
    missing = {name.partition(":")[2] for name in BY_XMP.keys() - found.xmp.keys()}
    assert missing == new_in_2025
    (shown, _other) = xmp.structures(found.xmp["Iptc4xmpExt:LocationShown"])
    assert xmp.plain(shown["Iptc4xmpExt:City"]).startswith("City (Location shown1)")


def test_real_files_are_read_as_exiv2_reads_them(shared_data: Path) -> None:
    """Our own packet reader and exiv2's agree on every simple property both see."""
    compared = 0
    for path in sorted(shared_data.glob("*/*.jpg")):
        data = path.read_bytes()
        ours = read.read_bytes(data).xmp
        image = exiv2.ImageFactory.open(data)
        image.readMetadata()
        for datum in image.xmpData():
            _family, group, name = datum.key().split(".", 2)
            prefix = {"iptc": "Iptc4xmpCore", "iptcExt": "Iptc4xmpExt"}.get(group, group)
            key = f"{prefix}:{name}"
            if datum.typeName() == "XmpText" and isinstance(ours.get(key), str):
                assert ours[key] == datum.toString().strip("\0") or "type=" in datum.toString()
                compared += 1
    assert compared or not list(shared_data.glob("*/*.jpg"))
