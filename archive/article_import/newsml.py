"""Stories in NewsML-G2 and in plain NITF, the XML of the IPTC, with their pictures' captions."""

from collections.abc import Iterator

from lxml import etree

from archive.article_import.blocks import Block, blocks_of_text, clean
from archive.article_import.source import Source
from archive.article_import.wire import (
    WireStory,
    blocks_of_element,
    caption_block,
    wire_source,
)
from archive.errors import NotAnArticle
from archive.reading.records import PartKind
from resources.i18n import gettext as _

_ROOTS = ("newsItem", "newsMessage", "packageItem", "nitf")
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
Element = etree._Element


def is_newsml(text: str) -> bool:
    """Tell whether a text is NewsML-G2 or NITF."""
    start = text[:3000]
    return start.lstrip().startswith("<") and any(
        f"<{root}" in start or f":{root}" in start for root in _ROOTS
    )


def newsml_source(text: str, data: bytes, name: str) -> Source:
    """Return the story of a news item or message; other items of it are its pictures.

    Raises:
        NotAnArticle: it is no such XML, or holds no text.
    """
    root = _parsed(text)
    if root is None or _name(root) not in _ROOTS:
        raise NotAnArticle(source=name, reason=_("it is no item in NewsML-G2."))
    items = [one for one in root.iter() if _name(one) == "newsItem"] or [root]
    told = next((one for one in items if _body(one)), items[0])
    pictures = [one for one in items if one is not told]
    captions = [*(_caption(one) for one in pictures), *_media(told)]
    story = WireStory(
        headline=_first(told, "headline", "hl1"),
        byline=_first(told, "by", "byline", "bytag"),
        publisher=_publisher(told),
        published=_published(told),
        language=_language(told),
        body=_body(told),
        captions=tuple(one for one in captions if one is not None),
        status=next((one.get("qcode") or "" for one in _all(told, "pubStatus")), ""),
    )
    return wire_source(story, data, name, "newsmlg2")


def _parsed(text: str) -> Element | None:
    # Nothing is fetched or expanded: a wire has no need of entities from elsewhere.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True)
    try:
        return etree.fromstring(text.encode("utf-8"), parser)
    except (etree.LxmlError, ValueError):
        return None


def _name(element: Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _all(element: Element, *names: str) -> Iterator[Element]:
    return (one for one in element.iter() if _name(one) in names)


def _text(element: Element) -> str:
    return clean("".join(str(piece) for piece in element.itertext()))


def _first(element: Element, *names: str) -> str:
    for name in names:
        found = next((words for one in _all(element, name) if (words := _text(one))), "")
        if found:
            return found
    return ""


def _body(item: Element) -> tuple[Block, ...]:
    for one in _all(item, "inlineXML", "body.content"):
        inner = next(_all(one, "body.content", "body"), one)
        blocks = tuple(
            block for block in blocks_of_element(inner) if block.kind is not PartKind.CAPTION
        )
        if blocks:
            return blocks
    return next((blocks_of_text("".join(map(str, one.itertext()))) for one in
                 _all(item, "inlineData") if _text(one)), ())  # fmt: skip


def _caption(item: Element) -> Block | None:
    words = [one for one in _all(item, "description") if "caption" in (one.get("role") or "")]
    said = _text(words[0]) if words else _first(item, "description")
    credit = _first(item, "creditline") or "/".join(
        dict.fromkeys(filter(None, (_first(item, "by"), _publisher(item))))
    )
    address = next((one.get("href") or "" for one in _all(item, "remoteContent")), "")
    return caption_block(said, credit, address)


def _media(item: Element) -> Iterator[Block | None]:
    """Yield the captions of the pictures that NITF sets in the text."""
    for media in _all(item, "media"):
        address = next((one.get("source") or "" for one in _all(media, "media-reference")), "")
        yield caption_block(
            _first(media, "media-caption"), _first(media, "media-producer"), address
        )


def _publisher(item: Element) -> str:
    for name in ("infoSource", "provider", "distributor", "doc.copyright"):
        for one in _all(item, name):
            told = _first(one, "name") or one.get("literal") or one.get("holder") or _text(one)
            if told and ":" not in told:
                return clean(told)
    return ""


def _published(item: Element) -> str:
    for name in ("contentCreated", "firstCreated", "versionCreated", "date.issue"):
        for one in _all(item, name):
            told = _text(one) or one.get("norm") or ""
            if told:
                return told
    return ""


def _language(item: Element) -> str:
    told = [one.get("tag") or "" for one in _all(item, "language")]
    told += [one.get(_LANG) or "" for one in item.iter() if one.get(_LANG)]
    return next(filter(None, told), "")
