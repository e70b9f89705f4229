"""XMP packets written from plain values: what ``xmp.parse`` reads, the other way round.

The packet is put together by exiv2, whose failures are silent (a wrong prefix drops everything), so
its answer is checked and the packet is read again before anybody gets it. Kinds of values, lists
and structures: ``archive.metadata.iptc``. Which lists are ordered: IPTC Photo Metadata 2025.1 and
PLUS say ``Seq`` for creators and for everything of PLUS, ``Bag`` for all else.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from archive.metadata.exif import library
from archive.metadata.iptc import BY_XMP, structure
from archive.metadata.xmp import Properties, XmpValue, parse

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_EXIV2_PREFIXES = {"Iptc4xmpExt": "iptcExt", "Iptc4xmpCore": "iptc"}
_IN_STRUCTURES = {"Iptc4xmpExt": "iptcExt"}
_LANGUAGES = "languages"
_SIMPLE = ("text", "uri", "date", "number", "any")
_OF_PLUS = {"plus:MediaConstraints": _LANGUAGES, "plus:RegionConstraints": _LANGUAGES}
"""Properties of PLUS that IPTC did not take over and that are not plain texts."""


class NotWritten(Exception):
    """The packet could not be made; the message says which property is in the way."""


def packet(properties: Mapping[str, XmpValue], *, over: str = "") -> str:
    """Return an XMP packet with these properties, named as ``xmp.parse`` names them.

    ``over`` is a packet whose other properties are kept, whoever wrote them.

    Raises:
        NotWritten: exiv2 refuses a property, or ``over`` is no packet.
    """
    exiv2 = library()
    data = _other_properties(exiv2, properties, over) if over else exiv2.XmpData()
    wanted = {name: value for name, each in properties.items() if (value := _clean(each))}
    writer = _Writer(exiv2, data)
    for name, value in wanted.items():
        writer.add(_key(name), value, _kind(name, value))
    flags = int(exiv2.XmpParser.XmpFormatFlags.useCompactFormat)
    text = _encoded(exiv2, data, flags)
    lost = wanted.keys() - parse(text).keys()
    if lost:
        raise NotWritten(", ".join(sorted(lost)))
    return text


def _encoded(exiv2: Any, data: Any, flags: int) -> str:
    try:
        code, text = exiv2.XmpParser.encode(data, flags)
    except exiv2.Exiv2Error as error:
        raise NotWritten(str(error)) from error
    if code:
        raise NotWritten(", ".join(dict.fromkeys(datum.key() for datum in data)))
    return str(text)


def _other_properties(exiv2: Any, ours: Mapping[str, XmpValue], over: str) -> Any:
    """What a packet says beside our own properties, read by exiv2 so that it can write it again."""
    image = exiv2.ImageFactory.create(exiv2.ImageType.xmp)
    try:
        image.setXmpPacket(over)
    except exiv2.Exiv2Error as error:
        raise NotWritten(str(error)) from error
    data = image.xmpData()
    keys = [_key(name) for name in ours]
    for key in [datum.key() for datum in data]:
        if any(key == own or key.startswith((f"{own}[", f"{own}/")) for own in keys):
            found = data.findKey(exiv2.XmpKey(key))
            if found != data.end():
                data.erase(found)
    return data


def _clean(value: XmpValue) -> Any:
    """Leave out what XML cannot hold and what is empty."""
    if isinstance(value, str):
        return _NOT_XML.sub("", value).strip()
    if isinstance(value, list):
        return [one for one in map(_clean, value) if one]
    return {name: one for name, each in value.items() if (one := _clean(each))}


def _kind(name: str, value: XmpValue) -> "_Kind":
    known = BY_XMP.get(name)
    ordered = name == "dc:creator" or name.startswith("plus:")
    if known is not None:
        return _Kind(known.kind, known.many, ordered)
    return _Kind(_OF_PLUS.get(name, "text"), isinstance(value, list), ordered)


def _key(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"Xmp.{_EXIV2_PREFIXES.get(prefix, prefix)}.{local}"


def _path(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{_IN_STRUCTURES.get(prefix, prefix)}:{local}"


@dataclass(frozen=True, slots=True)
class _Kind:
    """What kind of value a property has, if it may be repeated, and if its order counts."""

    name: str
    many: bool = False
    ordered: bool = False


class _Writer:
    """Puts values of every kind into exiv2's data."""

    def __init__(self, exiv2: Any, data: Any) -> None:
        self._exiv2, self._data = exiv2, data

    def add(self, key: str, value: Any, kind: _Kind) -> None:
        exiv2 = self._exiv2
        if kind.name == _LANGUAGES:
            said = {"x-default": value} if isinstance(value, str) else value
            self._put(key, exiv2.LangAltValue(said))
        elif kind.name in _SIMPLE and kind.many:
            sort = exiv2.TypeId.xmpSeq if kind.ordered else exiv2.TypeId.xmpBag
            items = exiv2.XmpArrayValue(sort)
            for one in value if isinstance(value, list) else [value]:
                items.append(one)
            self._put(key, items)
        elif kind.name in _SIMPLE:
            self._put(key, exiv2.XmpTextValue(value))
        elif kind.many:
            self._add_structures(key, value, kind)
        else:
            holder = exiv2.XmpTextValue()
            holder.setXmpStruct(exiv2.XmpValue.XmpStruct.xsStruct)
            self._put(key, holder)
            self._add_fields(key, value, kind.name)

    def _put(self, key: str, value: Any) -> None:
        try:
            self._data.add(self._exiv2.XmpKey(key), value)
        except self._exiv2.Exiv2Error as error:  # a prefix that no schema has
            raise NotWritten(key) from error

    def _add_structures(self, key: str, values: list[Properties], kind: _Kind) -> None:
        sorts = self._exiv2.XmpValue.XmpArrayType
        listed = self._exiv2.XmpTextValue()
        listed.setXmpArrayType(sorts.xaSeq if kind.ordered else sorts.xaBag)
        self._put(key, listed)
        for place, fields in enumerate(values, 1):
            self._add_fields(f"{key}[{place}]", fields, kind.name)

    def _add_fields(self, key: str, fields: Properties, kind: str) -> None:
        kinds = structure(kind)
        for name, value in fields.items():
            said = kinds.get(name, "text")
            inner = _Kind(said.removesuffix("*"), many=said.endswith("*"))
            self.add(f"{key}/{_path(name)}", value, inner)
