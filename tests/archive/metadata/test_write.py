"""XMP packets: what is written is what the reader reads, and what others wrote stays."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.metadata.write import NotWritten, packet
from archive.metadata.xmp import parse, plain, texts

WHOLE = {
    "dc:title": {"x-default": "Road & <bridge>", "uk": "Дорога"},
    "dc:description": {"x-default": "A road,\nsecond line"},
    "dc:creator": ["Ann, Example", "Bo Other"],
    "dc:subject": ["flood", "повінь"],
    "photoshop:Credit": "Ann Example/Kormoran",
    "Iptc4xmpCore:CreatorContactInfo": {"Iptc4xmpCore:CiEmailWork": "ann@example.org"},
    "Iptc4xmpCore:AltTextAccessibility": {"x-default": "A bridge under water"},
    "Iptc4xmpExt:EventId": ["https://events.example/1", "urn:uuid:2"],
    "Iptc4xmpExt:LocationShown": [
        {"Iptc4xmpExt:City": "Bakhmut", "exif:GPSLatitude": "48,35.6500N",
         "Iptc4xmpExt:LocationName": {"x-default": "Bakhmut"},
         "Iptc4xmpExt:LocationId": ["https://sws.geonames.org/713174/"]},
        {"Iptc4xmpExt:CountryName": "Ukraine"},
    ],
    "plus:Licensor": [{"plus:LicensorName": "Kormoran & Co",
                       "plus:LicensorURL": "https://kormoran.example/?a=1&b=2"}],
    "plus:DataMining": "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED",
    "plus:MediaConstraints": {"x-default": "web, print"},
    "xmp:Rating": "4",
}  # fmt: skip

FOREIGN = """<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/"
    xmlns:zz="http://zz.example/ns/" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"
    crs:Exposure2012="+0.50" zz:Thing="kept">
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">old</rdf:li>
    <rdf:li xml:lang="de">alt</rdf:li></rdf:Alt></dc:title>
   <dc:subject><rdf:Bag><rdf:li>theirs</rdf:li></rdf:Bag></dc:subject>
   <plus:Licensor><rdf:Seq><rdf:li plus:LicensorName="Old"
     plus:LicensorEmail="old@example.org"/></rdf:Seq></plus:Licensor>
  </rdf:Description></rdf:RDF></x:xmpmeta>"""


def test_what_is_written_is_read_again():
    assert parse(packet(WHOLE)) == WHOLE


def test_a_plain_text_is_in_the_default_language():
    assert parse(packet({"dc:rights": "© 2024"})) == {"dc:rights": {"x-default": "© 2024"}}


def test_order_counts_where_the_standard_says_so():
    text = packet(WHOLE)
    after = {name: text.split(f"<{name}>")[1].lstrip()[:9]
             for name in ("dc:creator", "dc:subject", "plus:Licensor")}  # fmt: skip
    assert after == {"dc:creator": "<rdf:Seq>", "dc:subject": "<rdf:Bag>",
                     "plus:Licensor": "<rdf:Seq>"}  # fmt: skip


def test_what_other_programs_wrote_stays_and_ours_is_replaced_whole():
    ours = {"dc:title": "new", "plus:Licensor": [{"plus:LicensorName": "New"}]}
    assert parse(packet(ours, over=FOREIGN)) == {
        "dc:title": {"x-default": "new"},
        "dc:subject": ["theirs"],
        "plus:Licensor": [{"plus:LicensorName": "New"}],
        "crs:Exposure2012": "+0.50",
        "zz:Thing": "kept",
    }


@pytest.mark.parametrize("over", ["no packet at all", "<a/>", "\x00\x01"])
def test_what_is_no_packet_is_not_written_over(over):
    with pytest.raises(NotWritten):
        packet({"dc:title": "new"}, over=over)


def test_a_property_no_schema_knows_is_refused_by_its_name():
    with pytest.raises(NotWritten, match="nowhere"):
        packet({"dc:title": "new", "nowhere:Thing": "x"})


@given(st.text(max_size=60), st.lists(st.text(max_size=20), max_size=4))
def test_any_text_is_written_without_what_xml_cannot_hold(text, words):
    read = parse(packet({"dc:title": "x", "photoshop:Headline": text, "dc:subject": words}))
    assert plain(read["dc:title"]) == "x"
    assert plain(read.get("photoshop:Headline")).split() == _allowed(text).split()
    assert texts(read.get("dc:subject")) == tuple(filter(None, (_allowed(w) for w in words)))


def _allowed(text):
    """``text`` without control characters and halves of characters."""
    barred = {*map(chr, range(32)), "\x7f", "\ufffe", "\uffff"} - {"\t", "\n", "\r"}
    return "".join(
        one for one in text if one not in barred and unicodedata.category(one) != "Cs"
    ).strip()
