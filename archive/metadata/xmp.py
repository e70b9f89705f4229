"""XMP packets read into plain values, leniently (ISO 16684-1, the RDF subset XMP uses).

One reader for every packet: embedded, in pieces (ExtendedXMP), behind a damaged header, in a
sidecar, and those a strict parser throws away as a whole because one property is wrong. Values are

- a text;
- a list (Bag, Seq, or Alt without languages);
- a structure, a dict whose keys hold a colon (``Iptc4xmpExt:City``);
- texts by language, a dict whose keys hold none (``x-default``, ``en``).

Properties are named by the prefixes of ``archive.metadata.iptc`` whatever prefix the packet uses.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from archive.metadata.iptc import PREFIXES

if TYPE_CHECKING:
    from lxml.etree import _Element

XmpValue: TypeAlias = str | list["XmpValue"] | dict[str, "XmpValue"]
Properties: TypeAlias = dict[str, XmpValue]

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_LANGUAGE = f"{_XML}lang"
_LISTS = (f"{_RDF}Bag", f"{_RDF}Seq", f"{_RDF}Alt")
_DECLARATION = re.compile(r"^\s*<\?xml\b[^>]*\?>")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_BARE_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)")
_MAX_DEPTH = 40


def parse(packet: bytes | str) -> Properties:
    """Return the properties of a packet; what cannot be understood is left out, never raised."""
    from lxml import etree

    text = packet if isinstance(packet, str) else decode(packet)
    text = _NOT_XML.sub("", _DECLARATION.sub("", text.lstrip("\ufeff")))
    text = _BARE_AMPERSAND.sub("&amp;", text)  # recovering, a parser would drop it
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True, encoding="utf-8",
    )  # fmt: skip
    try:
        root = etree.fromstring(text.strip().encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return {}
    found: Properties = {}
    if root is not None:
        for description in _descriptions(root):
            for name, value in _fields(description, depth=0).items():
                found.setdefault(name, value)
    return found


def decode(packet: bytes) -> str:
    """Decode a packet: UTF-8, UTF-16 or UTF-32 with or without mark; bad bytes as cp1252."""
    for mark, codec in (
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\x00\x00\xfe\xff", "utf-32-be"), (b"\xff\xfe\x00\x00", "utf-32-le"),
        (b"\xfe\xff", "utf-16-be"), (b"\xff\xfe", "utf-16-le"),
        (b"\x00\x00\x00<", "utf-32-be"), (b"<\x00\x00\x00", "utf-32-le"),
        (b"\x00<", "utf-16-be"), (b"<\x00", "utf-16-le"),
    ):  # fmt: skip
        if packet.startswith(mark):
            return packet.decode(codec, "replace")
    try:
        return packet.decode("utf-8")
    except UnicodeDecodeError:
        return packet.decode("cp1252", "replace")


def plain(value: XmpValue | None) -> str:
    """Return one text for a value: the default language, the first of a list, or nothing."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list):
        return next((text for text in map(plain, value) if text), "")
    if isinstance(value, dict):
        if any(":" in key for key in value):
            return ""
        ordered = [value.get("x-default", ""), *value.values()]
        return next((text for text in map(plain, ordered) if text), "")
    return ""


def texts(value: XmpValue | None) -> tuple[str, ...]:
    """Return all texts of a list (or the one text of a plain value), without empty ones."""
    if isinstance(value, list):
        return tuple(text for text in map(plain, value) if text)
    one = plain(value)
    return (one,) if one else ()


def structures(value: XmpValue | None) -> tuple[Properties, ...]:
    """Return the structures of a value: one, or those in a list."""
    items = value if isinstance(value, list) else [value]
    return tuple(
        item for item in items if isinstance(item, dict) and any(":" in key for key in item)
    )


def _descriptions(root: "_Element") -> Iterator["_Element"]:
    tops = [root] if root.tag == f"{_RDF}RDF" else list(root.iter(f"{_RDF}RDF"))
    for top in tops:
        yield from top.iterchildren(f"{_RDF}Description")


def _fields(element: "_Element", depth: int) -> Properties:
    found: Properties = {}
    for name, text in element.attrib.items():
        key = str(name)
        if not key.startswith((_RDF, _XML)) and key.startswith("{"):
            found.setdefault(_named(key, element), str(text))
    for child in element.iterchildren():
        tag = child.tag
        if isinstance(tag, str) and tag.startswith("{") and not tag.startswith(_RDF):
            value = _value(child, depth + 1)
            if value is not None:
                found.setdefault(_named(tag, child), value)
    return found


def _value(element: "_Element", depth: int) -> XmpValue | None:
    if depth > _MAX_DEPTH:
        return None
    resource = element.get(f"{_RDF}resource")
    if resource is not None:
        return str(resource)
    if element.get(f"{_RDF}parseType") == "Resource":
        return _structure(element, depth)
    for child in element.iterchildren():
        if child.tag in _LISTS:
            return _list(child, depth)
        if child.tag == f"{_RDF}Description":
            return _structure(child, depth)
    fields = _fields(element, depth)
    if fields:
        return fields
    return "".join(str(piece) for piece in element.itertext())


def _structure(element: "_Element", depth: int) -> XmpValue | None:
    for child in element.iterchildren(f"{_RDF}value"):
        return _value(child, depth + 1)  # a value with qualifiers: the value is what was meant
    return _fields(element, depth)


def _list(element: "_Element", depth: int) -> XmpValue:
    items = list(element.iterchildren(f"{_RDF}li"))
    if element.tag == f"{_RDF}Alt" and any(item.get(_LANGUAGE) for item in items):
        by_language: dict[str, XmpValue] = {}
        for item in items:
            language = str(item.get(_LANGUAGE) or "x-default")
            by_language.setdefault(language, _value(item, depth + 1) or "")
        return by_language
    values = (_value(item, depth + 1) for item in items)
    return [value for value in values if value is not None]


def _named(tag: str, element: "_Element") -> str:
    namespace, _, local = tag[1:].partition("}")
    prefix = PREFIXES.get(namespace)
    if prefix is None:
        own = next((p for p, uri in element.nsmap.items() if uri == namespace and p), None)
        prefix = own if own and own not in PREFIXES.values() else f"{{{namespace}}}"
    return f"{prefix}:{local}"
