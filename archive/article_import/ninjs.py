"""Stories in ninjs, the JSON of the IPTC: versions 1 (``body_text``) and 2, 3 (``bodies``)."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from archive.article_import.blocks import Block, blocks_of_text
from archive.article_import.source import Source
from archive.article_import.wire import (
    WireStory,
    blocks_of_markup,
    caption_block,
    wire_source,
)
from archive.errors import NotAnArticle
from resources.i18n import gettext as _

_MARKS = ("versioncreated", "versionCreated", "body_text", "body_html", "body_html5", "body_xhtml",
          "bodies", "headlines", "associations", "firstcreated", "firstCreated")  # fmt: skip
Item = Mapping[str, Any]


def is_ninjs(text: str) -> bool:
    """Tell whether a text is an item in ninjs."""
    if not text[:200].lstrip().startswith("{"):
        return False
    item = _parsed(text)
    return item is not None and "uri" in item and any(mark in item for mark in _MARKS)


def ninjs_source(text: str, data: bytes, name: str) -> Source:
    """Return the story of a ninjs item, with the captions of the pictures it names.

    Raises:
        NotAnArticle: it is no item, or holds no text.
    """
    item = _parsed(text)
    if item is None:
        raise NotAnArticle(source=name, reason=_("it is no item in ninjs."))
    captions = [caption for each in _pictures(item) if (caption := _caption(each)) is not None]
    story = WireStory(
        headline=_said(item, "headline") or _of_role(item, "headlines", "value", "main"),
        byline=_said(item, "byline", "by"),
        publisher=_source_name(item) or _said(item, "copyrightholder", "copyrightHolder"),
        published=_said(item, "firstpublished", "published", "firstCreated", "firstcreated",
                        "versionCreated", "versioncreated"),
        url=_address(item),
        language=_said(item, "language"),
        body=_body(item),
        captions=tuple(captions),
        status=_said(item, "pubstatus", "pubStatus"),
    )  # fmt: skip
    return wire_source(story, data, name, "ninjs")


def _parsed(text: str) -> Item | None:
    try:
        item = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return item if isinstance(item, dict) else None


def _said(item: Item, *names: str) -> str:
    return next((value for name in names if isinstance(value := item.get(name), str)), "")


def _listed(item: Item, name: str) -> list[Item]:
    value = item.get(name)
    each = list(value.values()) if isinstance(value, dict) else value
    return [one for one in each if isinstance(one, dict)] if isinstance(each, list) else []


def _of_role(item: Item, name: str, value: str, role: str) -> str:
    """Return what a list of texts in roles says: in this role, else in the first."""
    told = _listed(item, name)
    best = [one for one in told if role in str(one.get("role", "")).lower()] or told
    return _said(best[0], value) if best else ""


def _body(item: Item) -> tuple[Block, ...]:
    markup = _said(item, "body_html", "body_html5", "body_xhtml")
    for one in _listed(item, "bodies"):
        is_markup = "html" in str(one.get("contentType", one.get("contenttype", ""))).lower()
        if is_markup and not markup:
            markup = _said(one, "value")
    if markup:
        return blocks_of_markup(markup)
    return blocks_of_text(_said(item, "body_text") or _of_role(item, "bodies", "value", "main"))


def _pictures(item: Item, depth: int = 0) -> Iterator[Item]:
    for each in _listed(item, "associations"):
        if str(each.get("type", "")).lower() in {"picture", "graphic", "image"}:
            yield each
        elif depth < _DEEPEST:
            yield from _pictures(each, depth + 1)


_DEEPEST = 3


def _caption(picture: Item) -> Block | None:
    words = _said(picture, "description_text") or _of_role(
        picture, "descriptions", "value", "caption"
    )
    credit = _said(picture, "creditline", "creditLine") or "/".join(
        dict.fromkeys(filter(None, (_said(picture, "byline", "by"), _source_name(picture)
                                    or _said(picture, "copyrightholder", "copyrightHolder"))))
    )  # fmt: skip
    return caption_block(words or _said(picture, "headline"), credit, _href(picture))


def _href(picture: Item) -> str:
    files = _listed(picture, "renditions")
    return next((href for one in files if (href := _said(one, "href", "url"))), "")


def _source_name(item: Item) -> str:
    """Return who sends the item: a provider, else the first source of information."""
    return (
        _said(item, "source", "provider")
        or _of_role(item, "infoSources", "name", "publisher")
        or _of_role(item, "infosource", "name", "publisher")
    )


def _address(item: Item) -> str:
    told = (_said(item, "url", "webUrl"), _said(item, "uri"))
    return next((one for one in told if one.startswith(("http://", "https://"))), "")
