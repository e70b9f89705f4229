"""Packets of every shape become plain values; broken ones give what can be understood."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.metadata import xmp

HEAD = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:e="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">"""
TAIL = "</rdf:RDF></x:xmpmeta>"


def packet(inside: str, attributes: str = "") -> str:
    return f'{HEAD}<rdf:Description rdf:about="" {attributes}>{inside}</rdf:Description>{TAIL}'


def test_attributes_and_elements_are_properties() -> None:
    found = xmp.parse(packet("<dc:format>image/jpeg</dc:format>", 'photoshop:Credit="REUTERS"'))
    assert found == {"photoshop:Credit": "REUTERS", "dc:format": "image/jpeg"}


def test_lists_keep_their_order() -> None:
    text = "<dc:subject><rdf:Bag><rdf:li>b</rdf:li><rdf:li>a</rdf:li></rdf:Bag></dc:subject>"
    assert xmp.parse(packet(text)) == {"dc:subject": ["b", "a"]}


def test_texts_by_language() -> None:
    text = (
        '<dc:title><rdf:Alt><rdf:li xml:lang="uk">Міст</rdf:li>'
        '<rdf:li xml:lang="x-default">Bridge</rdf:li></rdf:Alt></dc:title>'
    )
    found = xmp.parse(packet(text))
    assert found == {"dc:title": {"uk": "Міст", "x-default": "Bridge"}}
    assert xmp.plain(found["dc:title"]) == "Bridge"


@pytest.mark.parametrize(
    "place",
    [
        '<rdf:li rdf:parseType="Resource"><e:City>Bakhmut</e:City></rdf:li>',
        "<rdf:li><rdf:Description><e:City>Bakhmut</e:City></rdf:Description></rdf:li>",
        '<rdf:li e:City="Bakhmut"/>',
        '<rdf:li><rdf:Description e:City="Bakhmut"/></rdf:li>',
    ],
)
def test_structures_in_all_their_spellings(place: str) -> None:
    text = f"<e:LocationShown><rdf:Bag>{place}</rdf:Bag></e:LocationShown>"
    found = xmp.parse(packet(text))
    assert found == {"Iptc4xmpExt:LocationShown": [{"Iptc4xmpExt:City": "Bakhmut"}]}
    assert xmp.structures(found["Iptc4xmpExt:LocationShown"]) == ({"Iptc4xmpExt:City": "Bakhmut"},)


def test_an_address_and_a_qualified_value() -> None:
    text = (
        '<dc:source rdf:resource="http://example.com/1"/><dc:creator rdf:parseType="Resource">'
        "<rdf:value>Ann</rdf:value><e:Role>photo</e:Role></dc:creator>"
    )
    assert xmp.parse(packet(text)) == {"dc:source": "http://example.com/1", "dc:creator": "Ann"}


def test_a_prefix_of_the_packets_own_is_renamed() -> None:
    text = (
        packet("").replace("xmlns:photoshop", "xmlns:ps").replace(' rdf:about=""', ' ps:City="X"')
    )
    assert xmp.parse(text) == {"photoshop:City": "X"}


def test_one_property_given_twice_does_not_lose_the_others() -> None:
    twice = "<photoshop:City>A</photoshop:City>" * 2 + "<photoshop:Credit>B</photoshop:Credit>"
    assert xmp.parse(packet(twice)) == {"photoshop:City": "A", "photoshop:Credit": "B"}


def test_what_stands_before_the_damage_is_read() -> None:
    text = packet("<photoshop:City>A</photoshop:City><dc:title>never closed")
    assert xmp.parse(text[:-40])["photoshop:City"] == "A"


def test_illegal_characters_and_entities_are_survived() -> None:
    assert xmp.parse(packet("", 'photoshop:City="A\x00\x0bB"')) == {"photoshop:City": "AB"}
    bomb = '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + packet(
        "<dc:title>&b;</dc:title>"
    )
    assert "aaaa" not in str(xmp.parse(bomb))


def test_a_bare_ampersand_is_kept() -> None:
    text = "<dc:format>Tom & Jerry &amp; son &#38; &nbsp;co</dc:format>"
    assert xmp.parse(packet(text)) == {"dc:format": "Tom & Jerry & son & &nbsp;co"}


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32-le"])
def test_every_encoding(codec: str) -> None:
    data = packet("<photoshop:City>Харків</photoshop:City>").encode(codec)
    assert xmp.parse(data) == {"photoshop:City": "Харків"}


def test_a_wrong_declaration_and_wrong_bytes() -> None:
    text = '<?xml version="1.0" encoding="UTF-16"?>' + packet("<photoshop:City>é</photoshop:City>")
    assert xmp.parse(text) == {"photoshop:City": "é"}
    assert xmp.parse(packet("<photoshop:City>é</photoshop:City>").encode("cp1252")) == {
        "photoshop:City": "é"
    }


@pytest.mark.parametrize("data", [b"", b"   ", b"no xml", b"<a/>", b"\x00" * 9, "<rdf:RDF>"])
def test_no_packet_gives_nothing(data: bytes | str) -> None:
    assert xmp.parse(data) == {}


@settings(max_examples=150)
@given(st.binary(max_size=200) | st.text(max_size=200).map(packet))
def test_nothing_makes_it_raise(data: bytes | str) -> None:
    assert isinstance(xmp.parse(data), dict)


@settings(max_examples=100)
@given(st.integers(0, 400), st.binary(min_size=1, max_size=4))
def test_damage_anywhere_is_survived(at: int, damage: bytes) -> None:
    whole = packet(
        "<dc:subject><rdf:Bag><rdf:li>b</rdf:li></rdf:Bag></dc:subject>", 'photoshop:City="X"'
    ).encode()
    at = min(at, len(whole))
    assert isinstance(xmp.parse(whole[:at] + damage + whole[at + len(damage) :]), dict)
    assert isinstance(xmp.parse(whole[:at]), dict)
