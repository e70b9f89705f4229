"""What a saved page says about its article: JSON-LD, Open Graph and meta elements."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

_ARTICLE = re.compile(r"(?:News|Report|Reportage|Opinion|Analysis|Background|Review|Live)?"
                      r"(?:Article|BlogPosting|NewsArticle)$")  # fmt: skip
_SITE_SUFFIX = re.compile(r"\s+(?:[|–—-]|::)\s+[^|–—]{2,40}$")


@dataclass(frozen=True, slots=True)
class ImageFacts:
    """An image as JSON-LD describes it."""

    source: str
    caption: str
    credit: str


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Facts about an article; None where the page is silent."""

    headline: str | None
    byline: str | None
    publisher: str | None
    url: str | None
    published: str | None
    language: str | None
    images: tuple[ImageFacts, ...]


def page_facts(page: HtmlElement) -> PageFacts:
    """Return what a page says about its article, the most explicit statement first."""
    nodes = list(_linked_data(page))
    article = next((node for node in nodes if _is_article(node)), {})
    return PageFacts(
        headline=_first(_text(article.get("headline")), _heading(page),
                        _meta(page, "og:title", "twitter:title"), _title(page)),
        byline=_first(_names(article.get("author")), _meta(page, "author", "byl", "dc.creator")),
        publisher=_first(_names(article.get("publisher")), _meta(page, "og:site_name")),
        url=_first(_url(article.get("mainEntityOfPage")), _link(page, "canonical"),
                   _meta(page, "og:url"), _url(article.get("url"))),
        published=_first(_text(article.get("datePublished")),
                         _meta(page, "article:published_time", "datepublished", "pubdate",
                               "date", "dc.date", "parsely-pub-date"), _time(page)),
        language=(page.get("lang") or "")[:2].lower() or None,
        images=tuple(_images(nodes)),
    )  # fmt: skip


def _linked_data(page: HtmlElement) -> Iterator[dict[str, Any]]:
    for script in page.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                yield from _nodes(json.loads(script.text or "", strict=False))
            except (ValueError, RecursionError):
                continue


def _nodes(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > 12:
        return
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _nodes(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _nodes(inner, depth + 1)


def _types(node: dict[str, Any]) -> list[str]:
    kinds = node.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return [kind for kind in listed if isinstance(kind, str)]


def _is_article(node: dict[str, Any]) -> bool:
    return any(_ARTICLE.fullmatch(kind) for kind in _types(node)) and bool(node.get("headline"))


def _images(nodes: list[dict[str, Any]]) -> Iterator[ImageFacts]:
    for node in nodes:
        if "ImageObject" not in _types(node):
            continue
        source = _first(_url(node.get("contentUrl")), _url(node.get("url"))) or ""
        caption = _first(_text(node.get("caption")), _text(node.get("description"))) or ""
        credit = _first(_text(node.get("creditText")), _names(node.get("copyrightHolder")),
                        _names(node.get("creator")), _names(node.get("author"))) or ""  # fmt: skip
        if caption:
            yield ImageFacts(source, caption, credit)


def _first(*values: str | None) -> str | None:
    return next((value for value in values if value), None)


def _text(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if not isinstance(value, str):
        return None
    return " ".join(re.sub(r"<[^>]+>", "", value).split()) or None


def _names(value: Any) -> str | None:
    found: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        words = _text(name)
        if words and not words.startswith("http"):
            found.append(words)
    return ", ".join(dict.fromkeys(found)) or None


def _url(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    words = _text(value)
    return words if words and words.startswith(("http:", "https:")) else None


def _meta(page: HtmlElement, *names: str) -> str | None:
    for name in names:
        for element in page.iter("meta"):
            said = element.get("property") or element.get("name") or element.get("itemprop") or ""
            content = _text(element.get("content"))
            if said.lower() == name and content and not content.startswith("http"):
                return content
            if said.lower() == name == "og:url" and content:
                return content
    return None


def _link(page: HtmlElement, relation: str) -> str | None:
    for element in page.iter("link"):
        if (element.get("rel") or "").lower() == relation:
            return _url(element.get("href"))
    return None


def _heading(page: HtmlElement) -> str | None:
    headings = [" ".join(element.text_content().split()) for element in page.iter("h1")]
    long = [words for words in headings if len(words.split()) > 2]
    return long[0] if len(long) == 1 else None


def _title(page: HtmlElement) -> str | None:
    for element in page.iter("title"):
        words = " ".join(element.text_content().split())
        return _SITE_SUFFIX.sub("", words) or None
    return None


def _time(page: HtmlElement) -> str | None:
    for element in page.iter("time"):
        stamp = _text(element.get("datetime"))
        if stamp:
            return stamp
    return None
